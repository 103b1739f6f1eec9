"""Subscriptions ended, and brought back."""

from collections.abc import Sequence

from bot.chat import render
from bot.chat.desk import Desk, Reply, Request, number_in
from bot.chat.markup import Button, bold, compose, line
from bot.digests.commands.confirming import bring_back
from bot.digests.commands.office import NONE_YET, Office
from bot.digests.commands.subscribing import NO_SUCH, meant_by
from bot.digests.wishes.phrases import describe
from bot.digests.wishes.readers import Subscription

_BUTTONS_A_ROW = 4


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
        return _end(office, request, meant)
    return _ask_which([(number, it) for number, it in enumerate(found, start=1) if it in meant])


def drop(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Undo* and *End*; the argument is the id of a subscription."""
    return _end(office, request, [office.own(request, request.text)])


def subscribe_again(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Undo* after an end; the argument is the id of the subscription that was ended."""
    ended = office.subscriptions.ended(number_in(request.text), request.chat_id)
    if ended is None:
        back = office.own(request, request.text)
        return render.plain(f"It is back already: {describe(back.wish)}")
    return bring_back(office, desk, request, ended)


def _ask_which(numbered: Sequence[tuple[int, Subscription]]) -> Reply:
    lines = [line(bold(f"{number}. "), describe(it.wish)) for number, it in numbered]
    buttons = [Button(f"End {number}", f"drop:{it.id}") for number, it in numbered]
    return compose([line("Which one?"), *lines], render.rows(buttons, _BUTTONS_A_ROW))


def _end(office: Office, request: Request, ended: Sequence[Subscription]) -> Reply:
    for subscription in ended:
        office.subscriptions.end(subscription.id, request.now)
    numbers = [f" {number}" for number in range(1, len(ended) + 1)] if len(ended) > 1 else [""]
    numbered = list(zip(numbers, ended, strict=True))
    undo = [Button(f"Undo{number}", f"again:{it.id}") for number, it in numbered]
    return compose(
        [line(f"Ended{number}: ", bold(describe(it.wish))) for number, it in numbered],
        render.rows(undo, _BUTTONS_A_ROW),
    )
