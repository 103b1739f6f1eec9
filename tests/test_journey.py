"""`nutgraf run` as a process of its own, from its start to SIGTERM."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from socket import socket

import httpx
from aiohttp import web

from tests.telegram.server import FakeTelegram

STORY = """Osterholm ferry runs again

The ferry to Osterholm runs again after a year on land. It carries 90 people and 12 cars.

The old one sank in May 2025, and nobody was hurt.
"""


@asynccontextmanager
async def nutgraf(folder: Path, *arguments: str, **settings: str) -> AsyncIterator[Process]:
    """Run `nutgraf` in `folder`; kill it at the end if it is still there."""
    environment = {"NUTGRAF_" + name.upper(): value for name, value in settings.items()}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        cwd=folder,
        stdin=PIPE,
        stdout=PIPE,
        stderr=PIPE,
        env={"PATH": os.environ["PATH"], "NUTGRAF_ARTICLES": str(folder)} | environment,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def ended(process: Process) -> tuple[int, str]:
    """Return the exit code and what was logged."""
    _, errors = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode or 0, errors.decode()


async def told_to_stop(process: Process) -> None:
    """Send SIGTERM, and return once it was heard."""
    process.send_signal(signal.SIGTERM)
    assert process.stderr
    while b"stopping" not in await process.stderr.readline():
        pass


async def test_a_dropped_file_is_answered_from_and_sigterm_ends_well(tmp_path: Path) -> None:
    async with (
        FakeTelegram() as fake,
        nutgraf(tmp_path, "run", telegram_token=fake.token, telegram_api_url=fake.url) as process,
    ):
        person = fake.person()
        await person.send("/latest")
        empty = await person.reply(60)

        (tmp_path / "ferry.txt").write_text(STORY)
        opened = None
        while opened is None:
            await person.send("/topic osterholm")
            reply = await person.reply()
            opened = reply if "Osterholm ferry runs again" in reply.text else None
        await person.press(opened, "Proof")
        proof = await person.reply()

        process.send_signal(signal.SIGTERM)
        code, log = await ended(process)

    assert empty.text == "There are no articles here yet."
    assert "It carries 90 people and 12 cars." in opened.text
    assert proof.text.startswith("Sentence 1 – paragraph 1 of 2")
    assert code == 0
    assert fake.token not in log
    assert "Traceback" not in log
    assert not fake.violations
    assert not fake.unanswered
    assert [call.parameters["scope"]["type"] for call in fake.calls_of("setMyCommands")] == [
        "all_private_chats",
        "all_group_chats",
    ]


async def test_a_wrong_token_is_one_clear_line(tmp_path: Path) -> None:
    async with (
        FakeTelegram() as fake,
        nutgraf(tmp_path, "run", telegram_token="123:wrong", telegram_api_url=fake.url) as process,
    ):
        code, log = await ended(process)

    assert code == 2
    assert log.splitlines() == ["nutgraf: Telegram refuses the token in NUTGRAF_TELEGRAM_TOKEN"]


async def helped_and_stopped(fake: FakeTelegram, process: Process) -> str:
    """Ask for help, stop the process when the answer has come, and return its log."""
    person = fake.person()
    await person.send("/help")
    assert (await person.reply(60)).text.startswith("What you can ask")
    process.send_signal(signal.SIGTERM)
    code, log = await ended(process)
    assert code == 0
    return log


async def test_an_unreachable_telegram_is_tried_again_until_it_answers(tmp_path: Path) -> None:
    async with (
        FakeTelegram() as fake,
        nutgraf(tmp_path, "run", telegram_token=fake.token, telegram_api_url=fake.url) as process,
    ):
        fake.faults.break_gateway("getMe")
        fake.faults.break_gateway("getUpdates")
        fake.faults.break_gateway("sendMessage")
        log = await helped_and_stopped(fake, process)

    assert "Telegram cannot be reached (Bad Gateway" in log
    assert "polling failed, trying again: Bad Gateway" in log
    assert "Traceback" not in log


async def test_a_token_that_is_refused_for_a_while_is_tried_again(tmp_path: Path) -> None:
    async with (
        FakeTelegram() as fake,
        nutgraf(tmp_path, "run", telegram_token=fake.token, telegram_api_url=fake.url) as process,
    ):
        fake.faults.fail("getUpdates", 401, "Unauthorized")
        log = await helped_and_stopped(fake, process)

    assert "polling failed, trying again: Telegram refuses the token, with status 401" in log
    assert "Traceback" not in log


async def test_sigterm_finishes_what_is_under_way(tmp_path: Path) -> None:
    async with (
        FakeTelegram() as fake,
        nutgraf(tmp_path, "run", telegram_token=fake.token, telegram_api_url=fake.url) as process,
    ):
        person = fake.person()
        gate = fake.faults.hold("sendMessage")
        await person.send("/help")
        await person.reply(60)

        await told_to_stop(process)
        gate.set()
        code, log = await ended(process)

    assert code == 0
    assert "error" not in log.lower()


async def test_passing_faults_at_the_start_are_waited_out(tmp_path: Path) -> None:
    async with (
        FakeTelegram() as fake,
        nutgraf(tmp_path, "run", telegram_token=fake.token, telegram_api_url=fake.url) as process,
    ):
        fake.faults.fail("setMyCommands", 429, "Too Many Requests: retry after 1", retry_after=1)
        fake.faults.break_gateway("deleteWebhook")
        fake.faults.fail("deleteWebhook", 400, "Bad Request: not now")
        log = await helped_and_stopped(fake, process)

    assert "Telegram refuses (Not now), trying again in " in log
    assert "Traceback" not in log


async def test_a_server_that_is_not_telegram_is_tried_again(tmp_path: Path) -> None:
    async def welcome(request: web.BaseRequest) -> web.Response:
        return web.Response(text="<html>Welcome to the Wi-Fi of the port!</html>")

    server = web.ServerRunner(web.Server(welcome))
    await server.setup()
    await web.TCPSite(server, "127.0.0.1", 0).start()
    url = "http://{}:{}".format(*server.addresses[0])
    async with nutgraf(tmp_path, "run", telegram_token="1:a", telegram_api_url=url) as process:
        assert process.stderr
        first = (await asyncio.wait_for(process.stderr.readline(), 60)).decode()
        process.send_signal(signal.SIGTERM)
        code, _ = await ended(process)
    await server.cleanup()

    assert "Telegram cannot be reached (Invalid server response), trying again in 1 s" in first
    assert code == 0


async def test_an_address_that_is_taken_is_one_clear_line(tmp_path: Path) -> None:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        settings = {
            "webhook_url": f"http://{address}",
            "webhook_secret": "a-secret-of-16-or-more",
            "listen": address,
        }
        async with (
            FakeTelegram() as fake,
            nutgraf(
                tmp_path, "run", telegram_token=fake.token, telegram_api_url=fake.url, **settings
            ) as process,
        ):
            code, log = await ended(process)

    assert code == 2
    assert log.splitlines() == [f"nutgraf: NUTGRAF_LISTEN={address} fails: Address already in use"]


async def test_sigterm_does_not_wait_for_telegram_longer_than_five_seconds(tmp_path: Path) -> None:
    async with (
        FakeTelegram() as fake,
        nutgraf(tmp_path, "run", telegram_token=fake.token, telegram_api_url=fake.url) as process,
    ):
        person = fake.person()
        fake.faults.fail("sendMessage", 429, "Too Many Requests: retry after 60", retry_after=60)
        await person.send("/help")
        await fake.wait_for(lambda: bool(fake.calls_of("sendMessage")), 60)

        process.send_signal(signal.SIGTERM)
        code = await asyncio.wait_for(process.wait(), 5)

    assert code == 0


async def test_sigterm_does_not_wait_for_the_next_poll(tmp_path: Path) -> None:
    async with (
        FakeTelegram() as fake,
        nutgraf(tmp_path, "run", telegram_token=fake.token, telegram_api_url=fake.url) as process,
    ):
        fake.faults.fail("getUpdates", 429, "Too Many Requests: retry after 60", retry_after=60)
        assert process.stderr
        while b"articles:" not in await asyncio.wait_for(process.stderr.readline(), 60):
            pass
        await fake.wait_for(lambda: bool(fake.calls_of("getUpdates")), 60)

        process.send_signal(signal.SIGTERM)
        code = await asyncio.wait_for(process.wait(), 5)

    assert code == 0


async def test_chat_reads_lines_from_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(STORY)
    async with nutgraf(tmp_path, "chat") as process:
        typed = b"/latest\nosterholm\n1\n\xff\n/quit\n/help\n"
        printed, errors = await asyncio.wait_for(process.communicate(typed), 60)

    answers = printed.decode().split("\n\n")
    assert process.returncode == 0
    assert errors == b""
    assert answers[0] == "Latest"
    assert "Osterholm ferry runs again" in printed.decode()
    assert "Sentence 1 \u2013 paragraph 1 of 2" in printed.decode()
    assert "\x1b" not in printed.decode()
    assert "What you can ask" not in printed.decode()


async def test_telegram_may_call_the_bot_instead(tmp_path: Path) -> None:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    settings = {
        "webhook_url": f"http://{address}",
        "webhook_secret": "a-secret-of-16-or-more",
        "listen": address,
    }
    async with (
        FakeTelegram() as fake,
        nutgraf(
            tmp_path, "run", telegram_token=fake.token, telegram_api_url=fake.url, **settings
        ) as process,
    ):
        person = fake.person()
        await person.send("/help")
        answer = await person.reply(60)
        stranger = await asyncio.to_thread(httpx.post, f"http://{address}", json={"update_id": 1})

        process.send_signal(signal.SIGTERM)
        code, _ = await ended(process)

    assert answer.text.startswith("What you can ask")
    assert stranger.status_code == 403
    assert not fake.calls_of("getUpdates")
    assert code == 0
