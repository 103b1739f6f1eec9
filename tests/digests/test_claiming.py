"""Parts from the claim to their fate."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from bot.digests.outbox.outbox import Outbox
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.wishes.readers import Reader
from tests.digests.readership import (
    DAY,
    EIGHT,
    FAST,
    HOUR,
    MINUTE,
    SECOND,
    arrive,
    claim,
    fates,
    past,
    put,
    states,
    subscribe,
)


def crowd(engine: Engine, number: int) -> None:
    """Subscribe the chats 1 to `number`, and put their digests of eight o'clock."""
    for chat_id in range(1, number + 1):
        subscribe(engine, chat_id)
    put(engine)


def test_a_part_is_claimed_once(engine: Engine) -> None:
    crowd(engine, 1)

    assert len(claim(engine)) == 1
    assert claim(engine, EIGHT + MINUTE / 2) == []


def test_a_parcel_says_all_that_is_needed_to_send_it(engine: Engine) -> None:
    wanted = subscribe(engine, thread_id=3)
    put(engine)

    [parcel] = claim(engine)

    assert (parcel.subscription_id, parcel.chat_id, parcel.thread_id) == (wanted.id, 1, 3)
    assert (parcel.is_silent, parcel.attempts, parcel.send_at) == (False, 1, EIGHT)
    assert parcel.give_up_at == EIGHT + 6 * HOUR


def test_the_longest_released_come_first(engine: Engine) -> None:
    subscribe(engine, 1, hours=(9,))
    subscribe(engine, 2, hours=(8,))
    subscribe(engine, 3, hours=(9,))
    for hour in range(2):
        put(engine, EIGHT + hour * HOUR)

    found = claim(engine, EIGHT + HOUR)

    assert [it.chat_id for it in found] == [2, 1, 3]


def test_no_more_are_claimed_than_asked_for(engine: Engine) -> None:
    crowd(engine, 5)

    assert [len(claim(engine, limit=2)) for _ in range(4)] == [2, 2, 1, 0]


def test_some_claim_for_one_chat_and_others_for_all_but_that_one(
    engine: Engine, outbox: Outbox
) -> None:
    crowd(engine, 4)

    own = outbox.claim(EIGHT, 1, rate=FAST, lease=MINUTE, only=3)
    others = outbox.claim(EIGHT, 9, rate=FAST, lease=MINUTE, never=1)

    assert [it.chat_id for it in own] == [3]
    assert [it.chat_id for it in others] == [2, 4]


def test_sending_moments_are_evenly_spaced_over_all_claims(engine: Engine, outbox: Outbox) -> None:
    crowd(engine, 6)

    claims = [outbox.claim(EIGHT, 2, rate=4, lease=MINUTE) for _ in range(3)]

    moments = [it.send_at - EIGHT for parcels in claims for it in parcels]
    assert moments == [n * SECOND / 4 for n in range(6)]


def test_a_pause_in_claiming_is_not_made_up_for(engine: Engine, outbox: Outbox) -> None:
    crowd(engine, 4)
    outbox.claim(EIGHT, 2, rate=4, lease=MINUTE)

    later = outbox.claim(EIGHT + HOUR, 2, rate=4, lease=MINUTE)

    assert [it.send_at - EIGHT for it in later] == [HOUR, HOUR + SECOND / 4]


def test_a_clock_set_back_does_not_stop_the_pace(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine, 1)
    subscribe(engine, 2)
    put(engine)
    outbox.claim(EIGHT + HOUR, 1, rate=FAST, lease=MINUTE)

    [parcel] = claim(engine, EIGHT)

    assert parcel.send_at == EIGHT


def test_a_halt_stops_every_claim_until_it_is_over(engine: Engine, outbox: Outbox) -> None:
    crowd(engine, 1)
    outbox.halt(EIGHT + 9 * SECOND)
    outbox.halt(EIGHT + 5 * SECOND)

    assert claim(engine, EIGHT + 8 * SECOND) == []
    assert len(claim(engine, EIGHT + 9 * SECOND)) == 1


def test_a_clock_set_back_does_not_keep_a_chat_waiting(engine: Engine) -> None:
    subscribe(engine)
    put(engine, number=2)
    arrive(engine, claim(engine, EIGHT + HOUR)[0], 70, EIGHT + HOUR)

    assert len(claim(engine, EIGHT)) == 1


def test_a_halt_of_another_year_neither_stops_claims_nor_hides_a_halt(
    engine: Engine, outbox: Outbox
) -> None:
    crowd(engine, 2)
    outbox.halt(EIGHT + 365 * DAY)

    assert not outbox.is_halted(EIGHT)
    assert len(claim(engine, limit=1)) == 1
    outbox.halt(EIGHT + MINUTE)
    assert claim(engine) == []


def test_the_next_part_comes_only_after_the_one_before(engine: Engine) -> None:
    subscribe(engine)
    put(engine, number=3)
    [first] = claim(engine)

    assert claim(engine, EIGHT + MINUTE / 2) == []
    arrive(engine, first, 70, EIGHT)

    [second] = claim(engine, EIGHT + MINUTE)
    assert second.message.html == "<b>Part 1</b>"


@pytest.mark.parametrize(
    ("chat_id", "gap"), [(1, SECOND), (-1, 3 * SECOND), (-(10**12) - 1, 3 * SECOND)]
)
def test_a_chat_gets_one_part_a_second_and_a_group_twenty_a_minute(
    engine: Engine, chat_id: int, gap: timedelta
) -> None:
    subscribe(engine, chat_id)
    put(engine, number=2)
    arrive(engine, claim(engine)[0], 70, EIGHT)

    assert claim(engine, EIGHT + gap - SECOND / 10) == []
    assert len(claim(engine, EIGHT + gap)) == 1


def test_two_digests_of_a_chat_are_not_sent_at_once(engine: Engine) -> None:
    for _ in range(2):
        subscribe(engine)
    put(engine)

    [first] = claim(engine)
    assert claim(engine, EIGHT + MINUTE / 2) == []

    arrive(engine, first, 70, EIGHT)
    [second] = claim(engine, EIGHT + SECOND)
    assert second.digest_id != first.digest_id


def test_a_chat_with_many_digests_does_not_keep_others_waiting(engine: Engine) -> None:
    for _ in range(10):
        subscribe(engine, 1)
    crowd(engine, 3)
    claim(engine, limit=1)

    assert sorted(it.chat_id for it in claim(engine, limit=2)) == [2, 3]


def test_a_digest_is_done_once_all_its_parts_are(engine: Engine) -> None:
    subscribe(engine)
    put(engine, number=2)
    arrive(engine, claim(engine)[0], 70, EIGHT)
    assert [state for _, state in states(engine)] == ["ready"]

    arrive(engine, claim(engine, EIGHT + MINUTE)[0], 71, EIGHT + MINUTE)

    [digest] = past(engine)
    assert digest.state == "done"
    assert [(it.state, it.sent_at) for it in digest.parts] == [
        ("sent", EIGHT),
        ("sent", EIGHT + MINUTE),
    ]


def test_what_certainly_did_not_arrive_is_sent_again_later(engine: Engine, outbox: Outbox) -> None:
    crowd(engine, 1)

    outbox.again(claim(engine)[0], EIGHT + MINUTE, "502")

    assert claim(engine, EIGHT + MINUTE - SECOND) == []
    [parcel] = claim(engine, EIGHT + MINUTE)
    assert parcel.attempts == 2
    assert past(engine)[0].parts[0].reason == "502"


def test_many_that_wait_for_another_attempt_do_not_keep_others_waiting(
    engine: Engine, outbox: Outbox
) -> None:
    crowd(engine, 20)
    for parcel in claim(engine):
        outbox.again(parcel, EIGHT + HOUR, "502")
    subscribe(engine, 99, hours=(8,), now=EIGHT - MINUTE)
    put(engine)

    assert [it.chat_id for it in claim(engine, EIGHT, limit=1)] == [99]


def test_an_unclear_part_is_never_sent_by_itself(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    put(engine, number=2)

    outbox.unclear(claim(engine)[0], "timed out", EIGHT)

    [second] = claim(engine, EIGHT + MINUTE)
    assert second.message.html == "<b>Part 1</b>"
    arrive(engine, second, 71, EIGHT + MINUTE)
    assert claim(engine, EIGHT + HOUR) == []
    assert fates(engine) == [["unclear", "sent"]]


def test_an_unclear_part_counts_as_told(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    put(engine, told=[5])

    outbox.unclear(claim(engine)[0], "timed out", EIGHT)

    assert [it.article_id for it in outbox.told([1], EIGHT - DAY)[1]] == [5]


def test_an_unclear_part_is_sent_again_if_the_reader_asks(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    put(engine, told=[5])
    outbox.unclear(claim(engine)[0], "timed out", EIGHT)
    part_id = past(engine)[0].parts[0].id
    late = EIGHT + DAY

    asked = [outbox.send_again(part_id, late) for _ in range(2)]

    [parcel] = claim(engine, late)
    arrive(engine, parcel, 90, late)
    assert asked == [True, False]
    assert parcel.give_up_at == late + 6 * HOUR
    assert states(engine) == [("02 08:00", "done")]
    assert outbox.told([1], EIGHT - DAY)[1][0].message_id == 90


def test_a_part_sent_again_does_not_release_two_others(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    put(engine, number=3)
    outbox.unclear(claim(engine)[0], "timed out", EIGHT)
    outbox.send_again(past(engine)[0].parts[0].id, EIGHT)
    order = []

    for minute in range(1, 5):
        for parcel in claim(engine, EIGHT + minute * MINUTE):
            order.append(parcel.message.html)
            arrive(engine, parcel, minute, EIGHT + minute * MINUTE)

    assert sorted(order) == [f"<b>Part {n}</b>" for n in range(3)]
    assert order.index("<b>Part 1</b>") < order.index("<b>Part 2</b>")


def test_only_unclear_parts_are_sent_again(engine: Engine, outbox: Outbox) -> None:
    crowd(engine, 1)
    arrive(engine, claim(engine)[0], 70, EIGHT)

    assert not outbox.send_again(past(engine)[0].parts[0].id, EIGHT)
    assert not outbox.send_again(999, EIGHT)


def test_a_failed_part_is_not_told_and_the_next_goes_on(engine: Engine, outbox: Outbox) -> None:
    subscribe(engine)
    put(engine, number=2, told=[5])

    outbox.failed(claim(engine)[0], "message is too long", EIGHT)

    assert len(outbox.told([1], EIGHT - DAY)[1]) == 1
    assert len(claim(engine, EIGHT + MINUTE)) == 1
    [digest] = past(engine)
    assert digest.note == digest.parts[0].reason == "message is too long"


def test_a_part_whose_time_is_over_fails(engine: Engine) -> None:
    subscribe(engine)
    put(engine, number=2)

    assert [claim(engine, EIGHT + 6 * HOUR) for _ in range(2)] == [[], []]

    assert fates(engine) == [["failed", "failed"]]
    assert [(it.state, it.note) for it in past(engine)] == [
        ("done", "it could not be sent in time")
    ]


def test_a_claimed_part_becomes_unclear_when_its_lease_is_over(
    engine: Engine, outbox: Outbox
) -> None:
    subscribe(engine)
    put(engine, number=2)
    claim(engine)

    assert outbox.recover(EIGHT + MINUTE - SECOND) == 0
    assert outbox.recover(EIGHT + MINUTE) == 1
    assert outbox.recover(EIGHT + MINUTE) == 0

    assert fates(engine) == [["unclear", "waiting"]]
    assert len(claim(engine, EIGHT + MINUTE)) == 1


def test_who_claimed_a_part_may_tell_its_fate_after_the_lease(
    engine: Engine, outbox: Outbox
) -> None:
    subscribe(engine)
    put(engine, told=[5])
    [parcel] = claim(engine)
    outbox.recover(EIGHT + HOUR)

    outbox.again(parcel, EIGHT + HOUR, "502")
    assert fates(engine) == [["unclear"]]

    arrive(engine, parcel, 70, EIGHT + HOUR)
    assert fates(engine) == [["sent"]]
    assert outbox.told([1], EIGHT - DAY)[1][0].message_id == 70


def test_nobody_tells_the_fate_of_a_part_that_was_claimed_anew(
    engine: Engine, outbox: Outbox
) -> None:
    crowd(engine, 1)
    [first] = claim(engine)
    outbox.again(first, EIGHT, "502")
    [second] = claim(engine, EIGHT + MINUTE)

    outbox.failed(first, "late news", EIGHT + MINUTE)

    assert fates(engine) == [["claimed"]]
    arrive(engine, second, 70, EIGHT + MINUTE)
    assert fates(engine) == [["sent"]]


def test_the_fate_of_a_part_can_be_told_twice(engine: Engine) -> None:
    subscribe(engine)
    put(engine, number=3)
    [parcel] = claim(engine)

    for _ in range(2):
        arrive(engine, parcel, 70, EIGHT)

    assert fates(engine) == [["sent", "waiting", "waiting"]]
    assert len(claim(engine, EIGHT + MINUTE)) == 1


def test_a_parcel_that_is_gone_can_be_settled(engine: Engine, outbox: Outbox) -> None:
    crowd(engine, 1)
    [parcel] = claim(engine)
    Subscriptions(engine).forget(1)

    arrive(engine, parcel, 70, EIGHT)
    outbox.failed(parcel, "gone", EIGHT)

    assert past(engine) == []


def test_nothing_is_claimed_for_a_chat_that_rests(engine: Engine, outbox: Outbox) -> None:
    crowd(engine, 2)
    subscriptions = Subscriptions(engine)
    [first] = claim(engine, limit=1)
    subscriptions.rest_chat(first.chat_id, "blocked")
    subscriptions.save_reader(Reader(first.chat_id, zone="Europe/Berlin"), EIGHT)

    outbox.again(first, EIGHT, "502")

    assert first.chat_id not in {it.chat_id for it in claim(engine, EIGHT + MINUTE)}


def test_what_waits_for_a_chat_that_rests_fails_when_its_time_is_over(
    engine: Engine, outbox: Outbox
) -> None:
    crowd(engine, 1)
    [parcel] = claim(engine)
    Subscriptions(engine).rest_chat(1, "blocked")
    outbox.again(parcel, EIGHT, "502")

    assert claim(engine, EIGHT + 6 * HOUR) == []

    assert fates(engine) == [["failed"]]
