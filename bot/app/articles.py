"""Articles on their way into the archive."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from sqlalchemy.exc import OperationalError

from bot.app.pausing import longer, rest
from bot.archive.ingest import Progress, Report, ingest
from bot.archive.rebriefing import brief_again
from bot.archive.store import Archive
from bot.archive.watching import watch
from bot.database import needing, open_database
from config.settings import Settings

_log = logging.getLogger(__name__)


def load(settings: Settings, paths: Sequence[Path], progress: Progress) -> Report:
    """Load files and folders into the archive.

    Raises:
        DatabaseUnavailable: the database cannot be opened, or fails meanwhile.
        DatabaseTooNew: a newer Nutgraf has migrated it.
    """
    engine = open_database(settings.database_url)
    try:
        with needing(engine):
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
async def watching(
    settings: Settings, archive: Archive, *, first_pause_seconds: float = 1.0
) -> AsyncIterator[asyncio.Event]:
    """Load the folders of articles and what changes there, in the background.

    What an earlier version briefed is briefed again, too.

    Gives an event that is set once everything has been looked at, or could not be. After a fault
    it begins again, with a pause that doubles up to a minute.
    """
    loaded, stop = asyncio.Event(), asyncio.Event()
    tasks = [
        asyncio.create_task(work)
        for work in (
            _keep_watching(settings, archive, loaded, stop, first_pause_seconds),
            _brief_again(settings, archive, loaded, stop),
        )
    ]
    try:
        yield loaded
    finally:
        stop.set()
        loaded.set()
        await asyncio.gather(*tasks)


async def _keep_watching(
    settings: Settings,
    archive: Archive,
    loaded: asyncio.Event,
    stop: asyncio.Event,
    first_pause_seconds: float,
) -> None:
    pause = first_pause_seconds
    while not stop.is_set():
        try:
            async for report in watch(
                settings.articles,
                archive,
                zones=settings.zone_names,
                method=settings.method,
                stop=stop,
            ):
                _tell(report)
                loaded.set()
                pause = first_pause_seconds
        except OperationalError as error:
            _log.warning("no articles can be stored (%s), trying again in %g s", error.orig, pause)
        except Exception:
            _log.exception("articles cannot be loaded, trying again in %g s", pause)
        loaded.set()
        await rest(stop, pause)
        pause = longer(pause)


async def _brief_again(
    settings: Settings, archive: Archive, loaded: asyncio.Event, stop: asyncio.Event
) -> None:
    """After an upgrade, brief again what is stored, but for what was loaded just now."""
    await loaded.wait()
    again = partial(brief_again, archive, method=settings.method, stopped=stop.is_set)
    try:
        if number := await asyncio.to_thread(again):
            _log.info("articles: %d briefed again", number)
    except Exception:
        _log.exception("stored articles cannot be briefed again, until the next start")


def _tell(report: Report) -> None:
    _log.info("articles: %d added, %d changed", report.added, report.changed)
    for path, reason in report.rejected:
        _log.warning("%s: %s", path, reason)
