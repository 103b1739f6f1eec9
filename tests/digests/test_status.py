"""What `/status` tells of digests past and to come."""

from datetime import datetime, timedelta

import pytest

from bot.chat.desk import StaleButton
from bot.digests.outbox.parcels import Composed
from tests.digests.conftest import NOW, Talk
from tests.digests.readership import DAY, HOUR, MINUTE, arrive, claim, put

NINE = NOW + 21 * HOUR
"""Tomorrow."""


@pytest.fixture
def talk(talk: Talk) -> Talk:
    """A talk with who hears of nato every day at nine."""
    talk.say("/timezone UTC")
    talk.say("/subscribe nato at 9")
    return talk


def past(told: str) -> list[str]:
    """Return what an answer tells of the past."""
    return told.partition("\n\nNext\n")[0].splitlines()[1:]


def coming(told: str) -> list[str]:
    """Return what an answer tells of what is to come."""
    return told.partition("\n\nNext\n")[2].splitlines()


def nothing_new(talk: Talk, at: datetime) -> None:
    """Let a digest fall due on which nothing is new."""
    while talk.office.outbox.put_due(at):
        pass
    due = talk.office.outbox.due(at, 10)
    talk.office.outbox.fill([Composed(it, (), "nothing new on nato") for it in due], at)


def test_the_past_has_its_topics_and_its_zone(talk: Talk) -> None:
    put(talk.engine, NINE)
    (parcel,) = claim(talk.engine, NINE)
    arrive(talk.engine, parcel, 1, NINE + MINUTE)
    talk.say("/timezone Berlin")

    assert past(talk.say("/status")) == ["Tue 24 Nov 2026, 10:00 CET, nato: sent at 10:01 CET"]


def test_what_is_unclear_or_came_last_stays_in_sight(talk: Talk) -> None:
    for day in range(11):
        at = NINE + day * DAY
        if day > 1:
            nothing_new(talk, at)
            continue
        put(talk.engine, at)
        (parcel,) = claim(talk.engine, at)
        if day == 0:
            talk.office.outbox.unclear(parcel, "Timed out", at)
        else:
            arrive(talk.engine, parcel, 1, at)
    talk.now = NINE + 10 * DAY + HOUR

    told = past(talk.say("/status"))

    assert told[0] == "Fri 4 Dec 2026, 09:00 UTC: nothing new on nato"
    assert told[7:] == [
        "Fri 27 Nov 2026, 09:00 UTC: nothing new on nato",
        "Wed 25 Nov 2026, 09:00 UTC, nato: sent at 09:00 UTC",
        (
            "Tue 24 Nov 2026, 09:00 UTC, nato: "
            "it may not have arrived (Telegram did not answer in time)"
        ),
    ]
    assert talk.labels == ["Send again: Tue 24 Nov 2026, 09:00 UTC"]
    assert talk.press("Send again") == "It is on its way."


def test_each_message_that_may_be_missing_has_a_button_of_its_own(talk: Talk) -> None:
    put(talk.engine, NINE, number=3)
    outbox = talk.office.outbox
    (first,) = claim(talk.engine, NINE)
    outbox.unclear(first, "Timed out", NINE)
    (second,) = claim(talk.engine, NINE + MINUTE)
    arrive(talk.engine, second, 1, NINE + MINUTE)
    (third,) = claim(talk.engine, NINE + 2 * MINUTE)
    outbox.failed(third, "Message is too odd", NINE + 2 * MINUTE)

    assert past(talk.say("/status")) == [
        (
            "Tue 24 Nov 2026, 09:00 UTC, nato: sent at 09:01 UTC, "
            "1 of 3 messages may not have arrived (Telegram did not answer in time), "
            "1 of 3 messages did not arrive (Message is too odd)"
        )
    ]
    assert talk.labels == ["Send again: Tue 24 Nov 2026, 09:00 UTC, message 1"]


def test_quiet_hours_are_named_and_hold(talk: Talk) -> None:
    talk.say("/quiet 8-20")
    talk.office.outbox.put_due(NINE)
    talk.now = NINE + HOUR

    told = talk.say("/status")

    assert past(told) == [
        "Quiet hours: 08:00 to 20:00.",
        "Tue 24 Nov 2026, 09:00 UTC, nato: held until 20:00 UTC by your quiet hours",
    ]
    assert coming(told) == [
        (
            "Wed 25 Nov 2026, 09:00 UTC, held until 20:00 UTC by your quiet hours: "
            "nato · every day at 09:00 · 5 stories"
        )
    ]


@pytest.mark.parametrize(
    ("late", "fates"),
    [
        (7 * HOUR, ["Tue 24 Nov 2026, 09:00 UTC, nato: missed, Nutgraf was not running"]),
        (HOUR, ["Tue 24 Nov 2026, 09:00 UTC: caught up, nothing new on nato"]),
        (
            DAY + HOUR,
            [
                "Wed 25 Nov 2026, 09:00 UTC: caught up, nothing new on nato",
                "Tue 24 Nov 2026, 09:00 UTC, nato: put together with a later one",
            ],
        ),
    ],
    ids=["missed", "late", "merged"],
)
def test_what_was_late_says_what_became_of_it(
    talk: Talk, late: timedelta, fates: list[str]
) -> None:
    nothing_new(talk, NINE + late)

    assert past(talk.say("/status")) == fates


@pytest.mark.parametrize(
    ("pause", "told"),
    [
        (
            "/pause until Friday",
            [
                "Paused until Fri 27 Nov 2026, 00:00 UTC.",
                "Fri 27 Nov 2026, 07:00 UTC: energy · every day at 07:00 · 5 stories",
                "Fri 27 Nov 2026, 09:00 UTC: nato · every day at 09:00 · 5 stories",
            ],
        ),
        (
            "/pause",
            [
                "Paused until you /resume.",
                "nato · every day at 09:00 · 5 stories",
                "energy · every day at 07:00 · 5 stories",
            ],
        ),
    ],
    ids=["with an end", "without"],
)
def test_what_hinders_all_subscriptions_is_said_once(
    talk: Talk, pause: str, told: list[str]
) -> None:
    talk.say("/subscribe energy at 7")

    talk.say(pause)

    assert coming(talk.say("/status")) == told


def test_why_a_chat_rests_is_said_once(talk: Talk) -> None:
    talk.say("/subscribe energy at 7")
    talk.office.subscriptions.rest_chat(talk.chat_id, "bot was blocked by the user")

    told = talk.say("/status")

    assert "Nothing is sent here now: the bot was blocked. /resume ends that." in told
    assert told.count("the bot was blocked") == 1


def test_one_sentence_says_why_several_subscriptions_rest(talk: Talk) -> None:
    talk.say("/subscribe energy at 7")
    for it in talk.office.subscriptions.of(talk.chat_id):
        talk.office.subscriptions.rest(it.id, "topic_closed")

    assert coming(talk.say("/status")) == [
        "Resting: the forum topic is closed. /resume ends that.",
        "nato · every day at 09:00 · 5 stories",
        "energy · every day at 07:00 · 5 stories",
    ]


def test_what_comes_is_sorted_by_when_it_comes(talk: Talk) -> None:
    talk.say("/pause until Friday")
    talk.say("/subscribe energy at 7")
    talk.say("/subscribe sport at 6")
    talk.office.subscriptions.pause(3, None, NOW)

    assert coming(talk.say("/status")) == [
        "Tue 24 Nov 2026, 07:00 UTC: energy · every day at 07:00 · 5 stories",
        "Fri 27 Nov 2026, 09:00 UTC: nato · every day at 09:00 · 5 stories",
        "Paused until Fri 27 Nov 2026, 00:00 UTC.",
        "sport · every day at 06:00 · 5 stories",
        "Paused until you /resume.",
    ]


@pytest.mark.parametrize(
    ("zone", "now", "change"),
    [
        (
            "Berlin",
            datetime(2027, 3, 27, 12, tzinfo=NOW.tzinfo),
            "The clocks go forward by 1 hour before it, on Sun 28 Mar 2027.",
        ),
        (
            "Berlin",
            datetime(2027, 10, 30, 12, tzinfo=NOW.tzinfo),
            "The clocks go back by 1 hour before it, on Sun 31 Oct 2027.",
        ),
        (
            "Australia/Lord_Howe",
            datetime(2027, 4, 3, 4, tzinfo=NOW.tzinfo),
            "The clocks go back by 30 minutes before it, on Sun 4 Apr 2027.",
        ),
    ],
    ids=["forward", "back", "half an hour"],
)
def test_a_change_of_the_clocks_is_told_with_its_amount(
    talk: Talk, zone: str, now: datetime, change: str
) -> None:
    talk.now = now
    talk.say(f"/timezone {zone}")

    assert coming(talk.say("/status"))[1:] == [change]


def test_a_part_of_another_chat_is_not_sent_again(talk: Talk) -> None:
    put(talk.engine, NINE)
    (parcel,) = claim(talk.engine, NINE)
    talk.office.outbox.unclear(parcel, "Timed out", NINE)
    talk.chat_id = 8

    with pytest.raises(StaleButton):
        talk.act(f"resend:{parcel.id}")
