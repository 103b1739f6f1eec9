"""`nutgraf brief`: print the briefs of files without storing them."""

import argparse
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from bot.archive.article import Article
from bot.archive.briefing import NoBrief, brief_article, try_brief
from bot.archive.files import Rejection, UnreadableFile, find_files, path_text, read_file
from bot.archive.formats import PARSERS, Refusal
from bot.archive.reading import parse_file
from bot.chat.clock import Clock
from bot.chat.markup import compose
from bot.chat.render import brief_lines
from bot.chat.terminal import rich_text
from bot.cli import OK, REFUSED
from config.settings import Settings, load_settings
from summariser import Brief, KeyFigure


def run(options: argparse.Namespace) -> int:
    """Print a brief for every article in the paths, and a line for all that cannot be read."""
    settings = load_settings()
    console = Console(highlight=False, soft_wrap=True)
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    exit_code = OK
    for path, found in _articles(options.paths, settings):
        refused = (
            found if isinstance(found, str) else _show(console, settings, path, found, options)
        )
        if refused:
            errors.print(Text.assemble((path, "bold"), f": {refused}"))
            exit_code = REFUSED
    return exit_code


def as_json(path: str, article: Article, brief: Brief) -> dict[str, Any]:
    """Return one article with its brief as README.md describes it."""
    return {
        "path": path,
        "title": article.title,
        "dek": article.dek,
        "byline": article.byline,
        "source": article.source,
        "url": article.url,
        "language": brief.language or article.language,
        "published_at": article.published_at and article.published_at.isoformat(),
        "updated_at": article.updated_at and article.updated_at.isoformat(),
        "summary": [sentence.text for sentence in brief.sentences],
        "figures": [_figure_as_json(figure) for figure in brief.figures],
        "topics": list(brief.topics),
    }


def _figure_as_json(figure: KeyFigure) -> dict[str, Any]:
    return {
        "text": figure.text,
        "label": figure.label,
        "value": figure.quantity.value,
        "upper": figure.quantity.upper,
        "unit": figure.quantity.unit,
        "change": figure.quantity.change,
        "previous": figure.previous and figure.previous.value,
        "speaker": figure.speaker,
        "sentence": figure.sentence.text,
    }


def _articles(paths: Sequence[Path], settings: Settings) -> Iterator[tuple[str, Article | str]]:
    """Yield each article, or why there is none, with the path it was read from."""
    for found in find_files(paths, PARSERS):
        if isinstance(found, Rejection):
            yield found
            continue
        path = path_text(found)
        try:
            content = read_file(found)
        except UnreadableFile as error:
            yield path, error.reason
            continue
        for result in parse_file(found.name, content, settings.zone_names):
            yield path, str(result) if isinstance(result, Refusal) else result


def _show(
    console: Console,
    settings: Settings,
    path: str,
    article: Article,
    options: argparse.Namespace,
) -> str:
    """Print the brief of `article`; return why there is none, or ""."""
    brief = try_brief(partial(brief_article, method=settings.method), article)
    if isinstance(brief, NoBrief):
        return brief.reason
    if options.json:
        print(json.dumps(as_json(path, article, brief), ensure_ascii=False))  # noqa: T201
        return ""
    clock = Clock(datetime.now(UTC), settings.zone)
    for message in compose(brief_lines(article, brief, clock)):
        console.print(rich_text(message.html))
    if options.explain:
        _explain(console, article, brief)
    console.print()
    return ""


def _explain(console: Console, article: Article, brief: Brief) -> None:
    """Print what was left out and guessed, and what the brief is about."""
    console.print(Text("\nLeft out", "bold"))
    for dropped in article.dropped:
        console.print(Text.assemble((f"{dropped.reason}: ", "dim"), dropped.text))
    for name, values in (
        ("Captions", article.captions),
        ("Related", article.related),
        ("Guessed", article.notes),
        ("Topics", brief.topics),
    ):
        if values:
            console.print(Text.assemble((f"{name}\n", "bold"), "\n".join(values)))
