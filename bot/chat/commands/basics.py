"""The first thing a person sends."""

from bot.chat import render
from bot.chat.desk import Desk, Reply, Request
from bot.chat.markup import Button

LATEST = Button("Latest", "latest:")
TOPICS = Button("Topics", "topics:")
HELP = Button("Help", "help:")
MENU = ((LATEST, TOPICS, HELP),)


def start(desk: Desk, request: Request) -> Reply:
    """Answer `/start`: what this is, and where to go."""
    return render.welcome(desk.book.menu)
