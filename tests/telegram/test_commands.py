from typing import Any

import pytest

from tests.telegram.client import CallMethod

LATEST = {"command": "latest", "description": "The newest stories"}


@pytest.mark.parametrize(
    ("commands", "words"),
    [
        ([LATEST | {"command": ""}], "BOT_COMMAND_INVALID"),
        ([LATEST | {"command": "x" * 33}], "BOT_COMMAND_INVALID"),
        ([LATEST | {"command": "Latest"}], "BOT_COMMAND_INVALID"),
        ([LATEST | {"command": "more-news"}], "BOT_COMMAND_INVALID"),
        ([LATEST | {"description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([LATEST | {"description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([LATEST] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_an_unacceptable_menu_is_refused(
    call: CallMethod, commands: list[dict[str, str]], words: str
) -> None:
    refusal = await call("setMyCommands", commands=commands)

    assert refusal["description"] == f"Bad Request: {words}"


@pytest.mark.parametrize(
    "commands",
    [
        [LATEST | {"command": "x" * 32, "description": "y" * 256}],
        [LATEST | {"command": "top_10", "description": "y"}],
        [LATEST] * 100,
        [],
    ],
)
async def test_a_menu_within_the_limits_is_kept(
    call: CallMethod, commands: list[dict[str, str]]
) -> None:
    await call("setMyCommands", commands=commands)

    assert (await call("getMyCommands"))["result"] == commands


@pytest.mark.parametrize(
    "scope",
    [
        {"type": "all_private_chats"},
        {"type": "all_group_chats"},
        {"type": "chat", "chat_id": 5},
        {"type": "chat_member", "chat_id": 5, "user_id": 6},
    ],
)
async def test_each_scope_and_language_has_its_own_menu(
    call: CallMethod, scope: dict[str, Any]
) -> None:
    await call("setMyCommands", commands=[LATEST], scope=scope, language_code="de")

    assert (await call("getMyCommands"))["result"] == []
    assert (await call("getMyCommands", scope=scope))["result"] == []
    german = {"scope": scope, "language_code": "de"}
    assert (await call("getMyCommands", **german))["result"] == [LATEST]
    await call("deleteMyCommands", **german)
    assert (await call("getMyCommands", **german))["result"] == []


@pytest.mark.parametrize(
    "parameters",
    [{"scope": {"type": "everybody"}}, {"scope": {"type": "chat"}}, {"language_code": "deu"}],
)
async def test_an_unknown_scope_or_language_is_refused(
    call: CallMethod, parameters: dict[str, Any]
) -> None:
    refusal = await call("setMyCommands", commands=[LATEST], **parameters)

    assert refusal["error_code"] == 400


@pytest.mark.parametrize(
    ("method", "name", "limit"),
    [
        ("setMyDescription", "description", 512),
        ("setMyShortDescription", "short_description", 120),
    ],
)
async def test_a_description_has_its_limit(
    call: CallMethod, method: str, name: str, limit: int
) -> None:
    assert (await call(method, **{name: "x" * limit}))["ok"]
    assert not (await call(method, **{name: "x" * (limit + 1)}))["ok"]


async def test_an_unknown_menu_button_is_refused(call: CallMethod) -> None:
    assert (await call("setChatMenuButton", menu_button={"type": "commands"}))["ok"]
    assert not (await call("setChatMenuButton", menu_button={"type": "news"}))["ok"]
