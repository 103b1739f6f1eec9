"""Digests asked for: sent now, looked at before their time, and what did not fit into them."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import render
from bot.chat.clock import Clock
from bot.chat.desk import Desk, Reply, Request, StaleButton, clock, number_in
from bot.chat.markup import Message, bold, compose, headed, line
from bot.digests.commands import promising
from bot.digests.commands.office import NONE_YET, Office
from bot.digests.outbox.parcels import Composed, DueDigest
from bot.digests.stories.editor import Foreseen
from bot.digests.wishes.planning import promises, slot_now
from bot.digests.wishes.readers import Subscription
from bot.digests.wishes.schedule import Slot

ON_ITS_WAY = "It is on its way."
_ALREADY = "It is on its way already."


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
    slots = {it.id: _next_slot(office, request, it) for it in found}
    in_order = sorted(found, key=lambda it: slots[it.id].at)
    due = [_due(office, it, slots[it.id]) for it in in_order]
    foreseen = zip(due, office.editor.foresee(due), strict=True)
    shown = clock(desk, request)
    return tuple(message for one, digest in foreseen for message in _preview(one, digest, shown))


def more(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Show more* under a digest; the argument is the digest's id."""
    due = office.outbox.get(number_in(request.text))
    if due is None or due.subscription.chat_id != request.chat_id:
        raise StaleButton(request.text)
    return office.editor.more(due) or render.plain("There is no more.")


def _send(office: Office, request: Request, subscriptions: Sequence[Subscription]) -> Reply:
    # Whoever asks can be reached again, whatever Telegram said before.
    office.subscriptions.wake_chat(request.chat_id, request.now)
    now = slot_now(office.reader(request).clock, request.now)
    waiting = office.outbox.due_to(request.chat_id, request.now)
    compose_all = office.editor.composing()
    coming = _told_in(compose_all(waiting) if waiting else ())
    new = [_due(office, it, now) for it in subscriptions if it.id not in coming]
    answers = [_ALREADY for it in subscriptions if it.id in coming]
    if new:
        composed = compose_all([*waiting, *new])[len(waiting) :]
        answers += [_put(office, it, request) for it in composed]
    if ON_ITS_WAY in answers:
        office.wake()
    return compose([line(answer) for answer in dict.fromkeys(answers)])


def _put(office: Office, foreseen: Composed, request: Request) -> str:
    """Put a digest unless it is empty; return what becomes of it."""
    if not foreseen.parts:
        return f"Nothing to send now: {foreseen.note}."
    office.outbox.put_now(foreseen.digest.subscription.id, request.now)
    return ON_ITS_WAY


def _told_in(composed: Sequence[Composed]) -> set[int]:
    """Return the ids of the subscriptions that are told something."""
    digests = [it.digest for it in composed if it.parts]
    return {asked.id for it in digests for asked in (it.subscription, *it.merged)}


def _preview(due: DueDigest, foreseen: Foreseen, clock: Clock) -> Reply:
    lines = [line(f"Left out for “{it.word}”: {it.title}") for it in foreseen.muted]
    # Nothing of it is stored yet: a button for the rest would be dead.
    shown = tuple(_without_more(part.message) for part in foreseen.composed.parts)
    return (
        *headed(
            shown or render.plain(f"So far, {foreseen.composed.note}."),
            line(bold("Preview"), ": ", _prospect(due, clock)),
        ),
        *(compose(lines) if lines else ()),
    )


def _without_more(message: Message) -> Message:
    rows = (tuple(it for it in row if not it.action.startswith("more:")) for row in message.buttons)
    return replace(message, buttons=tuple(row for row in rows if row))


def _prospect(due: DueDigest, clock: Clock) -> str:
    """Return when a digest comes that is looked at before its time, and why not sooner."""
    promise = next(promises(due.subscription, due.reader, clock.now), None)
    coming = f"it comes {promising.when(promise, clock)}." if promise else ""
    return f"{coming} {promising.hindrance(due.subscription, clock)}".strip()


def _next_slot(office: Office, request: Request, subscription: Subscription) -> Slot:
    """Return the slot of what comes next; this very moment where nothing comes."""
    reader = office.reader(request)
    promise = next(promises(subscription, reader, request.now), None)
    return promise.slot if promise else slot_now(reader.clock, request.now)


def _due(office: Office, subscription: Subscription, slot: Slot) -> DueDigest:
    due = office.outbox.foreseen(subscription.id, slot)
    if due is None:
        raise StaleButton(str(subscription.id))
    return due
