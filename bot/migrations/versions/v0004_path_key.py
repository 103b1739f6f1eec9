"""A digest of the path that each article was read from, by which those of a file are found."""

from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_PATHS = sa.text("SELECT id, path FROM article")
_FILL = sa.text("UPDATE article SET path_key = :key WHERE id = :id")


def upgrade() -> None:
    """Add the column and its index."""
    # SQLite adds no NOT NULL column without a default.
    column = sa.Column("path_key", sa.String(64), nullable=False, server_default="")
    op.add_column("article", column)
    connection = op.get_bind()
    keys = [
        {"id": row.id, "key": sha256(row.path.encode()).hexdigest()}
        for row in connection.execute(_PATHS)
    ]
    if keys:
        connection.execute(_FILL, keys)
    op.create_index("article_path_key_idx", "article", ["path_key"])
