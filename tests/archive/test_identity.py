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


def test_a_file_that_is_given_an_address_and_new_figures_is_changed(
    archive: Archive, folder: Path
) -> None:
    path = folder / "a.md"
    path.write_text("---\ntitle: Ferry\n---\nThe ferry carried 400 people.\n")
    ingest([folder], archive, zones={})

    url = "https://example.com/ferry"
    path.write_text(f"---\ntitle: Ferry\nurl: {url}\n---\nThe ferry carried 500 people.\n")

    assert ingest([folder], archive, zones={}) == Report(changed=1)
    assert archive.count() == 1
    assert archive.by_url(url) == archive.latest(1)[0]


def test_a_file_of_one_article_that_is_given_another_address_is_changed(
    archive: Archive, folder: Path
) -> None:
    for number in (1, 2):
        story = {"title": "Ferry", "body": "It runs.", "url": f"https://example.com/{number}"}
        (folder / "a.json").write_text(json.dumps(story))
        report = ingest([folder], archive, zones={})

    assert report == Report(changed=1)


def lines(path: Path, *stories: tuple[str, str], broken: str = "") -> None:
    objects = [json.dumps({"title": title, "body": body}) for title, body in stories]
    path.write_text("\n".join([*objects, broken]))


FERRY = "The ferry to Osterholm runs again after a year, the harbour master said."
MUSEUM = "A museum of lighthouses was opened in Port Halven by its first keeper."


@pytest.mark.parametrize("broken", ["", "{broken"], ids=["whole", "with a broken line"])
def test_a_corrected_title_in_a_file_of_several_articles_changes_one(
    archive: Archive, folder: Path, broken: str
) -> None:
    path = folder / "all.jsonl"
    lines(path, ("Fery reopens", FERRY), ("Museum opens", MUSEUM), broken=broken)
    ingest([folder], archive, zones={})

    lines(path, ("Ferry reopens", FERRY), ("Museum opens", MUSEUM), broken=broken)
    report = ingest([folder], archive, zones={})

    assert (report.added, report.changed, report.known) == (0, 1, 1)
    assert titles(archive) == {"Ferry reopens", "Museum opens"}


def test_an_article_that_takes_the_place_of_another_one_in_a_file_is_added(
    archive: Archive, folder: Path
) -> None:
    lines(folder / "feed.jsonl", ("Ferry reopens", FERRY), ("Tax rises", "The tax rises."))
    ingest([folder], archive, zones={})

    lines(folder / "feed.jsonl", ("Museum opens", MUSEUM), ("Tax rises", "The tax rises."))

    assert ingest([folder], archive, zones={}) == Report(added=1, known=1)
    assert archive.count() == 3
