"""`nutgraf chat`: talk in this terminal."""

import argparse
import asyncio
import logging

from rich.console import Console

from bot.app import talk
from bot.cli import OK
from bot.log import start_logging
from config.settings import load_settings


def run(options: argparse.Namespace) -> int:
    """Talk until `/quit`."""
    settings = load_settings()
    start_logging(settings.log_format, "", logging.WARNING)
    asyncio.run(talk(settings, Console(highlight=False)))
    return OK
