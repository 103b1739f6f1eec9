"""Words that look like names in English news and are none, or none by themselves."""

from summariser.abbreviations import STARTERS as SENTENCE_STARTERS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Inside a name: "Bank of England", "Ursula von der Leyen".
CONNECTIVES = _words("of de del della da di do dos du van von der la le bin ibn al el y")
CORPORATE_ENDINGS = _words("Inc Inc. Corp Corp. Ltd Ltd. Plc PLC plc LLC Co. AG SA GmbH NV")

# Capitals inside a sentence that open no name, whatever follows.
OPENINGS = _words(
    """we're we've we'll they're they've you're you've he's she's
    the a an i i'm i'll i've i'd it this that he she we they you my his her our in on at for
    from by with to but and or as when if after before while since what why how who where
    then so is was are monday tuesday wednesday thursday friday saturday sunday pdt pst pt
    gmt bst ist est edt et utc
    """
)

STARTERS = SENTENCE_STARTERS | _words(
    """absolutely additionally ago ahead am anything apparently away back based be been being best
    big bring call called certainly clearly come consequently consider cut dear don't
    elsewhere especially everything fortunately full furthermore generally get give given
    giving go god going good got great hence high home hopefully i'd i'll i'm i've including
    interestingly ironically keep known let let's like likewise long look looking made make
    making me mine most namely new nonetheless notably obviously oh ok okay old otherwise
    own part please plus presumably put quite re regarding really recently right same say
    says see seeing seen send significantly simply sometimes somewhere sorry speaking
    specifically start sure take taken talk tell thank thanks that's there's thing things
    think thirdly try turn typically ultimately undoubtedly unfortunately us use using
    usually very via wait want way welcome well went what's work year years you're three
    four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty hundred hundreds thousand
    thousands million millions billion billions dozens half both secondly current reports
    gunmen producer leading photo photos picture pictured pictures image images video watch
    read click scroll share caption file updated published advertisement source credit
    copyright editor editors note related story stories topics tags subscribe newsletter
    comment comments follow e-mail email exclusive breaking
    """
)

# What a minister is minister of, without being a name.
OFFICES = _words(
    """State Defense Defence Education Health Energy Labor Labour Finance Agriculture Foreign Home
    Interior Justice Trade Transport Treasury Environment Culture Economy Housing Immigration
    Shadow Press
    """
)

# Out when a name is made of nothing else.
_CALENDAR = _words(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter eve day night
    spring summer autumn winter new year's am pm a.m p.m a.m. p.m. gmt utc bst ist est edt
    et pst pdt pt cet
    """
)
_NATIONALITIES = _words(
    """afghan african albanian algerian american americans arab arabs argentine argentinian
    armenian asian australian australians austrian azerbaijani bahraini bangladeshi
    belarusian belgian bolivian bosnian brazilian brazilians british britons briton
    bulgarian burmese cambodian cameroonian canadian canadians catalan chechen chilean
    chinese colombian congolese croatian cuban cypriot czech dane danish dutch ecuadorian
    egyptian egyptians english englishman eritrean estonian ethiopian european europeans
    filipino finnish flemish french frenchman georgian german germans ghanaian greek greeks
    guatemalan haitian hispanic honduran hungarian icelandic indian indians indonesian
    iranian iranians iraqi iraqis irish irishman israeli israelis italian italians ivorian
    jamaican japanese jewish jews jordanian kazakh kenyan korean koreans kosovan kurdish
    kurds kuwaiti latin latvian lebanese liberian libyan lithuanian macedonian malaysian
    maltese mexican mexicans moldovan mongolian moroccan muslim muslims christian christians
    hindu hindus nepalese nepali nigerian nordic norwegian omani pakistani pakistanis
    palestinian palestinians panamanian peruvian polish portuguese qatari roman romanian
    russian russians rwandan saudi saudis scot scots scottish senegalese serb serbian serbs
    singaporean slovak slovenian somali spanish spaniard sri-lankan sudanese swede swedish
    swiss syrian syrians taiwanese tanzanian thai tibetan tunisian turkish turks ugandan
    ukrainian ukrainians uruguayan uzbek venezuelan vietnamese welsh welshman western
    westerners yemeni zambian zimbabwean north south east west northern southern eastern
    central islamic catholic protestant democratic
    """
)
_GENERIC = _words(
    """mr mrs ms miss dr sir madam lord lady dame twitter facebook instagram youtube reuters afp ap
    pti ani ians getty rs q1 q2 q3 q4 institute foundation association society trust fund
    programme project study report survey roadmap strategy championship championships
    champions centre center college school ocean sea river lake island festival airport
    museum press industries airlines airways games army force service services corporation
    office bridge united square station market tower hotel stadium arena theatre palace
    castle church cathedral forest mountain valley beach bay port news times post media
    studios records award awards prize show conference summit internet tv ceo pm mp mps ex
    god bank government party court police state committee council department ministry
    commission agency board company group university hospital house office union league cup
    club city county district street road avenue park war act bill article chapter section
    test day republic first second third one two the a an i phd md ok vs no. st nos
    """
)
NOT_NAMES = _CALENDAR | _NATIONALITIES | _GENERIC

# These cut a name off from what stands before and after.
ROLES = _words(
    """mr mrs ms miss dr prof professor president vice-president premier minister ministers
    secretary secretary-general chancellor governor gov sen senator rep representative
    congressman congresswoman mayor chairman chairwoman chair chief executive officer ceo
    director manager coach captain capt sgt sergeant lt lieutenant col colonel gen maj major
    cpl commander adm admiral ambassador spokesman spokeswoman spokesperson prime deputy
    vice attorney sheriff detective inspector superintendent constable judge justice
    senate-majority speaker leader coordinator analyst reporter correspondent editor founder
    rev reverend archbishop bishop sir dame mp mps mep msp former ex-president co-founder
    economist striker midfielder defender goalkeeper forward winger actor actress singer
    author photographer driver rapper comedian presenter broadcaster journalist lawyer
    solicitor barrister teammate curator footballer cricketer boxer golfer chef blogger
    novelist playwright architect historian scientist researcher pilot nurse doctor teacher
    pastor imam frontman guitarist assistant producer
    bürgermeister bürgermeisterin bundeskanzler bundeskanzlerin kanzler kanzlerin
    bundespräsident bundespräsidentin präsident präsidentin ministerpräsident
    ministerpräsidentin minister ministerin außenminister außenministerin innenminister
    innenministerin finanzminister finanzministerin verteidigungsminister
    verteidigungsministerin sprecher sprecherin trainer trainerin herr frau
    """
)
