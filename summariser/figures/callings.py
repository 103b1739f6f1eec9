"""The words by which those are called who say something, as data."""

from summariser.figures.tables import words

# What stands before a name and is no part of it.
TITLES = words(
    """
    mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister secretary
    gen rev hon maj cllr general senator sen rep representative governor gov
    mayor chairman chairwoman chair chief executive officer director ceo spokesman spokeswoman
    spokesperson captain capt lieutenant lt sergeant sgt colonel col judge justice king queen
    prince princess pope chancellor commissioner coach manager analyst economist attorney
    inspector detective superintendent deputy leader former senior candidate congressman
    congresswoman nominee strategist reporter author pollster adviser advisor aide
    historian mogul founder billionaire republican democrat democratic labour conservative
    sheriff constable ambassador cardinal archbishop bishop councillor councilman councilwoman
    sens reps drs profs gens govs whip speaker counsel editor columnist correspondent host
    anchor lawyer solicitor treasurer trustee owner star actor actress singer striker midfielder
    defender goalkeeper skipper commodore admiral boss head expert researcher scientist
    physicist biologist doctor nurse teacher pastor father mother
    """
)

# What no source starts with.
NOBODY = words(
    """
    he she it they we i you who which that this there also has have had and but as what nobody
    nothing everything something everyone someone anyone one some many others another people
    here so then now not never all alone none both either if when while because since only most
    more few recently yesterday today smiles respective will would instead later however him her
    contrary unlike besides alongside regarding concerning following given notwithstanding
    speculation evidence experience rumour rumours rumor rumors logic gossip
    them us me whom whose yes no meanwhile moreover still yet again thus therefore nor
    """
)

# Sources that have no name.
GROUPS = words(
    """
    police officials official authorities doctors prosecutors researchers analysts officers
    government ministry department agency company group campaign spokesman spokeswoman
    spokesperson economists experts investigators scientists critics organizers organisers aides
    lawyers attorneys court judge firm bank union administration council lawmakers office
    institute center centre commission committee association network sources source charity club
    team newspaper paper media magazine website university school hospital army military navy
    force service airline airport retailer carmaker manufacturer regulator watchdog party
    senator congressman congresswoman governor president minister mayor premier chancellor
    candidate lawmaker prosecutor lawyer attorney doctor professor researcher scientist
    economist analyst expert officer detective sheriff witness witnesses residents survivors
    relatives family neighbours neighbors passengers workers teachers students farmers activists
    campaigners supporters opponents allies advisers advisors diplomats forecasters
    meteorologists pollsters traders investors executives bosses coroner inspector investigator
    statement letter article report release memo
    """
)

# Those of them who are one person: "he" or "she".
PERSONS = words(
    """
    spokesman spokeswoman spokesperson judge senator congressman congresswoman governor president
    minister mayor premier chancellor candidate lawmaker prosecutor lawyer attorney doctor
    professor researcher scientist economist analyst expert officer detective sheriff witness
    coroner inspector investigator critic aide official relative owner neighbour neighbor teacher
    farmer resident manager director chairman chairwoman pilot captain nurse agent
    """
)

# What is cited rather than heard.
REPORTS = words(
    """
    poll polls study studies survey surveys report reports analysis analyses data figures
    records documents statistics census research review memo filing filings estimates estimate
    polling ranking rankings tally calculations count results audit average averages files
    findings projections forecasts forecast numbers indictment complaint affidavit lawsuit
    letter article statement release researchers scientists academics document paper
    papers chart charts graph slide slides map database index model models inquiry investigation
    dossier transcript leaflet advert ad ads video email emails memos website bulletin briefing
    figure tracker barometer
    """
)

# What a name of several words may end with that is no person.
_BODIES = words(
    """
    house senate congress times post journal news street party states kingdom nations board fund
    foundation society trust united city county state press bbc cnn reuters inc corp co ltd plc
    republicans democrats authority bureau federation organisation organization service services
    partners capital holdings airlines motors centers centres campaign coalition chamber forum
    watch international observatory alliance league exchange security
    """
)
BODIES = _BODIES | GROUPS | REPORTS
