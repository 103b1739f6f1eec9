"""Which version of an article was told."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the column; the version that counted at the slot is taken for the one told."""
    # SQLite adds no NOT NULL column without a default.
    time = sa.DateTime(timezone=True)
    column = sa.Column("read_at", time, nullable=False, server_default="1970-01-01 00:00:00")
    op.add_column("told", column)
    op.execute("UPDATE told SET read_at = at")
