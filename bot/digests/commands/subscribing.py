"""Subscriptions: made, listed, changed, paused, ended."""

from bot.chat import render
from bot.chat.clock import Clock
from bot.chat.desk import Desk, Reply, Request, StaleButton, clock, number_in
from bot.chat.markup import Button, bold, compose, line, shorten
from bot.digests.commands.confirming import add
from bot.digests.commands.drafting import begin
from bot.digests.commands.office import NONE_YET, Office
from bot.digests.pauses import NotUnderstood, parse_days_until
from bot.digests.phrases import describe, parse_wish
from bot.digests.subscriptions import Subscription


def subscribe(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/subscribe`: in one line, or alone with a dialogue of buttons."""
    if not request.text:
        return begin(office, desk, request)
    understood = parse_wish(request.text.replace("\n", ", "))
    return add(office, desk, request, understood.wish, understood.not_understood)


def subscriptions(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/subscriptions`: each with its next date, and buttons to change it."""
    found = office.subscriptions.of(request.chat_id)
    if not found:
        return render.plain(NONE_YET, buttons=[(Button("Subscribe", "subscribe:"),)])
    lines = [line(bold("Your subscriptions"))]
    for number, subscription in enumerate(found, start=1):
        lines.append(line(bold(f"{number}. "), describe(subscription.wish), space_above=True))
        lines.append(line(_standing(subscription, clock(desk, request))))
    return compose(lines, [_buttons(number, it) for number, it in enumerate(found, start=1)])


def unsubscribe(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/unsubscribe [number]`: ends the only subscription, or asks which."""
    found = office.subscriptions.of(request.chat_id)
    if not found:
        return render.plain(NONE_YET)
    if not request.text and len(found) == 1:
        return _end(office, desk, found[0])
    numbered = {str(number): it for number, it in enumerate(found, start=1)}
    if request.text in numbered:
        return _end(office, desk, numbered[request.text])
    if request.text:
        return render.plain("There is no such number here. /subscriptions lists them.")
    return compose(
        [line("Which one?")],
        [
            (Button(shorten(f"End {number}: {describe(it.wish)}"), f"drop:{it.id}"),)
            for number, it in enumerate(found, start=1)
        ],
    )


def drop(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Undo* and *End*; the argument is the id of a subscription."""
    return _end(office, desk, office.own(request, request.text))


def pause(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/pause [until]`: no digests until then, or until `/resume`."""
    found = office.subscriptions.of(request.chat_id)
    if not found:
        return render.plain(NONE_YET)
    shown = clock(desk, request)
    try:
        until = parse_days_until(request.text, request.now, shown.zone)
    except NotUnderstood:
        return render.plain("Until when? Try /pause, /pause 3 days or /pause until Monday.")
    for subscription in found:
        office.subscriptions.pause(subscription.id, until, request.now)
    when = f"until {shown.date_and_time(until)}" if until else "until you /resume"
    return render.plain(f"Paused {when}.", buttons=[(Button("Resume", "resume:"),)])


def resume(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/resume`: digests come again, from the next slot on."""
    for subscription in office.subscriptions.of(request.chat_id):
        office.subscriptions.resume(subscription.id, request.now)
    return subscriptions(office, desk, request)


def pause_one(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Pause*; the argument is the id of a subscription."""
    subscription = office.own(request, request.text)
    office.subscriptions.pause(subscription.id, None, request.now)
    return subscriptions(office, desk, request)


def resume_one(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Resume*; the argument is the id of a subscription."""
    subscription = office.own(request, request.text)
    office.subscriptions.resume(subscription.id, request.now)
    return subscriptions(office, desk, request)


def subscribe_again(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Undo* after an end; the argument is the number under which the wish is kept."""
    words = desk.memory.query(number_in(request.text))
    if words is None:
        raise StaleButton(request.text)
    return add(office, desk, request, parse_wish(words).wish)


def _end(office: Office, desk: Desk, subscription: Subscription) -> Reply:
    office.subscriptions.delete(subscription.id)
    words = describe(subscription.wish)
    undo = Button("Undo", f"again:{desk.memory.number_of(words)}")
    return compose([line("Ended: ", words)], [(undo,)])


def _standing(subscription: Subscription, clock: Clock) -> str:
    """Return when the next digest comes, or why none does."""
    if subscription.resting:
        return f"Resting: {subscription.resting}. /resume lets it go on."
    if subscription.next_run_at is None:
        return "Paused until you /resume."
    return f"Next: {clock.date_and_time(subscription.next_run_at)}"


def _buttons(number: int, subscription: Subscription) -> tuple[Button, ...]:
    is_paused = subscription.next_run_at is None
    pause_or_resume = ("Resume", "resume1") if is_paused else ("Pause", "pause1")
    choices = (("Change", "edit"), pause_or_resume, ("End", "drop"), ("Send now", "send"))
    return tuple(
        Button(f"{label} {number}", f"{name}:{subscription.id}") for label, name in choices
    )
