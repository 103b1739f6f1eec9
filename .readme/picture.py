"""Draw the picture of README.md anew: `uv run python .readme/picture.py`.

It shows what `nutgraf chat` prints for a few lines, on the articles in `seeds/`.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from io import StringIO
from pathlib import Path

from rich.console import Console

from bot.app.talking import talk
from config.settings import Settings

PICTURE = Path(__file__).with_name("chat.svg")
TYPED = ("NATO training mission Iraq", "1", "4")


def main() -> None:
    """Write the picture."""
    console = Console(record=True, force_terminal=True, width=88, highlight=False, file=StringIO())
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/nutgraf.db")
        asyncio.run(talk(settings, console, typed(console)))
    PICTURE.write_text(console.export_svg(title="nutgraf chat"), encoding="utf-8")


async def typed(console: Console) -> AsyncIterator[str]:
    """Yield the lines, and show each as if a person had typed it."""
    for line in TYPED:
        console.print(f"[bold green]›[/] {line}")
        yield line


if __name__ == "__main__":
    main()
