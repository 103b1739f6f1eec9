"""Forms of verbs that no "-ed" tells: modals, and those of irregular verbs, as data."""

from summariser.figures.tables import words

MODALS = words("will would can could may might must shall should")
# Of the past, and neither nouns nor adjectives: "the two [met]".
CLEAR_PAST = words(
    """
    saw held met broke sold spoke led ran sat stood began became brought built bought caught
    chose drew drove felt flew fought found grew kept knew laid lent sent shook slept
    struck taught thought threw understood wore wrote won fled sang sank swam swore wept woke
    ate bore blew dealt fed hung meant rang rode sought stole stuck swept tore withdrew arose
    """
)
PAST = CLEAR_PAST | words(
    """
    died said told took rose fell came froze gave got left lost made paid shot slid spent spread
    sprang went dug lay bent bet bit bled bred clung crept drank flung forgot hid lit overcame
    overthrew shone shrank spat spun stung strode swung undertook upheld wound overtook
    underwent hit cut put set let hurt cost quit beat shut burst split cast
    """
)
# Those that may tell what was done to the noun before them: "boats [sold] in Ostley".
PARTICIPLES = words(
    """
    brought built bought caught felt found held kept laid led left lost made meant met paid sent
    sold shot spent struck swept taught thought won hit cut put set hurt cost shut split told
    beat said cast
    """
)
# Participles that tell of the past behind "has" alone, or may be a present: "has [begun]".
LONE_PARTICIPLES = words("been begun broken fallen given read taken thrown written")
