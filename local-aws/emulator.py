"""Runs ministack until standard input closes, which happens when the process that started it ends, however it ends.

It listens on a free port of 127.0.0.1 that the system chooses, so that no two instances ask for the same one, and
prints it as its first line. GATEWAY_PORT is the port that it puts into URLs (the front's). Nothing stays behind:
the workers that run functions are ended, and TMPDIR, which has to be a directory of its own, is removed.
"""

import asyncio
import os
import shutil
import signal
import socket
import sys
import threading


def end() -> None:
    """Ends the workers, removes the temporary directory, and ends this process with all that it started."""
    runtime = sys.modules.get("ministack.core.lambda_runtime")
    for worker in list(getattr(runtime, "_workers", {}).values()):
        process = getattr(worker, "_proc", None)
        if process is not None:
            process.kill()
    shutil.rmtree(os.environ["TMPDIR"], ignore_errors=True)
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(0)


def end_with_parent(descriptor: int) -> None:
    while os.read(descriptor, 4096):
        pass
    end()


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

    from hypercorn.asyncio import serve
    from hypercorn.config import Config
    from ministack.app import app

    config = Config()
    config.bind = [f"fd://{listener.detach()}"]
    config.keep_alive_timeout = 75
    config.loglevel = "WARNING"
    print(port, flush=True)
    asyncio.run(serve(app, config, shutdown_trigger=asyncio.Event().wait))


main()
