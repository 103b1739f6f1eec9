"""Lines to an article: the same for all formats once their markup is gone."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.archive.article import Article, Dropped, Section
from bot.archive.formats.datelines import read_dateline
from bot.archive.formats.dates import Stamp, read_stamps
from bot.archive.formats.facts import field_stamp, read_source, read_times
from bot.archive.formats.front import read_front
from bot.archive.formats.furniture import Furniture, Kind
from bot.archive.formats.lines import Line
from bot.archive.formats.pieces import Piece, Role, read_pieces, story
from bot.archive.formats.refusal import Refusal
from bot.archive.formats.rest import read_captions, read_rest
from summariser.sentences import split_sentences

_LONGEST_MADE_TITLE = 200
_TEXT_FOR_TITLE = 2_000
_TEXT_FOR_ZONE = 50_000
_BULLET = re.compile(r"\A[•▪●◦‣*–-]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Known:
    """What a file says about its article outside the text; "" where it says nothing.

    `published` and `updated` are as written.
    """

    title: str = ""
    dek: str = ""
    byline: str = ""
    source: str = ""
    url: str = ""
    language: str = ""
    published: str = ""
    updated: str = ""
    notes: tuple[str, ...] = ()


def read_article(
    lines: Sequence[Line], zones: Mapping[str, str], known: Known = Known()
) -> Article | Refusal:
    """Return the article that `lines` tell, or a refusal if there is no story in them.

    `zones` gives the IANA zone of an ambiguous abbreviation that the story does not settle.
    """
    pieces = read_captions(read_pieces(lines))
    pieces = read_front(pieces, title=known.title, dek=known.dek)
    pieces = _cut_dateline(read_rest(pieces))
    body = tuple(_sections(pieces))
    if not body:
        return Refusal("no story in it")
    furniture = [part for piece in pieces for part in piece.furniture]
    times = read_times(list(_stamps(known, furniture)), _words(pieces), zones)
    return Article(
        title=known.title or _of_role(pieces, "title") or _title_from(body),
        body=body,
        dek=known.dek or _of_role(pieces, "dek"),
        byline=known.byline or _first(furniture, "byline"),
        source=known.source or read_source(furniture),
        url=known.url or _first(furniture, "url"),
        language=known.language,
        published_at=times.published,
        updated_at=times.updated,
        captions=_values(furniture, "caption"),
        related=_values(furniture, "link"),
        dropped=tuple(Dropped(part.text, part.reason) for part in furniture),
        notes=known.notes + times.notes,
    )


def _cut_dateline(pieces: Sequence[Piece]) -> list[Piece]:
    found = list(pieces)
    place = next(story(found), None)
    dateline = read_dateline(found[place].text) if place is not None else None
    if place is None or dateline is None:
        return found
    stamps = read_stamps(dateline.date)
    cut = Furniture(dateline.text.strip(), "dateline", "source", "", dateline.agency, stamps)
    rest = found[place].as_role("story", found[place].text[len(dateline.text) :])
    return [
        *found[:place],
        Piece(found[place].line, "furniture", (cut,)),
        rest,
        *found[place + 1 :],
    ]


def _sections(pieces: Iterable[Piece]) -> Iterator[Section]:
    """Yield the story in sections, each with a paragraph at least."""
    heading = ""
    paragraphs: list[str] = []
    for piece in pieces:
        if piece.role == "heading":
            if paragraphs:
                yield Section(heading, tuple(paragraphs))
            heading, paragraphs = piece.text, []
        elif piece.role == "story":
            paragraphs.append(_BULLET.sub("", piece.text))
    if paragraphs:
        yield Section(heading, tuple(paragraphs))


def _stamps(known: Known, furniture: Iterable[Furniture]) -> Iterator[Stamp]:
    """Yield the dates of an article, those that the file gives outside the text first."""
    fields = (field_stamp("published", known.published), field_stamp("updated", known.updated))
    yield from (stamp for stamp in fields if stamp)
    for part in furniture:
        yield from part.stamps


def _words(pieces: Iterable[Piece]) -> str:
    """Return the words that can tell where an article was written."""
    words = " ".join(piece.text[:_TEXT_FOR_ZONE] for piece in pieces if not _is_link(piece))
    return words[:_TEXT_FOR_ZONE]


def _is_link(piece: Piece) -> bool:
    return any(part.kind == "link" for part in piece.furniture)


def _of_role(pieces: Iterable[Piece], role: Role) -> str:
    return next((piece.text for piece in pieces if piece.role == role), "")


def _values(furniture: Iterable[Furniture], kind: Kind) -> tuple[str, ...]:
    return tuple(part.value for part in furniture if part.kind == kind and part.value)


def _first(furniture: Iterable[Furniture], kind: Kind) -> str:
    return next(iter(_values(furniture, kind)), "")


def _title_from(body: Sequence[Section]) -> str:
    """Return the first sentence of the story, for want of a headline."""
    sentence = split_sentences(body[0].paragraphs[0][:_TEXT_FOR_TITLE])[0].text
    if len(sentence) <= _LONGEST_MADE_TITLE:
        return sentence.removesuffix(".")
    cut = sentence[:_LONGEST_MADE_TITLE]
    return (cut.rpartition(" ")[0] or cut) + "…"
