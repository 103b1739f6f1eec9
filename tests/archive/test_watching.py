"""What changes in a watched folder is read, whatever becomes of the folder."""

import asyncio
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from sqlalchemy import Engine, text

from bot.app.articles import watching
from bot.archive.ingest import Report
from bot.archive.store import Archive
from bot.archive.watching import watch
from bot.database import open_database, writing
from config.settings import Settings

ZONES = {"IST": "Asia/Kolkata"}


@pytest.fixture
def engine(sqlite_url: str) -> Iterator[Engine]:
    engine = open_database(sqlite_url)
    yield engine
    engine.dispose()


@pytest.fixture
def small(engine: Engine) -> Archive:
    return Archive(engine)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    outside = tmp_path / "outside"
    outside.mkdir()
    return outside


def write(path: Path, title: str = "Ferry reopens") -> None:
    story = f"{title}, said the harbour master of Osterholm. She carried 4,000 people."
    path.write_text(json.dumps({"title": title, "body": story}))


def move(path: Path, to: Path) -> None:
    path.rename(to)


def titles(archive: Archive) -> list[str]:
    return [entry.article.title for entry in archive.latest(100)]


async def test_what_appears_in_a_watched_folder_is_ingested(small: Archive, folder: Path) -> None:
    write(folder / "a.json", "Early")
    stop = asyncio.Event()
    reports = watch([folder], small, zones=ZONES, stop=stop)

    assert await anext(reports) == Report(added=1)
    write(folder / ".hidden.json", "Hidden")
    write(folder / "b.json", "Late")
    async with asyncio.timeout(2):
        assert await anext(reports) == Report(added=1)

    assert titles(small) == ["Late", "Early"]
    (folder / "c.txt").touch()
    assert (await anext(reports)).rejected[0][0] == str(folder / "c.txt")
    stop.set()
    assert [report async for report in reports] == []


async def test_a_folder_moved_into_a_watched_one_is_ingested(
    small: Archive, folder: Path, outside: Path
) -> None:
    write(outside / "a.json")
    reports = watch([folder], small, zones=ZONES, stop=asyncio.Event())
    await anext(reports)

    move(outside, folder / "inside")

    assert (await anext(reports)).added == 1
    await reports.aclose()


async def test_a_watched_folder_that_is_made_again_is_watched_again(
    small: Archive, folder: Path, outside: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write(outside / "a.json")
    stop = asyncio.Event()
    reports = watch([folder], small, zones=ZONES, stop=stop)
    await anext(reports)

    shutil.rmtree(folder)
    assert await anext(reports) == Report()
    assert f"{folder} is not there" in caplog.text
    move(outside, folder)
    assert (await anext(reports)).added == 1
    write(folder / "b.json", "Late")

    assert (await anext(reports)).added == 1
    stop.set()
    assert [report async for report in reports] == []


async def test_a_folder_that_is_replaced_at_once_is_watched_again(
    small: Archive, folder: Path, outside: Path
) -> None:
    reports = watch([folder], small, zones=ZONES, stop=asyncio.Event())
    await anext(reports)

    shutil.rmtree(folder)
    move(outside, folder)
    await anext(reports)
    write(folder / "a.json")

    assert (await anext(reports)).added == 1
    await reports.aclose()


async def test_the_other_folders_are_watched_while_one_is_missing(
    small: Archive, folder: Path, tmp_path: Path
) -> None:
    reports = watch([tmp_path / "later", folder], small, zones=ZONES, stop=asyncio.Event())
    await anext(reports)

    write(folder / "a.json")

    assert (await anext(reports)).added == 1
    await reports.aclose()


async def test_a_fault_of_the_database_does_not_end_watching(
    engine: Engine, small: Archive, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Settings(articles=(folder,), database_url=str(engine.url))
    write(folder / "a.json", "Early")
    rename(engine, "article", "away")

    async with watching(settings, small, first_pause_seconds=0.01) as loaded:
        await asyncio.wait_for(loaded.wait(), 10)
        assert "trying again" in caplog.text
        rename(engine, "away", "article")
        await appears(small, ["Early"])
        write(folder / "b.json", "Late")
        await appears(small, ["Late", "Early"])


def rename(engine: Engine, old: str, new: str) -> None:
    with writing(engine) as connection:
        connection.execute(text(f"ALTER TABLE {old} RENAME TO {new}"))


async def appears(archive: Archive, expected: list[str]) -> None:
    assert await asyncio.to_thread(_becomes, archive, expected)


def _becomes(archive: Archive, expected: list[str]) -> bool:
    """Ask until the archive holds what is expected, for ten seconds at most."""
    end = monotonic() + 10
    while titles(archive) != expected and monotonic() < end:
        pass
    return titles(archive) == expected
