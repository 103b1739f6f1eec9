"""Sentences to the few key figures that tell a story."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice

from summariser.figures.candidates import Candidate
from summariser.figures.days import Day, day_label, days_ahead
from summariser.figures.labels import Label, label_of, written
from summariser.figures.page import Page
from summariser.figures.quantity import KeyFigure
from summariser.figures.ranker import score
from summariser.figures.speakers import Speakers
from summariser.figures.telling import is_lone, is_passing
from summariser.figures.timespans import end_of
from summariser.figures.wording import bullet, lowered, shown
from summariser.language import detect_language
from summariser.sentences import Sentence

# The rules know English; a text too short to tell is taken for it.
_LANGUAGES = frozenset({"en", ""})
# Figures said in passing do not follow after these.
_FEW = 3
# A day ahead comes after the figures that tell more than this.
_DAY_POINTS = 0.0


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
    come back if there are fewer, and none of a text that is not English. Days that lie ahead of
    `published` are figures with the unit "date".
    """
    if count <= 0 or not sentences or detect_language(text) not in _LANGUAGES:
        return ()
    page = Page(text, sentences, title)
    candidates = page.candidates()
    points = [score(seen) for seen in page.features(candidates)]
    return best_of(page, zip(points, candidates, strict=True), published=published, count=count)


def best_of(
    page: Page,
    scored: Iterable[tuple[float, Candidate]],
    *,
    published: datetime | date | None,
    count: int,
) -> tuple[KeyFigure, ...]:
    """Return the `count` best of `scored`, the figures of `page`, and of its days ahead.

    `scored` has each figure after how telling it is. Those without a label are left out, and
    those said in passing at the end of more than three.
    """
    things: list[tuple[float, Candidate | Day]] = [*scored, *_days(page, published)]
    ranked = sorted(things, key=lambda one: -one[0])
    wording = _Wording(page)
    worded = ((wording.figure(thing), thing) for _, thing in ranked)
    chosen = list(islice(((figure, thing) for figure, thing in worded if figure), count))
    while len(chosen) > _FEW and _is_passing(page, chosen[-1][1]):
        chosen.pop()
    return tuple(figure for figure, _ in chosen)


def _days(page: Page, published: datetime | date | None) -> Iterator[tuple[float, Day]]:
    """Yield the days ahead, each once, after its score."""
    seen = set()
    for day in days_ahead(page.text, page.tokens, published):
        if day.quantity.value not in seen:
            seen.add(day.quantity.value)
            yield _DAY_POINTS, day


def _is_passing(page: Page, thing: Candidate | Day) -> bool:
    """Whether `thing` is said in passing."""
    if isinstance(thing, Day):
        return False
    return is_passing(page.tokens, thing.found) or is_lone(page.tokens, thing.found)


class _Wording:
    """Makes the key figures of a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._speakers = Speakers(page.text, page.tokens, page.bounds)

    def figure(self, thing: Candidate | Day) -> KeyFigure | None:
        """Return `thing` as a key figure, None when there is no label for it."""
        return self._day(thing) if isinstance(thing, Day) else self._counted(thing)

    def _day(self, day: Day) -> KeyFigure | None:
        page, quantity = self._page, day.quantity
        number = page.sentence_of(quantity)
        if number is None:
            return None
        place = day_label(page.tokens, day, page.bounds[number])
        label = written(page.text, page.tokens, place)
        speaker = self._speakers.at(day.span.first, number)
        line = bullet(label, quantity.text, "", speaker)
        return (
            KeyFigure(quantity, None, label, page.sentences[number], speaker, line)
            if label
            else None
        )

    def _counted(self, candidate: Candidate) -> KeyFigure | None:
        page, found = self._page, candidate.found
        label = label_of(page.text, page.tokens, found, page.bounds[candidate.number])
        speaker = self._speakers.at(found.first, candidate.number)
        before = candidate.previous.text if candidate.previous else ""
        line = bullet(label.text, self._shown(candidate, label), before, speaker)
        sentence = page.sentences[candidate.number]
        if not label.text:
            return None
        return KeyFigure(
            candidate.quantity, candidate.previous, label.text, sentence, speaker, line
        )

    def _shown(self, candidate: Candidate, label: Label) -> str:
        page, quantity = self._page, candidate.quantity
        if label.holds_unit:
            end = page.tokens[label.number_after - 1].end
            return lowered(candidate.found, page.text[quantity.start : end])
        if candidate.previous:
            return quantity.text
        words = shown(page.tokens, candidate.found, quantity, label.text)
        rest = page.tokens[end_of(page.tokens, candidate.found) - 1].end
        return words + page.text[quantity.end : max(rest, quantity.end)]
