"""How updates come in: asked for, or delivered to an address of ours."""

import asyncio
import logging
from http import HTTPStatus
from typing import Any

from telegram.error import Conflict, TelegramError
from telegram.ext import Updater
from telegram.request import HTTPXRequest

from bot.app.newsroom import App, CannotStart
from config.settings import Settings

_log = logging.getLogger(__name__)
_PATIENCE_SECONDS = 1.0  # for the pause, and for the confirmation
_WANTED = ("message", "callback_query")
_REFUSALS = (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)


class RefusedPoll(TelegramError):
    """Telegram has refused, while the bot was running, a token that it took before."""


class Polls(HTTPXRequest):
    """The connections for getUpdates; a refused token does not end the polling for ever.

    python-telegram-bot would stop asking, without a word to the bot, which would go on deaf.
    """

    def __init__(self) -> None:
        # One connection is not enough: a poll that is ending may still hold it.
        super().__init__(connection_pool_size=2)

    async def do_request(self, *values: Any, **named: Any) -> tuple[int, bytes]:
        """Return status and body as HTTPXRequest does.

        Raises:
            RefusedPoll: the token is refused, as a wrong one is.
            NetworkError: no answer came.
        """
        status, body = await super().do_request(*values, **named)
        if status in _REFUSALS:
            raise RefusedPoll(f"Telegram refuses the token, with status {status}")
        return status, body


async def start_receiving(application: App, settings: Settings) -> None:
    """Let updates come in: to `webhook_url` if it is set, else by polling.

    Raises:
        CannotStart: `listen` cannot be served.
        TelegramError: Telegram cannot be reached, or takes neither token nor address.
    """
    if not settings.webhook_url:
        await updater_of(application).start_polling(
            allowed_updates=_WANTED, error_callback=_on_polling_error
        )
        return
    host, _, port = settings.listen.rpartition(":")
    try:
        await updater_of(application).start_webhook(
            host,
            int(port),
            webhook_url=settings.webhook_url,
            secret_token=settings.webhook_secret.get_secret_value(),
            allowed_updates=_WANTED,
        )
    except OSError as error:
        reason = error.strerror or error
        raise CannotStart(f"NUTGRAF_LISTEN={settings.listen} fails: {reason}") from error


async def stop_receiving(application: App) -> None:
    """Let no more updates come in; return within some two seconds.

    python-telegram-bot sleeps out a pause between two polls, of half a minute or as long as
    Telegram says, and then asks once more, to confirm what it was given. Neither is waited for:
    an update that comes again is known.
    """
    stopping = asyncio.ensure_future(updater_of(application).stop())
    while not stopping.done():
        await asyncio.wait({stopping}, timeout=_PATIENCE_SECONDS)
        stopping.cancel()


def updater_of(application: App) -> Updater:
    """Return what fetches the updates of an application."""
    if application.updater is None:  # the builder makes one unless told otherwise
        raise RuntimeError("the application cannot receive updates")
    return application.updater


def _on_polling_error(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        _log.error("another process polls with this token, stop one of them: %s", error)
    elif isinstance(error, RefusedPoll):
        _log.error("polling failed, trying again: %s", error)
    else:
        _log.warning("polling failed, trying again: %s", error)
