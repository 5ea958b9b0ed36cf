import os


def handler(event, context):
    return {"text": "one", "greeting": os.environ.get("GREETING")}
