"""The sample articles, sorted into stories as seeds/README.md sorts them."""

from datetime import UTC, datetime
from pathlib import Path

from bot.archive.article import Article
from bot.archive.briefing import brief_article
from bot.archive.formats import PARSERS, read_articles
from summariser.stories import Stories, Telling, telling_of

SEEDS = Path(__file__).parents[2] / "seeds"
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def read(path: Path) -> list[tuple[str, Article]]:
    found = read_articles(path.name, path.read_bytes(), zones={})
    return [(path.stem, article) for article in found if isinstance(article, Article)]


def telling(article: Article) -> Telling:
    brief = brief_article(article, "news")
    at = article.published_at or LONG_AGO
    return telling_of(article.title, article.text, brief, at)


def test_the_samples_fall_into_their_stories() -> None:
    files = sorted(path for path in SEEDS.iterdir() if path.suffix in PARSERS)
    articles = [found for path in files if path.name != "README.md" for found in read(path)]

    groups = Stories([telling(article) for _, article in articles]).groups

    several = [{articles[index][0] for index in group} for group in groups if len(group) > 1]
    flood = {name for name, _ in articles if name.startswith("halven-flood-")}
    averna = {name for name, _ in articles if name.startswith("nato-")}
    # The first report on rates is two weeks older than the others, the look back at the dyke, too.
    rates = {"ledger-wire", "veldania-rates-3-northline", "veldania-rates-4-meridian"}
    assert several == [flood, rates, averna]
