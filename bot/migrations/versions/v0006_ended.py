"""When a subscription was ended, with what was sent of it; an index by which briefs are old."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column and the index."""
    op.add_column("subscription", sa.Column("ended_at", sa.DateTime(timezone=True)))
    op.create_index("article_made_by_idx", "article", ["made_by"])
