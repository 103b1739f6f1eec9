"""Parts of a year as dates: quarters, halves, seasons, the first or last months."""

from datetime import date

from summariser.figures.dates import YEAR
from summariser.figures.forms import COUNT, STEPS, TURN, Groups, behind, compiled, count_of, one_of
from summariser.figures.periods import SEASONS, Period, Which, months, part_of_year

_QUARTERS = ("first", "second", "third", "fourth")
_LAST = ("last", "final")

# What a part of a year may start with.
PART_OPENERS = (*_QUARTERS, *_LAST, *SEASONS, "q", "the")


def _year(groups: Groups, today: date) -> int:
    return int(groups["year"]) if groups["year"] else today.year + STEPS[groups["turn"]]


def _part(groups: Groups, size: int) -> int:
    """Return the first month of the part of a year, `size` months long, that is asked for."""
    asked = groups["part"].lower()
    return 13 - size if asked in _LAST else 1 + size * _QUARTERS.index(asked)


def _read_quarter(groups: Groups, today: date, _: Which) -> Period:
    return months(_year(groups, today), _part(groups, 3), 3)


def _read_numbered(groups: Groups, today: date, _: Which) -> Period:
    return months(_year(groups, today), 3 * int(groups["number"]) - 2, 3)


def _read_half(groups: Groups, today: date, _: Which) -> Period:
    return months(_year(groups, today), _part(groups, 6), 6)


def _read_months(groups: Groups, today: date, _: Which) -> Period | None:
    size = count_of(groups["count"])
    return months(_year(groups, today), _part(groups, size), size) if size <= 12 else None


def _read_season(groups: Groups, today: date, _: Which) -> Period:
    season = groups["season"].lower()
    southern = season == "summer" and groups["across"]  # "the summer of 2019-20"
    return months(_year(groups, today), SEASONS["winter" if southern else season], 3)


def _read_near_quarter(groups: Groups, today: date, which: Which) -> Period | None:
    return part_of_year(_part(groups, 3), 3, today, which)


def _read_near_season(groups: Groups, today: date, which: Which) -> Period | None:
    return part_of_year(SEASONS[groups["season"].lower()], 3, today, which) if which else None


_OF_YEAR = rf"(?: of|,)? (?:(?P<year>{YEAR})|{TURN}\b)"
_THE = r"\b(?:[Tt]he )?"
_SEASON = one_of(SEASONS)
YEAR_PARTS = compiled(
    (
        (rf"{_THE}(?P<part>{one_of(_QUARTERS + _LAST)}) quarter{_OF_YEAR}", _read_quarter),
        (rf"\bQ(?P<number>[1-4]){_OF_YEAR}", _read_numbered),
        (rf"{_THE}(?P<part>{one_of(_QUARTERS[:2] + _LAST)}) half{_OF_YEAR}", _read_half),
        (
            rf"{_THE}(?P<part>{one_of((_QUARTERS[0], *_LAST))}) {COUNT} months{_OF_YEAR}",
            _read_months,
        ),
        (
            rf"{_THE}(?P<season>{_SEASON}){_OF_YEAR}(?P<across>(?<=[0-9])[-–/][0-9]{{2,4}}\b)?",
            _read_season,
        ),
        (
            rf"{behind('in for of during')}the (?P<part>{one_of(_QUARTERS)}) quarter\b(?! of|-)",
            _read_near_quarter,
        ),
        (
            rf"{behind('by before until since till')}(?:the )?(?P<season>{_SEASON})\b(?! of|-)",
            _read_near_season,
        ),
    )
)
