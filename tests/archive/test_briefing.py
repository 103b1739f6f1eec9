import os
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import active_children

import pytest

from bot.archive.article import Article
from bot.archive.briefing import NoBrief, brief_batches, try_brief
from summariser import Brief


@dataclass
class Titles:
    articles: list[Article]


def batches(*titles: list[str]) -> list[Titles]:
    return [Titles([Article(title, ()) for title in batch]) for batch in titles]


def brief(article: Article) -> Brief:
    """Return a brief that tells the title and the process; die of "deadly", fail on "faulty"."""
    if article.title == "deadly":
        os._exit(9)
    if article.title == "faulty":
        raise ValueError
    return Brief((), (), (article.title, str(os.getpid())), "")


def outcome(result: Brief | NoBrief) -> str:
    return result.reason if isinstance(result, NoBrief) else result.topics[0]


def test_few_articles_are_briefed_in_this_process() -> None:
    [(_, [first, second])] = brief_batches(batches(["a", "b"]), brief, workers=2)

    assert first == Brief((), (), ("a", str(os.getpid())), "")
    assert outcome(second) == "b"


def test_many_articles_come_back_in_order_and_from_other_processes() -> None:
    titles = [[f"{batch}-{number}" for number in range(20)] for batch in range(8)]

    results = list(brief_batches(batches(*titles), brief, workers=2))

    assert [[outcome(it) for it in briefs] for _, briefs in results] == titles
    assert all(str(os.getpid()) not in it.topics for it in results[-1][1] if isinstance(it, Brief))


@pytest.mark.parametrize("others", [0, 60], ids=["in this process", "in another"])
def test_an_article_that_cannot_be_briefed_is_told_and_the_rest_goes_on(
    others: int, caplog: pytest.LogCaptureFixture
) -> None:
    given = batches(["x"] * others, ["a", "faulty", "b"])

    *_, (_, results) = brief_batches(given, brief, workers=1)

    assert [outcome(it) for it in results] == ["a", "it could not be briefed (ValueError)", "b"]


def test_an_article_that_kills_its_process_is_told_and_the_rest_goes_on() -> None:
    given = batches(["x"] * 51, ["a", "deadly", "b"], ["c"], ["deadly"], ["d"])

    results = list(brief_batches(given, brief, workers=1))

    died = "the process that briefed it died"
    outcomes = [[outcome(it) for it in briefs] for _, briefs in results]
    assert outcomes == [["x"] * 51, ["a", died, "b"], ["c"], [died], ["d"]]


def test_no_article_is_blamed_for_the_death_of_a_process_that_another_one_kills() -> None:
    def coming() -> Iterator[Titles]:
        yield from batches(["x"] * 51, ["a", "deadly"])
        for child in active_children():
            child.join()
        yield from batches(["deadly"])

    _, (_, [first, _]), _ = brief_batches(coming(), brief, workers=1)

    assert outcome(first) == "a"


def test_an_article_that_cannot_be_briefed_has_no_brief_and_the_reason_is_told() -> None:
    assert try_brief(brief, Article("faulty", ())) == NoBrief(
        "it could not be briefed (ValueError)"
    )
