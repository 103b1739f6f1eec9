import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.archive.ingest import Report, ingest
from bot.archive.store import Archive
from bot.database import open_database

ZONES = {"IST": "Asia/Kolkata"}
INGEST_ONE_BY_ONE = """
import sys
from bot.archive.ingest import ingest
from bot.archive.store import Archive
from bot.database import open_database

archive = Archive(open_database(sys.argv[1]))
for path in sys.argv[2:]:
    print("added" if ingest([path], archive, zones={}).added else "known")
"""


@pytest.fixture
def archive(engine: Engine) -> Archive:
    return Archive(engine)


@pytest.fixture
def small(sqlite_url: str) -> Iterator[Archive]:
    """An archive for what does not depend on the kind of database."""
    engine = open_database(sqlite_url)
    yield Archive(engine)
    engine.dispose()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


def write(path: Path, title: str = "Ferry reopens", body: str = "", **fields: str) -> Path:
    story = body or f"{title}, said the harbour master of Osterholm. She carried 4,000 people."
    path.write_text(json.dumps({"title": title, "body": story, **fields}))
    return path


def titles(archive: Archive) -> list[str]:
    return [entry.article.title for entry in archive.latest(100)]


def test_what_is_ingested_can_be_asked_for(archive: Archive, folder: Path) -> None:
    write(folder / "a.json", "Ferry reopens", published_at="2026-03-02T12:00:00Z")
    write(folder / "b.json", "Museum opens", published_at="2026-03-01T12:00:00Z")

    assert ingest([folder], archive, zones=ZONES) == Report(added=2)

    assert titles(archive) == ["Ferry reopens", "Museum opens"]
    [entry] = archive.on_topic("ferry", 5)
    assert "Osterholm" in entry.brief.sentences[0].text


def test_what_was_ingested_is_known(archive: Archive, folder: Path) -> None:
    write(folder / "a.json")
    ingest([folder], archive, zones=ZONES)

    assert ingest([folder], archive, zones=ZONES) == Report(known=1)
    assert ingest([folder / "a.json"], archive, zones=ZONES) == Report(known=1)


def test_a_changed_file_changes_its_article(archive: Archive, folder: Path) -> None:
    path = write(folder / "a.json")
    ingest([folder], archive, zones=ZONES)

    write(path, body="The ferry sank in the harbour on Monday.")

    assert ingest([folder], archive, zones=ZONES) == Report(changed=1)
    assert archive.latest(5)[0].article.text == "The ferry sank in the harbour on Monday."


def test_a_file_is_the_same_by_whatever_way_it_is_named(
    small: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(folder / "a.json")
    ingest([path], small, zones=ZONES)
    write(path, body="The ferry sank in the harbour on Monday.")
    monkeypatch.chdir(folder)

    assert ingest(["../news/a.json"], small, zones=ZONES) == Report(changed=1)


def test_the_articles_of_one_file_change_one_by_one(archive: Archive, folder: Path) -> None:
    lines = [json.dumps({"title": it, "body": f"{it} is open again."}) for it in ("A", "B", "B")]
    path = folder / "all.jsonl"
    path.write_text("\n".join(lines))
    ingest([folder], archive, zones=ZONES)

    path.write_text("\n".join([*lines[:2], lines[2].replace("open", "shut")]))

    assert archive.count() == 2
    assert ingest([folder], archive, zones=ZONES) == Report(added=1, known=2)


def test_a_new_method_gives_new_briefs_of_unchanged_files(small: Archive, folder: Path) -> None:
    write(folder / "a.json", body=" ".join(f"The ferry made trip {n}." for n in range(9)))
    ingest([folder], small, zones=ZONES)
    before = small.latest(1)[0].brief

    ingest([folder], small, zones=ZONES, method="edmundson")

    assert small.latest(1)[0].brief != before


def test_bad_input_is_told_in_one_line_each_and_the_rest_goes_in(
    small: Archive, folder: Path
) -> None:
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "broken.json").write_text('{"title": ')
    (folder / "dangling.txt").symlink_to(folder / "nowhere")
    (folder / "empty.txt").touch()
    os.mkfifo(folder / "pipe.txt")
    (folder / "huge.txt").touch()
    os.truncate(folder / "huge.txt", 20_000_001)
    (folder / "photo.jpg").write_bytes(b"not looked at")
    write(folder / "good.json")

    report = ingest([folder, folder / "photo.jpg", folder / "gone.txt"], small, zones=ZONES)

    assert report.added == small.count() == 1
    assert [Path(path).name for path, _ in report.rejected] == [
        *("binary.txt", "broken.json", "dangling.txt", "empty.txt", "huge.txt", "pipe.txt"),
        *("photo.jpg", "gone.txt"),
    ]
    assert all(reason and reason.isprintable() for _, reason in report.rejected)


def test_a_broken_line_is_named_and_the_others_go_in(small: Archive, folder: Path) -> None:
    good = json.dumps({"title": "A", "body": "The ferry runs again."})
    path = folder / "all.jsonl"
    path.write_text(f"{good}\n{{broken\n{good.replace('A', 'B', 1)}\n")

    first = ingest([folder], small, zones=ZONES)
    second = ingest([folder], small, zones=ZONES)

    assert (first.added, second.known) == (2, 2)
    assert first.rejected == second.rejected
    [(name, reason)] = first.rejected
    assert (name, reason[:7]) == (str(path), "line 2:")


def test_a_file_that_turns_bad_leaves_its_article(small: Archive, folder: Path) -> None:
    path = write(folder / "a.json")
    ingest([folder], small, zones=ZONES)

    path.write_text("{")

    assert len(ingest([folder], small, zones=ZONES).rejected) == 1
    assert titles(small) == ["Ferry reopens"]


def test_many_files_are_ingested_with_progress(small: Archive, folder: Path) -> None:
    for number in range(120):
        write(folder / f"{number:03}.json", f"Report {number}")
    done: list[tuple[int, int]] = []

    report = ingest(
        [folder], small, zones=ZONES, workers=1, progress=lambda *files: done.append(files)
    )

    assert report == Report(added=120)
    assert small.count() == 120
    assert done[-1] == (120, 120)
    assert done == sorted(done)


def test_what_is_left_when_ingesting_is_stopped_goes_in_the_next_time(
    small: Archive, folder: Path
) -> None:
    for number in range(120):
        write(folder / f"{number:03}.json", f"Report {number}")

    first = ingest([folder], small, zones=ZONES, workers=1, stopped=lambda: True)
    second = ingest([folder], small, zones=ZONES, workers=1)

    assert (first, second) == (Report(added=50), Report(added=70, known=50))


def test_two_processes_may_ingest_at_once(database_url: str, folder: Path) -> None:
    for number in range(30):
        write(folder / f"{number}.json", f"Report {number}")
    forwards = sorted(map(str, folder.iterdir()))

    both = [
        subprocess.Popen(
            [sys.executable, "-c", INGEST_ONE_BY_ONE, database_url, *files],
            stdout=subprocess.PIPE,
            text=True,
        )
        for files in (forwards, reversed(forwards))
    ]

    outcomes = "".join(process.communicate(timeout=60)[0] for process in both).split()
    assert sorted(outcomes) == ["added"] * 30 + ["known"] * 30
    engine = open_database(database_url)
    assert Archive(engine).count() == 30
    engine.dispose()
