"""Articles on their way into the archive."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bot.archive.ingest import Progress, Report, ingest, watch
from bot.archive.store import Archive
from bot.database import open_database
from config.settings import Settings

_log = logging.getLogger(__name__)


def load(settings: Settings, paths: Sequence[Path], progress: Progress) -> Report:
    """Load files and folders into the archive.

    Raises:
        DatabaseUnavailable: the database cannot be opened.
        DatabaseTooNew: a newer Nutgraf has migrated it.
        UnknownMethod: the settings name a method that is not there.
    """
    engine = open_database(settings.database_url)
    try:
        return ingest(
            paths,
            Archive(engine),
            zones=settings.zone_names,
            method=settings.method,
            progress=progress,
        )
    finally:
        engine.dispose()


@asynccontextmanager
async def watching(settings: Settings, archive: Archive) -> AsyncIterator[asyncio.Event]:
    """Load the folders of articles and what changes there, in the background.

    Gives an event that is set once everything has been looked at.
    """
    loaded, stop = asyncio.Event(), asyncio.Event()
    task = asyncio.create_task(_watch(settings, archive, loaded, stop))
    try:
        yield loaded
    finally:
        stop.set()
        await task


async def _watch(
    settings: Settings, archive: Archive, loaded: asyncio.Event, stop: asyncio.Event
) -> None:
    reports = watch(
        settings.articles,
        archive,
        zones=settings.zone_names,
        method=settings.method,
        stop=stop,
    )
    try:
        async for report in reports:
            _log.info("articles: %d added, %d changed", report.added, report.changed)
            for path, reason in report.rejected:
                _log.warning("%s: %s", path, reason)
            loaded.set()
    except Exception:
        _log.exception("the folders of articles are no longer watched")
    finally:
        loaded.set()
