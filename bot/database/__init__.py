"""The tables, and the engine that opens them."""

from bot.database.engine import DatabaseUnavailable, needing, open_database, outage, writing
from bot.database.tables import (
    article,
    article_topic,
    chat,
    digest,
    file,
    managed,
    metadata,
    pace,
    part,
    query,
    revision,
    seen_update,
    shown_list,
    subscription,
    told,
)
from bot.migrations import DatabaseTooNew

__all__ = [
    "DatabaseTooNew",
    "DatabaseUnavailable",
    "article",
    "article_topic",
    "chat",
    "digest",
    "file",
    "managed",
    "metadata",
    "needing",
    "open_database",
    "outage",
    "pace",
    "part",
    "query",
    "revision",
    "seen_update",
    "shown_list",
    "subscription",
    "told",
    "writing",
]
