"""Lines round a story that are not the story: what a site adds to every page.

A line is judged by itself. A rule needs the whole line, or a beginning that no sentence has:
when in doubt a line is story.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.archive.formats.bylines import is_credit, read_byline
from bot.archive.formats.captions import read_caption
from bot.archive.formats.dates import Stamp, read_stamps
from bot.archive.formats.links import read_link
from bot.archive.formats.notices import notice
from bot.archive.formats.shapes import is_reported

Kind = Literal["byline", "caption", "date", "link", "notice", "source", "url"]
_LONGEST = 600
_SEPARATOR = re.compile(r"\s*[|·•]\s*")
_SOURCE = re.compile(r"(?:source|via|agency) ?: ?(?P<source>[^.:]{2,60})", re.IGNORECASE)
# Without a label an address may be anything: the site's own, a shop's, another story's.
_URL = re.compile(r"(?:url|link|permalink) ?: ?(?P<url>https?://\S+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line, or a piece of one, that is not story: why, and what it tells of the article."""

    text: str
    reason: str
    kind: Kind = "notice"
    value: str = ""
    source: str = ""
    stamps: tuple[Stamp, ...] = ()


def recognise(line: str) -> tuple[Furniture, ...]:
    """Return what `line` is made of if none of it is story, piece by piece; else nothing."""
    if len(line) > _LONGEST:
        return ()
    whole = _judge(line)
    if whole:
        return (whole,)
    found, others = recognise_some(line)
    return () if others else found


def recognise_some(line: str) -> tuple[tuple[Furniture, ...], Sequence[str]]:
    """Return the pieces of `line` that are not story, and the texts of the others."""
    pieces = _split(line)
    if len(pieces) < 2:
        return (), pieces
    judged = [_judge(piece) for piece in pieces]
    others = [piece for piece, found in zip(pieces, judged, strict=True) if not found]
    return tuple(found for found in judged if found), others


def _split(line: str) -> list[str]:
    """Return the pieces of `line` between bars and dots; a date and its time are one."""
    pieces: list[str] = []
    for piece in filter(None, _SEPARATOR.split(line)):
        if pieces and _are_date_and_time(pieces[-1], piece):
            pieces[-1] += f" | {piece}"
        else:
            pieces.append(piece)
    return pieces


def _are_date_and_time(one: str, other: str) -> bool:
    """Tell if only together the two are a date: a time alone is none."""
    is_half = bool(read_stamps(one)) != bool(read_stamps(other))
    return is_half and bool(read_stamps(f"{one} | {other}"))


def _judge(text: str) -> Furniture | None:
    return _judge_facts(text) or _judge_extras(text)


def _judge_facts(text: str) -> Furniture | None:
    """Judge a line that tells something of the article: when, who, from where."""
    stamps = read_stamps(text)
    if stamps:
        return Furniture(text, "date", "date", stamps=stamps)
    byline = read_byline(text)
    if byline:
        return Furniture(text, "byline", "byline", byline.names, byline.source)
    url = _URL.fullmatch(text)
    if url:
        return Furniture(text, "address of the page", "url", url["url"])
    source = _SOURCE.fullmatch(text)
    return Furniture(text, "source", "source", source=source["source"].strip()) if source else None


def _judge_extras(text: str) -> Furniture | None:
    if is_reported(text):
        return None
    if is_credit(text):
        return Furniture(text, "credits")
    link = read_link(text)
    if link is not None:
        return Furniture(text, "link to another story", "link", link)
    reason = notice(text)
    if reason:
        return Furniture(text, reason)
    caption = read_caption(text)
    if caption is None:
        return None
    return Furniture(text, "caption" if caption else "picture credit", "caption", caption)
