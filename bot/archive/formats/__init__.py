"""Bytes of one file to articles; one module a format."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Protocol

from bot.archive.article import Article
from bot.archive.formats.encoding import decode
from bot.archive.formats.markdown import read_markdown
from bot.archive.formats.objects import read_json, read_json_lines
from bot.archive.formats.raw import read_raw
from bot.archive.formats.refusal import Refusal

__all__ = ["PARSERS", "Parser", "Refusal", "read_articles"]


class Parser(Protocol):
    """Text of one file to its articles, and a refusal for each that is none."""

    def __call__(self, text: str, zones: Mapping[str, str], /) -> Iterator[Article | Refusal]:
        """Yield what is in `text`; `zones` gives the IANA zone of an ambiguous abbreviation."""
        ...


PARSERS: Mapping[str, Parser] = {
    ".txt": read_raw,
    ".text": read_raw,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
}


def read_articles(
    name: str, content: bytes, *, zones: Mapping[str, str]
) -> Iterator[Article | Refusal]:
    """Yield the articles in `content`, the bytes of the file `name`, and why others are none.

    `zones` maps an ambiguous abbreviation to an IANA zone ({"IST": "Asia/Kolkata"}), for
    articles whose own words do not settle it. No bytes raise an error.
    """
    parser = PARSERS.get(PurePath(name).suffix.lower())
    if parser is None:
        yield Refusal(f"not a format that is read ({', '.join(PARSERS)})")
        return
    text = decode(content)
    if isinstance(text, Refusal):
        yield text
    else:
        yield from parser(text, zones)
