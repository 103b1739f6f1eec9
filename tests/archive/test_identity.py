"""Which files tell of the same article."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.archive.ingest import Report, ingest
from bot.archive.store import Archive
from bot.database import open_database


@pytest.fixture
def archive(sqlite_url: str) -> Iterator[Archive]:
    engine = open_database(sqlite_url)
    yield Archive(engine)
    engine.dispose()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


def titles(archive: Archive) -> set[str]:
    return {entry.article.title for entry in archive.latest(100)}


@pytest.mark.parametrize(
    "address",
    ["https://www.example.com", "https://example.com/shop", "URL: https://www.example.com/"],
)
def test_stories_that_end_with_the_same_address_are_two(
    archive: Archive, folder: Path, address: str
) -> None:
    (folder / "a.txt").write_text(f"Ferry reopens\n\nThe ferry runs again.\n\n{address}\n")
    (folder / "b.txt").write_text(f"Museum opens\n\nThe museum is open.\n\n{address}\n")

    assert ingest([folder], archive, zones={}) == Report(added=2)
    assert titles(archive) == {"Ferry reopens", "Museum opens"}


@pytest.mark.parametrize("url", ["https://www.example.com", "https://example.com//"])
def test_an_address_without_a_path_is_no_identity(archive: Archive, folder: Path, url: str) -> None:
    for name in ("Ferry", "Museum"):
        story = {"title": name, "body": f"The {name} is open.", "url": url}
        (folder / f"{name}.json").write_text(json.dumps(story))

    assert ingest([folder], archive, zones={}) == Report(added=2)
    assert archive.by_url(url) is None


def test_a_number_in_the_address_names_a_page(archive: Archive, folder: Path) -> None:
    for name in ("a", "b"):
        story = {"title": "Ferry", "body": f"Version {name}.", "url": "https://example.com/?p=7"}
        (folder / f"{name}.json").write_text(json.dumps(story))

    assert ingest([folder], archive, zones={}) == Report(added=1, changed=1)
