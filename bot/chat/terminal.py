"""The same bot talking to a terminal: a Bot API that prints what is sent."""

import json
import time
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from itertools import count
from typing import Any

from rich.console import Console
from rich.style import Style
from rich.text import Text
from telegram import Update
from telegram.ext import Application
from telegram.request import BaseRequest, RequestData

TERMINAL_CHAT = 2
"""The chat of the person at the terminal. Telegram's own ids start far above."""

_BOT = {"id": 1, "is_bot": True, "first_name": "Nutgraf", "username": "nutgraf_bot"}
_PERSON = {"id": TERMINAL_CHAT, "is_bot": False, "first_name": "You"}
_CHAT = {"id": TERMINAL_CHAT, "type": "private", "first_name": "You"}
# There is one person here: all that can be asked for besides is another chat, or who is in it.
_NOBODY_ELSE = {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}
_STYLES = {"b": Style(bold=True), "i": Style(dim=True, italic=True)}

Parameters = dict[str, Any]


class TerminalTelegram(BaseRequest):
    """Takes the bot's calls as Telegram would, and prints its messages to a console."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._ids = count(1)
        self.buttons: list[Parameters] = []
        self._message: Parameters = {}
        self._methods: dict[str, Callable[[Parameters], object]] = {
            "getMe": lambda _: _BOT,
            "sendMessage": self._send,
            "editMessageText": self._edit,
            "sendDocument": self._send_document,
        }

    @property
    def read_timeout(self) -> float | None:
        """No limit: nothing is waited for."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_: object,
        **__: object,
    ) -> tuple[int, bytes]:
        """Carry out one call and answer it as the Bot API does."""
        name = url.rpartition("/")[2]
        if name.startswith("get") and name not in self._methods:
            return 400, json.dumps(_NOBODY_ELSE).encode()
        carry_out = self._methods.get(name, _accept)
        result = carry_out(request_data.parameters if request_data else {})
        for text in _files(request_data):
            self._console.print(Text(text), soft_wrap=True)
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def said(self, text: str) -> Parameters:
        """Return the message update of a person who typed `text`."""
        message = {**self._new_message(text), "from": _PERSON}
        if text.startswith("/"):
            length = len(text.split()[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return {"message": message}

    def pressed(self, number: int) -> Parameters:
        """Return the update of a press on the button with that number, from 1."""
        query = {
            "id": str(next(self._ids)),
            "from": _PERSON,
            "chat_instance": "terminal",
            "message": self._message,
            "data": self.buttons[number - 1]["callback_data"],
        }
        return {"callback_query": query}

    def _send(self, parameters: Parameters) -> Parameters:
        message = {**self._new_message(parameters["text"]), "from": _BOT}
        self._print(parameters, message)
        return message

    def _send_document(self, parameters: Parameters) -> Parameters:
        return self._send({**parameters, "text": parameters.get("caption", "")})

    def _edit(self, parameters: Parameters) -> Parameters:
        message = {**self._message, "text": parameters["text"]}
        self._print(parameters, message)
        return message

    def _new_message(self, text: str) -> Parameters:
        return {
            "message_id": next(self._ids),
            "date": int(time.time()),
            "chat": _CHAT,
            "text": text,
        }

    def _print(self, parameters: Parameters, message: Parameters) -> None:
        self._console.print(rich_text(parameters["text"]), soft_wrap=not self._console.is_terminal)
        keyboard = parameters.get("reply_markup", {}).get("inline_keyboard", [])
        if keyboard:
            self.buttons = [button for row in keyboard for button in row]
            self._message = message
            self._print_buttons(keyboard)
        self._console.print()

    def _print_buttons(self, keyboard: list[list[Parameters]]) -> None:
        numbers = count(1)
        for row in keyboard:
            labels = [_label(next(numbers), button["text"]) for button in row]
            self._console.print(Text("  ".join(labels), style="cyan"))


def rich_text(markup: str) -> Text:
    """Return Telegram HTML as styled text for a console."""
    parser = _TelegramHTML()
    parser.feed(markup)
    parser.close()
    return parser.text


async def hand_over(
    application: Application[Any, Any, Any, Any, Any, Any], terminal: TerminalTelegram, text: str
) -> None:
    """Hand one line to the application: a number presses the button that it stands on."""
    number = int(text) if text.isdecimal() and len(text) < 4 else 0
    pressed = 1 <= number <= len(terminal.buttons)
    update = terminal.pressed(number) if pressed else terminal.said(text)
    # Never an id that was used before: a repeated one is taken for the same update again.
    update["update_id"] = time.time_ns()
    await application.process_update(Update.de_json(update, application.bot))


def _files(request_data: RequestData | None) -> Iterator[str]:
    """Yield the text of each file that a call uploads."""
    uploads = (request_data and request_data.multipart_data) or {}
    for upload in uploads.values():
        if isinstance(upload[1], bytes):
            yield upload[1].decode()


def _accept(parameters: Parameters) -> object:
    return True


def _label(number: int, label: str) -> str:
    return f"[{number}]" if label == str(number) else f"[{number} {label}]"


class _TelegramHTML(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = Text()
        self._styles = [Style()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Put on the style of `tag`; what is linked keeps where it leads."""
        link = dict(attrs).get("href")
        self._styles.append(Style(link=link) if link else _STYLES.get(tag, Style()))

    def handle_endtag(self, tag: str) -> None:
        """Take off the style put on last, whatever `tag` is: a reply closes its tags in order."""
        self._styles.pop()

    def handle_data(self, data: str) -> None:
        """Add `data` in all the styles that are on."""
        self.text.append(data, Style.combine(self._styles))
