"""Times as a reader sees them."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo

from babel.dates import format_timedelta

_SHOWN_AS_AGE = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Clock:
    """The moment of an answer, and the zone in which it shows times."""

    now: datetime
    zone: tzinfo

    def age(self, at: datetime) -> str:
        """Return "2 hours ago" for what is recent, else the date."""
        past = self.now - at
        if timedelta(0) <= past <= _SHOWN_AS_AGE:
            return f"{format_timedelta(past, granularity='minute', locale='en')} ago"
        return self.date(at)

    def date(self, at: datetime) -> str:
        """Return "Fri 19 Feb 2021"."""
        local = at.astimezone(self.zone)
        return f"{local:%a} {local.day} {local:%b} {local.year}"

    def date_and_time(self, at: datetime) -> str:
        """Return "Fri 19 Feb 2021, 02:26 UTC"."""
        return f"{self.date(at)}, {self.time(at)}"

    def time(self, at: datetime) -> str:
        """Return "02:26 UTC"."""
        local = at.astimezone(self.zone)
        return f"{local:%H:%M} {_zone_name(local)}"


def _zone_name(local: datetime) -> str:
    """Return "CET", or "UTC-03:00" where clocks have no name of letters (tzdata's is "-03")."""
    name = f"{local:%Z}"
    return name if name[:1].isalpha() else str(timezone(local.utcoffset() or timedelta()))
