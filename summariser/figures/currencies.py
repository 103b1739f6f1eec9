"""The signs and words for money, as data."""

from summariser.figures.tables import names

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
costa rican colón: ₡
georgian lari: ₾
kazakhstani tenge: ₸
mongolian tugrik: ₮
paraguayan guarani: ₲
ghanaian cedi: ₵
lao kip: ₭
cambodian riel: ៛
azerbaijani manat: ₼
armenian dram: ֏
bangladeshi taka: ৳
bitcoin: ₿
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
east caribbean dollar: ec
barbadian dollar: bds
fijian dollar: fj
namibian dollar: n
dominican peso: rd
colombian peso: col
argentine peso: ar
""")

# Flattened to ASCII, £ is spelt "PS" and ¥ "Y=" (the table of Unidecode): feeds do that.
FLATTENED = {"ps": "pound sterling", "y": "japanese yen"}

# Letters before a number, in these very cases: "Ksh 500", "Tk500 crore".
PREFIXES = names("""
kenyan shilling: Ksh, KSh, KSH, Kshs, KShs, KES
ugandan shilling: Ush, USh, USh, Ushs
tanzanian shilling: Tsh, TSh, TZS
shilling: Sh, Shs
bangladeshi taka: Tk
indonesian rupiah: Rp
swiss franc: SFr, SFr., SwFr, Sfr, Fr
deutsche mark: DM
swedish krona: SKr, Skr
norwegian krone: NKr, Nkr
danish krone: DKr, Dkr
turkish lira: TL, YTL
uae dirham: Dh, Dhs
saudi riyal: SR
qatari riyal: QR
kuwaiti dinar: KD
egyptian pound: LE, EGP
cfa franc: CFA, FCFA
sri lankan rupee: SLRs
nepalese rupee: NRs
pakistani rupee: PKRs
papua new guinean kina: PGK
south african rand: ZAR
""")
# The same, where a scale follows: "R5bn", "N500m".
SCALED_PREFIXES = {"R": "south african rand", "N": "nigerian naira", "Euro": "euro"}

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
ghanaian cedi: cedi, cedis
angolan kwanza: kwanza
ethiopian birr: birr
zambian kwacha: kwacha
peruvian sol: soles, sole
venezuelan bolivar: bolivar, bolívar
bulgarian lev: leva
romanian leu: lei
macedonian denar: denar
icelandic krona: krónur
pataca: pataca
iranian rial: rial
greek drachma: drachma
afghan afghani: afghani, afghanis
albanian lek: lek, leke
bolivian boliviano: boliviano
botswanan pula: pula
costa rican colón: colones
czech koruna: koruna, koruny, kč
polish zloty: zł, zlotys
eritrean nakfa: nakfa
gambian dalasi: dalasi
guatemalan quetzal: quetzal
haitian gourde: gourde
honduran lempira: lempira
malagasy ariary: ariary
maldivian rufiyaa: rufiyaa
mauritanian ouguiya: ouguiya
mongolian tugrik: tugrik, togrog
mozambican metical: metical, meticais
nicaraguan córdoba: córdoba
panamanian balboa: balboa
papua new guinean kina: kina
paraguayan guarani: guarani, guaraní
sierra leonean leone: leones
tajikistani somoni: somoni
turkmenistani manat: turkmen manat
vietnamese dong: dong
ether: ether, ethereum
dogecoin: dogecoin
tether: tether
satoshi: satoshi
""")
