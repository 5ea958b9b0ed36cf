"""Runs ministack until standard input closes, which happens when the process that started it ends, however it ends.

`emulator_server.py` runs it, too.

It listens on a free port of 127.0.0.1 that the system chooses, so that no two instances ask for the same one, and
prints it as its first line. GATEWAY_PORT is the port that it puts into URLs (the front's). Nothing stays behind:
the workers that run functions are ended, and TMPDIR, which has to be a directory of its own, is removed.
"""

import asyncio
import contextvars
import os
import shutil
import signal
import socket
import sys
import threading

import codedeploy_of_stacks
import compiled_sources
import executions
import function_errors
import function_workers
import http_server
import iam_of_stacks
import image_repositories
import large_bodies
import lists_of_stacks
import object_versions
import resource_policies
import response_streams
import rest_apis
from images import image_worker
from mender import Mender


#: The ARN that the function under way was invoked by; empty where it is its version's.
invoked_arn = contextvars.ContextVar("invoked_arn", default="")
#: The tenant that it was invoked for; None without one.
tenant_id = contextvars.ContextVar("tenant_id", default=None)


def end() -> None:
    """Ends the workers, removes the temporary directory, and ends this process with all that it started."""
    runtime = sys.modules.get("ministack.core.lambda_runtime")
    for worker in list(getattr(runtime, "_workers", {}).values()):
        process = getattr(worker, "_proc", None)
        if process is not None:
            process.kill()
    remove(os.environ["TMPDIR"])
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(0)


def remove(directory: str) -> None:
    """Removes the directory in which another thread may just be starting a worker: under a new name, nobody adds to it."""
    removed = f"{directory}-removed"
    try:
        os.rename(directory, removed)
    except OSError:
        removed = directory
    shutil.rmtree(removed, ignore_errors=True)


def end_with_parent(descriptor: int) -> None:
    try:
        while os.read(descriptor, 4096):
            pass
    finally:
        end()


def show_invocation() -> None:
    """Gives Python functions the tenant and the ARN that they were invoked for and by, as Lambda does; ministack knows no
    tenants, and gives them the ARN of their version.

    They are sent in headers, and ride in the event to the worker, which takes them out again.
    """
    from ministack.core import lambda_runtime
    from ministack.services import lambda_svc

    invoke, run = lambda_svc._invoke, lambda_runtime.Worker.invoke

    async def invoke_by_arn(name, event, headers, *rest):
        invoked_arn.set(headers.get("x-local-aws-invoked-arn", ""))
        tenant_id.set(headers.get("x-amz-tenant-id"))
        return await invoke(name, event, headers, *rest)

    def run_with_arn(self, event, request_id):
        if isinstance(event, dict) and "python" in self.config.get("Runtime", ""):
            event["_invoked_arn"], event["_tenant_id"] = invoked_arn.get(), tenant_id.get()
        return run(self, event, request_id)

    own = '"invoked_function_arn": init.get("arn", ""),'
    script = lambda_runtime._PYTHON_WORKER_SCRIPT
    if own not in script:
        raise RuntimeError("This release of ministack starts Python functions in another way.")
    sent = (
        '"invoked_function_arn": event.pop("_invoked_arn", "") or init.get("arn", ""),'
        ' "tenant_id": event.pop("_tenant_id", None),'
    )
    lambda_runtime._PYTHON_WORKER_SCRIPT = script.replace(own, sent)
    lambda_svc._invoke, lambda_runtime.Worker.invoke = invoke_by_arn, run_with_arn


def count_from_first_version() -> None:
    """Lets the front say from which number on the versions of a function are counted."""
    from ministack.services import lambda_svc

    publish = lambda_svc._publish_version

    def publish_from(name, data):
        first = data.pop("_first_version", 1)
        func = lambda_svc._functions.get(name)
        if func is not None:
            func["next_version"] = max(func["next_version"], first)
        return publish(name, data)

    lambda_svc._publish_version = publish_from


def main() -> None:
    # The workers must not get hold of this pipe: it would never close.
    lifeline = os.dup(0)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    threading.Thread(target=end_with_parent, args=(lifeline,), daemon=True).start()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: end())

    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(128)
    port = listener.getsockname()[1]

    from ministack import app
    from ministack.core import lambda_runtime
    from ministack.services import ecr, lambda_svc

    function_workers.mend(lambda_runtime)
    compiled_sources.mend(lambda_runtime)
    large_bodies.mend(app)
    show_invocation()
    function_errors.mend(lambda_svc, lambda_runtime)
    image_worker.mend(lambda_svc, lambda_runtime, invoked_arn.get)
    count_from_first_version()
    response_streams.mend(lambda_svc, lambda_runtime)
    executions.mend(lambda_svc)
    resource_policies.mend(lambda_svc)
    sys.meta_path.insert(0, Mender(iam_of_stacks.API, iam_of_stacks.mend_api))
    image_repositories.mend_tags(ecr)
    sys.meta_path.insert(0, Mender(iam_of_stacks.PROVISIONERS, iam_of_stacks.mend))
    sys.meta_path.insert(0, Mender(iam_of_stacks.PROVISIONERS, codedeploy_of_stacks.mend))
    sys.meta_path.insert(0, Mender(image_repositories.PROVISIONERS, image_repositories.mend))
    sys.meta_path.insert(0, Mender(lists_of_stacks.ENGINE, lists_of_stacks.mend))
    sys.meta_path.insert(0, Mender(object_versions.S3, object_versions.mend))
    sys.meta_path.insert(0, Mender(rest_apis.APIS, rest_apis.mend))

    print(port, flush=True)
    asyncio.run(http_server.serve(app.app, listener))


if __name__ == "__main__":
    main()
