"""Files to articles, in batches of a size that memory can hold."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path

from bot.archive.article import Article
from bot.archive.files import Rejection, UnreadableFile, path_text, read_file
from bot.archive.formats import Refusal, read_articles
from bot.archive.keys import article_key
from bot.archive.marks import FileMark

_log = logging.getLogger(__name__)

Part = tuple[str, Article | Refusal]

_MOST_ARTICLES = 50
_MOST_CHARACTERS = 1_000_000
_MOST_FILES = 500


@dataclass(frozen=True, slots=True)
class Piece:
    """An article with where it was read, and when; `part` and `siblings` as in `Draft`."""

    article: Article
    path: str
    part: str
    read_at: datetime
    siblings: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class End:
    """The end of a file: its mark if it was parsed, or how many articles in it are known."""

    mark: FileMark | None = None
    known: int = 0


@dataclass(slots=True)
class Batch:
    """What was read in one go; `ends` are those of the files that end in it."""

    pieces: list[Piece] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)
    ends: list[End] = field(default_factory=list)
    _characters: int = 0

    @property
    def articles(self) -> list[Article]:
        """The articles, in order."""
        return [piece.article for piece in self.pieces]

    @property
    def is_full(self) -> bool:
        """Whether what comes next belongs to another batch."""
        return (
            len(self.pieces) >= _MOST_ARTICLES
            or len(self.ends) >= _MOST_FILES
            or self._characters >= _MOST_CHARACTERS
        )

    def add(self, item: Piece | Rejection | End) -> None:
        """Take in what was read next."""
        if isinstance(item, Piece):
            self.pieces.append(item)
            self._characters += len(item.article.text)
        elif isinstance(item, End):
            self.ends.append(item)
        else:
            self.rejected.append(item)


def parse_file(name: str, content: bytes, zones: Mapping[str, str]) -> Iterator[Article | Refusal]:
    """Yield the articles in `content`, and why others are none; a bug is logged and is a refusal.

    Arguments as in `read_articles`.
    """
    try:
        yield from read_articles(name, content, zones=zones)
    except Exception as error:  # One file must not keep the others out.
        _log.exception("cannot parse %r", name)
        yield Refusal(f"it could not be parsed ({type(error).__name__})")


class Reader:
    """Reads files; passes over those that are as `marks` says. Briefs will be made by `made_by`."""

    def __init__(
        self, marks: Mapping[str, FileMark], zones: Mapping[str, str], made_by: str
    ) -> None:
        self._marks = marks
        self._zones = zones
        self._made_by = made_by

    def batches(self, files: Iterable[Path | Rejection]) -> Iterator[Batch]:
        """Yield all that is in `files`, in order."""
        batch = Batch()
        for item in chain.from_iterable(map(self._read, files)):
            batch.add(item)
            if batch.is_full:
                yield batch
                batch = Batch()
        yield batch

    def _read(self, found: Path | Rejection) -> Iterator[Piece | Rejection | End]:
        """Yield what one file holds, at last its end."""
        if isinstance(found, Rejection):
            yield found
            yield End()
            return
        try:
            content = read_file(found)
        except UnreadableFile as error:
            yield Rejection(path_text(found), error.reason)
            yield End()
            return
        path = path_text(found.resolve())
        mark = FileMark(path, len(content), sha256(content).hexdigest(), self._made_by)
        if (known := self._marks.get(path)) and known.is_same(mark):
            yield End(known=known.articles)
        else:
            yield from self._parse(found, content, mark)

    def _parse(
        self, found: Path, content: bytes, mark: FileMark
    ) -> Iterator[Piece | Rejection | End]:
        articles, is_whole = 0, True
        now = datetime.now(UTC)
        results: Iterable[Part] = _parts(parse_file(found.name, content, self._zones))
        siblings = None
        if mark.path in self._marks:
            results = list(results)
            siblings = _keys(mark.path, results)
        for part, result in results:
            if isinstance(result, Refusal):
                is_whole = False
                yield Rejection(path_text(found), str(result))
            else:
                articles += 1
                yield Piece(result, mark.path, part, now, siblings)
        yield End(mark.of(articles, is_whole=is_whole))


def _keys(path: str, parts: Iterable[Part]) -> frozenset[str]:
    return frozenset(
        article_key(result, path, part) for part, result in parts if isinstance(result, Article)
    )


def _parts(results: Iterator[Article | Refusal]) -> Iterator[Part]:
    """Pair what a file holds with what tells it from the rest: "" when it is alone.

    Articles are told apart by title, those with the same title by their number.
    """
    ahead = list(islice(results, 2))
    if len(ahead) == 1:
        yield "", ahead[0]
        return
    titles: Counter[str] = Counter()
    for result in chain(ahead, results):
        title = result.title if isinstance(result, Article) else ""
        titles[title] += 1
        yield f"{title}\n{titles[title]}", result
