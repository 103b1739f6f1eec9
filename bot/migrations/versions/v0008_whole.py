"""Whether what a digest told, or left to others to tell, may have come."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

# Those of the same slot are what counted until now.
_MARK = """
    UPDATE digest SET is_whole = false WHERE id IN (
        SELECT beside.id
        FROM part
        JOIN digest AS failed ON failed.id = part.digest_id
        JOIN subscription AS asked ON asked.id = failed.subscription_id
        JOIN subscription AS asking ON asking.chat_id = asked.chat_id
        JOIN digest AS beside
            ON beside.subscription_id = asking.id AND beside.slot_at = failed.slot_at
        WHERE part.state = 'failed'
    )
"""


def upgrade() -> None:
    """Add the column; a part that failed makes its digest, and those beside it, not whole."""
    column = sa.Column("is_whole", sa.Boolean, nullable=False, server_default=sa.true())
    op.add_column("digest", column)
    op.execute(_MARK)
