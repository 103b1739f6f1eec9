"""Large cities whose time zone bears another city's name: names, zone, and where they lie."""

from dataclasses import dataclass

_LINES = """
Africa/Abidjan; Yamoussoukro, Ivory Coast; 6.8 -5.3
Africa/Cairo; Alexandria; 31.2 29.9
Africa/Johannesburg; Cape Town; -33.9 18.4
Africa/Johannesburg; Durban; -29.9 31.0
Africa/Lagos; Abuja; 9.1 7.4
Africa/Lagos; Kano; 12.0 8.5
Africa/Nairobi; Mombasa; -4.0 39.7
America/Argentina/Buenos_Aires; Rosario; -32.9 -60.7
America/Bogota; Medellin; 6.2 -75.6
America/Bogota; Cali; 3.4 -76.5
America/Chicago; Dallas; 32.8 -96.8
America/Chicago; Houston; 29.8 -95.4
America/Chicago; Austin; 30.3 -97.7
America/Chicago; San Antonio; 29.4 -98.5
America/Chicago; Minneapolis; 45.0 -93.3
America/Chicago; New Orleans; 30.0 -90.1
America/Chicago; St. Louis; 38.6 -90.2
America/Chicago; Kansas City; 39.1 -94.6
America/Chicago; Nashville; 36.2 -86.8
America/Chicago; Milwaukee; 43.0 -87.9
America/Chicago; Memphis; 35.1 -90.0
America/Denver; Salt Lake City; 40.8 -111.9
America/Denver; Albuquerque; 35.1 -106.7
America/Denver; El Paso; 31.8 -106.5
America/Edmonton; Calgary; 51.0 -114.1
America/Los_Angeles; San Francisco; 37.8 -122.4
America/Los_Angeles; San Diego; 32.7 -117.2
America/Los_Angeles; Seattle; 47.6 -122.3
America/Los_Angeles; Las Vegas; 36.2 -115.1
America/Los_Angeles; Portland; 45.5 -122.7
America/Los_Angeles; Sacramento; 38.6 -121.5
America/Los_Angeles; Oakland; 37.8 -122.3
America/Mexico_City; Guadalajara; 20.7 -103.3
America/New_York; Washington, Washington DC; 38.9 -77.0
America/New_York; Boston; 42.4 -71.1
America/New_York; Philadelphia; 40.0 -75.2
America/New_York; Atlanta; 33.7 -84.4
America/New_York; Miami; 25.8 -80.2
America/New_York; Charlotte; 35.2 -80.8
America/New_York; Cleveland; 41.5 -81.7
America/New_York; NYC; 40.7 -74.0
America/New_York; Baltimore; 39.3 -76.6
America/New_York; Pittsburgh; 40.4 -80.0
America/New_York; Orlando; 28.5 -81.4
America/New_York; Tampa; 27.9 -82.5
America/New_York; Cambridge; 42.4 -71.1
America/Phoenix; Tucson; 32.2 -110.9
America/Sao_Paulo; Rio de Janeiro, Rio; -22.9 -43.2
America/Sao_Paulo; Brasília; -15.8 -47.9
America/Sao_Paulo; Porto Alegre; -30.0 -51.2
America/Toronto; Ottawa; 45.4 -75.7
America/Toronto; Montreal; 45.5 -73.6
America/Toronto; Quebec; 46.8 -71.2
America/Winnipeg; Manitoba; 53.8 -98.8
Asia/Dhaka; Chittagong; 22.4 91.8
Asia/Dubai; Abu Dhabi, UAE, Emirates; 24.5 54.4
Asia/Ho_Chi_Minh; Hanoi; 21.0 105.9
Asia/Jakarta; Surabaya, Java; -7.3 112.7
Asia/Jakarta; Medan; 3.6 98.7
Asia/Jerusalem; Tel Aviv; 32.1 34.8
Asia/Jerusalem; Haifa; 32.8 35.0
Asia/Karachi; Lahore; 31.5 74.3
Asia/Karachi; Islamabad, Rawalpindi; 33.7 73.1
Asia/Kolkata; Delhi, New Delhi; 28.6 77.2
Asia/Kolkata; Mumbai, Bombay; 19.1 72.9
Asia/Kolkata; Bengaluru, Bangalore; 13.0 77.6
Asia/Kolkata; Chennai, Madras; 13.1 80.3
Asia/Kolkata; Hyderabad; 17.4 78.5
Asia/Kolkata; Ahmedabad; 23.0 72.6
Asia/Kolkata; Lucknow; 26.8 80.9
Asia/Kolkata; Patna; 25.6 85.1
Asia/Kolkata; Guwahati; 26.1 91.7
Asia/Kolkata; Amritsar; 31.6 74.9
Asia/Kolkata; Srinagar; 34.1 74.8
Asia/Kolkata; Pune; 18.5 73.9
Asia/Kolkata; Jaipur; 26.9 75.8
Asia/Kolkata; Surat; 21.2 72.8
Asia/Makassar; Bali, Denpasar; -8.7 115.2
Asia/Riyadh; Jeddah; 21.5 39.2
Asia/Riyadh; Mecca; 21.4 39.8
Asia/Riyadh; Dammam; 26.4 50.1
Asia/Seoul; Busan; 35.2 129.1
Asia/Shanghai; Beijing, Peking; 39.9 116.4
Asia/Shanghai; Guangzhou; 23.1 113.3
Asia/Shanghai; Shenzhen; 22.5 114.1
Asia/Shanghai; Wuhan; 30.6 114.3
Asia/Shanghai; Chengdu; 30.7 104.1
Asia/Shanghai; Kunming; 25.0 102.7
Asia/Shanghai; Xi'an; 34.3 108.9
Asia/Shanghai; Shenyang; 41.8 123.4
Asia/Shanghai; Harbin; 45.8 126.5
Asia/Tehran; Mashhad; 36.3 59.6
Asia/Tehran; Shiraz; 29.6 52.5
Asia/Tokyo; Osaka; 34.7 135.5
Asia/Tokyo; Fukuoka; 33.6 130.4
Asia/Tokyo; Sapporo; 43.1 141.4
Asia/Yangon; Mandalay; 22.0 96.1
Australia/Brisbane; Cairns; -16.9 145.8
Australia/Sydney; Canberra; -35.3 149.1
Europe/Amsterdam; The Hague, Holland; 52.1 4.3
Europe/Amsterdam; Rotterdam; 51.9 4.5
Europe/Belgrade; Pristina, Prishtina; 42.7 21.2
Europe/Berlin; Munich, München; 48.1 11.6
Europe/Berlin; Hamburg; 53.6 10.0
Europe/Berlin; Frankfurt; 50.1 8.7
Europe/Berlin; Cologne, Köln; 50.9 7.0
Europe/Berlin; Stuttgart; 48.8 9.2
Europe/Berlin; Düsseldorf; 51.2 6.8
Europe/Berlin; Leipzig; 51.3 12.4
Europe/Berlin; Bremen; 53.1 8.8
Europe/Berlin; Hanover, Hannover; 52.4 9.7
Europe/Berlin; Nuremberg, Nürnberg; 49.5 11.1
Europe/Brussels; Antwerp; 51.2 4.4
Europe/Dublin; Cork; 51.9 -8.5
Europe/Dublin; Galway; 53.3 -9.1
Europe/Istanbul; Ankara; 39.9 32.9
Europe/Istanbul; Izmir; 38.4 27.1
Europe/Istanbul; Diyarbakir; 37.9 40.2
Europe/Kyiv; Lviv; 49.8 24.0
Europe/Kyiv; Kharkiv; 50.0 36.2
Europe/Kyiv; Odesa, Odessa; 46.5 30.7
Europe/Lisbon; Porto; 41.1 -8.6
Europe/London; Edinburgh, Scotland; 55.9 -3.2
Europe/London; Cardiff, Wales; 51.5 -3.2
Europe/London; Belfast, Northern Ireland; 54.6 -5.9
Europe/London; Manchester, England; 53.5 -2.2
Europe/London; Birmingham; 52.5 -1.9
Europe/London; Bristol; 51.5 -2.6
Europe/London; Cambridge; 52.2 0.1
Europe/London; Glasgow; 55.9 -4.3
Europe/London; Leeds; 53.8 -1.5
Europe/London; Liverpool; 53.4 -3.0
Europe/London; Oxford; 51.8 -1.3
Europe/Madrid; Barcelona; 41.4 2.2
Europe/Madrid; Seville; 37.4 -6.0
Europe/Madrid; Valencia; 39.5 -0.4
Europe/Moscow; St. Petersburg, Saint Petersburg; 59.9 30.3
Europe/Moscow; Kazan; 55.8 49.1
Europe/Moscow; Krasnodar; 45.0 39.0
Europe/Paris; Lyon; 45.8 4.8
Europe/Paris; Marseille; 43.3 5.4
Europe/Paris; Bordeaux; 44.8 -0.6
Europe/Paris; Lille; 50.6 3.1
Europe/Paris; Nice; 43.7 7.3
Europe/Paris; Strasbourg; 48.6 7.8
Europe/Paris; Toulouse; 43.6 1.4
Europe/Rome; Milan; 45.5 9.2
Europe/Rome; Naples; 40.9 14.3
Europe/Rome; Turin; 45.1 7.7
Europe/Rome; Florence; 43.8 11.3
Europe/Stockholm; Gothenburg, Göteborg; 57.7 12.0
Europe/Vienna; Graz; 47.1 15.4
Europe/Vienna; Salzburg; 47.8 13.0
Europe/Warsaw; Krakow; 50.1 19.9
Europe/Warsaw; Gdansk; 54.4 18.6
Europe/Warsaw; Wroclaw; 51.1 17.0
Europe/Zurich; Geneva; 46.2 6.1
Europe/Zurich; Basel; 47.6 7.6
Europe/Zurich; Bern; 46.9 7.4
Pacific/Auckland; Wellington; -41.3 174.8
Pacific/Auckland; Christchurch; -43.5 172.6
"""


@dataclass(frozen=True, slots=True)
class City:
    """A city, by the names it goes by, and its zone; latitude and longitude in degrees."""

    zone: str
    names: tuple[str, ...]
    latitude: float
    longitude: float


def _city(line: str) -> City:
    zone, names, coordinates = line.split("; ")
    latitude, longitude = map(float, coordinates.split())
    return City(zone, tuple(names.split(", ")), latitude, longitude)


CITIES = tuple(map(_city, _LINES.strip().splitlines()))
