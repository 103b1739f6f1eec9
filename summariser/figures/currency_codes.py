"""The codes and abbreviations for money, as data."""

from summariser.figures.tables import names

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

# The other currencies of ISO 4217 that are in use, by code; named as in the Unicode CLDR. Codes
# that are English words ("ALL", "TOP") are left out.
_FURTHER_CODES = names("""
afghan afghani: afn
armenian dram: amd
angolan kwanza: aoa
argentine peso: ars
aruban florin: awg
azerbaijani manat: azn
barbadian dollar: bbd
bangladeshi taka: bdt
bulgarian lev: bgn
bahraini dinar: bhd
burundian franc: bif
bermudan dollar: bmd
brunei dollar: bnd
bahamian dollar: bsd
bhutanese ngultrum: btn
botswanan pula: bwp
belarusian ruble: byn
belize dollar: bzd
congolese franc: cdf
chilean peso: clp
costa rican colón: crc
cape verdean escudo: cve
djiboutian franc: djf
algerian dinar: dzd
ethiopian birr: etb
fijian dollar: fjd
falkland islands pound: fkp
georgian lari: gel
ghanaian cedi: ghs
gambian dalasi: gmd
guinean franc: gnf
guatemalan quetzal: gtq
guyanaese dollar: gyd
honduran lempira: hnl
haitian gourde: htg
iraqi dinar: iqd
iranian rial: irr
icelandic krona: isk
jamaican dollar: jmd
jordanian dinar: jod
kyrgystani som: kgs
cambodian riel: khr
comorian franc: kmf
north korean won: kpw
kuwaiti dinar: kwd
cayman islands dollar: kyd
kazakhstani tenge: kzt
lebanese pound: lbp
sri lankan rupee: lkr
liberian dollar: lrd
libyan dinar: lyd
moldovan leu: mdl
malagasy ariary: mga
macedonian denar: mkd
myanmar kyat: mmk
mongolian tugrik: mnt
mauritanian ouguiya: mru
maldivian rufiyaa: mvr
malawian kwacha: mwk
mozambican metical: mzn
namibian dollar: nad
nicaraguan córdoba: nio
nepalese rupee: npr
omani rial: omr
papua new guinean kina: pgk
paraguayan guarani: pyg
qatari riyal: qar
romanian leu: ron
serbian dinar: rsd
rwandan franc: rwf
solomon islands dollar: sbd
sudanese pound: sdg
surinamese dollar: srd
south sudanese pound: ssp
syrian pound: syp
tajikistani somoni: tjs
turkmenistani manat: tmt
tunisian dinar: tnd
trinidad and tobago dollar: ttd
new taiwan dollar: twd
tanzanian shilling: tzs
ukrainian hryvnia: uah
ugandan shilling: ugx
uruguayan peso: uyu
uzbekistani som: uzs
venezuelan bolivar: ves
vanuatu vatu: vuv
central african franc: xaf
east caribbean dollar: xcd
west african franc: xof
yemeni rial: yer
zambian kwacha: zmw
""")
CODES |= _FURTHER_CODES
