"""What the archive is about: topics counted, words spelt alike, articles that are alike."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from math import log

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract
from sqlalchemy import Connection, case, desc, func, select

from bot.archive.filing import place_at
from bot.archive.search import LONGEST_TOPIC, fold, parse_query
from bot.database import article as articles
from bot.database import article_topic

_RECENT = 2_000  # Articles whose words are suggested; reading them takes 25 ms.
_MOST_SIMILAR = 10
_LEAST_SIMILARITY = 0.7  # "ntao" and "nato" have 0.75, "cat" and "car" 0.67.


@dataclass(frozen=True, slots=True)
class TopicCount:
    """A topic, as most often written, and the number of articles on it."""

    topic: str
    articles: int


def count_topics(connection: Connection, limit: int, since: datetime) -> list[TopicCount]:
    """Return the `limit` topics with the most articles since then; equals in alphabetical order."""
    number = func.count().label("number")
    # Not a join: SQLite would then read all topics, 160 ms instead of 2 ms.
    recent = select(articles.c.id).where(articles.c.place >= place_at(since, 0))
    rows = connection.execute(
        select(article_topic.c.folded, article_topic.c.topic, number)
        .where(article_topic.c.article_id.in_(recent))
        .group_by(article_topic.c.folded, article_topic.c.topic)
    )
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for folded, topic, articles_on_it in rows:
        spellings[folded][topic] = articles_on_it
    largest = sorted(spellings.items(), key=lambda item: (-item[1].total(), item[0]))[:limit]
    return [TopicCount(_usual(written), written.total()) for _, written in largest]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What somebody may have meant: `label` is to be shown, `query` to be asked for."""

    label: str
    query: str


class Vocabulary:
    """The topics and title words of recent articles, read again once there are newer articles."""

    def __init__(self) -> None:
        self._read: tuple[int | None, dict[str, str]] = (None, {})

    def words(self, connection: Connection) -> dict[str, str]:
        """Return each word as compared, with how it is mostly written."""
        newest = connection.scalar(select(func.max(articles.c.id)))
        if self._read[0] != newest:
            self._read = newest, _vocabulary(connection)
        return self._read[1]


def similar_words(vocabulary: dict[str, str], query: str) -> list[Suggestion]:
    """Return what of `vocabulary` is spelt like `query`, likest first; at last its words corrected.

    A topic of several words is asked for as a phrase, corrected words are not.
    """
    words = [word for term in parse_query(query).wanted for word in term.words]
    asked = " ".join(words)
    found = [Suggestion(topic, phrase(topic)) for topic in _alike(asked, vocabulary)]
    if len(words) > 1:
        corrected = " ".join(_corrected(word, vocabulary) for word in words)
        found.append(Suggestion(corrected, corrected))
    return [it for it in found if " ".join(fold(it.label)) != asked]


def phrase(topic: str) -> str:
    """Return the query for `topic`, its words next to each other."""
    return '"' + topic.replace('"', " ") + '"' if " " in topic else topic


def most_alike(connection: Connection, article_id: int, limit: int) -> list[int]:
    """Return ids of articles by the topics they share with that one, rare ones counting more."""
    weights = _weights(connection, article_id)
    if not weights:
        return []
    weight = func.sum(case(weights, value=article_topic.c.folded))
    rows = connection.execute(
        select(article_topic.c.article_id)
        .join(articles)
        .where(article_topic.c.folded.in_(weights), article_topic.c.article_id != article_id)
        .group_by(article_topic.c.article_id, articles.c.place)
        .order_by(desc(weight), desc(articles.c.place))
        .limit(limit)
    )
    return list(rows.scalars())


def _weights(connection: Connection, article_id: int) -> dict[str, float]:
    """Return the topics of an article, each with the logarithm of how rare it is."""
    own = select(article_topic.c.folded).where(article_topic.c.article_id == article_id)
    number = connection.scalar(select(func.count()).select_from(articles)) or 1
    rows = connection.execute(
        select(article_topic.c.folded, func.count())
        .where(article_topic.c.folded.in_(own))
        .group_by(article_topic.c.folded)
    )
    return {folded: log(1 + number / shared) for folded, shared in rows}


def _vocabulary(connection: Connection) -> dict[str, str]:
    newest = select(articles.c.id).order_by(desc(articles.c.place)).limit(_RECENT)
    titles = select(articles.c.title).where(articles.c.id.in_(newest))
    topics = select(article_topic.c.topic).where(article_topic.c.article_id.in_(newest))
    words = Counter(connection.execute(topics).scalars())
    words.update(" ".join(connection.execute(titles).scalars()).split())
    written: dict[str, str] = {}
    for word in sorted(words, key=lambda word: (-words[word], word)):
        if len(word) <= LONGEST_TOPIC:
            written.setdefault(" ".join(fold(word)), word.strip("\"'“”‘’.,:;!?()"))
    return written


def _usual(spellings: Counter[str]) -> str:
    """Return the most frequent spelling, among equals the first of the alphabet."""
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))


def _alike(asked: str, vocabulary: dict[str, str]) -> list[str]:
    found = extract(
        asked,
        sorted(vocabulary),
        scorer=OSA.normalized_similarity,
        score_cutoff=_LEAST_SIMILARITY,
        limit=_MOST_SIMILAR,
    )
    return [vocabulary[folded] for folded, _, _ in found]


def _corrected(word: str, vocabulary: dict[str, str]) -> str:
    if word in vocabulary:
        return word
    return next(iter(_alike(word, vocabulary)), word)
