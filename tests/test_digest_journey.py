"""Digests through `nutgraf run`, from a subscription to the message and its buttons."""

import asyncio
import json
import signal
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.archive.store import Archive
from bot.database import open_database
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.wishes.readers import Wish
from bot.digests.wishes.schedule import Rhythm
from tests.archive.drafts import draft
from tests.digests.delivery.deliveries import states
from tests.telegram.faults import Faults
from tests.telegram.people import Person
from tests.telegram.server import FakeTelegram
from tests.test_journey import ended, nutgraf, told_to_stop

STORIES = {
    "ferry.txt": "Osterholm ferry runs again\n\nThe ferry to Osterholm runs again after a year on "
    "land. It carries 90 people and 12 cars.\n",
    "bridge.txt": "Norby bridge closes for repairs\n\nThe bridge at Norby closes on Monday for "
    "repairs that cost 4m crowns. Drivers will need 20 minutes more.\n",
}


def write_stories(folder: Path) -> None:
    for name, text in STORIES.items():
        (folder / name).write_text(text)


async def test_a_digest_asked_for_now_comes_with_buttons_that_work(tmp_path: Path) -> None:
    write_stories(tmp_path)
    async with (
        FakeTelegram() as fake,
        nutgraf(tmp_path, "run", telegram_token=fake.token, telegram_api_url=fake.url) as process,
    ):
        person = fake.person()
        await person.send("/subscribe at 8")
        subscribed = await person.reply(60)
        while "Latest" not in (await _ask(person, "/latest")).splitlines()[0]:
            pass
        coming = await _ask(person, "/digest")
        digest = await person.reply()
        await person.press(digest, "1")
        brief = await person.reply()
        await person.send("/digest")
        again = await person.reply()
        await person.send("/status")
        status = await person.reply()
        await person.send("/export")
        await fake.wait_for(lambda: bool(fake.calls_of("sendDocument")))

        process.send_signal(signal.SIGTERM)
        code, log = await ended(process)

    assert subscribed.text.startswith("Subscribed: everything · every day at 08:00")
    assert coming == "It is on its way."
    assert "Osterholm ferry runs again" in digest.text
    assert "Norby bridge closes for repairs" in digest.text
    assert brief.text.partition("\n")[0] in STORIES["ferry.txt"] + STORIES["bridge.txt"]
    assert again.text == "Nothing to send now: nothing new."
    assert ": sent at " in status.text
    assert code == 0
    assert "Traceback" not in log
    assert not fake.violations


async def _ask(person: Person, text: str) -> str:
    await person.send(text)
    return (await person.reply()).text


def owe(folder: Path, people: Iterable[Person]) -> datetime:
    """Let a digest be due to each, as if the bot had slept through the slot; return its moment."""
    slot_at = datetime.now(UTC).replace(second=0, microsecond=0) - timedelta(minutes=5)
    engine = open_database(f"sqlite:///{folder / 'nutgraf.db'}")
    Archive(engine).save([replace(draft(hour=None), read_at=slot_at - timedelta(minutes=30))])
    wish = Wish((), Rhythm((slot_at.time(),), frozenset(range(7))))
    for person in people:
        before = slot_at - timedelta(hours=1)
        Subscriptions(engine).add(person.id, None, person.id, wish, before)
    engine.dispose()
    return slot_at


async def test_a_digest_that_fell_due_while_nobody_was_there_is_caught_up(tmp_path: Path) -> None:
    async with FakeTelegram() as fake:
        settings = {"telegram_token": fake.token, "telegram_api_url": fake.url}
        person = fake.person(started=True)
        slot_at = owe(tmp_path, [person])

        async with nutgraf(tmp_path, "run", **settings) as process:
            digest = await person.reply(60)
            process.send_signal(signal.SIGTERM)
            code, _ = await ended(process)

    assert f", for {slot_at:%H:%M}, caught up" in digest.text
    assert "Ferry line reopens" in digest.text
    assert code == 0


def fate(folder: Path, person: Person) -> str:
    """Return what became of their only digest."""
    engine = open_database(f"sqlite:///{folder / 'nutgraf.db'}")
    (state,) = states(engine, person.id)
    engine.dispose()
    return state


async def test_sigterm_waits_for_slow_answers_and_for_no_others(tmp_path: Path) -> None:
    async with FakeTelegram() as fake:
        settings = {"telegram_token": fake.token, "telegram_api_url": fake.url}
        slow, silent, flooded = people = [fake.person(started=True) for _ in range(3)]
        owe(tmp_path, people)
        gate = fake.faults.hold("sendMessage", chat_id=slow.id)
        fake.faults.hold("sendMessage", chat_id=silent.id)
        words = "Too Many Requests: retry after 60"
        fake.faults.fail("sendMessage", 429, words, chat_id=flooded.id, retry_after=60)

        async with nutgraf(tmp_path, "run", **settings) as process:
            await fake.wait_for(lambda: len(fake.calls_of("sendMessage")) == 3, 60)
            fake.faults.hold("getUpdates", times=Faults.ALWAYS)
            async with asyncio.timeout(10):
                await told_to_stop(process)
                gate.set()
                code, _ = await ended(process)

    assert code == 0
    assert [fate(tmp_path, person) for person in people] == ["sent", "unclear", "waiting"]


async def test_a_dry_run_prints_the_same_each_time(tmp_path: Path) -> None:
    write_stories(tmp_path)
    async with nutgraf(tmp_path, "chat") as process:
        typed = b"/subscribe at 8\n/export\n"
        printed, _ = await asyncio.wait_for(process.communicate(typed), 60)
    exported = json.loads(printed.decode()[printed.decode().index("{") :])
    chat = str(exported["chat"][0]["id"])
    slot = f"{datetime.now(UTC) + timedelta(hours=16):%Y-%m-%d}T08:00"  # the next one

    outputs = []
    for _ in range(2):
        arguments = ("digest", "--chat", chat, "--slot", slot, "--dry-run")
        async with nutgraf(tmp_path, *arguments) as process:
            outputs.append((await asyncio.wait_for(process.communicate(), 60))[0])

    assert outputs[0] == outputs[1]
    assert "Osterholm ferry runs again" in outputs[0].decode()


async def test_a_terminal_beside_the_bot_takes_no_digest_of_its_readers(tmp_path: Path) -> None:
    async with FakeTelegram() as fake:
        settings = {"telegram_token": fake.token, "telegram_api_url": fake.url}
        person = fake.person(started=True)
        owe(tmp_path, [person])

        async with nutgraf(tmp_path, "chat") as process:
            typed = b"/subscribe ferry at 8\n/digest\n"
            printed, _ = await asyncio.wait_for(process.communicate(typed), 60)
        async with nutgraf(tmp_path, "run", **settings) as process:
            digest = await person.reply(60)
            process.send_signal(signal.SIGTERM)
            await ended(process)

    assert "\u00b7 ferry" in printed.decode()
    assert "caught up" not in printed.decode()
    assert "caught up" in digest.text
