"""The dialogue of buttons in which a subscription is put together, without typing.

A draft is a wish in words, kept like a topic query: every button names the words that it was shown
under and what it changes in them, so that old ones still work, also after a restart.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.chat import render
from bot.chat.desk import Desk, Reply, Request, StaleButton, number_in
from bot.chat.markup import Button, bold, compose, line
from bot.chat.memory import TEXT_LENGTH
from bot.digests.commands.choices import (
    WEEKS,
    choices,
    lengths_offered,
    times_offered,
    without_or_with,
)
from bot.digests.commands.confirming import add, change
from bot.digests.commands.office import Office
from bot.digests.wishes.phrases import describe, parse_wish
from bot.digests.wishes.readers import Wish
from bot.digests.wishes.schedule import Rhythm

_A_ROW = 3
_PAGES = {"topics": "Topics", "times": "Times", "days": "Days", "length": "Length", "zone": "Zone"}
_HINTS = {
    "topics": "A topic that is not here can be typed, as in /subscribe energy at 8.",
    "times": "A time that is not here can be typed, as in /subscribe energy at 7:15.",
    "length": "A length that is not here can be typed, as in /subscribe energy, 7 stories.",
    "zone": (
        "It is the zone of all your subscriptions. One that is not here can be typed, "
        "as in /timezone Oslo."
    ),
}
_TOO_LONG = "That would be too much for one subscription."


@dataclass(frozen=True, slots=True)
class Draft:
    """A wish being put together, for an existing subscription's id or (0) a new one.

    `note` says why a press changed nothing.
    """

    wish: Wish
    subscription: int = 0
    page: str = "topics"
    note: str = ""


def begin(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/subscribe` alone: the first page of a new draft."""
    return _show(office, desk, request, Draft(parse_wish("").wish))


def edit(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Change*; the argument is the id of a subscription."""
    subscription = office.own(request, request.text)
    return _show(office, desk, request, Draft(subscription.wish, subscription.id))


def change_draft(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer a button of a draft; the argument is made by `_show`."""
    number, subscription, operation, argument = _parts(request.text)
    draft = Draft(parse_wish(_kept(desk, number)).wish, number_in(subscription))
    match operation:
        case "ok":
            return _finish(office, desk, request, draft)
        case "no":
            return render.plain("Nothing was changed." if draft.subscription else "Not subscribed.")
        case "zone":
            _set_zone(office, request, _kept(desk, argument))
            return _show(office, desk, request, replace(draft, page="zone"))
    if operation not in _OPERATIONS:
        raise StaleButton(request.text)
    changed = _OPERATIONS[operation](desk, draft, argument)
    if len(describe(changed.wish)) > TEXT_LENGTH:
        changed = replace(draft, page=changed.page, note=_TOO_LONG)
    return _show(office, desk, request, changed)


def _finish(office: Office, desk: Desk, request: Request, draft: Draft) -> Reply:
    if draft.subscription:
        subscription = office.own(request, str(draft.subscription))
        return change(office, desk, request, subscription, draft.wish)
    return add(office, desk, request, draft.wish)


def _set_zone(office: Office, request: Request, name: str) -> None:
    office.subscriptions.save_reader(replace(office.reader(request), zone=name), request.now)


def _turn(desk: Desk, draft: Draft, page: str) -> Draft:
    if page not in _PAGES:
        raise StaleButton(page)
    return replace(draft, page=page)


def _toggle_topic(desk: Desk, draft: Draft, number: str) -> Draft:
    return replace(draft, wish=without_or_with(draft.wish, _kept(desk, number)), page="topics")


def _want_everything(desk: Desk, draft: Draft, argument: str) -> Draft:
    return replace(draft, wish=replace(draft.wish, topics=()), page="topics")


def _toggle_time(desk: Desk, draft: Draft, digits: str) -> Draft:
    offered = times_offered(draft.wish)
    if digits not in offered:
        raise StaleButton(digits)
    rhythm = draft.wish.rhythm
    times = frozenset(rhythm.times) ^ {offered[digits]}
    if not times:
        return replace(draft, page="times", note="A digest needs at least one time.")
    return _with_rhythm(draft, replace(rhythm, times=tuple(times)), "times")


def _toggle_day(desk: Desk, draft: Draft, number: str) -> Draft:
    if number not in tuple("0123456"):
        raise StaleButton(number)
    rhythm = draft.wish.rhythm
    days = rhythm.days ^ {int(number)}
    if not days:
        return replace(draft, page="days", note="A digest needs at least one day.")
    return _with_rhythm(draft, replace(rhythm, days=days), "days")


def _set_week(desk: Desk, draft: Draft, name: str) -> Draft:
    if name not in WEEKS:
        raise StaleButton(name)
    return _with_rhythm(draft, replace(draft.wish.rhythm, days=WEEKS[name]), "days")


def _set_length(desk: Desk, draft: Draft, name: str) -> Draft:
    offered = lengths_offered(draft.wish)
    if name not in offered:
        raise StaleButton(name)
    return replace(draft, wish=replace(draft.wish, length=offered[name]), page="length")


def _toggle_sound(desk: Desk, draft: Draft, argument: str) -> Draft:
    wish = replace(draft.wish, is_silent=not draft.wish.is_silent)
    return replace(draft, wish=wish, page="length")


def _toggle_no_news(desk: Desk, draft: Draft, argument: str) -> Draft:
    wish = replace(draft.wish, tells_no_news=not draft.wish.tells_no_news)
    return replace(draft, wish=wish, page="length")


_OPERATIONS: Mapping[str, Callable[[Desk, Draft, str], Draft]] = {
    "page": _turn,
    "topic": _toggle_topic,
    "all": _want_everything,
    "hour": _toggle_time,
    "day": _toggle_day,
    "week": _set_week,
    "length": _set_length,
    "sound": _toggle_sound,
    "nothing": _toggle_no_news,
}


def _show(office: Office, desk: Desk, request: Request, draft: Draft) -> Reply:
    zone = office.reader(request).zone or office.default_zone
    stem = f"draft:{desk.memory.number_of(describe(draft.wish))}:{draft.subscription}"
    offered = [
        Button(label, f"{stem}:{choice}")
        for label, choice in choices(desk, draft.page, draft.wish, zone)
    ]
    pages = [
        Button(f"• {label} •" if page == draft.page else label, f"{stem}:page:{page}")
        for page, label in _PAGES.items()
    ]
    done = Button("Save" if draft.subscription else "Subscribe", f"{stem}:ok:")
    return compose(
        [
            line(bold("Your briefing")),
            line(describe(draft.wish)),
            line("Zone: ", zone.replace("_", " ")),
            *([line(bold(draft.note), space_above=True)] if draft.note else []),
            line("Choose with the buttons, then press ", bold(done.label), ".", space_above=True),
            *([line(_HINTS[draft.page])] if draft.page in _HINTS else []),
        ],
        (
            *render.rows(offered, 2 if draft.page == "topics" else _A_ROW),
            *render.rows(pages, _A_ROW),
            (Button("Cancel", f"{stem}:no:"), done),
        ),
    )


def _parts(text: str) -> tuple[str, str, str, str]:
    parts = text.split(":")
    if len(parts) != 4:
        raise StaleButton(text)
    number, subscription, operation, argument = parts
    return number, subscription, operation, argument


def _kept(desk: Desk, number: str) -> str:
    """Return the text that is kept under a number."""
    text = desk.memory.query(number_in(number))
    if text is None:
        raise StaleButton(number)
    return text


def _with_rhythm(draft: Draft, rhythm: Rhythm, page: str) -> Draft:
    return replace(draft, wish=replace(draft.wish, rhythm=rhythm), page=page)
