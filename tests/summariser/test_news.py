"""Our ranking: what it prefers, and that it is a summarizer of sumy's."""

import pytest
from sumy.nlp.stemmers import Stemmer
from sumy.utils import ItemsCount, get_stop_words

from summariser.document import make_document
from summariser.news import CONSIDERED, NewsSummarizer
from summariser.ranking import rank
from summariser.sentences import split_sentences
from summariser.sets import all_sets, describe_sets, make_candidates
from summariser.weights import learned_weights
from summariser.wording import chances, describe_pairs, describe_words
from tests.summariser.stories import DAM, DAM_TITLE

FERRIES = "\n".join(
    f"Ferry {number} left Port Ellery for the island with {number} passengers and a dog."
    for number in range(1, 60)
)


def summarizer() -> NewsSummarizer:
    made = NewsSummarizer(Stemmer("english"))
    made.stop_words = get_stop_words("english")
    return made


@pytest.mark.parametrize("limit", [2, "50%", ItemsCount(2)])
def test_it_takes_what_other_summarizers_of_sumy_take(limit: int | str | ItemsCount) -> None:
    sentences = split_sentences(DAM)[:4]
    document = make_document(sentences, range(4), DAM_TITLE)

    chosen = summarizer()(document, limit)

    assert len(chosen) == 2
    assert [sentence.place for sentence in chosen] == sorted(each.place for each in chosen)


def test_each_learned_weight_belongs_to_a_trait() -> None:
    sentences = split_sentences(DAM)[:5]
    reading = summarizer().read(make_document(sentences, range(5), DAM_TITLE))
    learned = learned_weights()

    words = describe_words(reading)
    pairs = describe_pairs(reading, chances(words, learned.words))
    candidates = make_candidates(
        [sentence.text for sentence in sentences],
        range(5),
        reading,
        chances(words, learned.words),
        chances(pairs, learned.pairs),
    )
    sets = describe_sets(candidates, all_sets(5, 2, 3), 3)

    assert [tuple(words), tuple(pairs), tuple(sets)] == [
        learned.names["words"],
        learned.names["pairs"],
        learned.names["sets"],
    ]


def test_a_set_is_told_by_all_its_words_once() -> None:
    sentences = split_sentences("The dam broke. The old dam broke. Rain fell.")
    reading = summarizer().read(make_document(sentences, range(3), ""))
    even = chances(describe_words(reading), learned_weights().words) * 0 + 1
    pairs = reading.pair_counts.sum(0) * 0 + 1

    told = make_candidates(["The", "The", "Rain"], range(3), reading, even, pairs)

    assert told.words.of(all_sets(3, 1, 3)).tolist() == [3, 4, 2, 4, 5, 6, 6]
    assert told.pairs.of(all_sets(3, 1, 3)).tolist() == [2, 3, 1, 4, 3, 4, 5]


@pytest.mark.parametrize("count", [1, 2, 5, 10, 30])
def test_a_long_story_gives_as_many_sentences_as_asked_for(count: int) -> None:
    assert len(rank(split_sentences(FERRIES), count=count)) == count


def test_a_third_sentence_that_says_nothing_new_is_left_out() -> None:
    text = (
        "The Ellery dam broke on Monday after nine days of rain, the Water Board said.\n"
        "Some 4,000 people of Port Ellery left their homes by bus before the dam broke.\n"
        + "\n".join(
            f"“{word}, you see, and I say it again and again,” I told them all there."
            for word in ("Well", "Yes", "No", "Oh")
        )
    )

    chosen = rank(split_sentences(text), title=DAM_TITLE, count=3)

    assert [sentence.text.split()[0] for sentence in chosen[:2]] == ["The", "Some"]


def test_the_beginning_of_a_long_story_is_considered() -> None:
    chosen = rank(split_sentences(FERRIES), count=3)

    assert all(
        sentence.end <= len("\n".join(FERRIES.split("\n")[:CONSIDERED])) for sentence in chosen
    )
