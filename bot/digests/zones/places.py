"""What people call the time zones of the world (cities, countries, old names) and where they lie.

The zones, their countries and coordinates come from tzdata's zone.tab and iso3166.tab; names of
countries and cities in many languages, and links between names, from CLDR, as Babel brings it.
"""

import re
import unicodedata
from collections import ChainMap, Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from babel.core import Locale, get_global

from bot.digests.zones.abbreviations import ABBREVIATIONS
from bot.digests.zones.cities import CITIES
from bot.digests.zones.regions import REGIONS

Names = Mapping[str, tuple[str, ...]]

# Countries that iso3166.tab does not list, or not by these names.
_UNLISTED = {"XK": ("Europe/Belgrade",), "IC": ("Atlantic/Canary",)}
# Babel keeps the data of each language, about 1 MB.
_LANGUAGES = (
    *("ar", "bg", "bn", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hu", "id"),
    *(
        "it",
        "ja",
        "ko",
        "nb",
        "nl",
        "pl",
        "pt",
        "ro",
        "ru",
        "sr",
        "sv",
        "th",
        "tr",
        "uk",
        "vi",
        "zh",
    ),
)

_INITIALS = re.compile(r"\b(\w) (?=\w\b)")
_COORDINATES = re.compile(r"([+-]\d\d)(\d\d)(\d\d)?([+-]\d{3})(\d\d)(\d\d)?")


@dataclass(frozen=True, slots=True)
class Place:
    """The principal place of a zone in one country; latitude and longitude in degrees."""

    zone: str
    country: str
    latitude: float
    longitude: float


def plain(text: str) -> str:
    """Return `text` in lower case, without accents, its words parted by one space.

    Initials are one word: "L.A." is "la".
    """
    letters = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _INITIALS.sub(r"\1", " ".join(re.findall(r"[^\W_]+", bare.casefold())))


@cache
def names() -> Names:
    """Return the zones each plain name may mean; where sources disagree, the nearest use wins."""
    return ChainMap(
        *map(dict, (_own_names(), _city_names(), _regions(), _countries(), _other_names()))
    )


@cache
def foreign_names() -> Names:
    """Return the zones that each plain name means in a language other than English."""
    locales = [Locale(language) for language in _LANGUAGES]
    zones, aliases = _zones_of_countries(), get_global("zone_aliases")
    known = {place.zone for place in places()}
    cities = (
        (told["city"], aliases.get(zone, zone))
        for locale in locales
        for zone, told in locale.time_zones.items()
        if "city" in told and aliases.get(zone, zone) in known
    )
    countries = (
        (name, zone)
        for locale in locales
        for code, name in locale.territories.items()
        for zone in zones.get(code, ())
    )
    return _grouped([*cities, *countries])


@cache
def country_codes() -> Names:
    """Return the zones of each country by its code of two letters, which may be a word, too."""
    codes = ((code, zone) for code, zones in _zones_of_countries().items() for zone in zones)
    return _grouped(codes)


@cache
def places() -> tuple[Place, ...]:
    """Return the zones that tzdata tells the place of, a country's own ones together."""
    return tuple(_place(*row) for row in _rows("zone.tab"))


def _own_names() -> Names:
    known = [place.zone for place in places()]
    endings = ((zone.split("/", 1)[-1], zone) for zone in known)
    cities = ((zone.rsplit("/", 1)[-1], zone) for zone in known)
    wholes = ((zone, zone) for zone in known)
    short = ((name, zone) for zone, line in ABBREVIATIONS.items() for name in line.split(", "))
    return _grouped([*wholes, *endings, *cities, *short])


def _city_names() -> Names:
    return _grouped((name, city.zone) for city in CITIES for name in city.names)


def _regions() -> Names:
    return _grouped((name, zone) for zone, listed in REGIONS for name in listed)


def _countries() -> Names:
    zones = _zones_of_countries()
    return _grouped((name, zone) for code, name in _country_names() for zone in zones.get(code, ()))


@cache
def _zones_of_countries() -> Names:
    listed = {code: tuple(_distinct(code)) for code, _ in _rows("iso3166.tab")}
    return listed | _UNLISTED


def _country_names() -> Iterator[tuple[str, str]]:
    """Yield pairs of a country's code and a name of it."""
    english = Locale("en").territories
    for code, listed in (*_rows("iso3166.tab"), *((code, english[code]) for code in _UNLISTED)):
        name = english.get(code, listed)
        yield from ((code, each) for each in (listed, listed.split(" (")[0]))
        yield from ((code, each.rstrip(")")) for each in (name, *name.split(" (")))
    for alias, codes in get_global("territory_aliases").items():
        if alias.isalpha() and len(codes) == 1:
            yield codes[0], alias


def _distinct(country: str) -> Iterator[str]:
    """Yield one zone of the country, of its largest cities, for each rule its clocks follow."""
    return _one_of_each(place.zone for place in places() if place.country == country)


def _one_of_each(zones: Iterable[str]) -> Iterator[str]:
    """Yield the zone of the largest cities for each rule that clocks follow in `zones`."""
    alike: defaultdict[bytes, list[str]] = defaultdict(list)
    for zone in zones:
        alike[present_rule(zone)].append(zone)
    cities = Counter(city.zone for city in CITIES)
    return (max(zones, key=cities.__getitem__) for zones in alike.values())


@cache
def present_rule(zone: str) -> bytes:
    """Return the rule (RFC 9636, footer) that holds after the last listed clock change."""
    content = resources.files("tzdata.zoneinfo").joinpath(*zone.split("/")).read_bytes()
    return content.splitlines()[-1]


def _other_names() -> Names:
    aliases = get_global("zone_aliases")
    known = {place.zone for place in places()}
    linked = [(name, zone) for name, zone in aliases.items() if zone in known]
    endings = ((name.rsplit("/", 1)[-1], zone) for name, zone in linked)
    return _grouped([*linked, *endings, *_clock_names()])


def _clock_names() -> Iterator[tuple[str, str]]:
    """Yield pairs of what a clock is called, like "Central European Time", and a zone of it."""
    shared: defaultdict[str, list[str]] = defaultdict(list)
    for place in places():
        shared[get_global("meta_zones").get(place.zone, "")].append(place.zone)
    for clock, told in Locale("en").meta_zones.items():
        zones = tuple(_one_of_each(shared[clock]))
        yield from ((name, zone) for name in told.get("long", {}).values() for zone in zones)


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
