"""Whose money it is: "Hong Kong dollars", "Danish kroner"."""

from summariser.figures.currencies import WORDS
from summariser.figures.tables import words

# Words that say whose money it is: "Hong Kong dollars".
NATIONS = words(
    """
    us u.s. american australian canadian singapore singaporean jamaican swiss mexican turkish
    egyptian israeli chinese indian pakistani russian japanese danish norwegian swedish philippine
    argentine argentinian chilean colombian kuwaiti iraqi kenyan ugandan british lebanese syrian
    dutch french taiwan taiwanese afghan albanian algerian angolan armenian aruban azerbaijani
    bahamian bahraini bangladeshi barbadian belarusian belgian belize bermudan bhutanese bolivian
    brazilian brunei bulgarian burundian cambodian comorian congolese croatian cuban cypriot czech
    djiboutian dominican emirati eritrean ethiopian fijian finnish gambian georgian german
    ghanaian greek guatemalan guinean guyanese haitian honduran hungarian icelandic indonesian
    iranian irish italian jordanian kazakh kyrgyz lao laotian liberian libyan luxembourg
    macedonian malagasy malawian malaysian maldivian maltese mauritanian mauritian moldovan
    mongolian moroccan mozambican myanmar namibian nepalese nepali nicaraguan nigerian omani
    panamanian paraguayan peruvian polish portuguese qatari romanian rwandan samoan saudi serbian
    seychellois somali spanish sudanese surinamese swazi tajik tanzanian thai tongan tunisian
    turkmen ukrainian uruguayan uzbek venezuelan vietnamese yemeni zambian zimbabwean cfa austrian
    """
)
LONG_NATIONS = frozenset(
    {
        "hong kong",
        "new zealand",
        "united states",
        "new taiwan",
        "south african",
        "south korean",
        "north korean",
        "sri lankan",
        "costa rican",
        "east caribbean",
        "saudi arabian",
        "south sudanese",
        "west african",
        "central african",
        "cape verdean",
        "sierra leonean",
    }
)
_PLAIN_NATIONS = frozenset({"us", "u.s.", "american", "united states"})
# Money of several nations, whose name needs the nation.
_SHARED = words(
    """
    dollar peso franc dinar shilling rupee krona krone rial riyal dirham lira leu manat ruble som
    mark escudo guilder florin won real pound kwacha crown koruna kroon
    """
)
# What a nation calls its crowns.
_CROWNS = {"swedish": "krona", "danish": "krone", "norwegian": "krone", "icelandic": "krona"}
_CROWNS |= {"czech": "koruna", "estonian": "kroon", "slovak": "koruna"}
_SPELLINGS = {"rouble": "ruble", "kroner": "krone", "kronor": "krona", "krónur": "krona"}
_NATIONS_OF = {"taiwanese": "new taiwan", "singaporean": "singapore", "argentinian": "argentine"}
_NATIONS_OF |= {"saudi arabian": "saudi", "emirati": "uae", "nepali": "nepalese"}


def is_money_of(nation: str, currency: str) -> bool:
    """Whether `currency`, in the singular, is money after the word `nation`."""
    return bool(nation) and (currency in WORDS or currency in _SHARED)


def of_nation(nation: str, currency: str) -> str:
    """Return the name of `nation`'s `currency`: "australian dollar", but "dollar" for the US."""
    currency = _SPELLINGS.get(currency, currency)
    nation = _NATIONS_OF.get(nation, nation)
    if currency == "pound" and nation == "british":
        return "pound sterling"
    if currency == "crown":
        currency = _CROWNS.get(nation, currency)
    if currency not in _SHARED:
        return WORDS.get(currency, currency)
    return currency if nation in _PLAIN_NATIONS else f"{nation} {currency}"
