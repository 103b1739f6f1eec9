"""Folders that are watched: what changes there is read again."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from functools import partial
from pathlib import Path

from watchfiles import Change, awatch

from bot.archive.files import is_wanted
from bot.archive.formats import PARSERS
from bot.archive.ingest import Report, ingest
from bot.archive.store import Archive

_log = logging.getLogger(__name__)

_QUIET_MILLISECONDS = 300  # A file that is being written is left alone so long.
_LOOK_MILLISECONDS = 1_000  # A folder that is not there is looked for so often.

Changes = set[tuple[Change, str]]


async def watch(
    paths: Sequence[str | Path],
    archive: Archive,
    *,
    zones: Mapping[str, str],
    method: str = "news",
    stop: asyncio.Event,
) -> AsyncGenerator[Report]:
    """Yield a report each time that something has come in at `paths`, until `stop` is set.

    The first report comes at once: it is of all that is there. A folder that is not there, or not
    any more, is read and watched once it is; then all is reported on again.
    """
    folders = _resolved(paths)
    read: Callable[[Sequence[Path]], Report] = partial(
        ingest, archive=archive, zones=zones, method=method, stopped=stop.is_set
    )
    while not stop.is_set():
        async with aclosing(_changed_paths(folders, stop)) as changed:
            async for found in changed:
                yield await asyncio.to_thread(read, found)


def _resolved(paths: Sequence[str | Path]) -> list[Path]:
    return [Path(path).resolve() for path in paths]


class _Ending(asyncio.Event):
    """Set when `stop` is, or by itself: watchfiles sets it when only one watcher is to end."""

    def __init__(self, stop: asyncio.Event) -> None:
        super().__init__()
        self._stop = stop

    def is_set(self) -> bool:
        """Whether this watcher alone, or all watching, is to end."""
        return super().is_set() or self._stop.is_set()


async def _changed_paths(
    folders: Sequence[Path], stop: asyncio.Event
) -> AsyncGenerator[list[Path]]:
    """Yield what is to be read: at first all there is, then what has changed.

    Ends when one of `folders` goes or comes: the watcher would not notice what happens in it.
    """
    present = [folder for folder in folders if folder.exists()]
    for missing in set(folders).difference(present):
        _log.warning("%s is not there: it will be read once it is", missing)
    changes = awatch(
        *present,
        debounce=_QUIET_MILLISECONDS,
        rust_timeout=_LOOK_MILLISECONDS,
        yield_on_timeout=True,
        stop_event=_Ending(stop),
        recursive=True,
    )
    upcoming = asyncio.ensure_future(anext(changes, None))
    try:
        # The watcher starts here; what is written while the folders are read is not missed.
        await asyncio.sleep(0)
        yield present
        while (changed := await upcoming) is not None and not _has_turned(
            changed, folders, present
        ):
            upcoming = asyncio.ensure_future(anext(changes, None))
            if wanted := _wanted(changed, folders):
                yield wanted
    finally:
        upcoming.cancel()


def _has_turned(changed: Changes, folders: Sequence[Path], present: Sequence[Path]) -> bool:
    """Tell whether one of `folders` has gone, come, or been made again."""
    gone = {path for change, path in changed if change == Change.deleted}
    return any(folder.exists() != (folder in present) or str(folder) in gone for folder in folders)


def _wanted(changed: Changes, folders: Sequence[Path]) -> list[Path]:
    """Return the changed files and folders that are still there, without hidden ones."""
    paths = {Path(path) for change, path in changed if change != Change.deleted}
    return sorted(
        path
        for path in paths
        if not _is_hidden(path, folders)
        and (path.is_dir() or (path.is_file() and is_wanted(path, PARSERS)))
    )


def _is_hidden(path: Path, folders: Sequence[Path]) -> bool:
    inside = [path.relative_to(folder) for folder in folders if path.is_relative_to(folder)]
    return all(any(part.startswith(".") for part in it.parts) for it in inside)
