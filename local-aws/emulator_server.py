"""Starts many emulators: what loads longest of them is loaded once, and forked for each.

Listens on the socket that the first argument names, which is alone in its directory, and says so on standard output; ends
when standard input closes. Whoever connects sends the environment of an emulator as a line of JSON. What the emulator
says comes back through the connection, and it ends when the connection does.
"""

import importlib.metadata  # noqa: F401
import json
import logging  # noqa: F401
import os
import select
import shutil
import signal
import socket
import sys
import uuid  # noqa: F401
import zipfile  # noqa: F401

# ministack loads this and the four above first. It reads the environment while it is loaded, as they do not.
import h11  # noqa: F401

import emulator


def become_emulator(caller: socket.socket) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    with caller.makefile() as lines:
        environment = json.loads(lines.readline())
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(environment["HOME"])
    for descriptor in (0, 1, 2):
        os.dup2(caller.fileno(), descriptor)
    caller.close()
    emulator.main()


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1])
    listener.listen(16)
    print("ready", flush=True)
    while True:
        ready, _, _ = select.select([0, listener], [], [])
        if 0 in ready and not os.read(0, 4096):
            shutil.rmtree(os.path.dirname(sys.argv[1]), ignore_errors=True)
            return
        if listener in ready:
            caller, _ = listener.accept()
            if os.fork() == 0:
                listener.close()
                become_emulator(caller)
            caller.close()


main()
