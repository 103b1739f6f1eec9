"""Many parts that arrived, stored in one transaction: each of its own would wait for the disk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update

from bot.database import chat, part, told
from bot.digests.outbox.columns import lock_chats
from bot.digests.outbox.parcels import Parcel
from bot.digests.outbox.settling import after_gap, go_on


@dataclass(frozen=True, slots=True)
class Receipt:
    """A parcel that arrived `at` some moment, as the Telegram message `message_id`."""

    parcel: Parcel
    message_id: int
    at: datetime


_SENT = (
    update(part)
    .where(part.c.id == bindparam("own_id"))
    .values(state="sent", message_id=bindparam("as_id"), sent_at=bindparam("sent"), reason="")
)
# A group that has moved since numbers its messages anew.
_KNOWN = (
    update(told)
    .where(told.c.part_id == bindparam("own_id"), told.c.chat_id == bindparam("in_chat"))
    .values(message_id=bindparam("as_id"))
)


def store_receipts(connection: Connection, receipts: Sequence[Receipt]) -> None:
    """Mark parts as sent, and let what follows come.

    A part that is gone, or was claimed anew, is passed over: somebody else knows better.
    """
    chat_ids = [it.parcel.chat_id for it in receipts]
    lock_chats(connection, chat_ids)
    gap_over = after_gap(max(it.at for it in receipts))
    connection.execute(update(chat).where(chat.c.id.in_(chat_ids)).values(next_send_at=gap_over))
    own = _still_theirs(connection, receipts)
    if own:
        sent = [{"own_id": it.parcel.id, "as_id": it.message_id, "sent": it.at} for it in own]
        connection.execute(_SENT, sent)
        known = [
            {"own_id": it.parcel.id, "as_id": it.message_id, "in_chat": it.parcel.chat_id}
            for it in own
        ]
        connection.execute(_KNOWN, known)
        go_on(connection, [it.parcel.id for it in own], [it.parcel.digest_id for it in own])


def _still_theirs(connection: Connection, receipts: Sequence[Receipt]) -> list[Receipt]:
    held = select(part.c.id, part.c.attempts).where(
        part.c.id.in_([it.parcel.id for it in receipts]), part.c.state.in_(("claimed", "unclear"))
    )
    claims = {(row.id, row.attempts) for row in connection.execute(held)}
    return [it for it in receipts if (it.parcel.id, it.parcel.attempts) in claims]
