"""`nutgraf ingest`: load files and folders into the archive."""

import argparse

from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from bot.app.articles import load
from bot.archive.ingest import Report
from bot.cli import OK, REFUSED
from config.settings import load_settings

_WORTH_A_BAR = 100


def run(options: argparse.Namespace) -> int:
    """Load the paths and print what became of them."""
    settings = load_settings()
    console = Console(highlight=False, soft_wrap=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Reading", visible=False)
        report = load(
            settings,
            options.paths,
            lambda done, of: bar.update(task, completed=done, total=of, visible=of > _WORTH_A_BAR),
        )
    _print_report(console, report)
    return REFUSED if report.rejected else OK


def _print_report(console: Console, report: Report) -> None:
    table = Table(show_header=False, box=None, pad_edge=False)
    for name, number in (
        ("added", report.added),
        ("changed", report.changed),
        ("known", report.known),
        ("rejected", len(report.rejected)),
    ):
        table.add_row(name, f"{number:,}")
    console.print(table)
    for path, reason in report.rejected:
        console.print(Text.assemble((path, "bold"), f": {reason}"))
