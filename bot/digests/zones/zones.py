"""Which time zone a person means, by name, by offset or by place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta, timezone, tzinfo
from math import asin, cos, radians, sin, sqrt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.digests.zones.cities import CITIES, City
from bot.digests.zones.places import (
    Place,
    country_codes,
    foreign_names,
    names,
    places,
    plain,
    present_rule,
)

_OFFSET = re.compile(r"(?:UTC|GMT)? ?([+-]) ?(\d{1,2})(?:[:.]?([0-5]\d))?", re.IGNORECASE)
_HALVES = re.compile(r"(?<=\d)[.,]5\Z")
_BARE_OFFSET = re.compile(r"\d{1,2}:[0-5]\d")
# POSIX counts west of Greenwich: Etc/GMT+5 is five hours behind.
_POSIX = re.compile(r"Etc/(?:GMT|UTC)(?:([+-])(\d{1,2}))?", re.IGNORECASE)
_LARGEST_OFFSETS = timedelta(hours=-12), timedelta(hours=14)
_LONGEST_NAME = 80
_MOST_SUGGESTIONS = 5
_SHORTEST_LIKENED = 4
# The share of letters that are right: one of five may be wrong, but not one of four.
_LEAST_LIKENESS = 0.78
_MOST_WORDS = 8
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
class Suggestion:
    """A zone that may have been meant, and by what name, which is "" for its own."""

    zone: str
    called: str = ""

    @property
    def label(self) -> str:
        """What is to be read on a button: the city, and what was taken for it."""
        city = shown(self.zone).rpartition("/")[2]
        if not self.called or self.called in plain(self.zone):
            return city
        return f"{self.called.title()} ({city})"


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The zones that may have been meant, the likeliest first; () = no idea."""

    found: tuple[Suggestion, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, as they are stored."""
        return tuple(suggestion.zone for suggestion in self.found)


class UnknownZone(ValueError):
    """A name that is no time zone."""


def find_zone(text: str) -> Zone | Suggestions:
    """Return the zone that `text` names, or suggestions if it names several or none.

    Understood are IANA names, their cities, countries and regions, abbreviations and offsets from
    UTC ("+5:30", "GMT-3"); case, accents and punctuation are as one likes. A code of two letters
    may be a word, and an offset without its sign be something else: both are only suggested.
    """
    if len(text) > _LONGEST_NAME:
        return Suggestions(())
    offset = _offset(text)
    if offset:
        return Zone(offset)
    if _BARE_OFFSET.fullmatch(text.strip()):
        return _suggested([it for it in (_offset("+" + text), _offset("-" + text)) if it])
    wish = plain(text)
    if wish in country_codes():
        return _suggested([*_known(wish), *country_codes()[wish]])
    known = _known(wish) or _known(plain(_NOISE.sub(" ", text)))
    if known:
        return _only(known) or _suggested(known)
    return _in_its_region(text) or Suggestions(tuple(_like(wish)))


def shown(zone: str) -> str:
    """Return a zone's name as it is shown to a reader."""
    return zone.replace("_", " ")


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
    posix = _POSIX.fullmatch(bare)
    if posix:
        bare = "UTC" if posix[1] is None else f"{'+-'[posix[1] == '+']}{posix[2]}"
    if bare.upper() in {"UTC", "GMT", "Z"}:
        return "UTC"
    match = _OFFSET.fullmatch(_HALVES.sub(":30", bare))
    if match is None:
        return ""
    offset = _difference(*match.groups())
    least, most = _LARGEST_OFFSETS
    return str(timezone(offset)) if least <= offset <= most else ""


def _difference(sign: str, hours: str, minutes: str | None) -> timedelta:
    size = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return -size if sign == "-" else size


def _known(wish: str) -> tuple[str, ...]:
    return names().get(wish) or foreign_names().get(wish, ())


def _only(zones: Sequence[str]) -> Zone | None:
    return Zone(zones[0]) if len(zones) == 1 else None


def _suggested(zones: Iterable[str]) -> Suggestions:
    return Suggestions(tuple(map(Suggestion, dict.fromkeys(zones))))


def _in_its_region(text: str) -> Zone | Suggestions | None:
    """Return the zone of "Munich, Germany" or "Munich Germany"; None if these are no two places.

    If they do not go together, as in "Paris, Texas", both are suggested; the larger one first, for
    it will hold a smaller one of that name.
    """
    for place, region in _split(text):
        inner, outer = _known(place), country_codes().get(region) or _known(region)
        rules = set(map(present_rule, outer))
        agreed = [zone for zone in inner if present_rule(zone) in rules]
        if agreed:
            return _only(agreed) or _suggested(agreed)
        if inner and "," in text:
            larger = [Suggestion(zone, region) for zone in outer]
            return Suggestions((*larger, *map(Suggestion, inner)))
    return None


def _split(text: str) -> Iterator[tuple[str, str]]:
    """Yield each way in which a place and what it lies in may be written here."""
    place, comma, rest = text.partition(",")
    if comma:
        yield plain(place), plain(rest.rpartition(",")[2])
        return
    words = plain(text).split()[:_MOST_WORDS]
    yield from ((" ".join(words[:n]), " ".join(words[n:])) for n in range(len(words) - 1, 0, -1))


def _like(wish: str) -> Iterator[Suggestion]:
    known = [name for name in names() if len(name) >= _SHORTEST_LIKENED]
    matches = process.extract(
        wish,
        known,
        scorer=OSA.normalized_similarity,
        score_cutoff=_LEAST_LIKENESS,
        limit=_MOST_SUGGESTIONS,
    )
    found: dict[str, Suggestion] = {}
    for name, _, _ in matches:
        for zone in names()[name]:
            found.setdefault(zone, Suggestion(zone, name))
    yield from list(found.values())[:_MOST_SUGGESTIONS]


def _distance(place: Place | City, latitude: float, longitude: float) -> float:
    """Return the great-circle distance (haversine) in radii of the earth."""
    north, south = radians(place.latitude), radians(latitude)
    across = sin((north - south) / 2) ** 2
    along = cos(north) * cos(south) * sin(radians(place.longitude - longitude) / 2) ** 2
    return 2 * asin(sqrt(min(1.0, across + along)))
