"""States, provinces and other parts of countries, by the time zones that they lie in."""

_LINES = """
America/New_York; Connecticut, Delaware, District of Columbia, DC, D.C., Florida
America/New_York; Georgia, Maine, Maryland, Massachusetts, Michigan, New Hampshire, New Jersey
America/New_York; New York State, North Carolina, Ohio, Pennsylvania, Rhode Island
America/New_York; South Carolina, Vermont, Virginia, West Virginia, Indiana, Kentucky, Tennessee
America/Chicago; Alabama, Arkansas, Illinois, Iowa, Louisiana, Minnesota, Mississippi, Missouri
America/Chicago; Oklahoma, Wisconsin, Kansas, Nebraska, North Dakota, South Dakota, Texas
America/Chicago; Tennessee, Kentucky, Indiana, Florida
America/Denver; Colorado, Montana, New Mexico, Utah, Wyoming, Idaho, Nebraska, North Dakota
America/Denver; South Dakota, Kansas, Texas
America/Phoenix; Arizona
America/Los_Angeles; California, Nevada, Oregon, Washington State, Southern California, SoCal, LA
America/Anchorage; Alaska
Pacific/Honolulu; Hawaii
America/Toronto; Ontario, Québec
America/Winnipeg; Manitoba
America/Regina; Saskatchewan
America/Edmonton; Alberta
America/Vancouver; British Columbia
America/Halifax; Nova Scotia, New Brunswick, Prince Edward Island
America/St_Johns; Newfoundland
Australia/Sydney; New South Wales, NSW
Australia/Melbourne; Victoria
Australia/Brisbane; Queensland
Australia/Adelaide; South Australia
Australia/Perth; Western Australia
Australia/Hobart; Tasmania
Australia/Darwin; Northern Territory
Europe/Berlin; Bavaria, Bayern, Saxony, Sachsen, Hesse, Hessen
Europe/Madrid; Catalonia, Andalusia
Europe/Rome; Sicily, Tuscany, Lombardy
Europe/Moscow; Crimea
Europe/Kyiv; Crimea
Asia/Kolkata; Kerala, Karnataka, Gujarat, Punjab, Tamil Nadu, Maharashtra, Bengal, Goa
Asia/Tbilisi; Georgia
Asia/Karachi; Punjab, Sindh
America/Sao_Paulo; Bahia, Minas Gerais
"""


def _region(line: str) -> tuple[str, list[str]]:
    zone, names = line.split("; ")
    return zone, names.split(", ")


REGIONS = tuple(map(_region, _LINES.strip().splitlines()))
"""Pairs of a zone and names of regions in it; one that lies in several zones is in each of them."""
