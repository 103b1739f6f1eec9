"""The command line: `nutgraf`, or `python -m bot`."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from importlib import import_module, metadata
from pathlib import Path

OK, REFUSED, WRONG_USAGE = 0, 1, 2
INTERRUPTED = 130  # as shells say it: 128 and the number of SIGINT


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand.

    Returns:
        0 all well; 1 some input was refused, the rest was done; 2 wrong usage or settings;
        130 interrupted.
    """
    options = parser().parse_args(arguments)
    # Only the subcommand asked for is imported: `--help` must not wait for the others.
    run: Callable[[argparse.Namespace], int] = import_module(f"bot.cli.{options.command}").run
    try:
        return run(options)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if not isinstance(error, _told_in_one_line()):
            raise
        print(f"nutgraf: {error}", file=sys.stderr)  # noqa: T201
        return WRONG_USAGE


def _told_in_one_line() -> tuple[type[Exception], ...]:
    """Return the failures whose message is all that a person needs."""
    from bot.app.newsroom import CannotStart
    from bot.database import DatabaseTooNew, DatabaseUnavailable
    from config.settings import InvalidSettings

    return CannotStart, DatabaseTooNew, DatabaseUnavailable, InvalidSettings


def _chat_id(text: str) -> int:
    number = int(text)
    if not -(2**63) < number < 2**63:
        raise argparse.ArgumentTypeError(f"no chat has the number {text}")
    return number


def _slot(text: str) -> datetime:
    with suppress(ValueError):
        at = datetime.fromisoformat(text)
        if ":" in text and 1970 <= at.year < 2100:
            return at
    raise argparse.ArgumentTypeError(f"{text!r} is no date and time. Try 2026-11-23T08:00.")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(
        prog="nutgraf",
        description="A Telegram bot that delivers news briefings.",
        epilog="Settings are read from the environment and from the file .env; see README.md.",
    )
    top.add_argument("--version", action="version", version=metadata.version("nutgraf"))
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("chat", help="talk in this terminal; no token needed")
    commands.add_parser("run", help="serve Telegram until stopped")
    ingest = commands.add_parser("ingest", help="load files and folders of articles")
    ingest.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    brief = commands.add_parser("brief", help="print the briefs of files without storing them")
    brief.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    brief.add_argument("--json", action="store_true", help="one JSON object a line")
    brief.add_argument("--explain", action="store_true", help="also what was left out, and why")
    digest = commands.add_parser("digest", help="print what a chat is owed for a slot")
    digest.add_argument("--chat", type=_chat_id, required=True, metavar="ID")
    digest.add_argument(
        "--slot",
        type=_slot,
        required=True,
        help="such as 2026-11-23T08:00, by the chat's own clock",
    )
    digest.add_argument("--dry-run", action="store_true", required=True, help="nothing is sent")
    commands.add_parser("doctor", help="check token, database, articles and clock")
    return top
