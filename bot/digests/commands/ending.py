"""Subscriptions ended, and brought back."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from bot.chat import render
from bot.chat.desk import Desk, Reply, Request, StaleButton, number_in
from bot.chat.markup import Button, bold, compose, line
from bot.digests.commands.confirming import bring_back
from bot.digests.commands.office import NONE_YET, Office
from bot.digests.commands.subscribing import NO_SUCH, meant_by
from bot.digests.phrases import describe, parse_wish
from bot.digests.subscriptions import FOREVER, Subscription

_BUTTONS_A_ROW = 4
_FURTHER = re.compile(r"(?P<thread>[0-9]{1,18}):(?P<pause>[0-9]{1,18})")


def unsubscribe(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/unsubscribe [number, topic or all]`: ends the one meant, or asks which.

    "all" ends all of them.
    """
    found = office.subscriptions.of(request.chat_id)
    meant = meant_by(request.text, found) if request.text else found
    if not found:
        return render.plain(NONE_YET)
    if not meant:
        return render.plain(NO_SUCH)
    if len(meant) == 1 or request.text.casefold() == "all":
        return _end(office, desk, meant)
    return _ask_which([(number, it) for number, it in enumerate(found, start=1) if it in meant])


def drop(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Undo* and *End*; the argument is the id of a subscription."""
    return _end(office, desk, [office.own(request, request.text)])


def subscribe_again(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Undo* after an end; the argument is made by `_argument`."""
    number, _, further = request.text.partition(":")
    words = desk.memory.query(number_in(number))
    match = _FURTHER.fullmatch(further)
    if words is None or match is None:
        raise StaleButton(request.text)
    gone = Subscription(
        0,
        request.chat_id,
        int(match["thread"]) or None,
        request.user_id,
        parse_wish(words).wish,
        paused_until=_moment(int(match["pause"])),
    )
    return bring_back(office, desk, request, gone)


def _ask_which(numbered: Sequence[tuple[int, Subscription]]) -> Reply:
    lines = [line(bold(f"{number}. "), describe(it.wish)) for number, it in numbered]
    buttons = [Button(f"End {number}", f"drop:{it.id}") for number, it in numbered]
    return compose([line("Which one?"), *lines], render.rows(buttons, _BUTTONS_A_ROW))


def _end(office: Office, desk: Desk, ended: Sequence[Subscription]) -> Reply:
    for subscription in ended:
        office.subscriptions.delete(subscription.id)
    numbers = [f" {number}" for number in range(1, len(ended) + 1)] if len(ended) > 1 else [""]
    numbered = list(zip(numbers, ended, strict=True))
    undo = [Button(f"Undo{number}", f"again:{_argument(desk, it)}") for number, it in numbered]
    return compose(
        [line(f"Ended{number}: ", bold(describe(it.wish))) for number, it in numbered],
        render.rows(undo, _BUTTONS_A_ROW),
    )


def _argument(desk: Desk, ended: Subscription) -> str:
    """Return what brings a subscription back: its words' number, forum topic, end of its pause."""
    pause = int(ended.paused_until.timestamp()) if ended.paused_until else 0
    return f"{desk.memory.number_of(describe(ended.wish))}:{ended.thread_id or 0}:{pause}"


def _moment(seconds: int) -> datetime | None:
    """Return the end of a pause as in `Subscription`, from seconds since 1970; 0 for none."""
    return datetime.fromtimestamp(min(seconds, FOREVER.timestamp()), UTC) if seconds else None
