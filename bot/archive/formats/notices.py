"""Lines that a site adds to every page: advertisements, share bars, cookies, copyright."""

import re

from bot.archive.formats.phrases import (
    INVITATIONS,
    OFFERS,
    PHRASES,
    PLAIN_INVITATION,
    REPORTED,
    SHARING,
    SHARING_FILLERS,
    alternatives,
)
from bot.archive.formats.shapes import is_fragment

_TRIMMED = " \t|>»«›•*·–—-→↓↑:.!…_=#[]()"
_RULES = tuple(
    (reason, re.compile(alternatives(phrases), re.IGNORECASE))
    for reason, phrases in PHRASES.items()
)
_INVITATION = re.compile(rf"(?:please )?(?:{alternatives(INVITATIONS)})(?!\w)", re.IGNORECASE)
_PLAIN_INVITATION = re.compile(PLAIN_INVITATION, re.IGNORECASE)
_OFFER = re.compile(rf"\b(?:{alternatives(OFFERS)})\b|(?<!\w)@\w", re.IGNORECASE)
_REPORTED = re.compile(rf"\b(?:{alternatives(REPORTED)})\b", re.IGNORECASE)
_LONGEST_INVITATION = 250
_SHARING = frozenset(SHARING.split())
_SHARING_FILLERS = frozenset(SHARING_FILLERS.split())
_MOST_SHARING_WORDS = 30
_HASHTAGS = re.compile(r"(?:#\w{1,60}[\s,]{0,4}){1,40}")
_CREDITS = re.compile(
    r"\((?:additional |live )?(?:compiled|edited|editing|graphics?|report|reporting|research|story"
    r"|text|translation|with inputs?|writing|written)\b.{2,300}\)",
    re.IGNORECASE,
)


def notice(line: str) -> str:
    """Return why `line` is not story but a standing notice of the site; "" if it is none."""
    bare = line.strip(_TRIMMED)
    if not any(map(str.isalnum, bare)):
        return "divider"
    if _is_share_bar(bare):
        return "share bar"
    if _HASHTAGS.fullmatch(line):
        return "tags"
    if _CREDITS.fullmatch(line):
        return "credits"
    for reason, rule in _RULES:
        if rule.fullmatch(bare):
            return reason
    return "invitation" if _is_invitation(line, bare) else ""


def _is_share_bar(bare: str) -> bool:
    words = re.findall(r"[\w-]+", bare.lower())
    return (
        len(words) <= _MOST_SHARING_WORDS
        and any(word in _SHARING for word in words)
        and all(word in _SHARING or word in _SHARING_FILLERS or word.isdigit() for word in words)
    )


def _is_invitation(line: str, bare: str) -> bool:
    if len(bare) > _LONGEST_INVITATION or not _INVITATION.match(bare):
        return False
    if is_fragment(line) and _PLAIN_INVITATION.match(bare):
        return True
    return bool(_OFFER.search(bare)) and not _REPORTED.search(bare)
