"""A strict fake of Telegram's Bot API on a loopback port.

async with FakeTelegram() as fake:
    # start a bot that calls fake.url with fake.token
    ada = fake.person(name="Ada")
    await ada.send("/latest")
    reply = await ada.reply()
    await ada.press(reply, "More")
    assert (await ada.reply()).text == "..."
"""

from collections.abc import Callable, Sequence
from itertools import count
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.telegram.changes import PATIENCE_SECONDS, Changes
from tests.telegram.clock import Clock, SystemClock
from tests.telegram.endpoint import Call, Endpoint
from tests.telegram.flood import FloodControl
from tests.telegram.methods import Methods
from tests.telegram.people import STRANGER, Group, Person, Stage
from tests.telegram.queries import Answer, Query
from tests.telegram.state import Account, Message, World
from tests.telegram.updates import Updates
from tests.telegram.webhook import Webhook

TOKEN = "1234567890:AAExampleTokenOfTheFakeTelegram-12"
BOT = Account(1234567890, "Nutgraf", "nutgraf_bot", is_bot=True)
LARGEST_REQUEST = 60 * 2**20


class FakeTelegram:
    """Telegram for one bot: `async with FakeTelegram() as fake` serves at `fake.url`.

    It serves from the running event loop: start a bot of another process without blocking it.
    `violations` lists calls that no careful bot makes (unknown or missing parameters); a test
    that ends with any has failed. `faults` takes orders for trouble.
    """

    def __init__(
        self,
        *,
        clock: Clock | None = None,
        flood: bool = False,
        token: str = TOKEN,
        bot: Account = BOT,
        webhook_retry_seconds: float = 0.1,
    ) -> None:
        self.clock = clock or SystemClock()
        self.token = token
        self.url = ""
        self.flood = FloodControl() if flood else None
        self.world = World(bot)
        self.calls: list[Call] = []
        self._changes = Changes(self.calls)
        self.updates = Updates(self.clock, self._changes)
        self.webhook = Webhook(self.updates, webhook_retry_seconds)
        self.methods = Methods(self.world, self.updates, self.webhook, self.flood)
        self._endpoint = Endpoint(token, self.methods, self.calls, self.clock, self._changes)
        self.violations: list[str] = self._endpoint.violations
        self.faults = self._endpoint.faults
        queries = self.methods.queries
        self._stage = Stage(self.world, self.updates, queries, self.clock, self._changes)
        self._person_ids, self._group_ids = count(101), count(201)

    async def __aenter__(self) -> Self:
        application = web.Application(client_max_size=LARGEST_REQUEST)
        application.router.add_route("*", "/{path:.*}", self._endpoint.handle)
        # A bot that hangs up must not leave its poll behind; closing must not wait for one
        # (aiohttp takes 0 for "for ever").
        self._runner = web.AppRunner(
            application, handler_cancellation=True, access_log=None, shutdown_timeout=0.01
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.webhook.close()
        await self._runner.cleanup()

    @property
    def answers(self) -> Sequence[Answer]:
        """The answers to button presses, in their order."""
        return self.methods.queries.answers

    @property
    def unanswered(self) -> Sequence[Query]:
        """The button presses and inline queries that the bot has not answered."""
        asked = self.methods.queries.asked.values()
        return [query for query in asked if not query.is_answered]

    def person(
        self,
        *,
        id: int | None = None,  # noqa: A002
        name: str = "Ada",
        username: str = "",
        language: str = "en",
        started: bool = False,
    ) -> Person:
        """Add a person; until they write, the bot may not, unless they have `started` it."""
        account = Account(id or next(self._person_ids), name, username, language=language)
        self.world.accounts[account.id] = account
        chat = self.world.open_chat(account.id, "private", name, username)
        chat.members = {account.id: "member", self.world.bot.id: "member"}
        chat.barrier = None if started else STRANGER
        return Person(self._stage, chat, account)

    def group(
        self,
        *,
        id: int | None = None,  # noqa: A002
        title: str = "Newsroom",
        kind: str = "supergroup",
        username: str = "",
    ) -> Group:
        """Add a group, supergroup or channel that the bot is in (a channel's administrator)."""
        number = next(self._group_ids)
        chosen = id or (-number if kind == "group" else -1_000_000_000_000 - number)
        chat = self.world.open_chat(chosen, kind, title, username)
        chat.members[self.world.bot.id] = "administrator" if kind == "channel" else "member"
        return Group(self._stage, chat)

    def messages(self, chat_id: int) -> Sequence[Message]:
        """Return the messages of a chat as they stand now, oldest first."""
        return list(self.world.chats[chat_id].messages.values())

    def calls_of(self, method: str) -> Sequence[Call]:
        """Return the calls of one method, in their order."""
        return [call for call in self.calls if call.method == method]

    def redeliver(self, update_id: int) -> None:
        """Send the bot an update once more; `updates.last_id` is the newest."""
        self.updates.repeat(update_id)

    def expire_queries(self) -> None:
        """Let every open button press and inline query grow too old to answer."""
        for query in self.methods.queries.asked.values():
            query.is_expired = True

    async def wait_for(
        self, is_true: Callable[[], bool], timeout_seconds: float = PATIENCE_SECONDS
    ) -> None:
        """Return as soon as `is_true()`; look after every call and every person's action.

        Raises:
            AssertionError: it was not true in time.
        """
        await self._changes.wait_for(is_true, timeout_seconds)
