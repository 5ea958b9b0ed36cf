"""Gives the errors of functions the form that Lambda gives them: class, stack trace, timeouts, processes that end.

ministack knows one error type. The forms are from recordings of AWS (contract/cases/invocations.ts).
"""

import json
import re
import threading

from images.image_worker import failure, reason_of

#: What the worker of this thread is, runs and said last.
current = threading.local()

#: How ministack says that a function cannot be loaded. The scripts below say the rest, as JSON.
CANNOT_START = "Worker init failed: "

# In ministack's scripts of workers: how errors are told, and how they are told instead.
PYTHON = (
    (
        '{"status": "error", "error": str(e)}',
        '{"status": "error", "error": json.dumps({"errorMessage": str(e), "errorType": type(e).__name__,'
        ' "stackTrace": traceback.format_list('
        "[frame for frame in traceback.extract_tb(e.__traceback__) if frame.filename.startswith(code_dir)])})}",
    ),
    (
        '"trace": traceback.format_exc()}',
        '"trace": traceback.format_exc(), "type": type(e).__name__,'
        ' "stack": traceback.format_tb(e.__traceback__)[1:]}',
    ),
)
NODE = (
    (
        'status: "error", error: e.message\n',
        'status: "error", error: JSON.stringify({ errorType: e.code === "MODULE_NOT_FOUND" ?'
        ' "Runtime.ImportModuleError" : e.name, errorMessage: e.message, trace: String(e.stack).split("\\n") })\n',
    ),
    (
        'error: String(err.message || err), trace: err.stack || ""',
        'error: String(err.message || err), trace: err.stack || "", type: err.name || typeof err',
    ),
    ("error: e.message, trace: e.stack", "error: e.message, trace: e.stack, type: e.name"),
)


def mend(lambda_svc, lambda_runtime) -> None:
    lambda_runtime._PYTHON_WORKER_SCRIPT = mended(lambda_runtime._PYTHON_WORKER_SCRIPT, PYTHON)
    lambda_runtime._NODEJS_WORKER_SCRIPT = mended(lambda_runtime._NODEJS_WORKER_SCRIPT, NODE)
    invoke, execute = lambda_runtime.Worker.invoke, lambda_svc._execute_function_warm
    spawn = lambda_runtime.Worker._spawn

    def spawn_and_keep(self):
        spawn(self)
        current.process = self._proc

    def invoke_and_keep(self, event, request_id):
        current.runtime, current.request_id = self.config.get("Runtime", ""), request_id
        current.process = self._proc
        current.answer = invoke(self, event, request_id)
        return current.answer

    def execute_and_describe(func, event):
        current.answer = None
        result = execute(func, event)
        error = described(result) if result.get("error") else None
        return {**result, "body": error} if error else result

    lambda_runtime.Worker._spawn = spawn_and_keep
    lambda_runtime.Worker.invoke, lambda_svc._execute_function_warm = invoke_and_keep, execute_and_describe


def mended(script: str, changes) -> str:
    for own, other in changes:
        if own not in script:
            raise RuntimeError("This release of ministack tells the errors of functions in another way.")
        script = script.replace(own, other)
    return script


def described(result: dict) -> dict | None:
    """The error of this thread's invocation as Lambda tells it; None where nothing is known of it."""
    answer = current.answer
    if answer is None:
        return start_error(result["body"].get("errorMessage", ""))
    message = answer.get("error", "")
    if message.startswith("Task timed out"):
        return failure(current.request_id, "Sandbox.Timedout", message)["body"]
    if message in ("Worker process died", "Worker returned no response"):
        return failure(current.request_id, "Runtime.ExitError", how_it_ended(current.process))["body"]
    if "type" not in answer:
        return None
    error = {"errorMessage": message, "errorType": answer["type"]}
    if current.runtime.startswith("nodejs"):
        return {**error, "trace": answer.get("trace", "").split("\n")}
    return {**error, "requestId": current.request_id, "stackTrace": answer.get("stack", [])}


def start_error(message: str) -> dict | None:
    """An error while the module of a handler is loaded, which belongs to no request."""
    if not message.startswith(CANNOT_START):
        return None
    try:
        error = json.loads(message.removeprefix(CANNOT_START))
    except ValueError:
        return None
    if error["errorType"] in ("ModuleNotFoundError", "ImportError"):
        told = f"Unable to import module: {error['errorMessage']}"
        error = {"errorMessage": told, "errorType": "Runtime.ImportModuleError", "stackTrace": []}
    # The runtime looks for the handler when it starts (aws-lambda-python-runtime-interface-client, bootstrap.py).
    missing = re.fullmatch(r"module '([^']+)' has no attribute '([^']+)'", error["errorMessage"])
    if error["errorType"] == "AttributeError" and missing:
        told = f"Handler '{missing[2]}' missing on module '{missing[1]}'"
        error = {"errorMessage": told, "errorType": "Runtime.HandlerNotFound", "stackTrace": []}
    return error if "trace" in error else {**error, "requestId": ""}


def how_it_ended(process) -> str:
    try:
        return reason_of(process.wait(timeout=1))
    except Exception:
        return reason_of(0)
