from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib import resources
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.wishes.schedule import (
    Quiet,
    Rhythm,
    Slot,
    clock_change_between,
    moment_of,
    next_slot,
    released_at,
    slots_between,
)

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
EVERY_DAY = frozenset(range(7))
ZONES = resources.files("tzdata").joinpath("zones").read_text().split()
HOURS = "00:00 00:30 01:00 01:30 01:59 02:00 02:30 03:00 08:00 12:00 23:00 23:30"
TIMES = tuple(map(time.fromisoformat, HOURS.split()))
MINUTES = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@cache
def changes(zone: ZoneInfo) -> tuple[datetime, ...]:
    """Return the moments of a zone's clock changes from 2020 to 2029."""
    weeks = [datetime(2020, 1, 1, tzinfo=UTC) + n * 7 * DAY for n in range(522)]
    return tuple(
        change_between(zone, before, after)
        for before, after in pairwise(weeks)
        if offset(zone, before) != offset(zone, after)
    )


def change_between(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    old = offset(zone, before)
    while after - before > SECOND:
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        before, after = (middle, after) if offset(zone, middle) == old else (before, middle)
    return after


def offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)


@cache
def all_changes() -> tuple[tuple[ZoneInfo, datetime], ...]:
    """Return every clock change, of those at one moment by the same offsets one."""
    known = {
        (change, offset(zone, change - SECOND), offset(zone, change)): (zone, change)
        for zone in map(ZoneInfo, ZONES)
        for change in changes(zone)
    }
    return tuple(known.values())


def expected_moment(local: datetime, change: datetime, zone: ZoneInfo) -> datetime:
    """Return when the clock first shows `local` or later, by the offsets round one change."""
    old, new = offset(zone, change - SECOND), offset(zone, change)
    by_old = (local - old).replace(tzinfo=UTC)
    return by_old if by_old < change else max(change, (local - new).replace(tzinfo=UTC))


@cache
def dates_round(change: datetime, zone: ZoneInfo) -> list[date]:
    """Return the dates on a calendar by the bed, for two days before and after the change."""
    hours = (change + timedelta(hours=n) for n in range(-48, 49))
    return sorted({wall(hour, zone).date() for hour in hours})[1:-1]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text + "Z")


def test_each_clock_change_of_ten_years_stands_alone() -> None:
    gaps = [
        late - early for zone in map(ZoneInfo, ZONES) for early, late in pairwise(changes(zone))
    ]

    assert len(gaps) > 3000
    assert min(gaps) > 10 * DAY


@pytest.mark.parametrize("asked", TIMES, ids=str)
def test_no_clock_change_of_ten_years_skips_or_doubles_a_slot(asked: time) -> None:
    rhythm = Rhythm((asked,), EVERY_DAY)
    for zone, change in all_changes():
        days = dates_round(change, zone)
        slots = slots_between(rhythm, zone, change - 3 * DAY, change + 3 * DAY)
        near = [slot for slot in slots if slot.local.date() in days]

        assert [slot.local for slot in near] == [datetime.combine(day, asked) for day in days]
        assert [slot.at for slot in near] == [
            expected_moment(slot.local, change, zone) for slot in near
        ]


def test_many_times_a_day_are_strictly_increasing_round_every_clock_change() -> None:
    rhythm = Rhythm(TIMES, EVERY_DAY)
    for zone, change in all_changes():
        slots = slots_between(rhythm, zone, change - DAY, change + DAY)

        assert all(one.at < other.at for one, other in pairwise(slots))
        assert all(one.local < other.local for one, other in pairwise(slots))


def test_the_next_slot_is_the_first_of_those_between_round_every_clock_change() -> None:
    rhythm = Rhythm((time(0), time(0, 30), time(2, 30), time(3)), EVERY_DAY)
    for zone, change in all_changes():
        slots = slots_between(rhythm, zone, change - DAY, change + DAY)
        befores = [change - DAY, *(slot.at for slot in slots)]

        assert [next_slot(rhythm, zone, before) for before in befores[:-1]] == slots
        assert next_slot(rhythm, zone, change - SECOND).at >= change


def test_every_clock_change_is_told_in_advance() -> None:
    for zone, change in all_changes():
        assert clock_change_between(zone, change - 3 * DAY, change + DAY) == change
        assert clock_change_between(zone, change - DAY, change) == change
        assert clock_change_between(zone, change, change + DAY) is None


# Slots of a day or two in UTC, round odd clock changes.
ODD = {
    "a gap moves to its end": (
        "Europe/Berlin", "02:30", "2026-03-28T12:00", "2026-03-30T12:00",
        "2026-03-29T01:00 2026-03-30T00:30",
    ),
    "an hour that comes twice is meant once, the first time": (
        "Europe/Berlin", "02:30", "2026-10-24T12:00", "2026-10-26T12:00",
        "2026-10-25T00:30 2026-10-26T01:30",
    ),
    "a gap at midnight": (
        "Africa/Cairo", "00:00", "2026-04-23T12:00", "2026-04-25T12:00",
        "2026-04-23T22:00 2026-04-24T21:00",
    ),
    "a gap over midnight": (
        "America/Nuuk", "23:30", "2024-03-30T12:00", "2024-03-31T12:00",
        "2024-03-31T01:00",
    ),
    "midnight that comes twice": (
        "America/Havana", "00:30", "2026-10-31T12:00", "2026-11-02T12:00",
        "2026-11-01T04:30 2026-11-02T05:30",
    ),
    "half an hour on Lord Howe": (
        "Australia/Lord_Howe", "02:15", "2026-10-03T12:00", "2026-10-04T18:00",
        "2026-10-03T15:30 2026-10-04T15:15",
    ),
    "a zone that changed its rules for good": (
        "Asia/Almaty", "08:00", "2024-02-28T12:00", "2024-03-02T00:00",
        "2024-02-29T02:00 2024-03-01T03:00",
    ),
    "a date left out at the date line": (
        "Pacific/Apia", "08:00", "2011-12-29T00:00", "2011-12-31T00:00",
        "2011-12-29T18:00 2011-12-30T18:00",
    ),
    "a date left out has no midnight either": (
        "Pacific/Apia", "00:00", "2011-12-29T00:00", "2011-12-31T00:00",
        "2011-12-29T10:00 2011-12-30T10:00",
    ),
    "a date that came twice": (
        "Pacific/Kwajalein", "08:00", "1969-09-28T12:00", "1969-10-02T00:00",
        "1969-09-28T21:00 1969-09-29T21:00 1969-10-01T20:00",
    ),
    "29 February": (
        "Europe/London", "08:00", "2028-02-28T12:00", "2028-03-01T12:00",
        "2028-02-29T08:00 2028-03-01T08:00",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "asked", "after", "until", "moments"), ODD.values(), ids=ODD)
def test_odd_clock_changes_neither_skip_nor_double(
    name: str, asked: str, after: str, until: str, moments: str
) -> None:
    rhythm = Rhythm((time.fromisoformat(asked),), EVERY_DAY)

    slots = slots_between(rhythm, ZoneInfo(name), at(after), at(until))

    assert [f"{slot.at:%Y-%m-%dT%H:%M}" for slot in slots] == moments.split()


def test_two_times_that_fall_on_one_moment_are_one_slot_of_the_earlier() -> None:
    rhythm = Rhythm((time(2), time(2, 30), time(3)), EVERY_DAY)

    slots = slots_between(
        rhythm, ZoneInfo("Europe/Berlin"), at("2026-03-28T12:00"), at("2026-03-29T12:00")
    )

    assert slots == [Slot(datetime.fromisoformat("2026-03-29T02:00"), at("2026-03-29T01:00"))]


def test_a_gap_over_midnight_joins_the_evening_and_the_next_morning() -> None:
    rhythm = Rhythm((time(0), time(23, 30)), EVERY_DAY)

    slots = slots_between(
        rhythm, ZoneInfo("America/Nuuk"), at("2024-03-30T12:00"), at("2024-03-31T12:00")
    )

    assert [(f"{slot.local:%a %H:%M}", slot.at) for slot in slots] == [
        ("Sat 23:30", at("2024-03-31T01:00"))
    ]


def test_only_the_days_asked_for_have_slots() -> None:
    rhythm = Rhythm((time(9),), frozenset({0, 5}))

    slots = slots_between(rhythm, UTC, at("2026-11-23T09:00"), at("2026-12-05T09:00"))

    assert [f"{slot.local:%a %d}" for slot in slots] == ["Sat 28", "Mon 30", "Sat 05"]


def test_a_slot_is_after_one_end_and_may_be_at_the_other() -> None:
    rhythm = Rhythm((time(9),), EVERY_DAY)
    first, second = at("2026-11-23T09:00"), at("2026-11-24T09:00")

    assert [slot.at for slot in slots_between(rhythm, UTC, first, second)] == [second]
    assert next_slot(rhythm, UTC, first).at == second


def test_a_rhythm_keeps_its_times_sorted_and_distinct() -> None:
    assert Rhythm((time(9), time(8), time(9)), EVERY_DAY).times == (time(8), time(9))


@pytest.mark.parametrize(
    ("times", "days"), [((), {0}), ((time(8),), set()), ((time(8),), {7}), ((time(8),), {-1})]
)
def test_a_rhythm_has_times_and_days_of_the_week(times: tuple[time, ...], days: set[int]) -> None:
    with pytest.raises(ValueError, match="no rhythm"):
        Rhythm(times, frozenset(days))


def test_quiet_hours_do_not_end_as_they_start() -> None:
    with pytest.raises(ValueError, match="22:00"):
        Quiet(time(22), time(22))


NIGHT, NOON = Quiet(time(22), time(7)), Quiet(time(12), time(14))

RELEASES = {
    "before": ("UTC", NIGHT, "2026-11-23T21:59", "2026-11-23T21:59"),
    "at the start": ("UTC", NIGHT, "2026-11-23T22:00", "2026-11-24T07:00"),
    "before midnight": ("UTC", NIGHT, "2026-11-23T23:59", "2026-11-24T07:00"),
    "after midnight": ("UTC", NIGHT, "2026-11-24T00:00", "2026-11-24T07:00"),
    "at the end": ("UTC", NIGHT, "2026-11-24T07:00", "2026-11-24T07:00"),
    "at noon": ("UTC", NOON, "2026-11-24T12:30", "2026-11-24T14:00"),
    "after noon": ("UTC", NOON, "2026-11-24T14:00", "2026-11-24T14:00"),
    "in another zone": ("Asia/Kolkata", NIGHT, "2026-11-23T17:00", "2026-11-24T01:30"),
    "a short night": ("Europe/Berlin", NIGHT, "2026-03-28T22:00", "2026-03-29T05:00"),
    "a long night": ("Europe/Berlin", NIGHT, "2026-10-24T21:00", "2026-10-25T06:00"),
    "an end in a gap": (
        "Europe/Berlin", Quiet(time(22), time(2, 30)), "2026-03-29T00:59", "2026-03-29T01:00",
    ),
    "an end that comes twice": (
        "Europe/Berlin", Quiet(time(22), time(2, 30)), "2026-10-25T00:45", "2026-10-25T00:45",
    ),
    "quiet only in a gap": (
        "Europe/Berlin", Quiet(time(2), time(3)), "2026-03-29T01:00", "2026-03-29T01:00",
    ),
    "a night into a date left out": (
        "Pacific/Apia", NIGHT, "2011-12-30T09:30", "2011-12-30T17:00",
    ),
    "the minute between two quiet days in a gap": (
        "Africa/Cairo", Quiet(time(0, 1), time()), "2023-04-27T18:59", "2023-04-28T21:00",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "quiet", "due", "released"), RELEASES.values(), ids=RELEASES)
def test_what_falls_into_quiet_hours_is_released_at_their_end(
    name: str, quiet: Quiet, due: str, released: str
) -> None:
    assert released_at(at(due), quiet, ZoneInfo(name)) == at(released)


def test_without_quiet_hours_nothing_is_held() -> None:
    assert released_at(at("2026-11-23T23:00"), None, UTC) == at("2026-11-23T23:00")


@st.composite
def moments_round_a_change(draw: st.DrawFn) -> tuple[ZoneInfo, datetime]:
    zone = draw(st.sampled_from([zone for zone in map(ZoneInfo, ZONES) if changes(zone)]))
    minutes = draw(st.integers(-3 * 24 * 60, 3 * 24 * 60))
    return zone, draw(st.sampled_from(changes(zone))) + timedelta(minutes=minutes)


@given(moments_round_a_change(), MINUTES, MINUTES)
def test_what_is_released_is_out_of_the_quiet_hours(
    moment: tuple[ZoneInfo, datetime], start: time, end: time
) -> None:
    zone, due = moment
    quiet = Quiet(start, end if end != start else time(start.hour, (start.minute + 1) % 60))
    released = released_at(due, quiet, zone)

    # Two days, where a gap takes the minutes between them, and a clock that is put back.
    assert due <= released <= due + timedelta(hours=49)
    assert released_at(released, quiet, zone) == released
    if released != due:
        assert released == moment_of(datetime.combine(wall(released, zone), quiet.end), zone) or (
            released in changes(zone)
        )


@given(moments_round_a_change(), st.lists(MINUTES, min_size=1, max_size=4), st.integers(1, 10_000))
def test_slots_are_the_same_from_wherever_one_counts(
    moment: tuple[ZoneInfo, datetime], times: list[time], minutes: int
) -> None:
    zone, after = moment
    rhythm = Rhythm(tuple(times), EVERY_DAY)
    middle, until = after + timedelta(minutes=minutes), after + timedelta(minutes=2 * minutes)

    whole = slots_between(rhythm, zone, after, until)

    halves = slots_between(rhythm, zone, after, middle), slots_between(rhythm, zone, middle, until)
    assert whole == [*halves[0], *halves[1]]
