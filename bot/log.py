"""How the bot logs: one line or one JSON object an event, never with a secret in it."""

import logging
import sys

from pythonjsonlogger.json import JsonFormatter

_FIELDS = "%(asctime)s %(levelname)s %(name)s %(message)s"


class _Redacting(logging.Formatter):
    """Formats through another formatter and blots out a secret wherever it stands."""

    def __init__(self, inner: logging.Formatter, secret: str) -> None:
        super().__init__()
        self._inner = inner
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        """Return the formatted record without the secret."""
        text = self._inner.format(record)
        return text.replace(self._secret, "[token]") if self._secret else text


def start_logging(form: str, secret: str, level: int = logging.INFO) -> None:
    """Log to standard error, as "text" or "json"; `secret` never appears."""
    inner = JsonFormatter(_FIELDS) if form == "json" else logging.Formatter(_FIELDS)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Redacting(inner, secret))
    logging.captureWarnings(capture=True)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # These tell every request, with the token in its address, or every tick.
    for chatty in ("httpx", "httpcore", "apscheduler", "watchfiles", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    # What these log of errors is raised, too, and told in one line by whoever called: it needs
    # neither a traceback nor a gateway's page.
    for doubling in ("telegram.request", "telegram.ext"):
        logging.getLogger(doubling).setLevel(logging.CRITICAL)
    logging.getLogger("telegram.ext.Application").setLevel(level)  # where handlers fail
