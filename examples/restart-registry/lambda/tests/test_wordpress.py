"""Who may change items, and how WordPress hears of a change, with a small WordPress on this machine."""

import base64
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from registry.api import create_app
from registry.settings import Settings
from registry.wordpress import WordPress, WordPressUnavailable

ME = "/wp-json/wp/v2/users/me?context=edit&_fields=capabilities"
REFRESH = "/wp-json/restart-registry/v1/refresh"


def basic(user: str, password: str = "abcd efgh") -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


@dataclass
class Site:
    """What the small WordPress answers, and what it was asked: (method and path, user)."""

    url: str = ""
    users: dict[str, bool] = field(default_factory=lambda: {basic("eve"): True, basic("sam"): False})
    status: int | None = None
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()

    class Answers(BaseHTTPRequestHandler):
        def answer(self) -> None:
            site.asked.append(f"{self.command} {self.path}")
            editor = site.users.get(self.headers["Authorization"])
            status = site.status or (401 if editor is None else 200)
            body = {"capabilities": {"read": True, **({"edit_posts": True} if editor else {})}}
            self.send_response(status)
            if status == 302:
                self.send_header("Location", f"{site.url}/elsewhere")
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        do_GET = do_POST = answer

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    site.url = f"http://127.0.0.1:{server.server_port}"
    yield site
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def client(site: Site, tmp_path: Path) -> TestClient:
    settings = Settings(
        database_path=str(tmp_path / "data.db"), wp_base_url=site.url, wp_basic_auth=("eve", "abcd efgh")
    )
    return TestClient(create_app(settings))


def test_an_editor_adds_and_deletes_items(client: TestClient) -> None:
    editor = {"Authorization": basic("eve")}
    assert client.post("/items", json={"name": "Bicycle"}, headers=editor).status_code == 201
    assert client.delete("/items/1", headers=editor).status_code == 204


@pytest.mark.parametrize(
    "headers",
    [{}, {"Authorization": ""}, {"Authorization": basic("sam")}, {"Authorization": basic("eve", "wrong")}],
    ids=["nobody", "an empty header", "a subscriber", "a wrong password"],
)
def test_nobody_else_changes_items(client: TestClient, headers: dict[str, str]) -> None:
    refused = client.post("/items", json={"name": "Bicycle"}, headers=headers)
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"] == "Basic"
    assert client.delete("/items/1", headers=headers).status_code == 401
    assert client.get("/items").json()["items"] == []


def test_reading_does_not_ask_wordpress(client: TestClient, site: Site) -> None:
    assert client.get("/items").status_code == 200
    assert client.get("/health").status_code == 200
    assert site.asked == []


def test_wordpress_is_told_of_every_change(client: TestClient, site: Site) -> None:
    editor = {"Authorization": basic("eve")}
    client.post("/items", json={"name": "Bicycle"}, headers=editor)
    client.delete("/items/1", headers=editor)
    client.delete("/items/1", headers=editor)
    assert site.asked == [f"GET {ME}", f"POST {REFRESH}", f"POST {REFRESH}"]


@pytest.mark.parametrize("status", [302, 404, 500])
def test_changes_wait_while_wordpress_answers_nonsense(client: TestClient, site: Site, status: int) -> None:
    site.status = status
    answer = client.post("/items", json={"name": "Bicycle"}, headers={"Authorization": basic("eve")})
    assert answer.status_code == 503
    assert site.asked == [f"GET {ME}"]
    assert client.get("/items").json()["items"] == []


def test_an_editor_is_remembered_for_a_while(site: Site) -> None:
    now = 0.0
    wordpress = WordPress(site.url, cache_ttl=300, clock=lambda: now)
    assert wordpress.is_editor(basic("eve"))
    now = 299.0
    site.users.clear()
    assert wordpress.is_editor(basic("eve"))
    now = 300.0
    assert not wordpress.is_editor(basic("eve"))
    assert len(site.asked) == 2


def test_a_refusal_is_not_remembered(site: Site) -> None:
    wordpress = WordPress(site.url)
    assert not wordpress.is_editor(basic("new"))
    site.users[basic("new")] = True
    assert wordpress.is_editor(basic("new"))


def test_a_wordpress_that_is_away_is_unavailable_and_changes_nothing() -> None:
    # Nothing listens on the discard port.
    wordpress = WordPress("http://127.0.0.1:9", basic_auth=("eve", "abcd"))
    with pytest.raises(WordPressUnavailable):
        wordpress.is_editor(basic("eve"))
    wordpress.items_changed()


def test_without_credentials_wordpress_is_not_called(site: Site) -> None:
    WordPress(site.url).items_changed()
    assert site.asked == []
