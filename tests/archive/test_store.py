from datetime import UTC, timedelta

import pytest
from sqlalchemy import Engine, select, text

from bot.archive.columns import article_from_json
from bot.archive.entry import Entry
from bot.archive.store import Archive
from bot.archive.subjects import Suggestion, TopicCount
from bot.database import revision
from tests.archive.drafts import NOON, draft


@pytest.fixture
def archive(engine: Engine) -> Archive:
    return Archive(engine)


def titles(entries: list[Entry]) -> list[str]:
    return [entry.article.title for entry in entries]


def test_a_saved_article_comes_back_whole(archive: Archive) -> None:
    saved = draft(url="https://example.org/a", dek="Rügen & <b>co</b> 🚢", topics=("ferries",))

    archive.save([saved])

    [entry] = archive.latest(5)
    assert (entry.article, entry.brief, entry.at) == (saved.article, saved.brief, NOON)


def test_the_newest_comes_first_whatever_the_order_of_saving(archive: Archive) -> None:
    archive.save([draft("noon"), draft("three", hour=3), draft("two", hour=2)])

    assert titles(archive.latest(2)) == ["three", "two"]


def test_of_the_same_second_the_last_saved_comes_first(archive: Archive) -> None:
    archive.save([draft("first"), draft("second")])

    assert titles(archive.latest(5)) == ["second", "first"]


def test_an_article_without_a_date_counts_from_when_it_was_read(archive: Archive) -> None:
    archive.save([draft("undated", hour=None), draft("later", hour=1), draft("before", hour=-1)])

    assert titles(archive.latest(5)) == ["later", "undated", "before"]


def test_an_article_that_only_says_when_it_was_updated_counts_from_then(archive: Archive) -> None:
    updated = draft("updated", hour=None, updated_at=NOON - timedelta(hours=2))
    archive.save([draft("one", hour=-1), updated, draft("three", hour=-3)])

    assert titles(archive.latest(5)) == ["one", "updated", "three"]


def test_a_date_far_ahead_does_not_keep_an_article_on_top(archive: Archive) -> None:
    archive.save([draft("misprint", hour=24 * 365), draft("later", hour=1), draft("soon", hour=23)])

    assert titles(archive.latest(5)) == ["soon", "later", "misprint"]


def test_times_are_told_in_utc(archive: Archive) -> None:
    archive.save([draft()])

    assert archive.latest(1)[0].at.tzinfo is UTC


def test_pages_follow_each_other_in_both_directions(archive: Archive) -> None:
    archive.save([draft(str(hour), hour=hour) for hour in range(7)])

    first = archive.latest(3)
    second = archive.latest(3, before=first[-1].id)

    assert titles(second) == ["3", "2", "1"]
    assert archive.latest(3, after=second[0].id) == first
    assert titles(archive.latest(2, after=second[-1].id)) == ["3", "2"]


def test_pages_of_a_topic_follow_each_other_in_both_directions(archive: Archive) -> None:
    archive.save([draft(f"ferry {hour}", hour=hour) for hour in range(4)])
    archive.save([draft("train", "No ships.", hour=2.5)])

    first = archive.on_topic("ferry", 2)
    second = archive.on_topic("ferry", 2, before=first[-1].id)

    assert titles(second) == ["ferry 1", "ferry 0"]
    assert archive.on_topic("ferry", 2, after=second[0].id) == first


def test_nothing_is_before_or_after_an_entry_that_is_not_there(archive: Archive) -> None:
    archive.save([draft()])

    assert archive.latest(5, before=99) == archive.latest(5, after=99) == []


def test_an_entry_is_found_by_id_and_by_link(archive: Archive) -> None:
    archive.save([draft(url="https://example.org/a?id=1")])

    [entry] = archive.latest(1)

    assert archive.get(entry.id) == entry
    assert archive.by_url("http://EXAMPLE.org/a?id=1#top") == entry
    assert archive.by_url("https://example.org/a?id=2") is None
    assert archive.by_url("http://[") is None
    assert archive.get(99) is None


def test_the_same_content_is_known_from_any_path(archive: Archive) -> None:
    archive.save([draft(path="a.txt")])

    assert archive.save([draft(path="b.txt"), draft(path="a.txt")]) == ["known", "known"]
    assert archive.count() == 1


def test_a_changed_file_changes_its_article_and_keeps_the_earlier_text(
    archive: Archive, engine: Engine
) -> None:
    archive.save([draft(body="It runs again.", path="a.txt")])
    [before] = archive.latest(1)

    assert archive.save([draft(body="It sank.", path="a.txt", hour=1)]) == ["changed"]

    [entry] = archive.latest(5)
    assert (entry.id, entry.article.text) == (before.id, "It sank.")
    assert entry.at == NOON + timedelta(hours=1)
    assert earlier_texts(engine) == ["It runs again."]
    assert archive.on_topic("sank", 5) == [entry]
    assert archive.on_topic("runs", 5) == []


def test_a_file_that_changes_back_is_a_change_each_time(archive: Archive, engine: Engine) -> None:
    outcomes = [archive.save([draft(body=body, path="a.txt")]) for body in ("A", "B", "A")]

    assert outcomes == [["added"], ["changed"], ["changed"]]
    assert archive.latest(1)[0].article.text == "A"
    assert earlier_texts(engine) == ["A", "B"]


def test_a_copy_of_an_earlier_text_is_known(archive: Archive) -> None:
    archive.save([draft(body="A", path="a.txt"), draft(body="B", path="a.txt")])

    assert archive.save([draft(body="A", path="copy.txt")]) == ["known"]
    assert archive.latest(5)[0].article.text == "B"


def test_a_newer_text_of_the_same_link_changes_the_article(archive: Archive) -> None:
    archive.save([draft(body="old", url="https://example.org/a", path="a.txt")])

    newer = draft(body="new", url="https://example.org/a/", path="b.txt", hour=1)

    assert archive.save([newer]) == ["changed"]
    assert archive.latest(5)[0].article.text == "new"


def test_an_older_text_of_the_same_link_becomes_a_revision_only(
    archive: Archive, engine: Engine
) -> None:
    archive.save([draft(body="new", url="https://example.org/a", path="a.txt")])

    older = draft(body="old", url="https://example.org/a", path="b.txt", hour=-1)

    assert archive.save([older]) == ["known"]
    assert archive.latest(5)[0].article.text == "new"
    assert earlier_texts(engine) == ["old"]


def test_the_articles_of_one_file_are_told_apart_by_part(archive: Archive) -> None:
    archive.save([draft("A", path="all.jsonl", part="A"), draft("B", path="all.jsonl", part="B")])

    changed = draft("B", "Other words.", path="all.jsonl", part="B")

    assert archive.save([changed]) == ["changed"]
    assert archive.count() == 2


def test_a_new_summariser_gives_a_new_brief_and_no_revision(
    archive: Archive, engine: Engine
) -> None:
    archive.save([draft(topics=("boats",), made_by="1")])

    assert archive.save([draft(topics=("ferries",), made_by="2")]) == ["known"]

    assert archive.latest(1)[0].brief.topics == ("ferries",)
    assert archive.topics(5, NOON) == [TopicCount("ferries", 1)]
    assert earlier_texts(engine) == []


def test_a_batch_is_stored_whole_or_not_at_all(archive: Archive) -> None:
    broken = draft("B", topics=(None,))  # type: ignore[arg-type]

    with pytest.raises(TypeError):
        archive.save([draft("A"), broken])

    assert archive.count() == 0


@pytest.mark.parametrize("odd", ["\0", "\ud800", "🚢" * 3000, "x" * 10_000], ids=ascii)
def test_any_characters_can_be_stored(archive: Archive, odd: str) -> None:
    hostile = draft(
        f"title {odd}", odd, url=f"http://x.org/{odd}", topics=(odd,), path=f"{odd}.txt"
    )

    assert archive.save([hostile]) == ["added"]
    assert archive.latest(1)[0].article.title.startswith("title")


def test_an_article_longer_than_the_index_takes_is_stored_whole(archive: Archive) -> None:
    body = " ".join(f"word{number}" for number in range(200_000))

    archive.save([draft(body=body)])

    assert archive.on_topic("word7", 1)[0].article.text == body


def test_postgresql_knows_how_many_articles_there_are_once_settled(
    archive: Archive, engine: Engine
) -> None:
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite plans without counting")
    archive.save([draft("A"), draft("B")])

    archive.settle()

    counted = "SELECT reltuples FROM pg_class WHERE oid = 'article'::regclass"
    with engine.connect() as connection:
        assert connection.scalar(text(counted)) == 2


def test_topics_are_counted_by_article_under_their_usual_spelling(archive: Archive) -> None:
    archive.save([draft("A", topics=("NATO", "Iraq")), draft("B", topics=("nato",))])
    archive.save([draft("C", topics=("NATO", "nato")), draft("old", hour=-9, topics=("Iraq",))])

    topics = archive.topics(5, since=NOON)

    assert topics == [TopicCount("NATO", 3), TopicCount("Iraq", 1)]
    assert archive.topics(1, since=NOON) == topics[:1]


@pytest.mark.parametrize(
    ("query", "suggested"),
    [
        ("ntao", [Suggestion("NATO", "NATO")]),
        ("frery", [Suggestion("Ferry", "Ferry")]),
        ("ntao misson", [Suggestion("NATO mission", "NATO mission")]),
        ("ntao growz", [Suggestion("NATO grows", "NATO grows")]),
    ],
    ids=["topic", "word of a title", "two topics", "words that stand apart"],
)
def test_a_misspelt_query_gets_what_was_meant(
    archive: Archive, query: str, suggested: list[Suggestion]
) -> None:
    archive.save([draft("Ferry line grows", "The NATO mission stays.", topics=("NATO", "mission"))])

    assert archive.suggestions(query) == suggested


def test_a_suggested_topic_of_several_words_is_asked_for_as_a_phrase(archive: Archive) -> None:
    archive.save([draft("A", "Jens Olten spoke.", topics=("Jens Olten",))])

    [suggestion] = archive.suggestions("jens oltne")

    assert suggestion == Suggestion("Jens Olten", '"Jens Olten"')
    assert archive.on_topic(suggestion.query, 1)


@pytest.mark.parametrize("query", ["zebra", "", "🚢", "-nato", "nato", "x" * 10_000], ids=ascii)
def test_nothing_far_fetched_is_suggested(archive: Archive, query: str) -> None:
    archive.save([draft("Ferry line grows", topics=("NATO",))])

    assert archive.suggestions(query) == []


def test_a_rare_topic_in_common_counts_more_than_a_frequent_one(archive: Archive) -> None:
    archive.save([draft(f"report {hour}", hour=hour, topics=("politics",)) for hour in range(5)])
    archive.save([draft("eels", hour=-5, topics=("eels",))])
    archive.save([draft("this", topics=("Eels", "Politics")), draft("other", topics=("chess",))])
    [this] = archive.on_topic("this", 1)

    alike = archive.like(this.id, 3)

    assert titles(alike) == ["eels", "report 4", "report 3"]


def test_a_word_without_an_end_is_no_topic_and_no_suggestion(archive: Archive) -> None:
    endless = "x" * 101
    archive.save([draft(f"Report {endless}", topics=(endless, "x" * 100))])

    assert archive.topics(5, NOON) == [TopicCount("x" * 100, 1)]
    assert [it.label for it in archive.suggestions("x" * 99)] == ["x" * 100]


def test_nothing_is_like_an_article_without_topics_or_one_that_is_not_there(
    archive: Archive,
) -> None:
    archive.save([draft("A"), draft("B")])

    assert archive.like(1, 5) == archive.like(99, 5) == []


def earlier_texts(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        rows = connection.execute(select(revision.c.article).order_by(revision.c.id)).scalars()
        return [article_from_json(row).text for row in rows]
