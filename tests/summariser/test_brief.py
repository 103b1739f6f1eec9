"""Briefs: what holds for any text, and what the seed article's looks like."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser import METHODS, Brief, UnknownMethod, summarise
from tests.summariser.stories import DAM, DAM_TITLE, SEED_TITLE, awkward_texts


@given(awkward_texts, st.integers(0, 5))
def test_a_brief_holds_only_sentences_of_the_text_in_written_order(text: str, count: int) -> None:
    brief = summarise(text, sentences=count)

    starts = [sentence.start for sentence in brief.sentences]
    assert len(brief.sentences) <= count
    assert starts == sorted(set(starts))
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in brief.sentences)


@given(awkward_texts)
def test_a_brief_says_nothing_twice(text: str) -> None:
    told = [sentence.text.casefold() for sentence in summarise(text, sentences=9).sentences]

    assert len(told) == len(set(told))


@given(awkward_texts)
def test_the_same_text_gives_the_same_brief(text: str) -> None:
    assert summarise(text, title="Dam breaks") == summarise(text, title="Dam breaks")


@pytest.mark.parametrize("text", ["", " \n\t\u2028 "])
def test_a_blank_text_gives_an_empty_brief(text: str) -> None:
    assert summarise(text, title=DAM_TITLE).sentences == ()
    assert summarise(text) == Brief(sentences=(), figures=(), topics=(), language="")


def test_an_unknown_method_is_refused_even_for_an_empty_text() -> None:
    with pytest.raises(UnknownMethod):
        summarise("", method="best")


def test_a_brief_knows_its_language() -> None:
    assert summarise(DAM).language == "en"


def test_the_seed_article_gives_three_whole_sentences_and_its_lead_first(seed_body: str) -> None:
    brief = summarise(seed_body, title=SEED_TITLE)

    assert len(brief.sentences) == 3
    assert " ".join(brief.sentences[0].text.split()) == (
        "NATO Secretary-General Jens Stoltenberg said on Thursday that the alliance decided to "
        "expand a NATO training mission in Iraq from 500 to around 4,000 personnel."
    )
    assert all(sentence.text[-1] in '.”"' for sentence in brief.sentences)


def run_python(code: str, *, hash_seed: str = "0") -> str:
    return subprocess.run(
        [sys.executable, "-c", code],
        input=DAM,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={"PYTHONHASHSEED": hash_seed, "PYTHONIOENCODING": "utf-8"},
    ).stdout


def test_a_brief_does_not_depend_on_the_hash_seed() -> None:
    code = (
        "import sys; from summariser import *; text = sys.stdin.read()\n"
        f"for method in METHODS: print(summarise(text, title={DAM_TITLE!r}, method=method))"
    )

    answers = {run_python(code, hash_seed=seed) for seed in ("0", "1", "4242")}

    assert len(answers) == 1
    assert next(iter(answers)).count("Brief(") == len(METHODS)


def test_importing_the_summariser_does_not_import_sumy() -> None:
    code = "import sys, summariser; print(sorted({'sumy', 'nltk', 'numpy'} & set(sys.modules)))"

    assert run_python(code) == "[]\n"
