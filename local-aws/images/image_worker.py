"""Runs container images without Docker: starts ENTRYPOINT and CMD as a process that gets events from a Runtime API.

Each version of a function has one process. It starts with the first event, is kept for the next ones, and gets one event
at a time, like ministack's workers for zip archives. Errors have the form that Lambda gives them.
"""

import json
import os
import queue
import signal
import threading
import time
import uuid

from images.image_process import CannotStart, Image, ImageProcess
from images.runtime_api import LARGEST_ANSWER, Invocation, RuntimeApi

#: Seconds that a process has to start before the function's timeout begins.
LONGEST_START = 10


def image_in(config: dict) -> Image | None:
    """The image that a function runs; the front sends it as the handler (manifest.ts). None for a zip archive."""
    handler = config.get("Handler") or ""
    return Image(**json.loads(handler)) if handler.startswith("{") else None


def mend(lambda_svc, lambda_runtime, invoked_arn) -> None:
    """Makes ministack run images, and treat them as workers of its own, which it ends when the function changes."""
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
        """Gives an event to the process. The result has the form that ministack expects of its workers."""
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
            # ministack ends workers while they run.
            api, process = self._api, self._proc
            api.invoke(sent)
            return {**outcome_of(sent, ends, api, process), "log": process.printed()}

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

    def kill(self) -> None:
        if self._proc is not None:
            self._proc.kill()
        if self._api is not None:
            self._api.close()
        self._api = None


def outcome_of(sent: Invocation, ends: float, api: RuntimeApi, process: ImageProcess) -> dict:
    """Waits until the process answers, until it ends, or until the time is up."""
    while True:
        try:
            what, content = api.news.get(timeout=max(ends - time.monotonic(), 0))
        except queue.Empty:
            process.kill()
            return failure(sent.request_id, "Sandbox.Timedout", f"Task timed out after {sent.timeout:.2f} seconds")
        match what:
            case "begun":
                ends = time.monotonic() + sent.timeout
            case "response":
                # As it is: ministack would write a text without its quotes.
                return {"body": content.decode(errors="replace")}
            case "too large":
                message = f"Response payload size exceeded maximum allowed payload size ({LARGEST_ANSWER} bytes)."
                return {"error": True, "body": {"errorType": "Function.ResponseSizeTooLarge", "errorMessage": message}}
            case "exit":
                return failure(sent.request_id, "Runtime.ExitError", reason_of(content))
            case "init error":
                # The next event starts it anew.
                process.kill()
                return {"error": True, "body": parsed(content)}
            case "error":
                return {"error": True, "body": parsed(content)}


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
