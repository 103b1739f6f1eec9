"""The few letters that stand for physical units beside digits, as data."""

from summariser.figures.tables import words

# Letters that mean a unit only when they touch their number: "5m", "80g".
TOUCHING = {
    "m": "metre",
    "g": "gram",
    "l": "litre",
    "t": "metric ton",
    "w": "watt",
    "v": "volt",
    "p": "penny",
    "c": "cent",
    "s": "second",
    "h": "hour",
    "pc": "percentage",
    "in": "inch",
    "lb": "pound-mass",
    "st": "stone",
    "nm": "nanometre",
    "x": "count",
}

# The same with a space between, in these very letters.
SPACED = {"W": "watt", "V": "volt", "L": "litre", "C": "celsius", "F": "fahrenheit", "p": "penny"}

# The same, touching or not.
EXACT = {
    "kN": "kilonewton",
    "Pa": "pascal",
    "Bq": "becquerel",
    "kBq": "kilobecquerel",
    "MBq": "megabecquerel",
    "Mt": "megaton",
    "Gt": "gigaton",
    "mmol": "millimole",
    "IU": "international unit",
    "Nm": "newton metre",
    "kJ": "kilojoule",
}
# Letters that mean a unit before a stroke: "1.3 A/cm2".
BEFORE_STROKE = {
    "A": "ampere",
    "N": "newton",
    "J": "joule",
    "K": "kelvin",
    "m": "metre",
    "g": "gram",
}

# Marks for feet and inches: 6'2".
FEET, INCHES = frozenset("'’′"), frozenset('"”″')

# A digit that touches a length makes it an area or a volume: "32m2".
POWERS = {"2": "square", "3": "cubic"}
LENGTHS = words("metre kilometre centimetre millimetre foot inch mile yard")

# Capitals that say another thing: "18C".
TOUCHING_CAPITALS = {"C": "celsius", "F": "fahrenheit"}

# Letters that mean a unit after a stroke: "30 m/s".
STROKED = {"s": "second", "h": "hour", "d": "day", "l": "litre", "m": "metre", "w": "watt"}
