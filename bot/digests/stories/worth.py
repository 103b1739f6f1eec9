"""How important a story is beside the others of the same days."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from math import exp2, log2

from bot.archive.entry import Entry
from bot.archive.search import fold

# Parts of a story's worth, beside the logarithm of its outlets; set by hand.
_NEWEST = 1.0
_HALVES_IN = timedelta(hours=12)
_EACH_FIGURE = 0.1
_MOST_FIGURES = 5
_CENTRAL = 1.0
_TOPICS_READ = 3


def most_important_first(stories: Iterable[Sequence[Entry]]) -> list[tuple[Entry, ...]]:
    """Return the stories, each a run of entries that tell it, by their worth.

    More is worth what more outlets tell, what is newer, what has key figures, and what is about
    the topics that the other stories are about, too. Of equals the newer comes first.
    """
    told = [tuple(story) for story in stories]
    newest = max((entry.at for story in told for entry in story), default=None)
    shares = _shares(told)

    def order(story: tuple[Entry, ...]) -> tuple[float, float, int]:
        """Return what sorts the worthiest story first, of equals the newest."""
        last = max(story, key=lambda entry: (entry.at, entry.id))
        worth = _worth(story, newest or last.at) + _CENTRAL * _centrality(story, shares)
        return -round(worth, 6), -last.at.timestamp(), -last.id

    return sorted(told, key=order)


def _worth(story: Sequence[Entry], newest: datetime) -> float:
    """Return what a story is worth by itself."""
    outlets = {_outlet(entry) for entry in story}
    age = newest - max(entry.at for entry in story)
    figures = max(len(entry.brief.figures) for entry in story)
    return (
        log2(len(outlets))
        + _NEWEST * exp2(-(age / _HALVES_IN))
        + _EACH_FIGURE * min(figures, _MOST_FIGURES)
    )


def _outlet(entry: Entry) -> str:
    """Return who tells it; several articles that name nobody count as one outlet."""
    return " ".join(fold(entry.article.source or entry.article.byline))


def _shares(stories: Sequence[Sequence[Entry]]) -> dict[str, float]:
    """Return for each topic the share of the other stories that is about it."""
    about = Counter(topic for story in stories for topic in _topics(story))
    others = max(1, len(stories) - 1)
    return {topic: (number - 1) / others for topic, number in about.items()}


def _centrality(story: Sequence[Entry], shares: dict[str, float]) -> float:
    return max((shares[topic] for topic in sorted(_topics(story))), default=0.0)


def _topics(story: Sequence[Entry]) -> set[str]:
    found = (topic for entry in story for topic in entry.brief.topics[:_TOPICS_READ])
    return {" ".join(fold(topic)) for topic in found}
