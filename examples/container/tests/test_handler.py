"""The handler as awslambdaric calls it, with events of a REST API, an HTTP API and a function URL."""

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.module import VERSION, handler

EVENTS = Path(__file__).parent / "events"


def rest_api(method: str, path: str, body: str | None = None) -> dict[str, Any]:
    event = json.loads((EVENTS / "rest-api.json").read_text())
    event |= {"httpMethod": method, "path": path, "body": body}
    event["headers"]["content-type"] = "application/json"
    event["multiValueHeaders"]["content-type"] = ["application/json"]
    event["requestContext"] |= {"httpMethod": method, "path": f"/prod{path}"}
    return event


def version_2(name: str) -> Callable[..., dict[str, Any]]:
    def event_of(method: str, path: str, body: str | None = None) -> dict[str, Any]:
        event = json.loads((EVENTS / f"{name}.json").read_text())
        event["rawPath"] = path
        event["headers"]["content-type"] = "application/json"
        event["requestContext"]["http"] |= {"method": method, "path": path}
        if body is not None:
            event |= {"body": base64.b64encode(body.encode()).decode(), "isBase64Encoded": True}
        return event

    return event_of


every_kind = pytest.mark.parametrize(
    "event", [rest_api, version_2("http-api"), version_2("function-url")], ids=["REST API", "HTTP API", "function URL"]
)


@every_kind
def test_health(event) -> None:
    answer = handler(event("GET", "/health"), None)
    assert answer["statusCode"] == 200
    assert json.loads(answer["body"]) == {"status": "healthy", "version": VERSION}


@every_kind
def test_a_body(event) -> None:
    answer = handler(event("POST", "/settlements", '{"traded_on": "2026-12-31", "days": 1}'), None)
    assert answer["statusCode"] == 200
    assert json.loads(answer["body"]) == {"settles_on": "2027-01-04"}


@every_kind
def test_what_is_not_there(event) -> None:
    assert handler(event("GET", "/nothing"), None)["statusCode"] == 404
