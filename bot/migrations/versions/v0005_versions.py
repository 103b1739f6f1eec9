"""When each version of an article was read, and the briefs of earlier versions."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add the columns; what is stored already counts as read when it came in."""
    # SQLite adds no NOT NULL column without a default.
    column = sa.Column("read_at", _TIME, nullable=False, server_default="1970-01-01 00:00:00")
    op.add_column("article", column)
    op.execute("UPDATE article SET read_at = stored_at")
    op.create_index("article_read_at_idx", "article", ["read_at"])
    op.drop_index("article_stored_at_idx", "article")
    op.add_column("revision", sa.Column("brief", sa.Text))
    op.add_column("revision", sa.Column("read_at", _TIME))
