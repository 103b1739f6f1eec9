"""`nutgraf doctor`: is everything there that the bot needs?"""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx
from rich.console import Console
from rich.text import Text

from bot.archive.store import Archive
from bot.cli import OK, WRONG_USAGE
from bot.database import DatabaseTooNew, DatabaseUnavailable, open_database
from config.settings import Settings, load_settings

_TIMEOUT_SECONDS = 10
_TOLERATED_SECONDS = 30


class Ailment(Exception):
    """Something is wrong; the message says what, and what to do."""


def run(options: argparse.Namespace) -> int:
    """Check token, clock, database and articles; print a line for each."""
    settings = load_settings()
    console = Console(highlight=False, soft_wrap=True)
    checks: dict[str, Callable[[Settings], str]] = {
        "token": _check_token,
        "clock": _check_clock,
        "database": _check_database,
        "articles": _check_articles,
    }
    well = [_report(console, *check, settings) for check in checks.items()]
    return OK if all(well) else WRONG_USAGE


def _report(
    console: Console, name: str, check: Callable[[Settings], str], settings: Settings
) -> bool:
    try:
        found, well = check(settings), True
    except Ailment as ailment:
        found, well = str(ailment), False
    mark = Text("ok   ", "green") if well else Text("wrong", "red")
    console.print(Text.assemble(mark, f" {name:<9} {found}"))
    return well


def _check_token(settings: Settings) -> str:
    if not settings.telegram_token.get_secret_value():
        raise Ailment(
            "NUTGRAF_TELEGRAM_TOKEN is not set; `nutgraf run` needs one from @BotFather "
            "(`nutgraf chat` does not)"
        )
    try:
        answer = _ask_telegram(settings).json()
        if answer["ok"]:
            return f"@{answer['result']['username']}"
        raise Ailment(f"Telegram refuses it: {answer['description']}")
    except (ValueError, KeyError, TypeError) as error:
        raise Ailment(f"{settings.telegram_api_url} answers, but not as Telegram does") from error


def _check_clock(settings: Settings) -> str:
    told = _ask_telegram(settings).headers.get("date", "")
    try:
        seconds = abs((datetime.now(UTC) - parsedate_to_datetime(told)).total_seconds())
    except (ValueError, TypeError) as error:
        raise Ailment("Telegram did not say what time it is") from error
    if seconds > _TOLERATED_SECONDS:
        raise Ailment(
            f"{seconds:.0f} s away from Telegram's: set it, or digests come at a wrong time"
        )
    return f"within {_TOLERATED_SECONDS} s of Telegram's; times are shown in {settings.timezone}"


def _ask_telegram(settings: Settings) -> httpx.Response:
    token = settings.telegram_token.get_secret_value() or "none"
    url = f"{settings.bot_api_url}{token}/getMe"
    try:
        return httpx.get(url, timeout=_TIMEOUT_SECONDS)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        reason = str(error).replace(token, "[token]") or type(error).__name__
        raise Ailment(f"{settings.telegram_api_url} cannot be reached: {reason}") from error


def _check_database(settings: Settings) -> str:
    try:
        engine = open_database(settings.database_url)
    except (DatabaseUnavailable, DatabaseTooNew) as error:
        raise Ailment(str(error)) from error
    shown = engine.url.render_as_string(hide_password=True)
    try:
        return f"{shown}, {Archive(engine).count():,} articles"
    finally:
        engine.dispose()


def _check_articles(settings: Settings) -> str:
    if settings.missing_folders:
        raise Ailment(f"no folder {settings.missing_folders}; see NUTGRAF_ARTICLES")
    return ", ".join(f"{folder} ({_file_count(folder):,} files)" for folder in settings.articles)


def _file_count(folder: Path) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))
