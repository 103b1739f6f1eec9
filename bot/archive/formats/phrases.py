"""What sites say on every page, by the reason for leaving it out.

The texts are regular expressions, an alternative or more a line; a line indented further goes on
with the one above. They are for a whole line of an article in any case, its bullets, brackets and
stops stripped. Only bounded repeats: the articles are hostile.
"""

import re
from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "advertisement": r"""
        ads?|adverts?|advertisements?|advertising|advertorial|advertise with us
        (?:ad|advertisement) feature|this advertisement has not loaded yet.{0,80}
        (?:sponsored|promoted|paid|partner)(?: by .{2,40}| content| links?| message| post
            | stories)?
        (?:close|hide|remove|report|skip)(?: this)? (?:ads?|advertisement)
        (?:advertisement\W{1,5})?(?:(?:article|content|post|reading|report|story) )?continues?
            (?: reading)? (?:after|below)(?: (?:the|this))?(?: (?:ads?|adverts?|advertisements?
            |gallery|newsletter|promotion|video))?
        (?:advertisement\W{1,5})?(?:keep scrolling|scroll)(?: down)?(?: (?:for|to) (?:continue
            |more|read)(?: (?:more|reading))?)?
    """,
    "comments": r"""
        \d[\d,.]{0,8}k? (?:comments?|likes|reactions|replies|responses|retweets|shares|views)
        comments?(?: (?:\(?\d{1,6}|section))?|no comments(?: yet)?|have your say
        (?:add|all|hide|join|leave|load|post|read|see|show|view|write)(?: (?:a|all|an|in|more|the
            |your|\d{1,6})){0,3} (?:comments?|conversation|discussion)
        comments (?:are )?(?:closed|disabled|off)(?: .{0,60})?|be the first to comment
        (?:log ?in|register|sign in)(?: or register)? to (?:comment|join|post|reply)(?: .{0,40})?
        (?:let us know|share your (?:thoughts|views)|tell us|what do you think)
            .{0,80} in the comments(?: .{0,20})?
    """,
    "reading time": r"""
        (?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)[ -]?min
            (?:ute)?s?\.? (?:listen|of reading|read|to read|video|watch)
        \d{1,3} ?min|(?:estimated )?(?:read(?:ing)?(?: time)?)\W{1,4}(?:about )?\d{1,3}.{0,14}
    """,
    "player": r"""
        audio|autoplay|listen|live|loading|mute|now playing|please wait|replay|unmute|video
        listen (?:now|to)(?: (?:the|this))?(?: (?:article|episode|podcast|story))?(?: \W{0,3}\d
            .{0,10})?
        (?:pause|play|stop|watch)(?: the)? (?:audio|live|now|video)(?: .{0,20})?|tap to unmute
        your browser (?:cannot|does not|doesn[’']t) .{3,80}|an error (?:has )?occurred.{0,80}
        (?:sorry, )?(?:this )?(?:audio|content|media|video) (?:can ?not|could not|is not
            |is unavailable|isn[’']t|requires).{0,80}
        (?:please )?(?:enable|turn on) javascript.{0,80}|javascript (?:is|must be).{0,80}
    """,
    "cookies": r"""
        (?:(?:our|this) (?:web)?site|we)
            (?: and our (?:\d{1,5} )?partners)? uses? (?:\w+ ){0,3}cookies?\b.{0,300}
        (?:accept|agree|allow|customi[sz]e|decline|manage|reject)(?: (?:all|and|my|your|&)){0,3}
            (?: (?:choices|close|consent|continue|cookies?|preferences|settings))?
        by (?:browsing|clicking|closing|continuing|entering|providing|registering|signing
            |submitting|subscribing|using)\b.{0,200}\b(?:consent|cookies|privacy|terms)\b.{0,200}
        (?:cookies?|legal|privacy)(?: (?:&|and|banner|choices|conditions|cookies?|notice|policy
            |preferences|settings|statement|terms)){1,5}
        terms(?: (?:&|and|conditions|of|policy|privacy|sale|service|use)){1,5}|do not sell.{0,60}
        your privacy choices|this site is protected by .{0,160}
    """,
    "copyright": r"""
        (?:©|\(c\)|copyright ©|copyright \(c\)).{0,250}|.{0,80}©.{0,120}
        copyright,? (?:\d{4}|.{2,60}[, ]\d{4})(?:[-–]\d{2,4})?(?:\W.{0,160})?
        .{0,120}\ball rights(?: are)? reserved\b.{0,160}
        (?:no part of this|this (?:article|content|material)).{0,60}\b(?:broadcast|copied
            |copyright|redistributed|reproduced|republished|reused)\b.{0,200}
        (?:posted|printed|produced|published|reprinted|reproduced
            |republished) (?:here )?with (?:the )?permission.{0,80}
    """,
    "navigation": r"""
        about(?: us)?|back(?: to (?:home|results|top))?|bookmark|breaking(?: news)?|close
        contact(?: us)?|continue reading|copy link|developing|exclusive|expand|follow along
        follow(?:ing)?|(?:follow )?live updates?|gallery|go back|help|home(?: ?page)?|in pictures
        load more|log ?(?:in|out)|menu|more|newsletters?|next(?: (?:article|page|story))?
        (?:free )?(?:daily|weekly) newsletter|(?:last )?(?:published|updated)(?: at| on)?
        notifications?|open (?:in )?app|page \d{1,3}(?: of \d{1,3})?|\d{1,3} ?/ ?\d{1,3}
        prev(?:ious)?(?: (?:article|page|story))?|print(?: this)?|register|search
        (?:see|show|view) (?:all|gallery|less|more)|sign ?(?:in|out|up)|site ?map|toggle .{2,30}
        skip(?: (?:ahead|navigation|to (?:main )?(?:content|navigation)))?|(?:font|text) size|top
        subscribe(?: (?:for free|here|now|today))?|for immediate release|press release
        (?:front page|home|news)(?: ?[>»›/|] ?[^>»›/|]{2,120}){1,6}
        [^>»›.]{2,40}(?: ?[>»›] ?[^>»›.]{2,80}){2,6}
    """,
    "tags": r"""
        (?:categor(?:y|ies)|filed (?:in|to|under)|hashtags?|in this (?:article|story)|keywords?
            |posted in|related topics|section|tagged(?: as| with)?|tags?|topics?)(?: ?[:|]
            | in | under ) ?.{1,200}
        (?:related )?topics?|tags|in this (?:article|story)
    """,
    "editor's note": r"""
        this (?:article|interview|live ?blog|page|piece|post|report|story|transcript
            |version) (?:first|has (?:been|not been)|is|originally|was)(?: (?:also|automatically
            |first|last|lightly|not|originally|since|slightly))? (?:adapted|amended|appeared
            |auto-generated|condensed|corrected|edited|excerpted|generated|part of (?:a|our)
            |produced|published|reprinted|republished|shortened|supported|translated|updated)\b
            .{0,250}
        this is an? (?:breaking|developing)(?: news)? story(?:[ .,;—–-].{0,120})?
        (?:breaking|developing) (?:news )?story|a version of this (?:article|story) .{2,400}
        more (?:details )?(?:follows?|soon|to (?:come|follow))
        (?:check|come) back (?:for|later|soon).{0,80}|notes? to editors
        (?:clarification|correction|corrects|disclaimer|editor(?:[’']?s?|s[’'])? note
            |note to (?:editors|readers)|story corrected|updates with)s? ?[:—–-].{1,500}
        .{0,80}has not been edited by .{2,60} staff.{0,160}
    """,
    "credits": r"""
        (?:additional|with) (?:agency |agencies |wire )?(?:contributions|files|inputs?|reporting
            |reports?) (?:by|from) .{2,150}
        (?:with )?agency inputs?
        .{2,200}\bcontributed (?:reporting )?(?:for|to) this (?:dispatch|(?:article|interview
            |live ?blog|page|piece|post|report|story|transcript|version)).{0,60}
        .{2,120} contributed (?:additional )?reporting(?: (?:from|in|to) .{0,60})?
        [a-z]{2,3}(?:/[a-z]{2,3}){1,3}|(?:source ?: ?)?agenc(?:ies|y)(?: reports?)?
        about the author.{0,60}|first published (?:by|in|on) .{2,60}
    """,
    "contact": r"""
        (?:contacts?|e-?mail|for (?:further|more) information|mail|media contact|phone
            |press contact|tel|write to)\b.{0,120}(?:@|\b\d{3}[- ]?\d{3}).{0,60}
        (?:do you have|got|have) (?:a|an|any|information|more|something|you)\b.{0,80}\?
            .{0,120}\b(?:contact|e-?mail|get in touch|let us know|tell us|write)\b.{0,120}
        get in touch\W.{0,80}|send us (?:an?|your) .{2,60}|\S{1,60}@[\w-]{1,40}\.[\w.-]{2,20}
    """,
    "address of a page": r"""
        (?:(?:original|source|via) ?: ?)?(?:https?://|www\.)\S{1,400}|pic\.twitter\.com/\w{1,40}|t\.co/\w{1,40}
    """,
    "signature of a post": r"""
        [^()]{1,80} \(@\w{1,30}\),? .{4,40}\d{4}|a post shared by .{2,80}
        view (?:this post|.{0,30}) on (?:facebook|instagram|twitter|x)
    """,
    "time": r"""
        (?:updated? )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m)?(?: ?[A-Z]{2,4})?
    """,
    "end mark": r"""
        30|[a-z]{0,6}/?ends?
    """,
}

# An invitation begins like this and names something on offer (below).
INVITATIONS = r"""
    sign up|subscribe|register|install|turn on|unlock|enter your|invalid|log ?in|delivered
    join (?:more|our|over|the|us)|(?:follow|like) (?:live|me|our|the latest|this|us|@)
    follow .{1,60} on
    get (?:alerts|all|breaking|daily|email|every|more|news|notified|our|the latest|unlimited
        |updates|your)
    download (?:our|the)|(?:click|tap) (?:here|on|to)|become (?:a|our)|start your|help us
    stay (?:ahead|connected|in the know|in touch|informed|on top|tuned|up to date|updated)
    (?:don[’']t|never) miss|want (?:more|the|to|unlimited)|enjoy(?:ed|ing) (?:our|the|this|what)
    receive (?:daily|news|our|the)|listen to (?:our|the|this)|watch (?:live|more|our|the full)
    find (?:all|more|us)|connect with|check out (?:more|our)|visit (?:our|us)|keep up with
    support (?:independent|local|our|quality|us)|already (?:a|have|registered|subscribed)
    not (?:a member|a subscriber|yet)|for (?:all the|breaking|daily|live|more|the latest|unlimited)
    thanks? (?:you )?for (?:joining|reading|signing|subscribing)|catch (?:all|up)|exclusive
    (?:our|this) newsletters?|your daily|you (?:are|can|have|may|will)|we(?:[’']ll| will) send
    create (?:an?|your)|all the (?:latest|news)|the (?:best|biggest|latest) (?:news|stories)
"""
OFFERS = r"""
    newsletters?|inbox|e-?mail (?:address|alerts?|updates?)|(?:push )?notifications?|news alerts?
    whatsapp|telegram|facebook|twitter|instagram|youtube|linkedin|tiktok|bluesky|threads|on x
    google (?:news|play)|app store|(?:mobile|the) app|podcasts?|premium|paywall|unsubscribe
    our (?:app|channel|community|coverage|daily|free|journalism|live|page|podcast|reporting|site
        |stories|website|weekly)
    subscri(?:ber|bers|bing|ption|ptions)|free (?:account|articles?|trial)|click here
    your (?:account|subscription)|(?:breaking|latest|more) news|(?:latest|live) updates
    (?:more stories|story) like this
"""

# A share bar has only words of these two sets and numbers, one of the first set at least.
SHARING = """
    share shares sharing tweet facebook twitter whatsapp linkedin telegram reddit pinterest
    email e-mail messenger instagram youtube flipboard pocket bluesky copied print save bookmark
    sms tumblr xing viber wechat
"""
SHARING_FILLERS = """
    a about and article by comment comments copy for full gift icon like likes link mail more
    now of on options or page pin post send story the this threads to url us via with x
"""
# A fragment that begins like this needs no offer: "Sign up to Morning Call".
PLAIN_INVITATION = "(?:sign up|subscribe) (?:for|to) "
# A line in which somebody says something is story, whatever it begins with.
REPORTED = r"""
    according to|added|argued|asked|he|her|his|insisted|replied|said|says|she|shouted|they|told
    urged|warned|was|were|wrote
"""

# Words that call a reader to another story; its title follows after a colon or a bar.
CALLS = r"""
    (?:also |do |must |please )?read(?: (?:also|here|in full|more|next|now|the full (?:article
        |story)|this))?
    (?:see|watch) also|also (?:see|watch)|further reading|in case you missed it|icymi|up next
    (?:more|recommended|related|similar)(?: (?:articles?|content|coverage|for you|links?|news|posts?
        |reading|stories|story|topics|videos?))?
    watch(?: (?:live|more|now))?|(?:you )?(?:may|might) also (?:be interested in|like)
    (?:latest|more|read more) (?:about|from|in|on) [^:|]{2,60}|don[’']t miss
    from the archives?|editor[’']?s? picks?
"""
# Lines that call a reader without a title: to a list that follows, or to the page behind a link.
BARE_CALLS = r"""
    (?:breaking|latest|most|popular|top|trending)(?: (?:news|now|popular|read|shared|stories|topics
        |videos?|viewed))?
    more on this(?: story)?|more top stories|(?:click|tap) here(?: (?:for|to) .{2,80})?
    read (?:the )?(?:complete|entire|full|original|rest|whole)(?: (?:article|interview|piece|report
        |story|text|thing))?(?: (?:at|in|on) .{2,60}| here)?
"""


def alternatives(phrases: str) -> str:
    """Return the regular expression, without a group, for any of `phrases` as written above."""
    indent = re.match(r"\n +", phrases)
    joined = re.sub(rf"{indent[0]} +" if indent else "\n", "", phrases)
    return "|".join(line.strip() for line in joined.strip().split("\n"))
