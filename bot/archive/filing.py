"""Where a new draft belongs: a new article, a change to one, or nothing new."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from rapidfuzz.distance import Indel
from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from bot.archive.article import Article
from bot.archive.columns import article_from_json, article_to_json, brief_to_json, storable
from bot.archive.keys import article_key, digest, names_page
from bot.archive.search import LONGEST_TOPIC, fold, searched_words
from bot.database import article as articles
from bot.database import article_topic, revision
from summariser import Brief

Outcome = Literal["added", "changed", "known"]

_MOST_COMPARED = 50  # Articles that a file no longer holds; comparing each takes 0.2 ms.
_COMPARED_CHARACTERS = 2_000
_LEAST_SIMILARITY = 0.7  # Of two stories of the same event, among the seeds, 0.45.


@dataclass(frozen=True, slots=True)
class Draft:
    """An article with its brief, on its way into the archive.

    `path` is the file it was read from, `read_at` when (aware; it stands in for a missing
    publication time). `part` tells the articles of one file apart, "" when there is only one.
    `made_by` names what made the brief: the same article with another `made_by` gets the new brief.
    `siblings` are the keys of all articles of a file that was read before, its own included.
    """

    article: Article
    brief: Brief
    path: str
    read_at: datetime
    part: str = ""
    made_by: str = ""
    siblings: frozenset[str] | None = None


def place_at(at: datetime, article_id: int) -> int:
    """Return the place in the archive's order: by second, then by id.

    One number holds both, so that one index serves order, paging and SQLite's search, whose rows
    come quickly in the order of their numbers only.
    """
    return int(at.timestamp()) << 24 | article_id & 0xFFFFFF


def time_of(place: int) -> datetime:
    """Return the time, in UTC, that `place` was made from."""
    return datetime.fromtimestamp(place >> 24, UTC)


def published_at(article: Article, read_at: datetime) -> datetime | None:
    """Return when an article was published, or updated if it says only that.

    None if it says neither, or a time that was still to come when it was read.

    Such an article would stay the newest for years. A day ahead is a matter of time zones.
    """
    at = article.published_at or article.updated_at
    return None if at and at > read_at + timedelta(days=1) else at


def file_draft(connection: Connection, draft: Draft) -> Outcome:
    """Store what is new in `draft`. Nobody else may be storing articles meanwhile."""
    text = article_to_json(draft.article)
    content = digest(text)
    if (same := _row(connection, articles.c.digest == content)) is not None:
        return _keep(connection, same, draft)
    row = _row(connection, articles.c.key == _key(draft)) or _predecessor(connection, draft)
    if row is not None and row.path == storable(draft.path):
        return _replace(connection, row, draft)
    if connection.scalar(select(exists().where(revision.c.digest == content))):
        return "known"
    if row is None:
        return _add(connection, draft)
    if _is_older(draft.article, article_from_json(row.article)):
        _add_revision(connection, row.id, draft.path, text, draft.read_at)
        return "known"
    return _replace(connection, row, draft)


def _row(connection: Connection, condition: ColumnElement[bool]) -> Row[Any] | None:
    return connection.execute(select(articles).where(condition)).first()


def _key(draft: Draft) -> str:
    return article_key(draft.article, draft.path, draft.part)


def _predecessor(connection: Connection, draft: Draft) -> Row[Any] | None:
    """Return the article that `draft` was before its file was given another url or title.

    It is the only one that was read from that file, is not in it any more, and is alike.
    """
    if draft.siblings is None:
        return None
    of_file = articles.c.path_key == digest(storable(draft.path))
    stored = connection.execute(select(articles.c.id, articles.c.key).where(of_file))
    left = [row.id for row in stored if row.key not in draft.siblings]
    if len(left) > _MOST_COMPARED:
        return None
    rows = connection.execute(select(articles).where(articles.c.id.in_(left))).all()
    if len(draft.siblings) > 1:
        rows = [row for row in rows if _is_alike(draft.article, article_from_json(row.article))]
    return rows[0] if len(rows) == 1 else None


def _is_alike(new: Article, stored: Article) -> bool:
    """Tell whether `new` may be `stored` with another title or with a url."""
    if names_page(new.url) and names_page(stored.url):
        return False
    texts = new.text[:_COMPARED_CHARACTERS], stored.text[:_COMPARED_CHARACTERS]
    return new.title == stored.title or Indel.normalized_similarity(*texts) >= _LEAST_SIMILARITY


def _is_older(new: Article, stored: Article) -> bool:
    """Tell whether both say when they were written, and `new` says earlier."""
    new_at, stored_at = _revised_at(new), _revised_at(stored)
    return new_at is not None and stored_at is not None and new_at < stored_at


def _revised_at(article: Article) -> datetime | None:
    """Return when the article was last written, as far as it says."""
    return article.updated_at or article.published_at


def _add(connection: Connection, draft: Draft) -> Outcome:
    """Store a new article. Ids are counted here: the place is made of the id."""
    new_id = (connection.scalar(select(func.max(articles.c.id))) or 0) + 1
    at = published_at(draft.article, draft.read_at) or draft.read_at
    values = _values(draft) | {
        "id": new_id,
        "place": place_at(at, new_id),
        "stored_at": draft.read_at,
        "read_at": draft.read_at,
    }
    connection.execute(insert(articles).values(values))
    _add_topics(connection, new_id, draft.brief)
    return "added"


def _replace(connection: Connection, row: Row[Any], draft: Draft) -> Outcome:
    """Store a new version of an article, the one before as a revision."""
    former = {"brief": row.brief, "read_at": row.read_at}
    _add_revision(connection, row.id, row.path, row.article, draft.read_at, **former)
    at = published_at(draft.article, draft.read_at) or row.stored_at
    # A clock may have been set back: a later version must not count as an earlier one.
    read_at = max(draft.read_at, row.read_at + timedelta(microseconds=1))
    changed = {"place": place_at(at, row.id), "read_at": read_at}
    _update(connection, row.id, _values(draft) | changed, draft.brief)
    return "changed"


def _keep(connection: Connection, row: Row[Any], draft: Draft) -> Outcome:
    """Keep an article, with a new brief if something else made it."""
    if row.made_by != draft.made_by:
        store_brief(connection, row.id, draft.article, draft.brief, draft.made_by)
    return "known"


def store_brief(
    connection: Connection, row_id: int, article: Article, brief: Brief, made_by: str
) -> None:
    """Store another brief of an article that is stored already."""
    _update(connection, row_id, _brief_values(article, brief, made_by), brief)


def _update(connection: Connection, row_id: int, values: dict[str, Any], brief: Brief) -> None:
    connection.execute(update(articles).where(articles.c.id == row_id).values(values))
    connection.execute(delete(article_topic).where(article_topic.c.article_id == row_id))
    _add_topics(connection, row_id, brief)


def _add_revision(
    connection: Connection, article_id: int, path: str, text: str, at: datetime, **former: Any
) -> None:
    """Store a version that is not the newest; `former` has what one that was it leaves behind."""
    values = former | {
        "article_id": article_id,
        "digest": digest(text),
        "path": storable(path),
        "article": text,
        "at": at,
    }
    connection.execute(insert(revision).values(values))


def _add_topics(connection: Connection, article_id: int, brief: Brief) -> None:
    # Backwards, so that of two spellings the first one stays.
    topics = [topic for topic in reversed(brief.topics) if len(topic) <= LONGEST_TOPIC]
    written = {" ".join(fold(topic))[:200]: topic for topic in topics}
    rows = [
        {"article_id": article_id, "folded": folded, "topic": storable(topic)}
        for folded, topic in written.items()
        if folded
    ]
    if rows:
        connection.execute(insert(article_topic), rows)


def _values(draft: Draft) -> dict[str, Any]:
    """Return the columns that a new version of an article changes."""
    article, brief = draft.article, draft.brief
    text, path = article_to_json(article), storable(draft.path)
    return {
        "key": _key(draft),
        "digest": digest(text),
        "path": path,
        "path_key": digest(path),
        "title": storable(article.title),
        "article": text,
        **_brief_values(article, brief, draft.made_by),
    }


def _brief_values(article: Article, brief: Brief, made_by: str) -> dict[str, str]:
    """Return the columns that a new brief changes."""
    return {
        "searched": searched_words(article.title, article.dek, *brief.topics, article.text),
        "brief": brief_to_json(brief),
        "made_by": made_by,
    }
