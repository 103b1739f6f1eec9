"""No character that turns a terminal or a line of text round gets into an article."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.archive.article import Article
from bot.archive.formats import read_articles

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
PROSE = "It rained on Monday. " * 40  # Controls in a short text are taken for a binary file.
ODD = st.sampled_from(
    "\x00\x07\x08\x0b\x0c\x1b\x1f\x7f\x85\x9b\u2028\u202a\u202e\u2066\u2069\ud800\udfff"
)
WORDS = st.lists(ODD | st.sampled_from(["Ferry", " ", "\n", "runs.", "é"]), max_size=12).map(
    "".join
)
Layout = Callable[[str, str], tuple[str, str]]


def as_raw(title: str, body: str) -> tuple[str, str]:
    return "a.txt", f"{title} again\n\n{PROSE}{body}\n"


def as_json(title: str, body: str) -> tuple[str, str]:
    return "a.json", json.dumps({"title": title, "body": f"{PROSE}{body}", "dek": body})


def as_plain_json(title: str, body: str) -> tuple[str, str]:
    fields = {"title": title, "body": f"{PROSE}{body}", "byline": body}
    return "a.jsonl", json.dumps(fields, ensure_ascii=False).replace("\\u0000", " ")


def as_markdown(title: str, body: str) -> tuple[str, str]:
    references = "".join(f"&#{ord(char)};" for char in body)
    return "a.md", (
        f"---\ntitle: {yaml(title)}\nauthor: {yaml(body)}\nlanguage: {yaml(body)}\n---\n"
        f"It rained. {references}\n\n![picture {references}](a.jpg)\n\n- `{references}`\n"
    )


def yaml(value: str) -> str:
    return '"' + "".join(f"\\U{ord(char):08x}" for char in value) + '"'


@pytest.mark.parametrize("layout", [as_raw, as_json, as_plain_json, as_markdown])
@given(title=WORDS, body=WORDS)
def test_no_text_of_an_article_holds_a_control_character(
    layout: Layout, title: str, body: str
) -> None:
    name, content = layout(title, body)

    for found in read_articles(name, content.encode("utf-8", "surrogatepass"), zones={}):
        if isinstance(found, Article):
            assert [text for text in texts(asdict(found)) if CONTROLS.search(text)] == []


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from texts(item)
