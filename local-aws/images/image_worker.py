"""Runs container images without Docker: ENTRYPOINT and CMD of an image as a process that asks a Runtime API for events.

One process for each version of a function, started at its first event and kept for the next ones, one event at a time, as
ministack keeps the workers of zip archives. Errors have the form that Lambda gives them.
"""

import json
import os
import queue
import signal
import threading
import time
import uuid

from images.image_process import CannotStart, Image, ImageProcess
from images.runtime_api import Invocation, RuntimeApi

#: Seconds that a process has to start. Only what it takes longer counts towards the function's timeout.
LONGEST_START = 10


def image_in(config: dict) -> Image | None:
    """The image that a configuration runs. The front puts it where zip archives have their handler."""
    handler = config.get("Handler") or ""
    return Image(**json.loads(handler)) if handler.startswith("{") else None


def mend(lambda_svc, lambda_runtime, invoked_arn) -> None:
    """Makes ministack run them, and treat their processes as its workers: it ends them when the code changes."""
    execute, worker = lambda_svc._execute_function_warm, lambda_runtime.Worker

    def worker_of(name, config, code):
        image = image_in(config)
        return worker(name, config, code) if image is None else ImageWorker(config, image)

    def execute_either(func, event):
        config = func.get("config") or func
        if image_in(config) is None:
            return execute(func, event)
        kept = lambda_svc.get_or_create_worker(
            config["FunctionName"], config, func.get("code_zip"), qualifier=config.get("Version", "$LATEST")
        )
        return kept.run(event, invoked_arn())

    lambda_runtime.Worker, lambda_svc._execute_function_warm = worker_of, execute_either


class ImageWorker:
    def __init__(self, config: dict, image: Image):
        self._config = config
        self._image = image
        self._lock = threading.Lock()
        self._api = None
        #: ministack's name for what it ends.
        self._proc = None

    def run(self, event, arn: str) -> dict:
        """Gives an event to the process; what it answers has the form of ministack's workers."""
        request_id = str(uuid.uuid4())
        timeout = self._config.get("Timeout", 3)
        sent = Invocation(request_id, json.dumps(event).encode(), arn or self._config["FunctionArn"], timeout)
        with self._lock:
            started = time.monotonic()
            try:
                if self._proc is None or not self._proc.is_running:
                    self._start()
                    ends = started + LONGEST_START + timeout
                else:
                    ends = started + timeout
            except CannotStart as error:
                return failure(request_id, error.error_type, str(error))
            self._api.invoke(sent)
            return {**self._outcome(sent, ends), "log": self._proc.printed()}

    def _start(self) -> None:
        self.kill()
        api = RuntimeApi()
        try:
            variables = variables_of(self._config, api.address)
            self._proc = ImageProcess(self._image, variables, lambda code: api.news.put(("exit", code)))
        except BaseException:
            api.close()
            raise
        self._api = api

    def _outcome(self, sent: Invocation, ends: float) -> dict:
        while True:
            try:
                what, content = self._api.news.get(timeout=max(ends - time.monotonic(), 0))
            except queue.Empty:
                self._proc.kill()
                message = f"Task timed out after {sent.timeout:.2f} seconds"
                return failure(sent.request_id, "Sandbox.Timedout", message)
            if what == "begun":
                ends = time.monotonic() + sent.timeout
            elif what == "response":
                # As it is: ministack would write a text without its quotes.
                return {"body": content.decode(errors="replace")}
            elif what == "too large":
                message = "Response payload size exceeded maximum allowed payload size (6291556 bytes)."
                return {"error": True, "body": {"errorType": "Function.ResponseSizeTooLarge", "errorMessage": message}}
            elif what == "exit":
                return failure(sent.request_id, "Runtime.ExitError", reason_of(content))
            else:
                if what == "init error":
                    # The next event starts it anew.
                    self._proc.kill()
                return {"error": True, "body": parsed(content)}

    def kill(self) -> None:
        if self._proc is not None:
            self._proc.kill()
        if self._api is not None:
            self._api.close()
        self._api = None


def variables_of(config: dict, address: str) -> dict[str, str]:
    """The function's own variables and those of Lambda, which it cannot set.

    https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
    """
    _, _, _, region, account, _, name, *_ = config["FunctionArn"].split(":")
    return {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{os.environ['GATEWAY_PORT']}",
        "TMPDIR": os.environ["TMPDIR"],
        **((config.get("Environment") or {}).get("Variables") or {}),
        "AWS_REGION": region,
        "AWS_DEFAULT_REGION": region,
        "AWS_ACCESS_KEY_ID": account,
        "AWS_SECRET_ACCESS_KEY": "local-aws-secret-access-key",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_LAMBDA_FUNCTION_NAME": name,
        "AWS_LAMBDA_FUNCTION_VERSION": config.get("Version", "$LATEST"),
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(config.get("MemorySize", 128)),
        "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
        "AWS_LAMBDA_LOG_GROUP_NAME": f"/aws/lambda/{name}",
        "AWS_LAMBDA_LOG_STREAM_NAME": uuid.uuid4().hex,
        "AWS_LAMBDA_RUNTIME_API": address,
        "TZ": ":UTC",
    }


def parsed(body: bytes):
    try:
        return json.loads(body)
    except ValueError:
        return body.decode(errors="replace")


def failure(request_id: str, error_type: str, message: str) -> dict:
    return {
        "error": True,
        "body": {"errorType": error_type, "errorMessage": f"RequestId: {request_id} Error: {message}"},
    }


def reason_of(code: int) -> str:
    if code == 0:
        return "Runtime exited without providing a reason"
    how = f"signal: {(signal.strsignal(-code) or str(-code)).lower()}" if code < 0 else f"exit status {code}"
    return f"Runtime exited with error: {how}"
