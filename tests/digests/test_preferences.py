"""Time zone, quiet hours and muted words, as the reader sees them."""

import pytest

from tests.digests.conftest import Talk


def test_one_likely_zone_is_asked_about_with_another_way_out(talk: Talk) -> None:
    told = talk.say("/timezone Londn")

    assert told == (
        "Is it this one?\n"
        "If not, try a large city near you, such as /timezone Berlin, "
        "an offset such as /timezone +5:30, or share your location."
    )
    assert talk.labels == ["London"]
    assert talk.press("London").startswith("Your time zone is Europe/London.")


def test_a_code_that_may_be_a_word_is_asked_back(talk: Talk) -> None:
    talk.say("/timezone LA")

    assert talk.labels == ["Los Angeles", "Vientiane"]
    assert talk.office.subscriptions.reader(talk.chat_id).zone == ""


def test_a_zone_is_shown_as_it_is_spoken(talk: Talk) -> None:
    talk.say("/timezone New York")

    assert talk.say("/timezone").startswith("Your time zone is America/New York.")


def test_the_zone_is_asked_for_until_it_is_told(talk: Talk) -> None:
    asked = "These times are in UTC, since I do not know your time zone."

    assert asked in talk.say("/subscribe nato at 9")
    assert asked in talk.say("/subscribe energy at 10")
    assert talk.say("/timezone").startswith("Your time zone is not set; UTC is used.")
    talk.say("/timezone UTC")
    assert asked not in talk.say("/subscribe oil at 11")


def test_a_new_zone_tells_of_each_subscription_when_it_comes_next(talk: Talk) -> None:
    talk.say("/subscribe nato, energy at 20")
    talk.say("/subscribe at 18")

    assert talk.say("/timezone Sao Paulo") == (
        "Your time zone is America/Sao Paulo.\n"
        "It is 09:00 there now.\n"
        "Next digest: Mon 23 Nov 2026, 18:00 UTC-03:00: everything\n"
        "Next digest: Mon 23 Nov 2026, 20:00 UTC-03:00: nato, energy"
    )


def test_quiet_hours_name_the_zone_they_are_in(talk: Talk) -> None:
    talk.say("/timezone Berlin")

    assert talk.say("/quiet 22-7").startswith("Quiet from 22:00 to 07:00, Europe/Berlin time.")
    assert talk.say("/quiet").startswith("Quiet from 22:00 to 07:00, Europe/Berlin time.")


def test_quiet_hours_of_some_days_are_refused_by_name(talk: Talk) -> None:
    assert talk.say("/quiet 22:00-07:00 on weekdays").startswith(
        "I did not understand: on weekdays. Quiet hours are the same every day."
    )
    assert talk.say("/quiet").startswith("No quiet hours.")


@pytest.mark.parametrize("text", ["off", "none", "clear"])
def test_muting_ends_with_one_word(talk: Talk, text: str) -> None:
    talk.say('/mute football, "royal family"')

    assert talk.say(f"/mute {text}").startswith("No longer left out: football, royal family.")
    assert talk.office.subscriptions.reader(talk.chat_id).muted == ()


def test_a_word_is_unmuted_by_name(talk: Talk) -> None:
    talk.say("/mute football, golf")

    assert talk.say("/mute remove Football, cricket").startswith(
        "No longer left out: football.\nNot left out anyway: cricket."
    )
    assert talk.labels == ["✕ golf"]


def test_a_word_is_muted_once_whatever_its_case(talk: Talk) -> None:
    talk.say("/mute football")
    talk.say("/mute Football")

    assert talk.labels == ["✕ football"]


def test_a_phrase_with_and_may_be_put_in_quotes(talk: Talk) -> None:
    told = talk.say("/mute law and order")

    assert told.startswith("If “law and order” is one phrase, put it in quotes.")
    assert talk.labels == ["✕ law", "✕ order"]


def test_a_word_that_cannot_be_muted_is_named(talk: Talk) -> None:
    assert talk.say("/mute golf, \N{PARTY POPPER}").startswith(
        "I did not understand: \N{PARTY POPPER}."
    )
    assert talk.labels == ["✕ golf"]


def test_muting_what_one_is_subscribed_to_is_remarked_on(talk: Talk) -> None:
    talk.say("/subscribe NATO at 9")

    assert talk.say("/mute nato").startswith(
        "You are subscribed to NATO: nothing of it comes while it is muted."
    )


def test_too_many_muted_words_are_counted_and_none_is_stored(talk: Talk) -> None:
    talk.say("/mute " + ", ".join(f"word{number}" for number in range(98)))

    told = talk.say("/mute one, two, three")

    assert told.startswith("That would be 101 muted words, and 100 is the most: none was added.")
    assert len(talk.office.subscriptions.reader(talk.chat_id).muted) == 98
