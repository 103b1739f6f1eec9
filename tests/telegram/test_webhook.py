from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from tests.telegram.client import CallMethod
from tests.telegram.server import FakeTelegram


@dataclass
class Receiver:
    """A bot's own address; answers with the `statuses` in turn, then with 200."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        update: Any = await request.json()
        self.texts.append(update["message"]["text"])
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    found = Receiver()
    application = web.Application()
    application.router.add_post("/hook", found.take)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    found.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield found
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret(
    fake: FakeTelegram, call: CallMethod, receiver: Receiver
) -> None:
    await fake.person().send("waits already")

    await call("setWebhook", url=receiver.url, secret_token="s3cret")
    await fake.person().send("comes now")
    await fake.wait_for(lambda: not fake.updates.pending)

    assert receiver.texts == ["waits already", "comes now"]
    assert receiver.secrets == ["s3cret", "s3cret"]


async def test_an_update_is_posted_again_until_it_is_taken(
    call: CallMethod, fake: FakeTelegram, receiver: Receiver
) -> None:
    receiver.statuses = [500, 302, 200]
    await call("setWebhook", url=receiver.url)

    ada = fake.person()
    await ada.send("one")
    await ada.send("two")
    await fake.wait_for(lambda: not fake.updates.pending)

    assert receiver.texts == ["one", "one", "one", "two"]
    info = (await call("getWebhookInfo"))["result"]
    assert info["pending_update_count"] == 0
    assert info["last_error_message"] == "Wrong response from the webhook: 302 Found"


async def test_getting_updates_is_refused_while_a_webhook_is_set(
    fake: FakeTelegram, call: CallMethod, receiver: Receiver
) -> None:
    await call("setWebhook", url=receiver.url)

    refusal = await call("getUpdates")
    await call("deleteWebhook")

    assert refusal["error_code"] == 409
    assert refusal["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
        " delete the webhook first"
    )
    assert (await call("getUpdates"))["ok"]


async def test_pending_updates_can_be_dropped(fake: FakeTelegram, call: CallMethod) -> None:
    await fake.person().send("old")

    await call("deleteWebhook", drop_pending_updates=True)

    assert (await call("getUpdates"))["result"] == []


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"url": "http://bot.example/"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://bot.example:8080/"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        (
            {"url": "https://bot.example/", "secret_token": "not so"},
            "secret token contains unallowed characters",
        ),
        (
            {"url": "https://bot.example/", "secret_token": "x" * 257},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_an_unacceptable_webhook_is_refused(
    call: CallMethod, parameters: dict[str, Any], words: str
) -> None:
    assert (await call("setWebhook", **parameters))["description"] == f"Bad Request: {words}"


async def test_a_bot_that_is_away_gets_its_updates_later(
    fake: FakeTelegram, call: CallMethod, receiver: Receiver
) -> None:
    nobody = receiver.url.replace("/hook", "").rpartition(":")[0] + ":9/hook"
    await call("setWebhook", url=nobody, allowed_updates=["message"])
    await fake.person().send("hello")
    await fake.wait_for(lambda: fake.webhook.last_error != "")
    info = (await call("getWebhookInfo"))["result"]

    await call("setWebhook", url="")
    updates = (await call("getUpdates"))["result"]

    assert info["last_error_message"] == "Connection refused"
    assert (info["pending_update_count"], info["allowed_updates"]) == (1, ["message"])
    assert [update["message"]["text"] for update in updates] == ["hello"]
