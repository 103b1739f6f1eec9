"""Stretches of the calendar: which week, month, season or decade a phrase means."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

# "last", "this" and "next" are said; a tense is told by the verb; "" leaves the nearest.
Which = Literal["last", "this", "next", "past", "ahead", ""]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
# Seasons of the northern half of the world, by their first month.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
FEASTS = {
    "New Year's Day": (1, 1),
    "Valentine's Day": (2, 14),
    "Halloween": (10, 31),
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Boxing Day": (12, 26),
    "New Year's Eve": (12, 31),
}
# A 29 February comes within so many years.
_FAR = 8

_DAY = timedelta(days=1)
_JUST = timedelta(days=30)
_WEEK = timedelta(days=7)
_LENGTHS = {"day": _DAY, "week": _WEEK, "fortnight": 2 * _WEEK}


@dataclass(frozen=True, slots=True)
class Period:
    """The days `first` to `last`, both included."""

    first: date
    last: date


def single(day: date) -> Period:
    """Return `day` alone."""
    return Period(day, day)


def months(year: int, month: int, count: int = 1) -> Period:
    """Return `count` months from `month` of `year` on; a `month` beyond 12 is of a later year."""
    return Period(_first_of(year, month), _first_of(year, month + count) - _DAY)


def _first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def years(year: int, count: int = 1) -> Period:
    """Return `count` years from `year` on."""
    return Period(date(year, 1, 1), date(year + count - 1, 12, 31))


def week_of(day: date) -> Period:
    """Return the Monday to Sunday that hold `day`."""
    monday = day - day.weekday() * _DAY
    return Period(monday, monday + _WEEK - _DAY)


def weekday(name: str, today: date, which: Which) -> Period | None:
    """Return the weekday that is meant; "next" is the one of next week."""
    base = week_of(today).last if which == "next" else today
    first = week_of(base).first + WEEKDAYS.index(name) * _DAY
    return _chosen((single(first + step * _WEEK) for step in (-2, -1, 0, 1, 2)), base, which)


def week_after(period: Period | None) -> Period | None:
    """Return the days a week after `period`."""
    return Period(period.first + _WEEK, period.last + _WEEK) if period else None


def weekend(today: date, which: Which) -> Period | None:
    """Return the weekend that is meant."""
    return _chosen((neighbour("weekend", step, today) for step in (-1, 0, 1)), today, which)


def day_of_year(month: int, day: int, today: date, which: Which) -> Period | None:
    """Return the day of a month that is meant, None when no year near has it.

    One that has just passed is that day and not the next year's, though it was still to come for
    those who are told of: "it was set for 16 November".
    """
    days = tuple(_anniversaries(month, day, today))
    nearest = _chosen(days, today, "")
    passed = nearest is not None and today - _JUST < nearest.last < today
    return nearest if which == "ahead" and passed else _chosen(days, today, which)


def day_of_month(day: int, today: date, which: Which) -> Period | None:
    """Return the day numbered `day` of the month that is meant, None when no month near has it."""
    return _chosen(_days_numbered(day, today), today, which)


def _days_numbered(day: int, today: date) -> Iterator[Period]:
    for step in (-2, -1, 0, 1, 2):
        first = neighbour("month", step, today).first
        try:
            yield single(first.replace(day=day))
        except ValueError:  # 31 April
            continue


def _anniversaries(month: int, day: int, today: date) -> Iterator[Period]:
    for year in _years_round(today, _FAR):
        try:
            yield single(date(year, month, day))
        except ValueError:  # 29 February, or a day that no month has
            continue


def part_of_year(month: int, count: int, today: date, which: Which) -> Period | None:
    """Return the `count` months from `month` on of the year that is meant."""
    near = (months(year, month, count) for year in _years_round(today, 2))
    return _chosen(near, today, which)


def _years_round(today: date, far: int) -> range:
    return range(max(1, today.year - far), min(9998, today.year + far) + 1)


def _chosen(periods: Iterable[Period], today: date, which: Which) -> Period | None:
    fitting = [period for period in periods if _fits(period, today, which)]
    return min(
        fitting, key=lambda period: max(period.first - today, today - period.last), default=None
    )


def _fits(period: Period, today: date, which: Which) -> bool:
    """Whether `period` lies where `which` says; one that holds `today` is past and ahead."""
    return {
        "last": period.last < today,
        "past": period.first <= today,
        "this": period.last >= today,
        "ahead": period.last >= today,
        "next": period.first > today,
        "": True,
    }[which]


def away(unit: str, count: int, today: date) -> Period:
    """Return what lies `count` times `unit` after `today`: a day, a month or a year."""
    if unit in _LENGTHS:
        return single(today + count * _LENGTHS[unit])
    if unit == "month":
        return months(today.year, today.month + count)
    return years(today.year + count * (10 if unit == "decade" else 1))


def neighbour(unit: str, step: int, today: date) -> Period:
    """Return the week, weekend, month, quarter, year or decade of `today`, or one `step` away."""
    week = week_of(today + step * _WEEK) if unit in ("week", "weekend") else None
    if week:
        return week if unit == "week" else Period(week.last - _DAY, week.last)
    if unit == "quarter":
        return months(today.year, (today.month - 1) // 3 * 3 + 1 + 3 * step, 3)
    if unit == "decade":
        return years(today.year // 10 * 10 + 10 * step, 10)
    return away(unit, step, today)
