"""What a chat is told: one entry a story, the most important first, inside its length."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.archive.search import fold
from bot.archive.store import Entry
from bot.chat.render import WORDS_A_MINUTE
from bot.digests.readers import Length
from bot.digests.worth import most_important_first
from summariser import KeyFigure, Sentence
from summariser.stories import Stories, Telling, telling_of, what_is_new

_WORDS_OF_SOURCE_AND_TIME = 8
_FULL_ENOUGH = 0.5  # as many sentences and figures as the fullest brief of the story has


@dataclass(frozen=True, slots=True)
class Told:
    """An entry that the chat was told of, and the Telegram message that told it, if known."""

    entry: Entry
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """A story of a digest: the entry that tells it, and what of it is told.

    `updates` is the id of the entry that told the story before, None if the story is new to the
    chat. An update holds only what is new.
    """

    entry: Entry
    sentences: tuple[Sentence, ...]
    figures: tuple[KeyFigure, ...]
    updates: int | None = None

    @property
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


@dataclass(frozen=True, slots=True)
class Selection:
    """What a digest tells, most important first; `more` did not fit, `muted` was not wanted."""

    picks: tuple[Pick, ...] = ()
    more: tuple[Pick, ...] = ()
    muted: tuple[Silenced, ...] = ()


def choose(
    entries: Sequence[Entry], told: Sequence[Told], *, muted: Sequence[str], length: Length
) -> Selection:
    """Return what to tell of `entries` to a chat that was `told` this, in the order given.

    The order of `entries` does not matter. A story with a `muted` word in a title or brief is left
    out; words are compared whole, several in a row as a phrase.
    """
    pool = Pool(entries)
    return pool.choose(pool.relevant([known.entry for known in told]), muted=muted, length=length)


def minutes_to_read(picks: Iterable[Pick]) -> int:
    """Return the minutes that reading `picks` takes, at least 1."""
    return max(1, round(sum(pick.words for pick in picks) / WORDS_A_MINUTE))


class Pool:
    """The entries that came in, sorted into stories, for any number of chats to choose from."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = sorted(entries, key=lambda entry: (entry.at, entry.id))
        self._sorted = Stories([_telling(entry) for entry in self._entries])
        self._stories = most_important_first(
            [self._entries[index] for index in group] for group in self._sorted.groups
        )
        # By the id of an entry, the number of its story; None for one of another story.
        self._story_of: dict[int, int | None] = {
            entry.id: number for number, story in enumerate(self._stories) for entry in story
        }

    def relevant(self, told: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return those of the entries told whose stories go on in this pool."""
        return tuple(entry for entry in told if self._find(entry) is not None)

    def choose(self, told: Iterable[Entry], *, muted: Sequence[str], length: Length) -> Selection:
        """Return what to tell a chat that was told these entries, as `choose` does."""
        known: dict[int | None, list[Entry]] = {}
        for entry in told:
            known.setdefault(self._find(entry), []).append(entry)
        phrases = {word: _phrase(word) for word in muted if fold(word)}
        picks, silenced = [], []
        for number, story in enumerate(self._stories):
            pick = _pick(story, known.get(number, ()))
            by = _silenced(story, phrases) if pick else None
            if by is not None:
                silenced.append(by)
            elif pick is not None:
                picks.append(pick)
        chosen, more = _within(length, picks)
        return Selection(chosen, more, tuple(silenced))

    def _find(self, entry: Entry) -> int | None:
        """Return the number of the story that an entry, in the pool or not, tells."""
        if entry.id not in self._story_of:
            index = self._sorted.like(_telling(entry))
            self._story_of[entry.id] = (
                None if index is None else self._story_of[self._entries[index].id]
            )
        return self._story_of[entry.id]


def _telling(entry: Entry) -> Telling:
    return telling_of(entry.article.title, entry.article.text, entry.brief, entry.at)


def _pick(story: Sequence[Entry], told: Sequence[Entry]) -> Pick | None:
    """Return what to tell of a story; None if nothing of it is new."""
    if not told:
        entry = _fullest_of_newest(story)
        return Pick(entry, entry.brief.sentences, entry.brief.figures)
    latest = max(known.at for known in told)
    later = [entry for entry in story if entry.at > latest]
    return _update(_fullest_of_newest(later), told) if later else None


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


def _silenced(story: Sequence[Entry], phrases: Mapping[str, str]) -> Silenced | None:
    for entry in story:
        brief = [sentence.text for sentence in entry.brief.sentences]
        words = _phrase("\n".join((entry.article.title, *brief)))
        for word, phrase in phrases.items():
            if phrase in words:
                return Silenced(word, entry.article.title)
    return None


def _phrase(text: str) -> str:
    """Return the words of `text`, each between blanks, as compared."""
    return f" {' '.join(fold(text))} "


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
