"""Where quotations and brackets begin and end in one line of text."""

import re
from collections.abc import Iterator

Span = tuple[int, int]
# The place of a quotation mark, and 0 for an opening one, else how sure it is that it closes.
# A plain tuple, as there are many: a NamedTuple takes four times as long to make.
_Mark = tuple[int, int]

# A longer span is a stray mark rather than a quotation.
_LONGEST_QUOTATION = 2000
_MARK = re.compile(r"[\"“”«»„'‘’(\[]")
_DOUBLE = re.compile(r"[\"“”«»„]")
# Not "don't".
_SINGLE = re.compile(r"['‘’](?:(?<![^\W_].)|(?![^\W_]))")
_BRACKETS = re.compile(r"\([^()]{0,400}\)|\[[^\[\]]{0,400}\]")
_ELISION = re.compile(r"\d0s|(?:em|til|tis|twas|cause|n|round|bout)\b", re.IGNORECASE)
_BEFORE_OPENING = ' \t\u00a0([{-–—/:"“„«'
_AFTER_CLOSING = " \t\u00a0.,;:!?)]}-–—/…\"”’'"
# German: „…“ and »…«
_CLOSED_BY_OPENING = frozenset({("“", "„"), ("«", "»")})
_PUNCTUATION = ".,!?…;"


def enclosed_spans(text: str, start: int, end: int) -> list[Span]:
    """Return the quotations and brackets of the line `text[start:end]`, marks included, in order.

    A quotation that is never closed counts up to the next opening mark or the end of the line if
    it opens a sentence: that is how papers print a quotation that runs over several paragraphs.
    """
    if not _MARK.search(text, start, end):
        return []
    spans: list[Span] = []
    if text.find("(", start, end) >= 0 or text.find("[", start, end) >= 0:
        spans += [match.span() for match in _BRACKETS.finditer(text, start, end)]
    spans += _pairs(text, list(_double_marks(text, start, end)), start, end)
    spans += _closed_pairs(list(_single_marks(text, start, end)))
    return sorted(span for span in spans if span[1] - span[0] <= _LONGEST_QUOTATION)


def has_half_quotation(text: str) -> bool:
    """Tell whether a quotation or bracket begins or ends outside the sentence `text`."""
    if not _MARK.search(text):
        return False
    if text.count("(") != text.count(")") or text.count("[") != text.count("]"):
        return True
    opening, closing = text.count("“") + text.count("«"), text.count("”") + text.count("»")
    # Papers mix the two kinds: "…,” he said.
    if text.count('"') % 2 != abs(opening - closing):
        return True
    return _has_half_single_quotation(list(_single_marks(text, 0, len(text))))


def _has_half_single_quotation(marks: list[_Mark]) -> bool:
    """A first mark that surely closes, or one at the very start that nothing closes."""
    if not marks:
        return False
    sure = [closes for _, closes in marks if closes != 1]
    opened_at_start = marks[0][0] == 0 and not any(closes for _, closes in marks)
    return opened_at_start or sure[:1] == [2]


def _double_marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    opener = ""
    for match in _DOUBLE.finditer(text, start, end):
        place = match.start()
        closes = _closes_double(text, place, start, end, opener)
        opener = "" if closes else text[place]
        yield place, int(closes)


def _closes_double(text: str, place: int, start: int, end: int, opener: str) -> bool:
    """Tell closing from opening by the mark, by what stands beside it, by what is open."""
    mark = text[place]
    if mark in "«„“":
        return (mark, opener) in _CLOSED_BY_OPENING
    if mark in "”»" and opener:
        return True
    opening_side = place == start or text[place - 1] in _BEFORE_OPENING
    closing_side = place + 1 == end or text[place + 1] in _AFTER_CLOSING
    return closing_side if opening_side != closing_side else bool(opener)


def _pairs(text: str, marks: list[_Mark], start: int, end: int) -> Iterator[Span]:
    opened = -1
    for place, closes in [*marks, (end, 0)]:
        if closes and opened >= 0:
            yield opened, place + 1
            opened = -1
        elif not closes:
            if opened >= 0 and _continues(text, opened, place, start):
                yield opened, opened + len(text[opened:place].rstrip())
            opened = place


def _continues(text: str, opened: int, place: int, start: int) -> bool:
    """Tell whether an unclosed quotation is whole sentences, from one mark to the next."""
    return _after_sentence(text, opened, start) and _after_sentence(text, place, opened)


def _after_sentence(text: str, place: int, start: int) -> bool:
    return text[max(start, place - 4) : place].rstrip()[-1:] in ("", ".", "!", "?", "…")


def _single_marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    for match in _SINGLE.finditer(text, start, end):
        place = match.start()
        before = text[place - 1] if place > start else " "
        after = text[place + 1] if place + 1 < end else " "
        if before in _BEFORE_OPENING and text[place] != "’":
            if not _ELISION.match(text, place + 1) and not after.isspace():
                yield place, 0
        elif text[place] != "‘" and after in _AFTER_CLOSING:
            yield place, 2 if before in _PUNCTUATION else 1


def _closed_pairs(marks: list[_Mark]) -> Iterator[Span]:
    """Pair each opening mark; "the boys' house" closes only what nothing surer does."""
    opened, closed, surest = -1, -1, 0
    for place, closes in [*marks, (0, 0)]:
        if closes == 0:
            if opened >= 0 and closed >= 0:
                yield opened, closed + 1
            opened, closed, surest = place, -1, 0
        elif closes > surest:
            closed, surest = place, closes
