"""Articles that another summariser has briefed, to new briefs; their files may be gone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from bot.archive.article import Article
from bot.archive.briefing import NoBrief, brief_article, brief_batches
from bot.archive.entry import Entry
from bot.archive.ingest import maker_of
from bot.archive.store import Archive

_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class _Outdated:
    """Entries whose briefs are to be made again."""

    entries: Sequence[Entry]

    @property
    def articles(self) -> list[Article]:
        """The articles, in order."""
        return [entry.article for entry in self.entries]


def brief_again(
    archive: Archive, *, method: str, stopped: Callable[[], bool] = lambda: False
) -> int:
    """Brief again what was briefed by another method or version; return how many articles.

    The newest come first. Many are briefed in one process beside this one, which leaves the others
    to the chat. One that cannot be briefed keeps its brief.
    """
    made_by, number = maker_of(method), 0
    make_brief = partial(brief_article, method=method)
    outdated = _outdated(archive, made_by, stopped)
    for batch, briefs in brief_batches(outdated, make_brief, workers=1):
        pairs = zip(batch.entries, briefs, strict=True)
        made = [(entry, brief) for entry, brief in pairs if not isinstance(brief, NoBrief)]
        number += archive.save_briefs(made, made_by)
    return number


def _outdated(archive: Archive, made_by: str, stopped: Callable[[], bool]) -> Iterator[_Outdated]:
    before = None
    while not stopped() and (entries := archive.briefed_otherwise(made_by, _AT_ONCE, before)):
        yield _Outdated(entries)
        before = entries[-1].id
