"""Who says the figures of a text, in the order of the text, "" where nobody does."""

import pytest

from summariser.figures.choosing import choose_figures
from summariser.sentences import split_sentences

SAID = [
    ("The flood killed 14 people, Mayor Clara Benning said.", ["Clara Benning"]),
    ("“We lost 300 boats to the storm,” said Ann Lee.", ["Ann Lee"]),
    ("According to the statistics office, prices rose 3%.", ["statistics office"]),
    ("Clara Benning spoke. The flood killed 14 people.", [""]),
    ("Ann Lee said it was late. She said the storm sank 300 boats.", ["Ann Lee"]),
    # A verb opens what it tells when a clause follows it.
    (
        "Since the 2 bridges fell, harbour officials say they have found 40 boats.",
        ["", "harbour officials"],
    ),
    ("After 6 hours in the water, Benning said that 30 sailors were missing.", ["", "Benning"]),
    ("In a speech to 500 guests, the mayor said the port would cost $3bn.", ["", "mayor"]),
    # A verb inserted between commas tells all its sentence.
    (
        "The ferry carried 8 people, the agency said in a note, and the barge carried 70.",
        ["agency", "agency"],
    ),
    ("The ferry carried 80 people, Ann Lee told reporters on Monday.", ["Ann Lee"]),
    ("The bridge took 9 years, according to Ann Lee, and cost $4bn.", ["Ann Lee", "Ann Lee"]),
    ("The bridge took 9 years, according to Ann Lee, who leads 200 builders.", ["Ann Lee", ""]),
    (
        "Since last May, according to Harbour Watch, guards have killed 40 sailors.",
        ["Harbour Watch"],
    ),
    # What stands between a source and its verb.
    ("Ann Lee, a doctor at Ostley hospital, said 30 people were hurt.", ["Ann Lee"]),
    ("Benning on Tuesday said 30 people were hurt.", ["Benning"]),
    (
        "Sen. Clara Benning (R-Ostley) has repeatedly promised to hire 400 guards.",
        ["Clara Benning"],
    ),
    ("Ann Lee did not say that 30 people were hurt.", [""]),
    ("Ann Lee criticised the port and said it lost 30 boats.", ["Ann Lee"]),
    ("Ann Lee sued the port on Friday, claiming the move cost her $900,000.", ["Ann Lee"]),
    # Titles are no part of a name, which stands in full.
    (
        "Defence Minister Clara Benning spoke first. Ms. Benning said 40 ships would sail.",
        ["Clara Benning"],
    ),
    ("The pier will cost $3m, according to campaign manager Jo Lindqvist.", ["Jo Lindqvist"]),
    # Reports, and who made them.
    (
        "A poll of 400 sailors by the Lindqvist Institute found that 60% were tired.",
        ["", "Lindqvist Institute"],
    ),
    ("In a new Harbour Post survey, 60% of sailors were tired.", ["Harbour Post survey"]),
    (
        "Nearly 9 million sailors are tired, according to federal statistics.",
        ["federal statistics"],
    ),
    ("Rooms cost $12 an hour, according to calculations by Jo Lindqvist.", ["Jo Lindqvist"]),
    ("The guard combed through the records and kept 40 boats.", [""]),
    # A plain form of a verb wants several who say it.
    ("Economists predict 40 failures.", ["Economists"]),
    ("Forbury puts the value of the fleet at $4bn.", ["Forbury"]),
    ("The crew put 40 boats to sea.", [""]),
    # Quotations.
    ("“We lost 300 boats,” Lee said. “The storm cost the port $40m.”", ["Lee", "Lee"]),
    (
        "“Ann promised us 300 boats, and 40 came,” Clara Benning said.",
        ["Clara Benning", "Clara Benning"],
    ),
    ("“We were wrong,” Benning, 58, told the Harbour Post.", [""]),
    ("Two hours later, Benning wrote, “We lost 300 boats.”", ["", "Benning"]),
    # What a colon announces.
    ("Police: 14 sailors drowned off Ostley", ["Police"]),
    ("Storm damage: 14 sailors drowned off Ostley", [""]),
    ("Rep. Clara Benning (R-Ostley): “We lost 300 boats.”", ["Clara Benning"]),
    ("Boat makers, for instance, argue that imports grew by 40 percent.", ["Boat makers"]),
    ("Clara Benning, a leader of the dockers' union, has promised 300 jobs.", ["Clara Benning"]),
    # The head of a source tells its number and kind.
    ("Supporters in Ostley say the port has brought 300 jobs.", ["Supporters in Ostley"]),
    ("The remaining yards in North Burrow reported $2bn in sales.", [""]),
    ("Ann Lee, leader of Ostley, Carrow, said 40 boats sank.", ["Ann Lee"]),
    ("In Carrow, a spokesman for Ostley, Ann Lee, said 40 boats sank.", ["Ann Lee"]),
    ("Several northern states, receiving 19 boats, agreed.", [""]),
    # A straight mark that is lost turns no other.
    (
        'It rained," Ann Lee said. The storm sank 300 boats. "We mourn 14 men," Jo Benning said.',
        ["", "Jo Benning"],
    ),
    # A source inside a quotation is not the one who speaks.
    ("“Ann Lee says 300 boats came,” Benning said. She laughed.", ["Benning"]),
    ("Jo Lindqvist said Ann Lee was late. She said the storm sank 300 boats.", ["Jo Lindqvist"]),
    # Verbs that do rather than say.
    ("Storm Ann claimed 30 lives. Ann Lee wrote 70 books.", ["", ""]),
    ("Danish hopes of 30 medals ended. US claims of 40 followed.", ["", ""]),
    # What is printed of a source.
    ("The Council on Foreign Trade said 30 ships sank.", ["Council on Foreign Trade"]),
    ("The Harbour Post's Ann Lee said 30 ships sank.", ["Ann Lee"]),
    ("Secretary of State Clara Benning said 30 ships sank.", ["Clara Benning"]),
    ("Mr Lee's family said 30 ships sank.", ["Lee's family"]),
    ("“It rains,” said Ann Lee. “We lost 30 ships,” the 39-year-old said.", ["Ann Lee"] * 2),
    ("Show creator Jo Lindqvist said 30 ships sank.", ["Jo Lindqvist"]),
    ("A photographer came. Photographer Jo Lindqvist said 30 ships sank.", ["Jo Lindqvist"]),
    ("Harbour Research UK said 30 ships sank.", ["Harbour Research UK"]),
    ("Some 30 ships sank, according to the state-run Ostley agency.", ["state-run Ostley agency"]),
    ("Forbury, which is listed on the Ostley Exchange, reported 40 sales.", ["Forbury"]),
    ("Ann Lee, who runs the Forbury Bank, said 40 boats sank.", ["Ann Lee"]),
    ("According to Ostley and Carrow Police, 40 boats sank.", ["Ostley and Carrow Police"]),
    ("Jo Lindqvist paid and added a $300 tip.", [""]),
    ("Ann Lee added 20 sailors had drowned.", ["Ann Lee"]),
    ("Ann Lee continued a run of 40 wins.", [""]),
    ("Ann Lee, who denies it, was suspended for 40 days.", [""]),
    ("Ann Lee, who says 40 boats sank, left.", ["Ann Lee"]),
    ("The Office on Fog and Tides said 30 ships sank.", ["Office on Fog and Tides"]),
    ("Some 9% drift, says the Office on Fog and Tides.", ["Office on Fog and Tides"]),
    ("Jo Lindqvist claimed a first goal in 30 games.", [""]),
    ("The owner said nothing would stop 30 ships.", ["owner"]),
    ("The study, published in May, concluded that 30 ships sank.", ["study"]),
    ("Lee, citing data from the port, said 30 ships sank.", ["Lee"]),
    ("“It rained,” Ann Lee told a crowd of 1,300 here on Tuesday.", [""]),
    ("Some 30 ships sank, says the Centre for the Study of Fog.", ["Centre for the Study of Fog"]),
    ("The bank spoke. OSTL said it now expects 30 ships.", ["OSTL"]),
    # What follows the words of a source.
    ("Polls show a close race in Ostley, where 18 boats sail.", [""]),
    ("The poll shows 40% are tired, but 18 boats sail.", ["poll", ""]),
    ("Benning wrote to her 400 readers, “We lost 300 boats.”", ["", "Benning"]),
    ("The storm was bad, Ann Lee says. “We lost 300 boats.”", ["Ann Lee"]),
    ("The storm was bad, Ann Lee says. “Bad luck” took 300 boats.", [""]),
    # Who is meant by a pronoun.
    ("Ann Lee spoke. Jo Benning fears, as he has said, that 30 ships sank.", ["Jo Benning"]),
    (
        "“It rained,” a spokeswoman for the port said. She added that 30 ships sank.",
        ["spokeswoman for the port"],
    ),
    # A name that is too long is cut where it hangs on.
    (
        "Some 30 ships sank, according to the Clear North Harbour average of recent tallies.",
        ["Clear North Harbour average"],
    ),
    # Verbs behind a form of "to be", and sources that are one of many.
    ("The port team is suggesting that 30 ships sank.", ["port team"]),
    ("Benning was accused of stealing 30 ships.", [""]),
    ("The 41-year-old sailor said 30 ships sank.", ["", ""]),
    ("Reed co-wrote that 30 ships sank.", [""]),
    ("One company says 30 ships sank.", ["company"]),
    ("Ann Lee posted on her page that 30 ships sank.", ["Ann Lee"]),
    ("The Fog Act rules that could sink 30 ships are new.", [""]),
    # A quotation that ends with a comma is what its source said, whatever follows.
    ("“We lost 300 boats,” Ann Lee told me.", ["Ann Lee"]),
    ("“We lost 300 boats,” Ann Lee said aboard her ship as she left the port.", ["Ann Lee"]),
    ("“Lost,” Ann Lee told all 30 of them.", [""]),
    ("After “The Storm,” Ann Lee said 30 ships sank.", ["Ann Lee"]),
    # What a source says goes on behind it when only a circumstance stands before it.
    ("In all, officials said, the storm sank 30 ships.", ["officials"]),
    ("Too often, Ann Lee said, a captain has 30 ships.", ["Ann Lee"]),
    ("The crew left, officials said, the storm having sunk 30 ships.", [""]),
    # Sources of which there are many, or one.
    ("Many economists say 30 ships will sink.", ["economists"]),
    ("Some of her supporters say 30 ships sank.", ["supporters"]),
    ("“We lost 30 ships,” said one former captain.", ["former captain"]),
    ("Some 30 ships sank, according to several captains.", ["captains"]),
    # A quotation that its source interrupts, and sources that "and" joins.
    (
        "“Every time it rains,” Ann Lee said, speaking of the port, “we lose 30 ships.”",
        ["Ann Lee"],
    ),
    ("Both Ann Lee and Mr Benning say 30 ships sank.", ["Ann Lee and Benning"]),
    ("Ann Lee and Jo Benning said it rained. They say 30 ships sank.", ["Ann Lee and Jo Benning"]),
    ("Ann Lee left and Jo Benning said 30 ships sank.", ["Jo Benning"]),
    # A pronoun shows nothing, unless it means a report.
    ("Ann Lee said it rained. She gave 40 boats to the port.", [""]),
    ("The storm was bad, the report said. It found 40 boats missing.", ["report"]),
    # More that is cited, and verbs that say something with "that" alone.
    ("Some 30 ships sank, a chart shows.", ["chart"]),
    ("A port document filed Thursday says 30 ships sank.", ["port document"]),
    ("Ann Lee implied that 30 ships sank.", ["Ann Lee"]),
    ("Ann Lee assumed command of 30 ships.", [""]),
    ("“We lost 30 ships,” the captain mused.", ["captain"]),
    # The subject of a sentence says what is added at its end.
    ("At a dinner in Fort, Ostley, on Sunday, Ann Lee left, saying 30 ships sank.", ["Ann Lee"]),
    ("Ann Lee said it rained. On Monday she left, warning that 30 ships sank.", ["Ann Lee"]),
    ("Ann Lee said it rained. In a letter, she left, saying 30 ships sank.", ["Ann Lee"]),
    ("The company left Ostley but said 30 ships sank.", ["company"]),
    ("Harbour police searched Ostley and found that 30 ships sank.", ["Harbour police"]),
    ("Ann Lee released a statement confirming that 30 ships sank.", ["Ann Lee"]),
    ("It rained again, with officials admitting that 30 ships sank.", ["officials"]),
    ("It rained again, with boats counting 30 men.", [""]),
    ("The crew loaded coal and reported 30 ships.", [""]),
    # Nouns that tell what someone says.
    ("The port's warning that 300 boats may sink angered 40 captains.", ["port", ""]),
    ("Despite Ann Lee's repeated claims that 300 boats sank, 40 came.", ["Ann Lee", ""]),
    ("Ann Lee repeated her claim that 300 boats sank.", ["Ann Lee"]),
    ("Contrary to Ann Lee's claim that 300 boats sank, all came home.", ["Ann Lee"]),
    ("Unlike Ann Lee's report that 300 boats sank, this is true.", ["Ann Lee"]),
    ("A Harbour Times report that 300 boats sank was false.", ["Harbour Times report"]),
    ("The Harbour Times estimates that 300 boats sank, and 40 came.", ["Harbour Times"] * 2),
    ("Today's report that 300 boats sank was false.", [""]),
    # What the writer adds is nobody's.
    ("Ann Lee said 30 ships sank in Ostley, which has 8 ports.", ["Ann Lee", ""]),
    ("Ann Lee said 30 ships sank, but the port saved 8.", ["Ann Lee", ""]),
    ("Police say that Jo Benning, who is at large, sank 30 ships.", ["Police"]),
    ("Ann Lee said: “We lost 30 ships, but the port saved 8.”", ["Ann Lee"] * 2),
    ("Some 30 ships sank in Ostley, which has 8 ports, Ann Lee said.", ["Ann Lee"] * 2),
    # An office is no name, and "he's" no source.
    ("Ann Lee, mayor of Ostley, said 30 ships sank.", ["Ann Lee"]),
    ("Ann Lee, a senior member of the Harbour Party, said 30 ships sank.", ["Ann Lee"]),
    ("Ann Lee (Ostley), a harbour master, said her son sank 30 ships.", ["Ann Lee"]),
    ("The mayor of Ostley said 30 ships sank.", ["mayor of Ostley"]),
    ("The University of Ostley, a small school, said 30 ships sank.", ["University of Ostley"]),
    ("He's said to be the first to sink 30 ships.", [""]),
    # What is counted by somebody, and words turned round.
    ("The 30 ships reported by the harbour guard sank.", ["harbour guard"]),
    ("Ann Lee spoke. “It sank 30 ships,” said she.", ["Ann Lee"]),
    ("Ann Lee's alleged 30 ships sank.", [""]),
    ("Fishermen said when asked that 30 ships sank.", ["Fishermen"]),
    # Names that stand for themselves.
    ("Secretary of State Clara Benning left. Benning said 30 ships sank.", ["Clara Benning"]),
    ("It hit human lives. Human Harbour Watch said 30 ships sank.", ["Human Harbour Watch"]),
    ("Trade co-chair Ann Lee left, and she said 30 ships sank.", ["Ann Lee"]),
    ("New Ostley woke. He said 30 ships sank.", [""]),
    ("Speculation suggests that 30 ships sank.", [""]),
    # What stands before a comma is no source when it has a verb, and who tells of one is long.
    ("Fog, snow and rain would come on 300 days, said Mr Lee.", ["Lee"]),
    ("A captain, who spoke for the crew at the port, said 30 ships sank.", ["captain"]),
    ("The crew of 40, cold and wet, said Ostley sank 30 ships.", ["", ""]),
    # A source inside what it tells.
    ("The $20m experts say it costs to run is a lot.", ["experts"]),
    ("It needs the $20 million analysts say may come, of 30 banks.", ["analysts", ""]),
    ("More than 300 port officials say they left.", [""]),
    # Another's claim ends where a contrast starts, and a paper may be called "Today".
    ("The owners claimed to have 40 boats, while guards saw nine ships.", ["owners", ""]),
    ("Harbour Today reports that 30 ships sank.", ["Harbour Today"]),
    ("Some 30 ships sank, Harbour Today reports.", ["Harbour Today"]),
]


def speakers(text: str) -> list[str]:
    figures = choose_figures(text, split_sentences(text), count=20)
    return [figure.speaker for figure in sorted(figures, key=lambda figure: figure.quantity.start)]


@pytest.mark.parametrize(("text", "names"), SAID, ids=lambda value: str(value)[:40])
def test_a_figure_has_the_name_of_who_says_it(text: str, names: list[str]) -> None:
    assert speakers(text) == names
