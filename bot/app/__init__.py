"""The wiring: settings to database, archive, commands and scheduler; a running bot."""

from bot.app.articles import load
from bot.app.newsroom import CannotStart
from bot.app.serving import serve
from bot.app.talking import talk

__all__ = ["CannotStart", "load", "serve", "talk"]
