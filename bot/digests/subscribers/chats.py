"""What concerns all subscriptions of a chat: they stop, rest, and wake."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, update

from bot.archive.columns import storable
from bot.database import chat, digest, part, subscription
from bot.digests.outbox.columns import lock_chats, stored_reader, stored_subscriptions
from bot.digests.outbox.settling import count_as_not_told, end_digests
from bot.digests.wishes.planning import next_run_of

_AWAY = "the chat could not be reached"


def stop(connection: Connection, which: ColumnElement[bool], reason: str) -> None:
    """Send nothing more of what some subscriptions are owed by now; it counts as not told.

    What others are owed, and was to be told in it, is due again. The caller has locked the chats.
    """
    reason = storable(reason)
    stopped = select(subscription.c.id).where(which)
    owed = digest.c.subscription_id.in_(stopped)
    waiting = part.c.state == "waiting", part.c.digest_id.in_(select(digest.c.id).where(owed))
    ids = connection.scalars(select(part.c.id).where(*waiting)).all()
    # First: what is due again afterwards is composed without these.
    count_as_not_told(connection, ids)
    connection.execute(update(part).where(part.c.id.in_(ids)).values(state="failed", reason=reason))
    _part_from(connection, stopped)
    due = update(digest).where(owed, _is_to_be_composed())
    connection.execute(due.values(state="missed", merged_into=None, note=reason))
    ready = update(digest).where(owed, digest.c.state == "ready")
    # What is on its way may be put back: it must not be tried again.
    connection.execute(ready.values(note=reason, give_up_at=digest.c.release_at))
    end_digests(connection, owed)


def _is_to_be_composed() -> ColumnElement[bool]:
    """Select what is due, and what is merged into it."""
    leader = digest.alias()
    due = select(leader.c.id).where(leader.c.state == "due")
    return or_(digest.c.state == "due", digest.c.merged_into.in_(due))


def _part_from(connection: Connection, stopped: Select[tuple[int]]) -> None:
    """Let the digests of others come by themselves that were merged into what is not yet sent."""
    leader = digest.alias()
    unsent = select(leader.c.id).where(
        leader.c.subscription_id.in_(stopped), leader.c.state.in_(("due", "ready"))
    )
    others = digest.c.merged_into.in_(unsent), digest.c.subscription_id.not_in(stopped)
    # Some may have been stopped before, while what they are merged into was on its way.
    goes_on = select(subscription.c.id).where(
        subscription.c.id == digest.c.subscription_id,
        subscription.c.ended_at.is_(None),
        subscription.c.resting == "",
        func.coalesce(subscription.c.paused_until, digest.c.slot_at) <= digest.c.slot_at,
    )
    come = update(digest).where(*others, goes_on.exists())
    connection.execute(come.values(state="due", merged_into=None))


def rest_chat(connection: Connection, chat_id: int, reason: str) -> None:
    """Stop all subscriptions of a chat."""
    lock_chats(connection, [chat_id])
    reason = storable(reason)
    connection.execute(update(chat).where(chat.c.id == chat_id).values(resting=reason))
    of_chat = subscription.c.chat_id == chat_id
    resting = update(subscription).where(of_chat)
    connection.execute(resting.values(resting=reason, next_run_at=None))
    stop(connection, of_chat, reason)


def wake_chat(connection: Connection, chat_id: int, now: datetime) -> None:
    """Let all subscriptions of a chat go on from `now`."""
    lock_chats(connection, [chat_id])
    stop(connection, subscription.c.chat_id == chat_id, _AWAY)
    connection.execute(update(chat).where(chat.c.id == chat_id).values(resting=""))
    of_chat = update(subscription).where(subscription.c.chat_id == chat_id)
    connection.execute(of_chat.values(resting=""))
    move_runs(connection, chat_id, now)


def move_runs(connection: Connection, chat_id: int, now: datetime) -> None:
    """Compute anew when the subscriptions of a chat are due."""
    reader = stored_reader(connection, chat_id)
    for wanted in stored_subscriptions(connection, subscription.c.chat_id == chat_id):
        moved = update(subscription).where(subscription.c.id == wanted.id)
        connection.execute(moved.values(next_run_at=next_run_of(wanted, reader, now)))
