"""Articles of every kind and language, invented."""

import tomllib
from pathlib import Path
from typing import NamedTuple


class Article(NamedTuple):
    """An article of one kind.

    A brief of three opens with `lead` and has all of `tells`; no sentence of a brief opens with one
    of `never`.
    """

    title: str
    text: str
    lead: str
    tells: tuple[str, ...]
    never: tuple[str, ...] = ()


# What a long feature is made of: who did what, and when.
_VALLEY = (
    "moved the cattle to the hill in October and brought them down again when the ice had gone",
    "showed the marks on the barn door, where the flood of each year has its line and its date",
    "sold the lowest field to the Water Board, which lets the river stand on it until May",
    "built the new house on piles of oak, two metres above the highest flood that was measured",
    "kept the boat tied to the kitchen window, and rowed the children to the bus at Dunmore",
    "planted willows along the ditch because their roots hold the bank when the water is fast",
    "learned from the grandparents how to read the colour of the river on the day before a flood",
    "counted the storks that came back to the wet meadows, eleven pairs where there had been none",
    "wrote to the council each winter until the road to the school was raised by a metre",
    "lost the potatoes twice before giving up the low ground for hay, which likes to be wet",
)
_SPEAKERS = (
    "Mara Dunn of the mill at Marlow",
    "Ike Moor, whose farm lies below the lock,",
    "the widow of the last ferryman at Lund",
    "Tomas Hale, who teaches at the school in Dunmore,",
    "Ana Lund and the two sons with whom she keeps sheep",
    "the priest of the church that stood in water for a month",
    "Dana Pell, an engineer who came from Orrin for a year and stayed,",
    "the eldest of the seven brothers who own the inn",
    "Harlan Vane, the keeper of the weir,",
    "a young couple who bought the empty house beside the bridge",
    "the captain of the fire brigade in Port Ellery",
)
_WHEN = (
    "When the children were small",
    "After the flood of 1996",
    "In the year in which there was no winter",
    "Long before anybody in Port Ellery had heard of it",
)
_FEATURE = "\n".join(
    f"{_WHEN[(number + number // 220) % 4]}, {_SPEAKERS[number % 11]} {_VALLEY[number % 10]}."
    for number in range(300)
)


KINDS = {
    "capitals headline": Article(
        "HARBOUR BRIDGE SHUT AFTER BARGE STRIKES PIER",
        "HARBOUR BRIDGE SHUT AFTER BARGE STRIKES PIER\n"
        "The harbour bridge in Port Ellery was shut on Tuesday after a gravel barge struck one "
        "of its piers, the port authority said.\n"
        "Engineers found a crack two metres long in the pier below the waterline.\n"
        "Some 30,000 cars a day will be sent over the Orrin bridge until the pier is mended.\n"
        "Image: The barge beside the pier\n"
        "The owner of the barge, Farrow Gravel, said its rudder had failed.",
        "The harbour bridge in Port Ellery was shut",
        ("a crack two metres long", "30,000 cars"),
        ("HARBOUR", "Image:"),
    ),
    "live blog": Article(
        "Storm Ada: latest updates",
        "10:42\nRead more: How to prepare for a storm\n"
        "Storm Ada has cut power to 12,000 homes in Orrin county, the grid operator said.\n"
        "10:15\nThe ferry to Lund has been cancelled for the day, the harbour master said.\n"
        "09:58\nStay with us for updates.\nAre you affected?\n"
        "09:40\nFirefighters freed a driver from beneath a fallen oak on the road to Marlow.\n"
        "09:05\nSchools in Orrin county will stay closed until Thursday, the council said.",
        "Storm Ada has cut power",
        ("ferry to Lund", "oak on the road to Marlow"),
        ("10:", "09:", "Read more", "Stay with us", "Are you"),
    ),
    "list": Article(
        "Five walks along the Halve",
        "The river Halve can be walked from spring to sea in five days, and each day has an inn "
        "at its end.\n"
        "1. The spring to Dunmore\n• Nine miles\n• Steep\n"
        "The path climbs through beech woods to the ruined abbey above Dunmore.\n"
        "2. Dunmore to Lund\n• Eleven miles\n"
        "The second day follows the old railway past three mills, and one still grinds.\n"
        "3. Lund to the sea\nThe last miles cross the salt marsh on boards laid last year.",
        "The river Halve can be walked",
        ("beech woods", "old railway"),
        ("•", "1.", "2.", "3."),
    ),
    "questions and answers": Article(
        "The water charge explained",
        "Households in Ellery will pay for water by the litre from next April.\n"
        "Who has to pay?\nEvery household with a meter pays two crowns for each thousand litres.\n"
        "What if I have no meter?\n"
        "The Water Board will fit 40,000 meters before April without charge.\n"
        "Can the price rise?\nThe council may raise the price once a year by at most 3 per cent.",
        "Households in Ellery will pay",
        ("two crowns", "40,000 meters"),
        ("Who", "What if", "Can"),
    ),
    "interview": Article(
        "Mara Dunn: 'I would build it again'",
        "Mara Dunn, who led the Water Board for eleven years, says that she would build the "
        "Ellery dam again.\n"
        "Why did you leave in March?\n"
        "“I was tired, and the dam was safe. I wanted to go while both were true.”\n"
        "Would you do anything differently?\n"
        "“I would listen to the farmers earlier.”\n"
        "Dunn now teaches engineering at the college of Lund, where she has forty students.",
        "Mara Dunn, who led the Water Board",
        ("teaches engineering",),
        ("Why", "Would you"),
    ),
    "match report": Article(
        "Ellery 2-1 Orrin: Hale's late goal settles derby",
        "Tomas Hale scored in the 89th minute as Ellery beat Orrin 2-1 on Saturday to go top of "
        "the league.\n"
        "Orrin had led through Ike Moor's header after 12 minutes.\n"
        "But Ana Lund's free kick brought Ellery level just before half-time.\n"
        "She then hit the post twice.\n"
        "Orrin ended the match with ten players after Dana Pell was sent off for a second foul.\n"
        "Ellery: Vane; Poole, Amin; Lund, Hale.",
        "Tomas Hale scored in the 89th minute",
        ("Ike Moor", "Ana Lund"),
    ),
    "obituary": Article(
        "Harlan Poole, who lit the coast, dies at 91",
        "Harlan Poole, the last keeper of the lighthouse at Cape Lund, has died at the age of 91, "
        "his family said.\n"
        "He was born in Dunmore in 1930, the son of a net maker.\n"
        "Poole kept the light for 34 years, through two hurricanes and one shipwreck.\n"
        "His daughter Ana said that he had never once overslept.\n"
        "The light has worked by itself since 1994, the coast guard said.",
        "Harlan Poole, the last keeper",
        ("born in Dunmore in 1930",),
    ),
    "market report": Article(
        "Orrin shares close lower on steel prices",
        "Shares in Orrin fell 1.2 pct. on Thursday as steel makers lost ground, with the main "
        "index closing at 4,310 points.\n"
        "Farrow Steel Co. dropped 6.4 pct. after it cut its forecast for the year.\n"
        "The crown traded at 1.09 to the dollar, against 1.10 on Wednesday.\n"
        "Brent crude rose 40 cents to $71.20 a barrel.\n"
        "(Reporting by Ana Lund; Editing by Ike Moor)",
        "Shares in Orrin fell 1.2 pct.",
        ("6.4 pct.", "1.09 to the dollar"),
        ("(Reporting", "Reporting by"),
    ),
    "short item": Article(
        "Ferry back in service",
        "The ferry between Lund and Port Ellery sails again from Monday, the harbour master said. "
        "It had been in dock since a fire in its engine room in May, in which nobody was hurt. "
        "Tickets cost four crowns, as before. Until the end of June, the ferry will not take "
        "lorries, and the last one leaves Lund at nine in the evening.",
        "The ferry between Lund and Port Ellery",
        ("since a fire",),
    ),
    "feature": Article(
        "The valley that learned to live with water",
        "The people of the Halve valley have stopped fighting the river that drowned the fields "
        "of their grandparents.\n"
        "In a valley of forty farms, thirty have given their lowest land to the floods and raised "
        "their houses, and the Water Board pays them for it.\n"
        "“We lost each time we built a wall. Now the river has room, and so have we,” said Mara "
        "Dunn, who led the board when the first wall was taken down.\n"
        "It began with a quarrel in the inn of Marlow.\n"
        "Dunn had come to explain why the wall would cost nine million crowns, and a farmer asked "
        "what she would pay him to do without it.\n"
        "She had no answer that night, but she had one in the spring.\n"
        "The board offered each farm forty crowns a year for every hectare that may be flooded, "
        "which is less than a third of what the wall would have cost.\n"
        "Eleven farms signed at once, most of them below the lock.\n"
        "The others waited for a winter to see whether the money came, and it did.\n"
        "Since then four floods have passed through the valley, the highest in 2011, and not one "
        "house has been lost.\n"
        "Not everybody is content.\n"
        "Ten farms on the eastern bank say that the water now comes to them, and have gone to "
        "court in Orrin.\n"
        "A judgment is expected in the autumn.\n"
        "Engineers from three countries have come to measure what the valley does, and two rivers "
        "in Orrin are to be treated in the same way.\n"
        f"{_FEATURE}",
        "The people of the Halve valley",
        ("given their lowest land to the floods",),
    ),
}


class Story(NamedTuple):
    """A story in one language: its sentences, and the places of those in a brief of three."""

    title: str
    text: str
    sentences: list[str]
    brief: list[int]


def _story(title: str, text: str, brief: list[int]) -> Story:
    sentences = [part.strip() for line in text.splitlines() for part in line.split("|") if part]
    return Story(title, text.replace("|", ""), sentences, [place - 1 for place in brief])


LANGUAGES = {
    code: _story(**table)
    for code, table in tomllib.loads(
        Path(__file__).with_name("languages.toml").read_text(encoding="utf-8")
    ).items()
}
