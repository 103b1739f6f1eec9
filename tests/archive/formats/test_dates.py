"""Dates as news sites write them."""

from datetime import datetime

import pytest

from bot.archive.formats.dates import read_date, read_stamps
from bot.archive.formats.zones import in_zone

ELEVEN = "2021-02-19T07:56:00"

MOMENTS = {
    "Published February 19th, 2021 at 07:56 IST": f"{ELEVEN}+05:30",
    "Updated February 19th, 2021 at 07:56 IST": f"{ELEVEN}+05:30",
    "Last updated: 19 Feb 2021, 07:56 am (IST)": f"{ELEVEN}+05:30",
    "First published: 19 February 2021 07:56 GMT": f"{ELEVEN}+00:00",
    "19 February 2021": "2021-02-19T00:00:00+00:00",
    "February 19, 2021": "2021-02-19T00:00:00+00:00",
    "Friday, 19 February 2021": "2021-02-19T00:00:00+00:00",
    "Fri Feb 19 2021": "2021-02-19T00:00:00+00:00",
    "Friday 19th of February 2021": "2021-02-19T00:00:00+00:00",
    "19-Feb-2021": "2021-02-19T00:00:00+00:00",
    "19 FEBRUARY 2021": "2021-02-19T00:00:00+00:00",
    "19/02/2021": "2021-02-19T00:00:00+00:00",
    "02/19/2021": "2021-02-19T00:00:00+00:00",
    "03/02/2021": "2021-02-03T00:00:00+00:00",
    "19.02.2021": "2021-02-19T00:00:00+00:00",
    "19/02/21": "2021-02-19T00:00:00+00:00",
    "2021/02/19": "2021-02-19T00:00:00+00:00",
    "20210219": "2021-02-19T00:00:00+00:00",
    "20210219T075600Z": f"{ELEVEN}+00:00",
    "2021-02-19": "2021-02-19T00:00:00+00:00",
    "2021-02-19T02:26Z": "2021-02-19T02:26:00+00:00",
    "2021-02-19T07:56:00.123+05:30": f"{ELEVEN}+05:30",
    "2021-02-19 07:56:00+0530": f"{ELEVEN}+05:30",
    "2021-02-19 07:56 +05:30": f"{ELEVEN}+05:30",
    "2021-02-19 07:56": f"{ELEVEN}+00:00",
    "Fri, 19 Feb 2021 07:56:00 +0000": f"{ELEVEN}+00:00",
    "Feb. 19, 2021 2:26 a.m. ET": "2021-02-19T02:26:00-05:00",
    "July 19, 2021 2:26 a.m. ET": "2021-07-19T02:26:00-04:00",
    "Feb. 19, 2021, 2:26 p.m. EST": "2021-02-19T14:26:00-05:00",
    "Sept. 19, 2021 at 2:26 PM PDT": "2021-09-19T14:26:00-07:00",
    "February 19, 2021 2 p.m. Eastern Time": "2021-02-19T14:00:00-05:00",
    "19 July 2021 12:05 BST": "2021-07-19T12:05:00+01:00",
    "19 Feb 2021 | 7.56am AEDT": f"{ELEVEN}+11:00",
    "07:56 CET, 19 February 2021": f"{ELEVEN}+01:00",
    "07:56 on 19 February 2021": f"{ELEVEN}+00:00",
    "19 February 2021 · 0756 GMT": f"{ELEVEN}+00:00",
    "19 February 2021 - 07h56": f"{ELEVEN}+00:00",
    "Posted on Feb 19, 2021 | 12:30 am UTC+5:30": "2021-02-19T00:30:00+05:30",
    "Feb 19, 2021 12:30 pm GMT-3": "2021-02-19T12:30:00-03:00",
    "Date: 19 February 2021 noon": "2021-02-19T12:00:00+00:00",
    "19 February 2021 at midnight": "2021-02-19T00:00:00+00:00",
    "This article was published on 19 February 2021": "2021-02-19T00:00:00+00:00",
    "Modified: 19 February 2021 07:56:30 hrs IST": "2021-02-19T07:56:30+05:30",
    "Updated 0726 GMT (1526 HKT) February 19, 2021": "2021-02-19T07:26:00+00:00",
    "Published Feb 19, 2021 2:26 am EST (0726 GMT)": "2021-02-19T02:26:00-05:00",
    "19 Feb 2021 (07:56 IST)": f"{ELEVEN}+05:30",
    "29 Feb 2024 23:59 NZDT": "2024-02-29T23:59:00+13:00",
    "[Published 19 Feb 2021, 07:56 NPT]": f"{ELEVEN}+05:45",
}


@pytest.mark.parametrize(("phrase", "expected"), MOMENTS.items(), ids=MOMENTS)
def test_a_date_is_read_with_its_zone(phrase: str, expected: str) -> None:
    stamp = read_date(phrase)

    assert stamp is not None
    assert stamp.moment is not None, stamp.problem
    assert in_zone(stamp.moment, stamp.zone, "", {})[0].isoformat() == expected


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("Published 19 Feb 2021", ["published"]),
        ("UPDATED: 19 Feb 2021 10:00", ["updated"]),
        ("Posted 19 Feb 2021, Updated 20 Feb 2021", ["published", "updated"]),
        ("First published: 19 Feb 2021 07:56 Last updated: 20 Feb 2021", ["published", "updated"]),
        ("19 Feb 2021", [""]),
    ],
)
def test_a_label_says_which_date_it_is(line: str, labels: list[str]) -> None:
    assert [stamp.label for stamp in read_stamps(line)] == labels


@pytest.mark.parametrize(
    "line",
    [
        "The bridge opened on 19 February 2021.",
        "19 February 2021 was a Friday",
        "19 men arrested in May",
        "1,100 personnel",
        "In May 2021 prices rose",
        "2021",
        "May",
        "Halven Rovers 3-1 Carrow United",
        "Published and be damned",
        "Updated figures for 2021",
    ],
)
def test_a_line_with_other_words_is_no_date(line: str) -> None:
    assert read_stamps(line) == ()


@pytest.mark.parametrize(
    "phrase",
    [
        "0000-01-01",
        "9999-12-31T23:59:59-12:00",
        "31 February 2021",
        "2021-13-40",
        "19 Feb 2021 25:61",
        "2 hours ago",
        "Updated 3 min ago",
        "Yesterday",
        "Updated Feb. 19 at 2:26 a.m.",
    ],
)
def test_an_impossible_or_vague_date_is_a_date_without_a_moment(phrase: str) -> None:
    (stamp,) = read_stamps(phrase)

    assert stamp.moment is None
    assert phrase in stamp.problem


INDIA = "IST read as the time of India"
NAMED = "which the story names"
USUAL = "its most common meaning"


@pytest.mark.parametrize(
    ("name", "text", "zones", "offset", "note"),
    [
        ("IST", "", {}, "+05:30", f"{INDIA}, {USUAL}"),
        ("IST", "", {"IST": "Asia/Jerusalem"}, "+03:00", "IST read as Asia/Jerusalem, as set"),
        ("IST", "Dublin", {}, "+01:00", f"IST read as the time of Ireland, {NAMED}"),
        (
            "IST",
            "Jerusalem",
            {"IST": "Asia/Kolkata"},
            "+03:00",
            f"IST read as the time of Israel, {NAMED}",
        ),
        ("IST", "Delhi to Dublin by Mumbai", {}, "+05:30", f"{INDIA}, {NAMED}"),
        ("IST", "Between Delhi and Dublin", {}, "+05:30", f"{INDIA}, {USUAL}"),
        (
            "CST",
            "Chicago",
            {},
            "-05:00",
            f"CST read as the time of the central United States, {NAMED}",
        ),
        ("CST", "Officials in Beijing", {}, "+08:00", f"CST read as the time of China, {NAMED}"),
        ("BST", "", {}, "+01:00", f"BST read as the time of Britain, {USUAL}"),
        ("BST", "Dhaka", {}, "+06:00", f"BST read as the time of Bangladesh, {NAMED}"),
        ("XYZ", "", {"XYZ": "Asia/Tokyo"}, "+09:00", "XYZ read as Asia/Tokyo, as set"),
        (
            "XYZ",
            "",
            {"XYZ": "../x"},
            "+00:00",
            "XYZ is set to ../x, which is no time zone: read as UTC",
        ),
        ("XYZ", "", {}, "+00:00", "time zone XYZ is not known: read as UTC"),
        ("", "", {}, "+00:00", "no time zone given: read as UTC"),
        ("+99:00", "", {}, "+00:00", "the offset +99:00 is impossible: read as UTC"),
        ("GMT", "", {}, "+00:00", ""),
    ],
)
def test_an_ambiguous_zone_is_settled_and_noted(
    name: str, text: str, zones: dict[str, str], offset: str, note: str
) -> None:
    moment, said = in_zone(datetime.fromisoformat("2021-07-19T07:56"), name, text, zones)

    assert moment.isoformat() == f"2021-07-19T07:56:00{offset}"
    assert said == note
