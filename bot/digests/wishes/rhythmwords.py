"""The rhythm that the parts of a line ask for, and what in them is none."""

from collections.abc import Sequence
from datetime import time

from bot.digests.wishes.timewords import ALL_DAYS, days_in, parts_in, read_times, usual_hour
from bot.digests.wishes.topicwords import topic_in
from bot.digests.wishes.wording import Kind, Odd, Part

_SUBJECTS = {
    Kind.TOPIC: Kind.TOPIC,
    Kind.TIMES: Kind.TIMES,
    Kind.PARTS: Kind.TIMES,
    Kind.DAYS: Kind.DAYS,
}
_OWN_ZONE = {"my time", "our time", "local time"}


def first_wish(parts: Sequence[Part], line: str) -> tuple[list[Part], Odd]:
    """Return the parts of the first wish of a line, and the words of a second one if there is one.

    A second one begins where topics, times or days come again, and another of these does so too:
    as in "nato at 8, energy at 9" or "weekdays at 8, weekends at 10".
    """
    begin = _second_begins(parts)
    theirs = [part for part in parts[begin:] if _subject(part)]
    if not theirs:
        return list(parts), []
    words = line[theirs[0].start : theirs[-1].end]
    dropped = set(theirs)
    return (
        [part for part in parts if part not in dropped],
        [(theirs[0].start, f"{words} (that takes a subscription of its own)")],
    )


def times_of(parts: Sequence[Part]) -> tuple[tuple[time, ...], Odd]:
    """Return the times that are asked for, and what looks like one but is none."""
    named, alone = _named_parts(parts)
    times: list[time] = [usual_hour(name) for part in alone for name in parts_in(part.words)]
    odd: Odd = []
    for place, part in enumerate(parts):
        if part.kind is Kind.TIMES:
            zone = part.groups[0] or ""
            for name in named.get(place, [""]):
                read = read_times(part.words.removesuffix(zone), name)
                times += [at for _, at in read if at is not None]
                odd += [(part.start, words) for words, at in read if at is None]
            if zone and zone.lower() not in _OWN_ZONE:
                odd.append((part.end, f"{zone} (times are by your /timezone)"))
    return tuple(times), odd


def days_of(parts: Sequence[Part]) -> tuple[frozenset[int], Odd]:
    """Return the days that are asked for, and words that would leave none of them."""
    lists = [part for part in parts if part.kind is Kind.DAYS]
    meant = frozenset().union(*(days_in(it.groups[1] or "") for it in lists if not it.groups[0]))
    if not meant and any(part.groups[1] is None for part in lists):
        meant = frozenset({0})
    exceptions = [part for part in lists if part.groups[0]]
    left = (meant or ALL_DAYS).difference(*(days_in(it.groups[1] or "") for it in exceptions))
    if left:
        return left, []
    return meant or ALL_DAYS, [(part.start, part.words) for part in exceptions]


def _second_begins(parts: Sequence[Part]) -> int:
    """Return the number of the part where a second wish begins; behind the last if none does."""
    runs: list[tuple[Kind, int]] = []
    for place, part in enumerate(parts):
        subject = _subject(part)
        if subject and (not runs or runs[-1][0] is not subject):
            runs.append((subject, place))
    last = dict(runs)
    before: set[Kind] = set()
    for subject, place in runs:
        if subject in before and sum(last[kind] >= place for kind in before) > 1:
            return place
        before.add(subject)
    return len(parts)


def _subject(part: Part) -> Kind | None:
    """Return whether a part is about topics, times or days; None if about nothing of these."""
    if part.kind is Kind.TOPIC and not topic_in(part.words):
        return None
    return _SUBJECTS.get(part.kind)


def _named_parts(parts: Sequence[Part]) -> tuple[dict[int, list[str]], list[Part]]:
    """Return the parts of the day that belong to the times at a place, and those that stand alone.

    They belong to the times beside them: "every evening at 7", "at 7 every evening".
    """
    named: dict[int, list[str]] = {}
    alone: list[Part] = []
    for place, part in enumerate(parts):
        if part.kind is Kind.PARTS:
            beside = (
                _times_beside(parts, place, step, over)
                for over in ((Kind.DAYS,), (Kind.DAYS, Kind.BREAK))
                for step in (1, -1)
            )
            times = next((it for it in beside if it is not None and it not in named), None)
            if times is None:
                alone.append(part)
            else:
                named[times] = parts_in(part.words)
    return named, alone


def _times_beside(
    parts: Sequence[Part], place: int, step: int, over: tuple[Kind, ...]
) -> int | None:
    """Return the place of the nearest times in one direction, with nothing else between."""
    place += step
    while 0 <= place < len(parts) and parts[place].kind in over and parts[place].words != "and":
        place += step
    is_found = 0 <= place < len(parts) and parts[place].kind is Kind.TIMES
    return place if is_found else None
