"""Delivery of updates to the bot's own address."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from tests.telegram.rules import refused
from tests.telegram.updates import Update, Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_PORTS = (80, 88, 443, 8443)
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(slots=True)
class Webhook:
    """Posts every update to `url` until it is answered with 2xx, in order within a chat."""

    updates: Updates
    retry_seconds: float
    url: str = ""
    secret: str = ""
    last_error: str = ""
    _tasks: dict[int | None, asyncio.Task[None]] = field(default_factory=dict)
    _session: aiohttp.ClientSession | None = None

    async def set(self, parameters: Mapping[str, Any]) -> bool:
        """Deliver to the `url` of setWebhook from now on; "" ends it.

        Raises:
            ApiError: Telegram would not call that address or send that secret.
        """
        url, secret = parameters["url"], parameters.get("secret_token", "")
        if not url:
            return await self.delete(parameters)
        _check(url, secret)
        await self.delete(parameters)
        self.url, self.secret = url, secret
        self.updates.allow(parameters.get("allowed_updates"))
        self.updates.on_arrival = self._start
        self.updates.end_polling()
        self._start()
        return True

    async def delete(self, parameters: Mapping[str, Any]) -> bool:
        """Stop delivering; what was not taken waits for getUpdates."""
        await self.close()
        if parameters.get("drop_pending_updates"):
            self.updates.clear()
        self.url, self.updates.on_arrival, self.updates.webhook_is_set = "", None, False
        return True

    async def close(self) -> None:
        """End every delivery under way."""
        tasks = list(self._tasks.values())
        self._tasks.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session:
            await self._session.close()
            self._session = None

    def to_json(self) -> dict[str, Any]:
        """Return the WebhookInfo object."""
        found: dict[str, Any] = {"url": self.url, "has_custom_certificate": False}
        found["pending_update_count"] = len(self.updates.pending)
        if self.updates.allowed:
            found["allowed_updates"] = list(self.updates.allowed)
        if self.last_error:
            found["last_error_date"] = int(self.updates.clock.now())
            found["last_error_message"] = self.last_error
        return found

    def _start(self) -> None:
        for chat_id in {update.chat_id for update in self.updates.pending}:
            task = self._tasks.get(chat_id)
            if task is None or task.done():
                self._tasks[chat_id] = asyncio.create_task(self._deliver(chat_id))

    async def _deliver(self, chat_id: int | None) -> None:
        while update := self._next(chat_id):
            if await self._is_taken(update):
                self.updates.pending.remove(update)
            else:
                await self.updates.clock.after(self.retry_seconds)
            await self.updates.changes.tell()

    def _next(self, chat_id: int | None) -> Update | None:
        return next((each for each in self.updates.pending if each.chat_id == chat_id), None)

    async def _is_taken(self, update: Update) -> bool:
        self._session = self._session or aiohttp.ClientSession()
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        try:
            async with self._session.post(
                self.url, json=update.to_json(), headers=headers, allow_redirects=False
            ) as response:
                is_taken = 200 <= response.status < 300
                reason = f"Wrong response from the webhook: {response.status} {response.reason}"
        except aiohttp.ClientError:
            is_taken, reason = False, "Connection refused"
        if not is_taken:
            self.last_error = reason
        return is_taken


def _check(url: str, secret: str) -> None:
    parts = urlsplit(url)
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise refused("secret token contains unallowed characters")
    if parts.hostname in _LOOPBACK:
        return
    if parts.scheme != "https":
        raise refused("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in _PORTS:
        raise refused("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
