"""A channel or group, managed from the private chat."""

from bot.chat import render
from bot.chat.desk import Desk, Reply, Request
from bot.digests.commands.office import Office

_PRIVATE = "private"


def manage(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/manage [@channel]`: what is asked here is about that channel from now on."""
    if request.kind != _PRIVATE:
        return render.plain("Write that to me in private.")
    if not request.text:
        return _end(desk, request)
    if request.named is None or request.named.chat.kind == _PRIVATE:
        return render.plain(
            "I see no channel or group of that name. Make me a member of it, an administrator in a "
            "channel, and try /manage @its_name."
        )
    if not request.named.is_administrator:
        return render.plain("Only its administrators can manage what it gets.")
    desk.memory.manage(request.user_id, request.named.chat)
    return render.plain(
        f"From now on, /subscribe, /status and their kin here are about "
        f"{request.named.chat.title}, and its digests are sent there. /manage ends that."
    )


def _end(desk: Desk, request: Request) -> Reply:
    managed = desk.memory.managed(request.user_id)
    if managed is None:
        return render.plain("Which one? Try /manage @channel.")
    desk.memory.manage(request.user_id, None)
    return render.plain(f"{managed.title} is no longer managed from here.")
