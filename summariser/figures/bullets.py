"""Figures of a page as the bullets that a reader sees: a clause word for word, or a label."""

from dataclasses import replace

from summariser.figures.candidates import Candidate
from summariser.figures.datelines import behind_dateline
from summariser.figures.days import Day, day_clause, day_topic
from summariser.figures.factboxes import in_box
from summariser.figures.labels import Label, label_of, written
from summariser.figures.leadins import behind_joint
from summariser.figures.page import Page
from summariser.figures.phrases import Span
from summariser.figures.quantity import KeyFigure
from summariser.figures.shapes import Parts
from summariser.figures.speakers import Speakers
from summariser.figures.statements import GOOD, TOLERABLE, Limit, covers, statement
from summariser.figures.subjects import subject_of
from summariser.figures.timespans import end_of
from summariser.figures.view import View
from summariser.figures.wording import bullet, lowered, shown, signed, stated
from summariser.standing import stands_alone

# What a figure is called, and its bullet.
_Words = tuple[str, str]
# In characters, of a sentence that is shown whole where no cut of it is good.
_LONGEST_SENTENCE = 250


class Bullets:
    """Makes the key figures of a page, the most telling first.

    A figure that an earlier bullet shows already shares it.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._told: dict[int, dict[Parts, _Words]] = {}
        self._longer: dict[_Words, _Words] = {}
        self._views: dict[int, View] = {}
        self._speakers = Speakers(page.text, page.tokens, page.bounds)

    def figure(self, thing: Candidate | Day) -> KeyFigure | None:
        """Return `thing` as a key figure, None when there are no words for it."""
        return self._day(thing) if isinstance(thing, Day) else self._counted(thing)

    def settled(self, figure: KeyFigure) -> KeyFigure:
        """Return `figure` with the longer bullet that has come to hold its own, if one has."""
        words = figure.label, figure.text
        label, text = self._longer.get(words, words)
        return replace(figure, label=label, text=text)

    def _day(self, day: Day) -> KeyFigure | None:
        page, quantity = self._page, day.quantity
        number = page.sentence_of(quantity)
        if number is None:
            return None
        speaker = self._speakers.at(day.span.first, number)
        topic = day_topic(page.tokens, day, page.bounds[number])
        words = None
        if not topic:
            words = self._shared(day.span, number) or self._stated(day.span, number, speaker)
        if words is None:
            place = topic or day_clause(page.tokens, day, page.bounds[number])
            label = written(page.text, page.tokens, place)
            words = label, bullet(label, quantity.text, "", speaker)
        label, line = words
        sentence = page.sentences[number]
        return KeyFigure(quantity, None, label, sentence, speaker, line) if label else None

    def _counted(self, candidate: Candidate) -> KeyFigure | None:
        found, number = candidate.found, candidate.number
        speaker = self._speakers.at(found.first, number)
        place = Span(found.first, end_of(self._page.tokens, found))
        if in_box(self._view(number), place):
            return None
        words = (
            self._shared(place, number)
            or self._named(candidate, speaker, sure=True)
            or self._stated(place, number, speaker)
            or self._whole(place, number, speaker)
            or self._stated(place, number, speaker, TOLERABLE)
            or self._named(candidate, speaker, sure=False)
        )
        if words is None:
            return None
        # Sought for no more figures than are shown: it takes most of the time of finding them.
        subject = subject_of(self._page.text, self._page.tokens, found)
        quantity, previous = candidate.quantity, candidate.previous
        return KeyFigure(
            replace(quantity, subject=subject),
            replace(previous, subject=subject) if previous else None,
            words[0],
            self._page.sentences[number],
            speaker,
            words[1],
        )

    def _named(self, candidate: Candidate, speaker: str, *, sure: bool) -> _Words | None:
        """Return the label of `candidate` and its bullet, `sure` for one that says enough."""
        page, found = self._page, candidate.found
        if sure and not found.moves:
            return None
        label = label_of(page.text, page.tokens, found, page.bounds[candidate.number])
        if not label.text or (sure and not label.sure):
            return None
        before = candidate.previous.text if candidate.previous else ""
        return label.text, bullet(label.text, self._shown(candidate, label), before, speaker)

    def _shared(self, figure: Span, number: int) -> _Words | None:
        """Return the words that state the figure at `figure` already."""
        told = self._told.get(number, {})
        return next((told[parts] for parts in told if covers(parts, figure)), None)

    def _stated(
        self, figure: Span, number: int, speaker: str, limit: Limit = GOOD
    ) -> _Words | None:
        """Return what sentence `number` states with the figure at `figure`, and its bullet."""
        told = self._told.get(number, {})
        parts = statement(
            self._view(number), figure, said=bool(speaker), told=tuple(told), limit=limit
        )
        return self._kept(number, parts, figure, speaker) if parts else None

    def _whole(self, figure: Span, number: int, speaker: str) -> _Words | None:
        """Return sentence `number` and its bullet, unless it is long or no reader may see it."""
        page, bounds = self._page, self._page.bounds[number]
        sentence = page.sentences[number].text
        if len(sentence) > _LONGEST_SENTENCE or not stands_alone(sentence, number):
            return None
        first = behind_joint(page.tokens, behind_dateline(self._view(number)))
        parts = (Span(first, bounds.after - (page.tokens[bounds.after - 1].text == ".")),)
        return self._kept(number, parts, figure, speaker)

    def _kept(self, number: int, parts: Parts, figure: Span, speaker: str) -> _Words:
        """Return the words that `parts` of sentence `number` make; those they hold give way."""
        label = stated(self._page.text, self._page.tokens, parts, figure)
        words = label, signed(label, speaker)
        told = self._told.setdefault(number, {})
        for shorter in [other for other in told if all(covers(parts, part) for part in other)]:
            gone = told.pop(shorter)
            ended = [earlier for earlier, longer in self._longer.items() if longer == gone]
            self._longer |= dict.fromkeys([gone, *ended], words)
        told[parts] = words
        return words

    def _view(self, number: int) -> View:
        if number not in self._views:
            self._views[number] = View(self._page.tokens, self._page.bounds[number])
        return self._views[number]

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
