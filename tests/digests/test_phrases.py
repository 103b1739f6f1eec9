from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.wishes.pauses import NotUnderstood, parse_days_until, parse_quiet
from bot.digests.wishes.phrases import MOST_MINUTES, MOST_STORIES, describe, parse_wish
from bot.digests.wishes.readers import Length, Wish
from bot.digests.wishes.schedule import Quiet, Rhythm
from bot.digests.wishes.timewords import ALL_DAYS

# Each is told by how it is said back: "everything · every day at 08:00 · 5 stories" is the usual.
LINES = {
    "": "everything · every day at 08:00 · 5 stories",
    "everything": "everything · every day at 08:00 · 5 stories",
    "nato, energy at 08:00 and 18:30 on weekdays": (
        "nato, energy · weekdays at 08:00 and 18:30 · 5 stories"
    ),
    "on weekdays at 08:00 and 18:30 nato, energy": (
        "nato, energy · weekdays at 08:00 and 18:30 · 5 stories"
    ),
    "at 7:15 Sat Sun": "everything · weekends at 07:15 · 5 stories",
    "weekly on Monday at 9": "everything · Mon at 09:00 · 5 stories",
    "weekly": "everything · Mon at 08:00 · 5 stories",
    "once a week nato": "nato · Mon at 08:00 · 5 stories",
    "8am": "everything · every day at 08:00 · 5 stories",
    "nato 8 a.m.": "nato · every day at 08:00 · 5 stories",
    "8 P.M. nato": "nato · every day at 20:00 · 5 stories",
    "at 8.30pm nato": "nato · every day at 20:30 · 5 stories",
    "12am": "everything · every day at 00:00 · 5 stories",
    "12 pm": "everything · every day at 12:00 · 5 stories",
    "0730 nato": "nato · every day at 07:30 · 5 stories",
    "nato at 1800": "nato · every day at 18:00 · 5 stories",
    "nato at 730": "nato · every day at 07:30 · 5 stories",
    "20.30": "everything · every day at 20:30 · 5 stories",
    "7h15": "everything · every day at 07:15 · 5 stories",
    "at 8 and 18": "everything · every day at 08:00 and 18:00 · 5 stories",
    "at 8, 12, and at 18:30": "everything · every day at 08:00, 12:00 and 18:30 · 5 stories",
    "at 18 and 8 and 18:00": "everything · every day at 08:00 and 18:00 · 5 stories",
    "9 o'clock": "everything · every day at 09:00 · 5 stories",
    "at noon": "everything · every day at 12:00 · 5 stories",
    "midnight and midday": "everything · every day at 00:00 and 12:00 · 5 stories",
    "energy in the evening": "energy · every day at 18:00 · 5 stories",
    "mornings and evenings": "everything · every day at 08:00 and 18:00 · 5 stories",
    "every morning at 6": "everything · every day at 06:00 · 5 stories",
    "at 7 in the evening": "everything · every day at 19:00 · 5 stories",
    "nato @ 8": "nato · every day at 08:00 · 5 stories",
    "nato @9:30": "nato · every day at 09:30 · 5 stories",
    "at 9.": "everything · every day at 09:00 · 5 stories",
    "Mon-Fri": "everything · weekdays at 08:00 · 5 stories",
    "Mo-Fr 8:30": "everything · weekdays at 08:30 · 5 stories",
    "mon – wed": "everything · Mon, Tue and Wed at 08:00 · 5 stories",
    "from Monday to Friday at 7": "everything · weekdays at 07:00 · 5 stories",
    "Fri-Mon": "everything · Mon, Fri, Sat and Sun at 08:00 · 5 stories",
    "Mon. and Tue. at 9": "everything · Mon and Tue at 09:00 · 5 stories",
    "Sat/Sun 9:30": "everything · weekends at 09:30 · 5 stories",
    "energy on Mondays, Wednesdays": "energy · Mon and Wed at 08:00 · 5 stories",
    "every Tuesday and Thursday": "everything · Tue and Thu at 08:00 · 5 stories",
    "daily at 6pm": "everything · every day at 18:00 · 5 stories",
    "every day nato": "nato · every day at 08:00 · 5 stories",
    "once a day": "everything · every day at 08:00 · 5 stories",
    "at the weekend": "everything · weekends at 08:00 · 5 stories",
    "nato on weekdays except Friday": "nato · Mon, Tue, Wed and Thu at 08:00 · 5 stories",
    "not on weekends": "everything · weekdays at 08:00 · 5 stories",
    '"royal family", football': '"royal family", football · every day at 08:00 · 5 stories',
    "football, “royal family”": 'football, "royal family" · every day at 08:00 · 5 stories',
    '"sun" on Sundays': '"sun" · Sun at 08:00 · 5 stories',
    '"made at 8" at 9': '"made at 8" · every day at 09:00 · 5 stories',
    "nato and energy": "nato, energy · every day at 08:00 · 5 stories",
    "nato & energy; oil": "nato, energy, oil · every day at 08:00 · 5 stories",
    "nato\nenergy": "nato, energy · every day at 08:00 · 5 stories",
    "AT&T, S&P": "AT&T, S&P · every day at 08:00 · 5 stories",
    "Nato, nato, NATO, oil, nato": "Nato, oil · every day at 08:00 · 5 stories",
    "please send me news about nato": "nato · every day at 08:00 · 5 stories",
    "nato news every morning": "nato · every day at 08:00 · 5 stories",
    "election 2026 at 8": "election 2026 · every day at 08:00 · 5 stories",
    "9/11, G20, covid-19": "9/11, G20, covid-19 · every day at 08:00 · 5 stories",
    "sunflower, monday.com": "sunflower, monday.com · every day at 08:00 · 5 stories",
    "nato exercise": "nato exercise · every day at 08:00 · 5 stories",
    "nato every evening at 7": "nato · every day at 19:00 · 5 stories",
    "nato every evening, at 7": "nato · every day at 19:00 · 5 stories",
    "evening at 7": "everything · every day at 19:00 · 5 stories",
    "nato Saturday afternoons at 3": "nato · Sat at 15:00 · 5 stories",
    "weekday mornings at 7": "everything · weekdays at 07:00 · 5 stories",
    "nato every night at 10": "nato · every day at 22:00 · 5 stories",
    "nato every night at 1": "nato · every day at 01:00 · 5 stories",
    "every night": "everything · every day at 21:00 · 5 stories",
    "every morning at 7 and every evening at 7": (
        "everything · every day at 07:00 and 19:00 · 5 stories"
    ),
    "at 7 every morning, at 8 every evening": (
        "everything · every day at 07:00 and 20:00 · 5 stories"
    ),
    "nato at 8 in morning": "nato · every day at 08:00 · 5 stories",
    "nato 8 in the evenings": "nato · every day at 20:00 · 5 stories",
    "nato at 8 p m": "nato · every day at 20:00 · 5 stories",
    "nato at seven thirty": "nato · every day at 07:30 · 5 stories",
    "six forty-five in the evening": "everything · every day at 18:45 · 5 stories",
    "nato at 7 30": "nato · every day at 07:30 · 5 stories",
    "nato at 8 plus 18": "nato · every day at 08:00 and 18:00 · 5 stories",
    "nato at 8, then at 18": "nato · every day at 08:00 and 18:00 · 5 stories",
    "evening news": "everything · every day at 18:00 · 5 stories",
    "nato at 1800 hours": "nato · every day at 18:00 · 5 stories",
    "08.00h": "everything · every day at 08:00 · 5 stories",
    "nato every 8am": "nato · every day at 08:00 · 5 stories",
    "evening briefing": "everything · every day at 18:00 · 5 stories",
    "my digest at 7": "everything · every day at 07:00 · 5 stories",
    "nato Sat+Sun": "nato · weekends at 08:00 · 5 stories",
    "nato weekdays only": "nato · weekdays at 08:00 · 5 stories",
    "nato never on weekends": "nato · weekdays at 08:00 · 5 stories",
    "nato, no weekends": "nato · weekdays at 08:00 · 5 stories",
    "nato or energy": "nato, energy · every day at 08:00 · 5 stories",
    "every morning and evening": "everything · every day at 08:00 and 18:00 · 5 stories",
    "mornings and at 7pm": "everything · every day at 08:00 and 19:00 · 5 stories",
    "nato 8 my time": "nato · every day at 08:00 · 5 stories",
    "nato 8:00:00": "nato · every day at 08:00 · 5 stories",
    "at 8: nato": "nato · every day at 08:00 · 5 stories",
    "8: nato": "nato · every day at 08:00 · 5 stories",
    "nato: 8:00": "nato · every day at 08:00 · 5 stories",
    "nato (8:00)": "nato · every day at 08:00 · 5 stories",
    "nato half past seven": "nato · every day at 07:30 · 5 stories",
    "nato at half past eight": "nato · every day at 08:30 · 5 stories",
    "quarter to nine": "everything · every day at 08:45 · 5 stories",
    "a quarter past 1 in the afternoon": "everything · every day at 13:15 · 5 stories",
    "ten to one in the morning": "everything · every day at 00:50 · 5 stories",
    "at eight": "everything · every day at 08:00 · 5 stories",
    "8 o clock": "everything · every day at 08:00 · 5 stories",
    "at 8 oclock sharp": "everything · every day at 08:00 · 5 stories",
    "8h": "everything · every day at 08:00 · 5 stories",
    "à 8h30": "everything · every day at 08:30 · 5 stories",
    "um 18:00 Uhr": "everything · every day at 18:00 · 5 stories",
    "um 18:00 Uhr Bundestag": "Bundestag · every day at 18:00 · 5 stories",
    "NATO AT 8 ON WEEKDAYS": "NATO · weekdays at 08:00 · 5 stories",
    "8 AM NATO": "NATO · every day at 08:00 · 5 stories",
    "Weekly on Monday NATO": "NATO · Mon at 08:00 · 5 stories",
    "by 7am": "everything · every day at 07:00 · 5 stories",
    "once daily": "everything · every day at 08:00 · 5 stories",
    "Mo, We, Fr": "everything · Mon, Wed and Fri at 08:00 · 5 stories",
    "nato tu th": "nato · Tue and Thu at 08:00 · 5 stories",
    "M-F": "everything · weekdays at 08:00 · 5 stories",
    "monday thru friday": "everything · weekdays at 08:00 · 5 stories",
    "mon—wed": "everything · Mon, Tue and Wed at 08:00 · 5 stories",
    "week days at 7": "everything · weekdays at 07:00 · 5 stories",
    "business days": "everything · weekdays at 08:00 · 5 stories",
    "nato -energy": "nato -energy · every day at 08:00 · 5 stories",
    '"nato" -energy': '"nato" -energy · every day at 08:00 · 5 stories',
    'nato -"royal family" at 9': 'nato -"royal family" · every day at 09:00 · 5 stories',
    '"royal fam"* at 9': '"royal fam"* · every day at 09:00 · 5 stories',
    "'royal family' at 9": '"royal family" · every day at 09:00 · 5 stories',
    "'Britain's royals' at 9": '"Britain\'s royals" · every day at 09:00 · 5 stories',
    "I want nato please": "nato · every day at 08:00 · 5 stories",
    "nato always at 9, thanks": "nato · every day at 09:00 · 5 stories",
    "anything about nato": "nato · every day at 08:00 · 5 stories",
    "- nato\n- energy": "nato, energy · every day at 08:00 · 5 stories",
    "7 stories": "everything · every day at 08:00 · 7 stories",
    "nato, one@eight, 1 story": "nato, one@eight · every day at 08:00 · 1 story",
    "at 8, 10 articles": "everything · every day at 08:00 · 10 stories",
    "up to 3 minutes": "everything · every day at 08:00 · 3 minutes",
    "nato 3 min read at 9": "nato · every day at 09:00 · 3 minutes",
    "silently": "everything · every day at 08:00 · 5 stories · silently",
    "five stories": "everything · every day at 08:00 · 5 stories",
    "nato at 8, 7 headlines": "nato · every day at 08:00 · 7 stories",
    "at 8, 7 bridges": "7 bridges · every day at 08:00 · 5 stories",
    "nato quiet": "nato · every day at 08:00 · 5 stories · silently",
    "nato with sound": "nato · every day at 08:00 · 5 stories",
    "even if nothing": "everything · every day at 08:00 · 5 stories · even if nothing is new",
    "nato even when there's nothing new, without sound": (
        "nato · every day at 08:00 · 5 stories · silently · even if nothing is new"
    ),
}

ODD = {
    "25:00": ("25:00",),
    "nato at 25:00 and 9": ("25:00",),
    "at 8:75": ("8:75",),
    "13am": ("13am",),
    "at 13pm": ("13pm",),
    "0pm": ("0pm",),
    "every morning at 19:00": ("19:00",),
    "25:000": ("25:000",),
    "nato at teatime": ("at teatime (a name goes in quotes)",),
    "oil at 80 dollars": ("at 80 dollars (a name goes in quotes)",),
    "oil at 100 dollars": ("at 100 dollars (a name goes in quotes)",),
    "Mon-Fry": ("Mon-Fry",),
    "every Funday": ("every Funday (a name goes in quotes)",),
    "every other day": ("every other day",),
    "every 2nd Friday": ("every 2nd Friday",),
    "first Monday of the month": ("first Monday of the month",),
    "every 2 hours": ("every 2 hours",),
    "hourly": ("hourly",),
    "twice a day": ("twice a day",),
    "twice daily": ("twice daily",),
    "three times a day": ("three times a day",),
    "monthly": ("monthly",),
    "nato, 9": ("9 (as a time: at 9)",),
    "830": ("830 (as a time: at 830)",),
    "nato at 8 12 18": ("12 18 (as a time: at 12 and 18)",),
    "nato today": ("today",),
    "tomorrow": ("tomorrow",),
    "nato at 8 until Friday": ("until Friday",),
    "nato from Monday at 8": ("from Monday",),
    "nato for 3 days": ("for 3 days",),
    "next Monday": ("next Monday",),
    "after 8pm": ("after 8pm",),
    "8-10": ("8-10 (one time, as in at 8)",),
    "nato 8am-10am": ("8am-10am (one time, as in at 8)",),
    "from 8 to 10": ("from 8 to 10 (one time, as in at 8)",),
    "between 8 and 9": ("between 8 and 9 (one time, as in at 8)",),
    "at 8 or 9": ("at 8 or 9 (one time, as in at 8)",),
    "nato at 8 CET": ("CET (times are by your /timezone)",),
    "at noon GMT+2 nato": ("GMT+2 (times are by your /timezone)",),
    "8 Berlin time": ("Berlin time (times are by your /timezone)",),
    "0 stories": ("0 stories",),
    f"{MOST_STORIES + 1} stories": (f"{MOST_STORIES + 1} stories",),
    f"{MOST_MINUTES + 1} minutes": (f"{MOST_MINUTES + 1} minutes",),
    "5 stories, 3 minutes": ("3 minutes",),
    "at 8, 1 hour": ("1 hour",),
    "-nato at 8": ("-nato (/mute leaves words out)",),
    "everything except nato at 8": (
        "everything except nato (/mute leaves words out, and a name goes in quotes)",
    ),
    "nato, not football": ("not football (/mute leaves words out, and a name goes in quotes)",),
    'all but "royal family"': (
        'all but "royal family" (/mute leaves words out, and a name goes in quotes)',
    ),
    "except monday to sunday": ("except monday to sunday",),
    "not daily": ("not daily",),
    "nato without football": (
        "without football (/mute leaves words out, and a name goes in quotes)",
    ),
    "nato at 8 on 24 December": ("on 24 December",),
    "nato on the 1st": ("on the 1st",),
    "nato on Monday the 5th": ("the 5th",),
    "everything and nato": ("everything",),
    "nato, \N{PARTY POPPER}": ("\N{PARTY POPPER}",),
}

# What is not read of a line that asks for two subscriptions.
SECOND = {
    "nato on weekdays at 8, on weekends at 10": "on weekends at 10",
    "energy on Mondays, nato on Fridays": "nato on Fridays",
    "nato at 8, energy at 9": "energy at 9",
    "Monday morning and Friday evening": "Friday evening",
    "every day at 8 except Sunday at 10": "except Sunday at 10",
    "nato at 8, silently, energy at 9": "energy at 9",
}

ONE_NAME = {
    "Black Friday": "Black Friday",
    "black friday at 8": "black friday",
    "Good Friday Agreement": "Good Friday Agreement",
    "The Sun": "The Sun",
    "The Sun every day at 8": "The Sun",
    "The Weekly": "The Weekly",
    "Sunday Times at 8": "Sunday Times",
    "Sunday trading": "Sunday trading",
    "weekly jobless claims": "weekly jobless",
    "Saturday Night Live": "Saturday Night Live",
    "2.30 dollars": "2.30 dollars",
    "Marks & Spencer": "Marks & Spencer",
    "Bosnia and Herzegovina": "Bosnia and Herzegovina",
}

DOUBTS = {
    "nato 8": "whether 8 is a time (if so, write at 8)",
    "noon prayers": "whether noon is a time (if so, write at noon)",
    "ferries noon 5 stories": "whether noon is a time (if so, write at noon)",
    "nato 1830 on weekdays": "whether 1830 is a time (if so, write at 1830)",
    "wekdays at 8": "whether “wekdays” means weekdays",
    "nato Wedensday": "whether “Wedensday” means Wednesday",
    "nato evry day": "whether “evry day” means every day",
}

# Each is one topic, at 8 o'clock, and nothing else.
TOPICS = (
    *("Sunak", "May elections", "March on Washington", "Marchetti", "COP30", "5G", "G20", "G7"),
    *("Channel 4", "Article 5", "Formula 1", "Apollo 13", "Nord Stream 2", "Euro 2028", "F-16"),
    *("election 2026", "net zero by 2030", "covid-19", "9/11", "MH370", "7.5 magnitude earthquake"),
    *("10 Downing Street", "1,000 dead", "5.25% rate", "$2.30 fare", "iOS 18.2", "Su-57", "B-52"),
    *("Sundar Pichai", "Frida Kahlo", "Mo Farah", "We Work", "Monterrey", "Satya Nadella"),
    *(
        "national mourning",
        "This Morning",
        "Morning Star",
        "USA Today",
        "night shift",
        "evening standard",
    ),
    *("Just Stop Oil", "Fox News", "Sky News", "Twice", "Half Moon Bay", "quarter final", "eight"),
    *("Seven Samurai", "Third Reich", "no deal Brexit", "pleads not guilty", "All Blacks"),
    *(
        "Everything Everywhere",
        "Next Generation EU",
        "next election",
        "After Brexit",
        "24 hour race",
    ),
    *(
        "24 hour race",
        "48 hours in Kyiv",
        "Monday's meeting",
        "Sunday's Child",
        "sunflower",
        "Fed rate decision",
    ),
    *("R&D", "AT&T", "C++", "O'Brien", "US-China", "São Tomé", "Москва", "東京", "the Guardian"),
    *("noon prayers", "midnight oil", "Silent Spring", "quiet quitting"),
    *(
        "A Quiet Place",
        '"Black Friday"',
        '"noon prayers"',
        "elect*",
        "nato -energy",
        "NPT talks",
        "The Who",
    ),
)

HOSTILE = (
    "at 8 and " * 400,
    "on at the " * 400,
    '"' * 4001,
    "mon " * 1000,
    "mon-" * 1000,
    "9" * 4000,
    "9:" * 2000,
    " " * 4000 + "x",
    "and " * 1000,
    "every 2 " * 500,
    "1 a. 1 a. " * 400,
    "\ue000,\ue000 and \ue000",
    "'a" * 2000,
    "until " * 700,
    "except " * 600,
    "every " * 700,
    "nato 8 " * 600,
    "Mo " * 1300,
    "a half past " * 350,
    "nato at 8, energy at 9, " * 170,
    "“\0 \u2028 ٣٤:٠٠ at ٨",
)

# Monday.
NOW = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)

PAUSES = {
    "3 days": "2026-11-26 19:30",
    "for 3 days": "2026-11-26 19:30",
    "a week": "2026-11-30 19:30",
    "two weeks": "2026-12-07 19:30",
    "12 hours": "2026-11-24 07:30",
    "1 month": "2026-12-23 19:30",
    "until Friday": "2026-11-27 00:00",
    "Friday at 8am": "2026-11-27 08:00",
    "next monday": "2026-11-30 00:00",
    "until next week": "2026-11-30 00:00",
    "tomorrow": "2026-11-24 00:00",
    "tomorrow 18:00": "2026-11-24 18:00",
    "until 20:00": "2026-11-23 20:00",
    "8am": "2026-11-24 08:00",
    "2026-12-24": "2026-12-24 00:00",
    "until 2026-12-24 at noon": "2026-12-24 12:00",
    "24.12.2026": "2026-12-24 00:00",
    "24 December": "2026-12-24 00:00",
    "the 24th of December": "2026-12-24 00:00",
    "Dec 24, 2026": "2026-12-24 00:00",
    "1 March": "2027-03-01 00:00",
    "29 February": "2028-02-29 00:00",
    "until January": "2027-01-01 00:00",
    "24.12.": "2026-12-24 00:00",
    "24.12": "2026-12-24 00:00",
    "24/12": "2026-12-24 00:00",
    "12/24": "2026-12-24 00:00",
    "3d": "2026-11-26 19:30",
    "ten days": "2026-12-03 19:30",
    "5 minutes": "2026-11-23 19:35",
    "today": "2026-11-24 00:00",
    "tonight": "2026-11-24 00:00",
    "for the rest of the week": "2026-11-30 00:00",
    "for the weekend": "2026-11-30 00:00",
    "until the weekend": "2026-11-28 00:00",
}

QUIET = {
    "22:00-07:00": Quiet(time(22), time(7)),
    "22-7": Quiet(time(22), time(7)),
    "10pm to 7 a.m.": Quiet(time(22), time(7)),
    "from 23.30 until 0630": Quiet(time(23, 30), time(6, 30)),
    "13:00 – 15:00": Quiet(time(13), time(15)),
    "midnight-6": Quiet(time(0), time(6)),
    "between 22 and 7": Quiet(time(22), time(7)),
    "22:00 07:00": Quiet(time(22), time(7)),
    "22h-7h": Quiet(time(22), time(7)),
    "half past ten to 7": Quiet(time(10, 30), time(7)),
    "stop": None,
    "Off": None,
    "none": None,
}


@pytest.mark.parametrize(("line", "said"), LINES.items())
def test_a_line_is_understood_and_said_back(line: str, said: str) -> None:
    understood = parse_wish(line)

    assert describe(understood.wish) == said
    assert understood.not_understood == ()


@pytest.mark.parametrize(("line", "odd"), ODD.items())
def test_what_is_not_understood_is_named(line: str, odd: tuple[str, ...]) -> None:
    assert parse_wish(line).not_understood == odd


def test_what_is_not_understood_is_no_topic() -> None:
    assert parse_wish("nato, at teatime, Mon-Fry, hourly").wish.topics == ("nato",)


@pytest.mark.parametrize("line", [line for line in ODD if "nato" not in line and "oil" not in line])
def test_what_is_not_understood_changes_nothing_else(line: str) -> None:
    assert parse_wish(line).wish.topics == ()
    assert parse_wish(line).wish.rhythm == Rhythm((time(8),), ALL_DAYS)


@pytest.mark.parametrize(("line", "second"), SECOND.items(), ids=SECOND)
def test_a_second_subscription_in_a_line_is_named_whole(line: str, second: str) -> None:
    understood = parse_wish(line)

    assert understood.not_understood == (f"{second} (that takes a subscription of its own)",)
    assert len(understood.wish.rhythm.times) == 1


@pytest.mark.parametrize(("line", "name"), ONE_NAME.items(), ids=ONE_NAME)
def test_a_name_that_is_taken_apart_may_be_put_in_quotes(line: str, name: str) -> None:
    hint = f"whether “{name}” is one name (if so, put it in quotes)"

    assert parse_wish(line).not_understood == (hint,)
    assert parse_wish(line.replace(name, f'"{name}"')).not_understood == ()


@pytest.mark.parametrize(("line", "doubt"), DOUBTS.items(), ids=DOUBTS)
def test_a_topic_that_may_be_a_time_is_told(line: str, doubt: str) -> None:
    assert parse_wish(line).not_understood == (doubt,)
    assert len(parse_wish(line).wish.topics) == 1


@pytest.mark.parametrize("topic", TOPICS)
def test_what_the_news_are_about_is_a_topic(topic: str) -> None:
    understood = parse_wish(f"{topic} at 8")

    assert understood.wish == Wish((topic,), Rhythm((time(8),), ALL_DAYS))
    assert understood.not_understood == ()


WORDS = ("nato", "at", "8", "9:30", "on", "Mon", "-", "Fri", "and", ",", '"', "every", "25:00", "5")
MORE = ("stories", "minutes", "quiet", "even if nothing", "a.m.", "except", "noon", "·", "weekly")


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS + MORE)).map(" ".join)))
def test_a_wish_said_back_is_read_as_the_same_wish(line: str) -> None:
    wish = parse_wish(line).wish
    again = parse_wish(describe(wish))

    assert again.wish == wish
    assert again.not_understood == ()


WISHES = st.builds(
    Wish,
    topics=st.lists(st.sampled_from(("nato", "oil price", '"royal family"')), unique=True).map(
        tuple
    ),
    rhythm=st.builds(
        Rhythm,
        times=st.lists(
            st.builds(time, st.integers(0, 23), st.integers(0, 59)), min_size=1, max_size=5
        ).map(tuple),
        days=st.frozensets(st.sampled_from(sorted(ALL_DAYS)), min_size=1),
    ),
    length=st.builds(Length, stories=st.integers(1, MOST_STORIES))
    | st.builds(Length, minutes=st.integers(1, MOST_MINUTES)),
    is_silent=st.booleans(),
    tells_no_news=st.booleans(),
)


@given(WISHES)
def test_every_wish_made_with_buttons_is_read_as_it_is_said(wish: Wish) -> None:
    assert parse_wish(describe(wish)).wish == wish


@pytest.mark.parametrize("line", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_line_is_read_too(line: str) -> None:
    assert parse_wish(describe(parse_wish(line).wish)).wish == parse_wish(line).wish


@pytest.mark.parametrize(("text", "local"), PAUSES.items())
def test_a_pause_ends_when_it_says(text: str, local: str) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    until = parse_days_until(text, NOW, berlin)

    assert until is not None
    assert f"{until.astimezone(berlin):%Y-%m-%d %H:%M}" == local


@pytest.mark.parametrize("text", ["", "  ", "until resumed", "forever", "until further notice"])
def test_a_pause_without_a_date_has_no_end(text: str) -> None:
    assert parse_days_until(text, NOW, UTC) is None


@pytest.mark.parametrize(
    "text",
    [
        *("soon", "until today", "2026-11-22", "2026-02-30", "0 days", "32 May", "25:00"),
        *("1/12", "10.12", "next week", "9999 months", "9999 minutes ago", "x" * 9999),
    ],
)
def test_a_pause_that_ends_at_no_later_moment_is_refused(text: str) -> None:
    with pytest.raises(NotUnderstood):
        assert parse_days_until(text, NOW, UTC) is None


def test_a_pause_that_ends_in_a_midnight_gap_ends_after_it() -> None:
    cairo = ZoneInfo("Africa/Cairo")

    until = parse_days_until("2026-04-24", datetime(2026, 4, 1, tzinfo=UTC), cairo)

    assert until is not None
    assert f"{until.astimezone(cairo):%Y-%m-%d %H:%M}" == "2026-04-24 01:00"


@pytest.mark.parametrize(("text", "quiet"), QUIET.items())
def test_quiet_hours_are_read(text: str, quiet: Quiet | None) -> None:
    assert parse_quiet(text) == quiet


def test_quiet_hours_of_some_days_are_not_understood() -> None:
    with pytest.raises(NotUnderstood) as raised:
        parse_quiet("22:00-07:00 on weekdays")

    assert raised.value.text == "on weekdays"


@pytest.mark.parametrize("text", ["", "22:00", "22:00-22:00", "22-25", "a-b", "1-2-3", "-" * 9999])
def test_quiet_hours_need_two_different_times(text: str) -> None:
    with pytest.raises(NotUnderstood):
        parse_quiet(text)
