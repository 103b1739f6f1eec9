"""Words that are to be left out of digests, as people write them."""

import re
from dataclasses import dataclass

from bot.digests.wishes.topicwords import distinct
from bot.digests.wishes.wording import with_plain_quotes

LONGEST_MUTED = 100

_ALL = {"off", "none", "nothing", "clear", "all off", "clear all", "remove all", "reset"}
_END = re.compile(r"(?:remove|unmute|delete|not|no longer) +(?=\S)", re.IGNORECASE)
_WORDS = re.compile(r'"([^"]+)"| and |((?:(?! and )[^",;])+)', re.IGNORECASE)
_LIST = re.compile(r'"[^"]*"|[,;]')
_MARKS = " -/!?.&"


@dataclass(frozen=True, slots=True)
class Muted:
    """What somebody asks to mute, or with `is_ended` to hear of again.

    `split` holds what was taken for two at an "and". No words and `is_ended`: all that is muted.
    """

    words: tuple[str, ...]
    not_understood: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    is_ended: bool = False


def parse_mute(text: str) -> Muted:
    """Return the words and phrases of a list, like 'football, "royal family"', without quotes."""
    line = with_plain_quotes(text)
    if line.lower() in _ALL:
        return Muted((), is_ended=True)
    end = _END.match(line)
    rest = line[end.end() :] if end else line
    found = (match[1] or (match[2] or "").strip(_MARKS) for match in _WORDS.finditer(rest))
    words = distinct(word.strip() for word in found)
    return Muted(
        words=tuple(word for word in words if _is_mutable(word)),
        not_understood=tuple(word for word in words if not _is_mutable(word)),
        split=tuple(it.strip() for it in _LIST.split(rest) if " and " in it.strip()),
        is_ended=bool(end),
    )


def _is_mutable(word: str) -> bool:
    return len(word) <= LONGEST_MUTED and any(map(str.isalnum, word))
