"""Text to lines: what the author meant as one line, however it is wrapped."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.archive.formats.refusal import Refusal
from bot.archive.formats.shapes import ends_sentence

_MOST_CHARACTERS = 1_000_000
_MOST_LINES = 20_000
_WIDEST_WRAPPED = 100
_NARROWEST_WRAPPED = 45
_SHARE_OF_WRAPS = 0.6
_FEWEST_BROKEN_SENTENCES = 2
_BULLET = re.compile(r"(?:[•▪●◦‣∙*+-]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file. Lines with no blank line between them share a `block`.

    `level` is 1 to 6 for what is marked as a heading, else 0.
    """

    text: str
    block: int
    level: int = 0
    is_caption: bool = False


def too_long(text: str) -> Refusal | None:
    """Return why `text` is no article if it is longer than any, None if it is not."""
    if len(text) > _MOST_CHARACTERS:
        return Refusal(f"too long for an article: more than {_MOST_CHARACTERS:,} characters")
    if text.count("\n") > _MOST_LINES:
        return Refusal(f"too long for an article: more than {_MOST_LINES:,} lines")
    return None


def read_lines(text: str) -> list[Line]:
    """Return the lines of `text` that are not blank; hard-wrapped paragraphs become one line."""
    blocks = list(_blocks(text))
    width = _wrapped_width(blocks)
    return [
        Line(line, number)
        for number, block in enumerate(blocks)
        for line in (_join(block, width) if width else block)
    ]


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            block.append(stripped)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _wrapped_width(blocks: Sequence[Sequence[str]]) -> int:
    """Return the column at which the text is hard-wrapped, 0 if it is not.

    In a wrapped text the next line's first word would not have fitted on a line.
    """
    width = max((len(line) for block in blocks for line in block), default=0)
    if not _NARROWEST_WRAPPED <= width <= _WIDEST_WRAPPED:
        return 0
    breaks = [pair for block in blocks for pair in pairwise(block)]
    wrapped = [line for line, following in breaks if _is_wrap(line, following, width)]
    is_sure = sum(not ends_sentence(line) for line in wrapped) >= _FEWEST_BROKEN_SENTENCES
    return width if is_sure and len(wrapped) >= _SHARE_OF_WRAPS * len(breaks) else 0


def _is_wrap(line: str, following: str, width: int) -> bool:
    word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(word) > width and not _BULLET.match(following)


def _join(block: Sequence[str], width: int) -> Iterable[str]:
    joined: list[list[str]] = [[block[0]]]
    for line, following in pairwise(block):
        if _is_wrap(line, following, width):
            joined[-1].append(following)
        else:
            joined.append([following])
    return (" ".join(lines) for lines in joined)
