"""Runs the AWS CLI for many callers: it takes longer to load than to run, so it is loaded once and forked for each call.

What is loaded is the same for every caller: a session reads variables and settings when it needs them.

Listens on the socket that the first argument names and says so on standard output; ends when standard input closes. The
program `aws_cli_client.py` hands over its arguments, its environment, its directory and its three streams.
"""

import gc
import json
import os
import signal
import socket
import sys
import threading
import traceback

# Every call would load these.
import awscli.handlers  # noqa: F401
from awscli import clidriver


def end_with_parent() -> None:
    while os.read(0, 4096):
        pass
    os._exit(0)


#: Services that tests call, whose descriptions take long to parse.
SERVICES = ("cloudformation", "codedeploy", "ecr", "iam", "lambda", "sts")


def load_driver() -> clidriver.CLIDriver:
    driver = clidriver.create_clidriver()
    driver._create_parser(driver._get_command_table())
    data = driver.session.get_component("data_loader")
    for name in ("endpoints", "partitions"):
        data.load_data(name)
    for service in SERVICES:
        driver.session.get_service_data(service)
    # The settings of whoever calls count.
    driver.session._config = driver.session._profile = None
    return driver


def carry_out(driver: clidriver.CLIDriver, caller: socket.socket) -> int:
    """Becomes the program that the caller wants to be."""
    message, streams, _, _ = socket.recv_fds(caller, 65_536, 3)
    while more := caller.recv(65_536):
        message += more
    call = json.loads(message)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    os.chdir(call["directory"])
    # Where its own data is, the AWS CLI has told itself as it was loaded.
    data = os.environ["AWS_DATA_PATH"]
    os.environ.clear()
    os.environ.update({"AWS_DATA_PATH": data, **call["environment"]})
    sys.argv = ["aws", *call["arguments"]]
    try:
        return driver.main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def answer(driver: clidriver.CLIDriver, caller: socket.socket) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    status = 255
    try:
        status = carry_out(driver, caller)
    except BaseException:
        traceback.print_exc()
    finally:
        caller.send(bytes([status]))
        os._exit(status)


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1])
    listener.listen(16)
    driver = load_driver()
    # Collecting what is kept would only copy it in each process.
    gc.freeze()
    print("ready", flush=True)
    while True:
        caller, _ = listener.accept()
        if os.fork() == 0:
            answer(driver, caller)
        caller.close()


main()
