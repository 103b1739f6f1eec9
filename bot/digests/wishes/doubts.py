"""What in a line may be meant otherwise than it was read, said so that it can be answered."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from rapidfuzz import fuzz, process

from bot.digests.wishes.timewords import read_time
from bot.digests.wishes.topicwords import topic_in
from bot.digests.wishes.wording import Kind, Part

_TIME_WORDS = (
    *(f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")),
    *("weekday", "weekdays", "weekend", "weekends", "daily", "weekly", "midnight", "midday"),
    *(f"every {unit}" for unit in ("day", "week", "morning", "afternoon", "evening", "night")),
)
# In per cent, as rapidfuzz gives it: "Wensday" is like enough, "Sundar" is not.
_LEAST_LIKENESS = 85
_SHORTEST_LIKENED = 5
_CUT_KINDS = {Kind.TIMES, Kind.PARTS, Kind.DAYS, Kind.SOUND}
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_BEGINS_NAME = re.compile(rf"{_DAY.pattern}|weekly|weekend|\d{{1,2}}\.\d\d", re.IGNORECASE)
_MANY = re.compile(r".*days", re.IGNORECASE)
_SMALL_WORDS = {"at", "by", "each", "every", "from", "in", "not", "on", "only"}
_NUMBER = re.compile(r"\d{1,4}")
_NAMED_HOUR = re.compile(r"noon|midday|midnight", re.IGNORECASE)


def doubts(parts: Sequence[Part], *, is_timed: bool) -> Iterator[tuple[int, str]]:
    """Yield where in a line something may be meant otherwise, and what.

    `is_timed`: it says a time for certain, so that no other number will be one.
    """
    topics = [part for part in parts if part.kind is Kind.TOPIC and not part.is_quoted]
    yield from _cut_names(parts)
    yield from _joined_names(parts)
    if not is_timed:
        yield from _times(topics)
    yield from _misspelt(topics)


def _cut_names(parts: Sequence[Part]) -> Iterator[tuple[int, str]]:
    """Find names that a day or time was taken out of, like "Black Friday" or "2.30 dollars"."""
    runs = [list(run) for _, run in groupby(parts, key=lambda part: part.kind in _CUT_KINDS)]
    for before, run, after in zip(([], *runs), runs, (*runs[1:], []), strict=False):
        if run[0].kind in _CUT_KINDS:
            name = _name_around(_words(before[-1:]), run, _words(after[:1]))
            if name:
                yield run[0].start, _is_one_name(" ".join(name))


def _name_around(left: list[str], run: list[Part], right: list[str]) -> list[str]:
    """Return the words that are one name, perhaps; none if `run` is of time for certain."""
    words = " ".join(part.words for part in run).split()
    if any("," in word for word in words) or _MANY.fullmatch(words[0]):
        return []
    if all(map(_is_of_name, run[-1].words.split())) and (name := _name_start(right)):
        return [*(_name_end(left) if _is_of_name(words[0]) else []), *words, *name]
    if _is_of_name(words[0]) and (name := _name_end(left)):
        return [*name, words[0]]
    if right and _BEGINS_NAME.fullmatch(run[-1].words):
        return [run[-1].words, right[0]]
    is_day = _DAY.fullmatch(run[0].words) and Kind.PARTS not in {part.kind for part in run}
    return [left[-1], words[0]] if left and is_day else []


def _words(parts: Sequence[Part]) -> list[str]:
    """Return the words of the topic that `parts` begin with; none if it is none, or quoted."""
    if not parts or parts[0].kind is not Kind.TOPIC or parts[0].is_quoted:
        return []
    words = [word for word in parts[0].words.split() if any(map(str.isalnum, word))]
    is_said = topic_in(parts[0].words) or _name_end(words)
    return words if is_said else []


def _is_of_name(word: str) -> bool:
    """Whether a word of time is written like one of a name; in "on Monday", "on" is not."""
    return word[0].isupper() and word.isalpha() and word.lower() not in _SMALL_WORDS


def _name_start(words: Sequence[str]) -> list[str]:
    """Return the words at the beginning that are written like a name."""
    end = next((n for n, word in enumerate(words) if not word[0].isupper()), len(words))
    return list(words[:end])


def _name_end(words: Sequence[str]) -> list[str]:
    return _name_start(words[::-1])[::-1]


def _joined_names(parts: Sequence[Part]) -> Iterator[tuple[int, str]]:
    """Find two names that stand alone with "and" between them, like "Marks & Spencer"."""
    if sum(part.words == "," for part in parts):
        return
    for first, link, second in zip(parts, parts[1:], parts[2:], strict=False):
        left, right = _name_end(_words([first])), _name_start(_words([second]))
        if link.kind is Kind.BREAK and link.words != "·" and left and right:
            yield first.start, _is_one_name(" ".join((*left, link.words, *right)))


def _times(topics: Sequence[Part]) -> Iterator[tuple[int, str]]:
    """Find topics that begin or end with "noon", or end in a number, if no other time is said."""
    for part in topics:
        first, *_, last = part.words.split() if " " in part.words else ("", "")
        number = read_time(last) if _NUMBER.fullmatch(last) else None
        # Nobody wants a digest at 20:26, but news of "election 2026".
        is_time = number is not None and number.minute % 5 == 0
        hour = next((word for word in (first, last) if _NAMED_HOUR.fullmatch(word)), "")
        word = last if is_time else hour
        if word:
            yield part.start, f"whether {word} is a time (if so, write at {word})"


def _misspelt(topics: Sequence[Part]) -> Iterator[tuple[int, str]]:
    """Find topics that end in a day or the like, but for a letter or two."""
    for part in topics:
        words = part.words.split()
        ends = dict.fromkeys((words[-1], " ".join(words[-2:])))
        meant = {end: like for end in ends if (like := _likened(end.lower()))}
        for end, like in list(meant.items())[:1]:
            yield part.start, f"whether “{end}” means {like}"


def _likened(words: str) -> str:
    """Return the word of time that `words` are like; "" if they are one, or like none."""
    if len(words) < _SHORTEST_LIKENED or "'" in words or words in _TIME_WORDS:
        return ""
    like = process.extractOne(words, _TIME_WORDS, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS)
    return like[0].capitalize() if like and _DAY.fullmatch(like[0]) else like[0] if like else ""


def _is_one_name(name: str) -> str:
    return f"whether “{name}” is one name (if so, put it in quotes)"
