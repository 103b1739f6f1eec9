"""What the README promises is what the code has."""

import re
from pathlib import Path

import pytest
from dotenv import dotenv_values
from sqlalchemy import create_engine

from bot.archive.store import Archive
from bot.chat.desk import Command
from bot.cli import parser
from bot.digests.commands.office import Office
from bot.digests.commands.table import book_of, command_names
from bot.digests.outbox.outbox import Outbox
from bot.digests.stories.editor import Editor
from bot.digests.subscribers.subscriptions import Subscriptions
from config.settings import PREFIX, Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[tuple[str, ...]]:
    """Return the rows of the table under a heading row that begins with `heading`."""
    lines = README.partition(f"| {heading} |")[2].splitlines()[2:]
    table = lines[: lines.index("")]
    return [tuple(cell.strip() for cell in line.strip("|").split(" | ")) for line in table]


def subcommands() -> list[str]:
    """Return the names that the parser takes; argparse has no public way to ask for them."""
    [action] = [it for it in parser()._actions if it.dest == "command"]
    return list(action.choices or ())


@pytest.fixture
def commands() -> tuple[Command, ...]:
    """All commands of the bot; the database behind them is never opened."""
    engine = create_engine("sqlite://")
    archive, outbox = Archive(engine), Outbox(engine)
    office = Office(
        Subscriptions(engine), outbox, Editor(archive, outbox), "UTC", wake=lambda: None
    )
    return book_of(office).commands


def test_the_command_table_is_that_of_the_code(commands: tuple[Command, ...]) -> None:
    assert rows("command") == [(f"`{it.usage}`", it.meaning) for it in commands]


def test_the_names_to_complete_are_those_of_the_commands(commands: tuple[Command, ...]) -> None:
    assert sorted(command_names()) == sorted(command.name for command in commands)


def test_the_settings_table_is_that_of_the_code() -> None:
    assert rows("setting") == [
        (f"`{PREFIX}{name.upper()}`", shown(name), field.description)
        for name, field in Settings.model_fields.items()
    ]


@pytest.mark.parametrize("name", subcommands())
def test_every_subcommand_is_told_and_helps(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args([name, "--help"])

    assert ended.value.code == 0
    assert f"| `nutgraf {name}" in README


def test_the_example_file_names_every_setting_with_its_default() -> None:
    example = dotenv_values(ROOT / "config" / "example.env")

    assert example == {
        f"{PREFIX}{name.upper()}": shown(name).strip("`") for name in Settings.model_fields
    }


def test_every_file_that_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)

    assert links
    assert not [link for link in links if not (ROOT / link).exists()]


def shown(name: str) -> str:
    """Return the default of a setting as it is written."""
    default = Settings.model_fields[name].default
    if hasattr(default, "get_secret_value"):
        default = default.get_secret_value()
    if isinstance(default, bool):
        default = str(default).lower()
    if isinstance(default, tuple):
        default = ",".join(map(str, default))
    return f"`{default}`" if default else ""
