"""Lines that a site adds to a story, and sentences that only look like them."""

import pytest

from bot.archive.formats.furniture import recognise

FURNITURE = {
    "Advertisement": "advertisement",
    "ADVERTISEMENT": "advertisement",
    "Advertisement · Scroll to continue": "advertisement",
    "ADVERTISEMENT - CONTINUE READING BELOW": "advertisement",
    "Article continues after advertisement": "advertisement",
    "Story continues below this ad": "advertisement",
    "Sponsored content": "advertisement",
    "Skip ad": "advertisement",
    "Share": "share bar",
    "Share this article": "share bar",
    "Share Facebook Twitter WhatsApp": "share bar",
    "Share on X | Email | Print": "share bar",
    "Tweet 12 Share 34": "share bar",
    "Share full article": "share bar",
    "27 comments": "comments",
    "Comments (14)": "comments",
    "View all comments": "comments",
    "Be the first to comment": "comments",
    "Join the conversation": "comments",
    "Log in to comment": "comments",
    "1.2k views": "comments",
    "4 min read": "reading time",
    "Reading time: 4 minutes": "reading time",
    "Listen to this article": "player",
    "Your browser does not support the video element.": "player",
    "We use cookies to improve your experience.": "cookies",
    "This website uses cookies to measure traffic. Read more in our policy.": "cookies",
    "Accept all": "cookies",
    "By clicking Accept you agree to our use of cookies": "cookies",
    "Privacy policy": "cookies",
    "© 2026 Northline. All rights reserved.": "copyright",
    "Copyright Continental Observer 2026": "copyright",
    "Copyright 2026 by the Ledger": "copyright",
    "This material may not be published, broadcast, rewritten or redistributed.": "copyright",
    "Home > World > Europe": "navigation",
    "Home / News / Regions": "navigation",
    "Skip to main content": "navigation",
    "Back to top": "navigation",
    "Sign in": "navigation",
    "Tags: flood, Grenna": "tags",
    "Topics: NATO | Averna": "tags",
    "#flood #Grenna": "tags",
    "This article was first published in March.": "editor's note",
    "This story has been updated with new figures.": "editor's note",
    "Correction: An earlier version gave a wrong date.": "editor's note",
    "Editor's note: Names have been changed.": "editor's note",
    "This is a developing story. Check back for updates.": "editor's note",
    "A version of this article appears in print on Nov. 6.": "editor's note",
    "(Reporting by Ana Lind; editing by Tom Reyk)": "credits",
    "Ana Lind contributed to this report.": "credits",
    "With inputs from agencies": "credits",
    "Edited by: Tom Reyk": "credits",
    "ja/ra": "credits",
    "Sign up to our newsletter: the valley's news in your inbox": "invitation",
    "Subscribe to our science newsletter": "invitation",
    "Follow Northline Sport on WhatsApp": "invitation",
    "Follow us on Twitter @northline": "invitation",
    "Like us on Facebook": "share bar",
    "Download our app for live updates": "invitation",
    "Get the latest news delivered to your inbox": "invitation",
    "Sign up to Morning Call": "invitation",
    "Don't miss our podcast": "invitation",
    "Get in touch: send us your pictures": "contact",
    "Contact the newsroom at desk@example.com": "contact",
    "URL: https://example.com/2026/flood": "address of the page",
    "https://example.com/2026/flood": "address of a page",
    "Source: https://example.com/2026/flood": "address of a page",
    "pic.twitter.com/AbC123": "address of a page",
    "— Ana Lind (@analind) November 5, 2026": "signature of a post",
    "17:20": "time",
    "***": "divider",
    "-30-": "end mark",
    "ENDS": "end mark",
    "Read: Ferry Back In Service": "link to another story",
    "Also read: Ferry back in service": "link to another story",
    "Also Read | Ferry back in service": "link to another story",
    "READ MORE: How to claim relief": "link to another story",
    "READ MORE Ferry back in service": "link to another story",
    "Related: The eight minutes in the tunnel": "link to another story",
    "See also: The eight minutes": "link to another story",
    "Watch: The dyke breaks": "link to another story",
    "More from the Ledger: Why prices rise": "link to another story",
    "Recommended for you": "link to another story",
    "Most read": "link to another story",
    "Read the full story here": "link to another story",
    "Click here to read the report": "link to another story",
    "By Ana Lind": "byline",
    "By ANA LIND and TOM REYK": "byline",
    "By Ana Lind, Chief Reporter": "byline",
    "Reported by: Ana Lind": "byline",
    "Interview by Ana Lind": "byline",
    "By Reuters": "byline",
    "Source: Meridian News": "source",
    "[The breach at Grenna. Photo: Ana Lind]": "caption",
    "[Ana Lind in her laboratory at Carrow]": "caption",
    "A ferry leaves Port Halven. (Photo by Ana Lind/Getty Images)": "caption",
    "The breach at dawn. Photograph: Ana Lind/Observer": "caption",
    "FILE - In this March 3 photo, a ferry leaves Port Halven.": "caption",
    "Image caption: The breach seen from the air at dawn": "caption",
    "Image caption The breach seen from the air": "caption",
    "| Image:self": "picture credit",
    "Photo: Ana Lind": "picture credit",
    "Photo by Ana Lind": "picture credit",
    "Getty Images": "picture credit",
    "AFP via Getty Images": "picture credit",
    "(File photo)": "picture credit",
    "Credit: NATO": "picture credit",
    "Updated November 9th, 2026 at 18:20 IST": "date",
}

STORY = [
    "Read the room, said the minister.",
    "Read: the small print, he told them.",
    "Also read into the record was a letter from the mayor.",
    "Read more books, the minister told pupils.",
    "Watch this space, she said.",
    "Related charges were dropped in May.",
    "Share prices fell by 4 percent.",
    "Shares in the company rose.",
    "Share the load, the mayor asked.",
    "“No comment,” he said.",
    "No comment.",
    "Comments by the minister drew laughter.",
    "Sign up for the army, he told them.",
    "Sign up for the army.",
    "Published figures are wrong.",
    "Subscribers to the newsletter were told on Friday.",
    "Follow the money, said the minister.",
    "Like Facebook, the company has lost users.",
    "Get the message to Facebook, he told staff.",
    "Support for the podcast tax is falling.",
    "We use cookies to bribe the children, the teacher said.",
    "Cookies were handed out to the crowd.",
    "Copyright law will change next year, the minister said.",
    "All rights were reserved for the winner.",
    "The story was updated for a new generation of readers.",
    "The report was published on Thursday.",
    "This report was wrong, he said.",
    "Correction of the figures took a year.",
    "By Monday, the river had fallen.",
    "By Friday evening the water had gone",
    "Reported by nobody, the crime went unpunished.",
    "Reporting by the newspaper showed that the fund had lied.",
    "Edited by hand, the book took nine years.",
    "Photo by photo, the case fell apart.",
    "He sent her one last picture: the harbour at dawn.",
    "She showed the court the letter (and the photo).",
    "Image: that was all he cared for, his widow said.",
    "Advertisement spending rose by 4 percent.",
    "Ads for gambling will be banned, the minister said.",
    "Home is where the flood was.",
    "Contact was lost at 10.15 p.m.",
    "Tags on the bags were missing.",
    "Topics included the dyke and the harbour.",
    "Source: unknown, the police wrote in the file.",
    "Live music returned to the harbour.",
    "Updated figures are due in May.",
    "A 4 minute silence was held.",
    "[They] did not come back, she wrote.",
    "[sic]",
    "Image captions were missing from the report.",
    "Credit is hard to get, bankers said in May.",
    "File sharing rose in the spring.",
    "Ends do not meet for many families.",
    "More people came than in 2025.",
    "Trending downwards since May, prices may soon rise.",
]


@pytest.mark.parametrize(("line", "reason"), FURNITURE.items(), ids=FURNITURE)
def test_a_line_of_the_site_is_told_with_its_reason(line: str, reason: str) -> None:
    assert {part.reason for part in recognise(line)} == {reason}


@pytest.mark.parametrize("line", STORY)
def test_a_sentence_that_looks_like_furniture_is_story(line: str) -> None:
    assert recognise(line) == ()


def test_a_line_of_several_parts_is_told_part_by_part() -> None:
    parts = recognise("By Ana Lind | Published: 10 November 2026 | 4 min read | Share")

    assert [part.reason for part in parts] == ["byline", "date", "reading time", "share bar"]


def test_a_line_with_one_part_of_story_is_story() -> None:
    assert recognise("Share | The river rose by a metre.") == ()


def test_a_long_paragraph_is_never_furniture() -> None:
    assert recognise("© " + "The river rose. " * 50) == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Lind", "Ana Lind"),
        ("By Ana Lind and Tom Reyk", "Ana Lind and Tom Reyk"),
        ("By Ana Lind, Tom Reyk and J. de Vries", "Ana Lind, Tom Reyk and J. de Vries"),
        ("By Ana Lind, Legal Affairs Correspondent", "Ana Lind"),
        ("By Ana Lind in Port Halven", "Ana Lind"),
        ("By Ana Lind, Meridian News", "Ana Lind"),
        ("Written by: Ana Lind", "Ana Lind"),
    ],
)
def test_a_byline_gives_the_names_alone(line: str, names: str) -> None:
    assert [part.value for part in recognise(line)] == [names]
