"""What a chat is told: one entry a story, the most important first, inside its length."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.archive.entry import Entry
from bot.archive.search import fold
from bot.chat.render import WORDS_A_MINUTE
from bot.digests.stories.story import Pick, Silenced, Story, phrase_of
from bot.digests.stories.worth import most_important_first
from bot.digests.wishes.readers import Length
from summariser.stories import Stories, Telling, telling_of


@dataclass(frozen=True, slots=True)
class Selection:
    """What a digest tells, most important first; `more` did not fit, `muted` was not wanted."""

    picks: tuple[Pick, ...] = ()
    more: tuple[Pick, ...] = ()
    muted: tuple[Silenced, ...] = ()


def minutes_to_read(picks: Iterable[Pick]) -> int:
    """Return the minutes that reading `picks` takes, at least 1."""
    return max(1, round(sum(pick.words for pick in picks) / WORDS_A_MINUTE))


class Pool:
    """The entries that came in, sorted into stories; their order does not matter.

    They were first read, or changed, later than `since`.
    """

    def __init__(self, entries: Iterable[Entry], since: datetime) -> None:
        self._entries = sorted(entries, key=lambda entry: (entry.at, entry.id))
        self._sorted = Stories([_telling(entry) for entry in self._entries])
        told = ([self._entries[index] for index in group] for group in self._sorted.groups)
        self._stories = [Story(entries, since) for entries in most_important_first(told)]
        self._story_of = {
            entry.id: number
            for number, story in enumerate(self._stories)
            for entry in story.entries
        }
        self._found: dict[tuple[int, datetime], int | None] = {}

    def offer(self, ids: Collection[int] | None = None) -> "Offer":
        """Return the stories as told by the entries with these ids, or by all."""
        if ids is None:
            return Offer(self, dict(enumerate(self._stories)))
        numbers = sorted({self._story_of[known] for known in ids if known in self._story_of})
        return Offer(self, {number: self._stories[number].only(ids) for number in numbers})

    def find(self, entry: Entry) -> int | None:
        """Return the number of the story that an entry, in the pool or not, tells."""
        if entry.id in self._story_of:
            return self._story_of[entry.id]
        if not self._sorted.reaches(entry.at):
            return None
        if entry.version not in self._found:
            self._found[entry.version] = self._like(entry)
        return self._found[entry.version]

    def _like(self, entry: Entry) -> int | None:
        index = self._sorted.like(_telling(entry))
        return None if index is None else self._story_of[self._entries[index].id]


class Offer:
    """Stories of a pool by their number, most important first, for any number of chats."""

    def __init__(self, pool: Pool, stories: Mapping[int, Story]) -> None:
        self._pool = pool
        self._stories = stories
        self._is_in: dict[str, bool] = {}

    def relevant(self, told: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return those of the entries told whose stories go on here."""
        return tuple(entry for entry in told if self._pool.find(entry) in self._stories)

    def muting(self, words: Iterable[str]) -> tuple[str, ...]:
        """Return those of the muted words that take a story away."""
        return tuple(word for word in words if self._has(word))

    def choose(self, told: Iterable[Entry], *, muted: Sequence[str], length: Length) -> Selection:
        """Return what to tell a chat that was `told` these entries, in that order.

        A story with a `muted` word in a title or brief is left out; words are compared whole,
        several in a row as a phrase.
        """
        known: dict[int | None, list[Entry]] = {}
        for entry in told:
            known.setdefault(self._pool.find(entry), []).append(entry)
        phrases = {word: phrase_of(word) for word in self.muting(muted)}
        picks, silenced = [], []
        for number, story in self._stories.items():
            pick = story.pick(known.get(number, ()))
            by = story.silenced(phrases) if pick else None
            if by is not None:
                silenced.append(by)
            elif pick is not None:
                picks.append(pick)
        chosen, more = _within(length, picks)
        return Selection(chosen, more, tuple(silenced))

    def _has(self, word: str) -> bool:
        if word not in self._is_in:
            phrases = {word: phrase_of(word)} if fold(word) else {}
            self._is_in[word] = any(story.silenced(phrases) for story in self._stories.values())
        return self._is_in[word]


def _telling(entry: Entry) -> Telling:
    return telling_of(entry.article.title, entry.article.text, entry.brief, entry.at)


def _within(length: Length, picks: Sequence[Pick]) -> tuple[tuple[Pick, ...], tuple[Pick, ...]]:
    """Return what fits, at least one story, and the rest; a shorter story may fit after a long."""
    if length.stories is not None:
        return tuple(picks[: length.stories]), tuple(picks[length.stories :])
    left = (length.minutes or 0) * WORDS_A_MINUTE
    chosen: list[Pick] = []
    more: list[Pick] = []
    for pick in picks:
        fits = not chosen or pick.words <= left
        (chosen if fits else more).append(pick)
        left -= pick.words if fits else 0
    return tuple(chosen), tuple(more)
