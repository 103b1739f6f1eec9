"""The whole bot, wired as `nutgraf run` wires it, on a time that tests move by hand."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import Engine, func, select
from telegram import Bot
from telegram.ext import ApplicationBuilder

from bot.app.newsroom import Newsroom, build_application, newsroom, open_for_digests
from bot.app.receiving import start_receiving, updater_of
from bot.archive.entry import Entry
from bot.archive.filing import Draft
from bot.database import part
from bot.digests.delivery import senders_for
from bot.digests.delivery.connections import Connections
from config.settings import Settings
from tests.digests.delivery.deliveries import HandMovedTime
from tests.telegram.changes import PATIENCE_SECONDS
from tests.telegram.people import Group, Person
from tests.telegram.server import FakeTelegram
from tests.telegram.state import Message


@dataclass(frozen=True, slots=True)
class Bureau:
    """A newsroom that serves a fake Telegram; its database is open here, too."""

    room: Newsroom
    fake: FakeTelegram
    time: HandMovedTime
    engine: Engine

    def publish(self, *stories: Entry) -> None:
        """Let stories come in now."""
        now = self.time.now()
        self.room.desk.archive.save(
            [Draft(it.article, it.brief, f"{it.id}.txt", now, "", "") for it in stories]
        )

    async def come(self, moment: datetime) -> None:
        """Let it be that moment, and all be sent that is due then."""
        await self.put(moment)
        await self.send()

    async def put(self, moment: datetime) -> None:
        """Let it be that moment, and begin to send what is due then."""
        self.time.clock.advance((moment - self.time.now()).total_seconds())
        await self.room.ticker.tick()

    async def send(self) -> None:
        """Let time pass until nothing is left to send."""
        while self._open_parts():
            self.room.delivery.wake()
            self.time.clock.advance(await self.time.next_nap())

    def _open_parts(self) -> int:
        left = select(func.count()).where(part.c.state.in_(("waiting", "claimed")))
        with self.engine.connect() as connection:
            return connection.scalar(left) or 0


async def ask(
    person: Person, text: str, *, to: Group | None = None, thread_id: int | None = None
) -> Message:
    """Say something, in private or `to` a group; return the answer."""
    await person.send(text, to=to, thread_id=thread_id)
    return await (to or person).reply()


@asynccontextmanager
async def serving(
    fake: FakeTelegram, time: HandMovedTime, engine: Engine, folder: Path
) -> AsyncIterator[Bureau]:
    """Serve a fake Telegram from the database of `engine`."""
    settings = Settings(
        telegram_token=SecretStr(fake.token),
        telegram_api_url=fake.url,
        database_url=engine.url.render_as_string(hide_password=False),
        articles=(folder,),
    )
    builder = ApplicationBuilder().token(fake.token).base_url(settings.bot_api_url)
    async with (
        Connections(senders_for(settings.send_rate)) as connections,
        newsroom(
            settings,
            Bot(fake.token, settings.bot_api_url, request=connections),
            now=time.now,
            sleep=time.sleep,
        ) as room,
        build_application(builder, room) as application,
    ):
        await start_receiving(application, settings)
        await application.start()
        try:
            async with open_for_digests(room):
                yield Bureau(room, fake, time, engine)
        finally:
            await updater_of(application).stop()
            await asyncio.wait_for(application.stop(), PATIENCE_SECONDS)
