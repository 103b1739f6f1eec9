"""Every kind of article, and every language, gets a sensible brief."""

import pytest

from summariser import split_sentences, summarise
from tests.summariser.articles import KINDS, LANGUAGES, Article, Story

SWEDISH = "Rådet sade att bron nummer {} i staden inte är öppen och att det kan ta en vecka."
BOATS = "Veerboot {} is vrijdag op het meer gezonken, zei de burgemeester van Ellery."


@pytest.mark.parametrize("article", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("count", [1, 2, 3, 5, 10])
def test_each_kind_of_article_gets_whole_sentences_of_the_story(
    article: Article, count: int
) -> None:
    told = summarise(article.text, title=article.title, sentences=count, figures=0).sentences

    assert 0 < len(told) <= count
    assert all(sentence.text[-1] in ".!”" for sentence in told)
    assert not any(sentence.text.startswith(article.never) for sentence in told if article.never)


@pytest.mark.parametrize("article", KINDS.values(), ids=KINDS)
def test_a_brief_of_three_has_what_the_article_is_about(article: Article) -> None:
    told = summarise(article.text, title=article.title, figures=0).sentences
    brief = " ".join(sentence.text for sentence in told)

    assert brief.startswith(article.lead)
    assert [words for words in article.tells if words not in brief] == []


@pytest.mark.parametrize(
    ("kind", "fewest", "most"), [("short item", 55, 65), ("feature", 10_000, 12_000)]
)
def test_the_shortest_and_the_longest_article_are_as_long_as_such_are(
    kind: str, fewest: int, most: int
) -> None:
    assert fewest <= len(KINDS[kind].text.split()) <= most


@pytest.mark.parametrize("article", KINDS.values(), ids=KINDS)
def test_a_brief_of_one_stands_alone(article: Article) -> None:
    (only,) = summarise(article.text, title=article.title, sentences=1, figures=0).sentences

    assert not only.text.startswith(("He ", "She ", "It ", "His ", "But ", "They "))


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_who_scored_is_told_before_what_she_did_next(count: int) -> None:
    article = KINDS["match report"]
    told = summarise(article.text, title=article.title, sentences=count, figures=0).sentences
    openings = [sentence.text.split()[0] for sentence in told]

    assert "She" not in openings or openings[openings.index("She") - 1] == "But"


@pytest.mark.parametrize("story", LANGUAGES.values(), ids=LANGUAGES)
def test_a_story_in_each_language_is_cut_where_its_sentences_end(story: Story) -> None:
    assert [sentence.text for sentence in split_sentences(story.text)] == story.sentences


@pytest.mark.parametrize("story", LANGUAGES.values(), ids=LANGUAGES)
def test_a_brief_in_each_language_has_what_the_story_is_about(story: Story) -> None:
    told = summarise(story.text, title=story.title, figures=0).sentences

    assert [story.sentences.index(sentence.text) for sentence in told] == story.brief


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_brief_names_the_language_of_a_story(code: str) -> None:
    assert summarise(LANGUAGES[code].text, figures=0).language == code


def test_a_brief_in_a_known_language_that_is_not_ranked_is_the_lead() -> None:
    text = "\n".join(SWEDISH.format(number) for number in range(9))

    brief = summarise(text, figures=0)

    assert brief.language == "sv"
    assert list(brief.sentences) == split_sentences(text)[:3]


def test_a_brief_in_another_language_is_the_lead_and_says_so() -> None:
    text = "\n".join(BOATS.format(number) for number in range(9))

    brief = summarise(text, figures=0)

    assert brief.language == ""
    assert list(brief.sentences) == split_sentences(text)[:3]
