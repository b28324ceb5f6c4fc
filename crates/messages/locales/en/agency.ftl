### Pages of agencies: ranking, agency, comparison, services.

## What several pages say.

agency-rank = Rank
agency-score = Score
agency-points = Change in points
agency-places = Change in places
agency-same-place = unchanged
agency-category = Category
agency-band = Level
agency-parent = Parent
agency-new = new
agency-merged = merged
agency-split = split
agency-reconstructed = Reconstructed data; only figures marked ◆ were published.
agency-any = All
agency-search = Search by name
agency-filters = Search and filter
agency-filters-more = Filters and order
agency-apply = Show
agency-reset = Clear
agency-empty = Nothing matches these filters.
agency-empty-reset = Show everything again
agency-needs-script = Filtering this page needs JavaScript, because the site is served as files. The whole list is below.

## Ranking.

agency-ranking = Ranking
agency-ranking-title = Ranking: { $round }
agency-ties-competition = Equal scores share a rank and the next rank is skipped: 1, 1, 3.
agency-ties-dense = Equal scores share a rank and no rank is skipped: 1, 1, 2.
agency-ties-sign = The sign “=” marks a shared rank.
agency-list = Ranked by
agency-part = Part of the list
agency-sort = Sorted by
agency-dir = Direction
agency-dir-usual = default
agency-dir-asc = smallest first
agency-dir-desc = largest first
agency-count = { $shown } of { $all } shown
agency-compare-link = Compare up to five { $subjects } side by side

## One agency.

agency-trail = Path of this page
agency-standing = Score and rank
agency-contents = On this page
agency-made-of = { $how ->
    [merged] { $kept ->
        [yes] After “{ $round }” these were merged into one:
       *[no] It was formed after “{ $round }” by the merger of:
    }
    [split] { $kept ->
        [yes] After “{ $round }” it took over a part of:
       *[no] It was formed after “{ $round }” by the split of:
    }
   *[renamed] In “{ $round }” it was listed as:
}
agency-parted = { $how ->
    [merged] Since “{ $round }” it was merged into:
    [split] Since “{ $round }” these were split off from it:
   *[renamed] Since “{ $round }” it is also listed as:
}
agency-before-split = In “{ $round }” it was one with them:
agency-became = { $how ->
    [merged] By “{ $round }” it was merged into:
    [split] By “{ $round }” it was split into:
   *[renamed] From “{ $round }” on it is listed as:
}
agency-succession-score = score in that round: { $score }
agency-other-body = Growth is not computed, because this is not the same body as before.
agency-round-before = the previous round
agency-since = Since the previous round
agency-growth = { $points } points
agency-growth-place = rank by growth: { $place }
agency-like-for-like =
    { $n ->
        [one] { $points } points without the one question that is new
       *[other] { $points } points without the { $n } questions that are new
    }
agency-like-for-like-shared = { $points } points on the questions that both rounds share
agency-like-for-like-together = { $points } points if the { $subjects } of both rounds are compared together
agency-among-affiliates = Affiliates of { $parent }
agency-axes = Axes
agency-axis = Axis
agency-axes-caption = The score on each axis, compared with the mean and the best.
agency-axes-chart-measure = Score on each axis, compared with the mean and the best
agency-mean = Mean
agency-best = Best
agency-rise = How to improve
agency-rise-intro = What each indicator would still add to the total with a full score, in points. The three most valuable come first.
agency-rise-gain = +{ $points } points
agency-rise-answer = Now: { $answer } (score { $score }).
agency-rise-score = Now: score { $score }.
agency-need = Full score: { $answer }.
# A full score in a number that may lie beyond it.
agency-need-or-more = { $answer } or more
agency-need-or-less = { $answer } or less
agency-need-each = Full score: “{ $answer }” for every { $subject }.
agency-history = Over the rounds
agency-history-caption = { $name } in all rounds that are published here.
agency-history-chart-measure = { $measure } over the rounds, compared with the mean of all
agency-round-number = Round { $n }
agency-round = Round
agency-published = Published
agency-indicators = All indicators
agency-indicators-intro = The questions and their legal basis, the answers, and how much of the score each makes up.
agency-indicators-caption = Indicators: { $axis }.
agency-other-indicators = Other indicators
agency-axis-won = { $won } of { $worth } points of the total
agency-indicator = Indicator
agency-answer = Answer
agency-weight = Weight in the axis
agency-points-won = Points won
agency-points-left = Points left
agency-points-of = { $won } of { $worth }
agency-law = Legal basis:
agency-parts = Answers for { $counted }
agency-kept-out =
    { $n ->
        [one] { $others } does not count here.
       *[other] { $others } do not count here.
    }
agency-answer-missing = not answered
agency-answer-not-applicable = does not apply
agency-answer-not-relevant = not relevant
agency-answer-withheld = the answers of this round are not published
agency-answer-gated = not scored here
agency-answer-decided = decided by hand: { $reason }
agency-answer-overridden = fixed by a rule of the methodology
agency-policy-zero = counts as 0
agency-policy-left-out = left out, its weight shared by the others
agency-policy-refused = no score can be computed
agency-policy-worst = counts as the lowest score of the others
agency-counted-as-zero = no score; counts as 0
agency-left-out = left out
agency-counted = { $word }: { $n }
agency-services-caption = { $name }: all in the register of this round.
agency-affiliates = Affiliates
agency-affiliates-caption = Affiliates of { $name }, highest score first.
agency-use = Use this page
agency-compare-with = Compare with others
agency-in-ranking = In the ranking
agency-report = Report of this agency (PDF)
agency-data = Data of this page (JSON)
agency-citation = Cite as: { $name }, { $round }. Published { $day }. { $address }

## Comparison.

agency-compare = Compare
agency-compare-title = Compare: { $round }
agency-compare-intro = Two to five { $subjects } side by side: scores, ranks, axes and all indicators.
agency-compare-choose = Choose at least two { $subjects } below, then press “Compare”.
agency-compare-unknown = This round has no “{ $id }”: choose from the fields below.
agency-compare-became = “{ $id }” is not in this round: it { $how ->
    [merged] was merged into { $names }.
    [split] was split into { $names }.
   *[renamed] is listed as { $names }.
}
agency-compare-most = Only the first { $most } { $subjects } are shown: more do not fit side by side.
agency-compare-field = { $kind } { $n }
agency-nobody = —
agency-compare-whole = Overall
agency-compare-figure = Figure
agency-compare-difference = Difference
agency-compare-caption = Differences are between the highest and the lowest of those compared. { $scale ->
    [same] All figures of indicators are scores from { $low } to { $high }.
   *[various] All figures of indicators are scores.
}
agency-compare-best = best
agency-compare-last = last
agency-compare-last-place = last
# Behind “best” or “last”, where several of those compared have the same figure.
agency-compare-tied = { $what }, tied

## Services.

agency-services-title = Services: { $round }
agency-services-sentence =
    { $n ->
        [one] { $services } of { $owners } is in the register of this round.
       *[other] { $services } of { $owners } are in the register of this round.
    }
agency-services-most = { $attribute }: { $most ->
    [yes] most are “{ $value }”
   *[no] the largest part is “{ $value }”
} ({ $percent }).
agency-services-yes = { $attribute }: “{ $yes }” for { $percent }.
agency-services-by = By { $kind }
agency-services-by-show = Show all { $n }
agency-services-by-caption = Number of services and their state, the most first.
agency-services-count = Number
agency-services-of = { $n } of { $name }
agency-count-percent = { $n } ({ $percent })
agency-services-list = One by one
agency-services-list-caption = In the order of the register.
agency-services-found = { $shown } of { $all } found
agency-pages = Pages of this list
