"""Articles and briefs to text columns and back; digests that tell two of them apart."""

import json
from datetime import datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from pydantic import TypeAdapter

from bot.archive.article import Article
from summariser import Brief

_ADAPTERS: dict[type, TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in (Article, Brief)}


def article_to_json(article: Article) -> str:
    """Return `article` as JSON; the same article always gives the same text."""
    return to_json(_ADAPTERS[Article], article)


def article_from_json(text: str) -> Article:
    """Return the article that `article_to_json` wrote."""
    article: Article = _ADAPTERS[Article].validate_json(text)
    return article


def brief_to_json(brief: Brief) -> str:
    """Return `brief` as JSON."""
    return to_json(_ADAPTERS[Brief], brief)


def brief_from_json(text: str) -> Brief:
    """Return the brief that `brief_to_json` wrote."""
    brief: Brief = _ADAPTERS[Brief].validate_json(text)
    return brief


def to_json(adapter: TypeAdapter[Any], value: object) -> str:
    """Return `value` as JSON that a database takes."""
    fields = adapter.dump_python(value, mode="json")
    # Pydantic's own JSON writer refuses lone surrogates, and turns infinity to null.
    return storable(json.dumps(fields, ensure_ascii=False))


def digest(text: str) -> str:
    """Return 64 hexadecimal digits that stand for `text`."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def url_key(url: str) -> str:
    """Return what an article with a url is known by.

    Scheme, fragment and last slash do not count: they lead to the same page.
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return digest(f"url {url.strip()}")
    query = f"?{parts.query}" if parts.query else ""
    return digest(f"url {parts.netloc.lower()}{parts.path.rstrip('/')}{query}")


def names_page(url: str) -> bool:
    """Tell whether `url` leads to a page of its own, not to the front page of a site."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return bool(parts.path.strip("/") or parts.query)


def file_key(path: str, part: str) -> str:
    """Return what an article without a url is known by."""
    return digest(f"file {path}\n{part}")


def article_key(article: Article, path: str, part: str) -> str:
    """Return what `article` is known by: its url if that names a page, else its file and part."""
    return url_key(article.url) if names_page(article.url) else file_key(path, part)


def storable(text: str) -> str:
    """Return `text` without the characters that a database refuses: NUL and lone surrogates."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def revised_at(article: Article) -> datetime | None:
    """Return when the article was last written, as far as it says."""
    return article.updated_at or article.published_at
