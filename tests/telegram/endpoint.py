"""The Bot API over HTTP: tokens, method names, faults on the wire, answers in JSON."""

import re
import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.telegram.changes import Changes
from tests.telegram.clock import Clock
from tests.telegram.faults import Fault, Faults, Kind
from tests.telegram.methods import Methods
from tests.telegram.parameters import WrongCall, checked, method_named, read_values
from tests.telegram.rules import ApiError, refused

_PATH = re.compile(r"/bot(?P<token>[^/]*)/(?P<method>[^/]*)")
_TOKEN_SHAPE = re.compile(r"[1-9][0-9]{0,19}:[A-Za-z0-9_-]{1,59}")
_BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head></html>"


@dataclass(slots=True)
class Call:
    """One call of the bot.

    `at` is seconds on the fake's clock; `status` the HTTP status answered, None while the answer
    is out and for good if there was none.
    """

    method: str
    parameters: Mapping[str, Any]
    at: float
    status: int | None = None
    description: str = ""


class Endpoint:
    """Answers requests for the bot with `token` and adds what it calls to `calls`."""

    def __init__(
        self,
        token: str,
        methods: Methods,
        calls: list[Call],
        clock: Clock,
        changes: Changes,
    ) -> None:
        self.violations: list[str] = []
        self.faults = Faults()
        self._token = token
        self._methods = methods
        self._calls = calls
        self._clock = clock
        self._changes = changes

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one request."""
        try:
            return await self._answer(request, self._method(request.path))
        except ApiError as error:
            return _refusal(error)
        finally:
            await self._changes.tell()

    def _method(self, path: str) -> str:
        match = _PATH.fullmatch(path)
        if match is None:
            raise ApiError(404, "Not Found")
        if not _TOKEN_SHAPE.fullmatch(match["token"]):
            raise ApiError(401, "Unauthorized: invalid token specified")
        if match["token"] != self._token:
            raise ApiError(401, "Unauthorized")
        method = method_named(match["method"])
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        return method

    async def _answer(self, request: web.Request, method: str) -> web.StreamResponse:
        try:
            parameters = checked(method, await read_values(request))
        except WrongCall as error:
            self.violations.append(str(error))
            raise refused(str(error)) from error
        call = Call(method, parameters, self._clock.now())
        self._calls.append(call)
        fault = self.faults.take(method, parameters)
        response = await self._respond(call, fault)
        if response is None:
            _cut(request, reset=fault is not None and fault.kind is Kind.RESET)
            return web.Response()
        call.status = response.status
        return response

    async def _respond(self, call: Call, fault: Fault | None) -> web.Response | None:
        kind = fault.kind if fault else None
        if kind is Kind.RESET:
            return None
        if kind is Kind.GATEWAY:
            return web.Response(status=502, text=_BAD_GATEWAY, content_type="text/html")
        response = await self._result(call, fault)
        if fault and kind is Kind.HELD:
            await self._changes.tell()
            await fault.gate.wait()
        return None if kind is Kind.LOST else response

    async def _result(self, call: Call, fault: Fault | None) -> web.Response:
        try:
            if fault and fault.error:
                raise fault.error.with_traceback(None)
            result = await self._methods.run(call.method, call.parameters)
        except ApiError as error:
            call.description = error.description
            return _refusal(error)
        return web.json_response({"ok": True, "result": result})


def _refusal(error: ApiError) -> web.Response:
    body = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return web.json_response(body, status=error.code)


def _cut(request: web.Request, *, reset: bool) -> None:
    assert request.transport
    if reset:
        # Closing with no lingering sends RST instead of FIN.
        connection = request.transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.transport.abort()
