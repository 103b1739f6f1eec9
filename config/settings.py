"""Every setting of Nutgraf: environment variables, or lines of a file `.env`."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from summariser import METHODS

PREFIX = "NUTGRAF_"
_SECRET = re.compile(r"[\w-]{16,256}", re.ASCII)
_TOKEN = re.compile(r"(?:\d{1,20}:[\w-]{1,100})?")
_HIGHEST_PORT = 65_535
ENV_FILE = ".env"
FREE_RATE = 30
"""Messages a second that Telegram takes from a bot for nothing."""


class InvalidSettings(Exception):
    """Some settings cannot be used; the message names each and what is wrong, in one line."""


class Settings(BaseSettings):
    """The settings of one process; in the environment each name begins with `NUTGRAF_`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=ENV_FILE,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    telegram_token: SecretStr = Field(
        SecretStr(""), description="the bot's token, as @BotFather gives it; needed by `run` alone"
    )
    telegram_api_url: str = Field(
        "https://api.telegram.org",
        pattern=r"^https?://\S+$",
        description="address of the Bot API; the bot calls `<url>/bot<token>/<method>`",
    )
    webhook_url: str = Field(
        "", description="public https address that Telegram calls; without one, the bot asks it"
    )
    webhook_secret: SecretStr = Field(
        SecretStr(""), description="what Telegram must send along: 16 or more of A-Z a-z 0-9 _ -"
    )
    listen: str = Field(
        "127.0.0.1:8080",
        pattern=r"^\S+:\d{1,5}$",
        description="where the webhook is served, behind a proxy that has the certificate",
    )
    database_url: str = Field(
        "sqlite:///nutgraf.db",
        description="SQLite, or `postgresql+psycopg://user:password@host/name`",
    )
    articles: Annotated[tuple[Path, ...], NoDecode] = Field(
        (Path("seeds"),),
        description="folders of articles to load and to watch, separated by commas",
    )
    send_rate: int = Field(
        25, ge=1, le=1000, description="messages of digests a second; Telegram's free limit is 30"
    )
    allow_paid_broadcast: bool = Field(
        default=False, description="pay Telegram for a rate above 30, in Stars of the bot's owner"
    )
    timezone: str = Field("UTC", description="time zone of readers who have not told theirs")
    zone_names: Annotated[Mapping[str, str], NoDecode] = Field(
        {},
        description="ambiguous zones in articles: `IST=Asia/Kolkata, CST=Asia/Shanghai`",
    )
    method: str = Field(
        "news", description="how sentences are chosen: `news`, or one of sumy's methods"
    )
    log_format: Literal["text", "json"] = Field(
        "text", description="`text`, or `json` with one object a line"
    )

    @field_validator("telegram_token")
    @classmethod
    def _like_a_token(cls, value: SecretStr) -> SecretStr:
        if not _TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("a token looks like 123456:ABC-def; @BotFather gives you yours")
        return value

    @model_validator(mode="after")
    def _webhook_has_a_secret(self) -> Self:
        if self.webhook_url and not _SECRET.fullmatch(self.webhook_secret.get_secret_value()):
            raise ValueError(
                f"{PREFIX}WEBHOOK_URL needs {PREFIX}WEBHOOK_SECRET, 16 to 256 of A-Z a-z 0-9 _ -"
            )
        return self

    @field_validator("listen")
    @classmethod
    def _has_a_port(cls, value: str) -> str:
        if int(value.rpartition(":")[2]) > _HIGHEST_PORT:
            raise ValueError(f"ports end at {_HIGHEST_PORT}")
        return value

    @field_validator("telegram_api_url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        if not urlsplit(value).hostname:
            raise ValueError("an address looks like https://api.telegram.org")
        return value

    @field_validator("articles", mode="before")
    @classmethod
    def _split_folders(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("zone_names", mode="before")
    @classmethod
    def _split_zone_names(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        pairs = [pair.partition("=") for pair in value.split(",") if pair.strip()]
        if not all(name.strip() and zone.strip() for name, _, zone in pairs):
            raise ValueError("write it like IST=Asia/Kolkata, CST=Asia/Shanghai")
        return {name.strip().upper(): zone.strip() for name, _, zone in pairs}

    @field_validator("method")
    @classmethod
    def _known_method(cls, value: str) -> str:
        if value not in METHODS:
            raise ValueError(f"no method is called {value!r}, only {', '.join(METHODS)}")
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        _zone(value)
        return value

    @field_validator("zone_names")
    @classmethod
    def _known_zones(cls, value: Mapping[str, str]) -> Mapping[str, str]:
        for name in value.values():
            _zone(name)
        return value

    @property
    def missing_folders(self) -> str:
        """The folders of articles that are not there, as a list for people; "" if all are."""
        return ", ".join(str(folder) for folder in self.articles if not folder.is_dir())

    @property
    def bot_api_url(self) -> str:
        """The address before the token: the bot calls `<bot_api_url><token>/<method>`."""
        return f"{self.telegram_api_url.rstrip('/')}/bot"

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of readers who have not told theirs."""
        return ZoneInfo(self.timezone)

    @model_validator(mode="after")
    def _rate_is_paid_for(self) -> Self:
        if self.send_rate > FREE_RATE and not self.allow_paid_broadcast:
            raise ValueError(
                f"{PREFIX}SEND_RATE above {FREE_RATE} needs {PREFIX}ALLOW_PAID_BROADCAST=true"
            )
        return self


def load_settings() -> Settings:
    """Read the settings from the environment and `.env`.

    Raises:
        InvalidSettings: one or more of them cannot be used.
    """
    try:
        complaints = [f"{name}: no such setting" for name in _unknown_names()]
        settings = Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidSettings(f"{ENV_FILE} cannot be read: {error}") from error
    except ValidationError as error:
        raise InvalidSettings("; ".join([*complaints, *_complaints(error)])) from error
    if complaints:
        raise InvalidSettings("; ".join(complaints))
    return settings


def _unknown_names() -> list[str]:
    known = {f"{PREFIX}{field.upper()}" for field in Settings.model_fields}
    return [
        name for name in dotenv_values(ENV_FILE) if name.startswith(PREFIX) and name not in known
    ]


def _complaints(error: ValidationError) -> list[str]:
    problems = error.errors(include_input=False, include_url=False)
    return [_complaint(problem) for problem in problems]


def _complaint(problem: ErrorDetails) -> str:
    words = problem["msg"].removeprefix("Value error, ")
    if not problem["loc"]:  # about several settings, which the words name
        return words
    return f"{PREFIX}{str(problem['loc'][0]).upper()}: {words}"


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"no time zone is called {name!r}, try Europe/Berlin") from error
