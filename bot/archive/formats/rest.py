"""Parts of an article that only their neighbours give away: link lists, section heads."""

from collections.abc import Sequence

from bot.archive.formats.pieces import Piece, story
from bot.archive.formats.shapes import ends_sentence, is_fragment

_BULLETS = ("• ", "▪ ", "● ", "◦ ", "‣ ", "* ", "- ", "– ")


def read_rest(pieces: Sequence[Piece]) -> list[Piece]:
    """Return `pieces` with lists of links and section heads told from the story."""
    return _read_headings(_read_tail(_read_link_lists(pieces)))


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
    """Read fragments after the last sentence as links, unless that sentence opens a list."""
    found = list(pieces)
    prose = [place for place in story(found) if not is_fragment(found[place].text)]
    if not prose or found[prose[-1]].text.endswith(":") or _is_item(found[prose[-1]].text):
        return found
    for place in range(prose[-1] + 1, len(found)):
        if found[place].role == "story":
            text = found[place].text
            found[place] = found[place].as_furniture("link after the story", "link", text)
    return found


def _read_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Read a fragment between two sentences as the head of a section."""
    found = list(pieces)
    texts = list(story(found))
    for before, place, after in zip([None, *texts], texts, texts[1:], strict=False):
        text = found[place].text
        alone = before is None or not (
            is_fragment(pieces[before].text) or pieces[before].text.endswith(":")
        )
        if alone and is_fragment(text) and not _is_item(text) and ends_sentence(pieces[after].text):
            found[place] = found[place].as_role("heading")
    return found


def _is_item(text: str) -> bool:
    return text.startswith(_BULLETS)
