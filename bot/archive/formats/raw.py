"""Raw text, as copied or scraped from a site's page."""

from collections.abc import Iterator, Mapping

from bot.archive.article import Article
from bot.archive.formats.encoding import clean
from bot.archive.formats.lines import read_lines, too_long
from bot.archive.formats.reading import read_article
from bot.archive.formats.refusal import Refusal


def read_raw(text: str, zones: Mapping[str, str]) -> Iterator[Article | Refusal]:
    """Yield the one article of `text`."""
    text = clean(text)
    yield too_long(text) or read_article(read_lines(text), zones)
