"""What is owed for the slots that have come, without a database."""

from datetime import UTC, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.wishes.planning import (
    LOOK_BACK,
    Owed,
    next_run_of,
    opening,
    owed_digests,
    promises,
    slot_now,
)
from bot.digests.wishes.readers import FOREVER, Reader, Subscription
from bot.digests.wishes.schedule import Quiet, next_slot
from tests.digests.readership import DAY, EIGHT, HOUR, MINUTE, SECOND, daily, wish

PATIENCE = 6 * HOUR
NIGHT = Quiet(time(22), time(7))
BERLIN = ZoneInfo("Europe/Berlin")


def owed(now: datetime, *hours: int, quiet: Quiet | None = None) -> tuple[Owed, ...]:
    return owed_digests(daily(*hours), UTC, quiet, PATIENCE, EIGHT, now)


@pytest.mark.parametrize(
    ("late", "states", "is_late"),
    [
        (timedelta(0), ["due"], False),
        (2 * MINUTE, ["due"], False),
        (6 * MINUTE, ["due"], True),
        (HOUR, ["merged", "due"], False),
        (7 * HOUR - SECOND, ["merged", "due"], True),
        (7 * HOUR, ["missed", "missed"], False),
    ],
    ids=str,
)
def test_slots_are_caught_up_for_as_long_as_patience_lasts(
    late: timedelta, states: list[str], is_late: bool
) -> None:
    found = owed(EIGHT + late, 8, 9)

    assert [it.state for it in found] == states
    assert found[-1].is_late == is_late


def test_a_digest_is_given_up_when_patience_ends() -> None:
    [digest] = owed(EIGHT, 8)

    assert digest.give_up_at == EIGHT + PATIENCE


def test_a_digest_held_by_quiet_hours_is_given_up_later() -> None:
    [digest] = owed_digests(
        daily(8), UTC, Quiet(time(7), time(20)), PATIENCE, EIGHT, EIGHT + MINUTE
    )

    assert digest.release_at == EIGHT + 12 * HOUR
    assert digest.give_up_at == EIGHT + 18 * HOUR


def test_nothing_is_owed_where_the_rules_of_a_zone_have_moved_the_slot_on() -> None:
    assert owed_digests(daily(9), UTC, None, PATIENCE, EIGHT, EIGHT + MINUTE) == ()


def test_a_slot_is_owed_that_the_rules_of_a_zone_have_moved_back() -> None:
    [digest] = owed_digests(daily(7), UTC, None, PATIENCE, EIGHT, EIGHT + MINUTE)

    assert (digest.slot.at, digest.state) == (EIGHT - HOUR, "due")


def test_no_slots_are_owed_from_before_the_first() -> None:
    assert [it.slot.at for it in owed(EIGHT, 7, 8)] == [EIGHT]


@given(
    hours=st.sets(st.integers(0, 23), min_size=1),
    outage=st.timedeltas(timedelta(0), timedelta(days=20)),
)
def test_at_most_one_digest_is_due_and_it_is_the_newest(hours: set[int], outage: timedelta) -> None:
    run_at = next_slot(daily(*hours), BERLIN, EIGHT).at

    found = owed_digests(daily(*hours), BERLIN, NIGHT, PATIENCE, run_at, run_at + outage)

    assert all(it.state != "due" for it in found[:-1])
    moments = [it.slot.at for it in found]
    assert moments == sorted(set(moments))
    assert all(run_at <= at <= run_at + outage for at in moments)
    assert moments[0] >= run_at + outage - LOOK_BACK


@pytest.mark.parametrize(
    ("paused_until", "resting", "run_at"),
    [
        (None, "", EIGHT + DAY),
        (EIGHT - DAY, "", EIGHT + DAY),
        (EIGHT + 2 * DAY, "", EIGHT + 2 * DAY),
        (EIGHT + 2 * DAY + SECOND, "", EIGHT + 3 * DAY),
        (FOREVER, "", None),
        (None, "blocked", None),
    ],
    ids=["usual", "was paused", "until a slot", "until after it", "without an end", "resting"],
)
def test_the_next_run_comes_after_the_pause(
    paused_until: datetime | None, resting: str, run_at: datetime | None
) -> None:
    wanted = Subscription(1, 1, None, 1, wish(), paused_until=paused_until, resting=resting)

    assert next_run_of(wanted, Reader(1), EIGHT) == run_at


def test_a_promise_is_kept_later_where_quiet_hours_hold_it() -> None:
    wanted = Subscription(1, 1, None, 1, wish(hours=(8, 23)))

    found = list(islice(promises(wanted, Reader(1, quiet=NIGHT), EIGHT), 3))

    assert [(it.slot.at - EIGHT, it.sent_at - EIGHT) for it in found] == [
        (15 * HOUR, 23 * HOUR),
        (24 * HOUR, 24 * HOUR),
        (39 * HOUR, 47 * HOUR),
    ]


@pytest.mark.parametrize(
    ("paused_until", "resting", "first"),
    [(EIGHT + 3 * DAY, "", [EIGHT + 3 * DAY]), (FOREVER, "", []), (None, "blocked", [])],
    ids=["paused", "paused without an end", "resting"],
)
def test_nothing_is_promised_for_a_pause(
    paused_until: datetime | None, resting: str, first: list[datetime]
) -> None:
    wanted = Subscription(1, 1, None, 1, wish(), paused_until=paused_until, resting=resting)

    assert [it.slot.at for it in islice(promises(wanted, Reader(1), EIGHT), 1)] == first


@pytest.mark.parametrize(
    ("told_at", "first_at", "since"),
    [
        (None, None, EIGHT - DAY),
        (None, EIGHT, EIGHT - DAY),
        (None, EIGHT - 2 * DAY, EIGHT - 3 * DAY),
        (None, EIGHT + 2 * DAY, EIGHT - DAY),
        (EIGHT - 2 * DAY, EIGHT - 5 * DAY, EIGHT - 2 * DAY),
        (EIGHT - 99 * DAY, EIGHT - 99 * DAY, EIGHT - 8 * DAY),
    ],
    ids=["foreseen", "first", "the first failed", "before the first", "usual", "long ago"],
)
def test_articles_are_new_since_the_slot_that_was_told_last(
    told_at: datetime | None, first_at: datetime | None, since: datetime
) -> None:
    assert opening(daily(8), UTC, EIGHT, told_at, first_at) == since - 10 * MINUTE


def test_what_is_new_since_minutes_of_one_hour_is_sorted_once() -> None:
    at = [EIGHT - 23 * HOUR + minutes * MINUTE for minutes in (0, 17, 59)]

    assert {opening(daily(8), UTC, EIGHT, told_at, None) for told_at in at} == {
        EIGHT - 23 * HOUR - 10 * MINUTE
    }


def test_a_slot_of_this_moment_shows_the_local_time() -> None:
    slot = slot_now(BERLIN, EIGHT)

    assert (slot.local.isoformat(), slot.at) == ("2026-03-02T09:00:00", EIGHT)
