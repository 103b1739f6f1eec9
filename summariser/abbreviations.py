"""Which full stops belong to a word, an initial or a number instead of ending a sentence."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Something always follows these: a name, a title, an example.
_OPEN = _words(
    """mr mrs ms messrs mme mlle dr drs prof rev fr hon pres gen lt col maj capt cpt cmdr cdr sgt
    cpl pvt adm brig supt insp det sen sens gov govs atty amb asst assoc vs v cf viz msgr mt e.g
    i.e a.k.a ald retd vice-adm rear-adm lt-col lt-gen maj-gen sr-col bzw vgl hl mm sra sres srta
    sta sto dra ee sig sigg dott avv ul św inż płk godz sv čl mudr judr phdr rndr ул пл просп проф
    акад св гр вул ім
    """
)
# A number follows these; before a word they may be a word of their own.
_COUNTED = _words(
    """no nos vol vols p pp fig figs sec secs art arts ch chap approx est c ca circa incl excl max
    min op rs re tel ext jan feb mar apr jun jul aug sep sept oct nov dec ed eds par para bldg §
    pop nr abs str núm okt dez janv févr avr juil déc ene abr dic giu lug ott fev č ст стр
    """
)
# These close a name or a place as often as a sentence: what follows decides.
_CLOSING = _words(
    """inc corp co cos ltd llc plc bros jr sr esq st ste ave blvd rd sq hwy dept univ assn intl natl
    al feat ft pt rep reps dep dir eng ala ariz ark calif colo conn del fla ga ill ind kan ky
    la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
    ph.d d.phil adj avg gov't mgr mfg dist ing av
    """
)
# Abbreviations only when they begin with a capital: "Mass. General", but "a mass. Smith".
_ORDINARY = _words(
    "art arts col del hon ill ind la mar mass miss mm mo no op ore pa penn sat sta sto sun wash"
)
_DAYS = _words("mon tue tues wed thu thur thurs fri sat sun")
_LABELLED = _words(
    "team group plan vitamin class part type grade category hepatitis section option block"
)
STARTERS = _words(
    """a about above according across after afterwards all almost along already also although amid
    among an analysts and another any anyone are around as asked at authorities because before
    behind below besides between both but by can could critics despite did do does during each
    earlier either elsewhere even eventually every everyone experts few finally first
    firefighters following for former from further had has have he her here hers his how
    however i if in indeed instead investigators is it its just last later lawyers less local
    many may maybe meanwhile more moreover most much my neither never nevertheless next no
    nobody none nor not nothing now of officers officials often on once one only or other
    others our out over overall people perhaps police previously prosecutors rather residents
    results revenue sales several shares she should similarly since so some someone soon still
    such surely that the their theirs them then there therefore these they this those though
    through throughout thus to today together tomorrow too two under unlike until up was we
    were what when where whether which while who whose why will with within without witnesses
    would yes yesterday yet you your
    """
)
# "2,4 Mio. Euro": what is counted follows, else they close the sentence.
_AMOUNTS = _words("mio mrd mil mld tis тыс тис млн млрд")
_COUNTABLE = _words(
    "dollar einwohner eur euro franken kč kronen menschen pfund rubel tonnen usd yen zł"
)
_SHORTENED = _OPEN | _COUNTED | _DAYS | _CLOSING | _AMOUNTS
_AFTER_CLOCK = _words(
    """eastern pacific central mountain local gmt utc et est edt ct cst cdt mt mst mdt pt pst pdt
    bst ist cet cest jst aest monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december
    """
)
# "am 3. Mai": German writes a full stop after the day.
_BEFORE_GERMAN_DAY = _words("am vom zum zur dem der den bis seit ab und")
GERMAN_MONTHS = _words(
    """januar februar märz april mai juni juli august september oktober november dezember
    jan feb mrz apr jun jul aug sep sept okt nov dez
    """
)
_MONTHS = _words("jan feb mar apr may jun jul aug sep sept oct nov dec")
# "el art. 12": a clause, where "his art. 12 pictures" ends a sentence.
_BEFORE_CLAUSE = _words("al del do el o pelo z l' l’ all' all’ dell' dell’ dall' dall’ nell' nell’")
# "l'art. 12", "dell'avv. Neri"
_ELIDED = re.compile(r"((?:d|l|all|dall|dell|nell|sull|un)['’])(?=\w)", re.IGNORECASE)
# "By 6 a.m. Orrin was dark": nothing is told yet.
_BEFORE_CLOCK = _words("about after around at before by from since until")
_MISTERS = _words("mr mrs ms miss")
# "w 2019 r.", "в 2019 г.", "у 2019 р."
_YEAR = _words("r г р")
_DOTTED = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]|ph\.d|d\.phil")
_OPENING = "\"'“‘([{«—–-"
_LONGEST = 24


def keeps_full_stop(before: str, following: str) -> bool:
    """Tell whether the full stop after `before` belongs to its last word.

    `before` is the sentence up to the full stop, or its last two words; `following` the next word,
    without quotation marks and brackets, "" if none.
    """
    # Most stops stand behind a plain word: the quick look is enough for them.
    last = before[before.rfind(" ") + 1 :].lstrip(_OPENING).lower()
    if len(last) > 1 and last.isalpha() and last not in _SHORTENED:
        return False
    earlier, previous, written = ["", "", "", *before.rsplit(None, 2)][-3:]
    written = written.lstrip(_OPENING)
    if elided := _ELIDED.match(written):
        previous, written = elided[1], written[elided.end() :]
    word, previous = written.lower(), previous.lower()
    if not 0 < len(word) <= _LONGEST:
        return False
    if word.isdigit():
        return len(word) < 3 and _is_day_or_number(previous, following)
    if len(word) == 1:
        return _is_initial(written, previous, following)
    if "." in word:
        opens = earlier.strip().lower() in _BEFORE_CLOCK
        return _is_dotted(word, following, opens_with_clock=opens)
    return _is_shortened(written, previous, following)


def _is_day_or_number(previous: str, following: str) -> bool:
    """Numbers of a list open a sentence: "1. Boil the water."."""
    in_german = previous in _BEFORE_GERMAN_DAY and following.lower() in GERMAN_MONTHS
    return not previous or in_german


def _is_initial(written: str, previous: str, following: str) -> bool:
    """A lone letter is an initial ("J. Smith") unless it is a label ("Team B.")."""
    letter = written.lower()
    if letter in _COUNTED and following[:1].isdigit():
        return True
    if not previous:
        return letter.isalpha()  # "I. The flood"
    if letter in "cfm" and previous[-1:].isdigit() and len(previous) < len("2020"):
        return False  # degrees and metres
    if written in _YEAR and previous.isdigit():
        return False
    return letter.isalpha() and previous not in _LABELLED and not _starts_sentence(following)


def _is_dotted(word: str, following: str, *, opens_with_clock: bool) -> bool:
    """Dotted letters go on ("U.S. Senate", "9 a.m. Eastern") unless a sentence starts."""
    if word in _OPEN:
        return True
    if word in ("a.m", "p.m"):
        return opens_with_clock or following.lower() in _AFTER_CLOCK
    return bool(_DOTTED.fullmatch(word)) and not _starts_sentence(following)


def _is_shortened(written: str, previous: str, following: str) -> bool:
    word = written.lower()
    if word == "art" and previous in _BEFORE_CLAUSE:
        return following[:1].isdigit()
    if word in _ORDINARY and written == word:
        return False
    if word in _OPEN:
        return True
    if word in _COUNTED or word in _DAYS:
        return following[:1].isdigit() or (word in _DAYS and following.lower() in _MONTHS)
    if word in _AMOUNTS:
        return following.lower() in _COUNTABLE
    return word in _CLOSING and not _starts_sentence(following)


def _starts_sentence(word: str) -> bool:
    return not word or word.lower() in STARTERS or word.lower() in _MISTERS
