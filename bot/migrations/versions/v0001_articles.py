"""Articles with their topics and revisions, files read, and what the chat remembers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SQLITE_SEARCH = (
    """
    CREATE VIRTUAL TABLE article_search USING fts5(
        searched, content='article', content_rowid='place',
        tokenize='porter unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
        INSERT INTO article_search(rowid, searched) VALUES (new.place, new.searched);
    END
    """,
    """
    CREATE TRIGGER article_changed AFTER UPDATE OF place, searched ON article BEGIN
        INSERT INTO article_search(article_search, rowid, searched)
        VALUES ('delete', old.place, old.searched);
        INSERT INTO article_search(rowid, searched) VALUES (new.place, new.searched);
    END
    """,
    """
    CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
        INSERT INTO article_search(article_search, rowid, searched)
        VALUES ('delete', old.place, old.searched);
    END
    """,
)

# SQLite's stemmer is Porter's and drops no stop words: the same here, so that both find alike.
_POSTGRESQL_SEARCH = (
    "CREATE TEXT SEARCH DICTIONARY nutgraf_stem (TEMPLATE = snowball, LANGUAGE = porter)",
    "CREATE TEXT SEARCH CONFIGURATION nutgraf (COPY = pg_catalog.english)",
    """
    ALTER TEXT SEARCH CONFIGURATION nutgraf
    ALTER MAPPING REPLACE pg_catalog.english_stem WITH nutgraf_stem
    """,
    """
    ALTER TABLE article ADD COLUMN terms tsvector NOT NULL
    GENERATED ALWAYS AS (to_tsvector('nutgraf', searched)) STORED
    """,
    # With the default of 100 the planner takes a rare word for a common one.
    "ALTER TABLE article ALTER COLUMN terms SET STATISTICS 2000",
    "CREATE INDEX article_terms_idx ON article USING gin (terms)",
)


def upgrade() -> None:
    """Create the tables, then the search index of the database at hand."""
    _create_archive()
    _create_reading()
    _create_chat()
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    for statement in _POSTGRESQL_SEARCH if on_postgresql else _SQLITE_SEARCH:
        op.execute(statement)


def _create_archive() -> None:
    op.create_table(
        "article",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("place", sa.BigInteger, nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("searched", sa.Text, nullable=False),
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("brief", sa.Text, nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="article_pkey"),
        sa.UniqueConstraint("key", name="article_key_key"),
        sa.UniqueConstraint("place", name="article_place_key"),
    )
    op.create_index("article_digest_idx", "article", ["digest"])
    op.create_table(
        "article_topic",
        sa.Column("article_id", sa.Integer, nullable=False),
        sa.Column("folded", sa.String(200), nullable=False),
        sa.Column("topic", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("article_id", "folded", name="article_topic_pkey"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name="article_topic_article_id_fkey"
        ),
    )
    op.create_index("article_topic_folded_idx", "article_topic", ["folded"])


def _create_reading() -> None:
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("article_id", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="revision_pkey"),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="revision_article_id_fkey"),
    )
    op.create_index("revision_article_id_idx", "revision", ["article_id"])
    op.create_index("revision_digest_idx", "revision", ["digest"])
    op.create_table(
        "file",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("articles", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("key", name="file_pkey"),
    )


def _create_chat() -> None:
    op.create_table(
        "query",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("text", sa.String(500), nullable=False),
        sa.PrimaryKeyConstraint("id", name="query_pkey"),
        sa.UniqueConstraint("text", name="query_text_key"),
    )
    op.create_table(
        "shown_list",
        sa.Column("chat_id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("entries", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name="shown_list_pkey"),
    )
    op.create_table(
        "seen_update",
        sa.Column("update_id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name="seen_update_pkey"),
    )
    op.create_index("seen_update_at_idx", "seen_update", ["at"])
