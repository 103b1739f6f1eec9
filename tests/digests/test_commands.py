"""Every command about digests, as the reader sees it."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.archive.filing import Draft
from bot.chat.commands.table import unknown
from bot.chat.desk import StaleButton
from bot.database import article, writing
from bot.digests.wishes.readers import Length
from tests.archive.drafts import NOON, draft
from tests.digests.conftest import NOW, Talk, text_of

HOUR_AGO = NOW - timedelta(hours=1)
TODAY = (NOW - NOON) / timedelta(hours=1) - 2


def fresh(title: str, body: str, url: str = "") -> Draft:
    """Return a draft published and read two hours ago."""
    return replace(draft(title, body, hour=TODAY, url=url), read_at=NOW)


def test_a_line_is_said_back_in_full_with_the_next_dates(talk: Talk) -> None:
    talk.desk.archive.save([draft("Nato and energy")])
    talk.say("/timezone Berlin")

    told = talk.say("/subscribe nato, energy at 08:00 and 18:30 on weekdays")

    assert told == (
        "Subscribed: nato, energy · weekdays at 08:00 and 18:30 · 5 stories\n\n"
        "Next:\n"
        "Mon 23 Nov 2026, 18:30 CET\n"
        "Tue 24 Nov 2026, 08:00 CET\n"
        "Tue 24 Nov 2026, 18:30 CET"
    )
    assert talk.labels == ["Change", "Undo"]


def test_the_first_subscription_asks_for_the_zone(talk: Talk) -> None:
    told = talk.say("/subscribe at 9")

    assert "These times are in UTC, since I do not know your time zone." in told
    assert talk.press("Berlin") == (
        "Your time zone is Europe/Berlin.\n"
        "It is 13:00 there now.\n"
        "Next digest: Tue 24 Nov 2026, 09:00 CET: everything"
    )
    assert "time zone" not in talk.say("/subscribe at 10")


def test_undo_ends_a_subscription_and_undo_brings_it_back(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")

    ended = talk.press("Undo")
    gone = not talk.office.subscriptions.of(talk.chat_id)
    back = talk.press("Undo")

    assert ended == "Ended: nato · every day at 09:00 · 5 stories"
    assert gone
    assert back.startswith("Subscribed again: nato · every day at 09:00 · 5 stories")
    assert "nato · every day at 09:00" in talk.say("/subscriptions")


def test_what_was_sent_stays_when_its_subscription_ends(talk: Talk) -> None:
    titles = save_three_stories(talk)
    talk.say("/subscribe at 9, 1 story")
    talk.say("/digest")
    [(digest_id, told)] = send_due(talk)
    talk.say("/unsubscribe")

    more = talk.act(f"more:{digest_id}")

    assert {title for title in titles if title in more + told} == titles
    assert (
        "Mon 23 Nov 2026, 12:00 UTC, everything: it did not arrive (the subscription was ended)"
        in talk.say("/status")
    )


def test_undo_pressed_twice_says_so(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")
    talk.say("/unsubscribe")
    (undo,) = talk.buttons
    talk.act(undo.action)

    assert talk.act(undo.action) == "It is back already: nato · every day at 09:00 · 5 stories"


def test_what_comes_back_is_as_it_was(talk: Talk) -> None:
    talk.say("/subscribe at 9")
    talk.say("/pause until Friday")
    (ended,) = talk.office.subscriptions.of(talk.chat_id)

    talk.say("/unsubscribe")
    back = talk.press("Undo")

    (restored,) = talk.office.subscriptions.of(talk.chat_id)
    assert restored == ended
    assert back == (
        "Subscribed again: everything · every day at 09:00 · 5 stories\n\n"
        "Paused until Fri 27 Nov 2026, 00:00 UTC.\n\n"
        "Next:\n"
        "Fri 27 Nov 2026, 09:00 UTC\n"
        "Sat 28 Nov 2026, 09:00 UTC\n"
        "Sun 29 Nov 2026, 09:00 UTC"
    )


def test_undo_does_not_undo_a_pause_without_an_end(talk: Talk) -> None:
    talk.say("/subscribe at 9")
    talk.say("/pause")
    talk.say("/unsubscribe")

    assert talk.press("Undo").endswith("\n\nPaused until you /resume.")


def test_a_subscription_is_put_together_by_buttons_alone(talk: Talk) -> None:
    talk.desk.archive.save([draft("A", topics=("NATO",)), draft("B", topics=("NATO",))])

    talk.say("/subscribe")
    talk.press("NATO")
    talk.press("Times")
    talk.press("18:30")
    talk.press("08:00")
    talk.press("Days")
    talk.press("Weekdays")
    talk.press("Length")
    talk.press("2 minutes")
    told = talk.press("Subscribe")

    assert told.startswith("Subscribed: NATO · weekdays at 18:30 · 2 minutes")


def test_an_old_button_of_a_draft_still_works(talk: Talk) -> None:
    talk.say("/subscribe")
    old = next(it.action for it in talk.buttons if it.label == "Subscribe")
    talk.press("Times")
    talk.press("22:00")

    assert talk.act(old).startswith("Subscribed: everything · every day at 08:00")


def test_change_edits_a_subscription_and_undo_sets_it_back(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")
    talk.press("Change")
    talk.press("Times")
    talk.press("07:00")
    changed = talk.press("Save")
    back = talk.press("Undo")

    assert changed.startswith("Changed: nato · every day at 07:00 and 09:00")
    assert back.startswith("Changed: nato · every day at 09:00")
    assert len(talk.office.subscriptions.of(talk.chat_id)) == 1


def test_subscriptions_tell_when_the_next_digest_comes(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")
    talk.say("/subscribe weekly on Monday at 7, silently")

    told = talk.say("/subscriptions")

    assert "1. nato · every day at 09:00 · 5 stories\nNext: Tue 24 Nov 2026, 09:00 UTC" in told
    assert "2. everything · Mon at 07:00 · 5 stories · silently" in told
    assert talk.labels[:4] == ["Change 1", "Pause 1", "End 1", "Send now 1"]


def test_pause_and_resume(talk: Talk) -> None:
    talk.say("/subscribe at 9")

    assert talk.say("/pause until Friday") == "Paused until Fri 27 Nov 2026, 00:00 UTC."
    assert talk.say("/subscriptions") == (
        "Your subscriptions\n\n"
        "1. everything · every day at 09:00 · 5 stories\n"
        "Paused until Fri 27 Nov 2026, 00:00 UTC.\n"
        "Next: Fri 27 Nov 2026, 09:00 UTC"
    )
    assert talk.labels == ["Change 1", "Resume 1", "End 1", "Send now 1"]
    assert talk.say("/pause") == "Paused until you /resume."
    assert talk.say("/subscriptions").endswith("5 stories\nPaused until you /resume.")
    assert talk.say("/resume") == (
        "Resumed.\n\n"
        "1. everything · every day at 09:00 · 5 stories\n"
        "Next: Tue 24 Nov 2026, 09:00 UTC"
    )
    assert talk.say("/resume").startswith("Nothing was paused.")
    assert talk.say("/pause whenever").startswith("Until when?")


def test_a_button_pauses_one_and_resumes_it(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")
    talk.say("/subscriptions")

    assert talk.press("Pause 1") == (
        "Paused.\n\n1. nato · every day at 09:00 · 5 stories\nPaused until you /resume."
    )
    assert talk.press("Resume 1") == (
        "Resumed.\n\n1. nato · every day at 09:00 · 5 stories\nNext: Tue 24 Nov 2026, 09:00 UTC"
    )


def test_one_of_several_is_resumed(talk: Talk) -> None:
    talk.say("/subscribe nato")
    talk.say("/subscribe energy")
    talk.say("/pause")

    assert talk.say("/resume x").startswith("You have no subscription of that number or topic.")
    told = talk.say("/resume 1")

    assert told.startswith("Resumed.")
    paused = [bool(it.paused_until) for it in talk.office.subscriptions.of(talk.chat_id)]
    assert paused == [False, True]


def test_unsubscribe_asks_which_one_if_there_are_several(talk: Talk) -> None:
    talk.say("/subscribe nato")
    talk.say("/subscribe energy")

    assert talk.say("/unsubscribe") == (
        "Which one?\n"
        "1. nato · every day at 08:00 · 5 stories\n"
        "2. energy · every day at 08:00 · 5 stories"
    )
    assert talk.press("End 2").startswith("Ended: energy")
    assert talk.say("/unsubscribe").startswith("Ended: nato")
    assert talk.say("/unsubscribe").startswith("You have no subscription here.")


@pytest.mark.parametrize("text", ["0", "3", "x", "²", "99"])
def test_unsubscribe_with_a_number_that_is_not_there_says_so(talk: Talk, text: str) -> None:
    talk.say("/subscribe nato")
    talk.say("/subscribe energy")

    assert talk.say(f"/unsubscribe {text}") == (
        "You have no subscription of that number or topic. /subscriptions lists yours."
    )


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("2", ["everything"]),
        ("NATO", ["nato"]),
        ("everything", ["everything"]),
        ("royal family", ['energy, "royal family"']),
        ("energy", ['energy, "royal family"']),
        ("all", ["nato", "everything", 'energy, "royal family"']),
    ],
)
def test_unsubscribe_takes_a_number_a_topic_or_all(talk: Talk, text: str, ended: list[str]) -> None:
    talk.say("/subscribe nato")
    talk.say("/subscribe")
    talk.press("Subscribe")
    talk.say('/subscribe energy, "royal family"')

    told = talk.say(f"/unsubscribe {text}")

    assert [it.partition(": ")[2].partition(" ·")[0] for it in told.splitlines()] == ended
    assert len(talk.office.subscriptions.of(talk.chat_id)) == 3 - len(ended)
    assert talk.labels == [f"Undo{f' {n}' * (len(ended) > 1)}" for n in range(1, len(ended) + 1)]


def test_a_topic_of_several_subscriptions_asks_which(talk: Talk) -> None:
    talk.say("/subscribe nato at 8")
    talk.say("/subscribe energy at 8")
    talk.say("/subscribe nato at 20:00")

    assert talk.say("/unsubscribe nato") == (
        "Which one?\n"
        "1. nato · every day at 08:00 · 5 stories\n"
        "3. nato · every day at 20:00 · 5 stories"
    )
    assert talk.labels == ["End 1", "End 3"]


def test_a_misspelt_zone_offers_the_closest(talk: Talk) -> None:
    assert talk.say("/timezone Berln").startswith("Which one is it?")
    assert talk.press("Berlin").startswith("Your time zone is Europe/Berlin.")
    assert talk.say("/timezone").startswith("Your time zone is Europe/Berlin.")


def test_an_offset_is_explained(talk: Talk) -> None:
    assert "does not follow summer time" in talk.say("/timezone +5:30")


def test_a_place_without_a_name_like_it_says_how(talk: Talk) -> None:
    assert talk.say("/timezone qqqqqqq").startswith("I know no time zone called qqqqqqq.")


def test_a_location_sets_the_nearest_zone(talk: Talk) -> None:
    located = talk.desk.book.located
    assert located

    talk.last = located.answer(talk.desk, talk.request("48.2 16.37"))

    assert talk.office.subscriptions.reader(talk.chat_id).zone == "Europe/Vienna"


def test_quiet_hours_are_set_told_and_ended(talk: Talk) -> None:
    assert talk.say("/quiet").startswith("No quiet hours.")
    assert "comes at 07:00, as one digest" in talk.say("/quiet 22:00-07:00")
    assert talk.say("/quiet").startswith("Quiet from 22:00 to 07:00, UTC time.")
    assert talk.say("/quiet off") == "No quiet hours any more."
    assert talk.say("/quiet perhaps").startswith("From when to when?")


def test_muted_words_are_listed_with_buttons_that_unmute(talk: Talk) -> None:
    talk.say('/mute football, "royal family"')

    assert talk.labels == ["✕ football", "✕ royal family"]
    talk.press("✕ football")
    assert talk.labels == ["✕ royal family"]
    assert talk.press("✕ royal").startswith("Nothing is muted.")


def test_preview_shows_the_digest_and_what_was_muted(talk: Talk) -> None:
    talk.say("/subscribe at 9")
    talk.say("/mute ferry")
    talk.desk.archive.save(
        [
            fresh("Bridge opens", "The bridge at Norby opened on Monday.", "https://a.example/1"),
            fresh("Ferry sinks", "The ferry sank off Osterholm.", "https://a.example/2"),
        ]
    )
    stored_now(talk)

    assert talk.say("/preview") == (
        "Preview: it comes Tue 24 Nov 2026, 09:00 UTC.\n"
        "Tue 24 Nov 2026, 09:00\n\n"
        "1. Bridge opens\n"
        "a.example · Mon 23 Nov 2026, 10:00 UTC\n"
        "---\n"
        "Left out for “ferry”: Ferry sinks"
    )


@pytest.mark.parametrize(
    ("pause", "told"),
    [
        (
            "/pause until Friday",
            "it comes Fri 27 Nov 2026, 09:00 UTC. Paused until Fri 27 Nov 2026, 00:00 UTC.",
        ),
        ("/pause", "Paused until you /resume."),
        (
            "/quiet 8-10",
            "it comes Tue 24 Nov 2026, 09:00 UTC, held until 10:00 UTC by your quiet hours.",
        ),
    ],
)
def test_a_preview_says_when_it_comes(talk: Talk, pause: str, told: str) -> None:
    talk.say("/subscribe nato at 9")
    talk.say(pause)

    assert talk.say("/preview") == (f"Preview: {told}\nSo far, nothing new on nato.")


def stored_now(talk: Talk) -> None:
    """Let all that is stored have come in an hour ago."""
    with writing(talk.engine) as connection:
        connection.execute(update(article).values(stored_at=HOUR_AGO, read_at=HOUR_AGO))


def test_digest_says_so_when_nothing_is_new(talk: Talk) -> None:
    talk.say("/subscribe energy at 9")

    assert talk.say("/digest") == "Nothing to send now: nothing new on energy."
    assert not talk.woken


def test_digest_puts_one_into_the_outbox_and_wakes_the_delivery(talk: Talk) -> None:
    talk.say("/subscribe at 9")
    talk.desk.archive.save([fresh("Bridge opens", "The bridge at Norby opened on Monday.")])
    stored_now(talk)

    assert talk.say("/digest") == "It is on its way."
    assert talk.woken
    assert len(talk.office.outbox.due(NOW, 10)) == 1


def test_status_without_digests_tells_what_comes(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")

    assert talk.say("/status") == (
        "Your digests\n"
        "None has been due yet.\n\n"
        "Next\n"
        "Tue 24 Nov 2026, 09:00 UTC: nato · every day at 09:00 · 5 stories"
    )


def test_export_holds_all_that_is_stored(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")
    talk.say("/mute ferry")

    talk.say("/export")

    (message,) = talk.last
    assert message.file
    assert message.file.name == "nutgraf.json"
    stored = json.loads(message.file.content)
    assert stored["chat"][0]["muted"] == ["ferry"]
    assert stored["subscriptions"][0]["wish"]["topics"] == ["nato"]


def test_privacy_tells_what_export_holds(talk: Talk) -> None:
    assert talk.say("/privacy") == (
        "What is stored of this chat\n"
        "Its number; your subscriptions, with the number of the person who made each; the time "
        "zone, quiet hours and muted words; why nothing can be sent here, if that is so; the "
        "digests of the last months, message by message: the text, Telegram's number of it, which "
        "stories it told, when, and whether it arrived; the list shown last; which channel or "
        "group you manage from here.\n\n"
        "What you search for is kept as bare words, without you. A shared location is turned into "
        "a time zone and not kept. Nothing is passed on.\n\n"
        "It lies in the database of whoever runs this bot.\n\n"
        "/export gives you all of it, /forget erases it."
    )


def test_forget_asks_once_and_erases_it_all(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")

    talk.say("/forget")
    assert talk.press("Keep it") == "Nothing was erased."
    assert talk.office.subscriptions.of(talk.chat_id)
    talk.say("/forget")
    talk.press("Erase it all")

    assert not talk.office.subscriptions.of(talk.chat_id)
    assert talk.office.subscriptions.reader(talk.chat_id).zone == ""


def test_buttons_of_another_chat_are_stale(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")
    (mine,) = talk.office.subscriptions.of(talk.chat_id)
    talk.chat_id = 8

    for action in ("edit", "drop", "pause1", "resume1", "send"):
        with pytest.raises(StaleButton):
            talk.act(f"{action}:{mine.id}")


@pytest.mark.parametrize(
    "action",
    [
        "draft:1:0:topic",
        "draft:999:0:ok:",
        "draft:1:0:fly:1",
        "draft:1:0:hour:9999",
        "draft:1:0:day:9",
        "draft:1:0:length:100 stories",
        "draft:1:0:page:nowhere",
        "draft:1:0:topic:999",
        "drop:x",
        "zone:999",
        "more:999",
        "resend:999",
        "again:999",
        "again:x",
    ],
)
def test_a_button_that_means_nothing_any_more_is_stale(talk: Talk, action: str) -> None:
    talk.say("/subscribe")

    with pytest.raises(StaleButton):
        talk.act(action)


def test_the_number_of_subscriptions_has_a_limit(talk: Talk) -> None:
    for hour in range(20):
        talk.say(f"/subscribe at {hour}:00")

    assert talk.say("/subscribe at 20:00").startswith("You have 20 subscriptions, the most")


def test_buttons_do_not_get_round_the_limit(talk: Talk) -> None:
    for hour in range(20):
        talk.say(f"/subscribe at {hour}:00")
    talk.say("/subscribe")

    assert talk.press("Subscribe").startswith("You have that already")
    talk.say("/subscribe")
    talk.press("Times")
    talk.press("18:30")
    assert talk.press("Subscribe").startswith("You have 20 subscriptions")


def test_a_button_pressed_twice_subscribes_once(talk: Talk) -> None:
    talk.say("/subscribe")
    subscribe = next(it.action for it in talk.buttons if it.label == "Subscribe")

    talk.act(subscribe)

    assert talk.act(subscribe).startswith("You have that already: everything")
    assert len(talk.office.subscriptions.of(talk.chat_id)) == 1


def test_a_wish_too_long_to_be_kept_behind_a_button_is_refused(talk: Talk) -> None:
    topics = ", ".join(f"topic number {number}" for number in range(50))

    assert talk.say(f"/subscribe {topics} at 7:15").startswith("That is too much for one")
    assert talk.office.subscriptions.of(talk.chat_id) == []


def test_lines_of_a_message_are_topics_of_their_own(talk: Talk) -> None:
    talk.say("/subscribe nato\nenergy")

    (subscription,) = talk.office.subscriptions.of(talk.chat_id)
    assert subscription.wish.topics == ("nato", "energy")


def test_unsubscribe_from_something_else_ends_nothing(talk: Talk) -> None:
    talk.say("/subscribe nato")

    assert talk.say("/unsubscribe football").startswith("You have no subscription of that")
    assert talk.say("/unsubscribe 1").startswith("Ended: nato")


def test_a_digest_may_be_wanted_even_if_nothing_is_new(talk: Talk) -> None:
    talk.say("/subscribe")
    talk.press("Length")
    talk.press("Even if nothing")
    talk.press("Subscribe")

    (subscription,) = talk.office.subscriptions.of(talk.chat_id)
    assert subscription.wish.tells_no_news


def test_erasing_is_about_the_chat_that_was_asked_about(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")
    talk.say("/forget")
    erase = next(it.action for it in talk.buttons if it.label == "Erase it all")
    talk.chat_id = -100
    talk.say("/subscribe energy at 9")

    assert talk.act(erase) == "That was asked about another chat. Nothing was erased."
    assert talk.office.subscriptions.of(-100)


def save_three_stories(talk: Talk) -> set[str]:
    """Let three stories have come in an hour ago; return their titles."""
    stories = {
        "Bridge opens": "The bridge at Norby opened on Monday.",
        "Ferry sinks": "The ferry sank off Osterholm.",
        "Tower leans": "The tower at Carrow leans more.",
    }
    drafts = [
        fresh(title, text, f"https://a.example/{title[:5]}") for title, text in stories.items()
    ]
    talk.desk.archive.save(drafts)
    stored_now(talk)
    return set(stories)


def send_due(talk: Talk) -> list[tuple[int, str]]:
    """Compose what is due; return the digests' ids with their texts."""
    told = []
    while due := talk.office.outbox.due(talk.now, 10):
        composed = talk.office.editor.composing()(due)
        talk.office.outbox.fill(composed, talk.now)
        told += [(it.digest.id, part.message.html) for it in composed for part in it.parts]
    return told


def test_a_preview_ends_as_the_digest_will(talk: Talk) -> None:
    save_three_stories(talk)
    talk.say("/subscribe at 9, 1 story")

    assert talk.say("/preview").endswith("+2 more · 1 min")
    assert "Show more" not in talk.labels


def test_a_preview_tells_a_story_once(talk: Talk) -> None:
    save_three_stories(talk)
    talk.say("/subscribe at 9")
    talk.say("/subscribe ferry at 9")

    told = talk.say("/preview")

    assert told.count("Ferry sinks") == 1
    assert told.endswith("So far, nothing new on ferry.")


def test_a_chat_that_asks_rests_no_more(talk: Talk) -> None:
    save_three_stories(talk)
    talk.say("/subscribe at 9")
    talk.office.subscriptions.rest_chat(talk.chat_id, "bot was blocked by the user")

    assert talk.say("/digest") == "It is on its way."
    assert not talk.office.subscriptions.reader(talk.chat_id).resting
    assert len(send_due(talk)) == 1


def test_only_what_comes_is_on_its_way(talk: Talk) -> None:
    save_three_stories(talk)
    talk.say("/subscribe at 9")
    talk.say("/subscribe ferry at 9")

    assert talk.say("/digest") == ("It is on its way.\nNothing to send now: nothing new on ferry.")
    assert len(send_due(talk)) == 1


def test_what_is_asked_for_twice_comes_once(talk: Talk) -> None:
    save_three_stories(talk)
    talk.say("/subscribe at 9")
    talk.say("/digest")
    talk.now += timedelta(seconds=2)

    assert talk.say("/digest") == "It is on its way already."
    assert len(send_due(talk)) == 1


def test_what_is_on_its_way_already_is_not_sent_for_another_subscription(talk: Talk) -> None:
    save_three_stories(talk)
    talk.say("/subscribe at 9")
    talk.say("/digest")
    talk.say("/subscribe ferry at 10")
    talk.now += timedelta(seconds=2)
    talk.say("/subscriptions")

    assert talk.press("Send now 2") == "Nothing to send now: nothing new on ferry."
    assert len(send_due(talk)) == 1


def test_a_digest_that_is_due_and_empty_is_not_on_its_way(talk: Talk) -> None:
    talk.say("/subscribe at 12:01")
    talk.now += timedelta(minutes=1)
    talk.office.outbox.put_due(talk.now)

    assert talk.say("/digest") == "Nothing to send now: nothing new."


def test_what_came_in_after_a_digest_that_is_due_and_empty_is_sent(talk: Talk) -> None:
    talk.say("/subscribe at 12:01")
    talk.now += timedelta(minutes=1)
    talk.office.outbox.put_due(talk.now)
    talk.now += timedelta(hours=2)
    late = replace(fresh("Bridge opens", "The bridge at Norby opened on Monday."), read_at=talk.now)
    talk.desk.archive.save([late])

    assert talk.say("/digest") == "It is on its way."
    assert len(send_due(talk)) == 1


def test_what_is_due_too_late_to_be_composed_is_not_on_its_way(talk: Talk) -> None:
    talk.say("/subscribe at 12:01")
    save_three_stories(talk)
    talk.office.outbox.put_due(NOW + timedelta(minutes=1))
    talk.now += timedelta(days=2)

    assert talk.say("/digest") == "It is on its way."
    assert len(send_due(talk)) == 1


@pytest.mark.parametrize("length", ["2 stories", "7 stories"])
def test_what_did_not_fit_is_shown_whatever_was_changed_since(talk: Talk, length: str) -> None:
    titles = save_three_stories(talk)
    talk.say("/subscribe at 9, 1 story")
    talk.say("/digest")
    [(digest_id, told)] = send_due(talk)
    (subscription,) = talk.office.subscriptions.of(talk.chat_id)
    wish = replace(subscription.wish, length=Length(stories=int(length[0])))
    talk.office.subscriptions.change(subscription.id, wish, NOW)

    more = talk.act(f"more:{digest_id}")

    assert {title for title in titles if title in more} == {
        title for title in titles if title not in told
    }
    assert [line[:3] for line in more.splitlines() if line[1:3] == ". "] == ["2. ", "3. "]


def test_more_of_a_digest_is_what_the_ones_of_its_minute_left(talk: Talk) -> None:
    titles = save_three_stories(talk)
    talk.say("/subscribe at 9, 1 story")
    talk.say("/subscribe at 10, 1 story")
    talk.say("/digest")

    (_, first), (second_id, second) = send_due(talk)
    more = talk.act(f"more:{second_id}")

    left = {title for title in titles if title not in first + second}
    assert len(left) == 1
    assert {title for title in titles if title in more} == left


def test_a_chat_that_rests_is_told_so(talk: Talk) -> None:
    talk.say("/subscribe nato at 9")
    talk.office.subscriptions.rest_chat(talk.chat_id, "bot was blocked by the user")

    assert "Nothing is sent here now: the bot was blocked." in talk.say("/status")
    assert "Next: Tue 24 Nov 2026, 09:00 UTC" in talk.say("/resume")


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("stop", "Did you mean /unsubscribe or /pause?"),
        ("Cancel", "Did you mean /unsubscribe?"),
        ("subscribr", "Did you mean /subscribe?"),
        ("zzzz", "/help lists what I know."),
    ],
)
def test_a_command_that_is_not_there_leads_to_what_is_meant(
    talk: Talk, word: str, hint: str
) -> None:
    assert text_of(unknown(talk.desk, talk.request(word))) == f"There is no /{word} here. {hint}"


def test_start_offers_to_subscribe(talk: Talk) -> None:
    talk.say("/start")

    assert talk.labels == ["Latest", "Topics", "Subscribe", "Help"]
    assert talk.press("Subscribe").startswith("Your briefing")
