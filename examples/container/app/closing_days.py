"""The days on which T2, the payment system of the euro, is closed: no payment settles then.

The European Central Bank has kept the same six since 2002; weekends are closed as well.
"""

from dataclasses import dataclass
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 2002, 2099


class OutOfRange(Exception):
    """A year that the calendar does not know."""


@dataclass(frozen=True)
class ClosingDay:
    date: date
    name: str


def closing_days(year: int) -> list[ClosingDay]:
    """The closing days of a year in their order, whatever weekday they are."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise OutOfRange(f"The calendar has the years {FIRST_YEAR} to {LAST_YEAR}.")
    easter = easter_sunday(year)
    return [
        ClosingDay(date(year, 1, 1), "New Year's Day"),
        ClosingDay(easter - timedelta(days=2), "Good Friday"),
        ClosingDay(easter + timedelta(days=1), "Easter Monday"),
        ClosingDay(date(year, 5, 1), "Labour Day"),
        ClosingDay(date(year, 12, 25), "Christmas Day"),
        ClosingDay(date(year, 12, 26), "Second day of Christmas"),
    ]


def settlement_date(traded_on: date, days: int) -> date:
    """Counts business days from a trade. A trade on a closed day counts from the next open day."""
    day = traded_on
    while is_closed(day):
        day += timedelta(days=1)
    for _ in range(days):
        day += timedelta(days=1)
        while is_closed(day):
            day += timedelta(days=1)
    return day


def is_closed(day: date) -> bool:
    return day.weekday() >= 5 or any(closed.date == day for closed in closing_days(day.year))


def easter_sunday(year: int) -> date:
    """In the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon + 15) % 30
    leap_years, year_rest = divmod(in_century, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)
