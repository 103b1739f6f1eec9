from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.archive.entry import Entry
from bot.chat.markup import MESSAGE_UNITS, Button, units, without_markup
from bot.digests.outbox.parcels import Composed, DueDigest, Part, ToldArticle
from bot.digests.stories.composing import Composer
from bot.digests.stories.digest_text import few_of, more_messages
from bot.digests.wishes.readers import Length, Wish
from tests.digests.entries import (
    DAILY,
    MONDAY,
    Shelf,
    dam,
    dam_toll,
    due,
    entry,
    ferry,
    rate,
)

TOPICS = "energy", "port ellery"
BEFORE = dam(1, hour=-2)
TOLD = ToldArticle(BEFORE.id, MONDAY, None, 900)


def asked(
    length: int = 5,
    topics: Sequence[str] = TOPICS,
    *,
    zone: str = "Europe/Berlin",
    tells_no_news: bool = False,
    **further: Any,
) -> DueDigest:
    wish = Wish(tuple(topics), DAILY, Length(stories=length), tells_no_news=tells_no_news)
    return due(42, wish=wish, zone=zone, **further)


def told_in(part: Part) -> list[int]:
    return [article_id for article_id, _ in part.told]


def composed(
    entries: Sequence[Entry], digest: DueDigest | None = None, told: Sequence[ToldArticle] = ()
) -> Composed:
    digest = digest or asked()
    (found,) = Composer(Shelf(entries)).compose([digest], {digest.subscription.chat_id: told})
    return found


def texts(digest: Composed) -> list[str]:
    return [without_markup(part.message.html) for part in digest.parts]


def buttons(digest: Composed) -> list[list[list[tuple[str, str]]]]:
    return [
        [[(button.label, button.action) for button in row] for row in part.message.buttons]
        for part in digest.parts
    ]


def test_a_bullet_does_not_repeat_a_sentence_of_its_story() -> None:
    told = dam(1)
    (figure,) = told.brief.figures
    whole = "Some 4,000 people left their homes"
    brief = replace(told.brief, figures=(replace(figure, label=whole, text=whole), figure))

    (text,) = texts(composed([replace(told, brief=brief)]))

    assert text.count(whole) == 1
    assert "• 4,000 people" in text


def test_a_digest_reads_like_this() -> None:
    entries = [ferry(3, url="https://example.com/?a=1&b=2"), dam(1), rate(4)]

    (part,) = composed(entries, asked(length=2)).parts

    assert part.message.html == (
        "<b>Tue 3 Mar 2026, 08:00</b> · energy, port ellery\n"
        "\n"
        '1. <a href="https://example.com/?a=1&amp;b=2"><b>Ferry line &lt;reopens&gt; &amp; grows'
        "</b></a>\n"
        "<i>Harbour News · Mon 2 Mar 2026, 09:00 CET</i>\n"
        "The ferry to Osterholm runs again from Friday.\n"
        "It carries 90 people.\n"
        "• 90 people\n"
        "\n"
        "2. <b>Ellery dam breaks after nine days of rain</b>\n"
        "<i>Harbour News · Mon 2 Mar 2026, 09:00 CET</i>\n"
        "The Ellery dam broke after nine days of rain and flooded Port Ellery, the Water Board "
        "said.\n"
        "Some 4,000 people left their homes.\n"
        "• 4,000 people\n"
        "\n"
        "+1 more · 1 min"
    )
    assert part.message.buttons == (
        (Button("1", "open:3"), Button("2", "open:1")),
        (Button("Show more", "more:42"),),
    )
    assert told_in(part) == [3, 1]
    assert part.reply_to is None


def test_an_update_is_a_reply_of_its_own_with_what_is_new() -> None:
    digest = composed([BEFORE, ferry(3), dam_toll(2)], told=[TOLD])

    assert texts(digest)[1] == (
        "Update: Ellery dam: two found dead\n"
        "The Courier · Tue 3 Mar 2026, 05:00 CET\n"
        "Divers found two bodies in Port Ellery.\n"
        "• two bodies"
    )
    assert buttons(digest) == [[[("1", "open:3")]], [[("Full brief", "open:2")]]]
    assert [part.reply_to for part in digest.parts] == [None, 900]
    assert [told_in(part) for part in digest.parts] == [[3], [2]]


def test_a_digest_of_updates_alone_has_its_heading_and_its_rest_there() -> None:
    digest = composed([BEFORE, dam_toll(2), ferry(3)], asked(length=1), told=[TOLD])

    (text,) = texts(digest)
    assert text == (
        "Tue 3 Mar 2026, 08:00 · energy, port ellery\n"
        "\n"
        "Update: Ellery dam: two found dead\n"
        "The Courier · Tue 3 Mar 2026, 05:00 CET\n"
        "Divers found two bodies in Port Ellery.\n"
        "• two bodies\n"
        "\n"
        "+1 more · 1 min"
    )
    assert buttons(digest) == [[[("Full brief", "open:2")], [("Show more", "more:42")]]]
    assert digest.parts[0].reply_to == 900


def test_an_update_of_a_message_that_is_not_known_replies_to_none() -> None:
    unclear = replace(TOLD, message_id=None)

    (part,) = composed([BEFORE, dam_toll(2)], told=[unclear]).parts

    assert part.reply_to is None


@pytest.mark.parametrize(
    ("digest", "says"),
    [
        pytest.param(asked(topics=()), "Tue 3 Mar 2026, 08:00", id="everything"),
        pytest.param(
            asked(topics=["nato"], is_late=True),
            "Tue 3 Mar 2026, for 08:00, caught up · nato",
            id="late",
        ),
        pytest.param(
            asked(topics=["nato"], merged=(Wish(("energy",), DAILY),)),
            "Tue 3 Mar 2026, 08:00 · nato, energy · 2 digests in one",
            id="merged",
        ),
        pytest.param(asked(topics=["a <b>\nc"]), "Tue 3 Mar 2026, 08:00 · a <b> c", id="hostile"),
    ],
)
def test_the_heading_says_when_and_on_what(digest: DueDigest, says: str) -> None:
    assert texts(composed([rate()], digest))[0].partition("\n")[0] == says


def test_a_digest_of_nothing_has_no_parts_but_a_note() -> None:
    assert composed([]) == Composed(asked(), (), "nothing new on energy, port ellery")
    assert composed([], asked(topics=())).note == "nothing new"


def test_the_note_counts_what_was_muted() -> None:
    digest = composed([ferry()], asked(muted=("ferry",)))

    assert digest.note == "nothing new on energy, port ellery but 1 muted story"


def test_the_note_names_whole_topics_and_counts_the_rest() -> None:
    note = composed([], asked(topics=[f"topic{number}" for number in range(40)])).note

    assert note.endswith("topic21, topic22 and 17 more")
    assert len(note) < 240


def test_one_topic_is_named_however_long_it_is() -> None:
    assert few_of(["a long topic", "b"], 6) == "a lon… and 1 more"
    assert few_of(["a", "b"], 6) == "a, b"


def test_who_wants_to_hear_that_nothing_is_new_hears_it() -> None:
    digest = composed([], asked(tells_no_news=True))

    assert texts(digest) == [
        "Tue 3 Mar 2026, 08:00 · energy, port ellery\n\nNothing new on energy, port ellery."
    ]
    assert digest.note == ""


def test_the_rest_is_numbered_on() -> None:
    entries = [ferry(3), dam(1), rate(4)]
    selection = Composer(Shelf(entries)).select(asked(length=2), ())

    (message,) = more_messages(selection.more, 3, UTC)

    assert without_markup(message.html) == (
        "3. Bank of Tovia cuts rate to 3.5 percent\n"
        "Harbour News · Mon 2 Mar 2026, 08:00 UTC\n"
        "The Bank of Tovia cut its key rate to 3.5 percent.\n"
        "Lenders followed."
    )
    assert message.buttons == ((Button("3", "open:4"),),)


def test_a_story_that_fits_in_a_message_is_not_split() -> None:
    names = ["Aldra", "Brunn", "Corvo", "Dreva"]
    entries = [
        entry(number, f"{name} votes", f"{name} voted. " + f"word{name} " * 170)
        for number, name in enumerate(names, start=1)
    ]

    digest = composed(entries)

    assert len(digest.parts) == 2
    for part in digest.parts:
        assert [button.action for row in part.message.buttons for button in row] == [
            f"open:{told}" for told in told_in(part)
        ]
    assert sorted(told for part in digest.parts for told in told_in(part)) == [1, 2, 3, 4]


def test_a_story_too_long_for_a_message_goes_on_in_the_next() -> None:
    entries = [entry(1, "Aldra votes", "word " * 1500, hour=9), rate(4)]

    digest = composed(entries, asked(length=1))

    assert len(digest.parts) == 3
    assert [told_in(part) for part in digest.parts] == [[1], [], []]
    assert buttons(digest) == [[], [], [[("1", "open:1")], [("Show more", "more:42")]]]


HOSTILE = st.text(st.characters() | st.sampled_from("<>&\"' .\n😀אش"), max_size=300)


@given(
    st.lists(st.tuples(HOSTILE, st.builds(str.__mul__, HOSTILE, st.integers(1, 30))), max_size=6),
    st.lists(HOSTILE, max_size=3),
)
def test_every_part_fits_and_everything_is_told_once(
    stories: list[tuple[str, str]], topics: list[str]
) -> None:
    entries = [entry(number, *story) for number, story in enumerate(stories, start=1)]
    hostile = asked(50, topics, muted=tuple(topics))

    digest = composed(entries, hostile)

    assert all(units(text) <= MESSAGE_UNITS for text in texts(digest))
    told = [told for part in digest.parts for told in told_in(part)]
    picks = Composer(Shelf(entries)).select(hostile, ()).picks
    assert told == [pick.entry.id for pick in picks]
