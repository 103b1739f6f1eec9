"""What was understood of a subscription, said back in full."""

from collections.abc import Sequence

from bot.chat import render
from bot.chat.clock import Clock
from bot.chat.desk import Desk, Reply, Request, clock
from bot.chat.markup import Button, Line, bold, compose, line
from bot.chat.memory import TEXT_LENGTH
from bot.digests.commands.office import Office
from bot.digests.phrases import describe
from bot.digests.schedule import Rhythm, next_slot
from bot.digests.subscriptions import Subscription, Wish

MOST_SUBSCRIPTIONS = 20
_DATES_SHOWN = 3
# A wish is kept behind buttons in its words.
_TOO_LONG = (
    f"That is too much for one subscription: in words, it may have {TEXT_LENGTH} characters. "
    "Make two of it."
)
_ASK_FOR_ZONE = (
    "These times are in {}, since I do not know your time zone. Press it, "
    "send /timezone with your city, or share your location."
)
_ZONES_OFFERED = (
    "Europe/London",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Asia/Singapore",
    "America/New_York",
    "America/Los_Angeles",
)


def add(
    office: Office, desk: Desk, request: Request, wish: Wish, not_understood: Sequence[str] = ()
) -> Reply:
    """Make a subscription; return what was understood, its next dates, and how to undo it.

    One that is there already is not made again, as by a button that was pressed twice.
    """
    found = office.subscriptions.of(request.chat_id)
    refused = _refusal(wish, found, request)
    if refused:
        return render.plain(refused)
    reader, is_zone_guessed = office.settled_reader(request)
    added = office.subscriptions.add(
        request.chat_id, request.thread_id, request.user_id, wish, request.now
    )
    lines = _told(f"Subscribed: {describe(wish)}", not_understood, wish, clock(desk, request))
    buttons: list[tuple[Button, ...]] = [
        (Button("Change", f"edit:{added.id}"), Button("Undo", f"drop:{added.id}"))
    ]
    if is_zone_guessed:
        lines.append(line(_ASK_FOR_ZONE.format(reader.zone), space_above=True))
        buttons += zone_buttons(desk, _ZONES_OFFERED)
    return compose(lines, buttons)


def change(
    office: Office, desk: Desk, request: Request, subscription: Subscription, wish: Wish
) -> Reply:
    """Give a subscription another wish; return what it is now."""
    if len(describe(wish)) > TEXT_LENGTH:
        return render.plain(_TOO_LONG)
    office.subscriptions.change(subscription.id, wish, request.now)
    before = desk.memory.number_of(describe(subscription.wish))
    return compose(
        _told(f"Changed: {describe(wish)}", (), wish, clock(desk, request)),
        [
            (
                Button("Change", f"edit:{subscription.id}"),
                Button("Undo", f"draft:{before}:{subscription.id}:ok:"),
            )
        ],
    )


def _refusal(wish: Wish, found: Sequence[Subscription], request: Request) -> str:
    """Return why a wish cannot become a subscription beside those found, "" if it can."""
    if len(describe(wish)) > TEXT_LENGTH:
        return _TOO_LONG
    if any((it.wish, it.thread_id) == (wish, request.thread_id) for it in found):
        return f"You have that already: {describe(wish)}. /subscriptions lists all."
    if len(found) >= MOST_SUBSCRIPTIONS:
        return (
            f"You have {MOST_SUBSCRIPTIONS} subscriptions, the most there can be. "
            "/subscriptions lets you change or end one."
        )
    return ""


def zone_buttons(desk: Desk, names: Sequence[str]) -> list[tuple[Button, ...]]:
    """Return buttons that set the zone, two a row."""
    buttons = [
        Button(name.rpartition("/")[2].replace("_", " "), f"zone:{desk.memory.number_of(name)}")
        for name in names
    ]
    return [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]


def _told(done: str, not_understood: Sequence[str], wish: Wish, clock: Clock) -> list[Line]:
    lines = [line(bold(done))]
    if not_understood:
        lines.append(line("I did not understand: ", bold(", ".join(not_understood))))
    lines.append(line("Next:", space_above=True))
    return lines + [line(date) for date in _next_dates(wish.rhythm, clock)]


def _next_dates(rhythm: Rhythm, clock: Clock) -> list[str]:
    dates: list[str] = []
    after = clock.now
    for _ in range(_DATES_SHOWN):
        after = next_slot(rhythm, clock.zone, after).at
        dates.append(clock.date_and_time(after))
    return dates
