from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine

from bot.archive.entry import as_of
from bot.archive.store import Archive
from tests.archive.drafts import NOON, draft

HOUR = timedelta(hours=1)
READ = {
    "Ferry line reopens": NOON,
    "Harbour tax falls": NOON + HOUR,
    "Ferry strike ends": NOON + 2 * HOUR,
    "Bakers meet in Osterholm": NOON + 3 * HOUR,
}


@pytest.fixture(scope="module")
def archive(shared_engine: Engine) -> Archive:
    """Articles published in the opposite order of that in which they were read."""
    archive = Archive(shared_engine)
    for number, (title, read_at) in enumerate(READ.items()):
        archive.save([replace(draft(title, title, hour=-number), read_at=read_at)])
    return archive


def titles(
    archive: Archive,
    topics: Sequence[str] = (),
    after: datetime = NOON - HOUR,
    until: datetime = NOON + 9 * HOUR,
    limit: int = 200,
    dated_after: datetime = NOON - 9 * HOUR,
) -> list[str]:
    found = archive.arrived(after, until, dated_after=dated_after, limit=limit, topics=topics)
    return [entry.article.title for entry in found]


def test_articles_arrive_after_the_first_moment_and_up_to_the_last(archive: Archive) -> None:
    assert titles(archive, after=NOON, until=NOON + 2 * HOUR) == [
        "Harbour tax falls",
        "Ferry strike ends",
    ]


def test_what_arrived_is_told_newest_publication_first(archive: Archive) -> None:
    assert titles(archive) == list(READ)


@pytest.mark.parametrize(
    ("topics", "found"),
    [
        (["ferry"], ["Ferry line reopens", "Ferry strike ends"]),
        (["strike", "bakers"], ["Ferry strike ends", "Bakers meet in Osterholm"]),
        (["ferry -strike"], ["Ferry line reopens"]),
        (["ferry", "line"], ["Ferry line reopens", "Ferry strike ends"]),
        (["volcano"], []),
        (["!!!"], []),
        (["!!!", "tax"], ["Harbour tax falls"]),
    ],
)
def test_any_of_the_topics_will_do(archive: Archive, topics: list[str], found: list[str]) -> None:
    assert titles(archive, topics) == found


def test_topics_are_looked_for_in_what_arrived_only(archive: Archive) -> None:
    assert titles(archive, ["ferry"], after=NOON) == ["Ferry strike ends"]


def test_the_newest_stay_when_there_are_too_many(archive: Archive) -> None:
    assert titles(archive, limit=2) == ["Ferry line reopens", "Harbour tax falls"]
    assert titles(archive, ["strike", "ferry", "tax"], limit=1) == ["Ferry line reopens"]


def test_what_is_dated_too_early_is_left_out(archive: Archive) -> None:
    assert titles(archive, dated_after=NOON - 2 * HOUR) == [
        "Ferry line reopens",
        "Harbour tax falls",
    ]


def test_the_ids_on_a_topic_are_those_of_its_recent_articles(archive: Archive) -> None:
    ids = {entry.article.title: entry.id for entry in archive.latest(9)}

    assert archive.ids_on("ferry", NOON - HOUR) == {ids["Ferry line reopens"]}
    assert archive.ids_on("ferry", NOON - 9 * HOUR) == {
        ids["Ferry line reopens"],
        ids["Ferry strike ends"],
    }
    assert archive.ids_on("!!!", NOON - 9 * HOUR) == frozenset()


@pytest.fixture
def changed(engine: Engine) -> Archive:
    """An article that was read at noon and changed two hours and four hours later."""
    archive = Archive(engine)
    for hours, title in enumerate(("Ferry line reopens", "Ferry line shuts", "Ferry line sold")):
        version = draft(title, path="a.txt", hour=-hours)
        archive.save([replace(version, read_at=NOON + 2 * hours * HOUR)])
    return archive


@pytest.mark.parametrize(
    ("after", "until", "found"),
    [
        pytest.param(-1, 1, ["Ferry line reopens"], id="when-read-first"),
        pytest.param(-1, 2, ["Ferry line shuts"], id="read-and-changed"),
        pytest.param(1, 3, ["Ferry line shuts"], id="changed"),
        pytest.param(2, 3, [], id="between-the-changes"),
        pytest.param(0, 9, ["Ferry line sold"], id="changed-twice"),
        pytest.param(4, 9, [], id="after-all"),
    ],
)
def test_a_changed_article_arrives_as_it_was_then(
    changed: Archive, after: int, until: int, found: list[str]
) -> None:
    assert titles(changed, after=NOON + after * HOUR, until=NOON + until * HOUR) == found


def test_every_version_of_an_article_is_kept(changed: Archive) -> None:
    versions = changed.versions([1, 99])

    assert [(it.article.title, it.read_at, it.at) for it in versions[1]] == [
        ("Ferry line reopens", NOON, NOON),
        ("Ferry line shuts", NOON + 2 * HOUR, NOON - HOUR),
        ("Ferry line sold", NOON + 4 * HOUR, NOON - 2 * HOUR),
    ]
    assert {it.first_read_at for it in versions[1]} == {NOON}
    assert list(versions) == [1]


@pytest.mark.parametrize(("hours", "title"), [(-9, "reopens"), (3, "shuts"), (4, "sold")])
def test_of_several_versions_the_one_that_was_read_counts(
    changed: Archive, hours: int, title: str
) -> None:
    (versions,) = changed.versions([1]).values()

    assert as_of(versions, NOON + hours * HOUR).article.title == f"Ferry line {title}"


def test_a_version_read_by_a_clock_set_back_is_still_the_later_one(engine: Engine) -> None:
    archive = Archive(engine)
    archive.save([draft("Ferry line reopens", path="a.txt")])
    archive.save([replace(draft("Ferry line shuts", path="a.txt"), read_at=NOON - HOUR)])

    assert titles(archive, after=NOON) == ["Ferry line shuts"]


def test_a_version_without_a_date_keeps_its_place_as_a_revision(engine: Engine) -> None:
    archive = Archive(engine)
    seen = []
    for number, hour in enumerate([0, None, 0], start=1):
        version = draft(f"Version {number}", path="a.txt", hour=hour)
        archive.save([replace(version, read_at=NOON + number * HOUR)])
        seen.append(archive.latest(1)[0].at)

    assert seen == [NOON, NOON + HOUR, NOON]
    assert [it.at for it in archive.versions([1])[1]] == seen


def test_an_older_text_from_another_file_never_counted(engine: Engine) -> None:
    archive = Archive(engine)
    url = "https://news.example/ferry"
    archive.save([draft("Ferry line shuts", path="a.txt", url=url)])
    older = draft("Ferry line reopens", path="b.txt", url=url, hour=-1)

    assert archive.save([replace(older, read_at=NOON + HOUR)]) == ["known"]

    assert titles(archive, after=NOON) == []
    assert len(archive.versions([1])[1]) == 1
