"""Sentences: where they end, and what holds for any text."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.sentences import split_sentences

TABLE = tomllib.loads(
    Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"),
)
PARAGRAPHS = [
    pytest.param(marked, id=f"{group} {number}")
    for group, table in TABLE.items()
    for number, marked in enumerate(table["paragraphs"])
]


@pytest.mark.parametrize("marked", PARAGRAPHS)
def test_a_text_is_cut_where_its_sentences_end(marked: str) -> None:
    sentences = split_sentences(marked.replace("|", ""))

    assert [sentence.text for sentence in sentences] == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("text", ["", " ", "\n\t\r\n", "\u2028"])
def test_a_blank_text_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == []


awkward = st.text(
    alphabet=st.sampled_from(list("aB1 .!?…\"“”'‘’()[]«»,-\n\u2028。é@/")), max_size=80
)


@given(st.one_of(st.text(), awkward))
def test_each_sentence_stands_in_the_text_at_its_place(text: str) -> None:
    for sentence in split_sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != ""


@given(st.one_of(st.text(), awkward))
def test_no_character_is_lost_or_read_twice(text: str) -> None:
    place = 0
    for sentence in split_sentences(text):
        assert not text[place : sentence.start].strip()
        assert sentence.start >= place
        place = sentence.end

    assert not text[place:].strip()


@given(st.one_of(st.text(), awkward))
def test_no_sentence_runs_over_the_end_of_a_line(text: str) -> None:
    assert all(len(sentence.text.splitlines()) == 1 for sentence in split_sentences(text))


@pytest.mark.parametrize("piece", [".", "a.", ". ", '"', "'a ", '"A. ', "(", "(A. ", "A.B", "Mr. "])
def test_a_long_hostile_line_is_read_whole(piece: str) -> None:
    text = (piece * 200_000).strip()

    sentences = split_sentences(text)

    assert sentences[0].start == 0
    assert sentences[-1].end == len(text)
