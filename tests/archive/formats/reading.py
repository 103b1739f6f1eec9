"""Read one article in a test."""

from textwrap import dedent

from bot.archive.article import Article
from bot.archive.formats import Refusal, read_articles


def read(name: str, content: str | bytes) -> list[Article | Refusal]:
    data = dedent(content).encode() if isinstance(content, str) else content
    return list(read_articles(name, data, zones={}))


def article(name: str, content: str | bytes) -> Article:
    (found,) = read(name, content)
    assert isinstance(found, Article), found
    return found


def refusal(name: str, content: str | bytes) -> str:
    (found,) = read(name, content)
    assert isinstance(found, Refusal), found
    return found.reason


def paragraphs(found: Article) -> list[str]:
    return found.text.split("\n\n")
