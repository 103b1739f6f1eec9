"""What is stored of a chat: told, handed out, erased."""

import json

from bot.chat import render
from bot.chat.desk import Desk, Reply, Request
from bot.chat.markup import Attachment, Button, Message, bold, compose, line
from bot.digests.commands.office import Office


def privacy(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/privacy`: what is stored, and where."""
    return compose(
        [
            line(bold("What is stored of this chat")),
            line(
                "Its number; your subscriptions, with the number of the person who made each; the "
                "time zone, quiet hours and muted words; why nothing can be sent here, if that is "
                "so; the digests of the last months, message by message: the text, Telegram's "
                "number of it, which stories it told, when, and whether it arrived; the list shown "
                "last; which channel or group you manage from here."
            ),
            line(
                "What you search for is kept as bare words, without you. A shared location is "
                "turned into a time zone and not kept. Nothing is passed on.",
                space_above=True,
            ),
            line("It lies in the database of whoever runs this bot.", space_above=True),
            line("/export gives you all of it, /forget erases it.", space_above=True),
        ]
    )


def export(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/export`: all that is stored of this chat, as a JSON file."""
    stored = office.subscriptions.export(request.chat_id)
    content = json.dumps(stored, ensure_ascii=False, indent=2).encode()
    return (Message("All that is stored of this chat.", file=Attachment("nutgraf.json", content)),)


def forget(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/forget`: asks once."""
    return render.plain(
        f"Erase everything that is stored of {_chat(request)}, subscriptions too? "
        "It cannot be undone.",
        buttons=[
            (
                Button("Erase it all", f"forget:{request.chat_id}"),
                Button("Keep it", "forget:nothing"),
            )
        ],
    )


def forget_at_last(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer the buttons of `/forget`; the argument is the chat that was asked about."""
    if request.text == "nothing":
        return render.plain("Nothing was erased.")
    if request.text != str(request.chat_id):
        return render.plain("That was asked about another chat. Nothing was erased.")
    office.subscriptions.forget(request.chat_id)
    return render.plain(f"Everything stored of {_chat(request)} is erased.")


def _chat(request: Request) -> str:
    """Return "it" where the reply begins with the name of the chat that it is about."""
    return "it" if request.about else "this chat"
