"""The top of an article: its headline, standfirst, and the labels round them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.archive.formats.bylines import read_names
from bot.archive.formats.datelines import read_dateline
from bot.archive.formats.furniture import Furniture, recognise_some
from bot.archive.formats.names import is_outlet, is_role
from bot.archive.formats.pieces import Piece, story
from bot.archive.formats.shapes import ends_sentence, is_fragment, is_headline

_LABEL = re.compile(
    r"(?P<label>title|headline|dek|standfirst|subtitle|sub-?heading|summary|location|place|section"
    r"|language|slug) ?: ?(?P<value>\S.*)",
    re.IGNORECASE,
)
_FIRST_LINES = 15
_LONGEST_DEK = 400
_FEWEST_DEK_WORDS = 5
_MOST_DEK_WORDS = 35
_MOST_LABEL_WORDS = 5
_MOST_KICKER_WORDS = 2
_MOST_KICKERS = 3
_FACTS = ("byline", "date", "source")


def read_front(pieces: Sequence[Piece], *, title: str = "", dek: str = "") -> list[Piece]:
    """Return `pieces` with headline, standfirst and labels told from the story.

    A `title` or `dek` known from elsewhere is not looked for.
    """
    found = _read_mixed_lines(_read_labels(pieces))
    if title:
        found = _drop_repeated_title(found, title)
    elif not _has(found, "title"):
        found = _read_title(found)
    found = _read_names_alone(found)
    return found if dek or _has(found, "dek") else _read_dek(found)


def _has(pieces: Sequence[Piece], role: str) -> bool:
    return any(piece.role == role for piece in pieces)


def _read_labels(pieces: Sequence[Piece]) -> list[Piece]:
    """Read lines like "Title: ..." as long as no other line that may be story came before."""
    found = list(pieces)
    for place in story(pieces[:_FIRST_LINES]):
        label = _LABEL.fullmatch(found[place].text)
        if not label:
            break
        found[place] = _labelled(found[place], label["label"].lower(), label["value"])
    return found


def _labelled(piece: Piece, label: str, value: str) -> Piece:
    if label in ("title", "headline"):
        return piece.as_role("title", value)
    if label in ("location", "place", "section", "language", "slug"):
        return piece.as_furniture("label")
    return piece.as_role("dek", value)


def _read_mixed_lines(pieces: Sequence[Piece]) -> list[Piece]:
    """Read lines of which one part is a byline or a date, and the others short labels."""
    found = list(pieces)
    for place in story(pieces[:_FIRST_LINES]):
        known, others = recognise_some(found[place].text)
        named = any(part.kind == "byline" for part in known)
        if any(part.kind in _FACTS for part in known) and all(map(_is_label, others)):
            parts = (*known, *(_label(other, named=named) for other in others))
            found[place] = Piece(found[place].line, "furniture", parts)
    return found


def _is_label(text: str) -> bool:
    return len(text.split()) <= _MOST_LABEL_WORDS and not ends_sentence(text)


def _label(text: str, *, named: bool) -> Furniture:
    if is_outlet(text):
        return Furniture(text, "source", "source", source=text)
    byline = None if named else read_names(text, marked=False)
    return Furniture(text, "byline", "byline", byline.names) if byline else Furniture(text, "label")


def _drop_repeated_title(pieces: Sequence[Piece], title: str) -> list[Piece]:
    found = list(pieces)
    for place, piece in enumerate(pieces[:_FIRST_LINES]):
        is_text = piece.role in ("story", "heading")
        if is_text and piece.text.casefold() == title.casefold():
            found[place] = piece.as_furniture("headline again")
    return found


def _read_title(pieces: Sequence[Piece]) -> list[Piece]:
    """Read the first line as headline, unless it is a label ("WORLD") or a paper's name.

    A heading of the first level before all text is one in any case.
    """
    found = list(pieces)
    headings = [place for place, piece in enumerate(found) if piece.line.level == 1]
    texts = list(story(found))
    if headings and (not texts or headings[0] < texts[0]):
        found[headings[0]] = found[headings[0]].as_role("title")
        return _drop_repeated_title(found, found[headings[0]].text)
    for place, following in pairwise(texts[: _MOST_KICKERS + 1]):
        if len(texts) < 3 or not _is_kicker(found[place].text, found[following].text):
            break
        kicker = found[place]
        found[texts.pop(0)] = Piece(kicker.line, "furniture", (_label(kicker.text, named=True),))
    if len(texts) > 1 and is_headline(found[texts[0]].text):
        title = found[texts[0]]
        found[texts[0]] = title.as_role("title")
        return _drop_repeated_title(found, title.text)
    return found


def _is_kicker(text: str, following: str) -> bool:
    short = len(text.split()) <= _MOST_KICKER_WORDS or is_outlet(text)
    return short and not ends_sentence(text) and is_headline(following)


def _read_names_alone(pieces: Sequence[Piece]) -> list[Piece]:
    """Read a name beside a date, a byline or a headline: the writer's or the paper's."""
    found = list(pieces)
    named = any(part.kind == "byline" for piece in found for part in piece.furniture)
    for place in story(pieces[:_FIRST_LINES]):
        piece = found[place]
        if not is_fragment(piece.text):
            if ends_sentence(piece.text):
                break
            continue
        if is_outlet(piece.text) or (not named and _is_writer(found, place)):
            label = _label(piece.text, named=named)
            found[place] = Piece(piece.line, "furniture", (label,))
    return found


def _is_writer(pieces: Sequence[Piece], place: int) -> bool:
    """Tell if the line is a name with its role, or with a date in the line before or after."""
    text = pieces[place].text
    if not read_names(text, marked=False):
        return False
    beside = (*pieces[max(place - 1, 0) : place], *pieces[place + 1 : place + 2])
    dated = any(part.kind == "date" for piece in beside for part in piece.furniture)
    return dated or is_role(text.rpartition(",")[2])


def _read_dek(pieces: Sequence[Piece]) -> list[Piece]:
    """Read the line after the headline as standfirst if it is set apart from the story."""
    found = list(pieces)
    titles = [place for place, piece in enumerate(found) if piece.role == "title"]
    start = titles[0] + 1 if titles else 0
    texts = [place for place in story(found) if place >= start]
    if len(texts) > 1 and _is_dek(found, texts[0], texts[1]):
        found[texts[0]] = found[texts[0]].as_role("dek")
    return found


def _is_dek(pieces: Sequence[Piece], place: int, following: int) -> bool:
    text = pieces[place].text
    if len(text) > _LONGEST_DEK or read_dateline(text):
        return False
    if not ends_sentence(text):
        words = len(text.split())
        return _FEWEST_DEK_WORDS <= words <= _MOST_DEK_WORDS and ends_sentence(
            pieces[following].text
        )
    between = [part for piece in pieces[place:following] for part in piece.furniture]
    return any(part.kind in _FACTS for part in between)
