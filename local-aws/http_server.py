"""Serves ministack, an ASGI application, to the front: HTTP/1.1 with nothing of it that the front does not use.

A server for every client spends more on a call than ministack does, and the tests make tens of thousands of calls.
"""

import asyncio
import sys
import traceback
from email.utils import formatdate
from http import HTTPStatus
from urllib.parse import unquote

REASONS = {status.value: status.phrase.encode() for status in HTTPStatus}


class Connection(asyncio.Protocol):
    """A connection of the front: one request after the other."""

    def __init__(self, app):
        self.app = app
        self.received = bytearray()
        self.request = None
        self.is_answering = False
        self.closed = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport

    def connection_lost(self, error):
        if not self.closed.done():
            self.closed.set_result(None)

    def data_received(self, data):
        self.received += data
        self.proceed()

    def proceed(self):
        if self.is_answering:
            return
        if self.request is None:
            end = self.received.find(b"\r\n\r\n")
            if end < 0:
                return
            self.request = Request(bytes(self.received[:end]))
            del self.received[: end + 4]
        if self.request.take_body(self.received):
            self.is_answering = True
            task = asyncio.get_running_loop().create_task(self.answer(self.request))
            # A task that nobody holds may be collected before its end.
            self.task = task

    async def answer(self, request):
        answer = Answer(self.transport, request)
        unread = [{"type": "http.request", "body": b"".join(request.pieces), "more_body": False}]

        async def receive():
            if unread:
                return unread.pop()
            await self.closed
            return {"type": "http.disconnect"}

        try:
            await self.app(request.scope, receive, answer.send)
        except Exception:
            traceback.print_exc(file=sys.stderr)
        if not answer.is_whole or request.is_last:
            self.transport.close()
            return
        self.request, self.is_answering = None, False
        self.proceed()


class Request:
    def __init__(self, head):
        line, *lines = head.split(b"\r\n")
        method, target, _ = line.split(b" ")
        path, _, query = target.partition(b"?")
        pairs = [each.partition(b":") for each in lines]
        headers = [(name.lower(), value.strip()) for name, _, value in pairs]
        known = dict(headers)
        self.is_last = known.get(b"connection", b"").lower() == b"close"
        self.is_chunked = known.get(b"transfer-encoding", b"").lower() == b"chunked"
        self.missing = int(known.get(b"content-length", 0))
        self.pieces = []
        self.scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "scheme": "http",
            "method": method.decode(),
            "path": unquote(path.decode()),
            "raw_path": path,
            "query_string": query,
            "root_path": "",
            "headers": headers,
            "client": ("127.0.0.1", 0),
            "server": ("127.0.0.1", 0),
        }

    def take_body(self, received):
        """Takes what has come of the body, and says whether that was all."""
        if self.is_chunked:
            return self.take_chunks(received)
        if len(received) < self.missing:
            return False
        self.pieces.append(bytes(received[: self.missing]))
        del received[: self.missing]
        return True

    def take_chunks(self, received):
        while (end := received.find(b"\r\n")) >= 0:
            size = int(received[:end].partition(b";")[0], 16)
            start, stop = end + 2, end + 2 + size
            if len(received) < stop + 2:
                return False
            self.pieces.append(bytes(received[start:stop]))
            del received[: stop + 2]
            if size == 0:
                return True
        return False


class Answer:
    """Writes what an application sends: with its length where that is known from the start, else in chunks."""

    def __init__(self, transport, request):
        self.transport = transport
        self.method = request.scope["method"]
        self.start = None
        self.is_chunked = False
        self.is_whole = False

    async def send(self, message):
        if message["type"] == "http.response.start":
            self.start = message
            return
        body, has_more = message.get("body", b""), message.get("more_body", False)
        self.is_whole = not has_more
        start, self.start = self.start, None
        pieces = [] if start is None else [self.head(start, body, has_more)]
        if self.is_chunked:
            if body:
                pieces.append(b"%x\r\n%b\r\n" % (len(body), body))
            if not has_more:
                pieces.append(b"0\r\n\r\n")
        elif self.method != "HEAD":
            pieces.append(body)
        self.transport.write(b"".join(pieces))

    def head(self, start, body, has_more):
        status, headers = start["status"], list(start.get("headers", []))
        names = {bytes(name).lower() for name, _ in headers}
        if b"content-length" not in names and status >= 200 and status != 204 and self.method != "HEAD":
            self.is_chunked = has_more
            length = (b"transfer-encoding", b"chunked") if has_more else (b"content-length", b"%d" % len(body))
            headers.append(length)
        if b"date" not in names:
            headers.append((b"date", formatdate(usegmt=True).encode()))
        lines = [b"%b: %b\r\n" % (bytes(name), bytes(value)) for name, value in headers]
        return b"HTTP/1.1 %d %b\r\n%b\r\n" % (status, REASONS.get(status, b""), b"".join(lines))


async def serve(app, listener):
    """Starts the application and serves it as long as the process runs."""
    started = asyncio.get_running_loop().create_future()
    beginning = [{"type": "lifespan.startup"}]

    async def receive():
        if beginning:
            return beginning.pop()
        return await asyncio.get_running_loop().create_future()

    async def send(message):
        if not started.done():
            started.set_result(message)

    life = asyncio.get_running_loop().create_task(app({"type": "lifespan", "asgi": {"version": "3.0"}}, receive, send))
    message = await started
    if message["type"] != "lifespan.startup.complete":
        raise RuntimeError(message.get("message", "ministack did not start."))
    server = await asyncio.get_running_loop().create_server(lambda: Connection(app), sock=listener)
    await asyncio.gather(server.serve_forever(), life)
