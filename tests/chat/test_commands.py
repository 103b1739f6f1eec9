"""Every command's reply, as the reader sees it."""

from dataclasses import replace

import pytest

from bot.archive.filing import Draft
from bot.chat.commands import briefs, lists, table, topics
from bot.chat.desk import Answer, Desk, Reply, Request, StaleButton
from bot.chat.markup import without_markup
from tests.archive.drafts import draft
from tests.chat.conftest import NOW
from tests.chat.stories import ferry

CHAT = 7


def ask(desk: Desk, answer: Answer, text: str = "") -> Reply:
    return answer(desk, Request(CHAT, text, NOW))


def press(desk: Desk, reply: Reply, label: str) -> Reply:
    (action,) = [b.action for row in reply[-1].buttons for b in row if b.label.startswith(label)]
    name, _, text = action.partition(":")
    (kind,) = [kind for kind in table.ACTIONS if kind.name == name]
    return ask(desk, kind.answer, text)


def text_of(reply: Reply) -> str:
    return "\n---\n".join(without_markup(message.html) for message in reply)


def labels(reply: Reply) -> list[list[str]]:
    return [[button.label for button in row] for row in reply[-1].buttons]


def numbered(count: int) -> list[Draft]:
    return [draft(f"Story {i}", "Boats sail.", hour=i) for i in range(1, count + 1)]


def test_latest_lists_headline_source_age_and_first_figure(desk: Desk) -> None:
    desk.archive.save([ferry(), draft("Bridge opens", hour=23)])

    reply = ask(desk, lists.latest)

    assert text_of(reply) == (
        "Latest\n\n"
        "1. Bridge opens\n"
        "1 hour ago\n\n"
        "2. Ferry <line> reopens\n"
        "Harbour & Co · 1 day ago\n"
        "• people aboard: 90"
    )
    assert labels(reply) == [["1", "2"]]


def test_latest_of_an_empty_archive_says_so(desk: Desk) -> None:
    assert text_of(ask(desk, lists.latest)) == "There are no articles here yet."


@pytest.mark.parametrize("text", ["0", "11", "-1", "nine", "1" * 50, "²"])
def test_latest_explains_a_number_that_it_cannot_take(desk: Desk, text: str) -> None:
    assert text_of(ask(desk, lists.latest, text)).startswith("How many?")


def test_more_and_back_turn_pages_that_stay_put_while_news_arrives(desk: Desk) -> None:
    desk.archive.save(numbered(12))
    first = ask(desk, lists.latest)
    desk.archive.save([draft("Newer", hour=20)])

    second = press(desk, first, "More")
    third = press(desk, second, "More")
    back = press(desk, third, "« Back")
    front = press(desk, back, "« Back")

    assert "Story 7\n" in text_of(second)
    assert "Story 3\n" in text_of(second)
    assert labels(second)[-1] == ["« Back", "More »"]
    assert "Story 2\n" in text_of(third)
    assert labels(third) == [["1", "2"], ["« Back"]]
    assert text_of(back) == text_of(second)
    assert text_of(front) == text_of(first)
    assert "1. Newer\n" in text_of(press(desk, front, "« Back"))


def test_latest_with_a_number_keeps_that_size_on_the_next_page(desk: Desk) -> None:
    desk.archive.save(numbered(5))

    more = press(desk, ask(desk, lists.latest, "2"), "More")

    assert labels(more) == [["1", "2"], ["« Back", "More »"]]


def test_a_single_hit_opens_its_brief(desk: Desk) -> None:
    desk.archive.save([ferry(), draft("Bridge opens", "A bridge.")])

    reply = ask(desk, lists.topic, "osterholm")

    assert text_of(reply) == (
        "Ferry <line> reopens\n"
        "Harbour & Co · Mon 2 Mar 2026, 12:00 UTC · 1 min read\n\n"
        "The ferry to Osterholm runs again.\n\n"
        "It carries 90 people.\n\n"
        "Key figures\n"
        "• people aboard: 90"
    )
    assert labels(reply) == [["Proof", "More like this"]]


def test_an_article_that_only_says_when_it_was_updated_is_dated_so(desk: Desk) -> None:
    told = ferry()
    updated = replace(told.article, published_at=None, updated_at=NOW)
    desk.archive.save([replace(told, article=updated)])

    reply = ask(desk, lists.topic, "osterholm")

    assert "Harbour & Co · updated Tue 3 Mar 2026, 12:00 UTC · 1 min read" in text_of(reply)


def test_a_headline_cannot_style_the_message(desk: Desk) -> None:
    desk.archive.save([ferry(url="https://example.com/?a=1&b=2")])

    (message,) = ask(desk, lists.topic, "osterholm")

    assert message.html.startswith(
        '<a href="https://example.com/?a=1&amp;b=2"><b>Ferry &lt;line&gt; reopens</b></a>\n'
    )


def test_a_misspelt_topic_offers_the_nearest_as_a_button(desk: Desk) -> None:
    desk.archive.save([ferry()])

    reply = ask(desk, lists.topic, "osterhlom")
    pressed = press(desk, reply, "Osterholm")

    assert text_of(reply) == "Nothing on osterhlom. Did you mean Osterholm?"
    assert text_of(pressed).startswith("Ferry <line> reopens")


def test_an_unknown_topic_offers_what_is_in_the_news(desk: Desk) -> None:
    desk.archive.save([ferry()])

    reply = ask(desk, lists.topic, "zzzzqqq")

    assert text_of(reply) == "Nothing on zzzzqqq. These are in the news:"
    assert labels(reply) == [["Osterholm (1)"]]


def test_topic_without_a_query_asks_for_one(desk: Desk) -> None:
    assert text_of(ask(desk, lists.topic)) == "Which topic? Try /topic nato, or press one."


def test_a_topic_longer_than_a_button_can_hold_still_turns_pages(desk: Desk) -> None:
    desk.archive.save(numbered(7))
    query = "boats " * 40

    more = press(desk, ask(desk, lists.topic, query.strip()), "More")

    assert labels(more) == [["1", "2"], ["« Back"]]


def test_a_query_of_a_whole_message_is_refused_kindly(desk: Desk) -> None:
    assert text_of(ask(desk, lists.topic, "x" * 4096)).startswith("That is long for a topic")


def test_figures_lists_only_stories_that_have_some(desk: Desk) -> None:
    desk.archive.save([ferry(), draft("Osterholm rests", "Osterholm is quiet.", hour=5)])

    reply = ask(desk, lists.figures, "osterholm")

    assert text_of(reply) == (
        "Figures on osterholm\n\n"
        "1. Ferry <line> reopens\n"
        "Harbour & Co · 1 day ago\n"
        "• people aboard: 90"
    )


def test_brief_takes_a_number_of_the_last_list_in_this_chat(desk: Desk) -> None:
    desk.archive.save([ferry(), draft("Bridge opens", hour=23)])
    ask(desk, lists.latest)

    assert text_of(ask(desk, briefs.brief, "2")).startswith("Ferry <line> reopens")
    assert text_of(ask(desk, briefs.brief, "3")).startswith("The last list here has no number 3.")


def test_brief_takes_a_link(desk: Desk) -> None:
    desk.archive.save([ferry(url="https://example.com/ferry")])

    assert text_of(ask(desk, briefs.brief, "https://example.com/ferry")).startswith("Ferry")
    assert text_of(ask(desk, briefs.brief, "Https://Example.com/ferry")).startswith("Ferry")
    assert text_of(ask(desk, briefs.brief, "https://example.com/x")).startswith("That link")


def test_brief_without_a_number_says_how(desk: Desk) -> None:
    assert text_of(ask(desk, briefs.brief)).startswith("Which one?")


def test_proof_shows_a_sentence_with_its_neighbours_and_place(desk: Desk) -> None:
    desk.archive.save([ferry()])
    opened = ask(desk, lists.topic, "osterholm")

    reply = press(desk, opened, "Proof")

    assert text_of(reply) == (
        "Sentence 1 – paragraph 1 of 2\n\n"
        "The ferry to Osterholm runs again.\n\n"
        "It carries 90 people.\n\n"
        "Ferry <line> reopens"
    )
    assert labels(reply) == [["• Sentence 1 •", "Sentence 2", "Figure 1"]]


def test_proof_marks_the_figure_in_its_sentence(desk: Desk) -> None:
    desk.archive.save([ferry()])
    opened = ask(desk, lists.topic, "osterholm")

    (message,) = press(desk, press(desk, opened, "Proof"), "Figure 1")

    assert "It carries <b>90 people</b>." in message.html


def test_more_like_this_lists_stories_on_the_same_topics(desk: Desk) -> None:
    desk.archive.save([ferry(), draft("Osterholm votes", hour=2, topics=("Osterholm",))])
    desk.archive.save([draft("Elsewhere", hour=3, topics=("Norby",))])
    (entry,) = desk.archive.on_topic("votes", 1)

    reply = ask(desk, briefs.more_like_this, str(entry.id))

    assert text_of(reply).startswith("More like Osterholm votes\n\n1. Ferry <line> reopens")
    assert "Elsewhere" not in text_of(reply)


def test_topics_are_buttons_with_counts(desk: Desk) -> None:
    desk.archive.save([ferry(), draft("Osterholm votes", topics=("Osterholm", "Big Town"))])

    reply = ask(desk, topics.topics)

    assert labels(reply) == [["Osterholm (2)", "Big Town (1)"]]
    assert text_of(press(desk, reply, "Osterholm")).startswith("On Osterholm")


def test_a_topic_counts_as_many_stories_wherever_it_is_offered(desk: Desk) -> None:
    new = [draft(f"New {i}", topics=("Osterholm", "Norby", "Carthage"), hour=-i) for i in (1, 2)]
    old = [draft(f"Old {i}", topics=("Osterholm",), hour=-20 * 24 - i) for i in (1, 2)]
    desk.archive.save([*new, *old])

    all_of_them, asked = ask(desk, topics.topics), ask(desk, lists.topic)

    assert labels(all_of_them)[0][0] == labels(asked)[0][0] == "Osterholm (4)"


def test_topics_look_further_back_where_little_is_new(desk: Desk) -> None:
    desk.archive.save(
        [
            draft("Now", hour=0, topics=("Osterholm",)),
            draft("A fortnight ago", hour=-14 * 24, topics=("Norby",)),
            draft("Years ago", hour=-800 * 24, topics=("Carthage",)),
        ]
    )

    assert labels(ask(desk, topics.topics)) == [["Norby (1)", "Osterholm (1)"]]


@pytest.mark.parametrize(
    ("answer", "argument"),
    [
        pytest.param(briefs.open_brief, "999", id="gone"),
        pytest.param(briefs.open_brief, "x", id="no-number"),
        pytest.param(briefs.open_brief, "9" * 50, id="huge"),
        pytest.param(briefs.proof, "1", id="no-place"),
        pytest.param(briefs.proof, "999:0", id="proof-gone"),
        pytest.param(briefs.more_like_this, "", id="nothing"),
        pytest.param(lists.kept_topic, "999", id="query-gone"),
        pytest.param(lists.kept_topic, "²", id="no-digit"),
        pytest.param(lists.turn_page, "1:2", id="half"),
        pytest.param(lists.turn_page, "1:5:h:b:x", id="no-entry"),
        pytest.param(table.no_longer_known, "", id="unknown-kind"),
    ],
)
def test_a_button_that_means_nothing_any_more_is_stale(
    desk: Desk, answer: Answer, argument: str
) -> None:
    with pytest.raises(StaleButton):
        ask(desk, answer, argument)


def test_help_lists_every_command(desk: Desk) -> None:
    text = text_of(ask(desk, table.show_help))

    assert all(command.usage in text for command in table.COMMANDS)


def test_an_unknown_command_names_the_nearest(desk: Desk) -> None:
    assert "Did you mean /topic?" in text_of(ask(desk, table.unknown, "topik"))
    assert "/help lists" in text_of(ask(desk, table.unknown, "xyzzy"))
