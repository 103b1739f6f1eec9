"""What stands between double quotation marks."""

from collections.abc import Iterator

from summariser.figures.phrases import Span
from summariser.figures.tokens import Tokens

_MARKS = frozenset('“”"')


def quotations(text: str, tokens: Tokens) -> Iterator[Span]:
    """Yield the tokens between double quotation marks; a paragraph ends what it leaves open."""
    opened: int | None = None
    for place, token in enumerate(tokens):
        mark = _mark(tokens, place)
        broken = place > 0 and "\n" in text[tokens[place - 1].end : token.start]
        was_open = opened is not None
        if opened is not None and (broken or mark):
            yield Span(opened, place)
            opened = None
        if mark == "“" or (mark == '"' and (broken or not was_open)):
            opened = place


def _mark(tokens: Tokens, place: int) -> str:
    """Return the double quotation mark at `place`, two apostrophes among them; "" for others."""
    text = tokens[place].text
    if text == "'" and tokens.at(place + 1).text == "'" and tokens.touch(place + 1):
        return '"'
    return text if text in _MARKS else ""
