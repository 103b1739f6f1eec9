"""`nutgraf run`: serve Telegram."""

import argparse
import asyncio

from bot.app.serving import serve
from bot.cli import OK
from bot.log import start_logging
from config.settings import load_settings


def run(options: argparse.Namespace) -> int:
    """Serve until stopped."""
    settings = load_settings()
    start_logging(settings.log_format, settings.telegram_token.get_secret_value())
    asyncio.run(serve(settings))
    return OK
