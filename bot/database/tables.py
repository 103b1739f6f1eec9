"""The tables on one page."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    true,
)
from sqlalchemy.types import TypeDecorator


class Utc(TypeDecorator[datetime]):
    """An aware time, stored in UTC and returned in UTC, also where a database knows no zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return `value` in UTC."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return `value` with its zone."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "uq": "%(table_name)s_%(column_0_name)s_key",
        "ix": "%(table_name)s_%(column_0_name)s_idx",
    }
)

article = Table(
    "article",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    # Digests, not the texts: PostgreSQL indexes no value above 2,700 bytes.
    Column("key", String(64), nullable=False, unique=True, doc="Digest of url, or path and title"),
    Column("digest", String(64), nullable=False, index=True, doc="Digest of the whole article"),
    Column("place", BigInteger, nullable=False, unique=True, doc="Order: seconds << 24 | id"),
    Column("path", Text, nullable=False, doc="The file that was read last"),
    Column("path_key", String(64), nullable=False, index=True, doc="Digest of the path"),
    Column("title", Text, nullable=False),
    Column("searched", Text, nullable=False, doc="Folded words that a search looks through"),
    Column("article", Text, nullable=False, doc="Article as JSON"),
    Column("brief", Text, nullable=False, doc="Brief as JSON"),
    Column("made_by", Text, nullable=False, index=True, doc="Method and version of the brief"),
    Column("stored_at", Utc, nullable=False, doc="When it was read first"),
    Column("read_at", Utc, nullable=False, index=True, doc="When this version of it was read"),
)

article_topic = Table(
    "article_topic",
    metadata,
    Column("article_id", ForeignKey(article.c.id), primary_key=True),
    Column("folded", String(200), primary_key=True, doc="The topic as compared"),
    Column("topic", Text, nullable=False, doc="The topic as written"),
    Index(None, "folded"),
)

revision = Table(
    "revision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article_id", ForeignKey(article.c.id), nullable=False, index=True),
    Column("digest", String(64), nullable=False, index=True),
    Column("path", Text, nullable=False),
    Column("article", Text, nullable=False, doc="Article as JSON"),
    Column("brief", Text, doc="Brief as JSON, if it was ever the newest version"),
    Column("read_at", Utc, doc="When it became the newest version, if ever"),
    Column("at", Utc, nullable=False, doc="When it became a revision"),
)

file = Table(
    "file",
    metadata,
    Column("key", String(64), primary_key=True, doc="Digest of the path"),
    Column("path", Text, nullable=False),
    Column("size", BigInteger, nullable=False, doc="Bytes"),
    Column("digest", String(64), nullable=False, doc="Digest of the bytes"),
    Column("made_by", Text, nullable=False, doc="As in article"),
    Column("articles", Integer, nullable=False, doc="How many it holds"),
)

query = Table(
    "query",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("text", String(500), nullable=False, unique=True),
)

shown_list = Table(
    "shown_list",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("entries", Text, nullable=False, doc="Ids in the order shown, as JSON"),
)

seen_update = Table(
    "seen_update",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Utc, nullable=False, index=True),
)

managed = Table(
    "managed",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False, doc="What they manage from their private chat"),
    Column("kind", String(16), nullable=False, doc="As in chat"),
    Column("title", Text, nullable=False),
)

chat = Table(
    "chat",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(16), nullable=False, doc="private, group, supergroup or channel"),
    Column("zone", String(64), nullable=False, doc="'' until somebody has said it"),
    Column("quiet_start", Time, doc="Local time; none: no quiet hours"),
    Column("quiet_end", Time),
    Column("muted", JSON, nullable=False, doc="Words, as a list"),
    Column("resting", Text, nullable=False, doc="Why nothing can be sent, or ''"),
    Column("next_send_at", Utc, doc="Nothing of a digest is sent before"),
)

# Numbers are not given twice: an old button, or a part on its way, must not find another row.
subscription = Table(
    "subscription",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("chat_id", ForeignKey(chat.c.id), nullable=False, index=True),
    Column("thread_id", BigInteger, doc="The forum topic"),
    Column("owner_id", BigInteger, nullable=False),
    Column("wish", Text, nullable=False, doc="Wish as JSON"),
    Column("patience", Integer, nullable=False, doc="Seconds"),
    Column("paused_until", Utc),
    Column("resting", Text, nullable=False, doc="As in chat"),
    Column("next_run_at", Utc, index=True, doc="None if paused without an end, resting, or ended"),
    Column("ended_at", Utc, doc="Kept for its digests until these are forgotten"),
    sqlite_autoincrement=True,
)

digest = Table(
    "digest",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("subscription_id", ForeignKey(subscription.c.id, ondelete="CASCADE"), nullable=False),
    Column("slot", String(32), nullable=False, doc="Local date and time with its offset, ISO 8601"),
    Column("slot_at", Utc, nullable=False, doc="The moment it falls on"),
    Column("release_at", Utc, nullable=False, doc="Composed and sent from here on"),
    Column("give_up_at", Utc, nullable=False),
    Column("state", String(8), nullable=False, doc="due, ready, done, empty, missed or merged"),
    Column("merged_into", Integer, index=True, doc="The digest that tells it"),
    Column("note", Text, nullable=False, doc="Why nothing came, or ''"),
    Column("is_late", Boolean, nullable=False, doc="Put when its slot was long past"),
    Column("composed_at", Utc),
    Column(
        "is_whole",
        Boolean,
        nullable=False,
        server_default=true(),
        doc="Nothing failed that it told, or left to another digest of the chat",
    ),
    UniqueConstraint("subscription_id", "slot"),
    Index(None, "subscription_id", "slot_at"),
    Index(None, "state", "release_at"),
    sqlite_autoincrement=True,
)

part = Table(
    "part",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest_id", ForeignKey(digest.c.id, ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False, doc="Place in the digest, from 0"),
    Column("html", Text, nullable=False),
    Column("buttons", Text, nullable=False, doc="Rows of buttons as JSON"),
    Column("reply_to", BigInteger, doc="Telegram's number of a message"),
    Column("state", String(8), nullable=False, doc="waiting, claimed, sent, unclear or failed"),
    Column("not_before", Utc, doc="None until the part before it is settled"),
    Column("lease_until", Utc, doc="Of a claimed part"),
    Column("attempts", Integer, nullable=False, doc="Claims so far"),
    Column("message_id", BigInteger, doc="Telegram's number, once sent"),
    Column("sent_at", Utc),
    Column("reason", Text, nullable=False, doc="Of the last failure, or ''"),
    UniqueConstraint("digest_id", "number"),
    Index(None, "state", "not_before", "id"),
    sqlite_autoincrement=True,
)

# It outlives the digest: a subscription that is made anew does not tell the same again.
told = Table(
    "told",
    metadata,
    Column("part_id", Integer, primary_key=True, autoincrement=False),
    Column("article_id", Integer, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger),
    Column("at", Utc, nullable=False, doc="The slot of the digest"),
    Column("read_at", Utc, nullable=False, doc="Of the version that was told, as in article"),
    Column("message_id", BigInteger, doc="As in part"),
    Index(None, "chat_id", "at"),
)

pace = Table(
    "pace",
    metadata,
    Column("id", Integer, primary_key=True, doc="Always 1: there is one row"),
    Column("next_at", Utc, doc="The next moment that is free for sending"),
    Column("halted_until", Utc, doc="Telegram asked for a pause"),
)
