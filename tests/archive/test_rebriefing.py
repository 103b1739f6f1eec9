from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from bot.archive.rebriefing import brief_again
from bot.archive.store import Archive
from summariser import VERSION
from tests.archive.drafts import NOON, draft

TITLES = ["Ferry line reopens", "Harbour tax falls", "Bakers meet in Osterholm"]


@pytest.fixture
def archive(engine: Engine) -> Archive:
    """Three articles without sentences, as another summariser made them, from files long gone."""
    archive = Archive(engine)
    archive.save([draft(title, f"{title}, they say.", made_by="news 0") for title in TITLES])
    return archive


def sentences(archive: Archive) -> list[int]:
    return [len(entry.brief.sentences) for entry in archive.latest(9)]


def test_what_an_earlier_version_briefed_is_briefed_again(archive: Archive) -> None:
    assert brief_again(archive, method="news") == 3

    assert sentences(archive) == [1, 1, 1]
    assert archive.on_topic("osterholm", 9)
    assert brief_again(archive, method="news") == 0


def test_a_new_brief_is_no_new_version(archive: Archive) -> None:
    before = archive.versions([1])

    brief_again(archive, method="news")

    [version] = archive.versions([1])[1]
    assert version.version == before[1][0].version


def test_what_this_version_briefed_is_left_alone(engine: Engine) -> None:
    archive = Archive(engine)
    archive.save([draft(made_by=f"news {VERSION}")])

    assert brief_again(archive, method="news") == 0
    assert brief_again(archive, method="lexrank") == 1


def test_an_article_that_changed_meanwhile_keeps_its_newer_brief(archive: Archive) -> None:
    [*_, old] = archive.briefed_otherwise("news 1", 9, None)
    changed = draft(old.article.title, "It is closed.", path=f"{old.article.title}.txt")
    archive.save([replace(changed, read_at=NOON + timedelta(hours=1))])

    assert archive.save_briefs([(old, replace(old.brief, topics=("Old",)))], "news 1") == 0


def test_an_article_that_cannot_be_briefed_holds_nothing_up(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(article: object, method: str) -> None:
        raise ValueError(article)

    monkeypatch.setattr("bot.archive.rebriefing.brief_article", stumble)

    assert brief_again(archive, method="news") == 0
    assert sentences(archive) == [0, 0, 0]


def test_what_is_left_when_it_is_stopped_comes_the_next_time(archive: Archive) -> None:
    archive.save([draft(f"Story {number}", made_by="news 0") for number in range(20)])
    asked = iter([False, True])

    first = brief_again(archive, method="luhn", stopped=lambda: next(asked))

    assert first == 10
    assert brief_again(archive, method="luhn", stopped=lambda: True) == 0
    assert brief_again(archive, method="luhn") == 13
