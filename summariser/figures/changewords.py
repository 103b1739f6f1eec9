"""Phrases and verbs that say how a number is meant, as data: about, more than, rose, fell."""

# Longer phrases win; a sign may have several lines.
_BEFORE = """
~: about, around, some, nearly, almost, roughly, approximately, approx, circa, estimated, near
~: an estimated, an approximate, a rough, close to, near to, practically, virtually, just about
~: barely, hardly, scarcely, perhaps, nigh on, well-nigh, not quite, not far off
~: somewhere around, somewhere near, somewhere close to, somewhere in the region of, nearing
~: in the region of, in the order of, on the order of, of the order of, in the neighbourhood of
~: in the neighborhood of, in the vicinity of, in the ballpark of, something like, around about
~: round about, something approaching, something close to, something in the region of, more like
~: something in the order of, approaching, closing in on, edging towards, edging toward, verging on
~: bordering on, getting on for, getting on towards, as near as, anywhere near, more or less
~: within a whisker of, within touching distance of, within striking distance of, give or take
~: little short of, not far short of, shy of, ca ., ~, ≈, ∼
>: more than, over, at least, above, exceeding, upwards of, upward of, in excess of, well over
>: no fewer than, no less than, not less than, nothing less than, nothing short of, greater than
>: higher than, larger than, better than, bigger than, heavier than, stronger than, hotter than
>: warmer than, thicker than, costlier than, dearer than, farther than, further than
>: beyond, a minimum of, minimum, longer than, older than, not fewer than, starting at
>: no closer than, no nearer than, no smaller than, no lower than, no shorter than, not under
>: not below, wider than, deeper than
>: taller than, faster than, far more than, many more than, much more than, well above, well beyond
>: north of, at the very least, at a minimum, minimum of, topping, surpassing, far above, far over
>: comfortably over, comfortably more than, easily more than, anything over
>: anything above, >, ≥
<: less than, fewer than, under, up to, at most, below, as many as, as much as, no more than
<: not more than, a maximum of, maximum of, lower than, smaller than, younger than, within
<: not exceeding, well under, sub, sub -, as few as, as little as, as high as, as long as
<: as large as, as big as, as tall as, as wide as, as deep as, as heavy as, as great as, as old as
<: as far as, as fast as, as steep as, as hefty as
<: shorter than, cheaper than, lighter than, slower than, far less than, far fewer than
<: quicker than, nearer than, closer than, thinner than, colder than, cooler than, weaker than
<: much less than, well below, far below, south of, at the most, at the very most, no greater than
<: not even, not nearly, nowhere near, nothing like, short of, well short of, far short of
<: no bigger than, no larger than, no older than, no younger than, poorer than
<: no higher than, no longer than, no further than, no farther than, not over, never more than
<: capped at, limited to, restricted to, maximum, <, ≤
"""
# A little to one side of a number is about it: "a touch over 40".
_LITTLE = (
    "a little, a bit, a touch, a tad, a shade, a fraction, a whisker, a hair, a sliver, slightly, "
    "marginally, fractionally, narrowly, just, only just, barely, very slightly, ever so slightly"
)
_ASIDE = (
    "over, under, above, below, more than, less than, fewer than, higher than, lower than, "
    "larger than, smaller than, short of, shy of, north of, south of, upwards of, in excess of"
)
_BESIDE = [f"{little} {side}" for little in _LITTLE.split(", ") for side in _ASIDE.split(", ")]
BEFORE = f"{_BEFORE}~: {', '.join(_BESIDE)}"
# After a number. Those that doubt need the end of their clause: "40, perhaps more importantly".
AFTER = """
~: or so, or thereabouts, or near it, or close to it, or around that, - odd, - some, or something
~: give or take, more or less, - ish
>: or more, +, plus, - plus, or over, and over, and above, at least, or higher, or greater, or older
>: at the very least, at the least, at a minimum, or even more, if not more, and rising
>: and climbing, and growing, and then some, and upwards, possibly more, perhaps more, maybe more
>: probably more, or possibly more, or perhaps more, or maybe more, and possibly more
>: and perhaps more, and maybe more, and probably more
>: or longer, or above, and counting, and up, and older, or better, upwards, minimum
<: or less, or fewer, or under, and under, at most, or lower, or below, or younger, and younger
<: at the very most, at the most, at the outside, or even less, or even fewer, if not less
<: if not fewer, possibly less, possibly fewer, perhaps less, perhaps fewer, maybe less
<: maybe fewer, probably less, probably fewer, or possibly less, or perhaps fewer
<: or smaller, tops, maximum
"""
UP = """
rise rises rose risen rising up grow grows grew grown growing increase increases increased
increasing climb climbs climbed climbing gain gains gained gaining jump jumps jumped jumping surge
surges surged surging soar soars soared soaring rally rallies rallied rallying advance advances
advanced advancing add adds leap leaps leapt leaped leaping swell swells swelled swollen swelling
spike spiked spiking raise raises raised raising boost boosts boosted boosting expand expands
expanded expanding hike hiked hiking rebound rebounds rebounded rebounding improve improves
improved improving accelerates accelerated accelerating widen widens widened widening strengthen
strengthens strengthened strengthening extend extended extending quicken quickened recover
recovers recovered recovering multiply multiplied multiplying escalate escalated escalating
inflate inflated inflating heighten heightened bumped appreciate appreciated appreciating
skyrocket skyrocketed skyrocketing rocketed rocketing doubled doubles doubling tripled tripling
trebled trebling quadrupled quadrupling quintupled balloon balloons ballooned ballooning
mushroomed mushrooming snowballed snowballing bounced intensified lengthen lengthened lengthening
deepened broaden broadened broadening enlarged enlarging lifted lifting bolstered bolstering
augmented steepened zoomed catapulted upgraded
"""
DOWN = """
fall falls fell fallen falling down drop drops dropped dropping decline declines declined
declining decrease decreases decreased decreasing lose loses lost losing plunge plunges plunged
plunging plummet plummets plummeted plummeting tumble tumbles tumbled tumbling slide slides slid
sliding slip slips slipped slipping sink sinks sank sunk sinking slump slumps slumped slumping
shed sheds shedding dip dips dipped dipping ease eases eased easing cut cuts cutting shrink
shrinks shrank shrunk shrinking reduce reduces reduced reducing contracted contracting halved
halves halving slashed slash slashes slashing tank tanked tanking slow slows slowed slowing
downgraded narrow narrows narrowed narrowing weaken weakens weakened weakening moderated
moderating cooled cooling curbed curbing dwindle dwindled dwindles dwindling worsened worsening
receded receding pared paring subsided crashed crashing retreated retreats retreating lower lowers
lowered lowering trimmed trim trims trimming nosedived collapsed collapsing eroded eroding ebbed
diminish diminished diminishing lessened depleted depleting shorten shortened shortening
depreciated depreciating devalued waned waning abated faded fading sagged slackened softened
softening cratered withered evaporated axed shaved whittled pruned tapered tapering thinned
thinning deflated deducted deducting downsized curtailed curtailing skidded stumbled slackening
decelerated decelerating
"""
