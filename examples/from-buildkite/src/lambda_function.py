"""A stand-in for your function: it answers direct events, and web requests as API Gateway passes them on."""

import json
import os


def lambda_handler(event, context):
    if "httpMethod" in event:
        return web_answer(event)
    if "length" in event:
        return {"area": event["length"] * event["width"]}
    return {"statusCode": 200, "body": "ok", "stage": os.environ.get("STAGE")}


def web_answer(event):
    if event["path"] != "/health":
        return {"statusCode": 404, "body": json.dumps({"message": "not found"})}
    return {"statusCode": 200, "body": json.dumps({"status": "healthy"})}
