"""Whatever the bytes, articles or refusals come out, never an error."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.archive.article import Article
from bot.archive.formats import PARSERS, Refusal, read_articles

MARKS = st.sampled_from(
    b'---\n;# ;{;};[;"title": ;"body";:;\n\n;|;- ;\xff\xfe;\xef\xbb\xbf;\xe2\x80;\0;![;](;<;`'
    b";&a ;*a;9999-12-31 ;Published ;By Ana Lind;(CNN);\\ud800;Read: ;+99:99; a.m. IST;\r".split(
        b";"
    )
)
CONTENT = st.one_of(st.binary(max_size=200), st.lists(MARKS, max_size=30).map(b"".join))
TEXT = st.text(st.characters(codec=None), max_size=80)


@given(st.sampled_from(sorted(PARSERS)), CONTENT)
def test_no_bytes_raise_an_error(suffix: str, content: bytes) -> None:
    found = list(read_articles(f"a{suffix}", content, zones={}))

    assert all(isinstance(item, Article | Refusal) for item in found)
    assert found


@given(
    st.dictionaries(st.sampled_from(["title", "body", "date", "url", "byline", "language"]), TEXT)
)
def test_any_text_in_a_field_is_read_or_refused(fields: dict[str, str]) -> None:
    for item in read_articles("a.json", json.dumps(fields).encode(), zones={}):
        if isinstance(item, Article):
            assert item.title
            (item.title + item.text).encode()
            assert item.published_at is None or item.published_at.utcoffset() is not None


@given(CONTENT)
def test_the_same_bytes_give_the_same_articles(content: bytes) -> None:
    first = list(read_articles("a.txt", content, zones={}))

    assert list(read_articles("a.txt", content, zones={})) == first


@pytest.mark.parametrize("name", ["a.pdf", "a", ".txt", "a.txt.bak"])
def test_an_unknown_suffix_names_those_that_are_read(name: str) -> None:
    (found,) = read_articles(name, b"text", zones={})

    assert found == Refusal(
        "not a format that is read (.txt, .text, .md, .markdown, .json, .jsonl, .ndjson)"
    )


def test_the_suffix_counts_in_any_case() -> None:
    (found,) = read_articles("A.TXT", b"A headline\n\nIt rained on Monday.\n", zones={})

    assert isinstance(found, Article)


def test_the_operator_says_what_an_ambiguous_zone_means() -> None:
    content = b"A headline\n\nPublished 19 Feb 2021 07:56 IST\n\nIt rained on Monday.\n"

    (found,) = read_articles("a.txt", content, zones={"IST": "Asia/Jerusalem"})

    assert isinstance(found, Article)
    assert str(found.published_at) == "2021-02-19 07:56:00+02:00"


LINES = st.sampled_from(
    [
        "The ferry is back in service, the operator said on Monday.",
        "Fares rise by 2 crowns. “It is a fair price,” said the captain, Ana Lind.",
        "Ferry back in service",
        "What it costs",
        "By Ana Lind",
        "Published 19 Feb 2021 at 07:56 IST",
        "Advertisement",
        "Read: Ferry sold",
        "PARIS (Reuters) - The ferry was sold.",
        "[The ferry. Photo: Ana Lind]",
        "Share | 4 min read",
        "- a dog",
        "The fares are:",
        "",
    ]
)


@given(st.lists(LINES, max_size=12))
def test_every_line_of_a_file_is_kept_somewhere(lines: list[str]) -> None:
    for found in read_articles("a.txt", "\n".join(lines).encode(), zones={}):
        if isinstance(found, Refusal):
            continue
        headings = [section.heading for section in found.body]
        dropped = [line.text for line in found.dropped]
        kept = " ".join([found.title, found.dek, *headings, found.text, *dropped])

        words = [word for line in lines for word in line.split() if word not in "-|"]
        assert [word for word in words if words.count(word) > kept.split().count(word)] == []
