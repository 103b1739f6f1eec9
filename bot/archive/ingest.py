"""Files to stored articles: find, read, brief, save."""

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.archive.briefing import NoBrief, brief_article, brief_batches
from bot.archive.files import Rejection, find_files
from bot.archive.filing import Draft
from bot.archive.formats import PARSERS
from bot.archive.reading import Batch, Piece, Reader
from bot.archive.store import Archive
from summariser import VERSION, Brief

Progress = Callable[[int, int], None]
"""Told the number of files done, and of all."""

_MANY = 1_000


@dataclass(frozen=True, slots=True)
class Report:
    """How many articles were added, changed and known; what was rejected, as (path, reason)."""

    added: int = 0
    changed: int = 0
    known: int = 0
    rejected: tuple[Rejection, ...] = ()


def ingest(
    paths: Sequence[str | Path],
    archive: Archive,
    *,
    zones: Mapping[str, str],
    method: str = "news",
    workers: int | None = None,
    progress: Progress | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Report:
    """Store the articles in the files and folders at `paths`; report on all of them.

    Bad input is rejected, the rest stored. Files that were read before are passed over quickly.
    `zones` as in `read_articles`, `method` as in `summarise`; many articles are briefed by that
    number of `workers`, by default one for each processor. Once `stopped`, what is left waits for
    the next time.
    """
    files = list(find_files([Path(path) for path in paths], PARSERS))
    made_by = maker_of(method)
    batches = Reader(archive.marks(), zones, made_by).batches(files)
    make_brief = partial(brief_article, method=method)
    intake = _Intake(archive, made_by)
    for batch, briefs in brief_batches(batches, make_brief, workers or os.cpu_count() or 1):
        intake.save(batch, briefs)
        if progress:
            progress(intake.files, len(files))
        if stopped():
            break
    if intake.outcomes["added"] >= _MANY:
        archive.settle()
    return intake.report()


def maker_of(method: str) -> str:
    """Return what names the maker of a brief made now, by one of the summariser's METHODS."""
    return f"{method} {VERSION}"


class _Intake:
    """Saves batches and keeps count."""

    def __init__(self, archive: Archive, made_by: str) -> None:
        self._archive = archive
        self._made_by = made_by
        self._rejected: list[Rejection] = []
        self._unbriefed: set[str] = set()
        self.outcomes: Counter[str] = Counter()
        self.files = 0

    def save(self, batch: Batch, briefs: Sequence[Brief | NoBrief]) -> None:
        """Save the articles of `batch` that have a brief, and the marks of files that are done."""
        drafts = []
        self._rejected += batch.rejected
        for piece, brief in zip(batch.pieces, briefs, strict=True):
            if isinstance(brief, NoBrief):
                self._rejected.append(Rejection(piece.path, brief.reason))
                self._unbriefed.add(piece.path)
            else:
                drafts.append(self._draft(piece, brief))
        marks = [end.mark for end in batch.ends if end.mark]
        done = [mark for mark in marks if mark.path not in self._unbriefed]
        if drafts or done:
            self.outcomes.update(self._archive.save(drafts, done))
        self.outcomes["known"] += sum(end.known for end in batch.ends)
        self.files += len(batch.ends)

    def report(self) -> Report:
        """Return the report of all batches saved."""
        counts = self.outcomes
        return Report(counts["added"], counts["changed"], counts["known"], tuple(self._rejected))

    def _draft(self, piece: Piece, brief: Brief) -> Draft:
        return Draft(
            piece.article,
            brief,
            piece.path,
            piece.read_at,
            piece.part,
            self._made_by,
            piece.siblings,
        )
