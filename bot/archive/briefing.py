"""Articles to briefs: here when they are few, in processes of their own when they are many.

Imports little, as those processes import it, too: one with the database takes 30 MB more.
"""

import logging
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context
from types import TracebackType
from typing import Protocol, Self, TypeVar

from bot.archive.article import Article
from summariser import Brief, summarise

_log = logging.getLogger(__name__)

_FEW = 50  # Starting the processes takes about as long as briefing so many articles.


@dataclass(frozen=True, slots=True)
class NoBrief:
    """Why an article has no brief, in one line."""

    reason: str


class Batch(Protocol):
    """Something with articles to brief."""

    @property
    def articles(self) -> Sequence[Article]:
        """The articles, in order."""


MakeBrief = Callable[[Article], Brief]
B = TypeVar("B", bound=Batch)


def brief_article(article: Article, method: str) -> Brief:
    """Return the brief of `article`, made by one of the summariser's METHODS."""
    return summarise(
        article.text, title=article.title, published=article.published_at, method=method
    )


def brief_batches(
    batches: Iterable[B], make_brief: MakeBrief, workers: int
) -> Iterator[tuple[B, list[Brief | NoBrief]]]:
    """Yield each batch with the briefs of its articles, in order.

    Up to 50 articles are briefed in this process, more of them by `workers` others, with two
    batches each on their way at most. `make_brief` must be importable there. An article that it
    fails on, or that its process dies of, has no brief.
    """
    coming = iter(batches)
    first = _up_to_many(coming)
    if sum(len(batch.articles) for batch in first) > _FEW:
        yield from _brief_elsewhere(chain(first, coming), make_brief, workers)
    else:
        yield from ((batch, _brief_each(make_brief, batch.articles)) for batch in first)


def _up_to_many(batches: Iterator[B]) -> list[B]:
    """Take batches until there are more than a few articles."""
    taken, articles = [], 0
    for batch in batches:
        taken.append(batch)
        articles += len(batch.articles)
        if articles > _FEW:
            break
    return taken


def _brief_elsewhere(
    batches: Iterable[B], make_brief: MakeBrief, workers: int
) -> Iterator[tuple[B, list[Brief | NoBrief]]]:
    on_their_way: deque[tuple[B, Future[list[Brief | NoBrief]]]] = deque()
    with _Workers(make_brief, workers) as pool:
        for batch in batches:
            on_their_way.append((batch, pool.submit(batch.articles)))
            if len(on_their_way) > 2 * workers:
                first, future = on_their_way.popleft()
                yield first, pool.briefs(first.articles, future)
        for batch, future in on_their_way:
            yield batch, pool.briefs(batch.articles, future)


class _Workers:
    """Processes that make briefs, started when first needed and again when one has died."""

    def __init__(self, make_brief: MakeBrief, workers: int) -> None:
        self._make_brief = make_brief
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def submit(self, articles: Sequence[Article]) -> Future[list[Brief | NoBrief]]:
        """Have `articles` briefed."""
        if self._pool is not None:
            try:
                return self._pool.submit(_brief_each, self._make_brief, articles)
            except BrokenProcessPool:
                self._pool.shutdown()
        self._pool = ProcessPoolExecutor(
            self._workers, get_context("spawn"), initializer=_leave_interrupts_to_the_parent
        )
        return self._pool.submit(_brief_each, self._make_brief, articles)

    def briefs(
        self, articles: Sequence[Article], future: Future[list[Brief | NoBrief]]
    ) -> list[Brief | NoBrief]:
        """Return the briefs of `articles`.

        When a process dies, all that was on its way is lost: one by one, with nothing else on its
        way, it shows what killed it.
        """
        try:
            return future.result()
        except BrokenProcessPool:
            with _Workers(self._make_brief, 1) as alone:
                return [alone.brief(article) for article in articles]

    def brief(self, article: Article) -> Brief | NoBrief:
        """Return the brief of `article`, while nothing else is on its way."""
        try:
            [brief] = self.submit([article]).result()
        except BrokenProcessPool:
            return NoBrief("the process that briefed it died")
        return brief


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _brief_each(make_brief: MakeBrief, articles: Sequence[Article]) -> list[Brief | NoBrief]:
    return [try_brief(make_brief, article) for article in articles]


def try_brief(make_brief: MakeBrief, article: Article) -> Brief | NoBrief:
    """Return the brief of `article`; a bug is logged and is the reason that there is none."""
    try:
        return make_brief(article)
    except Exception as error:  # One article must not keep the others out.
        _log.exception("no brief of %r", article.title[:80])
        return NoBrief(f"it could not be briefed ({type(error).__name__})")
