"""Digests looked at: the next one as it would be now, and what became of the last."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import render
from bot.chat.clock import Clock
from bot.chat.desk import Desk, Reply, Request, StaleButton, clock, number_in
from bot.chat.markup import Button, Line, Message, bold, compose, line
from bot.digests.commands.office import NONE_YET, Office
from bot.digests.outbox import Composed, DueDigest, PastDigest, PastPart
from bot.digests.phrases import describe
from bot.digests.planning import slot_now
from bot.digests.schedule import Slot, clock_change_between
from bot.digests.subscriptions import Subscription

_DIGESTS_SHOWN = 8
_ON_ITS_WAY = "It is on its way."
_DIGESTS_KEPT = 100


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


def status(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/status`: the last digests and what became of them, and the next ones."""
    shown = clock(desk, request)
    past = office.outbox.history(request.chat_id, _DIGESTS_SHOWN)
    lines = [line(bold("Your digests"))]
    if resting := office.reader(request).resting:
        lines.append(line(f"Nothing is sent here now: {resting}. /resume ends that."))
    lines += [line(f"{_at(it.slot)}: {_fate(it, shown)}") for it in past]
    if not past:
        lines.append(line("None has been due yet."))
    lines.append(line(bold("Next"), space_above=True))
    lines += _upcoming(office.subscriptions.of(request.chat_id), shown)
    unclear = [part for it in past for part in it.parts if part.state == "unclear"]
    return compose(
        lines,
        [(Button("Send again what may be missing", f"resend:{part.id}"),) for part in unclear],
    )


def resend(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Send again*; the argument is the id of a part that may not have arrived."""
    part_id = number_in(request.text)
    past = office.outbox.history(request.chat_id, _DIGESTS_KEPT)
    if not any(part.id == part_id for it in past for part in it.parts):
        raise StaleButton(request.text)
    if not office.outbox.send_again(part_id, request.now):
        return render.plain("That has been sent again already.")
    office.wake()
    return render.plain(_ON_ITS_WAY)


def _send(office: Office, request: Request, subscriptions: Sequence[Subscription]) -> Reply:
    due = [_due_now(office, request, it) for it in subscriptions]
    answers = []
    for it, composed in zip(subscriptions, office.editor.foresee(due), strict=True):
        if composed.parts:
            office.outbox.put_now(it.id, request.now)
        answers.append(_ON_ITS_WAY if composed.parts else f"Nothing to send now: {composed.note}.")
    if _ON_ITS_WAY in answers:
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


def _at(slot: Slot) -> str:
    return f"{slot.local:%a} {slot.local.day} {slot.local:%b}, {slot.local:%H:%M}"


def _fate(past: PastDigest, clock: Clock) -> str:
    """Return what became of a digest, in words."""
    if past.state == "done":
        return _delivery(past, clock)
    return {
        "due": "not sent yet",
        "ready": "is on its way",
        "empty": past.note,
        "missed": past.note or "missed",
        "merged": "told in a later one",
    }[past.state]


def _delivery(past: PastDigest, clock: Clock) -> str:
    sent = [part.sent_at for part in past.parts if part.sent_at]
    words = (
        [f"{'caught up' if past.is_late else 'sent'} at {clock.time(min(sent))}"] if sent else []
    )
    for state, meaning in (("unclear", "may not have arrived"), ("failed", "did not arrive")):
        lost = [part for part in past.parts if part.state == state]
        if lost:
            words.append(f"{_count(lost, past.parts)} {meaning} ({lost[0].reason})")
    return ", ".join(words)


def _count(lost: list[PastPart], parts: tuple[PastPart, ...]) -> str:
    return "it" if len(lost) == len(parts) else f"{len(lost)} of {len(parts)} messages"


def _upcoming(subscriptions: list[Subscription], clock: Clock) -> list[Line]:
    lines = []
    for subscription in subscriptions:
        at = subscription.next_run_at
        when = clock.date_and_time(at) if at else subscription.resting or "paused"
        lines.append(line(f"{when}: {describe(subscription.wish)}"))
        change = clock_change_between(clock.zone, clock.now, at) if at else None
        if change:
            lines.append(line(f"The clock changes before it, on {clock.date(change)}."))
    return lines or [line(NONE_YET)]
