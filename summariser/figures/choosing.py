"""Sentences to the few key figures that tell a story."""

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice

from summariser.figures.bullets import Bullets
from summariser.figures.candidates import Candidate
from summariser.figures.days import Day, days_ahead
from summariser.figures.leaning import leans
from summariser.figures.minor import is_lone, is_of_people, is_of_them, is_pair, is_passing
from summariser.figures.page import Page
from summariser.figures.quantity import KeyFigure
from summariser.figures.ranker import weights
from summariser.sentences import Sentence

# The rules know English; a text too short to tell is taken for it.
_LANGUAGES = frozenset({"en", ""})
# Figures said in passing do not follow after these.
_FEW = 3
# What lone things and persons, pairs and times told in passing must score to be shown: below,
# headlines hardly ever choose them.
_LONE_POINTS = -0.5
_PERSON_POINTS = -1.0
_PAIR_POINTS = -1.5
_PASSING_POINTS = -1.5
# A day ahead comes after the figures that tell more than this.
_DAY_POINTS = 0.7
# What a bullet that cannot be followed by itself scores less.
_LEANING_PRICE = 0.4
# And one that does not even say what it counts or whose age: "In 12 of them people laughed".
_UNNAMED_PRICE = 2.5


def choose_figures(
    text: str,
    sentences: Sequence[Sentence],
    *,
    title: str = "",
    published: datetime | date | None = None,
    count: int = 5,
    language: str = "en",
) -> tuple[KeyFigure, ...]:
    """Return the `count` most telling figures of `text`, the most telling first.

    `sentences` are the sentences of `text`, `language` is its ISO 639-1 code, "" if unclear.
    Repeats and roundings of one figure come once. Fewer come back if there are fewer, and none of
    a text that is not English. Days that lie ahead of `published` are figures with the unit "date".
    """
    if count <= 0 or not sentences or language not in _LANGUAGES:
        return ()
    page = Page(text, sentences, title)
    candidates = page.candidates()
    scored = (
        (weights().score(seen, page.places_of_words(candidate)), candidate)
        for seen, candidate in zip(page.features(candidates), candidates, strict=True)
    )
    return best_of(page, scored, published=published, count=count)


def best_of(
    page: Page,
    scored: Iterable[tuple[float, Candidate]],
    *,
    published: datetime | date | None,
    count: int,
) -> tuple[KeyFigure, ...]:
    """Return the `count` best of `scored`, the figures of `page`, and of its days ahead.

    `scored` has each figure after how telling it is. Those without words are left out, lone things,
    pairs and times in passing that score low, and what is said in passing at the end of more than
    three. Bullets that lean on other sentences come later.
    """
    things: list[tuple[float, Candidate | Day]] = [
        *((points, one) for points, one in scored if points >= _least(page, one)),
        *_days(page, published),
    ]
    ranked = sorted(things, key=lambda one: -one[0])
    wording = Bullets(page)
    chosen = list(islice(_worded(wording, ranked), count))
    while len(chosen) > _FEW and _is_passing(page, chosen[-1][1]):
        chosen.pop()
    return tuple(wording.settled(figure) for figure, _ in chosen)


def _worded(
    wording: Bullets, ranked: Iterable[tuple[float, Candidate | Day]]
) -> Iterator[tuple[KeyFigure, Candidate | Day]]:
    """Yield the figures of `ranked`, each with its thing; those that lean on others come later."""
    waiting: list[tuple[float, KeyFigure, Candidate | Day]] = []
    for points, thing in ranked:
        while waiting and waiting[0][0] >= points:
            yield waiting.pop(0)[1:]
        figure = wording.figure(thing)
        if figure and leans(figure):
            price = _UNNAMED_PRICE if _is_unnamed(thing) else _LEANING_PRICE
            insort(waiting, (points - price, figure, thing), key=lambda one: -one[0])
        elif figure:
            yield figure, thing
    yield from (one[1:] for one in waiting)


def _days(page: Page, published: datetime | date | None) -> Iterator[tuple[float, Day]]:
    """Yield the days ahead, each once, after its score."""
    seen = set()
    for day in days_ahead(page.text, page.tokens, published):
        if day.quantity.value not in seen:
            seen.add(day.quantity.value)
            yield _DAY_POINTS, day


def _least(page: Page, candidate: Candidate) -> float:
    """Return what `candidate` must score to be shown."""
    if is_lone(page.tokens, candidate.found):
        return _PERSON_POINTS if is_of_people(candidate.found) else _LONE_POINTS
    if is_pair(candidate.found):
        return _PAIR_POINTS
    return _PASSING_POINTS if is_passing(page.tokens, candidate.found) else float("-inf")


def _is_unnamed(thing: Candidate | Day) -> bool:
    """Whether `thing`, of which the bullet leans, is the age of somebody or some of others."""
    return isinstance(thing, Candidate) and (
        thing.found.unit.kind == "age" or is_of_them(thing.found)
    )


def _is_passing(page: Page, thing: Candidate | Day) -> bool:
    """Whether `thing` is said in passing."""
    if isinstance(thing, Day):
        return False
    return is_passing(page.tokens, thing.found) or is_lone(page.tokens, thing.found)
