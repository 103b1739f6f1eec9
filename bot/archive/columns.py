"""Articles and briefs to text columns and back."""

import json
from typing import Any

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


def storable(text: str) -> str:
    """Return `text` without the characters that a database refuses: NUL and lone surrogates."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()
