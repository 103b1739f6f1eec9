"""When a subscription was ended: it is kept, with what was sent of it."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column."""
    op.add_column("subscription", sa.Column("ended_at", sa.DateTime(timezone=True)))
