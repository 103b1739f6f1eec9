"""What is said back of a subscription: what was understood, and what will come of it."""

import pytest

from tests.archive.drafts import draft
from tests.digests.conftest import NOW, Talk
from tests.digests.readership import DAY


@pytest.fixture
def talk(talk: Talk) -> Talk:
    """A talk in Berlin, about an archive that knows two topics."""
    talk.desk.archive.save([draft("Nato and energy")])
    talk.say("/timezone Berlin")
    return talk


def test_what_was_not_understood_is_named_with_an_example(talk: Talk) -> None:
    assert talk.say("/subscribe nato twice a day") == (
        "Subscribed: nato · every day at 08:00 · 5 stories\n"
        "I did not understand: twice a day. Times and days go like "
        "/subscribe nato at 8 and 18:30 on weekdays; it begins at the next of them.\n\n"
        "Next:\n"
        "Tue 24 Nov 2026, 08:00 CET\n"
        "Wed 25 Nov 2026, 08:00 CET\n"
        "Thu 26 Nov 2026, 08:00 CET"
    )


@pytest.mark.parametrize("text", ["nato at 25:00", "nato at 8 tonight", "nato at 8 tomorrow"])
def test_it_is_named_also_where_nothing_is_new(talk: Talk, text: str) -> None:
    talk.say("/subscribe nato at 8")

    told = talk.say(f"/subscribe {text}")

    assert told == (
        "You have that already: nato · every day at 08:00 · 5 stories. /subscriptions lists all.\n"
        f"I did not understand: {text.split()[-1]}. Times and days go like "
        "/subscribe nato at 8 and 18:30 on weekdays; it begins at the next of them."
    )


@pytest.mark.parametrize("text", ["NATO, Energy at 8", "energy, nato at 8"])
def test_the_same_topics_written_otherwise_are_no_second_subscription(
    talk: Talk, text: str
) -> None:
    talk.say("/subscribe nato, energy at 8")

    told = talk.say(f"/subscribe {text}")

    assert told.startswith("You have that already: nato, energy · every day at 08:00")
    assert len(talk.office.subscriptions.of(talk.chat_id)) == 1


def test_a_topic_that_finds_nothing_is_named(talk: Talk) -> None:
    told = talk.say("/subscribe nato, wekdays, big snail at 8")

    assert (
        "\nNothing on wekdays, big snail so far. "
        "If you meant a time or a day, press Change.\n" in told
    )


def test_quiet_hours_are_part_of_the_promise(talk: Talk) -> None:
    talk.say("/quiet 22:00-07:00")

    told = talk.say("/subscribe nato at 8 and 23:00")

    assert told.endswith(
        "Next:\n"
        "Mon 23 Nov 2026, 23:00 CET, held until 07:00 CET by your quiet hours\n"
        "Tue 24 Nov 2026, 08:00 CET\n"
        "Tue 24 Nov 2026, 23:00 CET, held until 07:00 CET by your quiet hours"
    )
    assert talk.say("/subscriptions").endswith(
        "Next: Mon 23 Nov 2026, 23:00 CET, held until 07:00 CET by your quiet hours"
    )


def test_a_time_that_the_clocks_leave_out_is_explained(talk: Talk) -> None:
    talk.now = NOW + 124 * DAY

    assert talk.say("/subscribe nato at 2:30").endswith(
        "Next:\n"
        "Sun 28 Mar 2027, 03:00 CEST, since the clocks leave out 02:30\n"
        "Mon 29 Mar 2027, 02:30 CEST\n"
        "Tue 30 Mar 2027, 02:30 CEST"
    )


@pytest.mark.parametrize(
    ("pause", "prospects"),
    [
        ("/pause", "Paused until you /resume."),
        (
            "/pause until Friday",
            (
                "Paused until Fri 27 Nov 2026, 00:00 CET.\n\n"
                "Next:\n"
                "Fri 27 Nov 2026, 07:00 CET\n"
                "Fri 27 Nov 2026, 09:00 CET\n"
                "Sat 28 Nov 2026, 07:00 CET"
            ),
        ),
    ],
)
def test_a_change_promises_nothing_while_paused(talk: Talk, pause: str, prospects: str) -> None:
    talk.say("/subscribe nato at 9")
    change = next(it.action for it in talk.buttons if it.label == "Change")
    talk.say(pause)
    talk.act(change)
    talk.press("Times")
    talk.press("07:00")

    assert talk.press("Save") == (
        f"Changed: nato · every day at 07:00 and 09:00 · 5 stories\n\n{prospects}"
    )


def test_a_change_does_not_make_the_same_twice(talk: Talk) -> None:
    talk.say("/subscribe nato at 7 and 9")
    talk.say("/subscribe nato at 9")
    talk.press("Change")
    talk.press("Times")
    talk.press("07:00")

    assert talk.press("Save").startswith("You have that already: nato · every day at 07:00 and")
    assert len({it.wish for it in talk.office.subscriptions.of(talk.chat_id)}) == 2


def test_saving_without_a_change_is_no_harm(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")
    talk.press("Change")

    assert talk.press("Save").startswith("Changed: nato · every day at 09:00")
