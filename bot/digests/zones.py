"""Which time zone a person means, by name, by offset or by place."""

import re
from dataclasses import dataclass
from datetime import UTC, timedelta, timezone, tzinfo
from math import asin, cos, radians, sin, sqrt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rapidfuzz import fuzz, process

from bot.digests.cities import CITIES, City
from bot.digests.places import Place, names, places, plain

_OFFSET = re.compile(r"(?:UTC|GMT)? ?([+-]) ?(\d{1,2})(?:[:.]?([0-5]\d))?", re.IGNORECASE)
_LARGEST_OFFSETS = timedelta(hours=-12), timedelta(hours=14)
_LONGEST_NAME = 80
_MOST_SUGGESTIONS = 5
_SHORTEST_LIKENED = 4
# In per cent, as rapidfuzz gives them.
_LEAST_LIKENESS = 72
_SAME_WORDS = 95
_NOISE = re.compile(r"\b(?:in|time|zone|the)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone as it is stored: an IANA name, or "UTC" or "UTC+05:30"."""

    name: str

    @property
    def is_offset(self) -> bool:
        """Whether it is an offset from UTC, which follows no clock change."""
        return _OFFSET.fullmatch(self.name) is not None


@dataclass(frozen=True, slots=True)
class Suggestions:
    """IANA names of zones that may have been meant, the likeliest first; () = no idea."""

    names: tuple[str, ...]


class UnknownZone(ValueError):
    """A name that is no time zone."""


def find_zone(text: str) -> Zone | Suggestions:
    """Return the zone that `text` names, or suggestions if it names several or none.

    Understood are IANA names, their cities, countries, abbreviations and offsets from UTC
    ("+5:30", "GMT-3"); case, accents and punctuation are as one likes.
    """
    if len(text) > _LONGEST_NAME:
        return Suggestions(())
    offset = _offset(text)
    if offset:
        return Zone(offset)
    for wish in (text, text.split(",")[0], _NOISE.sub(" ", text)):
        known = names().get(plain(wish), ())
        if known:
            return Zone(known[0]) if len(known) == 1 else Suggestions(known)
    return Suggestions(_like(plain(text)))


def zone_of(name: str) -> tzinfo:
    """Return the time zone stored as `name`.

    Raises:
        UnknownZone: `name` is neither an IANA name nor an offset like "UTC+05:30".
    """
    match = _OFFSET.fullmatch(name)
    try:
        if match:
            return timezone(_difference(*match.groups()))
        return UTC if name == "UTC" else ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZone(name) from error


def nearest_zone(latitude: float, longitude: float) -> str:
    """Return the IANA name of the zone of the nearest known city; both in degrees.

    Near a border of zones that can be the neighbour's.
    """
    known: tuple[Place | City, ...] = (*places(), *CITIES)
    return min(known, key=lambda place: _distance(place, latitude, longitude)).zone


def _offset(text: str) -> str:
    """Return "UTC+05:30" for a possible offset, else ""."""
    bare = " ".join(text.replace("−", "-").replace("–", "-").split())
    if bare.upper() in {"UTC", "GMT", "Z"}:
        return "UTC"
    match = _OFFSET.fullmatch(bare)
    if match is None:
        return ""
    offset = _difference(*match.groups())
    least, most = _LARGEST_OFFSETS
    return str(timezone(offset)) if least <= offset <= most else ""


def _difference(sign: str, hours: str, minutes: str | None) -> timedelta:
    size = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return -size if sign == "-" else size


def _like(wish: str) -> tuple[str, ...]:
    known = [name for name in names() if len(name) >= _SHORTEST_LIKENED]
    matches = [
        *process.extract(wish, known, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS),
        *process.extract(wish, known, scorer=fuzz.token_set_ratio, score_cutoff=_SAME_WORDS),
    ]
    found = (zone for name, _, _ in matches for zone in names()[name])
    return tuple(dict.fromkeys(found))[:_MOST_SUGGESTIONS]


def _distance(place: Place | City, latitude: float, longitude: float) -> float:
    """Return the great-circle distance (haversine) in radii of the earth."""
    north, south = radians(place.latitude), radians(latitude)
    across = sin((north - south) / 2) ** 2
    along = cos(north) * cos(south) * sin(radians(place.longitude - longitude) / 2) ** 2
    return 2 * asin(sqrt(min(1.0, across + along)))
