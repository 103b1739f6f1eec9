from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.zones.cities import CITIES
from bot.digests.zones.places import Place, places
from bot.digests.zones.zones import (
    Suggestions,
    UnknownZone,
    Zone,
    find_zone,
    nearest_zone,
    zone_of,
)

MEANT = {
    "Europe/Berlin": "Europe/Berlin",
    "europe/berlin": "Europe/Berlin",
    "berlin": "Europe/Berlin",
    "  Berlin  ": "Europe/Berlin",
    "Berlin time": "Europe/Berlin",
    "Munich": "Europe/Berlin",
    "Kolkata": "Asia/Kolkata",
    "Calcutta": "Asia/Kolkata",
    "Asia/Calcutta": "Asia/Kolkata",
    "Mumbai": "Asia/Kolkata",
    "New York": "America/New_York",
    "new_york": "America/New_York",
    "New York, USA": "America/New_York",
    "Washington, D.C.": "America/New_York",
    "US/Eastern": "America/New_York",
    "EST": "America/New_York",
    "São Paulo": "America/Sao_Paulo",
    "sao paulo": "America/Sao_Paulo",
    "Argentina/Ushuaia": "America/Argentina/Ushuaia",
    "ushuaia": "America/Argentina/Ushuaia",
    "Kiev": "Europe/Kyiv",
    "JST": "Asia/Tokyo",
    "Japan": "Asia/Tokyo",
    "Germany": "Europe/Berlin",
    "UK": "Europe/London",
    "Britain": "Europe/London",
    "South Korea": "Asia/Seoul",
    "Burma": "Asia/Yangon",
    "Czech Republic": "Europe/Prague",
    "Côte d'Ivoire": "Africa/Abidjan",
    "Argentina": "America/Argentina/Buenos_Aires",
    "Munich, Germany": "Europe/Berlin",
    "Munich Germany": "Europe/Berlin",
    "Detroit, USA": "America/Detroit",
    "Wien": "Europe/Vienna",
    "Praha": "Europe/Prague",
    "Roma": "Europe/Rome",
    "Moskva": "Europe/Moscow",
    "Москва": "Europe/Moscow",
    "Київ": "Europe/Kyiv",
    "東京": "Asia/Tokyo",
    "Deutschland": "Europe/Berlin",
    "Kosovo": "Europe/Belgrade",
    "Canary Islands": "Atlantic/Canary",
    "California": "America/Los_Angeles",
    "Utah": "America/Denver",
    "Ontario": "America/Toronto",
    "Bavaria": "Europe/Berlin",
    "Pune": "Asia/Kolkata",
    "Leeds": "Europe/London",
    "WIB": "Asia/Jakarta",
    "Pacific Time": "America/Los_Angeles",
    "Etc/GMT+5": "UTC-05:00",
    "Etc/GMT-3": "UTC+03:00",
    "Etc/UTC": "UTC",
    "UTC+5.5": "UTC+05:30",
    "UTC": "UTC",
    "gmt": "UTC",
    "Z": "UTC",
    "+0": "UTC",
    "+5:30": "UTC+05:30",
    "+0530": "UTC+05:30",
    "+05.30": "UTC+05:30",
    "UTC+2": "UTC+02:00",
    "utc + 2": "UTC+02:00",
    "GMT-3": "UTC-03:00",
    "−9:30": "UTC-09:30",
    "+14": "UTC+14:00",
    "-12": "UTC-12:00",
}

OPEN = {
    "IST": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "BST": ("Europe/London", "Asia/Dhaka"),
    "Spain": ("Europe/Madrid", "Atlantic/Canary"),
    "New Zealand": ("Pacific/Auckland", "Pacific/Chatham"),
    "Berln": ("Europe/Berlin", "Europe/Zurich"),
    "new yrok": ("America/New_York",),
    "Kolkota": ("Asia/Kolkata",),
    "Los Angles": ("America/Los_Angeles",),
    "Melborne": ("Australia/Melbourne",),
    "LA": ("America/Los_Angeles", "Asia/Vientiane"),
    "L.A.": ("America/Los_Angeles", "Asia/Vientiane"),
    "IN": ("Asia/Kolkata",),
    "at": ("Europe/Vienna",),
    "me": ("Europe/Podgorica",),
    "Brelin": ("Europe/Berlin",),
    "Texas": ("America/Chicago", "America/Denver"),
    "Georgia": ("America/New_York", "Asia/Tbilisi"),
    "Cambridge": ("America/New_York", "Europe/London"),
    "Paris, Texas": ("America/Chicago", "America/Denver", "Europe/Paris"),
    "London, Ontario": ("America/Toronto", "Europe/London"),
    "Central European Time": ("Europe/Berlin", "Africa/Algiers"),
    "5:30": ("UTC+05:30", "UTC-05:30"),
    "Mars": (),
    "Asia": (),
    "America": (),
    "xyzzy": (),
    "": (),
    "?!": (),
    "+14:30": (),
    "+25": (),
    "+5:75": (),
    "B" * 10_000: (),
}

WHERE = {
    "Delhi": (28.61, 77.21, "Asia/Kolkata"),
    "Beijing": (39.90, 116.40, "Asia/Shanghai"),
    "Brooklyn": (40.68, -73.94, "America/New_York"),
    "Oslo": (59.91, 10.75, "Europe/Oslo"),
    "the Fijian side of the date line": (-16.8, 179.9, "Pacific/Fiji"),
    "the other side of the date line": (-16.8, -179.9, "Pacific/Fiji"),
    "the South Pole": (-90.0, 0.0, "Antarctica/Vostok"),
}


@pytest.mark.parametrize(("text", "name"), MEANT.items())
def test_a_zone_is_found_by_what_people_call_it(text: str, name: str) -> None:
    assert find_zone(text) == Zone(name)


@pytest.mark.parametrize(("text", "names"), OPEN.items(), ids=lambda value: str(value)[:30])
def test_what_names_no_single_zone_gives_suggestions(text: str, names: tuple[str, ...]) -> None:
    found = find_zone(text)

    assert isinstance(found, Suggestions)
    assert found.names == names


@pytest.mark.parametrize(
    ("text", "labels"),
    {
        "Londn": ["London"],
        "Berln": ["Berlin", "Bern (Zurich)"],
        "new yrok": ["New York"],
        "Texsa": ["Texas (Chicago)", "Texas (Denver)"],
        "Cambridge": ["New York", "London"],
        "Paris, Texas": ["Texas (Chicago)", "Texas (Denver)", "Paris"],
    }.items(),
)
def test_a_suggestion_tells_what_was_taken_for_what(text: str, labels: list[str]) -> None:
    found = find_zone(text)

    assert isinstance(found, Suggestions)
    assert [suggestion.label for suggestion in found.found] == labels


def test_a_country_with_several_clocks_suggests_each_of_them_once() -> None:
    found = find_zone("United States")

    assert isinstance(found, Suggestions)
    assert found.names[0] == "America/New_York"
    assert {"America/Chicago", "America/Denver", "America/Phoenix"} <= set(found.names)
    assert len(found.names) < 10


def test_only_an_offset_has_no_clock_changes_by_its_name() -> None:
    assert Zone("UTC+05:30").is_offset
    assert not Zone("UTC").is_offset
    assert not Zone("Europe/Berlin").is_offset


@pytest.mark.parametrize("place", places(), ids=lambda place: place.zone)
def test_every_zone_is_found_by_its_full_name(place: Place) -> None:
    assert find_zone(place.zone) == Zone(place.zone)
    assert zone_of(place.zone) == ZoneInfo(place.zone)


@given(st.text(max_size=100))
def test_any_text_gives_a_zone_that_can_be_stored_or_suggestions(text: str) -> None:
    found = find_zone(text)

    for name in [found.name] if isinstance(found, Zone) else found.names:
        assert zone_of(name).utcoffset(datetime(2026, 1, 1)) is not None  # noqa: DTZ001


@given(st.integers(-12 * 60, 14 * 60))
def test_an_offset_is_read_back_as_it_is_stored(minutes: int) -> None:
    sign = "-" if minutes < 0 else "+"
    found = find_zone(f"{sign}{abs(minutes) // 60}:{abs(minutes) % 60:02}")

    assert isinstance(found, Zone)
    assert zone_of(found.name).utcoffset(None) == timedelta(minutes=minutes)
    assert found.is_offset == (minutes != 0)


@pytest.mark.parametrize(
    "name", ["", "Europe/Atlantis", "../etc/passwd", "Europe", "\0", "+x", "+99:00"]
)
def test_what_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(UnknownZone):
        zone_of(name)


def test_utc_is_utc() -> None:
    assert zone_of("UTC") is UTC


@pytest.mark.parametrize(("latitude", "longitude", "zone"), WHERE.values(), ids=WHERE)
def test_a_location_has_the_zone_of_the_nearest_city(
    latitude: float, longitude: float, zone: str
) -> None:
    assert nearest_zone(latitude, longitude) == zone


def test_every_city_lies_in_its_zone() -> None:
    assert [c for c in CITIES if nearest_zone(c.latitude, c.longitude) != c.zone] == []


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_location_has_a_zone(latitude: float, longitude: float) -> None:
    assert zone_of(nearest_zone(latitude, longitude))
