"""What people call the time zones of the world (cities, countries, old names) and where they lie.

The zones, their countries and coordinates come from tzdata's zone.tab and iso3166.tab; English
names of countries and links between names from CLDR, as Babel brings it.
"""

import re
import unicodedata
from collections import ChainMap, Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from babel.core import Locale, get_global

from bot.digests.cities import CITIES

Names = Mapping[str, tuple[str, ...]]

_ABBREVIATIONS = {
    "America/Anchorage": "AKST, AKDT",
    "America/Chicago": "CST, CDT, CT, Central, Central Time",
    "America/Denver": "MST, MDT, MT, Mountain, Mountain Time",
    "America/Halifax": "AST, ADT",
    "America/Los_Angeles": "PST, PDT, PT, Pacific, Pacific Time",
    "America/New_York": "EST, EDT, ET, Eastern, Eastern Time",
    "America/Sao_Paulo": "BRT",
    "Africa/Johannesburg": "SAST",
    "Africa/Lagos": "WAT",
    "Africa/Maputo": "CAT",
    "Africa/Nairobi": "EAT",
    "Asia/Hong_Kong": "HKT",
    "Asia/Karachi": "PKT",
    "Asia/Kathmandu": "NPT",
    "Asia/Kolkata": "IST",
    "Asia/Seoul": "KST",
    "Asia/Shanghai": "CST",
    "Asia/Singapore": "SGT",
    "Asia/Tokyo": "JST",
    "Australia/Adelaide": "ACST, ACDT",
    "Australia/Brisbane": "AEST",
    "Australia/Perth": "AWST",
    "Australia/Sydney": "AEST, AEDT, AET",
    "Europe/Berlin": "CET, CEST, MEZ, MESZ",
    "Europe/Paris": "CET, CEST",
    "Europe/Rome": "CET, CEST",
    "Europe/Madrid": "CET, CEST",
    "Europe/Warsaw": "CET, CEST",
    "Europe/Athens": "EET, EEST",
    "Europe/Helsinki": "EET, EEST",
    "Europe/Kyiv": "EET, EEST",
    "Europe/London": "BST",
    "Europe/Dublin": "IST",
    "Asia/Jerusalem": "IST, IDT",
    "Europe/Lisbon": "WET, WEST",
    "Europe/Moscow": "MSK",
    "Pacific/Auckland": "NZST, NZDT",
    "Pacific/Honolulu": "HST",
    "America/Havana": "CST",
    "Asia/Dhaka": "BST",
}

_COORDINATES = re.compile(r"([+-]\d\d)(\d\d)(\d\d)?([+-]\d{3})(\d\d)(\d\d)?")


@dataclass(frozen=True, slots=True)
class Place:
    """The principal place of a zone in one country; latitude and longitude in degrees."""

    zone: str
    country: str
    latitude: float
    longitude: float


def plain(text: str) -> str:
    """Return `text` in lower case, without accents, its words parted by one space."""
    letters = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[^\W_]+", bare.casefold()))


@cache
def names() -> Names:
    """Return the zones each plain name may mean; where sources disagree, the nearest use wins."""
    return ChainMap(*map(dict, (_own_names(), _city_names(), _countries(), _other_names())))


@cache
def places() -> tuple[Place, ...]:
    """Return the zones that tzdata tells the place of, a country's own ones together."""
    return tuple(_place(*row) for row in _rows("zone.tab"))


def _own_names() -> Names:
    known = [place.zone for place in places()]
    endings = ((zone.split("/", 1)[-1], zone) for zone in known)
    cities = ((zone.rsplit("/", 1)[-1], zone) for zone in known)
    wholes = ((zone, zone) for zone in known)
    short = ((name, zone) for zone, line in _ABBREVIATIONS.items() for name in line.split(", "))
    return _grouped([*wholes, *endings, *cities, *short])


def _city_names() -> Names:
    return _grouped((name, city.zone) for city in CITIES for name in city.names)


def _countries() -> Names:
    zones = {code: tuple(_distinct(code)) for code, _ in _rows("iso3166.tab")}
    return _grouped((name, zone) for code, name in _country_names() for zone in zones.get(code, ()))


def _country_names() -> Iterator[tuple[str, str]]:
    """Yield pairs of a country's code and a name of it."""
    english = Locale("en").territories
    for code, listed in _rows("iso3166.tab"):
        name = english.get(code, listed)
        yield from ((code, each) for each in (code, listed, listed.split(" (")[0]))
        yield from ((code, each.rstrip(")")) for each in (name, *name.split(" (")))
    for alias, codes in get_global("territory_aliases").items():
        if alias.isalpha() and len(codes) == 1:
            yield codes[0], alias


def _distinct(country: str) -> Iterator[str]:
    """Yield one zone of the country, of its largest cities, for each rule its clocks follow."""
    alike: defaultdict[bytes, list[str]] = defaultdict(list)
    for place in places():
        if place.country == country:
            alike[_present_rule(place.zone)].append(place.zone)
    cities = Counter(city.zone for city in CITIES)
    return (max(zones, key=cities.__getitem__) for zones in alike.values())


def _present_rule(zone: str) -> bytes:
    """Return the rule (RFC 9636, footer) that holds after the last listed clock change."""
    content = resources.files("tzdata.zoneinfo").joinpath(*zone.split("/")).read_bytes()
    return content.splitlines()[-1]


def _other_names() -> Names:
    aliases = get_global("zone_aliases")
    known = {place.zone for place in places()}
    linked = [(name, zone) for name, zone in aliases.items() if zone in known]
    return _grouped([*linked, *((name.rsplit("/", 1)[-1], zone) for name, zone in linked)])


def _grouped(pairs: Iterable[tuple[str, str]]) -> Names:
    groups: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name, zone in pairs:
        groups[plain(name)][zone] = None
    return {name: tuple(zones) for name, zones in groups.items()}


def _place(country: str, coordinates: str, zone: str, _: str = "") -> Place:
    match = _COORDINATES.fullmatch(coordinates)
    if match is None:
        raise ValueError(f"tzdata places {zone} at {coordinates}")
    latitude, longitude = _degrees(*match.groups()[:3]), _degrees(*match.groups()[3:])
    return Place(zone, country, latitude, longitude)


def _degrees(degrees: str, minutes: str, seconds: str | None) -> float:
    size = abs(int(degrees)) + int(minutes) / 60 + int(seconds or 0) / 3600
    return -size if degrees.startswith("-") else size


def _rows(table: str) -> Iterator[list[str]]:
    text = resources.files("tzdata.zoneinfo").joinpath(table).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
