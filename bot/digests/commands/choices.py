"""What can be chosen on each page of the dialogue: what the wish has, and what most people want."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import time

from bot.chat.commands.topics import in_the_news
from bot.chat.desk import Desk
from bot.chat.markup import shorten
from bot.digests.commands.confirming import ZONES_OFFERED, city
from bot.digests.wishes.readers import Length, Wish
from bot.digests.wishes.timewords import ALL_DAYS, DAY_NAMES, WEEKDAYS, WEEKEND

Choice = tuple[str, str]
"""What is written on a button, and the operation with its argument that it stands for."""

WEEKS = {"Every day": ALL_DAYS, "Weekdays": WEEKDAYS, "Weekends": WEEKEND}

_TIMES = (*map(time, (6, 7, 8, 9, 12, 17)), time(18, 30), time(20), time(22))
_LENGTHS = (*(Length(stories=count) for count in (3, 5, 10)), Length(minutes=2), Length(minutes=5))
_TOPICS_SHOWN = 8
_LABEL_LENGTH = 30


def choices(desk: Desk, page: str, wish: Wish, zone: str) -> list[Choice]:
    """Return what can be chosen on a page; what is chosen already is ticked.

    `zone` is the one by which times are meant now.
    """
    return list(_zones(desk, zone) if page == "zone" else _PAGES[page](desk, wish))


def times_offered(wish: Wish) -> Mapping[str, time]:
    """Return the times of `wish` and others, in their order, by four digits."""
    return {f"{at:%H%M}": at for at in sorted({*wish.rhythm.times, *_TIMES})}


def lengths_offered(wish: Wish) -> Mapping[str, Length]:
    """Return the length of `wish` and others by what they are called, the shortest first."""
    lengths = sorted({wish.length, *_LENGTHS}, key=lambda it: (it.minutes or 0, it.stories or 0))
    return {_called(length): length for length in lengths}


def without_or_with(wish: Wish, topic: str) -> Wish:
    """Return `wish` without a topic that it has, in whatever case, else with it."""
    others = tuple(it for it in wish.topics if _folded(it) != _folded(topic))
    had = len(others) < len(wish.topics)
    return replace(wish, topics=others if had else (*wish.topics, topic))


def _topics(desk: Desk, wish: Wish) -> Iterator[Choice]:
    yield _ticked("Everything", not wish.topics), "all:"
    chosen = {_folded(topic): topic for topic in wish.topics}
    news = {_folded(it.topic): it.topic for it in in_the_news(desk, _TOPICS_SHOWN)}
    for folded, topic in (news | chosen).items():
        label = _ticked(shorten(topic, _LABEL_LENGTH), folded in chosen)
        yield label, f"topic:{desk.memory.number_of(topic)}"


def _times(desk: Desk, wish: Wish) -> Iterator[Choice]:
    for digits, at in times_offered(wish).items():
        yield _ticked(f"{at:%H:%M}", at in wish.rhythm.times), f"hour:{digits}"


def _days(desk: Desk, wish: Wish) -> Iterator[Choice]:
    for name, week in WEEKS.items():
        yield _ticked(name, wish.rhythm.days == week), f"week:{name}"
    for number, day in enumerate(DAY_NAMES):
        yield _ticked(day, number in wish.rhythm.days), f"day:{number}"


def _lengths(desk: Desk, wish: Wish) -> Iterator[Choice]:
    for name, length in lengths_offered(wish).items():
        yield _ticked(name, length == wish.length), f"length:{name}"
    yield _ticked("Without sound", wish.is_silent), "sound:"
    yield _ticked("Even if nothing is new", wish.tells_no_news), "nothing:"


def _zones(desk: Desk, zone: str) -> Iterator[Choice]:
    for name in dict.fromkeys((zone, *ZONES_OFFERED)):
        yield _ticked(city(name), name == zone), f"zone:{desk.memory.number_of(name)}"


_PAGES: Mapping[str, Callable[[Desk, Wish], Iterator[Choice]]] = {
    "topics": _topics,
    "times": _times,
    "days": _days,
    "length": _lengths,
}


def _ticked(label: str, is_chosen: bool) -> str:
    return f"✓ {label}" if is_chosen else label


def _folded(topic: str) -> str:
    return topic.strip('"').casefold()


def _called(length: Length) -> str:
    count = length.stories or length.minutes or 0
    one, many = ("story", "stories") if length.stories else ("minute", "minutes")
    return f"{count} {one if count == 1 else many}"
