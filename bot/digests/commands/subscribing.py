"""Subscriptions: made, listed, paused."""

from collections.abc import Iterator, Sequence
from itertools import islice

from bot.chat import render
from bot.chat.clock import Clock
from bot.chat.desk import Desk, Reply, Request, clock
from bot.chat.markup import Button, Line, bold, compose, line
from bot.digests.commands import promising
from bot.digests.commands.confirming import add
from bot.digests.commands.drafting import begin
from bot.digests.commands.office import NONE_YET, Office
from bot.digests.wishes.pauses import NotUnderstood, parse_days_until
from bot.digests.wishes.phrases import describe, parse_wish
from bot.digests.wishes.planning import promises
from bot.digests.wishes.readers import Reader, Subscription

NO_SUCH = "You have no subscription of that number or topic. /subscriptions lists yours."


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
    return _listed(office, desk, request, "Your subscriptions")


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
    """Answer `/resume [number or topic]`: digests come again, from the next slot on."""
    found = office.subscriptions.of(request.chat_id)
    if not found:
        return render.plain(NONE_YET)
    meant = meant_by(request.text, found) if request.text else found
    return _resumed(office, desk, request, meant) if meant else render.plain(NO_SUCH)


def pause_one(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Pause*; the argument is the id of a subscription."""
    subscription = office.own(request, request.text)
    office.subscriptions.pause(subscription.id, None, request.now)
    return _listed(office, desk, request, "Paused.")


def resume_one(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Resume*; the argument is the id of a subscription."""
    return _resumed(office, desk, request, [office.own(request, request.text)])


def meant_by(text: str, found: Sequence[Subscription]) -> list[Subscription]:
    """Return the subscriptions that somebody names by number, topic, words, or "all"."""
    wanted = text.casefold()
    return [it for number, it in enumerate(found, start=1) if wanted in _names(number, it)]


def _names(number: int, subscription: Subscription) -> set[str]:
    """Return what a subscription may be called, case folded."""
    wish = subscription.wish
    topics = wish.topics or ("everything",)
    names = ("all", str(number), describe(wish), ", ".join(topics), *topics)
    return {name.casefold() for name in names} | {topic.strip('"').casefold() for topic in topics}


def _resumed(office: Office, desk: Desk, request: Request, meant: Sequence[Subscription]) -> Reply:
    shown = clock(desk, request)
    is_any_hindered = any(promising.hindrance(it, shown) for it in meant)
    for subscription in meant:
        office.subscriptions.resume(subscription.id, request.now)
    said = "Resumed." if is_any_hindered else "Nothing was paused."
    return _listed(office, desk, request, said)


def _listed(office: Office, desk: Desk, request: Request, heading: str) -> Reply:
    """Return the subscriptions of a chat, each with when it comes, and its buttons."""
    reader, shown = office.reader(request), clock(desk, request)
    found = list(enumerate(office.subscriptions.of(request.chat_id), start=1))
    lines = [line(bold(heading))]
    for number, it in found:
        lines.append(line(bold(f"{number}. "), describe(it.wish), space_above=True))
        lines += _standing(it, reader, shown)
    return compose(lines, [_buttons(number, it, shown) for number, it in found])


def _standing(subscription: Subscription, reader: Reader, clock: Clock) -> Iterator[Line]:
    """Yield why none comes for now, and when the next one does."""
    if hindrance := promising.hindrance(subscription, clock):
        yield line(hindrance)
    for promise in islice(promises(subscription, reader, clock.now), 1):
        yield line(f"Next: {promising.when(promise, clock)}")


def _buttons(number: int, subscription: Subscription, clock: Clock) -> tuple[Button, ...]:
    is_hindered = promising.hindrance(subscription, clock)
    pause_or_resume = ("Resume", "resume1") if is_hindered else ("Pause", "pause1")
    choices = (("Change", "edit"), pause_or_resume, ("End", "drop"), ("Send now", "send"))
    return tuple(
        Button(f"{label} {number}", f"{name}:{subscription.id}") for label, name in choices
    )
