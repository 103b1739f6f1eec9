"""Ranking: which sentences are chosen, and which never."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.ranking import METHODS, UnknownMethod, rank
from summariser.sentences import Sentence, split_sentences
from summariser.standing import leans_on_predecessor
from tests.summariser.stories import DAM, DAM_TITLE, awkward_texts


def texts(chosen: tuple[Sentence, ...]) -> list[str]:
    return [sentence.text for sentence in chosen]


@pytest.mark.parametrize("method", METHODS)
def test_each_method_chooses_whole_sentences_of_the_story(method: str) -> None:
    sentences = split_sentences(DAM)

    chosen = rank(sentences, title=DAM_TITLE, count=3, method=method)

    assert len(chosen) == 3
    assert all(DAM[sentence.start : sentence.end] == sentence.text for sentence in chosen)
    assert list(chosen) == sorted(chosen, key=lambda sentence: sentence.start)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("title", ["", DAM_TITLE, "the of and"])
@pytest.mark.parametrize("language", ["en", "el", "th", "", "xx"])
def test_each_method_works_in_any_language_with_any_title(
    method: str, title: str, language: str
) -> None:
    sentences = split_sentences(DAM)

    assert len(rank(sentences, title=title, count=2, method=method, language=language)) == 2


def test_the_news_method_starts_with_the_lead_without_its_dateline() -> None:
    chosen = rank(split_sentences(DAM), title=DAM_TITLE, count=3)

    assert chosen[0].text.startswith("The Ellery dam broke on Monday after nine days of rain")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("(CNN)The bridge over the Orrin reopened.", "The bridge over the Orrin reopened."),
        ("(CNN) -- The bridge over the Orrin reopened.", "The bridge over the Orrin reopened."),
        ("Port Ellery, Orrin (CNN)Ships sail again now.", "Ships sail again now."),
        ("Ellery, Jul 30 (PTI) Ships sail again now.", "Ships sail again now."),
        ("The channel (CNN) shows ships.", "The channel (CNN) shows ships."),
        ("OSLO, May 4 (Reuters) - Ships sail again now.", "Ships sail again now."),
        ("OSLO (Norway) has a new bridge.", "OSLO (Norway) has a new bridge."),
        ("MARLOW, Orrin -- Ships sail again now.", "Ships sail again now."),
        ("PORT ELLERY: Ships sail again now.", "Ships sail again now."),
        (
            "NATO - Orrin's oldest ally - has no ships.",
            "NATO - Orrin's oldest ally - has no ships.",
        ),
        ("Media playback is not supported on this device Ships sail now.", "Ships sail now."),
    ],
)
def test_a_dateline_is_cut_from_a_chosen_sentence(text: str, kept: str) -> None:
    assert texts(rank(split_sentences(text), count=1)) == [kept]


@pytest.mark.parametrize(
    "poor",
    [
        "Who is to blame for all of this?",
        "Read more: The flood in ten photographs of ours.",
        "Also read about the flood of last year.",
        "Click here to see the flood in photographs.",
        "Copyright 2021 by the paper of the town.",
        "Updated February 19th, 2021 at 07:56.",
        "Photo: The dam as seen from the hill.",
        '"We watched the wall all night long.',
        "“We watched the wall all night long.",
        "We watched the wall all night long.”",
        "'We watched the wall all night long.",
        "It was a long night (and a cold one.",
        "What the flood left behind it",
        "Rain fell.",
        "1 2 3 4 5.",
        "18:17 EST, 21 January 2014.",
        "Last updated at 9:40 on 3rd May.",
        "Follow Mara Dunn of the paper on Twitter for more.",
        "Email us with your pictures of the flood.",
        "Here are five things to know about the flood.",
        "Editor's note: The writer lives in Port Ellery.",
        "Ana Lund contributed to this report from Marlow.",
        "Water everywhere pic.twitter.com/ab12 in the town of ours.",
        "Mayor Ana Lund (right) looks at the wall.",
        "A town under water: the flood in pictures .",
    ],
)
def test_a_sentence_that_cannot_stand_alone_is_not_chosen(poor: str) -> None:
    good = "The dam above the town broke on Monday."

    assert texts(rank(split_sentences(f"{poor}\n{good}"), count=2)) == [good]


@pytest.mark.parametrize(
    "good",
    [
        '"We watched the wall,” the chief said.',
        "Copyright law will change next year, the court said.",
        "Published in 1999, the book made her rich.",
        "See-through roofs are back in the old town.",
        "The boys' school and the girls' school closed.",
        "'We watched the parents' house,' he said.",
        "“Will it hold?” the chief of the board asked.",
        "It's the year's worst flood, the '90s included.",
        "市议会周一表示,大桥将关闭一周。",
        "Here, the river is four miles wide.",
        "The mayor (right of the centre) won the vote.",
    ],
)
def test_a_whole_sentence_can_be_chosen(good: str) -> None:
    assert texts(rank(split_sentences(good + "\nRain fell."), count=2)) == [good]


def test_a_caption_behind_the_first_sentence_is_not_chosen() -> None:
    good = "The chief said: Nobody is hurt in the town."
    caption = "Rescued: A boy leaves the town in a boat."

    assert texts(rank(split_sentences(f"{good}\n{caption}"), count=2)) == [good]
    assert texts(rank(split_sentences(f"{caption}\n{good}"), count=2)) == [caption, good]


def test_a_text_of_fragments_alone_gives_its_fragments() -> None:
    assert texts(rank(split_sentences("Dam breaks\nTown flooded"), count=3)) == [
        "Dam breaks",
        "Town flooded",
    ]


def test_a_repeated_sentence_is_chosen_once() -> None:
    text = "The dam broke on Monday.\nTHE DAM  broke on Monday.\nThe town is under water."

    assert texts(rank(split_sentences(text), count=3)) == [
        "The dam broke on Monday.",
        "The town is under water.",
    ]


def test_a_sentence_that_leans_on_an_absent_one_gives_way() -> None:
    text = (
        "The dam above Port Ellery broke on Monday.\n"
        "Mara Dunn?\n"
        "She had warned the town of cracks in the dam.\n"
        "Buses took people from the town to schools near the dam."
    )

    chosen = rank(split_sentences(text), count=2)

    assert [sentence.text.split()[0] for sentence in chosen] == ["The", "Buses"]


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("But the move angered farmers.", True),
        ("The move angered farmers.", True),
        ("The move by the council angered farmers.", False),
        ("The couple left before noon.", True),
        ("Another bridge fell on Friday.", True),
        ("Fortunately, he had left the town.", True),
        ("After a night in a boat, he slept.", False),
        ("“The wall will hold,” he said.", True),
        ("The wall will hold, she said.", True),
        ("“The wall will hold,” Mara Dunn said.", False),
        ("He had left the town.", True),
        ("It rained for nine days.", True),
    ],
)
def test_what_refers_to_another_sentence_leans_on_it(text: str, leans: bool) -> None:
    assert leans_on_predecessor(text, 1) == leans


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("He had left the town.", True),
        ("However, the wall held.", True),
        ("It is no secret that walls fall.", False),
        ("Another bridge fell on Friday.", False),
        ("This town has no wall.", False),
    ],
)
def test_a_first_sentence_leans_only_on_whom_nobody_names(text: str, leans: bool) -> None:
    assert leans_on_predecessor(text, 0) == leans


def test_an_unknown_method_is_named() -> None:
    with pytest.raises(UnknownMethod, match=r"'best'.*news"):
        rank([], count=3, method="best")


@pytest.mark.parametrize("count", [-1, 0])
def test_nothing_is_chosen_when_nothing_is_asked_for(count: int) -> None:
    assert rank(split_sentences(DAM), count=count) == ()


@given(awkward_texts, st.integers(0, 6), st.sampled_from(sorted(METHODS)))
def test_no_text_makes_a_method_fail(text: str, count: int, method: str) -> None:
    chosen = rank(split_sentences(text), title="Dam breaks", count=count, method=method)

    starts = [sentence.start for sentence in chosen]
    assert len(chosen) <= count
    assert starts == sorted(set(starts))
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in chosen)


def test_a_very_long_text_is_ranked_by_its_first_forty_sentences() -> None:
    text = " ".join(f"Ferry {number} sailed to Port Ellery." for number in range(10_000))

    chosen = rank(split_sentences(text), count=3)

    assert len(chosen) in (2, 3)
    assert chosen[-1].end <= 40 * len("Ferry 10 sailed to Port Ellery. ")
