"""The program `aws`: hands its call to `aws_cli_server.py`, whose socket the first argument names, and ends as it does."""

import json
import os
import socket
import sys

server = socket.socket(socket.AF_UNIX)
server.connect(sys.argv[1])
call = {"arguments": sys.argv[2:], "environment": dict(os.environ), "directory": os.getcwd()}
message = json.dumps(call).encode()
sent = socket.send_fds(server, [message], [0, 1, 2])
server.sendall(message[sent:])
server.shutdown(socket.SHUT_WR)
status = server.recv(1)
sys.exit(status[0] if status else "The AWS CLI does not run any more.")
