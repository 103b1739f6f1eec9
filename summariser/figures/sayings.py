"""The words by which sources are told, as data."""

from summariser.figures.tables import words

# Verbs of which the subject says something.
SAYING = words(
    """
    said says told tells added adds announced claimed claims warned warns estimated estimates
    wrote writes tweeted argued argues insisted insists noted notes reported reports confirmed
    explained predicted predicts stressed acknowledged asserted alleged alleges declared testified
    recalled replied continued concluded complained admitted revealed stated states suggested
    suggests maintains maintained contends contended charged pointed boasted joked observed
    emphasized emphasised promised vowed pledged believes thinks calculated projected projects
    forecast asked asks responded remarked cautioned countered quipped proposed proposes tells
    mentioned posted accused accuses wants wanted seeks agreed plans planned expects expected hopes
    urged urges demanded demands supports claiming saying arguing
    """
)

# Verbs of which a report is the subject.
SHOWING = words(
    """
    showed shows show found finds find suggests suggested indicates indicated indicate says said
    say estimated estimates reported concluded revealed reveals projects put puts gave gives
    """
)

# What stands before a name and is no part of it.
TITLES = words(
    """
    mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister secretary
    secretary-general gen rev hon maj cllr general senator sen rep representative governor gov
    mayor chairman chairwoman chair chief executive officer director ceo spokesman spokeswoman
    spokesperson captain capt lieutenant lt sergeant sgt colonel col judge justice king queen
    prince princess pope chancellor commissioner coach manager analyst economist foreign defence
    defense finance home health attorney inspector detective superintendent deputy leader former
    senior candidate congressman congresswoman nominee strategist reporter author pollster adviser
    advisor aide professor historian mogul founder billionaire
    """
)

# Pronouns for whoever was named last.
PEOPLE = words("he she")

# What no source starts with.
NOBODY = words(
    """
    he she it they we i you who which that this there also has have had and but as what nobody
    everyone someone anyone one some many others another people here so then now not never all
    alone none both either if when while because since only most more few recently yesterday today
    smiles respective will would instead later however
    """
)

# Sources that have no name.
GROUPS = words(
    """
    police officials official authorities doctors prosecutors researchers analysts officers
    government ministry department agency company group campaign spokesman spokeswoman economists
    experts investigators scientists critics organizers organisers aides lawyers attorneys court
    judge firm bank union administration council lawmakers office institute center centre
    commission committee association network
    """
)

# What is cited rather than heard.
REPORTS = words(
    """
    poll polls study studies survey surveys report reports analysis data figures records documents
    statistics census research review memo filing filings estimates
    """
)

# Words that open a clause rather than a name.
JOINTS = words("but and while as because although though where that when if then so what how")
