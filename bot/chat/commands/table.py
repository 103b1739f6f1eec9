"""The commands that read the archive, and their buttons."""

from rapidfuzz.process import extractOne

from bot.chat import render
from bot.chat.commands import basics, briefs, lists, topics
from bot.chat.desk import Action, Command, Desk, Reply, Request, StaleButton


def show_help(desk: Desk, request: Request) -> Reply:
    """Answer `/help`: every command with what it does."""
    return render.command_list(((c.usage, c.meaning) for c in desk.book.commands), desk.book.menu)


def unknown(desk: Desk, request: Request) -> Reply:
    """Answer a command that does not exist; the request's text is its name."""
    meant = " or ".join(f"/{name}" for name in _meant(desk, request.text))
    hint = f"Did you mean {meant}?" if meant else "/help lists what I know."
    return render.plain(f"There is no /{request.text} here. {hint}")


def _meant(desk: Desk, word: str) -> list[str]:
    """Return the names of the commands that people mean by `word`, else the nearest name."""
    commands = desk.book.commands
    near = extractOne(word, [command.name for command in commands], score_cutoff=70)
    also = [command.name for command in commands if word.lower() in command.also]
    return also or ([near[0]] if near else [])


def not_text(desk: Desk, request: Request) -> Reply:
    """Answer a message that is no text, such as a photo."""
    return render.plain("I only read text. Type a topic, such as nato, or send /help.")


def for_administrators(desk: Desk, request: Request) -> Reply:
    """Answer somebody who may not change what their group has asked for."""
    return render.plain("Only administrators of this chat can change that.")


def no_longer_administered(desk: Desk, request: Request) -> Reply:
    """Answer somebody who still manages a chat from afar that they may not change any more."""
    return render.plain(
        "You no longer administer it, or I am no longer in it. /manage ends managing it."
    )


def no_longer_known(desk: Desk, request: Request) -> Reply:
    """Answer a button of a kind that this version does not have."""
    raise StaleButton(request.text)


START = Command("start", basics.start, "/start", "what this is")
READING = (
    Command("latest", lists.latest, "/latest [n]", "the newest stories"),
    Command(
        "topic",
        lists.topic,
        "/topic nato",
        'stories on a topic: words, "a phrase", -without, begin*',
    ),
    Command("topics", topics.topics, "/topics", "what the news is about now"),
    Command("figures", lists.figures, "/figures nato", "the key figures on a topic"),
    Command("brief", briefs.brief, "/brief 2", "one story of the last list, or a link"),
)
HELP = Command("help", show_help, "/help", "this list")
COMMANDS = (START, *READING, HELP)

ACTIONS = (
    Action("latest", lists.latest),
    Action("topics", topics.topics),
    Action("help", show_help),
    Action("topic", lists.kept_topic),
    Action("figures", lists.kept_figures),
    Action("page", lists.turn_page, edits=True),
    Action("open", briefs.open_brief),
    Action("proof", briefs.proof),
    Action("place", briefs.proof, edits=True),
    Action("like", briefs.more_like_this),
)
