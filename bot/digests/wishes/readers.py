"""Who is told what, and when they asked for it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from bot.digests.wishes.schedule import Quiet, Rhythm
from bot.digests.zones.zones import zone_of

DEFAULT_PATIENCE = timedelta(hours=6)

FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
"""The end of a pause that has none."""


@dataclass(frozen=True, slots=True)
class Length:
    """How much a digest holds: a number of stories, or minutes of reading.

    Raises:
        ValueError: both are set, or none is, or less than one.
    """

    stories: int | None = None
    minutes: int | None = None

    def __post_init__(self) -> None:
        lengths = [length for length in (self.stories, self.minutes) if length is not None]
        if len(lengths) != 1 or lengths[0] < 1:
            raise ValueError(f"no length: {self.stories} stories, {self.minutes} minutes")


FIVE_STORIES = Length(stories=5)
ALL_STORIES = Length(stories=1_000_000)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asks for; no topics means everything.

    `is_silent`: it comes without a sound. `tells_no_news`: it comes even when nothing is new.
    """

    topics: tuple[str, ...]
    rhythm: Rhythm
    length: Length = FIVE_STORIES
    is_silent: bool = False
    tells_no_news: bool = False


@dataclass(frozen=True, slots=True)
class Subscription:
    """A wish of one chat.

    `thread_id` is the forum topic it was made in, `owner_id` the person who made it. A digest that
    could not be sent for as long as `patience` is given up. `paused_until` may be FOREVER, or past:
    the pause is over then. `resting` says why nothing can be sent, "" if it can. `next_run_at` is
    the moment of the next slot, None while it is paused without an end or rests.
    """

    id: int
    chat_id: int
    thread_id: int | None
    owner_id: int
    wish: Wish
    patience: timedelta = DEFAULT_PATIENCE
    paused_until: datetime | None = None
    resting: str = ""
    next_run_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """A chat and its preferences.

    `kind` is Telegram's: private, group, supergroup or channel. `zone` is "" as long as nobody has
    said where the reader is; times are UTC then. `resting` as in `Subscription`.
    """

    chat_id: int
    kind: str = "private"
    zone: str = ""
    quiet: Quiet | None = None
    muted: tuple[str, ...] = ()
    resting: str = ""

    @property
    def clock(self) -> tzinfo:
        """The zone by which the reader's times are meant."""
        return clock_of(self.zone)


def clock_of(zone: str) -> tzinfo:
    """Return the zone by which times are meant in a chat with that `Reader.zone`."""
    return zone_of(zone or "UTC")
