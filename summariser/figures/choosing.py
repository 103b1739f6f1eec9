"""Sentences to the few key figures that tell a story."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from summariser.figures.changes import change_before
from summariser.figures.days import day_label, days_ahead
from summariser.figures.finding import find, quantity_of
from summariser.figures.found import Found
from summariser.figures.labels import Label, label_of, written
from summariser.figures.nouns import STOPS
from summariser.figures.phrases import Span
from summariser.figures.quantity import KeyFigure, Quantity
from summariser.figures.speakers import Speakers, speaker_at
from summariser.figures.telling import Setting, features, is_passing, score
from summariser.figures.tokens import Tokens, tokenise
from summariser.figures.wording import bullet, lowered, shown
from summariser.sentences import Sentence

# Words on either side of a figure that are near it.
_NEAR = 7
# Figures said in passing are shown only where there are fewer than these.
_FEW = 3
# From here on 3,974 may be told as 4,000; smaller figures are told exactly.
_ROUGH = 100
# Figures that a figure is compared with to find its repeats, for the sake of hostile texts.
_COMPARED = 50
# What a label of one word costs: the figure tells less to who has not read the sentence.
_BARE_LABEL = 0.2


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A quantity of one sentence before it is worded."""

    found: Found
    quantity: Quantity
    previous: Quantity | None
    number: int
    repeats: int = 1


def choose_figures(
    text: str,
    sentences: Sequence[Sentence],
    *,
    title: str = "",
    published: datetime | date | None = None,
    count: int = 5,
) -> tuple[KeyFigure, ...]:
    """Return the `count` most telling figures of `text`, the most telling first.

    `sentences` are the sentences of `text`. Repeats and roundings of one figure come once. Fewer
    come back if there are fewer, or if no good label can be found for them. Days that lie ahead of
    `published` are figures with the unit "date".
    """
    if count <= 0 or not sentences:
        return ()
    page = _Page(text, sentences)
    figures = [*page.figures(_words(title)), *page.days(published)]
    figures.sort(key=lambda scored: -scored.points)
    strong = [scored.figure for scored in figures if not scored.passing]
    passing = [scored.figure for scored in figures if scored.passing]
    return tuple([*strong, *passing[: max(0, _FEW - len(strong))]][:count])


@dataclass(frozen=True, slots=True)
class _Scored:
    """A key figure, how telling it is, and whether it is said in passing."""

    figure: KeyFigure
    points: float
    passing: bool = False


class _Page:
    """A text with its tokens and sentences."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences
        self.tokens = tokenise(text)
        self._starts = [sentence.start for sentence in sentences]
        self._bounds = _bounds(self.tokens, sentences)
        speakers = Speakers()
        self._said = [speakers.in_sentence(self.tokens, bounds) for bounds in self._bounds]

    def candidates(self) -> Iterator[_Candidate]:
        """Yield the quantities that may become key figures, in the order of the text."""
        for found in find(self.text, self.tokens):
            quantity = quantity_of(self.text, self.tokens, found)
            number = self._sentence_of(quantity)
            if number is not None and found.unit.kind != "name":
                yield _Candidate(found, *_split(self.text, self.tokens, found, quantity), number)

    def _sentence_of(self, quantity: Quantity) -> int | None:
        number = bisect_right(self._starts, quantity.start) - 1
        inside = number >= 0 and quantity.end <= self.sentences[number].end
        return number if inside else None

    def _score(
        self, candidate: _Candidate, order: int, title: frozenset[str], *, opens: bool
    ) -> float:
        found, bounds = candidate.found, self._bounds[candidate.number]
        beside = Span(
            max(bounds.first, found.first - _NEAR), min(bounds.after, found.after + _NEAR)
        )
        setting = Setting(
            candidate.number,
            len(self.sentences),
            order,
            opens,
            candidate.repeats,
            self._share(title, bounds),
            self._share(title, beside),
        )
        return score(features(self.tokens, found, setting))

    def _share(self, title: frozenset[str], span: Span) -> float:
        """Return the share of the words of `title` that stand in `span`."""
        words = {token.lower for token in self.tokens[span.first : span.after]}
        return len(title & words) / len(title) if title else 0.0

    def figures(self, title: frozenset[str]) -> Iterator[_Scored]:
        """Yield the figures that have a good label, each with its score."""
        seen: set[int] = set()
        for order, candidate in enumerate(_merged(self.candidates())):
            opens = candidate.number not in seen
            seen.add(candidate.number)
            label = label_of(
                self.text, self.tokens, candidate.found, self._bounds[candidate.number]
            )
            if label.text:
                points = self._score(candidate, order, title, opens=opens)
                points -= (" " not in label.text) * _BARE_LABEL
                passing = is_passing(self.tokens, candidate.found)
                yield _Scored(self._figure(candidate, label), points, passing)

    def days(self, published: datetime | date | None) -> Iterator[_Scored]:
        """Yield the days ahead, each once, with their scores."""
        seen = set()
        for day in days_ahead(self.text, self.tokens, published):
            number = self._sentence_of(day.quantity)
            if number is None or day.quantity.value in seen:
                continue
            label = written(
                self.text, self.tokens, day_label(self.tokens, day, self._bounds[number])
            )
            if label:
                seen.add(day.quantity.value)
                speaker = speaker_at(self._said[number], day.span.first)
                line = bullet(label, day.quantity.text, "", speaker)
                figure = KeyFigure(day.quantity, None, label, self.sentences[number], speaker, line)
                yield _Scored(figure, score({"date": 1.0}))

    def _figure(self, candidate: _Candidate, label: Label) -> KeyFigure:
        speaker = speaker_at(self._said[candidate.number], candidate.found.first)
        before = candidate.previous.text if candidate.previous else ""
        line = bullet(label.text, self._shown(candidate, label), before, speaker)
        return KeyFigure(
            candidate.quantity,
            candidate.previous,
            label.text,
            self.sentences[candidate.number],
            speaker,
            line,
        )

    def _shown(self, candidate: _Candidate, label: Label) -> str:
        if label.holds_unit:
            end = self.tokens[label.number_after - 1].end
            return lowered(candidate.found, self.text[candidate.quantity.start : end])
        if candidate.previous:
            return candidate.quantity.text
        return shown(self.tokens, candidate.found, candidate.quantity, label.text)


def _bounds(tokens: Tokens, sentences: Sequence[Sentence]) -> list[Span]:
    """Return the tokens of each sentence."""
    starts = [token.start for token in tokens]
    return [
        Span(bisect_right(starts, sentence.start - 1), bisect_right(starts, sentence.end - 1))
        for sentence in sentences
    ]


def _split(
    text: str, tokens: Tokens, found: Found, quantity: Quantity
) -> tuple[Quantity, Quantity | None]:
    """Return the "to" and the "from" of a movement; other quantities as they are."""
    if found.high is None or not found.moves:
        return quantity, None
    _, first = change_before(tokens, found.high.first, found.unit)
    start, end = tokens[first].start, tokens[found.high.after - 1].end
    current = replace(
        quantity, start=start, end=end, text=text[start:end], value=found.high.value, upper=None
    )
    start, end = tokens[found.low.first].start, tokens[found.low.after - 1].end
    previous = replace(
        quantity,
        start=start,
        end=end,
        text=text[start:end],
        value=found.low.value,
        upper=None,
        change="=",
    )
    return current, previous


def _merged(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Return `candidates` with repeats and roundings of one figure counted, not listed."""
    kept: list[_Candidate] = []
    places: dict[str, list[int]] = {}
    for candidate in candidates:
        alike = places.setdefault(_rounded(candidate.quantity.value), [])
        same = (place for place in alike[:_COMPARED] if _same(candidate, kept[place]))
        place = next(same, None)
        if place is None:
            alike.append(len(kept))
            kept.append(candidate)
        else:
            other = kept[place]
            better = candidate if candidate.previous and not other.previous else other
            kept[place] = replace(better, repeats=other.repeats + 1)
    return kept


def _rounded(value: float) -> str:
    """Return `value` to two digits."""
    return f"{value:.1e}"


def _same(one: _Candidate, other: _Candidate) -> bool:
    """Whether two candidates, alike in their first two digits, tell one figure."""
    a, b = one.quantity, other.quantity
    if (a.value, a.upper) == (b.value, b.upper):
        counts = one.found.unit.kind == other.found.unit.kind == "count"
        return counts or a.unit == b.unit or "" in (a.unit, b.unit)
    rounding = any(float(_rounded(value)) == value for value in (a.value, b.value))
    single = a.upper is b.upper is None and not (one.previous or other.previous)
    return rounding and single and a.unit == b.unit != "" and abs(a.value) >= _ROUGH


def _words(text: str) -> frozenset[str]:
    return frozenset(token.lower for token in tokenise(text) if token.kind == "word") - STOPS
