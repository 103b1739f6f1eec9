"""The words for physical units, times and shares, as data."""

from summariser.figures.tables import names, words

# name: forms, separated by commas. A plural in -s need not be listed.
_TABLE = """
percentage: percent, per cent, pct, %, ％, percentage
percentage point: percentage point, percent point, pp, ppt, %-point, % point, percentage-point
basis point: basis point, bp, bps
second: second, sec, secs
minute: minute, min, mins
hour: hour, hr, hrs
day: day
week: week, wk, wks
fortnight: fortnight
month: month
year: year, yr, yrs
decade: decade
century: century, centuries
millisecond: millisecond, ms
microsecond: microsecond
nanosecond: nanosecond
metre: metre, meter
kilometre: kilometre, kilometer, km, kms
centimetre: centimetre, centimeter, cm, cms
millimetre: millimetre, millimeter, mm
micrometre: micrometre, micrometer, micron, µm, μm
nanometre: nanometre, nanometer, nm
decimetre: decimetre, decimeter, dm
mile: mile, mi
nautical mile: nautical mile
yard: yard, yd, yds
foot: foot, feet, ft
inch: inch, inches, ″
light-year: light year
square metre: square metre, square meter, sq m, sq metre, sqm, m²
square kilometre: square kilometre, square kilometer, sq km, km²
square foot: square foot, square feet, sq ft, sqft, sq foot
square mile: square mile, sq mile, sq mi
cubic metre: cubic metre, cubic meter, m³
cubic foot: cubic foot, cubic feet, cu ft
hectare: hectare, ha
acre: acre
litre: litre, liter, ltr
millilitre: millilitre, milliliter, ml
centilitre: centilitre, centiliter, cl
gallon: gallon
pint: pint
quart: quart
barrel: barrel, bbl
bushel: bushel
gram: gram, gramme
kilogram: kilogram, kilogramme, kg, kgs, kilo
milligram: milligram, mg
microgram: microgram, mcg, µg, μg
metric ton: tonne, metric ton
ton: ton
ounce: ounce, oz
pound-mass: lb, lbs
stone: stone
carat: carat
watt: watt
kilowatt: kilowatt, kw
megawatt: megawatt, mw
gigawatt: gigawatt, gw
terawatt: terawatt, tw
kilowatt hour: kilowatt hour, kwh
megawatt hour: megawatt hour, mwh
gigawatt hour: gigawatt hour, gwh
terawatt hour: terawatt hour, twh
volt: volt, volts
kilovolt: kilovolt, kv
farad: farad
ohm: ohm, Ω
lumen: lumen
nit: nits
lux: lux
milliampere hour: mah, milliamp hour
pound per square inch: psi
kilopound per square inch: ksi
megapascal: megapascal, mpa
megajoule: megajoule, mj
kilojoule: kilojoule, kj
gigajoule: gigajoule, gj
tesla: teslas
millivolt: millivolt, mv
milliwatt: milliwatt
petabyte: petabyte
frame per second: fps, frame per second
beat per minute: bpm, beat per minute
point per game: ppg
rebound per game: rpg
assist per game: apg
fluid ounce: fluid ounce, fl oz
tablespoon: tablespoon, tbsp
teaspoon: teaspoon, tsp
furlong: furlong
fathom: fathom
quintal: quintal
kiloton: kiloton, kilotonne
ampere: ampere, amp
horsepower: horsepower, hp
brake horsepower: brake horsepower, bhp
foot pound-force: pound foot, pound feet, lb ft, ft lb, ft lbs, foot pound
newton metre: newton metre, nm torque
joule: joule
calorie: calorie
kilocalorie: kilocalorie, kcal
hertz: hertz, hz
kilohertz: kilohertz, khz
megahertz: megahertz, mhz
gigahertz: gigahertz, ghz
decibel: decibel, db
pascal: pascal
kilopascal: kilopascal, kpa
gigapascal: gigapascal, gpa
bit: bit
byte: byte
kilobyte: kilobyte, kb
megabyte: megabyte, mb
gigabyte: gigabyte, gb
terabyte: terabyte, tb
megabit per second: mbps, megabit per second
gigabit per second: gbps, gigabit per second
megapixel: megapixel, mp
mile per hour: mile per hour, mph, m.p.h.
kilometre per hour: kilometre per hour, kilometer per hour, kph, kmh, kmph, km / h, km / hr
metre per second: metre per second, meter per second
mile per gallon: mile per gallon, mpg
revolutions per minute: rpm, revolution per minute
parts per million: part per million, ppm
parts-per-billion: part per billion, ppb
knot: knot, kt
celsius: celsius, centigrade, degree celsius, degree centigrade, degree c, deg c, deg celsius
celsius: celcius, degc, ° c, °c, ° celsius, ℃
fahrenheit: fahrenheit, degree fahrenheit, degree f, deg f, degf, ° f, °f, ° fahrenheit, ℉
kelvin: kelvin
degree: degree, deg, °
magnitude: magnitude
point: point
count: times
gigaton: gigaton, gigatonne
megaton: megaton, megatonne
per mille: ‰, per mille
square inch: square inch, square inches, sq in, sq inch
square yard: square yard, sq yd
square centimetre: square centimetre, square centimeter, sq cm, cm²
cubic centimetre: cubic centimetre, cubic centimeter, cc, ccs, cm³
cubic kilometre: cubic kilometre, cubic kilometer, cu km, km³
cubic inch: cubic inch, cubic inches, cu in
cubic yard: cubic yard, cu yd
cubic mile: cubic mile
acre foot: acre foot, acre feet
hectolitre: hl
decilitre: dl
kilolitre: kl
troy ounce: troy ounce
long ton: long ton
short ton: short ton
hundredweight: hundredweight, cwt
hectopascal: hpa
millibar: millibar, mbar
millimetre of mercury: mmhg, millimetre of mercury, millimeter of mercury
sievert: sv
millisievert: msv
microsievert: µsv, μsv
gigaelectronvolt: gev
teraelectronvolt: tev
british thermal unit: btu
watt hour: wh
milliampere: milliamp
ampere hour: amp hour
kilovolt ampere: kva
megavolt ampere: mva
kilobit per second: kbps, kbit / s
gigabyte per second: gb / s
megabyte per second: mb / s
cubic foot per second: cfs
metre per second: mps, m / s
barrel per day: bpd, b / d, bbl / d
barrel of oil equivalent: boe
twenty-foot equivalent unit: teu
milligram per decilitre: mg / dl
gram per kilometre: g / km
pixel: px
dot per inch: dpi
pixel per inch: ppi
astronomical unit: astronomical unit
nautical mile: nmi
knot: kts
percentage point: pct point, percent-point, percentage pts
point: pt, pts
millennium: millennium, millennia
"""

TIMES = words(
    """
    second minute hour day week fortnight month year decade century millisecond microsecond
    nanosecond
    """
)


# Units that take any of the prefixes, written out in full.
_PREFIXES = words("kilo mega giga tera peta exa zetta milli micro nano pico centi deci hecto")
_PREFIXED = words(
    """
    metre gram litre watt joule volt hertz bit byte pascal newton sievert becquerel bar electronvolt
    ampere farad ohm pixel tesla calorie
    """
)
_FULL = {prefix + unit: prefix + unit for prefix in _PREFIXES for unit in _PREFIXED}
_HOURS = {f"{unit} hour": f"{unit} hour" for unit in _FULL if unit.endswith("watt")}

_NAMES = _FULL | _HOURS | names(_TABLE)
# "sq. ft", "cu. ft", "fl. oz" as well as "sq ft".
_NAMES |= {
    f"{first} . {rest}": name
    for form, name in _NAMES.items()
    for first, _, rest in [form.partition(" ")]
    if first in ("sq", "cu", "fl") and rest
}
MEASURES = {form + "s": name for form, name in _NAMES.items() if form != "ha"} | _NAMES
LONGEST_MEASURE = max(form.count(" ") + 1 for form in MEASURES)
