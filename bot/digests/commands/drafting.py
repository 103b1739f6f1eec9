"""The dialogue of buttons in which a subscription is put together, without typing.

A draft is a wish in words, kept like a topic query: every button names the words that it was shown
under and what it changes in them, so that old ones still work, also after a restart.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import TypeVar

from bot.chat import render
from bot.chat.commands.topics import in_the_news
from bot.chat.desk import Desk, Reply, Request, StaleButton, number_in
from bot.chat.markup import Button, bold, compose, line, shorten
from bot.digests.commands.confirming import add, change
from bot.digests.commands.office import Office
from bot.digests.phrases import describe, parse_wish
from bot.digests.schedule import Rhythm
from bot.digests.subscriptions import Length, Wish
from bot.digests.timewords import ALL_DAYS, DAY_NAMES, WEEKDAYS, WEEKEND

T = TypeVar("T")

_TOPICS_OFFERED = 8
_TIMES = ("0600", "0700", "0800", "0900", "1200", "1700", "1830", "2000", "2200")
_WEEKS = {"all": ALL_DAYS, "week": WEEKDAYS, "end": WEEKEND}
_WEEK_LABELS = {"all": "Every day", "week": "Weekdays", "end": "Weekends"}
_LENGTHS: Mapping[str, Length] = {
    "3 stories": Length(stories=3),
    "5 stories": Length(stories=5),
    "10 stories": Length(stories=10),
    "2 minutes": Length(minutes=2),
    "5 minutes": Length(minutes=5),
}
_PAGES = {"topics": "Topics", "times": "Times", "days": "Days", "length": "Length"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A wish being put together, for an existing subscription's id or (0) a new one."""

    wish: Wish
    subscription: int = 0
    page: str = "topics"


def begin(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/subscribe` alone: the first page of a new draft."""
    return _show(desk, Draft(parse_wish("").wish))


def edit(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Change*; the argument is the id of a subscription."""
    subscription = office.own(request, request.text)
    return _show(desk, Draft(subscription.wish, subscription.id))


def change_draft(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer a button of a draft; the argument is made by `_button`."""
    number, subscription, operation, argument = _parts(request.text)
    words = desk.memory.query(number_in(number))
    if words is None:
        raise StaleButton(request.text)
    draft = Draft(parse_wish(words).wish, number_in(subscription))
    if operation == "ok":
        return _finish(office, desk, request, draft)
    if operation not in _OPERATIONS:
        raise StaleButton(request.text)
    return _show(desk, _OPERATIONS[operation](desk, draft, argument))


def _finish(office: Office, desk: Desk, request: Request, draft: Draft) -> Reply:
    if draft.subscription:
        subscription = office.own(request, str(draft.subscription))
        return change(office, desk, request, subscription, draft.wish)
    return add(office, desk, request, draft.wish)


def _turn(desk: Desk, draft: Draft, page: str) -> Draft:
    if page not in _PAGES:
        raise StaleButton(page)
    return replace(draft, page=page)


def _toggle_topic(desk: Desk, draft: Draft, number: str) -> Draft:
    topic = desk.memory.query(number_in(number))
    if topic is None:
        raise StaleButton(number)
    topics = _toggled(draft.wish.topics, topic)
    return replace(draft, wish=replace(draft.wish, topics=topics), page="topics")


def _toggle_time(desk: Desk, draft: Draft, digits: str) -> Draft:
    if digits not in _TIMES:
        raise StaleButton(digits)
    rhythm = draft.wish.rhythm
    times = tuple(sorted(_toggled(rhythm.times, _time(digits)))) or rhythm.times
    return _with_rhythm(draft, replace(rhythm, times=times), "times")


def _toggle_day(desk: Desk, draft: Draft, day: str) -> Draft:
    rhythm = draft.wish.rhythm
    if day in _WEEKS:
        days = _WEEKS[day]
    elif day in tuple("0123456"):
        days = rhythm.days ^ {int(day)} or rhythm.days
    else:
        raise StaleButton(day)
    return _with_rhythm(draft, replace(rhythm, days=frozenset(days)), "days")


def _set_length(desk: Desk, draft: Draft, name: str) -> Draft:
    if name not in _LENGTHS:
        raise StaleButton(name)
    return replace(draft, wish=replace(draft.wish, length=_LENGTHS[name]), page="length")


def _toggle_sound(desk: Desk, draft: Draft, argument: str) -> Draft:
    wish = replace(draft.wish, is_silent=not draft.wish.is_silent)
    return replace(draft, wish=wish, page="length")


def _toggle_no_news(desk: Desk, draft: Draft, argument: str) -> Draft:
    wish = replace(draft.wish, tells_no_news=not draft.wish.tells_no_news)
    return replace(draft, wish=wish, page="length")


_OPERATIONS: Mapping[str, Callable[[Desk, Draft, str], Draft]] = {
    "page": _turn,
    "topic": _toggle_topic,
    "hour": _toggle_time,
    "day": _toggle_day,
    "length": _set_length,
    "sound": _toggle_sound,
    "nothing": _toggle_no_news,
}


def _show(desk: Desk, draft: Draft) -> Reply:
    number = desk.memory.number_of(describe(draft.wish))
    stem = f"draft:{number}:{draft.subscription}"
    choices = [Button(label, f"{stem}:{change}") for label, change in _choices(desk, draft)]
    pages = [
        Button(f"• {label} •" if page == draft.page else label, f"{stem}:page:{page}")
        for page, label in _PAGES.items()
    ]
    done = Button("Save" if draft.subscription else "Subscribe", f"{stem}:ok:")
    width = 2 if draft.page == "topics" else 3
    return compose(
        [
            line(bold("Your briefing")),
            line(describe(draft.wish)),
            line("Choose with the buttons, then press ", bold(done.label), ".", space_above=True),
        ],
        (*render.rows(choices, width), tuple(pages), (done,)),
    )


def _choices(desk: Desk, draft: Draft) -> Iterator[tuple[str, str]]:
    """Yield the choices of the page that is open: label and change."""
    return _CHOICES[draft.page](desk, draft.wish)


def _topic_choices(desk: Desk, wish: Wish) -> Iterator[tuple[str, str]]:
    offered = [topic.topic for topic in in_the_news(desk, _TOPICS_OFFERED)]
    for topic in dict.fromkeys((*wish.topics, *offered)):
        label = _ticked(shorten(topic, 30), topic in wish.topics)
        yield label, f"topic:{desk.memory.number_of(topic)}"


def _time_choices(desk: Desk, wish: Wish) -> Iterator[tuple[str, str]]:
    for digits in _TIMES:
        at = _time(digits)
        yield _ticked(f"{at:%H:%M}", at in wish.rhythm.times), f"hour:{digits}"


def _day_choices(desk: Desk, wish: Wish) -> Iterator[tuple[str, str]]:
    for week, label in _WEEK_LABELS.items():
        yield _ticked(label, wish.rhythm.days == _WEEKS[week]), f"day:{week}"
    for number, day in enumerate(DAY_NAMES):
        yield _ticked(day, number in wish.rhythm.days), f"day:{number}"


def _length_choices(desk: Desk, wish: Wish) -> Iterator[tuple[str, str]]:
    for name, length in _LENGTHS.items():
        yield _ticked(name, length == wish.length), f"length:{name}"
    yield _ticked("Without sound", wish.is_silent), "sound:"
    yield _ticked("Even if nothing is new", wish.tells_no_news), "nothing:"


_CHOICES: Mapping[str, Callable[[Desk, Wish], Iterator[tuple[str, str]]]] = {
    "topics": _topic_choices,
    "times": _time_choices,
    "days": _day_choices,
    "length": _length_choices,
}


def _parts(text: str) -> tuple[str, str, str, str]:
    parts = text.split(":")
    if len(parts) != 4:
        raise StaleButton(text)
    number, subscription, operation, argument = parts
    return number, subscription, operation, argument


def _toggled(values: tuple[T, ...], value: T) -> tuple[T, ...]:
    return tuple(v for v in values if v != value) if value in values else (*values, value)


def _ticked(label: str, is_chosen: bool) -> str:
    return f"✓ {label}" if is_chosen else label


def _time(digits: str) -> time:
    return time(int(digits[:2]), int(digits[2:]))


def _with_rhythm(draft: Draft, rhythm: Rhythm, page: str) -> Draft:
    return replace(draft, wish=replace(draft.wish, rhythm=rhythm), page=page)
