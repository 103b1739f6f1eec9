"""The topics in a line, without the words that only connect."""

import re
from collections.abc import Iterable
from string import punctuation

EVERYTHING = {"everything", "anything", "all", "all topics", "all news", "news", "the news"}

_ABOUT = r"(?:about|on|for|of|from)"
_BEFORE = re.compile(
    r"\A(?:(?:and|or|please|i want|i'd like|i would like|(?:can|could) you"
    r"|(?:send|tell|give|show) me"
    rf"|to (?:get|hear|have|read)|(?:(?:everything|anything|all|news|stories) )?{_ABOUT}) )+",
    re.IGNORECASE,
)
# "Fox News" is a name, and "nato news" is none.
_BEHIND = {"news", "stories", "headlines", "at", "on", "or", "by", "every", "each", "and"}
_BEHIND |= {"in", "for", "only", "always", "please", "thanks"}
_MEANS_NOTHING = {
    *("please", "thanks", "thank you", "hello", "always", "a", "an", "the", "to", "then"),
    *("briefing", "my briefing", "digest", "my digest"),
}
_MARKS = "/!?.&:-"
_WORDS = re.compile(r'-?"[^"]*"\*?|[^\s"]+')
_NUMBER = re.compile(r"\d{1,4}(?: \d{1,4})*")
_NO_TOPIC = re.compile(
    r"\d{1,2}[:.]\S*|\S*\d:\d\S*"
    r"|(?:mon|tue|wed|thu|fri|sat|sun|mo|tu|we|th|fr|sa|su)(?:days?)?-[^\W\d]\S*",
    re.IGNORECASE,
)


def topic_in(words: str) -> str:
    """Return the topic that is asked for in these words, "" if they only connect.

    What was quoted as a whole comes without quotes if it is one word.
    """
    kept = [_bare(word) for word in _WORDS.findall(words)]
    kept = [word for word in kept if any(map(str.isalnum, word))]
    if len(kept) == 1 and kept[0][0] == kept[0][-1] == '"':
        return phrase(kept[0].strip('"'))
    kept = _BEFORE.sub("", " ".join(kept) + " ").split()
    while kept and kept[-1] in _BEHIND:
        kept.pop()
    topic = " ".join(kept)
    return "" if topic.lower() in _MEANS_NOTHING else topic


def phrase(topic: str) -> str:
    """Return a topic in quotes if it has several words."""
    return f'"{topic}"' if " " in topic else topic


def why_no_topic(topic: str) -> str | None:
    """Return what may help if `topic` is none ("" if nothing does); None if it is one."""
    if all(word.startswith("-") for word in _WORDS.findall(topic)):
        return "/mute leaves words out"
    if _NUMBER.fullmatch(topic):
        return f"as a time: at {topic.replace(' ', ' and ')}"
    return "" if _NO_TOPIC.fullmatch(topic) else None


def is_picture(words: str) -> bool:
    """Whether these words say something, but not in letters or digits."""
    return not any(map(str.isalnum, words)) and bool(words.strip(punctuation + " ·"))


def distinct(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words that are not empty, each once whatever its case."""
    known: dict[str, str] = {}
    for word in filter(None, words):
        known.setdefault(word.casefold(), word)
    return tuple(known.values())


def _bare(word: str) -> str:
    """Return a word without marks at its ends, but "-" before what is to be left out."""
    if word.endswith(('"', '"*')):
        before, inner, after = word.partition('"')[0], word.split('"')[1], word[-1:]
        return f'{before}"{inner.strip()}"{after.strip(chr(34))}'
    return word.rstrip(_MARKS).lstrip(_MARKS[:-1])
