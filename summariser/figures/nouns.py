"""Nouns: the singular of a plural, and words that cannot be part of a counted noun phrase."""

from summariser.figures.tables import names, words

_IRREGULAR = names("""
people: people, persons
man: men
woman: women
child: children
foot: feet
tooth: teeth
mouse: mice
goose: geese
wife: wives
life: lives
knife: knives
wolf: wolves
half: halves
thief: thieves
leaf: leaves
shelf: shelves
calf: calves
loaf: loaves
grandchild: grandchildren
schoolchild: schoolchildren
crisis: crises
analysis: analyses
criterion: criteria
phenomenon: phenomena
virus: viruses
hindu: hindus
guru: gurus
menu: menus
zulu: zulus
emu: emus
bus: buses
movie: movies
cookie: cookies
calorie: calories
rookie: rookies
bonus: bonuses
campus: campuses
status: statuses
zombie: zombies
selfie: selfies
species: species
series: series
lens: lenses
gas: gases
census: censuses
goalie: goalies
tie: ties
taxi: taxis
ski: skis
safari: safaris
alibi: alibis
graffiti: graffiti
potato: potatoes
medium: media
bacterium: bacteria
larva: larvae
fungus: fungi
cactus: cacti
alumnus: alumni
octopus: octopuses
walrus: walruses
chorus: choruses
genius: geniuses
surplus: surpluses
minus: minuses
circus: circuses
corpus: corpora
index: indices
matrix: matrices
axis: axes
oasis: oases
thesis: theses
diagnosis: diagnoses
emphasis: emphases
hypothesis: hypotheses
ellipsis: ellipses
midwife: midwives
housewife: housewives
hoof: hooves
bureau: bureaux
plateau: plateaux
chateau: chateaux, châteaux
tableau: tableaux
scarf: scarves
elf: elves
self: selves
ox: oxen
die: dice
stepchild: stepchildren
godchild: godchildren
pie: pies
lie: lies
shoe: shoes
clothes: clothes
headquarters: headquarters
barracks: barracks
""")

# Counted without a plural in -s.
UNINFLECTED = words(
    """
    people personnel staff police troops aircraft sheep deer fish cattle livestock species
    series men women children hostages crew infantry cavalry youth dead wounded injured runs
    grandchildren
    """
)

# Determiners before what the reader knows: "of [the] boats", "all [her] boats".
DEFINITE = words("the its his her their our my your these those")

# Words at which a counted noun phrase ends: closed classes, and the commonest verbs and adverbs.
STOPS = words(
    """
    a an the this that these those some any each every all both either neither no another such i
    you he she it we they me him her us them my your his its our their mine yours who whom whose
    everyone everybody someone somebody anyone anybody nobody everything something anything nothing
    which what where when why how and or but nor so yet if because as than then while whereas
    although though unless until since of in on at by for from to with without into onto over
    under above below between among against during before after about around across through
    along behind beyond near off out up down upon within toward towards per via inside outside
    including except amid despite throughout worth versus vs plus minus is are was were be been
    being am has have had having do does did will would shall should can could may might must
    not never also only just even still already again ago later earlier now today yesterday
    tomorrow tonight here there too very more less most least much many few several away apart
    together back instead once twice respectively said says say told tells added made make
    makes took take takes went goes go came come comes got get gets gave give rose fell killed
    died left lost won according almost nearly roughly approximately especially mostly monday
    tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december
    """
)

# "Of" may go on with a noun phrase.
STOPS_BUT_OF = STOPS - {"of"}

# Plurals that stand before what is counted: "40 [sports] equipment makers".
ATTRIBUTIVE = words(
    """
    sports arms weapons telecommunications communications sales drugs rights goods customs
    operations systems savings securities electronics textiles news jobs civics materials services
    resources investments pensions explosives narcotics clothes games cars
    """
)

_NOT_PLURAL = words(
    """
    is was has does its his this us as less across plus versus thus always sometimes perhaps besides
    news
    politics economics mathematics physics james paris texas wales gas atlas canvas christmas
    kansas arkansas pancreas bias alias vegas overseas whereas dallas las honduras bahamas nicholas
    thomas lucas douglas judas madras alas pampas
    """
)


_NO_MEN = words("specimen regimen abdomen acumen bitumen hymen stamen foramen cyclamen albumen")


def is_plural(word: str) -> bool:
    """Whether the lower-case `word` looks like a plural noun."""
    if word in _IRREGULAR or word in UNINFLECTED or _is_men(word):
        return True
    return len(word) > 2 and word[-1] == "s" and word[-2] not in "sui'’" and word not in _NOT_PLURAL


def _is_men(word: str) -> bool:
    """Whether `word` is a plural in -men: "airmen", not "specimen"."""
    return len(word) > 5 and word.endswith("men") and word not in _NO_MEN


def is_inflected(word: str) -> bool:
    """Whether the lower-case `word` has the "s" of a plural, which a verb may have as well."""
    return word[-1:] == "s" and is_plural(word) and singular(word) != word


def singular(word: str) -> str:
    """Return the singular of the lower-case noun `word`; other words come back as they are."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if _is_men(word):
        return word[:-3] + "man"
    if not is_plural(word) or (word in UNINFLECTED and word != "troops" and word[-1] != "s"):
        return word
    if word in ("series", "species"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]
