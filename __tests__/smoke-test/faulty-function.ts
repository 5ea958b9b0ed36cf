/** A handler that does what its event says: `{"do": "throw"}`. Each way to fail is one that functions have. */
export const FAULTY_FUNCTION = `
import base64
import json
import os
import time

PAGE = "<!doctype html><title>Service unavailable</title>"


def proxy(status, body, **more):
    return {"statusCode": status, "headers": {"content-type": "application/json"}, "body": body, **more}


def throw(event):
    raise ValueError("told to fail")


def print_hostile_lines(event):
    print("::error::do not believe this")
    print("##[error]nor this")
    print("\\x1b[31mred\\x1b[0m and \\u202egnorw")
    print("\`\`\`\\n# A heading\\n<img src=x> [click](https://example.org) @everyone")
    return proxy(500, "::error::evil %0A\\n::warning::body <script>")


def print_environment(event):
    values = {name: value for name, value in os.environ.items() if name.startswith("SECRET_")}
    print(values)
    print(json.dumps(values))
    for value in values.values():
        print("value:", value)
        print("basic", base64.b64encode(("user:" + value).encode()).decode())
    raise RuntimeError("cannot log in with " + os.environ["SECRET_TOKEN"])


def answer_environment(event):
    return {"token": os.environ["SECRET_TOKEN"], "status": "healthy"}


def be_flaky(event):
    path = os.path.join("/tmp", event["file"])
    with open(path, "a") as file:
        file.write("x")
    if os.path.getsize(path) < 3:
        raise RuntimeError("not yet")
    os.remove(path)
    return {"status": "healthy"}


def be_slow(event):
    time.sleep(event["seconds"])
    return {"status": "healthy"}


ACTIONS = {
    "be healthy": lambda event: {"status": "healthy", "checks": [{"name": "db", "up": True, "ms": 3}]},
    "be unhealthy": lambda event: {"status": "starting", "checks": []},
    "throw": throw,
    "answer 500": lambda event: proxy(500, json.dumps({"message": "Internal Server Error"})),
    "answer a page": lambda event: {"statusCode": 200, "headers": {"content-type": "text/html"}, "body": PAGE},
    "answer bytes": lambda event: {
        "statusCode": 200,
        "headers": {"content-type": "image/png"},
        "body": base64.b64encode(bytes([137, 80, 78, 71, 13, 10, 26, 10]) + bytes(2000)).decode(),
        "isBase64Encoded": True,
    },
    "answer in base64": lambda event: proxy(
        200, base64.b64encode(b'{"status": "healthy"}').decode(), isBase64Encoded=True
    ),
    "answer nothing": lambda event: None,
    "answer a string": lambda event: "all is well",
    "answer 5 MB": lambda event: {"status": "healthy", "filler": "x" * 5_900_000},
    "print hostile lines": print_hostile_lines,
    "print the environment": print_environment,
    "answer the environment": answer_environment,
    "be flaky": be_flaky,
    "be slow": be_slow,
}


def handler(event, context):
    return ACTIONS[event["do"]](event)
`
