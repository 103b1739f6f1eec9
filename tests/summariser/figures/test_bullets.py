from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summariser.figures.choosing import choose_figures
from summariser.figures.quantity import KeyFigure
from summariser.figures.tables import words
from summariser.sentences import split_sentences

PUBLISHED = datetime(2026, 11, 9, 8, 0, tzinfo=UTC)
WORDS = sorted(
    words(
        """
        The council said that Ann Lee who from 500 to 4,000 people were killed , . and 5% £3m by in
        sank Ostley “ ” ( ) — - 12 homes cost about a mission while he it if : ; " 9 which paid she
        """
    )
)

SEATS = "The ferry has 40 seats"
TALKS = (
    "In the end, after long talks with the builders in Ostley and in Carrow, the council will pay "
    "£3m for the bridge."
)
PUB = (
    "The pub stands 1,690 feet above sea level, and its owners say that no other in the whole of "
    "the county is as high."
)
FERRY = (
    "The ferry, which was built in Carrow and belongs to a family of fishermen who live on the "
    "other side of the bay, sank in ten minutes."
)
ROWER = (
    "Ann Lee, who crossed the bay in 12 hours, was met by a crowd on the quay of Ostley in the "
    "evening."
)
CHOIR = (
    "The choir, which reached 12 towns last year and which people loved for its old songs, will "
    "stay at home because its bus has broken down."
)
SONG = "It outshone in its first week My Old Green Boat which sold 40,000 copies in the spring."
PACT = (
    "The minister said that the plan for the harbour -- drawn up in a hurry in the last weeks "
    "before the vote -- will cost the town £3m."
)
OWNER = (
    "Never one to miss a fair, Ann Lee, the owner of the yard on the northern side of the bay of "
    "Ostley, sold 40 boats."
)
COURT = (
    "In 2007, the court of Ostley, under the stern guidance of a judge who came from the other "
    "side of the bay, fined 12 drivers."
)
PAIR = "Oba Ek, left, was jailed for a raid while Ann Lee, right, received a term of 45 years."
GUARDS = (
    "A clerk said 30 guards from the Harbour Board, the Coast Bureau of Ostley and other offices "
    "are looking for the friends of the owner"
)
CREW = (
    "The note said 40 sailors and most of the crew aboard the Gull, currently at the start of a "
    "round-the-world cruise, will leave the ship in Carrow and fly home"
)
CIRCUS = (
    "That fall happened 20 years ago, but the welcome word last week by the Ostley Company -- "
    "owner of the old circus -- that it will keep no bears is a sign of how the talk of it lingers."
)
LENDER = (
    "It keeps 40 boats, and sometimes (though not always) it lends them to the villages of the "
    "outer rocks for the summer feast of the gulls and for the long races of the autumn."
)
BIRD = (
    "It's wrong to have one as a pet because it's a rare bird, but they're sold on the dark market "
    "of Ostley for 3,000 crowns"
)
GRAVE = (
    "These things are grave, given that a guard burnt the mill on the quay of Ostley in the night "
    "of the fair and of the cattle market, killing 14 people"
)
RICH = (
    "With £3m in hand, Ann Lee has more than all but one member of the council -- and is the only "
    "guest from the outer rocks of the bay in the list."
)
MILL = (
    "Ann Lee, 41, said the machines on the floor of the mill let the clerks find out how much all "
    "the others were being paid"
)
BLAST = (
    "A blast shook the market of Ostley on Saturday morning in the middle of the yearly cattle "
    "fair, killing 14 people."
)

TRIPS = (
    "When added to his former trips on the old boat from Ostley, that would give him a total of "
    "522 days at sea, more than all but one"
)
UNIT = (
    "Many observers believe that the unit, which produces 60% of the oil output, could ultimately "
    "fall into the hands of the state."
)
PLANES = (
    "The mayor responded to a question shouted from the audience of the great hall in Ostley "
    "about Carrow, whose planes dropped a bomb and killed four clerks"
)
RAID = (
    "Ann Lee was accused of burning the old mill of Ostley on Sunday morning in the middle of the "
    "yearly cattle fair, killing 14 people"
)
CALM = (
    "The army never shelled the old mill of Ostley on Sunday morning in the middle of the yearly "
    "cattle fair and killed 14 people"
)
BASE = (
    "Clerks have been under pressure ever since in the old town of Ostley, which is the birthplace "
    "of the former ruler Bo Ek and located 160 miles north of Carrow"
)
HEIRS = (
    "The heirs of the owner of a mill who were fined after a fire that killed a clerk and her five "
    "sons will each get £40,000 from the town"
)
LETTERS = (
    "Asked about letters that showed he owed £3m to a shop for lamps and old boats, Bo Ek told the "
    "clerks of the harbour board in Ostley to go and ask the shop"
)
PAPERS = (
    "Profits of nearly 90% are the fruit of an old pact of the owners and of papers blaming, "
    "mocking, and at last silencing all who ask"
)
FILM = (
    "A 12-minute film tells a remarkable but overlooked story of the harbour of Ostley and of the "
    "people who built it with their own hands"
)
TOWER = (
    "The clerks built a tower to watch 60 of the rarest gulls of the bay and, Ann Lee notes, the "
    "risky work paid off in the end"
)
LAMPS = (
    "It will take time to persuade people who spent money on boats to buy the new nets and lamps "
    "required to fish in the bay in 18 months' time"
)


ROPES = (
    "Ropes (of hemp and of grass) weighing over 32 kgs have also been found by the guards of the "
    "Bay Board in three old huts"
)
AWAY = (
    "Half of all guests admit to reading letters while away and four in 10 say that having a lamp "
    "at night is dear to them"
)
BLAMED = (
    "A study from Ostley blamed the new lamps for a 16% rise in lost gulls between 1999 and 2008 "
    "across much of the county"
)
OWNED = (
    "The Ostley, Carr., owner says he has been on 30 boats in the last 10 months but none has a "
    "good lamp"
)
FLED = (
    "Finally, it fled, but not before causing wounds which, a clerk says, led to eight days in bed"
)

SEVEN = (
    "He thinks after seven years the club had turned from a board not trusted with the harbour to "
    "the best of all"
)
GUILD = (
    "The guild aims to build a fleet -- a great one that sails the seas -- in parts of Carrow and "
    "Ostley, and it has bought at least nine yards"
)
ROWERS = (
    "With Bo Ek ruled out of the opening two races and Ann Lee kept at home for the rest of the "
    "season, Oba is one of six or seven rowers"
)

TOWN = (
    "In a town where the harbour and its old walls have been at the heart of every quarrel for as "
    "long as anyone who lives there is able to remember, "
)

NEARBY = (
    "Just 40 miles to the south, the crowd of people who live in and around Ostley, Carrow, are "
    "anxiously watching the water go down at the old harbour of the outer rocks"
)
SHIP = (
    "The 12-seat ship, which was built in the harbour of Carrow, was retired in 1993 but kept in "
    "storage for possible use until March 2004 when it was struck from the list of the Bay Board "
    "and made ready for the guild that could mend it and turn it into a house of old things."
)

FORCE = (
    "Lawyers said that four guards at the old harbour of Ostley used 'sudden, wild and needless "
    "force' against the boy in the boat, and nobody on the crowded quay of the town came to help "
    "him in the end."
)
LOSSES = (
    "Losses, now of £18m, have caused the bank to sell shares to a fund and a guild to fill its "
    "shrinking store of crowns in the great cellar on the quay."
)
MOVE = (
    "The mayor hailed a great day at the hall after the removal of the chief clerk after just 10 "
    "days in a move that has only added to the sense of chaos in the harbour board of Ostley and "
    "Carrow."
)
DEADLINE = (
    "By seeking talks with the towns, the first step of such a quarrel, Ostley set a 60 day "
    "deadline for them to settle the matter or face the court of Carrow and, it may be, the loss "
    "of all of the trade that its guild has built with the outer rocks of the bay."
)
LAMPPOSTS = (
    "By the end of 2027, the board predicts that 75% of all boats in the county will have a lamp "
    "that can be seen from the outer rocks"
)
GATES = (
    "At the new harbour hall in Carrow, more than 140,000 guests - a record for the county - were "
    "expected to have come through the gates by its closing hour."
)
YARD = (
    "The guests can enter any yard, be it to build boats, nets or lamps but they will have to pay "
    "at least 50,000 crowns"
)
WOUNDED = (
    "The end: three rowers with wounds, along with a row for the guest, identified as 36-year-old "
    "Bo Ek, says a clerk"
)


def choose(text: str) -> tuple[KeyFigure, ...]:
    return choose_figures(text, split_sentences(text), published=PUBLISHED)


def bullets(text: str) -> list[str]:
    """Return the bullets of `text`, those that figures share once."""
    return list(dict.fromkeys(figure.text for figure in choose(text)))


@pytest.mark.parametrize(
    ("text", "bullet"),
    [
        ("Fourteen people were killed in a blast.", "Fourteen people were killed in a blast"),
        ("Repairs will cost 4500000 euros.", "Repairs will cost 4,500,000 euros"),
        ("The town rests on the act of 1882.", "The town rests on the act of 1882"),
        ("Police knew about 2010 complaints.", "Police knew about 2010 complaints"),
        ("The tunnel will open on 3 May 2027.", "The tunnel will open on 3 May 2027"),
        (
            "“I have 40 good reasons to live for. A whole bay to live for,” said Ann Lee.",
            "I have 40 good reasons to live for (Ann Lee)",
        ),
        ("The storm left 40 homes ‘ruined’.", "The storm left 40 homes ‘ruined’"),
        ("(The bridge took four years.)", "The bridge took four years"),
        ("Ostley, Carrow, Ek Bay (CNN)The old ferry has 40 seats.", "The old ferry has 40 seats"),
        ("About 40 boats fled persecution, the UN says.", "About 40 boats fled persecution (UN)"),
        ("Police say she hid 40 boats.", "Police say she hid 40 boats"),
        (PAIR, PAIR.removesuffix(".")),
        ("Ann Lee, 41, won the race.", "Ann Lee, 41, won the race"),
        ("DOVER, Kent -- The ferry has 40 seats.", SEATS),
        (LENDER, "It keeps 40 boats"),
        ("- Two clerks who robbed a shop were seen.", "Two clerks who robbed a shop were seen"),
        (RICH, "With £3m in hand, Ann Lee has more than all but one member of the council"),
        (CIRCUS, "That fall happened 20 years ago"),
        ("But the bridge took four years.", "The bridge took four years"),
        ("However, the bridge took four years.", "The bridge took four years"),
        ("However many came, it took four years.", "However many came, it took four years"),
        (LOSSES, "Losses, now of £18m, have caused the bank to sell shares to a fund"),
        ("Media playback is not supported on this device The ferry has 40 seats.", SEATS),
        ("CARROW, Averna -LRB- CNN -RRB- -- The ferry has 40 seats.", SEATS),
        ("3 May 2026 Last updated at 09:15 GMT The ferry has 40 seats.", SEATS),
        ("OSTLEY (AP) -- The ferry sank in ten minutes.", "The ferry sank in ten minutes"),
        (TALKS, "The council will pay £3m for the bridge"),
        (
            "The council will pay £3m for the bridge, which was built by a firm from Carrow.",
            "The council will pay £3m for the bridge",
        ),
        (PUB, "The pub stands 1,690 feet above sea level"),
        (
            "The police estimate that 40 people died was low.",
            "The police estimate that 40 people died was low",
        ),
        ("Sales of boats doubled last year.", "Sales of boats doubled last year"),
        ("The council will pay £3m, Mayor Ann Lee said.", "The council will pay £3m (Ann Lee)"),
        (
            "Ann Lee said on Monday that the repairs will take 12 weeks.",
            "The repairs will take 12 weeks (Ann Lee)",
        ),
        (
            "“We lost 300 boats in the storm. It was a bad night for all,” said Ann Lee.",
            "We lost 300 boats in the storm (Ann Lee)",
        ),
    ],
    ids=lambda value: value[:30],
)
def test_a_figure_is_told_by_its_clause(text: str, bullet: str) -> None:
    assert bullets(text) == [bullet]


@pytest.mark.parametrize(
    "text",
    [
        "Share this with 40 friends of the town.",
        "Read more: The ferry has 40 seats.",
        "Image caption The ferry has 40 seats.",
    ],
)
def test_what_the_page_says_of_itself_has_no_bullet(text: str) -> None:
    assert bullets(text) == []


@pytest.mark.parametrize(
    ("text", "bullet"),
    [
        (FERRY, "The ferry … sank in ten minutes"),
        (BLAST, "A blast … killing 14 people"),
        (ROWER, "Ann Lee … crossed the bay in 12 hours"),
        (CHOIR, "The choir … reached 12 towns last year"),
        (SONG, "My Old Green Boat … sold 40,000 copies in the spring"),
        (PACT, "The plan for the harbour … will cost the town £3m (minister)"),
        (UNIT, "The unit … produces 60% of the oil output (observers)"),
        (OWNER, "Never one to miss a fair, Ann Lee … sold 40 boats"),
        (COURT, "In 2007, the court of Ostley … fined 12 drivers"),
        (SHIP, "The 12-seat ship … was retired in 1993 but kept in storage for possible use"),
    ],
    ids=[
        "aside",
        "verb",
        "who",
        "which",
        "no comma",
        "dashes",
        "that",
        "subject",
        "opening",
        "but",
    ],
)
def test_what_is_left_out_of_a_clause_leaves_a_mark(text: str, bullet: str) -> None:
    assert bullets(text) == [bullet]


@pytest.mark.parametrize(
    "clause",
    [
        "The council will lose £3m if the vote fails",
        "If the vote fails, the council will lose £3m",
        "The mayor denied that the council had lost £3m",
        "Some people fear that the council has lost £3m",
        "Not since the war had the council lost £3m",
        "A court heard of a fire in the tunnel that killed 19 people",
        "Hardly anyone believes that the tunnel has cost £3m",
        "The ministry denied a report that 4,000 troops had crossed the border",
        "A false report said that 19 people had died in the tunnel",
        "The council said it hoped that 300 homes would be built",
        "The first pilot who crossed the bay in 12 hours came from Carrow",
        "The mayor denied that Ann Lee, who owes 300 crowns, had been seen",
        "She won the race again, which gave her 12 points",
        "The wall, if not mended within three weeks or so, will cost £3m",
        "Bo Ek and Ann Lee, who owe 300 crowns, have left the town",
        "Despite Ann Lee's claim that 40 people drowned, the town is calm",
        "Police initially said 14 people had been killed, but later put the toll at nine",
        "Lee hoped that the mill would have 40 looms, but it has none",
        "Ek, 30, was banned for missing a test before the games, but the ban was lifted",
        "Witnesses said guards fired on 14 guests, a charge the army calls a lie",
        "The president wrote that 12 million people had voted, a claim that nothing supports",
        "The judge gave Ek, who has a record, 12 years, and his brother, who drove the car, four",
        "Two papers wrote that Ek would send 40,000 guards to the border, which he denied",
        "The mayor said sorry for having said that 40 people had died",
        "Ann Lee said she was told that 40 boats would go",
        "A judge who said in May that 40 days would be fair for thieves has been made a minister",
        "A nurse accused of harming 14 people, nine of whom died, told the court she was innocent",
        "In theory the council has a surplus of £3m, but it has yet to see it",
        TRIPS,
        PLANES,
        LAMPPOSTS,
        RAID,
        CALM,
        BASE,
    ],
)
def test_what_changes_the_meaning_of_a_figure_stays_with_it(clause: str) -> None:
    assert bullets(f"{clause}.") == [clause]


@pytest.mark.parametrize(
    ("text", "bullet"),
    [
        (
            "It will expand a mission in Averna from 300 to around 1100 men, Gen. Ann Lee said.",
            "Mission in Averna: 300 → around 1,100 men (Ann Lee)",
        ),
        (
            "Discussing the fate of the tunnel, Ann Lee said that 3 May 2027 would be too late.",
            "Fate of the tunnel: 3 May 2027 (Ann Lee)",
        ),
        (
            "The number of deaths fell from 3,000 in 2013, when Ek came to power, to 612 in 2016.",
            "Number of deaths: 3,000 → 612",
        ),
        ("And Ann Lee, 41, added: “My brother is ill.\n\n“I am glad.”", "Ann Lee: aged 41"),
    ],
    ids=["a movement", "a day under discussion", "a movement over a clause", "an age before words"],
)
def test_a_label_stays_where_it_says_enough(text: str, bullet: str) -> None:
    assert bullets(text) == [bullet]


@pytest.mark.parametrize(
    "sentence",
    [
        "Its walls - and a new gate - kept 300 boats safe",
        "The mill -- the last in the county -- has 40 looms and was sold for £3m",
        "With five weeks to go, the council looks for a tent",
        "The boats - two old and one new - were seen on Monday",
        "When I was nine years old I asked my father for a boat",
        "Ann Lee opened the season in fine style at the harbour of Ostley, winning 12 races",
        "The town has asked each of its villages - which have nine schools - and its guests",
        "He voiced the regret of the whole county for the victims of the wave which killed 40",
        MILL,
        BIRD,
        GRAVE,
        "It spread after Bo Ek, a guard who said he had seen her, sold 40 photographs",
        "She would wait for the report before deciding when a cut of the 160 guards might begin",
        GUARDS,
        CREW,
        HEIRS,
        LETTERS,
        PAPERS,
        FILM,
        TOWER,
        LAMPS,
        ROPES,
        AWAY,
        BLAMED,
        OWNED,
        FLED,
        SEVEN,
        GUILD,
        ROWERS,
        NEARBY,
        YARD,
        WOUNDED,
        "A guard seized a tent and 20 flags from the stall and hid them in the yard",
        "It needs to shed 6,000 or 7,000 posts and reduce costs by £3m",
        "The jury saw the play emerge as the winner with 32% of votes cast",
        "The clerk said that while she counted 40 boats, the pier sank",
        "They are top of the table after eight games and are yet to lose",
        "The fare came down to as little as £34 but it may rise to £50",
        'The old act for the harbour was "unfair" and "at odds with the good of 40 towns"',
    ],
)
def test_a_clause_has_its_subject_and_its_verb(sentence: str) -> None:
    assert bullets(f"{sentence}.") == [sentence]


@pytest.mark.parametrize(
    "box",
    [
        "12 New boats 40 new seats 300 yards of rope Owner Bo Ek",
        "The first five:1 Lee 2 Mora +1.50 Ek +1.90 Oba",
    ],
)
def test_a_box_of_facts_that_lost_its_lines_has_no_bullets(box: str) -> None:
    assert bullets(f"The ferry is back. {box}") == []


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (FORCE, "'sudden, wild and needless force'"),
        (MOVE, "in a move that has only added to the sense of chaos"),
        (DEADLINE, "deadline for them to settle the matter"),
        (GATES, "At the new harbour hall in Carrow, more than 140,000 guests"),
    ],
    ids=["single marks", "in a move that", "for them to", "place"],
)
def test_a_clause_holds_what_its_words_ask_for(text: str, held: str) -> None:
    (line,) = bullets(text)

    assert held in line


def test_figures_of_one_clause_share_its_bullet() -> None:
    figures = choose("Police arrested 40 drivers in Ostley and fined 12 others.")

    assert {figure.quantity.value for figure in figures} == {40.0, 12.0}
    assert {figure.text for figure in figures} == {
        "Police arrested 40 drivers in Ostley and fined 12 others"
    }


def test_a_longer_bullet_takes_the_place_of_one_that_it_holds() -> None:
    figures = choose(
        "The former head of the tunnel company was sentenced to six years in prison on Tuesday for "
        "a fire in the tunnel that killed 19 people in 2019."
    )

    assert len(figures) == 2
    assert len({figure.text for figure in figures}) == 1


def test_what_one_says_is_not_told_as_said_by_another() -> None:
    text = (
        "The union claims that 300 workers were fired, while the company says 40 left of their "
        "own will."
    )

    assert sorted(bullets(text)) == [
        "300 workers were fired (union)",
        "The company says 40 left of their own will",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Critics say the quay cost $40m; the ministry says it cost $12m",
        "While the union said 5,000 people marched, police put the number at 1,200",
        "Ann Lee said the port would lose £3m in May, and Jo Benning said it would lose £9m",
        "Police said 14 people had died but gave no names",
        "The paper, which said that 40 people had died, retracted its story",
        "The sheriff said that the boy, 15, had fired 12 times, that nine pupils ran, and left",
        "The general said he would not send 40,000 troops to Carrow, as two papers had reported",
        (
            "The plan was approved by 31 votes to nine, with two members of the Harbour Party, "
            "which opposes it, abstaining"
        ),
        (
            "All were told to leave, and 300 did so before the river, which rose nine metres, "
            "broke its banks"
        ),
        (
            "It is hoped models of three soldiers - each showing one of the old troops - will be "
            "cast in bronze and shown in Ostley in the summer"
        ),
        (
            "The preacher is seeking “200,000 people committed to give $300 or more to help us buy "
            "the ship that we need”"
        ),
        (
            "It was the first game of the pair for three years - Lee last lost to Ek six years "
            "ago - and lasted two hours and 40 minutes"
        ),
    ],
    ids=lambda value: value[:30],
)
def test_clauses_of_two_subjects_are_not_told_as_one(sentence: str) -> None:
    assert set(bullets(f"{sentence}.")) == {sentence}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the island, where 300 people live, has no doctor", []),
        ("the charity which looks after 40 donkeys that were found in a barn needs £30,000", []),
        ("water levels at the dam, where 12 people are trapped, are not going to fall", []),
        (
            "in 1998, when the mine employed 4,000 people, the town had nine schools",
            ["The mine employed 4,000 people", "The town had nine schools"],
        ),
        ("a clerk who collects stamps and a cook who owns 12 boats shared a prize of £4m", []),
        ("Jo Ek, who has run the port, and her son Tom, who owns 30 boats, were arrested", []),
        (
            "the judge, in office when a fire killed 14 people, resigned",
            ["A fire killed 14 people"],
        ),
        (
            "Ek's fresh stint as the chief clerk came two days after he had left the board",
            ["Ek's fresh stint as the chief clerk came two days after he had left the board"],
        ),
        ("had the wall held, the 40 houses behind it would have been dry", []),
        ("critics say it cost $40m; the ministry is silent", ["It cost $40m (critics)"]),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_clause_under_another_ends_before_it(text: str, shown: list[str]) -> None:
    for line in bullets(f"{TOWN}{text}."):
        assert line.casefold().endswith(text.casefold()) or line in shown


def test_a_sentence_without_a_good_cut_is_shown_whole() -> None:
    text = (
        "If earlier sales are a guide, the lot could bring a good sum: copies signed by the poet "
        "have been sold for almost 44,000 crowns, with a cropped one bearing a handwritten rhyme "
        "selling for 125,000 crowns."
    )

    assert set(bullets(text)) == {text.removesuffix(".")}


def test_a_long_sentence_without_a_good_cut_is_cut_where_it_can_be() -> None:
    start = (
        "Keeping the moor and its birds has been the talk of all the inns of the county since the "
        "rise of the Moor Party of Ostley with the election of Mayor Ann Lee three years ago"
    )
    rest = (
        ", at times being seen as a cause that has split the families who work there from the "
        "families who come for a week in the summer."
    )

    assert bullets(start + rest) == [start]


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
@settings(max_examples=300)
def test_a_clause_has_no_words_but_those_of_its_sentence_and_no_half_brackets(text: str) -> None:
    for figure in choose(text):
        if figure.text.startswith(f"{figure.label}: "):
            continue  # a label turns words round
        said = " ".join(figure.sentence.text.split()).casefold()

        assert all(part in said for part in figure.label.casefold().split(" … "))
        assert figure.label.count("(") == figure.label.count(")")
        assert len(figure.label) <= 250


def test_bullets_of_the_same_words_give_way_to_each_other_once() -> None:
    assert bullets("who ? -5 1,000 dozen") == ["5 1,000 dozen"]
