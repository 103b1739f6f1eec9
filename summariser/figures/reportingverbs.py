"""Reporting verbs, of which the subject says something, and the words round them, as data."""

from summariser.figures.callings import REPORTS
from summariser.figures.periods import MONTHS, WEEKDAYS
from summariser.figures.phrases import PREPOSITIONS
from summariser.figures.tables import words

# Verbs of which the subject says something, as they stand after any subject.
SAYING = words(
    """
    said says told tells added adds announced announces claimed claims warned warns estimated
    estimates tweeted tweets argued argues insisted insists wrote writes noted notes reported
    reports confirmed confirms explained explains predicted predicts stressed stresses
    acknowledged acknowledges asserted asserts alleged alleges declared declares testified
    testifies recalled recalls replied continued concluded concludes complained complains
    admitted admits revealed reveals stated suggested suggests contends contended boasted boasts
    joked observed observes emphasized emphasised promised promises vowed vows pledged pledges
    believes believed thinks calculated calculates projected projects forecasts responded
    remarked cautioned cautions countered quipped proposed proposes mentioned accused accuses
    agreed expected expects urged urges demanded demands counted counts lists tallied tallies
    pegged pegs denied denies disclosed discloses reckons reckoned recommended recommends
    cited cites advocated advocates seeks
    conceded concedes advised advises repeated repeats detailed touted blamed blames figured
    guessed answered chimed lamented proclaimed reiterated reminded reminds quoted
    mused opined commented retorted exclaimed posited surmised theorised theorized affirmed
    """
)

# The same after a subject in the plural.
SAYING_OF_MANY = words(
    """
    say tell add announce claim warn estimate write argue insist note report confirm explain
    predict stress acknowledge assert allege declare testify recall conclude complain admit
    reveal state suggest contend believe think calculate project forecast propose accuse agree
    cite advocate seek
    expect hope urge demand count list blame deny reckon recommend concede
    """
)

# Verbs that say something with the word after them alone.
_WITH_THAT = words(
    """
    maintains maintained charged brags bragged ruled learned learnt discovered realised realized
    knows knew feared hears feels felt guaranteed implied implies indicated indicates hinted
    hints signalled signaled signals speculated speculates underlined underlines underscored
    underscores highlighted highlights questioned disputed disputes echoed hoped worried worries
    anticipated anticipates assumed assumes assured swore swears deduced inferred decided doubts
    fears threatened agree hope fear worry know feel learn doubt realise realize imply indicate
    determined ensured convinced verified stipulates specified specifies joked surmised
    """
)
SAYING_WITH = {
    "called": words("for on"),
    "calls": words("for on"),
    "posted": words("on that :"),
    "heard": words("that how"),
    "asked": words("for"),
    "asks": words("for"),
    "pointed": words("out"),
    "points": words("out"),
    "point": words("out"),
    "wants": words("to"),
    "wanted": words("to"),
    "want": words("to"),
    "found": words("that . ,"),
    "finds": words("that . ,"),
    "find": words("that . ,"),
    "hopes": words("to that the he she it they"),
    **dict.fromkeys(_WITH_THAT, words("that")),
}

# Verbs that say something of a measure: Forbes [put] his wealth at $4bn.
MEASURING = words("put puts pegged pegs valued values")

# The same after a comma, of the subject of the clause before it.
SAYING_TOO = words(
    """
    saying adding noting claiming arguing warning explaining estimating predicting insisting
    stating stressing announcing writing telling revealing alleging promising vowing reporting
    suggesting admitting asserting boasting declaring conceding cautioning complaining contending
    denying hinting implying indicating joking maintaining pledging quipping recalling remarking
    replying responding reiterating concluding confirming calculating projecting
    forecasting blaming citing counting
    """
)

# Nouns behind which they stand without a comma: "a statement [saying] that".
SAID_IN = words(
    """
    statement letter article report note memo email tweet post message release filing interview
    speech column blog lawsuit complaint affidavit advert ad video paper editorial
    """
)

# The same behind a form of "to be": "his team [is] suggesting".
BEING = words("is are was were been")
BEING_SAID = SAYING_TOO | words("proposing advocating seeking")

# Verbs that may stand before their subject: "…," said Ann Lee.
SAYING_BEFORE = words(
    """
    said says added adds wrote writes tweeted explained noted warned reported argued replied
    recalled continued concluded declared announced insisted joked quipped remarked observed
    claimed stated
    """
)

# Verbs that are nouns before "of" and the like: "US claims for $3m".
NOUNLIKE = words(
    """
    claims claim estimates estimate reports report promises demands projects project forecasts
    forecast counts count lists list vows pledges hope
    """
)
BEHIND_NOUN = words("of about by for from into as")

# Nouns of which someone's stands before "that": "the port's [claim] that".
CLAIMS = words(
    """
    claim claims warning warnings estimate estimates prediction predictions forecast forecasts
    assertion assertions statement statements report reports allegation allegations accusation
    accusations belief promise promises pledge pledges vow announcement suggestion suggestions
    argument arguments contention boast boasts assurance assurances admission conclusion finding
    findings insistence threat threats declaration revelation calculation calculations complaint
    complaints remark remarks comment comments testimony view projection projections
    """
)

# Verbs that need no other sign that their subject speaks.
SPEAKING = words(
    """
    said says say told tells tell claimed claims claim warned warns warn testified testifies
    argued argues argue insisted insists insist wrote writes write estimated estimates estimate
    tweeted
    """
)

# Verbs of which a report is the subject.
SHOWING = words(
    """
    showed shows show showing found finds find suggests suggested suggest indicates indicated
    indicate says said say estimated estimates estimate reported reports concluded concludes
    revealed reveals reveal projects projected put puts gave gives gauged read reads noted notes
    """
)

# What is said after these is told as it is; after others ("denied that") it may not be.
TELLING = words(
    """
    said says say told tells added adds announced announces reported reports report confirmed
    confirms noted notes found finds find showed shows show revealed reveals reveal estimated
    estimates estimate explained explains tweeted believes wrote writes stated states warned warns
    warn argued argues insisted insists claimed claims claim stressed predicted predicts reads
    """
)

# Verbs that tell their hearer before what they say.
ADDRESSING = words("told tells tell telling reminded reminds")

# When something is said.
DAYS = words("today yesterday tomorrow tonight") | {*MONTHS, *WEEKDAYS}
WHEN = DAYS | words(
    """
    on last this earlier later late next early week month year night morning afternoon evening
    weekend recently again previously once before since afterwards here
    """
)

# Words that open a clause rather than a name.
JOINTS = words(
    """
    but and while as because although though where that when if then so what how or whether
    after before since until
    """
)

# What joins the head of a source with the rest of it.
LINKS = words("of at for from in with by on to")
CONNECTIVES = JOINTS | LINKS

# What a sentence may open with before its subject: "On Monday, ", "In Ostley, ".
CIRCUMSTANCES = WHEN | PREPOSITIONS

# What an attribution may stand at.
ATTRIBUTING = (
    SAYING | SAYING_OF_MANY | BEING_SAID | SHOWING | MEASURING | REPORTS | CLAIMS | set(SAYING_WITH)
)
ATTRIBUTING |= {"according", "by", ":"}
