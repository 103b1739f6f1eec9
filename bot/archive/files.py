"""Which files there are, and what stands in them."""

import errno
import os
import stat
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

MOST_BYTES = 20_000_000
_MOST_ATTEMPTS = 3
_REASONS = {
    errno.ENOENT: "there is no such file",
    errno.ELOOP: "a link that leads in a circle",
    errno.EACCES: "permission denied",
}


class Rejection(NamedTuple):
    """A file, or a part of one, that was not taken in."""

    path: str
    reason: str


class UnreadableFile(Exception):
    """A file or folder that cannot be read; `reason` is one line without the path."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def find_files(paths: Sequence[Path], suffixes: Collection[str]) -> Iterator[Path | Rejection]:
    """Yield the files at `paths` and in the folders there, in the order of their names.

    A folder is read with all folders in it. Hidden files, README.md and files with other suffixes
    are passed over there. What is no file, or cannot be reached, is rejected.
    """
    pending = [(path, True) for path in reversed(paths)]
    entered: set[tuple[int, int]] = set()
    while pending:
        path, is_named = pending.pop()
        try:
            status = _status(path)
            if stat.S_ISDIR(status.st_mode):
                pending += [(inside, False) for inside in _inside(path, status, entered)]
            elif is_named or is_wanted(path, suffixes):
                yield _regular(path, status)
        except UnreadableFile as error:
            yield Rejection(path_text(path), error.reason)


def is_wanted(path: Path, suffixes: Collection[str]) -> bool:
    """Tell whether a file of that name is read when it is found in a folder."""
    return path.suffix.lower() in suffixes and path.name.lower() != "readme.md"


def read_file(path: Path, read: Callable[[Path], bytes] = Path.read_bytes) -> bytes:
    """Return the bytes of the file at `path` as they were at one moment.

    Raises:
        UnreadableFile: it is gone, no file, too large, not permitted or changing all the time.
    """
    for _ in range(_MOST_ATTEMPTS):
        before = _version(path)
        try:
            content = read(path)
        except OSError as error:
            raise UnreadableFile(_reason(path, error)) from error
        if _version(path) == before:
            return content
    raise UnreadableFile("changed while being read")


def path_text(path: Path) -> str:
    """Return `path` as one line that any database and any terminal takes."""
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    if name.isprintable():
        return name
    return "".join(it if it.isprintable() else ascii(it)[1:-1] for it in name)


def _status(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as error:
        raise UnreadableFile(_reason(path, error)) from error


def _reason(path: Path, error: OSError) -> str:
    if error.errno == errno.ENOENT and path.is_symlink():
        return "a link that leads nowhere"
    return _REASONS.get(error.errno or 0) or str(error.strerror or error)


def _inside(path: Path, status: os.stat_result, entered: set[tuple[int, int]]) -> list[Path]:
    """Return what is in a folder and not hidden, the last first; nothing the second time."""
    identity = (status.st_dev, status.st_ino)
    if identity in entered:
        if path.is_symlink():
            raise UnreadableFile("a link to a folder that is read already")
        return []
    entered.add(identity)
    try:
        paths = sorted(path.iterdir(), reverse=True)
    except OSError as error:
        raise UnreadableFile(_reason(path, error)) from error
    return [inside for inside in paths if not inside.name.startswith(".")]


def _regular(path: Path, status: os.stat_result) -> Path:
    """Return `path` if it can be read without waiting, as a pipe or a device cannot."""
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile("not a regular file")
    return path


def _version(path: Path) -> tuple[int, int, int]:
    """Return what differs when the file has been written to or replaced."""
    status = _status(_regular(path, _status(path)))
    if status.st_size > MOST_BYTES:
        raise UnreadableFile(f"larger than {MOST_BYTES // 1_000_000} MB")
    return status.st_ino, status.st_size, status.st_mtime_ns
