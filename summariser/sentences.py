"""Text to sentences, each with its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summariser.abbreviations import keeps_full_stop
from summariser.quotations import enclosed_spans


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of an article's text: `article_text[start:end] == text`.

    `start` and `end` count code points from the start of the text.
    """

    start: int
    end: int
    text: str


# The lookbehind lets a run of stops be tried from its first stop only, which keeps this linear.
_STOP = re.compile(
    r"[.!?…।؟。！？](?<![.!?…।؟。！？]{2})[.!?…।؟。！？]*+[\"'”’»)\]」』）]*+(?:\[\d{1,3}\])?(?!\d)"
)
_FULL_WIDTH = frozenset("。！？")
_NEXT = re.compile(r"(\s*+)([^\w\s]{0,4}+)\s?(\w{0,20}+)")
_OPENING = frozenset("\"“‘'«„([")
_CARRIES_ON = frozenset(",;:%)]}/@&=")
_IN_ADDRESS = re.compile(r"://|www\.|[@\\/]")
# "Stop!" Smith shouted. The verb must end the attribution: "Smith said he…" is a new sentence.
_ATTRIBUTION = re.compile(
    r"\s(?:(?:[A-Z][\w.'’-]{0,30}|the|of|and) ){1,5}"
    r"(?:said|says|ask|asked|asks|added|adds|cried|exclaimed|insisted|joked|laughed|quipped|"
    r"recalled|replied|say|screamed|shouted|told|tweeted|wondered|wrote|yelled)"
    r"(?:[.,;:]|$| (?:[a-z]+ly|in|on|at|during|to)\b)"
)
_LONGEST_WORDS = 60


def split_sentences(text: str) -> list[Sentence]:
    """Return the sentences of `text` in order; every non-blank character lies in one.

    The end of a line ends a sentence. A quotation stays whole, together with its attribution.
    """
    return [sentence for start, end in _lines(text) for sentence in _split(text, start, end)]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line, whole in zip(text.splitlines(), text.splitlines(keepends=True), strict=True):
        if line:
            yield start, start + len(line)
        start += len(whole)


def _split(text: str, start: int, end: int) -> Iterator[Sentence]:
    for place in (*_ends(text, start, end), end):
        piece = text[start:place]
        if sentence := piece.strip():
            begin = start + piece.index(sentence[0])
            yield Sentence(begin, begin + len(sentence), sentence)
        start = place


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    stops = list(_STOP.finditer(text, start, end))
    if not stops or (len(stops) == 1 and stops[0].end() == end):
        return
    spans, opened = enclosed_spans(text, start, end), 0
    inside_until, begin = 0, start
    for stop in stops:
        place = stop.end()
        while opened < len(spans) and spans[opened][0] < place - 1:
            inside_until = max(inside_until, spans[opened][1])
            opened += 1
        if opened < len(spans) and spans[opened][0] == place - 1:
            place -= 1
        if place >= inside_until and _is_end(text, begin, stop.start(), place, end):
            yield place
            begin = place


def _is_end(text: str, begin: int, stop: int, place: int, end: int) -> bool:
    """Tell whether the stop at `stop`, with what closes up to `place`, ends its sentence."""
    before = text[max(begin, stop - _LONGEST_WORDS) : stop]
    following = _NEXT.match(text, place, end)
    if following is None or not before or before[-3:].isspace():
        return False
    gap, marks, word = following.groups()
    if text[stop] in _FULL_WIDTH:
        return True
    if not gap:
        return _is_end_without_blank(before, marks, word)
    if _carries_on(marks, word) or _is_aside(before, marks, word):
        return False
    if text[stop:place] in (".", ".)") and keeps_full_stop(before, word):
        return False
    return not (text[place - 1] in "\"'”’»" and _ATTRIBUTION.match(text, place, end))


def _carries_on(marks: str, word: str) -> bool:
    if marks and (marks[0] in _CARRIES_ON or marks[0] in _OPENING):
        return marks[0] in _CARRIES_ON
    return word.islower()


def _is_aside(before: str, marks: str, word: str) -> bool:
    """Tell whether a bracket goes on with what was shortened: "at 10 a.m. (5 a.m. in Lund)"."""
    return marks[:1] == "(" and not word[:1].isupper() and "." in before.rsplit(None, 1)[-1]


def _is_end_without_blank(before: str, marks: str, word: str) -> bool:
    """Sites lose blanks: "within 24 hours.The order was issued"."""
    if marks and marks[0] not in _OPENING:
        return False
    if not word[:1].isupper() or before[-1].isspace():
        return False
    last = before.split()[-1]
    # "It closed.A new one opened", but "the virus Bagle.A".
    if not (word[1:].islower() or (word in ("A", "I") and last.islower())):
        return False
    return (last[-1].islower() or last[-1].isdigit()) and not _IN_ADDRESS.search(last)
