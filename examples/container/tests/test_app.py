"""The HTTP interface."""

import pytest
from fastapi.testclient import TestClient

from app.module import VERSION, app


@pytest.fixture
def client() -> TestClient:
    return TestClient(app)


def test_health_tells_the_version(client: TestClient) -> None:
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.json() == {"status": "healthy", "version": VERSION}


def test_closing_days_are_listed_in_their_order(client: TestClient) -> None:
    listed = client.get("/closing-days/2027").json()
    assert [day["date"] for day in listed] == [
        "2027-01-01",
        "2027-03-26",
        "2027-03-29",
        "2027-05-01",
        "2027-12-25",
        "2027-12-26",
    ]
    assert listed[1]["name"] == "Good Friday"


@pytest.mark.parametrize("year", [2001, 2100])
def test_a_year_that_the_calendar_lacks_is_not_found(client: TestClient, year: int) -> None:
    answer = client.get(f"/closing-days/{year}")
    assert answer.status_code == 404
    assert answer.json() == {"detail": "The calendar has the years 2002 to 2099."}


def test_a_trade_settles_two_business_days_later(client: TestClient) -> None:
    answer = client.post("/settlements", json={"traded_on": "2027-03-25"})
    # Good Friday, a weekend and Easter Monday lie between.
    assert (answer.status_code, answer.json()) == (200, {"settles_on": "2027-03-31"})


@pytest.mark.parametrize(
    "body",
    [{}, {"traded_on": "tomorrow"}, {"traded_on": "2027-03-25", "days": 31}, {"traded_on": "2027-03-25", "fee": 1}],
)
def test_a_body_that_is_no_trade_is_refused(client: TestClient, body: dict[str, object]) -> None:
    assert client.post("/settlements", json=body).status_code == 422


def test_the_documentation_names_every_route(client: TestClient) -> None:
    assert client.get("/docs").status_code == 200
    described = client.get("/openapi.json").json()
    assert sorted(described["paths"]) == ["/closing-days/{year}", "/health", "/settlements"]
    assert described["info"]["version"] == VERSION
