"""Each seed is read as a reader would: `seeds.toml` says how."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.archive.article import Article
from bot.archive.formats import PARSERS, read_articles

SEEDS = Path(__file__).parents[2] / "seeds"
EXPECTED: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("seeds.toml").read_text(encoding="utf-8")
)["article"]


def articles(path: Path) -> Iterator[Article]:
    for article in read_articles(path.name, path.read_bytes(), zones={}):
        assert isinstance(article, Article), article
        yield article


def expected_of(entry: dict[str, Any]) -> Article:
    return next(
        article for article in articles(SEEDS / entry["path"]) if article.title == entry["title"]
    )


def test_each_seed_has_its_entries() -> None:
    files = [
        path for path in SEEDS.iterdir() if path.suffix in PARSERS and path.name != "README.md"
    ]

    found = sorted((path.name, article.title) for path in files for article in articles(path))

    assert found == sorted((entry["path"], entry["title"]) for entry in EXPECTED)


@pytest.mark.parametrize(
    "entry", EXPECTED, ids=lambda entry: f"{entry['path']}: {entry['title'][:30]}"
)
def test_a_seed_is_read_as_a_reader_would(entry: dict[str, Any]) -> None:
    article = expected_of(entry)

    published = article.published_at.isoformat() if article.published_at else ""
    facts = (article.byline, article.source, published)
    paragraphs = article.text.split("\n\n")
    assert facts == (entry["byline"], entry["source"], entry["published_at"])
    assert article.text.startswith(entry["first"])
    assert article.text.endswith(entry["last"])
    assert len(paragraphs) == entry["paragraphs"]
    assert [text for text in entry["absent"] if text in article.text] == []
