"""The handler as Lambda calls it: with the events of a REST API and of an HTTP API (or function URL)."""

import base64
import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

EVENTS = Path(__file__).parent / "events"


@pytest.fixture
def handler(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[dict[str, Any], Any], dict[str, Any]]:
    """The handler of a fresh process: the module reads the environment when it is imported."""
    monkeypatch.setenv("DATABASE_PATH", str(tmp_path / "data.db"))
    monkeypatch.setenv("API_GATEWAY_KEY", "correct")
    for name in ("LOG_LEVEL", "WP_BASE_URL", "WP_BASIC_AUTH_USER", "WP_BASIC_AUTH_PASSWORD", "WP_AUTH_CACHE_TTL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delitem(sys.modules, "registry.handler", raising=False)
    return importlib.import_module("registry.handler").handler


def rest_api(method: str, path: str, body: str | None = None, **headers: str) -> dict[str, Any]:
    event = json.loads((EVENTS / "rest-api.json").read_text())
    event |= {"httpMethod": method, "path": path, "body": body}
    event["headers"] |= headers
    event["multiValueHeaders"] |= {name: [value] for name, value in headers.items()}
    event["pathParameters"]["proxy"] = path.removeprefix("/")
    event["requestContext"] |= {"httpMethod": method, "path": f"/prod{path}"}
    return event


def http_api(method: str, path: str, body: str | None = None, **headers: str) -> dict[str, Any]:
    event = json.loads((EVENTS / "http-api.json").read_text())
    event["rawPath"] = path
    event["headers"] |= headers
    event["requestContext"]["http"] |= {"method": method, "path": path}
    if body is not None:
        # What an HTTP API does with a body whose content type it does not take for text.
        event |= {"body": base64.b64encode(body.encode()).decode(), "isBase64Encoded": True}
    return event


both_kinds = pytest.mark.parametrize("event", [rest_api, http_api])


@both_kinds
def test_health_is_answered(handler, event) -> None:
    answer = handler(event("GET", "/health"), None)
    assert answer["statusCode"] == 200
    assert answer["isBase64Encoded"] is False
    assert answer["body"] == '{"status":"healthy","service":"aws-lambda-fastapi"}'


@both_kinds
def test_an_item_makes_the_round_trip(handler, event) -> None:
    key = {"x-api-key": "correct"}
    created = handler(event("POST", "/items", '{"name": "Küche"}', **key, **{"content-type": "application/json"}), None)
    assert created["statusCode"] == 201
    assert created["headers"]["location"] == "/items/1"

    found = handler(event("GET", "/items/1", **key), None)
    assert json.loads(found["body"]) == json.loads(created["body"])
    assert json.loads(found["body"])["name"] == "Küche"

    assert handler(event("DELETE", "/items/1", **key), None)["statusCode"] == 204
    assert handler(event("GET", "/items/1", **key), None)["statusCode"] == 404


@both_kinds
def test_the_key_of_the_environment_is_asked_for(handler, event) -> None:
    assert handler(event("GET", "/items"), None)["statusCode"] == 401
