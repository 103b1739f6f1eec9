"""When each article came in; chats, subscriptions, digests and what was told."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_TIME = sa.DateTime(timezone=True)

# Of an article that is there already, the time of its place is all that is known.
_FILL_STORED_AT = {
    "sqlite": """
        UPDATE article
        SET stored_at = strftime('%Y-%m-%d %H:%M:%S.000000', place >> 24, 'unixepoch')
    """,
    "postgresql": "UPDATE article SET stored_at = to_timestamp(place >> 24)",
}


def upgrade() -> None:
    """Add the column and the tables."""
    _add_stored_at()
    _create_chat()
    _create_subscription()
    _create_digest()
    _create_part()
    _create_told()
    _create_pace()


def _add_stored_at() -> None:
    # SQLite adds no NOT NULL column without a default.
    column = sa.Column("stored_at", _TIME, nullable=False, server_default="1970-01-01 00:00:00")
    op.add_column("article", column)
    op.execute(_FILL_STORED_AT[op.get_bind().dialect.name])
    op.create_index("article_stored_at_idx", "article", ["stored_at"])


def _create_chat() -> None:
    op.create_table(
        "chat",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("quiet_start", sa.Time),
        sa.Column("quiet_end", sa.Time),
        sa.Column("muted", sa.JSON, nullable=False),
        sa.Column("resting", sa.Text, nullable=False),
        sa.Column("next_send_at", _TIME),
        sa.PrimaryKeyConstraint("id", name="chat_pkey"),
    )


def _create_subscription() -> None:
    op.create_table(
        "subscription",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("thread_id", sa.BigInteger),
        sa.Column("owner_id", sa.BigInteger, nullable=False),
        sa.Column("wish", sa.Text, nullable=False),
        sa.Column("patience", sa.Integer, nullable=False),
        sa.Column("paused_until", _TIME),
        sa.Column("resting", sa.Text, nullable=False),
        sa.Column("next_run_at", _TIME),
        sa.PrimaryKeyConstraint("id", name="subscription_pkey"),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name="subscription_chat_id_fkey"),
        sqlite_autoincrement=True,
    )
    op.create_index("subscription_chat_id_idx", "subscription", ["chat_id"])
    op.create_index("subscription_next_run_at_idx", "subscription", ["next_run_at"])


def _create_digest() -> None:
    op.create_table(
        "digest",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("subscription_id", sa.Integer, nullable=False),
        sa.Column("slot", sa.String(32), nullable=False),
        sa.Column("slot_at", _TIME, nullable=False),
        sa.Column("release_at", _TIME, nullable=False),
        sa.Column("give_up_at", _TIME, nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("merged_into", sa.Integer),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("is_late", sa.Boolean, nullable=False),
        sa.Column("composed_at", _TIME),
        sa.PrimaryKeyConstraint("id", name="digest_pkey"),
        sa.ForeignKeyConstraint(
            ["subscription_id"],
            ["subscription.id"],
            name="digest_subscription_id_fkey",
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint("subscription_id", "slot", name="digest_subscription_id_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("digest_merged_into_idx", "digest", ["merged_into"])
    op.create_index("digest_subscription_id_idx", "digest", ["subscription_id", "slot_at"])
    op.create_index("digest_state_idx", "digest", ["state", "release_at"])


def _create_part() -> None:
    op.create_table(
        "part",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("digest_id", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("html", sa.Text, nullable=False),
        sa.Column("buttons", sa.Text, nullable=False),
        sa.Column("reply_to", sa.BigInteger),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("not_before", _TIME),
        sa.Column("lease_until", _TIME),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("sent_at", _TIME),
        sa.Column("reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="part_pkey"),
        sa.ForeignKeyConstraint(
            ["digest_id"], ["digest.id"], name="part_digest_id_fkey", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("digest_id", "number", name="part_digest_id_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("part_state_idx", "part", ["state", "not_before", "id"])


def _create_told() -> None:
    op.create_table(
        "told",
        sa.Column("part_id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("article_id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("thread_id", sa.BigInteger),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.PrimaryKeyConstraint("part_id", "article_id", name="told_pkey"),
    )
    op.create_index("told_chat_id_idx", "told", ["chat_id", "at"])


def _create_pace() -> None:
    op.create_table(
        "pace",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("next_at", _TIME),
        sa.Column("halted_until", _TIME),
        sa.PrimaryKeyConstraint("id", name="pace_pkey"),
    )
    op.execute("INSERT INTO pace (id) VALUES (1)")
