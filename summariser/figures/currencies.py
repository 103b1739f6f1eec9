"""The signs, codes and words for money, as data."""

from summariser.figures.tables import names, words

SIGNS = names("""
dollar: $
pound sterling: £
euro: €
japanese yen: ¥, ￥
indian rupee: ₹
russian ruble: ₽
south korean won: ₩
shekel: ₪
turkish lira: ₺
nigerian naira: ₦
thai baht: ฿
vietnamese dong: ₫
philippine peso: ₱
ukrainian hryvnia: ₴
cent: ¢
""")

# The letters that may stand at a "$": A$, $US, HK $.
COUNTRIES = names("""
dollar: us, u.s., usd
australian dollar: a, au, aud
mexican peso: mex, mx, mxn
canadian dollar: c, ca, cdn, cad, can
new zealand dollar: nz, nzd
hong kong dollar: hk
singapore dollar: s, sg
new taiwan dollar: nt
brazilian real: r
jamaican dollar: j
trinidad and tobago dollar: tt
zimbabwean dollar: z
""")

# Codes and abbreviations that stand before the number, or after it.
CODES = names("""
dollar: usd
euro: eur
pound sterling: gbp
australian dollar: aud
canadian dollar: cad
new zealand dollar: nzd
hong kong dollar: hkd
singapore dollar: sgd
indian rupee: inr, rs, re
japanese yen: jpy
chinese yuan: cny, rmb
swiss franc: chf
swedish krona: sek
norwegian krone: nok
danish krone: dkk
polish zloty: pln
czech koruna: czk
south african rand: zar
south korean won: krw
malaysian ringgit: myr, rm
thai baht: thb
uae dirham: aed, dh, dhs
saudi riyal: sar
brazilian real: brl
mexican peso: mxn
russian ruble: rub
shekel: ils, nis
nigerian naira: ngn
kenyan shilling: kes, ksh
philippine peso: php
indonesian rupiah: idr, rp
vietnamese dong: vnd
bitcoin: btc
ether: eth
turkish lira: try
pakistani rupee: pkr
egyptian pound: egp
hungarian forint: huf
croatian kuna: hrk, kn
""")

# Flattened to ASCII, £ is spelt "PS" and ¥ "Y=" (the table of Unidecode): feeds do that.
FLATTENED = {"ps": "pound sterling", "y": "japanese yen"}

# Words after the number, singular.
WORDS = names("""
dollar: dollar, buck
euro: euro
japanese yen: yen
chinese yuan: yuan, renminbi
indian rupee: rupee
shekel: shekel
russian ruble: ruble, rouble
peso: peso
franc: franc
swedish krona: krona, kronor
norwegian krone: krone, kroner
south african rand: rand
malaysian ringgit: ringgit
thai baht: baht
turkish lira: lira
uae dirham: dirham
saudi riyal: riyal
nigerian naira: naira
polish zloty: zloty
hungarian forint: forint
indonesian rupiah: rupiah
dinar: dinar
bangladeshi taka: taka
ukrainian hryvnia: hryvnia
croatian kuna: kuna
netherlands guilder: guilder
bitcoin: bitcoin
cent: cent
crown: crown
penny: penny, pence
brazilian real: reais
pound sterling: sterling, quid
shilling: shilling
spanish peseta: peseta
portuguese escudo: escudo
finnish markka: markka
deutsche mark: deutschmark, deutschemark
austrian schilling: schilling
italian lira: lire
azerbaijani manat: manat
kazakhstani tenge: tenge
georgian lari: lari
armenian dram: drams
lao kip: kip
myanma kyat: kyat
cambodian riel: riel
ghanaian cedi: cedi
angolan kwanza: kwanza
ethiopian birr: birr
zambian kwacha: kwacha
peruvian sol: soles
venezuelan bolivar: bolivar, bolívar
bulgarian lev: leva
romanian leu: lei
macedonian denar: denar
icelandic krona: krónur
pataca: pataca
omani rial: rial
greek drachma: drachma
""")

# Words that say whose money it is: "Hong Kong dollars".
NATIONS = words(
    """
    us u.s. american australian canadian singapore jamaican swiss mexican turkish egyptian
    israeli chinese indian pakistani russian japanese danish norwegian swedish philippine
    argentine chilean colombian kuwaiti iraqi kenyan ugandan british lebanese syrian dutch
    french taiwan
    """
)
LONG_NATIONS = frozenset(
    {"hong kong", "new zealand", "united states", "new taiwan", "south african", "south korean"}
)
_PLAIN_NATIONS = frozenset({"us", "u.s.", "american", "united states"})


def of_nation(nation: str, currency: str) -> str:
    """Return the name of `nation`'s `currency`: "australian dollar", but "dollar" for the US."""
    if currency == "pound":
        return "pound sterling" if nation == "british" else f"{nation} pound"
    if currency not in ("dollar", "peso", "franc", "dinar", "shilling", "rupee", "krona", "krone"):
        return WORDS.get(currency, currency)
    return currency if nation in _PLAIN_NATIONS else f"{nation} {currency}"
