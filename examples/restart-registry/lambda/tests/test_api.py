"""The HTTP interface, with a real SQLite file."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from registry.api import create_app
from registry.settings import Settings


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data.db"


@pytest.fixture
def client(database: Path) -> TestClient:
    return TestClient(create_app(Settings(database_path=str(database))))


def test_health_answers_exactly_what_smoke_tests_expect(client: TestClient) -> None:
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.text == '{"status":"healthy","service":"aws-lambda-fastapi"}'


def test_health_does_not_touch_the_database(client: TestClient, database: Path) -> None:
    client.get("/health")
    assert not database.exists()


def test_a_new_registry_is_empty(client: TestClient) -> None:
    assert client.get("/items").json() == {"items": [], "next": None}


def test_an_item_is_created_found_and_deleted(client: TestClient) -> None:
    created = client.post("/items", json={"name": "  Bicycle ", "description": "Blue, 28 inches"})
    assert created.status_code == 201
    item = created.json()
    assert item == {
        "id": 1,
        "name": "Bicycle",
        "description": "Blue, 28 inches",
        "created_at": item["created_at"],
    }
    assert client.get(created.headers["location"]).json() == item
    assert client.get("/items").json()["items"] == [item]

    assert client.delete("/items/1").status_code == 204
    assert client.get("/items/1").status_code == 404
    assert client.delete("/items/1").status_code == 404


def test_items_outlive_the_process(client: TestClient, database: Path) -> None:
    client.post("/items", json={"name": "Bicycle"})
    another_process = TestClient(create_app(Settings(database_path=str(database))))
    assert another_process.get("/items/1").json()["name"] == "Bicycle"


def test_an_id_is_never_given_twice(client: TestClient) -> None:
    client.post("/items", json={"name": "Bicycle"})
    client.delete("/items/1")
    assert client.post("/items", json={"name": "Bicycle"}).json()["id"] == 2


def test_a_name_that_is_taken_is_a_conflict(client: TestClient) -> None:
    client.post("/items", json={"name": "Bicycle"})
    assert client.post("/items", json={"name": "Bicycle"}).status_code == 409
    assert len(client.get("/items").json()["items"]) == 1


def test_a_long_list_is_read_in_pages(client: TestClient) -> None:
    for number in range(1, 6):
        client.post("/items", json={"name": f"Item {number}"})
    names, after = [], 0
    while after is not None:
        page = client.get("/items", params={"limit": 2, "after": after}).json()
        names += [item["name"] for item in page["items"]]
        after = page["next"]
    assert names == ["Item 1", "Item 2", "Item 3", "Item 4", "Item 5"]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": ""},
        {"name": "   "},
        {"name": "x" * 201},
        {"name": 5},
        {"name": "Bicycle", "description": "x" * 2001},
        {"name": "Bicycle", "colour": "blue"},
    ],
)
def test_a_body_that_is_no_item_is_refused(client: TestClient, body: dict[str, object]) -> None:
    assert client.post("/items", json=body).status_code == 422
    assert client.get("/items").json()["items"] == []


@pytest.mark.parametrize("path", ["/items/0", "/items/x", f"/items/{2**63}", "/items?limit=0", "/items?limit=101"])
def test_a_path_or_query_out_of_range_is_refused(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 422


def test_the_journal_is_one_that_works_on_nfs(client: TestClient, database: Path) -> None:
    client.post("/items", json={"name": "Bicycle"})
    # Bytes 18 and 19 of an SQLite file say how it is written and read: 1 is a rollback journal, 2 the
    # write-ahead log (https://www.sqlite.org/fileformat2.html).
    assert database.read_bytes()[18:20] == b"\x01\x01"
    assert [entry.name for entry in database.parent.iterdir()] == ["data.db"]


def test_many_first_requests_at_once_all_succeed(client: TestClient) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: client.post("/items", json={"name": f"Item {n}"}), range(16)))
    assert [answer.status_code for answer in answers] == [201] * 16
    assert len(client.get("/items").json()["items"]) == 16


def test_a_file_system_that_is_not_mounted_is_reported_and_not_replaced(tmp_path: Path) -> None:
    client = TestClient(create_app(Settings(database_path=str(tmp_path / "efs" / "data.db"))))
    answer = client.get("/items")
    assert answer.status_code == 503
    assert answer.json() == {"detail": "The database cannot be used."}
    assert list(tmp_path.iterdir()) == []
    assert client.get("/health").status_code == 200


class TestWithAnApiKey:
    @pytest.fixture
    def client(self, database: Path) -> TestClient:
        return TestClient(create_app(Settings(database_path=str(database), api_gateway_key="correct ключ")))

    @pytest.mark.parametrize("headers", [{}, {"x-api-key": ""}, {"x-api-key": "wrong"}])
    def test_items_are_refused_without_it(self, client: TestClient, database: Path, headers: dict[str, str]) -> None:
        assert client.get("/items", headers=headers).status_code == 401
        assert client.post("/items", headers=headers, json={"name": "Bicycle"}).status_code == 401
        assert not database.exists()

    def test_health_needs_none(self, client: TestClient) -> None:
        assert client.get("/health").status_code == 200
