"""One line of a person's words to what they wish, and back.

Every function takes hostile text: time is linear in its length, and nothing raises but what is
said.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import time

from bot.digests.wishes.doubts import doubts
from bot.digests.wishes.readers import FIVE_STORIES, Length, Wish
from bot.digests.wishes.rhythmwords import days_of, first_wish, times_of
from bot.digests.wishes.schedule import Rhythm
from bot.digests.wishes.timewords import ALL_DAYS, DAY_NAMES, WEEKDAYS, WEEKEND, is_short_day
from bot.digests.wishes.topicwords import (
    EVERYTHING,
    distinct,
    is_picture,
    phrase,
    topic_in,
    why_no_topic,
)
from bot.digests.wishes.wording import Kind, Odd, Part, count_in, parts_of, with_plain_quotes

USUAL_TIME = time(8)
MOST_STORIES = 50
MOST_MINUTES = 60

_HELP = {
    Kind.OFTEN: "",
    Kind.PERIOD: "",
    Kind.SPAN: "one time, as in at 8",
    Kind.LEFT_OUT: "/mute leaves words out, and a name goes in quotes",
    Kind.UNKNOWN: "a name goes in quotes",
}


@dataclass(frozen=True, slots=True)
class Understood:
    """What was read from a line, and what of it was not.

    Each of `not_understood` goes on from "I did not understand": words of the line, perhaps with
    what may help in brackets, or what is in doubt.
    """

    wish: Wish
    not_understood: tuple[str, ...]


def parse_wish(text: str) -> Understood:
    """Return the wish in one line, like "nato, energy at 8 and 18:30 on weekdays, 5 stories".

    Its parts may come in any order. What is not said is as usual: everything, every day at 08:00,
    five stories, with sound. A quoted topic is taken as it is; several words stay a quoted phrase.
    """
    line = with_plain_quotes(text)
    parts, second = first_wish(parts_of(line), line)
    topics, odd_topics = _topics(parts)
    times, odd_times = times_of(parts)
    days, odd_days = days_of(parts)
    length, odd_lengths = _length(parts)
    sounds = [part.groups[0] for part in parts if part.kind is Kind.SOUND]
    wish = Wish(
        topics=topics,
        rhythm=Rhythm(times or (USUAL_TIME,), days),
        length=length,
        is_silent=bool(sounds and sounds[-1]),
        tells_no_news=any(part.kind is Kind.NO_NEWS for part in parts),
    )
    odd = (*second, *_unusual(parts), *odd_topics, *odd_times, *odd_days, *odd_lengths)
    in_order = sorted((*odd, *doubts(parts, is_timed=bool(times))))
    return Understood(wish, tuple(dict.fromkeys(words for _, words in in_order)))


def describe(wish: Wish) -> str:
    """Return a wish as a line that `parse_wish` reads as the same wish."""
    length = wish.length
    parts = (
        ", ".join(map(_said, wish.topics)) or "everything",
        f"{_days(wish.rhythm.days)} at {_listed(f'{at:%H:%M}' for at in wish.rhythm.times)}",
        _counted(length.stories, "story", "stories") if length.stories else "",
        _counted(length.minutes, "minute", "minutes") if length.minutes else "",
        "silently" if wish.is_silent else "",
        "even if nothing is new" if wish.tells_no_news else "",
    )
    return " · ".join(part for part in parts if part)


def _unusual(parts: Sequence[Part]) -> Iterator[tuple[int, str]]:
    return ((it.start, _with_help(it.words, _HELP[it.kind])) for it in parts if it.kind in _HELP)


def _topics(parts: Sequence[Part]) -> tuple[tuple[str, ...], Odd]:
    """Return the topics, and what stands in the place of one but is none."""
    topics: list[str] = []
    odd: Odd = []
    everything: Odd = []
    for part in parts:
        topic = topic_in(part.words) if part.kind is Kind.TOPIC else ""
        help_ = why_no_topic(topic) if topic and not part.is_quoted else None
        if part.kind is Kind.TOPIC and is_picture(part.words):
            odd.append((part.start, part.words))
        elif help_ is not None:
            odd.append((part.start, _with_help(topic, help_)))
        elif topic.lower() in EVERYTHING and not part.is_quoted:
            everything.append((part.start, topic))
        elif topic:
            topics.append(topic if part.is_quoted or _is_plain(topic) else phrase(topic))
    return distinct(topics), [*odd, *(everything if topics else [])]


def _is_plain(topic: str) -> bool:
    """Return whether `topic` can stand in a line without quotes."""
    parts = parts_of(with_plain_quotes(topic))
    return (
        [part.kind for part in parts] == [Kind.TOPIC]
        and topic_in(parts[0].words) == topic
        and why_no_topic(topic) is None
        and topic.lower() not in EVERYTHING
        and not is_short_day(topic)
        and not list(doubts(parts, is_timed=True))
    )


def _length(parts: Sequence[Part]) -> tuple[Length, Odd]:
    """Return the first possible length (five stories if there is none), and the others' words."""
    found = [part for part in parts if part.kind is Kind.LENGTH]
    lengths = [_possible_length(part) for part in found]
    chosen = next((n for n, length in enumerate(lengths) if length), None)
    odd = [(part.start, part.words) for n, part in enumerate(found) if n != chosen]
    return (lengths[chosen] if chosen is not None else None) or FIVE_STORIES, odd


def _possible_length(part: Part) -> Length | None:
    count, is_stories = count_in(part.groups[0] or ""), bool(part.groups[1])
    if not 1 <= count <= (MOST_STORIES if is_stories else MOST_MINUTES):
        return None
    return Length(stories=count) if is_stories else Length(minutes=count)


def _said(topic: str) -> str:
    """Return a topic so that it is read as one, in quotes if it would be taken for more."""
    return topic if '"' in topic or _is_plain(topic) else f'"{topic}"'


def _with_help(words: str, help_: str) -> str:
    return f"{words} ({help_})" if help_ else words


def _days(days: frozenset[int]) -> str:
    groups = {ALL_DAYS: "every day", WEEKDAYS: "weekdays", WEEKEND: "weekends"}
    return groups.get(days) or _listed(DAY_NAMES[day] for day in sorted(days))


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
