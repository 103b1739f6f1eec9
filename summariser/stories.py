"""Which articles tell the same story, and what a later one adds.

Two articles tell one story when title, lead and names share enough words within a few days. A word
counts for more the fewer of the articles at hand have it: a country alone makes no story.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache, partial
from heapq import nlargest
from math import log, sqrt

from summariser.brief import Brief
from summariser.figures.finding import find_values
from summariser.language import detect_language, stop_words
from summariser.sentences import Sentence, split_sentences
from summariser.standing import without_dateline
from summariser.words import WordTokenizer, stemmer

# What a word counts for by its place; all set by hand on invented news of two weeks.
_IN_TITLE = 2
_IN_NAME = 3
_LEAST_LIKENESS = 0.27  # of 1; reports of one flood by four papers have 0.28 to 0.40.
_DEARER_A_DAY = 0.01
_DAYS_APART = 7
_FEWEST_SHARED_WORDS = 3
_FEWEST_BESIDE_NAMES = 1

_LEAD_SENTENCES = 2
_LEAD_CHARACTERS = 1000
_RARE_WORDS = 12
_MOST_RECENT = 50
_MOST_COMPARED = 50
_TEXTS_REMEMBERED = 2_000  # Readers of one day were told the same few articles.
_SHARE_OF_NEW_WORDS = 0.6
_FEWEST_NEW_WORDS = 3

# All news has these; without a comparison with much of it, they would count like any other word.
_EVERYDAY = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december today yesterday tomorrow day days week
    weeks month months year years percent per cent million billion people number told according
    """.split()  # noqa: SIM905
)

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Telling:
    """What of an article is compared: its stems by where they stand, and when it was published."""

    title: frozenset[str]
    lead: frozenset[str]
    names: frozenset[str]
    published: datetime

    @property
    def words(self) -> frozenset[str]:
        """All stems."""
        return self.title | self.lead | self.names


class Rarity:
    """How much a word tells, by how many of the tellings at hand have it."""

    # As if 100 more articles had been read, each word in 5 of them: two articles say little.
    _READ_BEFORE = 100
    _HAD_BEFORE = 5

    def __init__(self, tellings: Iterable[Telling]) -> None:
        counted = [telling.words for telling in tellings]
        self._number = len(counted)
        self._having = Counter(word for words in counted for word in words)

    def weigh(self, telling: Telling) -> Weights:
        """Return the weight of each word of `telling`; the squares add up to 1."""
        raw = {word: _standing(telling, word) * self._of(word) for word in sorted(telling.words)}
        length = sqrt(sum(weight * weight for weight in raw.values()))
        return {word: weight / length for word, weight in raw.items()}

    def _of(self, word: str) -> float:
        read = self._READ_BEFORE + self._number
        return log(read / (self._HAD_BEFORE + self._having[word]))


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A telling and the weights of its words."""

    telling: Telling
    weights: Weights

    @property
    def rarest(self) -> list[str]:
        """The words that weigh most."""
        return sorted(self.weights, key=lambda word: (-self.weights[word], word))[:_RARE_WORDS]


class Stories:
    """Tellings, sorted into stories: the same tellings always fall into the same.

    Each telling joins the story of the earlier one that it is most like; a round-up of the day
    thus joins one story, and does not make one of all. Close to linear: compared are the 50 that
    share most of its rare words, of the latest 50 with each.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._rarity = Rarity(tellings)
        self._weighed = [_Weighed(telling, self._rarity.weigh(telling)) for telling in tellings]
        self._having: defaultdict[str, list[int]] = defaultdict(list)
        self._story: dict[int, int] = {}
        times = [telling.published for telling in tellings]
        self._span = (min(times), max(times)) if times else None
        for index in sorted(range(len(tellings)), key=lambda index: tellings[index].published):
            self._place(index)

    @property
    def groups(self) -> list[list[int]]:
        """Indices of the tellings of each story, ascending; stories by their first."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for index in range(len(self._weighed)):
            found[self._story[index]].append(index)
        return list(found.values())

    def reaches(self, published: datetime) -> bool:
        """Tell whether what was published then is near enough in time to be like any telling."""
        if self._span is None:
            return False
        (first, last), apart = self._span, timedelta(days=_DAYS_APART)
        return first - apart <= published <= last + apart

    def like(self, telling: Telling) -> int | None:
        """Return the index of the telling nearest to `telling`; None if it tells another story."""
        return self._nearest(_Weighed(telling, self._rarity.weigh(telling)))

    def _place(self, index: int) -> None:
        nearest = self._nearest(self._weighed[index])
        self._story[index] = index if nearest is None else self._story[nearest]
        for word in self._weighed[index].rarest:
            self._having[word].append(index)

    def _nearest(self, weighed: _Weighed) -> int | None:
        near = Counter(
            index for word in weighed.rarest for index in self._having[word][-_MOST_RECENT:]
        )
        nearest_first = nlargest(_MOST_COMPARED, near, key=lambda index: (near[index], index))
        pairs = ((_excess(weighed, self._weighed[index]), index) for index in nearest_first)
        excess, nearest = max(pairs, default=(-1.0, -1))
        return nearest if excess >= 0 else None


def telling_of(title: str, text: str, brief: Brief, published: datetime) -> Telling:
    """Return what is compared of an article, given its brief; `published` is aware."""
    stems = partial(_stems, language=brief.language)
    sentences = split_sentences(text[:_LEAD_CHARACTERS])[:_LEAD_SENTENCES]
    lead = " ".join(without_dateline(sentence).text for sentence in sentences)
    return Telling(stems(title), stems(lead), stems(" ".join(brief.topics)), published)


def what_is_new(sentences: Iterable[Sentence], known: Sequence[str]) -> tuple[Sentence, ...]:
    """Return those of `sentences` that say what none of the texts `known` does.

    A sentence does if it has a quantity of a value that is not there, or if most of its words
    are not.
    """
    said = [_said_in(text) for text in known]
    words = frozenset[str]().union(*(it.words for it in said))
    values = frozenset[float]().union(*(it.values for it in said))
    language = said[0].language if said else "en"
    return tuple(
        sentence
        for sentence in sentences
        if not values.issuperset(find_values(sentence.text))
        or _is_mostly_new(_stems(sentence.text, language), words)
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What a text says, as far as it is compared."""

    language: str
    words: frozenset[str]
    values: frozenset[float]


@lru_cache(_TEXTS_REMEMBERED)
def _said_in(text: str) -> _Said:
    language = detect_language(text)
    sentences = (find_values(sentence.text) for sentence in split_sentences(text))
    return _Said(language, _stems(text, language), frozenset[float]().union(*sentences))


def _standing(telling: Telling, word: str) -> int:
    """Return what `word` counts for by where it stands."""
    return max(word in telling.lead, _IN_NAME * (word in telling.names)) + _IN_TITLE * (
        word in telling.title
    )


def _excess(one: _Weighed, other: _Weighed) -> float:
    """Return by how much two tellings are more alike than one story asks for."""
    shared = one.weights.keys() & other.weights.keys()
    beside = shared - one.telling.names - other.telling.names
    days = abs(one.telling.published - other.telling.published) / timedelta(days=1)
    if (
        days > _DAYS_APART
        or len(shared) < _FEWEST_SHARED_WORDS
        or len(beside) < _FEWEST_BESIDE_NAMES
    ):
        return -1.0
    likeness = sum(one.weights[word] * other.weights[word] for word in sorted(shared))
    return likeness - _LEAST_LIKENESS - _DEARER_A_DAY * days


def _stems(text: str, language: str) -> frozenset[str]:
    stem, stops = stemmer(language or "en"), stop_words(language or "en")
    words = set(WordTokenizer().to_words(text.casefold()))
    return frozenset(stem(word) for word in words - stops - _EVERYDAY if _is_telling(word))


def _is_telling(word: str) -> bool:
    """Tell words from numbers and single letters; in Chinese one character may be a word."""
    return not word[0].isdigit() and (len(word) > 1 or not word.isascii())


def _is_mostly_new(words: frozenset[str], known: frozenset[str]) -> bool:
    new = len(words - known)
    return new >= _FEWEST_NEW_WORDS and new >= _SHARE_OF_NEW_WORDS * len(words)
