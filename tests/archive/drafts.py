"""Drafts for the tests of the archive."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.archive.article import Article, Section
from bot.archive.filing import Draft
from summariser import Brief

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def draft(
    title: str = "Ferry line reopens",
    body: str = "The ferry to Osterholm runs again.",
    *,
    path: str = "",
    hour: float | None = 0,
    topics: tuple[str, ...] = (),
    part: str = "",
    made_by: str = "",
    **fields: Any,
) -> Draft:
    """Return a draft published `hour` hours after noon; with None, the article does not say."""
    published = None if hour is None else NOON + timedelta(hours=hour)
    story = Article(title, (Section("", (body,)),), published_at=published, **fields)
    brief = Brief((), (), topics, "en")
    return Draft(story, brief, path or f"{title}.txt", NOON, part, made_by)
