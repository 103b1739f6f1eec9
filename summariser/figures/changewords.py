"""Phrases and verbs that say how a number is meant, as data: about, more than, rose, fell."""

# Longer phrases win; a sign may have several lines.
BEFORE = """
~: about, around, some, nearly, almost, roughly, approximately, approx, circa, estimated, near
~: an estimated, close to, near to, barely, practically, virtually, just about, somewhere around
~: in the region of, just under, just over, just short of, a little over, a little under
~: slightly over, slightly under, slightly more than, slightly less than, slightly above
~: slightly below, just above, just below, just more than, just less than, just shy of, shy of
~: a little more than, a little less than, a bit more than, a bit less than, a bit over
~: a shade over, a shade under, a fraction over, a fraction under, nearing, approaching, nigh on
~: something like, somewhere near, in the order of, on the order of, in the neighbourhood of
~: in the neighborhood of, in the vicinity of, around about, round about, verging on, give or take
~: hardly, scarcely, more like, nowhere near, as near as, getting on for, well-nigh, not quite
~: fractionally over, fractionally under, ~, ≈, ∼
>: more than, over, at least, above, exceeding, upwards of, upward of, in excess of, well over
>: no fewer than, no less than, not less than, greater than, higher than, larger than, better than
>: beyond, a minimum of, minimum, longer than, older than, not fewer than, bigger than, heavier than
>: no smaller than, no lower than, no shorter than, not under, wider than, deeper than
>: taller than, faster than, far more than, many more than, much more than, well above, well beyond
>: north of, at the very least, at a minimum, minimum of, topping, surpassing, far above, far over
>: comfortably over, comfortably more than, easily more than, >, ≥
<: less than, fewer than, under, up to, at most, below, as many as, as much as, no more than
<: not more than, a maximum of, maximum of, lower than, smaller than, younger than, within
<: not exceeding, well under, sub, sub -, as few as, as little as, as high as, as long as
<: shorter than, cheaper than, lighter than, slower than, far less than, far fewer than
<: much less than, well below, far below, south of, at the most, at the very most, no greater than
<: not even, no bigger than, no larger than, no older than, no younger than, poorer than
<: no higher than, no longer than, not over, never more than, capped at, maximum, <, ≤
"""
AFTER = """
~: or so, or thereabouts, or near it, or close to it, or around that, - odd, - some, or something
~: give or take
>: or more, +, plus, - plus, or over, and over, and above, at least, or higher, or greater, or older
>: at the very least, at the least, at a minimum, or even more, if not more, and rising
>: and climbing, and then some, and upwards
>: or longer, or above, and counting, and up, and older, or better, upwards, minimum
<: or less, or fewer, or under, and under, at most, or lower, or below, or younger, and younger
<: at the very most, at the most, at the outside, or even less, if not less
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
deepened broaden broadened broadening enlarged enlarging lifted bolstered bolstering augmented
steepened zoomed catapulted upgraded
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
