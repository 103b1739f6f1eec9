"""One story: the entries that tell it, what is new of it to a chat, which word mutes it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot.archive.entry import Entry
from bot.archive.search import fold
from bot.chat.render import further_figures
from summariser import KeyFigure, Sentence
from summariser.stories import what_is_new

_WORDS_OF_SOURCE_AND_TIME = 8
_FULL_ENOUGH = 0.5  # as many sentences and figures as the fullest brief of the story has


@dataclass(frozen=True)
class Pick:
    """A story of a digest: the entry that tells it, and what of it is told.

    `updates` is the id of the entry that told the story before, None if the story is new to the
    chat. An update holds only what is new. No figure's bullet is one of the sentences again.
    """

    entry: Entry
    sentences: tuple[Sentence, ...]
    figures: tuple[KeyFigure, ...]
    updates: int | None = None

    @cached_property
    def words(self) -> int:
        """How many words there are to read."""
        texts = [sentence.text for sentence in self.sentences]
        texts += dict.fromkeys(figure.text for figure in self.figures)
        counted = sum(len(text.split()) for text in (self.entry.article.title, *texts))
        return counted + _WORDS_OF_SOURCE_AND_TIME


@dataclass(frozen=True, slots=True)
class Silenced:
    """A story that was left out: the muted word, and the title of the article that has it."""

    word: str
    title: str


class Story:
    """The entries that tell one story; what it was asked once it knows the next time.

    It is new if one of them was first read later than `since`; the others were changed then.
    """

    def __init__(self, entries: Sequence[Entry], since: datetime) -> None:
        self.entries = tuple(entries)
        self._since = since
        self._picks: dict[tuple[tuple[int, datetime], ...], Pick | None] = {}

    def only(self, ids: Collection[int]) -> "Story":
        """Return the story as told by some of its entries."""
        entries = [entry for entry in self.entries if entry.id in ids]
        return self if len(entries) == len(self.entries) else Story(entries, self._since)

    def pick(self, told: Sequence[Entry]) -> Pick | None:
        """Return what to tell those who were told these entries of it; None if nothing is new."""
        key = tuple(entry.version for entry in told)
        if key not in self._picks:
            self._picks[key] = self._update(told) if told else self._whole()
        return self._picks[key]

    def silenced(self, phrases: Mapping[str, str]) -> Silenced | None:
        """Return which muted word takes it away, and by which article, the newest that has one.

        `phrases` has the words as in `phrase_of`.
        """
        for title, words in reversed(self._words):
            for word, phrase in phrases.items():
                if phrase in words:
                    return Silenced(word, title)
        return None

    @cached_property
    def _words(self) -> list[tuple[str, str]]:
        """Title and compared words of each telling, the oldest first."""
        return [(entry.article.title, phrase_of(_told_of(entry))) for entry in self.entries]

    def _whole(self) -> Pick | None:
        if all(entry.first_read_at <= self._since for entry in self.entries):
            return None
        entry = _fullest_of_newest(self.entries)
        brief = entry.brief
        return Pick(entry, brief.sentences, further_figures(brief.figures, brief.sentences))

    def _update(self, told: Sequence[Entry]) -> Pick | None:
        later = (entry for entry in self.entries if _is_later(entry, told))
        found = {pick.entry.version: pick for entry in later if (pick := _update(entry, told))}
        if not found:
            return None
        return found[_fullest_of_newest([pick.entry for pick in found.values()]).version]


def phrase_of(text: str) -> str:
    """Return the words of `text`, each between blanks, as muted words are compared."""
    return f" {' '.join(fold(text))} "


def _told_of(entry: Entry) -> str:
    return "\n".join((entry.article.title, *(sentence.text for sentence in entry.brief.sentences)))


def _is_later(entry: Entry, told: Sequence[Entry]) -> bool:
    """Tell whether an entry was published, or changed, after all that was told was."""
    own = [known.read_at for known in told if known.id == entry.id]
    if own or entry.read_at > entry.first_read_at:
        return entry.read_at > max(own or (known.read_at for known in told))
    return entry.at > max(known.at for known in told)


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
    known = [f"{old.article.title}\n{old.article.text}" for old in told]
    new = what_is_new(entry.brief.sentences, known)
    in_figures = what_is_new((figure.sentence for figure in entry.brief.figures), known)
    figures = [figure for figure in entry.brief.figures if figure.sentence in in_figures]
    return Pick(entry, new, further_figures(figures, new), updates=told[-1].id) if new else None
