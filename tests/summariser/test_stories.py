from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summariser import Brief, Sentence, split_sentences, summarise
from summariser.stories import (
    Rarity,
    Stories,
    Telling,
    telling_of,
    what_is_new,
)
from tests.summariser.stories import awkward_texts

MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC)

DAM_BREAKS = (
    "Ellery dam breaks after nine days of rain",
    (
        "The Ellery dam broke on Monday after nine days of rain and flooded the lower town of Port "
        "Ellery, the Water Board said. Some 4,000 people left their homes."
    ),
)
DAM_TOLL = (
    "Two found dead in Port Ellery below the broken dam",
    (
        "Divers found two bodies in the lower town of Port Ellery, which was flooded when the dam "
        "broke on Monday. The Water Board said that 30 people were missing."
    ),
)
DAM_BLAME = (
    "WATER BOARD KNEW OF CRACKS IN ELLERY DAM",
    (
        "The Water Board was warned in March of cracks in the dam that broke above Port Ellery, "
        "Mayor Tomas Hale said. The city would pay for hotels."
    ),
)
HARBOUR_FAIR = (
    "Port Ellery opens its harbour fair with 40 ships",
    (
        "The harbour fair of Port Ellery opened on Monday with 40 sailing ships. Visitors can go "
        "aboard until Sunday."
    ),
)
NATO_IN_MARSK = (
    "NATO to send 300 trainers to Marsk",
    (
        "NATO will send 300 more trainers to the army school in Marsk, ministers agreed on Monday. "
        "The first arrive in June."
    ),
)
NATO_SPENDING = (
    "Tovia to miss NATO spending goal again",
    (
        "Tovia will spend 1.4 percent of its output on defence this year, well below the goal of "
        "NATO, its treasury said on Monday. The opposition wants more."
    ),
)
RATE_CUT = (
    "Central bank of Tovia cuts key rate to 3.5 percent",
    (
        "The central bank of Tovia cut its key interest rate by a quarter point to 3.5 percent "
        "on Monday. Governor Lea Brandt said that inflation was falling."
    ),
)
RATE_MORTGAGES = (
    "What the rate cut means for mortgages in Tovia",
    (
        "After the central bank of Tovia cut its key rate to 3.5 percent, some lenders lowered "
        "interest on mortgages. Governor Lea Brandt said more cuts may come."
    ),
)


def telling(article: tuple[str, str], days: float = 0) -> Telling:
    title, text = article
    at = MONDAY + timedelta(days=days)
    return telling_of(title, text, summarise(text, title=title, published=at), at)


def tell_one_story(one: Telling, other: Telling) -> bool:
    return Stories([one, other]).groups == [[0, 1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(DAM_BREAKS, DAM_TOLL, id="a-toll-rises"),
        pytest.param(DAM_TOLL, DAM_BLAME, id="a-question-of-blame"),
        pytest.param(DAM_BREAKS, DAM_BREAKS, id="word-for-word"),
        pytest.param(RATE_CUT, RATE_MORTGAGES, id="what-it-means"),
    ],
)
def test_articles_on_one_event_tell_the_same_story(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert tell_one_story(telling(one), telling(other, days=1))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(NATO_IN_MARSK, NATO_SPENDING, id="only-an-alliance"),
        pytest.param(NATO_SPENDING, RATE_CUT, id="only-a-country"),
        pytest.param(DAM_BREAKS, HARBOUR_FAIR, id="only-a-town"),
        pytest.param(DAM_BREAKS, RATE_CUT, id="nothing"),
    ],
)
def test_a_shared_name_alone_makes_no_story(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not tell_one_story(telling(one), telling(other))


def test_articles_more_than_a_week_apart_tell_different_stories() -> None:
    assert tell_one_story(telling(DAM_BREAKS), telling(DAM_BREAKS, days=7))
    assert not tell_one_story(telling(DAM_BREAKS), telling(DAM_BREAKS, days=7.1))


def test_names_alone_make_no_story_however_many() -> None:
    names = frozenset({"lea", "brandt", "tovia", "marsk"})
    one = Telling(frozenset(), frozenset({"opera"}), names, MONDAY)
    other = Telling(frozenset(), frozenset({"tunnel"}), names, MONDAY)

    assert not tell_one_story(one, other)


def test_the_more_days_lie_between_the_more_alike_articles_must_be() -> None:
    shared, own = {"dam", "flood", "rain"}, {"a", "b", "c", "d", "e", "f"}
    one = Telling(frozenset(), frozenset(shared | own), frozenset(), MONDAY)
    lead = frozenset(shared | {word * 2 for word in own})

    def told_after(days: int) -> Telling:
        return Telling(frozenset(), lead, frozenset(), MONDAY + timedelta(days=days))

    assert tell_one_story(one, told_after(1))
    assert not tell_one_story(one, told_after(6))


def test_a_word_that_all_articles_have_counts_for_less() -> None:
    pair = telling(DAM_BREAKS), telling(HARBOUR_FAIR)
    town = [telling((f"Port Ellery {word}", f"Port Ellery {word} on Monday.")) for word in "abcdef"]

    among_many = Rarity(town * 20).weigh(pair[0])
    alone = Rarity([]).weigh(pair[0])

    assert among_many["elleri"] < alone["elleri"]
    assert among_many["dam"] > alone["dam"]


def test_articles_without_words_tell_no_story_together() -> None:
    assert not tell_one_story(telling(("", "")), telling(("", "")))


def test_stories_come_in_the_order_of_their_first_articles() -> None:
    articles = [DAM_TOLL, RATE_CUT, HARBOUR_FAIR, DAM_BREAKS, RATE_MORTGAGES, DAM_BLAME]

    groups = Stories([telling(article) for article in articles]).groups

    assert groups == [[0, 3, 5], [1, 4], [2]]


def test_a_story_goes_on_as_long_as_somebody_tells_it_every_few_days() -> None:
    groups = Stories([telling(DAM_TOLL, days) for days in (0, 5, 10, 15, 30)]).groups

    assert groups == [[0, 1, 2, 3], [4]]


def test_a_round_up_does_not_make_one_story_of_two() -> None:
    round_up = (
        "Ellery dam breaks; central bank of Tovia cuts rate",
        "The Ellery dam broke above Port Ellery. The central bank of Tovia cut its key rate.",
    )

    groups = Stories(
        [telling(DAM_BREAKS), telling(RATE_CUT), telling(round_up, 0.5), telling(DAM_TOLL, 1)]
    ).groups

    assert groups[1] in ([1], [1, 2])
    assert [index for index in groups[0] if index != 2] == [0, 3]


def test_a_later_article_finds_the_story_that_it_goes_on_with() -> None:
    stories = Stories([telling(RATE_CUT), telling(DAM_BREAKS), telling(HARBOUR_FAIR)])

    assert stories.like(telling(DAM_TOLL, days=1)) == 1
    assert stories.like(telling(NATO_IN_MARSK, days=1)) is None


def test_many_articles_on_one_thing_are_not_each_compared_with_each() -> None:
    words = frozenset({"dam", "flood", "rain", "town"})
    many = [Telling(words, words, frozenset(), MONDAY)] * 3000

    start = process_time()
    groups = Stories(many).groups

    assert groups == [list(range(3000))]
    assert process_time() - start < 5


words = st.frozensets(st.sampled_from(["dam", "port", "ellery", "bank", "rate", "nato"]))
tellings = st.builds(
    Telling,
    words,
    words,
    words,
    st.integers(0, 200).map(lambda hours: MONDAY + timedelta(hours=hours)),
)


@given(st.lists(tellings, max_size=20))
def test_every_article_is_in_one_story(found: list[Telling]) -> None:
    groups = Stories(found).groups

    assert sorted(index for group in groups for index in group) == list(range(len(found)))
    assert groups == sorted(sorted(group) for group in groups)
    assert groups == Stories(found).groups


@given(tellings, tellings)
def test_it_does_not_matter_which_of_two_comes_first(one: Telling, other: Telling) -> None:
    assert tell_one_story(one, other) == tell_one_story(other, one)


@pytest.mark.parametrize(
    ("later", "earlier", "is_new"),
    [
        pytest.param(
            "Seven people died in the flood.", "Three people died in the flood.", True, id="value"
        ),
        pytest.param(
            "About 1.2 million people left.", "Some 1,200,000 people left.", False, id="same-value"
        ),
        pytest.param(
            "Prosecutors searched the offices of the Water Board.",
            "The dam broke on Monday, the Water Board said.",
            True,
            id="event",
        ),
        pytest.param(
            "The dam had broken on Monday, said the board.",
            "The dam broke on Monday, the board said.",
            False,
            id="other-order",
        ),
        pytest.param(
            "The dam broke.", "On Monday the dam broke in the rain.", False, id="nothing-more"
        ),
        pytest.param(
            "The old dam above the lower town of Port Ellery broke in the rain before dawn.",
            "In the rain, the old dam broke above the lower town of Port Ellery.",
            False,
            id="little-more",
        ),
        pytest.param(
            "The dam above Port Ellery broke before dawn in wind, rain and fog.",
            "Rain: the dam broke above Port Ellery, the Water Board said.",
            False,
            id="less-than-half",
        ),
        pytest.param("", "The dam broke.", False, id="empty"),
        pytest.param("The dam broke above Port Ellery.", "", True, id="nothing-known"),
    ],
)
def test_a_sentence_is_new_if_it_says_what_was_not_said(
    later: str, earlier: str, is_new: bool
) -> None:
    sentence = Sentence(0, len(later), later)

    assert what_is_new([sentence], [earlier]) == ((sentence,) if is_new else ())


@given(awkward_texts)
@example("B\r0")
def test_an_article_says_nothing_new_to_those_who_read_it(text: str) -> None:
    assert what_is_new(split_sentences(text), [text]) == ()


def test_what_is_new_comes_in_the_order_given() -> None:
    sentences = split_sentences(DAM_TOLL[1])

    assert what_is_new(sentences, [DAM_BREAKS[1]]) == tuple(sentences)


@given(awkward_texts, awkward_texts)
def test_any_text_can_be_compared(title: str, text: str) -> None:
    found = telling_of(title, text, Brief((), (), (), ""), MONDAY)

    assert tell_one_story(found, found) == (len(found.words) >= 3)


def test_what_any_of_the_known_texts_says_is_not_new() -> None:
    first, second = split_sentences("Divers found two bodies. Some 4,000 people left their homes.")

    assert what_is_new([first, second], [second.text, first.text]) == ()
    assert what_is_new([first, second], [second.text]) == (first,)


@pytest.mark.parametrize(
    ("days", "is_reached"), [(-7.1, False), (-7, True), (1, True), (9, True), (9.1, False)]
)
def test_stories_reach_a_week_either_way(days: float, is_reached: bool) -> None:
    told = Telling(frozenset(), frozenset(), frozenset(), MONDAY)
    stories = Stories([told, replace(told, published=MONDAY + timedelta(days=2))])

    assert stories.reaches(MONDAY + timedelta(days=days)) == is_reached
    assert not Stories([]).reaches(MONDAY)
