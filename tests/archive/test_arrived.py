from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine

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
) -> list[str]:
    return [entry.article.title for entry in archive.arrived(topics, after, until, limit)]


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


def test_a_changed_article_does_not_arrive_again(engine: Engine) -> None:
    archive = Archive(engine)
    archive.save([draft("Ferry line reopens", path="a.txt")])
    later = replace(draft("Ferry line shuts", path="a.txt"), read_at=NOON + 2 * HOUR)

    assert archive.save([later]) == ["changed"]

    assert titles(archive, after=NOON) == []
    assert titles(archive, after=NOON - HOUR) == ["Ferry line shuts"]
