"""Parts of an article that only their neighbours give away: link lists, section heads."""

from collections import Counter
from collections.abc import Sequence

from bot.archive.formats.pieces import Piece, story
from bot.archive.formats.shapes import ends_sentence, is_fragment

_MOST_LINKS = 5
_LONGEST_CAPTION = 250
_BULLETS = ("• ", "▪ ", "● ", "◦ ", "‣ ", "* ", "- ", "– ")


def read_captions(pieces: Sequence[Piece]) -> list[Piece]:
    """Return `pieces` with captions told by the credit under them or the label above them.

    The first line of the story is never one: it is the headline. A credit counts only if caption
    and credit stand alone between blank lines.
    """
    found = list(pieces)
    sizes = Counter(piece.line.block for piece in found)
    for place in list(story(found))[1:]:
        piece, above, below = found[place], found[place - 1], found[place + 1 : place + 2]
        pair = sizes[piece.line.block] == 2 and below and below[0].line.block == piece.line.block
        told = _is_caption_label(above) or (pair and _is_credit(below[0]))
        if told and len(piece.text) <= _LONGEST_CAPTION:
            found[place] = piece.as_furniture("caption", "caption", piece.text)
    return found


def _is_caption_label(piece: Piece) -> bool:
    return _is_credit(piece) and piece.text.rstrip(" ,:").lower().endswith("caption")


def _is_credit(piece: Piece) -> bool:
    return any(part.reason == "picture credit" for part in piece.furniture)


def read_rest(pieces: Sequence[Piece]) -> list[Piece]:
    """Return `pieces` with lists of links and section heads told from the story."""
    return _drop_empty_headings(_read_headings(_read_tail(_read_link_lists(pieces))))


def _read_link_lists(pieces: Sequence[Piece]) -> list[Piece]:
    """Read fragments right under "Related stories" as links, as far as no line is blank."""
    found = list(pieces)
    for place in range(1, len(found)):
        above, piece = found[place - 1], found[place]
        listed = _announces_links(above) and above.line.block == piece.line.block
        if listed and piece.role == "story" and is_fragment(piece.text):
            found[place] = piece.as_furniture("link to another story", "link", piece.text)
    return found


def _announces_links(piece: Piece) -> bool:
    return any(part.kind == "link" for part in piece.furniture)


def _read_tail(pieces: Sequence[Piece]) -> list[Piece]:
    """Read a few fragments after the last sentence as links if they stand beside furniture."""
    found = list(pieces)
    prose = [place for place in story(found) if not is_fragment(found[place].text)]
    end = prose[-1] if prose else len(found)
    tail = [place for place in story(found) if place > end]
    has_furniture = any(piece.role == "furniture" for piece in found[end:])
    if not has_furniture or len(tail) > _MOST_LINKS or found[end].text.endswith(":"):
        return found
    for place in tail:
        found[place] = found[place].as_furniture("link after the story", "link", found[place].text)
    return found


def _read_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Read a fragment between two whole sentences as the head of a section."""
    found = list(pieces)
    texts = list(story(found))
    for before, place, after in zip([None, *texts], texts, texts[1:], strict=False):
        opens = before is None or _is_closed(pieces[before].text)
        if opens and _is_heading(pieces[place].text) and _is_prose(pieces[after].text):
            found[place] = found[place].as_role("heading")
    return found


def _drop_empty_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out the headings that have no story before the next one."""
    found = list(pieces)
    has_story = False
    for place in reversed(range(len(found))):
        if found[place].role == "heading":
            if not has_story:
                found[place] = found[place].as_furniture("heading without a text")
            has_story = False
        has_story = has_story or found[place].role == "story"
    return found


def _is_closed(text: str) -> bool:
    return ends_sentence(text) and not text.endswith((":", ",", ";"))


def _is_prose(text: str) -> bool:
    return ends_sentence(text) and not text[0].islower()


def _is_heading(text: str) -> bool:
    begins = text.lstrip("\"'“‘«(")[:1]
    return (
        is_fragment(text)
        and (begins.isupper() or begins.isdigit())
        and any(map(str.isalpha, text))
        and not text.startswith(_BULLETS)
    )
