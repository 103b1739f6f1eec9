"""Which chat wants what: stored, changed, paused, rested, moved, shown and erased."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time

import pytest
from sqlalchemy import Engine, select

from bot.chat.memory import Memory
from bot.database import metadata
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Composed
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.wishes.readers import FOREVER, Length, Reader, Subscription, Wish
from bot.digests.wishes.schedule import Quiet, Rhythm
from tests.digests.readership import (
    DAY,
    EIGHT,
    HOUR,
    MINUTE,
    arrive,
    claim,
    daily,
    fates,
    parts,
    past,
    put,
    sleep_at_night,
    states,
    subscribe,
    wish,
)

OLD, NEW = -5, -(10**12) - 5


@pytest.fixture
def subscriptions(engine: Engine) -> Subscriptions:
    return Subscriptions(engine)


def now_of(subscriptions: Subscriptions, known: Subscription) -> Subscription:
    """Return a subscription as it is now."""
    found = subscriptions.get(known.id)
    assert found is not None
    return found


def everything(engine: Engine) -> str:
    """Return all rows that could be of a chat, as text."""
    tables = ("chat", "subscription", "digest", "part", "told", "shown_list")
    with engine.connect() as connection:
        rows = [connection.execute(select(metadata.tables[name])).all() for name in tables]
    return str([row for row in rows if row])


@pytest.mark.parametrize("length", [{}, {"stories": 5, "minutes": 3}, {"stories": 0}])
def test_a_length_is_a_number_of_stories_or_of_minutes(length: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="no length"):
        Length(**length)


@pytest.mark.parametrize(
    "wanted",
    [
        wish(),
        Wish(
            ('"royal family"', "größe", "\N{OWL}"),
            Rhythm((time(7, 15), time(23, 59)), frozenset({5, 6})),
            Length(minutes=3),
            is_silent=True,
            tells_no_news=True,
        ),
    ],
    ids=["usual", "unusual"],
)
def test_a_wish_is_stored_as_it_was_made(subscriptions: Subscriptions, wanted: Wish) -> None:
    added = subscriptions.add(1, 4, 5, wanted, EIGHT)

    assert subscriptions.get(added.id) == added
    assert added.wish == wanted
    assert (added.chat_id, added.thread_id, added.owner_id) == (1, 4, 5)


def test_text_that_no_database_takes_is_stored_without_it(subscriptions: Subscriptions) -> None:
    added = subscriptions.add(1, None, 5, wish("na\0to \ud800"), EIGHT)
    subscriptions.save_reader(Reader(1, muted=("foot\0ball",)), EIGHT)

    assert added.wish.topics == ("nato ?",)
    assert subscriptions.reader(1).muted == ("football",)


def test_a_chat_has_its_own_subscriptions_in_order(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    ids = [subscribe(engine, chat_id).id for chat_id in (1, 2, 1)]

    assert [it.id for it in subscriptions.of(1)] == [ids[0], ids[2]]
    assert subscriptions.of(3) == []
    assert subscriptions.get(999) is None


def test_a_new_subscription_is_due_at_its_next_slot(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    assert subscribe(engine, now=EIGHT - MINUTE).next_run_at == EIGHT
    assert subscribe(engine, now=EIGHT).next_run_at == EIGHT + DAY


@pytest.mark.parametrize(
    ("chat_id", "kind"), [(7, "private"), (-7, "group"), (-(10**12) - 7, "supergroup")]
)
def test_a_chat_that_said_nothing_has_the_usual_preferences(
    subscriptions: Subscriptions, chat_id: int, kind: str
) -> None:
    assert subscriptions.reader(chat_id) == Reader(chat_id, kind)


def test_preferences_are_stored(subscriptions: Subscriptions) -> None:
    reader = Reader(-9, "channel", "Asia/Kolkata", Quiet(time(22), time(7, 30)), ("football",))

    subscriptions.save_reader(reader, EIGHT)

    assert subscriptions.reader(-9) == reader


def test_preferences_can_be_stored_before_and_after_the_first_subscription(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    subscriptions.save_reader(Reader(1, zone="Europe/Berlin"), EIGHT - DAY)

    assert subscribe(engine).next_run_at == EIGHT + DAY - HOUR
    assert subscriptions.reader(1).zone == "Europe/Berlin"


def test_another_zone_moves_what_is_to_come(engine: Engine, subscriptions: Subscriptions) -> None:
    wanted = subscribe(engine)

    subscriptions.save_reader(Reader(1, zone="America/New_York"), EIGHT - MINUTE)

    assert now_of(subscriptions, wanted).next_run_at == EIGHT + 5 * HOUR


def test_what_fell_due_before_the_zone_changed_is_still_put(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    subscribe(engine)

    subscriptions.save_reader(Reader(1, zone="Asia/Tokyo"), EIGHT + MINUTE / 2)

    assert states(engine) == [("02 08:00", "due")]


def test_quiet_hours_that_are_lifted_release_what_they_held(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    reader = Reader(1, quiet=Quiet(time(7), time(12)))
    subscriptions.save_reader(reader, EIGHT - DAY)
    subscribe(engine)
    put(engine, EIGHT)
    assert claim(engine, EIGHT) == []

    subscriptions.save_reader(replace(reader, quiet=None), EIGHT + HOUR)

    put(engine, EIGHT + HOUR)
    assert len(claim(engine, EIGHT + HOUR)) == 1


def test_a_changed_wish_moves_the_next_run(engine: Engine, subscriptions: Subscriptions) -> None:
    wanted = subscribe(engine)

    subscriptions.change(wanted.id, wish("nato", hours=(9,)), EIGHT - MINUTE)

    changed = now_of(subscriptions, wanted)
    assert changed == replace(wanted, wish=wish("nato", hours=(9,)), next_run_at=EIGHT + HOUR)


def test_what_fell_due_before_the_wish_changed_is_still_put(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    wanted = subscribe(engine)

    subscriptions.change(wanted.id, wish(hours=(9,)), EIGHT + MINUTE / 2)

    assert states(engine) == [("02 08:00", "due")]
    assert now_of(subscriptions, wanted).next_run_at == EIGHT + HOUR


def test_a_pause_ends_at_its_moment(engine: Engine, subscriptions: Subscriptions) -> None:
    wanted = subscribe(engine)

    subscriptions.pause(wanted.id, EIGHT + 3 * DAY, EIGHT - MINUTE)

    paused = now_of(subscriptions, wanted)
    assert paused.paused_until == paused.next_run_at == EIGHT + 3 * DAY


def test_a_pause_without_an_end_lasts_until_it_is_resumed(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    wanted = subscribe(engine)
    subscriptions.pause(wanted.id, None, EIGHT - MINUTE)
    paused = now_of(subscriptions, wanted)

    subscriptions.resume(wanted.id, EIGHT + 3 * DAY)

    assert (paused.paused_until, paused.next_run_at) == (FOREVER, None)
    assert now_of(subscriptions, wanted) == replace(wanted, next_run_at=EIGHT + 4 * DAY)


def test_a_pause_holds_back_what_is_under_way(engine: Engine, subscriptions: Subscriptions) -> None:
    wanted = subscribe(engine)
    put(engine, number=2, told=[5])
    arrive(engine, claim(engine)[0], 70, EIGHT)

    subscriptions.pause(wanted.id, None, EIGHT)

    assert fates(engine) == [["sent", "failed"]]
    assert [(it.state, it.note) for it in past(engine)] == [("done", "paused")]
    assert len(Outbox(engine).told([1], EIGHT - DAY)[1]) == 1


def test_what_fell_due_before_a_pause_is_noted(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    wanted = subscribe(engine)

    subscriptions.pause(wanted.id, None, EIGHT + MINUTE / 2)

    assert [(it.state, it.note) for it in past(engine)] == [("missed", "paused")]


def test_what_fell_due_before_it_was_resumed_is_still_put(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    wanted = subscribe(engine)

    subscriptions.resume(wanted.id, EIGHT + MINUTE / 2)

    assert states(engine) == [("02 08:00", "due")]
    assert now_of(subscriptions, wanted).next_run_at == EIGHT + DAY


def test_changing_what_is_gone_does_nothing(engine: Engine, subscriptions: Subscriptions) -> None:
    subscriptions.change(9, wish(), EIGHT)
    subscriptions.pause(9, None, EIGHT)
    subscriptions.resume(9, EIGHT)
    subscriptions.rest(9, "gone")
    subscriptions.end(9, EIGHT)
    subscriptions.reopen(9, EIGHT)
    subscriptions.rest_chat(9, "gone")
    subscriptions.wake_chat(9, EIGHT)
    subscriptions.migrate(9, 10)
    subscriptions.forget(9)

    assert everything(engine) == "[]"


def test_a_subscription_rests_alone(engine: Engine, subscriptions: Subscriptions) -> None:
    first, second = subscribe(engine), subscribe(engine)
    put(engine)

    subscriptions.rest(first.id, "topic closed")

    resting = now_of(subscriptions, first)
    assert (resting.resting, resting.next_run_at) == ("topic closed", None)
    assert now_of(subscriptions, second).next_run_at == EIGHT + DAY
    assert [it.subscription_id for it in claim(engine)] == [second.id]


def test_a_resting_subscription_can_be_resumed(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    wanted = subscribe(engine)
    subscriptions.rest(wanted.id, "topic closed")

    subscriptions.resume(wanted.id, EIGHT)

    assert now_of(subscriptions, wanted) == replace(wanted, next_run_at=EIGHT + DAY)


def test_a_resting_chat_is_sent_nothing(engine: Engine, subscriptions: Subscriptions) -> None:
    for _ in range(2):
        subscribe(engine)
    put(engine, number=2, told=[5])

    subscriptions.rest_chat(1, "blocked by the user")

    assert claim(engine) == []
    assert subscriptions.reader(1).resting == "blocked by the user"
    assert fates(engine) == [["failed"] * 2] * 2
    assert {it.note for it in past(engine)} == {"blocked by the user"}
    assert Outbox(engine).told([1], EIGHT - DAY) == {}
    assert Outbox(engine).put_due(EIGHT + 9 * DAY) == 0


def test_a_digest_that_is_due_when_its_chat_rests_is_missed(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    subscribe(engine)
    Outbox(engine).put_due(EIGHT)

    subscriptions.rest_chat(1, "blocked by the user")

    assert states(engine) == [("02 08:00", "missed")]


def test_a_chat_that_wakes_goes_on_with_its_next_slot(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    wanted = subscribe(engine)
    put(engine)
    subscriptions.rest_chat(1, "blocked")

    subscriptions.wake_chat(1, EIGHT + 9 * DAY)

    assert claim(engine, EIGHT + 9 * DAY) == []
    assert subscriptions.reader(1).resting == ""
    assert now_of(subscriptions, wanted) == replace(wanted, next_run_at=EIGHT + 10 * DAY)


def test_what_was_put_back_while_a_chat_rested_is_not_sent_when_it_wakes(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    subscribe(engine)
    put(engine)
    [parcel] = claim(engine)
    subscriptions.rest_chat(1, "blocked")
    Outbox(engine).again(parcel, EIGHT, "502")

    subscriptions.wake_chat(1, EIGHT + MINUTE)

    assert claim(engine, EIGHT + MINUTE) == []


def test_waking_a_chat_that_is_awake_changes_nothing(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    wanted = subscribe(engine)
    put(engine)
    before = now_of(subscriptions, wanted)

    subscriptions.wake_chat(1, EIGHT + HOUR)

    assert now_of(subscriptions, wanted) == before
    assert len(claim(engine, EIGHT + HOUR)) == 1


@pytest.mark.parametrize(
    "ask",
    [
        lambda all_of_them, known, now: all_of_them.resume(known.id, now),
        lambda all_of_them, known, now: all_of_them.change(known.id, wish("nato"), now),
        lambda all_of_them, known, now: all_of_them.add(1, None, 1, wish(), now),
    ],
    ids=["resumed", "changed", "added"],
)
def test_a_chat_that_rests_wakes_when_somebody_asks_for_digests(
    engine: Engine,
    subscriptions: Subscriptions,
    ask: Callable[[Subscriptions, Subscription, datetime], object],
) -> None:
    wanted = subscribe(engine)
    subscriptions.rest_chat(1, "blocked")

    ask(subscriptions, wanted, EIGHT + HOUR)

    assert subscriptions.reader(1).resting == ""
    assert now_of(subscriptions, wanted).next_run_at == EIGHT + DAY
    put(engine, EIGHT + DAY)
    assert len(claim(engine, EIGHT + DAY)) == 1


def test_storing_preferences_does_not_wake_a_chat(subscriptions: Subscriptions) -> None:
    subscriptions.save_reader(Reader(1), EIGHT)
    subscriptions.rest_chat(1, "blocked")

    subscriptions.save_reader(Reader(1, zone="Asia/Tokyo"), EIGHT)

    assert subscriptions.reader(1) == Reader(1, zone="Asia/Tokyo", resting="blocked")


def test_an_ended_subscription_leaves_what_was_sent(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    wanted = subscribe(engine)
    put(engine, told=[5])
    arrive(engine, claim(engine)[0], 70, EIGHT)

    subscriptions.end(wanted.id, EIGHT + HOUR)

    assert subscriptions.of(1) == []
    assert subscriptions.get(wanted.id) is None
    assert states(engine) == [("02 08:00", "done")]
    assert Outbox(engine).put_due(EIGHT + DAY) == 0
    assert [it.message_id for it in Outbox(engine).told([1], EIGHT - DAY)[1]] == [70]


def test_an_ended_subscription_goes_on_as_it_was(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    wanted = subscribe(engine)
    subscriptions.end(wanted.id, EIGHT)
    assert subscriptions.ended(wanted.id, 2) is None
    assert subscriptions.ended(wanted.id, 1) == replace(wanted, next_run_at=None)

    subscriptions.reopen(wanted.id, EIGHT + 2 * DAY)

    assert now_of(subscriptions, wanted) == replace(wanted, next_run_at=EIGHT + 3 * DAY)
    assert subscriptions.ended(wanted.id, 1) is None


def test_an_ended_subscription_is_forgotten_with_its_digests(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    kept, ended = subscribe(engine), subscribe(engine)
    put(engine)
    subscriptions.end(ended.id, EIGHT + DAY)

    Outbox(engine).forget(EIGHT + DAY)
    assert subscriptions.ended(ended.id, 1) is not None
    Outbox(engine).forget(EIGHT + 2 * DAY)

    assert subscriptions.ended(ended.id, 1) is None
    assert [it.id for it in subscriptions.of(1)] == [kept.id]


def test_what_an_ended_subscription_did_not_send_is_not_told(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    wanted = subscribe(engine)
    put(engine, told=[5])

    subscriptions.end(wanted.id, EIGHT)

    assert Outbox(engine).told([1], EIGHT - DAY) == {}


@pytest.mark.parametrize(
    "end",
    [
        lambda all_of_them, known: all_of_them.end(known.id, EIGHT + 23 * HOUR),
        lambda all_of_them, known: all_of_them.pause(known.id, None, EIGHT + 23 * HOUR),
        lambda all_of_them, known: all_of_them.rest(known.id, "topic closed"),
    ],
    ids=["ended", "paused", "resting"],
)
@pytest.mark.parametrize("number", [0, 1], ids=["due", "ready"])
def test_what_was_merged_into_a_digest_that_is_stopped_comes_by_itself(
    engine: Engine,
    subscriptions: Subscriptions,
    end: Callable[[Subscriptions, Subscription], None],
    number: int,
) -> None:
    sleep_at_night(engine)
    other, leader = subscribe(engine, hours=(23,)), subscribe(engine, hours=(5,))
    for hour in (15, 21):
        Outbox(engine).put_due(EIGHT + hour * HOUR)
    held_until = EIGHT + 23 * HOUR
    merged = Outbox(engine).due(held_until, 10)
    Outbox(engine).fill([Composed(it, parts(1)) for it in merged[:number]], held_until)

    end(subscriptions, leader)

    [digest] = Outbox(engine).due(held_until, 10)
    assert digest.subscription.id == other.id
    assert digest.merged == ()


@pytest.mark.parametrize(
    "stop",
    [
        lambda all_of_them, known: all_of_them.end(known.id, EIGHT + 23 * HOUR),
        lambda all_of_them, known: all_of_them.pause(known.id, None, EIGHT + 23 * HOUR),
        lambda all_of_them, known: all_of_them.rest(known.id, "topic closed"),
    ],
    ids=["ended", "paused", "resting"],
)
def test_what_was_stopped_does_not_come_when_what_it_was_merged_into_is_stopped(
    engine: Engine,
    subscriptions: Subscriptions,
    stop: Callable[[Subscriptions, Subscription], None],
) -> None:
    sleep_at_night(engine)
    other, leader = subscribe(engine, hours=(23,)), subscribe(engine, hours=(5,))
    for hour in (15, 21):
        Outbox(engine).put_due(EIGHT + hour * HOUR)
    held_until = EIGHT + 23 * HOUR
    put(engine, held_until)

    stop(subscriptions, other)
    stop(subscriptions, leader)

    assert Outbox(engine).due(held_until, 10) == []
    assert claim(engine, held_until) == []


@pytest.mark.parametrize(
    "stop",
    [
        lambda all_of_them, known: all_of_them.end(known.id, EIGHT),
        lambda all_of_them, known: all_of_them.pause(known.id, None, EIGHT),
        lambda all_of_them, known: all_of_them.rest(known.id, "topic closed"),
    ],
    ids=["ended", "paused", "resting"],
)
def test_what_is_put_back_after_it_was_stopped_is_not_sent(
    engine: Engine,
    subscriptions: Subscriptions,
    stop: Callable[[Subscriptions, Subscription], None],
) -> None:
    wanted = subscribe(engine)
    put(engine)
    [parcel] = claim(engine)
    stop(subscriptions, wanted)

    Outbox(engine).again(parcel, EIGHT, "Telegram asked to wait")

    assert claim(engine, EIGHT + MINUTE) == []
    assert fates(engine) == [["failed"]]


def test_what_is_put_back_after_it_was_stopped_says_why_it_did_not_come(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    wanted = subscribe(engine)
    put(engine)
    [parcel] = claim(engine)
    subscriptions.pause(wanted.id, None, EIGHT)

    Outbox(engine).again(parcel, EIGHT, "Telegram asked to wait")
    claim(engine, EIGHT + MINUTE)

    assert [part.reason for it in past(engine) for part in it.parts] == ["paused"]


def test_what_was_merged_and_then_stopped_is_not_told(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    sleep_at_night(engine)
    other, leader = subscribe(engine, hours=(23,)), subscribe(engine, hours=(5,))
    for hour in (15, 21):
        Outbox(engine).put_due(EIGHT + hour * HOUR)
    held_until = EIGHT + 23 * HOUR
    Outbox(engine).due(held_until, 10)

    subscriptions.end(other.id, held_until)

    [digest] = Outbox(engine).due(held_until, 10)
    assert (digest.subscription.id, digest.merged) == (leader.id, ())
    assert [state for _, state in states(engine)] == ["missed", "due"]


def test_ids_are_not_given_twice(engine: Engine, subscriptions: Subscriptions) -> None:
    first = subscribe(engine)
    subscriptions.end(first.id, EIGHT)
    Outbox(engine).forget(EIGHT + DAY)

    assert subscribe(engine).id != first.id


def test_everything_of_a_chat_moves_with_it(engine: Engine, subscriptions: Subscriptions) -> None:
    reader = Reader(OLD, "group", "Europe/Berlin", Quiet(time(1), time(2)), ("football",))
    subscriptions.save_reader(reader, EIGHT - DAY)
    moved = subscribe(engine, OLD, hours=(9,))
    put(engine, number=2, told=[5])
    arrive(engine, claim(engine)[0], 70, EIGHT)

    subscriptions.migrate(OLD, NEW)

    assert subscriptions.reader(NEW) == replace(reader, chat_id=NEW, kind="supergroup")
    assert subscriptions.reader(OLD) == Reader(OLD, "group")
    assert [it.id for it in subscriptions.of(NEW)] == [moved.id]
    assert len(Outbox(engine).told([NEW], EIGHT - DAY)[NEW]) == 2


def test_what_waits_is_sent_to_the_new_chat_at_once(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    subscribe(engine, OLD)
    put(engine, number=2)
    arrive(engine, claim(engine)[0], 70, EIGHT)

    subscriptions.migrate(OLD, NEW)

    [parcel] = claim(engine, EIGHT)
    assert (parcel.chat_id, parcel.reply_to) == (NEW, None)


def test_messages_of_the_old_chat_are_not_replied_to(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    subscribe(engine, OLD)
    put(engine, told=[5])
    arrive(engine, claim(engine)[0], 70, EIGHT)

    subscriptions.migrate(OLD, NEW)

    assert [it.message_id for it in Outbox(engine).told([NEW], EIGHT - DAY)[NEW]] == [None]


def test_a_message_that_reached_the_old_chat_as_it_moved_is_not_replied_to(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    subscribe(engine, OLD)
    put(engine, told=[5])
    [parcel] = claim(engine)
    subscriptions.migrate(OLD, NEW)

    arrive(engine, parcel, 70, EIGHT)

    assert [it.message_id for it in Outbox(engine).told([NEW], EIGHT - DAY)[NEW]] == [None]
    assert fates(engine, NEW) == [["sent"]]


def test_what_was_composed_for_the_old_chat_is_composed_anew(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    subscribe(engine, OLD)
    Outbox(engine).put_due(EIGHT)
    [digest] = Outbox(engine).due(EIGHT, 10)
    subscriptions.migrate(OLD, NEW)

    assert Outbox(engine).fill([Composed(digest, parts(1))], EIGHT) == 0

    [moved] = Outbox(engine).due(EIGHT, 10)
    assert (moved.id, moved.subscription.chat_id) == (digest.id, NEW)


def test_a_chat_that_is_known_under_its_new_id_keeps_its_preferences(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    subscribe(engine, OLD)
    subscriptions.save_reader(Reader(NEW, "supergroup", "Asia/Tokyo"), EIGHT)

    subscriptions.migrate(OLD, NEW)

    assert subscriptions.reader(NEW).zone == "Asia/Tokyo"
    assert len(subscriptions.of(NEW)) == 1


def test_a_chat_is_shown_all_that_is_stored_of_it(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    Memory(engine).keep_list(4, [8, 9])
    subscriptions.save_reader(Reader(4, quiet=Quiet(time(1), time(2))), EIGHT - DAY)
    for chat_id in (4, 5):
        subscribe(engine, chat_id)
    put(engine, told=[5])

    shown = json.loads(json.dumps(subscriptions.export(4)))

    assert {name: len(rows) for name, rows in shown.items()} == {
        "chat": 1,
        "subscriptions": 1,
        "digests": 1,
        "parts": 1,
        "told": 1,
        "managed from here": 0,
        "list shown last": 1,
    }
    assert shown["chat"][0]["quiet_end"] == "02:00:00"
    assert shown["digests"][0]["slot_at"] == "2026-03-02T08:00:00+00:00"


def test_nothing_is_left_of_a_chat_that_is_forgotten(
    engine: Engine, subscriptions: Subscriptions
) -> None:
    subscribe(engine, 5)
    put(engine, told=[5])
    others = everything(engine)
    Memory(engine).keep_list(4, [8, 9])
    subscribe(engine, 4)
    put(engine, EIGHT + DAY - MINUTE, told=[5])
    subscriptions.save_reader(Reader(4, zone="Asia/Tokyo"), EIGHT)

    subscriptions.forget(4)

    assert everything(engine) == others
    assert not any(subscriptions.export(4).values())


def test_times_are_stored_in_utc(subscriptions: Subscriptions) -> None:
    subscriptions.save_reader(Reader(1, zone="UTC+05:30"), EIGHT)

    added = subscriptions.add(1, None, 1, Wish((), daily(8)), EIGHT)

    assert added.next_run_at == datetime(2026, 3, 3, 2, 30, tzinfo=UTC)
    assert added.next_run_at.tzinfo is UTC
