"""Bylines: "By Ana Lind and Tom Reyk, Chief Reporter"."""

import re
from dataclasses import dataclass

from bot.archive.formats.names import is_name, is_outlet, is_role

_LEAD = re.compile(
    r"(?P<lead>(?:(?:additional |live )?report(?:ed|er|ing|s)?|analysis|authors?|by-?line|interview"
    r"|posted|story|text|words|written)(?: by)?(?: ?:|(?<=by)) |by ?:? )\s*(?P<names>\S.*)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:compiled|curated|edited|fact-checked|produced"
    r"|published|research(?:ed)?|translated) by ?:? (?P<names>\S.*)|editor ?: .{2,60}",
    re.IGNORECASE,
)
_WHERE = re.compile(r" (?:in|at|for|reporting from|from|on)(?: the)? (?=[A-Z])")
_BETWEEN = re.compile(r", (?:and )?| and | & | with ")


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote an article. `source` is the outlet named beside them, or ""."""

    names: str
    source: str = ""


def read_byline(line: str) -> Byline | None:
    """Return whom `line` names as writers, None if it is not a byline."""
    found = _LEAD.fullmatch(line)
    if not found:
        return None
    return read_names(found["names"], marked=":" in found["lead"])


def read_names(names: str, *, marked: bool = True) -> Byline | None:
    """Return the writers in `names`: "Ana Lind and Tom Reyk, Chief Reporter".

    A single word counts as a name only if `marked`: "By Monday" is no byline.
    """
    people = _WHERE.split(names, maxsplit=1)[0].strip()
    parts = [part for part in _BETWEEN.split(people) if part]
    if not parts or not all(is_name(part) for part in parts[:1]) or names.rstrip().endswith("."):
        return None
    if not marked and len(parts[0].split()) == 1 and not is_outlet(parts[0]):
        return None
    return _without_roles(people, parts)


def is_credit(line: str) -> bool:
    """Tell if `line` names people who did not write the article: "Edited by: Ana Lind"."""
    found = _CREDIT.fullmatch(line)
    if not found:
        return False
    return not found["names"] or is_name(found["names"].split(",")[0])


def _without_roles(people: str, parts: list[str]) -> Byline | None:
    outlets = [part for part in parts if is_outlet(part)]
    for part in parts[1:]:
        if not is_name(part) and not is_role(part):
            return None
    for part in parts[1:]:
        if is_role(part) or (part in outlets):
            people = people[: people.index(part)].rstrip(" ,&").removesuffix(" and")
            break
    source = outlets[0] if outlets else ""
    return Byline(people, source)
