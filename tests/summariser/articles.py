"""Articles of every kind, invented: title, text, and openings of sentences no brief may have."""

from typing import NamedTuple


class Article(NamedTuple):
    """An article of one kind; `lead` is in its brief, none of `never` is."""

    title: str
    text: str
    lead: str
    never: tuple[str, ...] = ()


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
        ("10:", "09:", "Read more", "Are you"),
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
        ("(Reporting", "Reporting by"),
    ),
    "short item": Article(
        "Ferry back in service",
        "The ferry between Lund and Port Ellery sails again from Monday. It had been in dock "
        "since a fire in its engine room in May. Tickets cost four crowns, as before.",
        "The ferry between Lund and Port Ellery",
    ),
    "feature": Article(
        "The valley that learned to live with water",
        "The people of the Halve valley have stopped fighting the river that drowned their "
        "grandparents' fields.\n"
        + "\n".join(
            f"Farm number {number} on the valley road has raised its barns on piles of oak, and "
            f"its {number + 3} fields are let to the flood each winter."
            for number in range(1, 400)
        ),
        "The people of the Halve valley",
    ),
}

LANGUAGES = {
    "de": "Eine Fähre ist am Freitag auf dem Orrinsee gesunken, alle 42 Menschen an Bord wurden "
    "gerettet, teilte die Polizei mit.\nDie Fähre war am Morgen in Lund aufgebrochen und geriet "
    "in einen Sturm.\nDas Wetter soll nach Angaben der Behörde bis Montag schlecht bleiben.\n"
    "Die Reederei will das Schiff im Sommer heben.",
    "fr": "Un bac a coulé vendredi sur le lac d'Orrin et les 42 passagers ont été sauvés, a "
    "annoncé la préfecture.\nLe bateau avait quitté le port de Lund dans la matinée.\nLa "
    "compagnie parle d'une panne de moteur.\nLe trafic est suspendu jusqu'à lundi sur tout le lac.",
    "es": "Un transbordador se hundió el viernes en el lago de Orrin y los 42 pasajeros fueron "
    "rescatados, dijo la policía.\nEl barco había salido del puerto de Lund por la mañana.\n"
    "La empresa habla de una avería del motor.\nEl servicio no se reanudará hasta el lunes.",
    "it": "Un traghetto è affondato venerdì nel lago di Orrin e i 42 passeggeri sono stati salvi, "
    "ha detto la polizia.\nLa nave era partita dal porto di Lund al mattino.\nLa società parla di "
    "un guasto al motore.\nIl servizio non riprenderà prima di lunedì.",
    "pt": "Uma balsa afundou na sexta-feira no lago de Orrin e os 42 passageiros foram salvos, "
    "disse a polícia.\nO barco tinha saído do porto de Lund pela manhã.\nA empresa fala de uma "
    "avaria no motor.\nO serviço não será retomado até segunda-feira.",
    "pl": "Prom zatonął w piątek na jeziorze Orrin, ale wszyscy pasażerowie zostali uratowani, "
    "powiedziała policja.\nStatek wypłynął rano z portu w Lund i nie miał awarii.\nFirma mówi, że "
    "to był silnik.\nRuch nie zostanie wznowiony przed poniedziałkiem.",
    "cs": "Přívoz se v pátek potopil na jezeře Orrin a všech 42 cestujících bylo zachráněno, řekla "
    "policie.\nLoď vyplula ráno z přístavu v Lundu.\nSpolečnost mluví o poruše motoru, která se "
    "stala už v březnu.\nProvoz nebude obnoven do pondělí.",
    "uk": "Пором затонув у п'ятницю на озері Оррін, усі 42 пасажири врятовані, каже поліція.\n"
    "Судно вийшло вранці з порту і потрапило у шторм.\nКомпанія заявила про поломку двигуна.\n"
    "Рух не буде відновлено до понеділка.",
    "ru": "Паром затонул в пятницу на озере Оррин, все 42 пассажира спасены, сообщила полиция.\n"
    "Судно вышло утром из порта и попало в шторм.\nКомпания заявила о поломке двигателя.\n"
    "Движение не будет возобновлено до понедельника.",
}
