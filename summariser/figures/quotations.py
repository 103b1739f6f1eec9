"""What stands between double quotation marks."""

from collections.abc import Iterator

from summariser.figures.phrases import Span
from summariser.figures.tokens import Tokens

_MARKS = frozenset('“”"')
_MAYBE_MARKS = _MARKS | {"'"}


def quotations(text: str, tokens: Tokens) -> Iterator[Span]:
    """Yield the tokens between double quotation marks; a paragraph ends what it leaves open."""
    opened: int | None = None
    for place, token in enumerate(tokens):
        if opened is None and token.text not in _MAYBE_MARKS:
            continue
        mark = _mark(tokens, place)
        broken = place > 0 and "\n" in text[tokens[place - 1].end : token.start]
        if mark == '"':
            mark = _turned(tokens, place, opened is not None and not broken)
        if opened is not None and (broken or mark):
            yield Span(opened, place)
            opened = None
        if mark == "“":
            opened = place


def _mark(tokens: Tokens, place: int) -> str:
    """Return the double quotation mark at `place`, two apostrophes among them; "" for others."""
    text = tokens[place].text
    if text == "'" and tokens.at(place + 1).text == "'" and tokens.touch(place + 1):
        return '"'
    return text if text in _MARKS else ""


def _turned(tokens: Tokens, place: int, is_open: bool) -> str:
    """Return the curly form of the straight mark at `place`, which the spaces round it tell."""
    after = place + 1 if tokens[place].text == '"' else place + 2
    before, behind = tokens.touch(place), tokens.touch(after)
    if before == behind:
        return "”" if is_open else "“"
    return "”" if before else "“"
