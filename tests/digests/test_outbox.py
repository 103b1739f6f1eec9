"""Digests from their slot to their parts."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import Engine, event, insert

from bot.chat.markup import Message
from bot.database import chat, subscription, writing
from bot.digests.outbox.columns import wish_to_json
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Composed, DueDigest, Part
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.wishes.readers import Reader, Subscription
from bot.digests.wishes.schedule import Quiet, Slot
from tests.digests.readership import (
    DAY,
    EIGHT,
    HOUR,
    MINUTE,
    SECOND,
    arrive,
    claim,
    parts,
    past,
    put,
    sleep_at_night,
    states,
    subscribe,
    wish,
)

local = datetime.fromisoformat


def due(outbox: Outbox, now: datetime = EIGHT) -> list[DueDigest]:
    while outbox.put_due(now):
        pass
    return outbox.due(now, 1000)


def test_nothing_is_put_before_its_slot(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)

    assert outbox.put_due(EIGHT - SECOND) == 0
    assert outbox.due(EIGHT - SECOND, 10) == []


def test_a_slot_is_put_when_it_has_come(engine: Engine, outbox: Outbox) -> None:
    wanted = subscribe(engine)

    assert outbox.put_due(EIGHT) == 1

    [digest] = outbox.due(EIGHT, 10)
    assert digest.slot == Slot(local("2026-03-02T08:00"), EIGHT)
    assert digest.subscription.id == wanted.id
    assert digest.reader == Reader(1)
    assert not digest.is_late


def test_a_slot_is_put_once(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    outbox.put_due(EIGHT)

    assert outbox.put_due(EIGHT + MINUTE) == 0
    assert states(engine) == [("02 08:00", "due")]


def test_slots_go_by_the_clock_of_the_reader(engine: Engine, outbox: Outbox) -> None:
    Subscriptions(engine).save_reader(Reader(1, zone="Asia/Kolkata"), EIGHT - DAY)
    subscribe(engine, now=EIGHT - DAY)

    [digest] = due(outbox, EIGHT - 5.5 * HOUR)

    assert digest.slot == Slot(local("2026-03-02T08:00"), EIGHT - 5.5 * HOUR)


def test_the_next_run_moves_with_the_digest_that_is_put(engine: Engine, outbox: Outbox) -> None:
    wanted = subscribe(engine, hours=(8, 18))

    outbox.put_due(EIGHT)

    moved = Subscriptions(engine).get(wanted.id)
    assert moved is not None
    assert moved.next_run_at == EIGHT + 10 * HOUR


def test_many_are_put_a_part_at_a_time(engine: Engine, outbox: Outbox) -> None:
    for chat_id in range(1, 6):
        subscribe(engine, chat_id)

    assert [outbox.put_due(EIGHT, 2) for _ in range(4)] == [2, 2, 1, 0]
    assert len(outbox.due(EIGHT, 100)) == 5


@pytest.mark.parametrize("jump", [-HOUR, HOUR], ids=["back", "forth"])
def test_a_clock_that_jumps_an_hour_doubles_nothing(
    engine: Engine, outbox: Outbox, jump: timedelta
) -> None:
    subscribe(engine, hours=(8, 9))
    moments = [EIGHT + n * MINUTE for n in range(90)]
    jumped = [moment + jump for moment in moments[30:60]]

    for now in (*moments[:30], *jumped, *moments[30:]):
        outbox.put_due(now)

    slots = [it.slot.local.hour for it in past(engine)]
    assert slots == [8, 9]


def test_a_wish_changed_after_the_clock_went_back_doubles_nothing(
    engine: Engine, outbox: Outbox
) -> None:
    wanted = subscribe(engine)
    outbox.put_due(EIGHT)

    Subscriptions(engine).change(wanted.id, wish("nato"), EIGHT - HOUR)
    outbox.put_due(EIGHT)

    assert states(engine) == [("02 08:00", "due")]


def test_a_slot_promised_after_a_move_to_the_west_is_put(engine: Engine, outbox: Outbox) -> None:
    wanted = subscribe(engine)
    outbox.put_due(EIGHT)

    Subscriptions(engine).save_reader(Reader(1, zone="America/New_York"), EIGHT + MINUTE)
    moved = Subscriptions(engine).get(wanted.id)
    outbox.put_due(EIGHT + 5 * HOUR)

    assert moved is not None
    assert moved.next_run_at == EIGHT + 5 * HOUR
    assert [(it.slot.local, it.slot.at) for it in past(engine)] == [
        (local("2026-03-02T08:00"), EIGHT),
        (local("2026-03-02T08:00"), EIGHT + 5 * HOUR),
    ]


def test_a_short_outage_is_caught_up_by_one_late_digest(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine, hours=(8, 9, 10))

    [digest] = due(outbox, EIGHT + 3 * HOUR)

    assert digest.slot.local.hour == 10
    assert digest.is_late
    assert states(engine) == [("02 08:00", "merged"), ("02 09:00", "merged"), ("02 10:00", "due")]


def test_the_late_digest_tells_all_that_was_missed(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine, hours=(7, 8, 9, 10), now=EIGHT - 2 * HOUR)
    put(engine, EIGHT - HOUR)

    [digest] = due(outbox, EIGHT + 3 * HOUR)

    assert EIGHT - 2 * HOUR < digest.since <= EIGHT - HOUR


def test_a_long_outage_is_noted_and_not_caught_up(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine, hours=(8, 9))

    assert due(outbox, EIGHT + 7 * HOUR) == []

    assert states(engine) == [("02 08:00", "missed"), ("02 09:00", "missed")]
    assert {it.note for it in past(engine)} == {"Nutgraf was not running"}


def test_after_an_outage_of_months_only_the_last_week_is_noted(
    engine: Engine, outbox: Outbox
) -> None:
    subscribe(engine)

    due(outbox, EIGHT + 90 * DAY + 7 * HOUR)

    assert len(past(engine)) <= 8


def test_what_was_missed_is_told_in_the_next_digest(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    put(engine, EIGHT)
    due(outbox, EIGHT + DAY + 7 * HOUR)

    [digest] = due(outbox, EIGHT + 2 * DAY)

    assert EIGHT - HOUR < digest.since <= EIGHT


def test_a_first_digest_tells_what_came_since_the_slot_before(
    engine: Engine, outbox: Outbox
) -> None:
    subscribe(engine, hours=(6, 8))

    [digest] = due(outbox)

    assert EIGHT - 3 * HOUR < digest.since <= EIGHT - 2 * HOUR


def test_a_digest_tells_nothing_older_than_about_a_week(engine: Engine, outbox: Outbox) -> None:
    wanted = subscribe(engine)
    put(engine)
    arrive(engine, claim(engine)[0], 77, EIGHT)
    subscriptions = Subscriptions(engine)
    subscriptions.pause(wanted.id, None, EIGHT + HOUR)
    subscriptions.resume(wanted.id, EIGHT + 60 * DAY + HOUR)

    [digest] = due(outbox, EIGHT + 61 * DAY)

    assert EIGHT + 52 * DAY < digest.since < EIGHT + 54 * DAY


def test_what_failed_is_told_in_the_next_digest(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    put(engine, EIGHT)
    put(engine, EIGHT + DAY, told=[5])
    sent, *_ = claim(engine, EIGHT)
    arrive(engine, sent, 77, EIGHT)
    failing = claim(engine, EIGHT + DAY)[0]

    outbox.failed(failing, "refused", EIGHT + DAY)

    [digest] = due(outbox, EIGHT + 2 * DAY)
    assert digest.since <= EIGHT
    assert outbox.told([1], EIGHT - DAY) == {}


def test_what_failed_is_told_in_the_next_of_those_it_was_withheld_from(
    engine: Engine, outbox: Outbox
) -> None:
    subscribe(engine)
    other = subscribe(engine)
    put(engine, number=0)
    [telling] = due(outbox, EIGHT + DAY)
    outbox.fill([Composed(telling, parts(1))], EIGHT + DAY)
    put(engine, EIGHT + DAY, number=0)

    outbox.failed(claim(engine, EIGHT + DAY)[0], "the topic is closed", EIGHT + DAY)

    following = outbox.foreseen(other.id, Slot(local("2026-03-04T08:00"), EIGHT + 2 * DAY))
    assert following is not None
    assert following.since <= EIGHT


def test_what_fails_once_its_subscription_was_ended_is_told_in_the_next_of_those_it_came_with(
    engine: Engine, outbox: Outbox
) -> None:
    sleep_at_night(engine)
    other, leading = subscribe(engine, hours=(23,)), subscribe(engine, hours=(5,))
    for hour in (15, 21):
        outbox.put_due(EIGHT + hour * HOUR)
    quiet_is_over = EIGHT + 23 * HOUR
    put(engine, quiet_is_over, told=[5])
    [parcel] = claim(engine, quiet_is_over)
    Subscriptions(engine).end(leading.id, quiet_is_over)
    put(engine, quiet_is_over + SECOND, number=0)

    outbox.failed(parcel, "refused", quiet_is_over + 2 * SECOND)

    assert [state for _, state in states(engine)] == ["empty", "done"]
    following = outbox.foreseen(other.id, Slot(local("2026-03-03T23:00"), EIGHT + 39 * HOUR))
    assert following is not None
    assert following.since < EIGHT - 9 * HOUR


def since_of_next(outbox: Outbox, wanted: Subscription) -> datetime:
    """Return what the digest of the next day at nine is to begin with."""
    following = outbox.foreseen(wanted.id, Slot(local("2026-03-03T09:00"), EIGHT + 25 * HOUR))
    assert following is not None
    return following.since


def test_what_was_left_to_a_digest_that_is_stopped_is_told_in_the_next_of_the_others(
    engine: Engine, outbox: Outbox
) -> None:
    telling, other = subscribe(engine), subscribe(engine, hours=(9,))
    put(engine, told=[5])
    put(engine, EIGHT + HOUR, number=0)

    Subscriptions(engine).end(telling.id, EIGHT + HOUR)

    assert since_of_next(outbox, other) < EIGHT


def test_what_was_left_to_a_part_that_fails_before_it_is_stored_is_told_in_the_next(
    engine: Engine, outbox: Outbox
) -> None:
    subscribe(engine)
    other = subscribe(engine, hours=(9,))
    put(engine, told=[5])
    [parcel] = claim(engine)
    [composing] = due(outbox, EIGHT + HOUR)
    outbox.failed(parcel, "refused", EIGHT + HOUR)

    outbox.fill([Composed(composing)], EIGHT + HOUR)

    assert since_of_next(outbox, other) < EIGHT


def test_what_was_left_to_a_part_by_a_process_with_an_earlier_clock_is_told_in_the_next(
    engine: Engine, outbox: Outbox
) -> None:
    for _ in range(2):
        subscribe(engine, hours=(6, 8), now=EIGHT - 3 * HOUR)
    put(engine, EIGHT - 2 * HOUR, number=0)
    [telling] = due(outbox)
    outbox.fill([Composed(telling, parts(1, told=[5]))], EIGHT + SECOND)
    [other] = due(outbox)
    outbox.fill([Composed(other)], EIGHT)

    outbox.failed(claim(engine, EIGHT)[0], "refused", EIGHT + MINUTE)

    assert since_of_next(outbox, other.subscription) < EIGHT - HOUR


@pytest.mark.parametrize("chat_id", [1, 2], ids=["put later", "of another chat"])
def test_what_fails_is_not_told_again_where_it_was_not_left_out(
    engine: Engine, outbox: Outbox, chat_id: int
) -> None:
    subscribe(engine)
    other = subscribe(engine, chat_id, hours=(9,))
    put(engine, told=[5])
    [parcel] = claim(engine)
    if chat_id == 2:
        put(engine, EIGHT + HOUR, number=0)
    outbox.failed(parcel, "refused", EIGHT + MINUTE)
    put(engine, EIGHT + HOUR, number=0)

    assert EIGHT < since_of_next(outbox, other) <= EIGHT + HOUR


def test_a_first_digest_that_failed_is_told_in_the_next(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    put(engine)
    outbox.failed(claim(engine)[0], "refused", EIGHT)

    [digest] = due(outbox, EIGHT + DAY)

    assert EIGHT - 25 * HOUR < digest.since <= EIGHT - DAY


def test_quiet_hours_hold_a_digest_until_they_end(engine: Engine, outbox: Outbox) -> None:
    sleep_at_night(engine)
    subscribe(engine, hours=(23,))
    night = EIGHT + 15 * HOUR

    assert due(outbox, night) == []
    assert due(outbox, night + 8 * HOUR - SECOND) == []

    [digest] = due(outbox, night + 8 * HOUR)
    assert digest.slot.at == night


def test_what_quiet_hours_held_comes_as_one_digest(engine: Engine, outbox: Outbox) -> None:
    sleep_at_night(engine)
    first = subscribe(engine, hours=(23,))
    second = subscribe(engine, hours=(2, 5))
    for hour in range(15, 24):
        outbox.put_due(EIGHT + hour * HOUR)

    [digest] = outbox.due(EIGHT + 23 * HOUR, 10)

    assert digest.subscription.id == second.id
    assert [it.id for it in digest.merged] == [first.id]
    assert digest.slot.local.hour == 5
    assert digest.since <= EIGHT - 9 * HOUR
    assert [state for _, state in states(engine)] == ["merged", "merged", "due"]


def test_what_quiet_hours_held_for_many_is_merged_and_composed_a_part_at_a_time(
    engine: Engine, outbox: Outbox
) -> None:
    for chat_id in (1, 2, 3):
        sleep_at_night(engine, chat_id)
        for hour in (23, 2, 5):
            subscribe(engine, chat_id, hours=(hour,))
    for hour in range(15, 24):
        outbox.put_due(EIGHT + hour * HOUR)
    quiet_is_over = EIGHT + 23 * HOUR

    [first] = outbox.due(quiet_is_over, 1)
    untouched = [state for _, state in states(engine, 2)]
    composed = []
    while found := outbox.due(quiet_is_over, 2):
        outbox.fill([Composed(it) for it in found], quiet_is_over)
        composed += found

    assert untouched == ["due"] * 3
    assert first in composed
    assert sorted(it.subscription.chat_id for it in composed) == [1, 2, 3]
    assert {(it.slot.local.hour, len(it.merged)) for it in composed} == {(5, 2)}


def test_statements_do_not_grow_with_what_is_merged(engine: Engine, outbox: Outbox) -> None:
    sleep_at_night(engine)
    subscribe(engine, hours=range(24))
    for hour in range(15, 24):
        outbox.put_due(EIGHT + hour * HOUR)
    [held] = due(outbox, EIGHT + 23 * HOUR)
    is_merged = [state == "merged" for _, state in states(engine)]
    values: list[int] = []
    event.listen(engine, "before_cursor_execute", lambda *sent: values.append(len(sent[3])))

    outbox.get(held.id)
    outbox.get(0)

    half = len(values) // 2
    assert sum(is_merged) >= 8
    assert values[:half] == values[half:]


def test_what_is_too_late_keeps_nothing_else_waiting(engine: Engine, outbox: Outbox) -> None:
    for chat_id in (1, 2, 3):
        subscribe(engine, chat_id)
    subscribe(engine, 4, hours=(14,))
    due(outbox)
    now = EIGHT + 6 * HOUR
    outbox.put_due(now)

    [digest] = outbox.due(now, 1)

    assert digest.subscription.chat_id == 4
    assert [states(engine, chat_id) for chat_id in (1, 3)] == [[("02 08:00", "missed")]] * 2


def test_what_was_merged_into_a_digest_that_was_missed_is_told_in_the_next(
    engine: Engine, outbox: Outbox
) -> None:
    sleep_at_night(engine)
    held = subscribe(engine, hours=(23,))
    subscribe(engine, hours=(5,))
    for hour in (15, 21):
        outbox.put_due(EIGHT + hour * HOUR)
    outbox.due(EIGHT + 23 * HOUR, 10)

    assert outbox.due(EIGHT + 29 * HOUR, 10) == []

    next_night = Slot(local("2026-03-03T23:00"), EIGHT + 39 * HOUR)
    following = outbox.foreseen(held.id, next_night)
    assert following is not None
    assert following.since < EIGHT - 9 * HOUR


def test_what_was_merged_stays_with_a_digest_that_is_merged_in_turn(
    engine: Engine, outbox: Outbox
) -> None:
    sleep_at_night(engine)
    held, also_held = subscribe(engine, hours=(23,)), subscribe(engine, hours=(5,))
    asked_for = subscribe(engine, hours=(12,))
    for hour in (15, 21):
        outbox.put_due(EIGHT + hour * HOUR)
    outbox.due(EIGHT + 23 * HOUR, 10)

    outbox.put_now(asked_for.id, EIGHT + 23 * HOUR + MINUTE)

    [digest] = outbox.due(EIGHT + 23 * HOUR + MINUTE, 10)
    assert digest.subscription.id == asked_for.id
    assert {it.id for it in digest.merged} == {held.id, also_held.id}


def test_what_is_due_as_quiet_hours_end_comes_with_what_they_held(
    engine: Engine, outbox: Outbox
) -> None:
    sleep_at_night(engine)
    held, also_held = subscribe(engine, hours=(23,)), subscribe(engine, hours=(6,))
    on_time = subscribe(engine, hours=(7,))
    for hour in (15, 22):
        outbox.put_due(EIGHT + hour * HOUR)

    [digest] = due(outbox, EIGHT + 23 * HOUR)

    assert digest.subscription.id == on_time.id
    assert {it.id for it in digest.merged} == {held.id, also_held.id}


def test_other_topics_of_a_forum_are_not_merged(engine: Engine, outbox: Outbox) -> None:
    sleep_at_night(engine)
    subscribe(engine, hours=(23,), thread_id=5)
    subscribe(engine, hours=(2,), thread_id=6)
    for hour in range(15, 24):
        outbox.put_due(EIGHT + hour * HOUR)

    put(engine, EIGHT + 23 * HOUR)

    assert [state for _, state in states(engine)] == ["ready", "ready"]


def test_a_held_digest_has_its_patience_from_the_end_of_the_quiet_hours(engine: Engine) -> None:
    sleep_at_night(engine)
    subscribe(engine, hours=(23,))
    put(engine, EIGHT + 15 * HOUR)

    put(engine, EIGHT + 23 * HOUR)

    [parcel] = claim(engine, EIGHT + 23 * HOUR)
    assert parcel.give_up_at == EIGHT + 29 * HOUR


def test_a_digest_caught_up_at_night_is_held(engine: Engine, outbox: Outbox) -> None:
    sleep_at_night(engine)
    subscribe(engine, hours=(21,))

    assert due(outbox, EIGHT + 15 * HOUR) == []
    assert len(due(outbox, EIGHT + 23 * HOUR)) == 1


def test_a_tick_just_after_the_quiet_hours_begin_holds_nothing_that_was_before(
    engine: Engine, outbox: Outbox
) -> None:
    Subscriptions(engine).save_reader(Reader(1, quiet=Quiet(time(8, 1), time(9))), EIGHT - DAY)
    subscribe(engine)

    assert len(due(outbox, EIGHT + 2 * MINUTE)) == 1


def test_digests_of_one_chat_are_composed_one_after_the_other(
    engine: Engine, outbox: Outbox
) -> None:
    first, second = subscribe(engine), subscribe(engine)

    [digest] = due(outbox)
    assert digest.subscription.id == first.id

    outbox.fill([Composed(digest, parts(1))], EIGHT)
    [digest] = outbox.due(EIGHT, 10)
    assert digest.subscription.id == second.id


def test_a_digest_nobody_composed_in_time_is_missed(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    due(outbox)

    assert outbox.due(EIGHT + 6 * HOUR, 10) == []
    assert [(it.state, it.note) for it in past(engine)] == [
        ("missed", "it could not be composed in time")
    ]


def test_a_filled_digest_is_stored_as_composed(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine, thread_id=9)
    message = Message("Caf\N{LATIN SMALL LETTER E WITH ACUTE} <b>&amp;</b> \N{OWL}\0\ud800")
    [digest] = due(outbox)

    assert outbox.fill([Composed(digest, (Part(message), *parts(1)))], EIGHT) == 1

    [first] = claim(engine)
    assert first.message.html == "Café <b>&amp;</b> \N{OWL}?"
    assert (first.chat_id, first.thread_id, first.reply_to) == (1, 9, None)
    arrive(engine, first, 50, EIGHT)
    [second] = claim(engine, EIGHT + MINUTE)
    assert second.message == parts(1)[0].message
    assert second.reply_to == 40


def test_a_digest_without_parts_says_why(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    [digest] = due(outbox)

    outbox.fill([Composed(digest, (), "nothing new on energy")], EIGHT)

    assert claim(engine) == []
    assert [(it.state, it.note) for it in past(engine)] == [("empty", "nothing new on energy")]


def test_of_two_that_compose_the_same_digest_the_second_does_nothing(
    engine: Engine, outbox: Outbox
) -> None:
    subscribe(engine)
    [digest] = due(outbox)

    first, second = (outbox.fill([Composed(digest, parts(2, told=[1]))], EIGHT) for _ in range(2))

    assert (first, second) == (1, 0)
    assert [len(it.parts) for it in past(engine)] == [2]


def test_a_fill_that_fails_leaves_nothing(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    [digest] = due(outbox)

    def break_down(connection: object, clause: object, *rest: object) -> None:
        if "INSERT INTO told" in str(clause):
            raise KeyError

    event.listen(engine, "before_execute", break_down)
    with pytest.raises(KeyError):
        outbox.fill([Composed(digest, parts(2, told=[1]))], EIGHT)
    event.remove(engine, "before_execute", break_down)

    assert [it.id for it in outbox.due(EIGHT, 10)] == [digest.id]
    assert past(engine)[0].parts == ()


def test_what_a_chat_was_told_is_known_with_its_message(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine, thread_id=4)
    subscribe(engine, 2)
    put(engine, told=[11, 12, 11])
    [parcel, _] = claim(engine)

    arrive(engine, parcel, 900, EIGHT)

    known = outbox.told([1, 2, 3], EIGHT - DAY)
    assert [(it.article_id, it.read_at, it.thread_id, it.message_id) for it in known[1]] == [
        (11, EIGHT, 4, 900),
        (12, EIGHT, 4, 900),
    ]
    assert [it.message_id for it in known[2]] == [None, None]
    assert 3 not in known


@pytest.mark.parametrize(
    ("after", "until", "is_known"),
    [
        (EIGHT - SECOND, EIGHT + SECOND, True),
        (EIGHT, EIGHT + SECOND, False),
        (EIGHT - SECOND, EIGHT, False),
        (EIGHT - SECOND, None, True),
    ],
)
def test_what_was_told_is_asked_for_by_slot(
    engine: Engine, outbox: Outbox, after: datetime, until: datetime | None, is_known: bool
) -> None:
    subscribe(engine)
    put(engine, EIGHT + 2 * MINUTE, told=[11])

    assert bool(outbox.told([1], after, until)) == is_known


def test_what_was_told_before_a_digest_is_known_though_its_moment_was_the_same(
    engine: Engine, outbox: Outbox
) -> None:
    for chat_id in (1, 1, 2):
        subscribe(engine, chat_id)
    outbox.put_due(EIGHT)
    [first, of_another_chat] = outbox.due(EIGHT, 10)
    outbox.fill([Composed(of_another_chat, parts(1, told=[7]))], EIGHT)
    outbox.fill([Composed(first, parts(2, told=[5]))], EIGHT)
    [second] = outbox.due(EIGHT, 10)
    before_it_was_composed = outbox.told_before(second.id, EIGHT - DAY)
    outbox.fill([Composed(second, parts(1, told=[6]))], EIGHT)

    known = outbox.told_before(second.id, EIGHT - DAY)

    assert [it.article_id for it in known] == [5, 5]
    assert known == before_it_was_composed
    assert outbox.told_before(first.id, EIGHT - DAY) == []
    assert outbox.told_before(second.id, EIGHT) == []


def test_a_digest_can_be_put_now_in_quiet_hours(engine: Engine, outbox: Outbox) -> None:
    sleep_at_night(engine)
    wanted = subscribe(engine)
    night = EIGHT + 16 * HOUR + 7 * SECOND

    digest_id = outbox.put_now(wanted.id, night)

    [digest] = outbox.due(night, 10)
    assert digest.id == digest_id
    assert digest.slot == Slot(local("2026-03-03T00:00:07"), night)


def test_a_digest_put_now_leaves_the_next_slot_as_it_is(engine: Engine, outbox: Outbox) -> None:
    wanted = subscribe(engine)

    outbox.put_now(wanted.id, EIGHT - MINUTE)

    assert outbox.put_due(EIGHT) == 1


def test_what_is_asked_for_goes_ahead_of_what_is_due(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine, chat_id=1)
    wanted = subscribe(engine, chat_id=2, hours=(20,))
    outbox.put_due(EIGHT)
    outbox.put_now(wanted.id, EIGHT + MINUTE)

    due = outbox.due(EIGHT + MINUTE, 10)
    outbox.fill([Composed(it, parts(1)) for it in due], EIGHT + MINUTE)

    assert [it.subscription.chat_id for it in due] == [2, 1]
    assert [it.chat_id for it in claim(engine, EIGHT + MINUTE)] == [2, 1]


def test_what_is_asked_for_waits_for_what_is_being_composed_for_its_chat(
    engine: Engine, outbox: Outbox
) -> None:
    wanted = subscribe(engine)
    [scheduled] = due(outbox)

    outbox.put_now(wanted.id, EIGHT + SECOND)

    assert [it.id for it in outbox.due(EIGHT + SECOND, 9)] == [scheduled.id]


def test_nothing_can_be_put_for_a_subscription_that_is_gone(outbox: Outbox) -> None:
    with pytest.raises(LookupError):
        outbox.put_now(999, EIGHT)


def test_a_digest_can_be_foreseen_without_being_put(engine: Engine, outbox: Outbox) -> None:
    wanted = subscribe(engine)
    slot = Slot(local("2026-03-02T08:00"), EIGHT)

    foreseen = outbox.foreseen(wanted.id, slot)

    [digest] = due(outbox)
    assert foreseen == replace(digest, id=0, subscription=wanted)
    assert outbox.foreseen(999, slot) is None


def test_a_digest_is_foreseen_alike_before_and_after_its_slot(
    engine: Engine, outbox: Outbox
) -> None:
    wanted = subscribe(engine)
    slot = Slot(local("2026-03-02T08:00"), EIGHT)
    before = outbox.foreseen(wanted.id, slot)

    for day in range(3):
        put(engine, EIGHT + day * DAY)

    after = outbox.foreseen(wanted.id, slot)
    assert before is not None
    assert after is not None
    assert after.since == before.since
    assert (before.id, after.id) == (0, 1)


def test_a_digest_can_be_looked_up(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    [digest] = due(outbox)
    outbox.fill([Composed(digest, parts(1))], EIGHT)

    assert outbox.get(digest.id) == digest
    assert outbox.get(999) is None


def test_the_past_is_told_newest_first(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    for day in range(3):
        put(engine, EIGHT + day * DAY)

    assert [it.slot.at for it in outbox.history(1, 2)] == [EIGHT + 2 * DAY, EIGHT + DAY]
    assert outbox.history(2, 10) == []


def test_what_may_be_missing_and_what_came_last_stay_in_the_past_that_is_told(
    engine: Engine, outbox: Outbox
) -> None:
    subscribe(engine)
    for day, state in enumerate(["sent", "unclear", "sent", "failed", "failed"]):
        at = EIGHT + day * DAY
        put(engine, at)
        (parcel,) = claim(engine, at)
        match state:
            case "sent":
                arrive(engine, parcel, 1, at)
            case "unclear":
                outbox.unclear(parcel, "reset", at)
            case _:
                outbox.failed(parcel, "refused", at)

    assert [part.state for it in outbox.history(1, 1) for part in it.parts] == [
        "failed",
        "sent",
        "unclear",
    ]


@pytest.fixture
def crowd(engine: Engine) -> Engine:
    """Two thousand subscribers that are due, among many that are not."""
    chats = [{"id": n, "kind": "private", "zone": "", "muted": []} for n in range(4000)]
    rows = [
        {
            "chat_id": n,
            "owner_id": n,
            "wish": wish_to_json(wish("nato")),
            "patience": 3600,
            "next_run_at": EIGHT if n % 2 else EIGHT + HOUR,
        }
        for n in range(4000)
    ]
    with writing(engine) as connection:
        connection.execute(insert(chat), [it | {"resting": ""} for it in chats])
        connection.execute(insert(subscription), [it | {"resting": ""} for it in rows])
    return engine


def test_many_are_put_with_few_statements(crowd: Engine) -> None:
    statements: list[str] = []
    event.listen(crowd, "before_execute", lambda _, clause, *rest: statements.append(str(clause)))

    assert Outbox(crowd).put_due(EIGHT) == 1000

    assert len(statements) <= 5


def test_what_is_long_settled_is_forgotten(engine: Engine, outbox: Outbox) -> None:
    for chat_id in (1, 2):
        subscribe(engine, chat_id)
    put(engine, told=[5])
    (parcel, *_) = claim(engine)
    arrive(engine, parcel, 77, EIGHT)

    outbox.forget(EIGHT)
    kept = outbox.told([1, 2], EIGHT - DAY)
    outbox.forget(EIGHT + SECOND)

    other = 3 - parcel.chat_id
    assert kept.keys() == {1, 2}
    assert outbox.told([1, 2], EIGHT - DAY) == {}
    assert past(engine, parcel.chat_id) == []
    assert [digest.state for digest in past(engine, other)] == ["ready"]
