"""What a subscription is owed for the slots that have come, and when the next one comes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache

from bot.digests.wishes.readers import FOREVER, Reader, Subscription
from bot.digests.wishes.schedule import Quiet, Rhythm, Slot, next_slot, released_at, slots_between

_MOMENT = timedelta(microseconds=1)
_LATE = timedelta(minutes=5)  # The tick comes each minute, and may take one.
_OVERLAP = timedelta(minutes=10)  # From reading an article to storing it.
_RULE_CHANGE = timedelta(hours=3)  # Governments move clocks by an hour, or two.
_DOWN = "Nutgraf was not running"

LOOK_BACK = timedelta(days=8)
"""No older slots are caught up, no older articles told: a week, and a change of the clock."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A digest to put; `state` is due, merged (a later one tells it) or missed."""

    slot: Slot
    release_at: datetime
    give_up_at: datetime
    state: str = "due"
    note: str = ""
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """A slot to come; its digest is sent at `sent_at`, later than that if quiet hours hold it."""

    slot: Slot
    sent_at: datetime


@lru_cache(1024)
def owed_digests(
    rhythm: Rhythm,
    clock: tzinfo,
    quiet: Quiet | None,
    patience: timedelta,
    run_at: datetime,
    now: datetime,
) -> tuple[Owed, ...]:
    """Return a digest for each slot from `run_at` to `now`, oldest first.

    The newest is due; the others are merged into it. After `patience`, all are missed. If the zone
    has another rule by now, and no slot at `run_at`, those of the hours before it are owed as well.
    """
    is_slot = next_slot(rhythm, clock, run_at - _MOMENT).at == run_at
    first = run_at if is_slot else run_at - _RULE_CHANGE
    slots = slots_between(rhythm, clock, max(first, now - LOOK_BACK) - _MOMENT, now)
    if not slots:
        return ()
    *others, newest = slots
    if now - newest.at >= patience:
        return tuple(Owed(slot, slot.at, slot.at, "missed", _DOWN) for slot in slots)
    merged = (Owed(slot, slot.at, slot.at, "merged") for slot in others)
    return (*merged, _due(newest, clock, quiet, patience, now))


@lru_cache(1024)
def next_run(rhythm: Rhythm, clock: tzinfo, after: datetime) -> datetime:
    """Return the moment of the first slot after `after`."""
    return next_slot(rhythm, clock, after).at


def next_run_of(subscription: Subscription, reader: Reader, now: datetime) -> datetime | None:
    """Return the moment of the next slot; None while it rests or is paused without an end."""
    after = _goes_on_after(subscription, now)
    return after and next_run(subscription.wish.rhythm, reader.clock, after)


def promises(subscription: Subscription, reader: Reader, now: datetime) -> Iterator[Promise]:
    """Yield what comes after `now`, without an end; nothing while it rests or is so paused."""
    after = _goes_on_after(subscription, now)
    while after is not None:
        slot = next_slot(subscription.wish.rhythm, reader.clock, after)
        yield Promise(slot, released_at(slot.at, reader.quiet, reader.clock))
        after = slot.at


@lru_cache(1024)
def opening(
    rhythm: Rhythm,
    clock: tzinfo,
    slot_at: datetime,
    told_at: datetime | None,
    first_at: datetime | None,
) -> datetime:
    """Return the moment after which articles are new in the slot at `slot_at`.

    That of the slot that was told last, `told_at`; else of the slot before the first that was put,
    `first_at`; at most eight days back. It lies some minutes before that hour: an article is dated
    by when it was read, and is there only after that; and what came in since one hour is sorted
    once for all, not for each who asked for a digest at a minute of their own.
    """
    oldest = slot_at - LOOK_BACK
    if told_at is None:
        first = min(slot_at, first_at or slot_at)
        before = slots_between(rhythm, clock, oldest, first - _MOMENT)
        told_at = before[-1].at if before else oldest
    since = max(told_at, oldest).replace(minute=0, second=0, microsecond=0)
    return since - _OVERLAP


def is_owed(subscription: Subscription, clock: tzinfo, slot: Slot) -> bool:
    """Tell whether a slot is one of the subscription's, and neither paused nor rested through."""
    is_slot = next_run(subscription.wish.rhythm, clock, slot.at - _MOMENT) == slot.at
    is_paused = subscription.paused_until is not None and slot.at < subscription.paused_until
    return is_slot and not is_paused and not subscription.resting


def slot_now(clock: tzinfo, now: datetime) -> Slot:
    """Return a slot of this very moment."""
    return Slot(now.astimezone(clock).replace(tzinfo=None), now.astimezone(UTC))


def _goes_on_after(subscription: Subscription, now: datetime) -> datetime | None:
    """Return the moment after which slots count; None while it rests or is paused for good."""
    pause = subscription.paused_until or now
    if subscription.resting or pause >= FOREVER:
        return None
    return max(now, pause - _MOMENT)


def _due(
    slot: Slot, clock: tzinfo, quiet: Quiet | None, patience: timedelta, now: datetime
) -> Owed:
    is_late = now - slot.at > _LATE
    moment = now if is_late else slot.at
    held_until = released_at(moment, quiet, clock)
    release_at = slot.at if held_until == moment else held_until
    return Owed(slot, release_at, release_at + patience, is_late=is_late)
