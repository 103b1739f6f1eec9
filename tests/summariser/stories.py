"""Stories and texts that the tests of the summariser share."""

from hypothesis import strategies as st

DAM_TITLE = "Ellery dam breaks after nine days of rain"
DAM = """\
PORT ELLERY (Reuters) - The Ellery dam broke on Monday after nine days of rain and flooded the \
lower town of Port Ellery, the Water Board said.
Some 4,000 people left their homes in the lower town before the dam broke. They were taken to \
schools on the hill by bus.
Read more: Ten photographs of the flood
“We watched the wall all night. We knew it would go,” Water Board chief Mara Dunn told reporters.
Who is to blame?
But the board had warned the city of cracks in the dam in March, according to a letter seen by \
this paper.
"Nobody answered us.
The mayor, Tomas Hale, said on Tuesday that the city would pay for hotels for a month.
Some 4,000 people left their homes in the lower town before the dam broke.
Rain is expected to stop on Thursday, the weather service of Port Ellery said.
Photo: Ana Lund
"""

SEED_TITLE = "NATO to expand Iraq mission from 500 to around 4,000 troops to fight 'terrorism'"

awkward_texts = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(
            [
                "The dam broke on Monday.",
                "The dam broke on Monday.",
                "“We knew. It had to,” Mara Dunn said.",
                "He said that nobody was hurt in town.",
                '"Half a quotation.',
                "Why?",
                "(CNN)Boats sailed to Port Ellery again.",
                "Rain.\n",
                "\n\n",
                "Prices rose 3.5% in the U.S. in May!",
                "🌊 💧 … ?!",
                "市议会周一表示,大桥将关闭一周。",
                "\u202eright to left\u202c told a story.",
            ]
        ),
        max_size=30,
    ).map(" ".join),
)
