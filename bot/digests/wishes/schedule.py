"""When a subscription is due: local wall-clock times, and the moments they fall on.

A time falls on the first moment at which the local clock shows it or a later one. So a time that
a clock change leaves out moves to the first moment after the gap, and one that comes twice is
meant the first time. A date that a zone leaves out altogether (Samoa had no 30 December 2011)
has no slots.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import takewhile

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Local wall-clock times on days of the week (0 = Monday); kept sorted and distinct.

    Raises:
        ValueError: there is no time, no day, or a day outside 0 to 6.
    """

    times: tuple[time, ...]
    days: frozenset[int]

    def __post_init__(self) -> None:
        if not self.times or not self.days or not self.days <= set(range(7)):
            raise ValueError(f"no rhythm: {self.times} on {set(self.days)}")
        object.__setattr__(self, "times", tuple(sorted(set(self.times))))


@dataclass(frozen=True, slots=True)
class Slot:
    """One due moment: the naive wall-clock time asked for, and the moment (UTC) it falls on."""

    local: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of each day in which nothing is sent, over midnight if `end` is before `start`.

    Raises:
        ValueError: both are the same time.
    """

    start: time
    end: time

    def __post_init__(self) -> None:
        if self.start == self.end:
            raise ValueError(f"quiet hours that end as they start: {self.start}")


def slot_to_text(slot: Slot, zone: tzinfo) -> str:
    """Return local time and offset (ISO 8601): the same for the same slot, in that zone only.

    Eight o'clock comes a second time to who moves west, and is another slot.
    """
    return slot.local.replace(tzinfo=zone).isoformat()


def slot_from_text(text: str, at: datetime) -> Slot:
    """Return the slot that falls on `at`, from its local time with or without an offset."""
    return Slot(datetime.fromisoformat(text).replace(tzinfo=None), at)


def next_slot(rhythm: Rhythm, zone: tzinfo, after: datetime) -> Slot:
    """Return the first slot whose moment is later than `after` (aware)."""
    return next(_slots(rhythm, zone, after))


def slots_between(rhythm: Rhythm, zone: tzinfo, after: datetime, until: datetime) -> list[Slot]:
    """Return the slots later than `after` and not later than `until` (aware), oldest first."""
    return list(takewhile(lambda slot: slot.at <= until, _slots(rhythm, zone, after)))


def moment_of(local: datetime, zone: tzinfo) -> datetime:
    """Return the first moment (UTC) at which the clock shows `local` (naive) or later."""
    at = local.replace(tzinfo=zone).astimezone(UTC)
    if _wall(at, zone) == local:
        return at
    # PEP 495: in a gap, fold=1 gives a moment before the change, fold=0 one after it.
    before = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return _first(before, at, lambda moment: _wall(moment, zone) > local)


def released_at(at: datetime, quiet: Quiet | None, zone: tzinfo) -> datetime:
    """Return the end (UTC) of the quiet hours that `at` falls into, else `at` itself."""
    if quiet is None:
        return at
    evening = _wall(at, zone).date() - _DAY
    for start, end in (_quiet_hours(quiet, evening + n * _DAY, zone) for n in range(4)):
        if start <= at < end:
            at = end
    return at


def clock_change_between(zone: tzinfo, start: datetime, end: datetime) -> datetime | None:
    """Return the first moment (UTC) after `start` and up to `end` at which the clock is changed.

    A change that is taken back within a day is not seen.
    """
    offset = start.astimezone(zone).utcoffset()

    def is_changed(at: datetime) -> bool:
        """Whether the clock is off its `offset` at the moment `at`."""
        return at.astimezone(zone).utcoffset() != offset

    before, last = start.astimezone(UTC), end.astimezone(UTC)
    while before < last:
        after = min(before + _DAY, last)
        if is_changed(after):
            return _first(before, after, is_changed)
        before = after
    return None


def _slots(rhythm: Rhythm, zone: tzinfo, after: datetime) -> Iterator[Slot]:
    """Yield the slots later than `after`, oldest first, one a moment."""
    last = after
    for local in _wall_times(rhythm, _wall(after, zone).date()):
        at = moment_of(local, zone)
        if at > last and not _is_left_out(local.date(), zone, at):
            last = at
            yield Slot(local, at)


def _wall_times(rhythm: Rhythm, first: date) -> Iterator[datetime]:
    for number in range(first.toordinal(), date.max.toordinal()):
        day = date.fromordinal(number)
        if day.weekday() in rhythm.days:
            yield from (datetime.combine(day, at) for at in rhythm.times)


def _quiet_hours(quiet: Quiet, day: date, zone: tzinfo) -> tuple[datetime, datetime]:
    morning = day if quiet.start < quiet.end else day + _DAY
    start = datetime.combine(day, quiet.start)
    return moment_of(start, zone), moment_of(datetime.combine(morning, quiet.end), zone)


def _is_left_out(day: date, zone: tzinfo, at: datetime) -> bool:
    """Return whether the clock went from before `day` to after it, at the moment `at`."""
    return _wall(at, zone).date() > day and _wall(at - _SECOND, zone).date() < day


def _first(before: datetime, after: datetime, is_past: Callable[[datetime], bool]) -> datetime:
    """Return the first whole second from `before` to `after` that `is_past`; the last one is."""
    seconds = range(int((after - before) / _SECOND))
    return before + _SECOND * bisect_left(
        seconds, True, key=lambda second: is_past(before + second * _SECOND)
    )


def _wall(at: datetime, zone: tzinfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None, fold=0)
