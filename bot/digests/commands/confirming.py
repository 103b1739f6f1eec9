"""What was understood of a subscription, said back in full."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from bot.chat import render
from bot.chat.desk import Desk, Reply, Request, clock
from bot.chat.markup import Button, Line, bold, compose, line
from bot.chat.memory import TEXT_LENGTH
from bot.digests.commands import promising
from bot.digests.commands.office import Office
from bot.digests.wishes.phrases import describe
from bot.digests.wishes.planning import promises
from bot.digests.wishes.readers import Subscription, Wish

MOST_SUBSCRIPTIONS = 20
ZONES_OFFERED = (
    "Europe/London",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Asia/Singapore",
    "America/New_York",
    "America/Los_Angeles",
)

_DATES_SHOWN = 3
# A wish is kept behind buttons in its words.
_TOO_LONG = (
    f"That is too much for one subscription: in words, it may have {TEXT_LENGTH} characters. "
    "Make two of it."
)
_ASK_FOR_ZONE = (
    "These times are in {}, since I do not know your time zone. Press it, "
    "send /timezone with your city, or answer this with your location."
)
_NOTHING_YET = " so far. If you meant a time or a day, press Change."
_HOW_TO_SAY_IT = (
    ". Times and days go like /subscribe nato at 8 and 18:30 on weekdays; "
    "it begins at the next of them."
)


def add(
    office: Office, desk: Desk, request: Request, wish: Wish, not_understood: Sequence[str] = ()
) -> Reply:
    """Make a subscription; return what was understood, its next dates, and how to undo it.

    One that is there already is not made again, as by a button that was pressed twice.
    """
    wanted = Subscription(0, request.chat_id, request.thread_id, request.user_id, wish)
    refused = _refusal(wanted, office.subscriptions.of(request.chat_id))
    if refused:
        return compose([line(refused), *_not_understood(not_understood)])
    reader, is_zone_guessed = office.settled_reader(request)
    added = office.subscriptions.add(
        request.chat_id, request.thread_id, request.user_id, wish, request.now
    )
    lines = [line(bold(f"Subscribed: {describe(wish)}")), *_not_understood(not_understood)]
    lines += _prospects(office, desk, request, added)
    buttons: list[tuple[Button, ...]] = [_change_or_undo(added.id, f"drop:{added.id}")]
    if is_zone_guessed:
        lines.append(line(_ASK_FOR_ZONE.format(reader.zone), space_above=True))
        buttons += zone_buttons(desk, ZONES_OFFERED)
    return compose(lines, buttons)


def bring_back(office: Office, desk: Desk, request: Request, ended: Subscription) -> Reply:
    """Let a subscription that was ended go on; return what it is."""
    refused = _refusal(ended, office.subscriptions.of(ended.chat_id))
    if refused:
        return render.plain(refused)
    office.subscriptions.reopen(ended.id, request.now)
    back = office.own(request, str(ended.id))
    return compose(
        [
            line(bold(f"Subscribed again: {describe(back.wish)}")),
            *_prospects(office, desk, request, back),
        ],
        [_change_or_undo(back.id, f"drop:{back.id}")],
    )


def change(
    office: Office, desk: Desk, request: Request, subscription: Subscription, wish: Wish
) -> Reply:
    """Give a subscription another wish; return what it is now."""
    others = [it for it in office.subscriptions.of(request.chat_id) if it.id != subscription.id]
    refused = _refusal(replace(subscription, wish=wish), others)
    if refused:
        return render.plain(refused)
    office.subscriptions.change(subscription.id, wish, request.now)
    changed = office.own(request, str(subscription.id))
    before = desk.memory.number_of(describe(subscription.wish))
    return compose(
        [
            line(bold(f"Changed: {describe(wish)}")),
            *_prospects(office, desk, request, changed),
        ],
        [_change_or_undo(changed.id, f"draft:{before}:{changed.id}:ok:")],
    )


def zone_buttons(desk: Desk, names: Sequence[str]) -> list[tuple[Button, ...]]:
    """Return buttons that set the zone, two a row."""
    buttons = [Button(city(name), f"zone:{desk.memory.number_of(name)}") for name in names]
    return [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]


def city(zone: str) -> str:
    """Return the place that a zone is named after: "New York"."""
    return zone.rpartition("/")[2].replace("_", " ")


def _refusal(wanted: Subscription, others: Sequence[Subscription]) -> str:
    """Return why a chat cannot have a subscription beside the others, "" if it can."""
    if len(describe(wanted.wish)) > TEXT_LENGTH:
        return _TOO_LONG
    same = next((it for it in others if _compared(it) == _compared(wanted)), None)
    if same:
        return f"You have that already: {describe(same.wish)}. /subscriptions lists all."
    if len(others) >= MOST_SUBSCRIPTIONS:
        return (
            f"You have {MOST_SUBSCRIPTIONS} subscriptions, the most there can be. "
            "/subscriptions lets you change or end one."
        )
    return ""


def _compared(subscription: Subscription) -> tuple[frozenset[str], Wish, int | None]:
    """Return what makes two subscriptions of a chat the same, however their topics are written."""
    wish = subscription.wish
    topics = frozenset(topic.casefold() for topic in wish.topics)
    return topics, replace(wish, topics=()), subscription.thread_id


def _not_understood(words: Sequence[str]) -> Iterable[Line]:
    if words:
        yield line("I did not understand: ", bold(", ".join(words)), _HOW_TO_SAY_IT)


def _prospects(
    office: Office, desk: Desk, request: Request, subscription: Subscription
) -> Iterable[Line]:
    """Yield what there is to say of what a subscription will bring, and when."""
    reader, shown = office.reader(request), clock(desk, request)
    unheard = [it for it in subscription.wish.topics if not desk.archive.on_topic(it, 1)]
    if unheard:
        yield line("Nothing on ", bold(", ".join(unheard)), _NOTHING_YET)
    if hindrance := promising.hindrance(subscription, shown):
        yield line(hindrance, space_above=True)
    dates = list(islice(promises(subscription, reader, request.now), _DATES_SHOWN))
    if dates:
        yield line("Next:", space_above=True)
    yield from (line(promising.when(date, shown)) for date in dates)


def _change_or_undo(subscription_id: int, undo: str) -> tuple[Button, ...]:
    return (Button("Change", f"edit:{subscription_id}"), Button("Undo", undo))
