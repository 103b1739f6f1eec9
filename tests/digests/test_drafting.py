"""The dialogue in which a subscription is put together by buttons."""

import pytest

from tests.archive.drafts import draft
from tests.digests.conftest import Talk


@pytest.fixture
def talk(talk: Talk) -> Talk:
    """A talk about an archive that is about two topics."""
    topics = ("NATO", "European Union")
    talk.desk.archive.save([draft("A", topics=topics), draft("B", topics=topics)])
    return talk


def test_the_dialogue_shows_all_that_can_be_chosen(talk: Talk) -> None:
    assert talk.say("/subscribe") == (
        "Your briefing\n"
        "everything · every day at 08:00 · 5 stories\n"
        "Zone: UTC\n\n"
        "Choose with the buttons, then press Subscribe.\n"
        "A topic that is not here can be typed, as in /subscribe energy at 8."
    )
    assert talk.labels[0] == "✓ Everything"
    assert set(talk.labels[1:3]) == {"European Union", "NATO"}
    assert talk.labels[3:8] == ["• Topics •", "Times", "Days", "Length", "Zone"]
    assert talk.labels[8:] == ["Cancel", "Subscribe"]


def test_everything_takes_the_topics_back(talk: Talk) -> None:
    talk.say("/subscribe")
    talk.press("NATO")
    chosen = talk.press("European")
    everything = talk.press("Everything")

    assert "\nNATO, European Union · every day" in chosen
    assert "\neverything · every day" in everything


def test_cancel_subscribes_to_nothing(talk: Talk) -> None:
    talk.say("/subscribe")

    assert talk.press("Cancel") == "Not subscribed."
    assert not talk.office.subscriptions.of(talk.chat_id)


def test_cancel_changes_nothing(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")
    talk.press("Change")
    talk.press("European")

    assert talk.press("Cancel") == "Nothing was changed."
    (subscription,) = talk.office.subscriptions.of(talk.chat_id)
    assert subscription.wish.topics == ("nato",)


def test_a_topic_in_another_case_or_quotes_is_the_same(talk: Talk) -> None:
    talk.say('/subscribe nato, "european union" at 9')
    talk.press("Change")
    shown = [label for label in talk.labels if label.strip('✓ "').casefold().startswith("euro")]

    assert shown == ['✓ "european union"']
    assert "✓ nato" in talk.labels
    assert "NATO" not in talk.labels
    assert '\n"european union" · every day' in talk.press("nato")


def test_a_time_of_ones_own_can_be_taken_back(talk: Talk) -> None:
    talk.say("/subscribe at 7:15 and 9")
    talk.press("Change")
    talk.press("Times")
    before = talk.labels[:10]
    told = talk.press("07:15")

    assert before[:4] == ["06:00", "07:00", "✓ 07:15", "08:00"]
    assert "every day at 09:00" in told
    assert "07:15" not in talk.labels


def test_a_length_of_ones_own_is_shown(talk: Talk) -> None:
    talk.say("/subscribe nato, 7 stories")
    talk.press("Change")
    talk.press("Length")

    assert talk.labels[:4] == ["3 stories", "5 stories", "✓ 7 stories", "10 stories"]
    assert "· 1 minute" not in talk.press("5 minutes")


@pytest.mark.parametrize(
    ("line", "page", "label", "note"),
    [
        ("at 9", "Times", "09:00", "A digest needs at least one time."),
        ("on Monday at 9", "Days", "Mon", "A digest needs at least one day."),
    ],
)
def test_the_last_time_or_day_stays_and_says_so(
    talk: Talk, line: str, page: str, label: str, note: str
) -> None:
    talk.say(f"/subscribe {line}")
    talk.press("Change")
    before = talk.press(page)

    told = talk.press(label)

    assert told.splitlines()[1] == before.splitlines()[1]
    assert f"\n\n{note}\n\n" in told


def test_the_zone_is_chosen_before_the_first_subscription(talk: Talk) -> None:
    talk.say("/subscribe")
    told = talk.press("Zone")
    labels = talk.labels[:3]
    chosen = talk.press("Kolkata")
    subscribed = talk.press("Subscribe")

    assert "as in /timezone Oslo." in told
    assert labels == ["✓ UTC", "London", "Berlin"]
    assert "\nZone: Asia/Kolkata\n" in chosen
    assert subscribed == (
        "Subscribed: everything · every day at 08:00 · 5 stories\n\n"
        "Next:\n"
        "Tue 24 Nov 2026, 08:00 IST\n"
        "Wed 25 Nov 2026, 08:00 IST\n"
        "Thu 26 Nov 2026, 08:00 IST"
    )


def test_a_wish_that_cannot_be_kept_grows_no_further(talk: Talk) -> None:
    topics = ", ".join(f"topic number {number}" for number in range(28))
    talk.say(f"/subscribe {topics} at 9")
    talk.press("Change")

    told = talk.press("European")

    assert "That would be too much for one subscription." in told
    assert "European" not in told.partition("\n\n")[0]
