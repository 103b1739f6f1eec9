"""One story: the entries that tell it, what is new of it to a chat, which word mutes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.archive.search import fold
from bot.archive.store import Entry
from summariser import KeyFigure, Sentence
from summariser.stories import what_is_new

_WORDS_OF_SOURCE_AND_TIME = 8
_FULL_ENOUGH = 0.5  # as many sentences and figures as the fullest brief of the story has


@dataclass(frozen=True)
class Pick:
    """A story of a digest: the entry that tells it, and what of it is told.

    `updates` is the id of the entry that told the story before, None if the story is new to the
    chat. An update holds only what is new.
    """

    entry: Entry
    sentences: tuple[Sentence, ...]
    figures: tuple[KeyFigure, ...]
    updates: int | None = None

    @cached_property
    def words(self) -> int:
        """How many words there are to read."""
        texts = [sentence.text for sentence in self.sentences]
        texts += [figure.text for figure in self.figures]
        counted = sum(len(text.split()) for text in (self.entry.article.title, *texts))
        return counted + _WORDS_OF_SOURCE_AND_TIME


@dataclass(frozen=True, slots=True)
class Silenced:
    """A story that was left out: the muted word, and the title of the article that has it."""

    word: str
    title: str


class Story:
    """The entries that tell one story; what it was asked once it knows the next time."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = tuple(entries)
        self._picks: dict[tuple[int, ...], Pick | None] = {}

    def pick(self, told: Sequence[Entry]) -> Pick | None:
        """Return what to tell those who were told these entries of it; None if nothing is new."""
        key = tuple(entry.id for entry in told)
        if key not in self._picks:
            self._picks[key] = self._update(told) if told else _whole(self.entries)
        return self._picks[key]

    def silenced(self, phrases: Mapping[str, str]) -> Silenced | None:
        """Return which muted word takes it away; `phrases` has the words as in `phrase_of`."""
        for title, words in self._words:
            for word, phrase in phrases.items():
                if phrase in words:
                    return Silenced(word, title)
        return None

    @cached_property
    def _words(self) -> list[tuple[str, str]]:
        """Title and compared words of each telling."""
        return [(entry.article.title, phrase_of(_told_of(entry))) for entry in self.entries]

    def _update(self, told: Sequence[Entry]) -> Pick | None:
        latest = max(known.at for known in told)
        later = [entry for entry in self.entries if entry.at > latest]
        return _update(_fullest_of_newest(later), told) if later else None


def phrase_of(text: str) -> str:
    """Return the words of `text`, each between blanks, as muted words are compared."""
    return f" {' '.join(fold(text))} "


def _told_of(entry: Entry) -> str:
    return "\n".join((entry.article.title, *(sentence.text for sentence in entry.brief.sentences)))


def _whole(story: Sequence[Entry]) -> Pick:
    entry = _fullest_of_newest(story)
    return Pick(entry, entry.brief.sentences, entry.brief.figures)


def _fullest_of_newest(story: Sequence[Entry]) -> Entry:
    """Return the newest entry that does not tell much less than another one."""
    least = _FULL_ENOUGH * max(map(_fullness, story))
    return max(
        (entry for entry in story if _fullness(entry) >= least),
        key=lambda entry: (entry.at, entry.id),
    )


def _fullness(entry: Entry) -> int:
    return len(entry.brief.sentences) + len(entry.brief.figures)


def _update(entry: Entry, told: Sequence[Entry]) -> Pick | None:
    known = "\n".join(f"{old.article.title}\n{old.article.text}" for old in told)
    new = what_is_new(entry.brief.sentences, known)
    in_figures = what_is_new((figure.sentence for figure in entry.brief.figures), known)
    figures = tuple(figure for figure in entry.brief.figures if figure.sentence in in_figures)
    return Pick(entry, new, figures, updates=told[-1].id) if new else None
