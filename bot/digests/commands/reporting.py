"""Digests asked for: sent now, looked at before their time, and what did not fit into them."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import render
from bot.chat.desk import Desk, Reply, Request, StaleButton, number_in
from bot.chat.markup import Message, compose, line
from bot.digests.commands.office import NONE_YET, Office
from bot.digests.outbox import Composed, DueDigest
from bot.digests.planning import slot_now
from bot.digests.subscriptions import Subscription

ON_ITS_WAY = "It is on its way."


def digest(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/digest`: a digest of each subscription, now; says so where nothing is new."""
    found = office.subscriptions.of(request.chat_id)
    return _send(office, request, found) if found else render.plain(NONE_YET)


def send_now(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Send now*; the argument is the id of a subscription."""
    return _send(office, request, [office.own(request, request.text)])


def preview(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/preview`: the next digest as it would be now, and what muted words take away."""
    found = office.subscriptions.of(request.chat_id)
    if not found:
        return render.plain(NONE_YET)
    due = [_due_now(office, request, it) for it in found]
    foreseen = zip(due, office.editor.foresee(due), strict=True)
    return tuple(
        message for one, composed in foreseen for message in _preview(office, one, composed)
    )


def more(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Show more* under a digest; the argument is the digest's id."""
    due = office.outbox.get(number_in(request.text))
    if due is None or due.subscription.chat_id != request.chat_id:
        raise StaleButton(request.text)
    return office.editor.more(due) or render.plain("There is no more.")


def _send(office: Office, request: Request, subscriptions: Sequence[Subscription]) -> Reply:
    due = [_due_now(office, request, it) for it in subscriptions]
    answers = []
    for it, composed in zip(subscriptions, office.editor.foresee(due), strict=True):
        if composed.parts:
            office.outbox.put_now(it.id, request.now)
        answers.append(ON_ITS_WAY if composed.parts else f"Nothing to send now: {composed.note}.")
    if ON_ITS_WAY in answers:
        office.wake()
    return compose([line(answer) for answer in dict.fromkeys(answers)])


def _preview(office: Office, due: DueDigest, composed: Composed) -> Reply:
    lines = [
        line(f"Left out for “{it.word}”: {it.title}") for it in office.editor.select(due).muted
    ]
    # Nothing of it is stored yet: a button for the rest would be dead.
    shown = tuple(_without_more(part.message) for part in composed.parts)
    return (
        *(shown or render.plain(f"Nothing to send now: {composed.note}.")),
        *(compose(lines) if lines else ()),
    )


def _without_more(message: Message) -> Message:
    rows = (tuple(it for it in row if not it.action.startswith("more:")) for row in message.buttons)
    return replace(message, buttons=tuple(row for row in rows if row))


def _due_now(office: Office, request: Request, subscription: Subscription) -> DueDigest:
    now = slot_now(office.reader(request).clock, request.now)
    due = office.outbox.foreseen(subscription.id, now)
    if due is None:
        raise StaleButton(str(subscription.id))
    return due
