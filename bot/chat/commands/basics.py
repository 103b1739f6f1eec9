"""The first thing a person sends."""

from bot.chat import render
from bot.chat.desk import Desk, Reply, Request
from bot.chat.markup import Button

MENU = ((Button("Latest", "latest:"), Button("Topics", "topics:"), Button("Help", "help:")),)


def start(desk: Desk, request: Request) -> Reply:
    """Answer `/start`: what this is, and where to go."""
    return render.welcome(desk.book.menu)
