"""The same commands in a terminal."""

from collections.abc import AsyncIterator
from io import StringIO
from typing import Any

import pytest
from rich.console import Console
from telegram.error import BadRequest
from telegram.ext import Application, ApplicationBuilder

from bot.chat.commands.dispatch import Dispatcher
from bot.chat.commands.sending import Sender
from bot.chat.desk import Desk
from bot.chat.terminal import TerminalTelegram, hand_over, rich_text
from tests.archive.drafts import draft
from tests.chat.conftest import NOW
from tests.chat.stories import ferry


class Terminal:
    """A person at a terminal that is no screen, as behind a pipe."""

    def __init__(self, desk: Desk) -> None:
        self._shown = StringIO()
        self._telegram = TerminalTelegram(Console(file=self._shown, width=60))
        builder = ApplicationBuilder().token("terminal").updater(None).request(self._telegram)
        self.application: Application[Any, Any, Any, Any, Any, Any] = builder.build()
        Dispatcher(desk, Sender(), lambda: NOW).attach(self.application)

    @property
    def shown(self) -> str:
        """All that was printed so far."""
        return self._shown.getvalue()

    async def type(self, text: str) -> str:
        """Type a line; return what is printed then."""
        before = len(self.shown)
        await hand_over(self.application, self._telegram, text)
        return self.shown[before:]


@pytest.fixture
async def terminal(desk: Desk) -> AsyncIterator[Terminal]:
    terminal = Terminal(desk)
    async with terminal.application:
        yield terminal


async def test_a_list_is_printed_with_numbered_buttons(desk: Desk, terminal: Terminal) -> None:
    desk.archive.save([ferry(), *(draft(f"Story {i}", hour=i + 1) for i in range(5))])

    printed = await terminal.type("/latest")

    assert printed.endswith("[1]  [2]  [3]  [4]  [5]\n[6 More »]\n\n")


async def test_a_number_presses_the_button_that_it_stands_on(
    desk: Desk, terminal: Terminal
) -> None:
    desk.archive.save([ferry(), draft("Story 1", hour=1)])
    await terminal.type("/latest")

    opened = await terminal.type("2")
    proof = await terminal.type("1")

    assert opened.startswith("Ferry <line> reopens\nHarbour & Co")
    assert proof.startswith("Sentence 1 – paragraph 1 of 2")


async def test_a_number_that_no_button_has_is_a_topic(terminal: Terminal) -> None:
    assert (await terminal.type("7")).startswith("Nothing on 7.")


async def test_the_terminal_knows_no_other_chat(terminal: Terminal) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await terminal.application.bot.get_chat("@harbour")


async def test_a_file_is_printed_under_its_caption(terminal: Terminal) -> None:
    before = terminal.shown
    await terminal.application.bot.send_document(2, b"{}", caption="<b>All</b> of it.")

    assert terminal.shown.removeprefix(before) == "All of it.\n\n{}\n"


async def test_a_page_is_printed_anew(desk: Desk, terminal: Terminal) -> None:
    desk.archive.save([draft(f"Story {i}", hour=i) for i in range(6)])
    await terminal.type("/latest")

    assert "1. Story 0" in await terminal.type("6")


def test_telegram_html_becomes_styled_text() -> None:
    text = rich_text('<b>a &lt; b</b>\n<a href="https://example.com">c</a>')

    assert text.plain == "a < b\nc"
    assert [(span.start, span.end) for span in text.spans if getattr(span.style, "bold", 0)] == [
        (0, 5)
    ]
    assert any(getattr(span.style, "link", "") == "https://example.com" for span in text.spans)
