"""The lines of a file, each with the part it plays in the article."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from bot.archive.formats.captions import cut_credit
from bot.archive.formats.furniture import Furniture, Kind, recognise
from bot.archive.formats.lines import Line

Role = Literal["story", "heading", "title", "dek", "furniture"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A line and its part in the article; `furniture` says what it is if it is no story."""

    line: Line
    role: Role
    furniture: tuple[Furniture, ...] = ()

    @property
    def text(self) -> str:
        """The words of the line."""
        return self.line.text

    def as_role(self, role: Role, text: str = "") -> "Piece":
        """Return the same line in another part, with `text` instead of its own if given."""
        line = replace(self.line, text=text) if text else self.line
        return Piece(line, role)

    def as_furniture(self, reason: str, kind: Kind = "notice", value: str = "") -> "Piece":
        """Return the same line left out of the story for `reason`."""
        return Piece(self.line, "furniture", (Furniture(self.text, reason, kind, value),))


def read_pieces(lines: Iterable[Line]) -> list[Piece]:
    """Return `lines` with the part each plays by itself, whatever its neighbours are."""
    return [piece for line in lines for piece in _pieces(line)]


def story(pieces: Iterable[Piece]) -> Iterator[int]:
    """Yield the places in `pieces` of those that are story so far."""
    return (place for place, piece in enumerate(pieces) if piece.role == "story")


def _pieces(line: Line) -> Iterator[Piece]:
    told, credit = cut_credit(line.text)
    if told and not line.level:
        yield Piece(replace(line, text=told), "story")
        line = replace(line, text=credit)
        yield Piece(line, "furniture", (Furniture(credit, "picture credit in the story"),))
    else:
        yield _piece(line)


def _piece(line: Line) -> Piece:
    if line.level:
        return Piece(line, "heading")
    if line.is_caption:
        return Piece(line, "furniture", (Furniture(line.text, "caption", "caption", line.text),))
    furniture = recognise(line.text)
    return Piece(line, "furniture" if furniture else "story", furniture)
