from datetime import date

import pytest

from app.closing_days import OutOfRange, closing_days, easter_sunday, settlement_date


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(2008, date(2008, 3, 23)), (2024, date(2024, 3, 31)), (2026, date(2026, 4, 5)), (2038, date(2038, 4, 25))],
)
def test_easter(year: int, sunday: date) -> None:
    assert easter_sunday(year) == sunday


@pytest.mark.parametrize(
    ("traded_on", "days", "settles_on"),
    [
        (date(2026, 11, 25), 2, date(2026, 11, 27)),
        (date(2026, 11, 27), 0, date(2026, 11, 27)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),
        # A trade on a weekend counts as one of Monday.
        (date(2026, 11, 28), 1, date(2026, 12, 1)),
        # Christmas is a Friday and a Saturday, New Year's Day a Friday.
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
    ],
)
def test_settlement(traded_on: date, days: int, settles_on: date) -> None:
    assert settlement_date(traded_on, days) == settles_on


def test_no_settlement_beyond_the_calendar() -> None:
    with pytest.raises(OutOfRange):
        settlement_date(date(2099, 12, 31), 1)


def test_six_days_a_year() -> None:
    assert [len(closing_days(year)) for year in (2002, 2026, 2099)] == [6, 6, 6]
