"""Lambda's Runtime API for one process, which gets events from it and sends it answers.

https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
"""

import functools
import http.server
import json
import queue
import secrets
import threading
import time
from dataclasses import dataclass

RUNTIME = "/2018-06-01/runtime"
#: Bytes of an answer; from a recording of AWS.
LARGEST_ANSWER = 6_291_556


@dataclass
class Invocation:
    request_id: str
    #: JSON.
    event: bytes
    #: The ARN that the function was invoked by.
    arn: str
    #: Seconds that the function may take, from when it gets the event.
    timeout: float


class RuntimeApi:
    """A server on a free port of 127.0.0.1. `news` has what the process asked for and sent, as (what, content)."""

    def __init__(self):
        self.news = queue.Queue()
        self.current = None
        self._waiting = queue.Queue()
        self._server = Server(("127.0.0.1", 0), functools.partial(Request, self))
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._server.server_address[1]}"

    def invoke(self, invocation: Invocation) -> None:
        self._waiting.put(invocation)

    def next(self) -> Invocation | None:
        """Waits for an event; None once the server is closed."""
        self.current = self._waiting.get()
        if self.current is not None:
            self.news.put(("begun", None))
        return self.current

    def close(self) -> None:
        self._waiting.put(None)
        self._server.shutdown()
        self._server.server_close()


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request, client_address):
        """A process that was ended in the middle of a request is no news."""


class Request(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body of an answer are written one after the other: the second would wait for the client to acknowledge.
    disable_nagle_algorithm = True

    def __init__(self, api, *connection):
        self.api = api
        super().__init__(*connection)

    def log_message(self, *_):
        """The log belongs to the function."""

    def do_GET(self):
        if self.path != f"{RUNTIME}/invocation/next":
            return self.refuse(404, "Not Found", f"There is no {self.path}.")
        invocation = self.api.next()
        if invocation is None:
            self.close_connection = True
            return
        headers = {
            "Lambda-Runtime-Aws-Request-Id": invocation.request_id,
            "Lambda-Runtime-Deadline-Ms": str(int((time.time() + invocation.timeout) * 1000)),
            "Lambda-Runtime-Invoked-Function-Arn": invocation.arn,
            "Lambda-Runtime-Trace-Id": trace_id(),
        }
        self.answer(200, invocation.event, headers)

    def do_POST(self):
        body = self.read_body()
        if self.path == f"{RUNTIME}/init/error":
            self.api.news.put(("init error", body))
            return self.accept()
        current = self.api.current
        for what in ("response", "error"):
            if current is None or self.path != f"{RUNTIME}/invocation/{current.request_id}/{what}":
                continue
            # One answer an invocation.
            self.api.current = None
            if len(body) > LARGEST_ANSWER:
                self.api.news.put(("too large", None))
                message = f"Exceeded maximum allowed payload size ({LARGEST_ANSWER} bytes)."
                return self.refuse(413, "RequestEntityTooLarge", message)
            self.api.news.put((what, body))
            return self.accept()
        self.refuse(400, "InvalidRequestID", "Invalid request ID")

    def read_body(self) -> bytes:
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        chunks = []
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            chunks.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(chunks)

    def accept(self):
        self.answer(202, b'{"status":"OK"}\n')

    def refuse(self, status, error_type, message):
        self.answer(status, json.dumps({"errorType": error_type, "errorMessage": message}).encode())

    def answer(self, status, body, headers=None):
        self.send_response(status)
        for name, value in {**(headers or {}), "Content-Type": "application/json"}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def trace_id() -> str:
    """The form of X-Ray's header; nothing is traced."""
    return f"Root=1-{int(time.time()):08x}-{secrets.token_hex(12)};Parent={secrets.token_hex(8)};Sampled=0"
