### The public pages: what all share, the home page, the page of a round, charts.

site-name = Sanjeh
site-skip = Go to the content
site-theme = Dark or light
site-mark-published = Published
site-mark-contradicted = Published; contradicts other published figures
site-error-missing = There is nothing at { $path }

## What stands around every page

site-nav-rounds = All rounds
site-nav-round = Round
site-nav-ranking = Ranking
site-nav-services = Services
site-nav-compare = Compare
site-nav-methodology = Methodology
site-nav-claims = Claims
site-nav-press = Press release
site-nav-downloads = Downloads
site-nav-about = About
site-nav-api = API
site-nav-feed = News feed (Atom)
site-foot-about = { $checkable ->
    [all] Everything on these pages is made from signed publications that anyone can compute again.
    [indicators] Everything on these pages is made from signed publications; where the answers are not published, anyone can compute it again from the scores of the indicators.
   *[no] Everything on these pages is made from publications, which are folders of plain files.
}
site-foot-publication = Publication { $id } of { $day }.
site-foot-digest = SHA-256:
site-legend = { $contradicted ->
    [yes] ◆ marks a published figure, ◆! a published one that contradicts others; all other figures are reconstructed.
   *[no] ◆ marks a published figure; all other figures are reconstructed.
}
site-superseded = This publication was corrected on { $day }.
site-superseded-link = To the corrected publication
site-corrects = This publication corrects publication { $id }.
site-corrects-link = To the earlier publication
site-rests-on-corrected = Growth is computed here from publication { $id } of the previous round, which was corrected on { $day }.
site-not-verified = Not verified: this site does not have the publisher’s key, so nothing here shows who published these figures.{ $recomputed ->
    [yes] {" "}All results were reproduced from the data.
   *[no] {" "}The results have not yet been computed again from the data.
}
site-being-verified = Being verified: the publisher’s signature is valid, and all results are being computed again from the data. Until then the figures are not verified.
site-verify-link = Verify with the publisher’s key
site-second = Another publication of this round came first, and this one does not correct it. The publisher must say which of them is valid.
site-second-link = To the earlier publication

## Words that stand in other texts

site-round-number = Round { $number }
site-round-before = Previous round
site-all = All
site-mean-of = { $score } (mean)


## Home

site-home-title = Assessments of public digital services
site-home-lede = Who serves citizens well online, who does not, and why: every round with its scores{ $checkable ->
    [all] , the answers behind them, and everything needed to compute them again.
    [indicators] {" "}and their parts.
   *[no] {" "}and their parts.
}
site-home-newest = Newest round
site-home-open = Open the round
site-home-all = All rounds
site-home-caption = Rounds published on this site. New rounds and corrections are announced in the
site-home-round = Round
site-home-day = Published
site-home-assessed = Assessed
site-home-mean = Mean score
site-home-corrected = Corrected on { $day }: { $reason }
site-home-empty = No round is published yet.
site-home-what = What Sanjeh is
site-home-what-text = Sanjeh assesses the digital services of public bodies: a methodology says what is asked and how answers become scores; every score is explained down to { $checkable ->
    [indicators] the indicator and its legal basis. Each round is a publication, a folder of plain files; where the answers are not published, everything can be computed again from the scores of the indicators.
    [all] the answer and its legal basis. Each round is a publication, a folder of plain files, that anyone can download and compute again with one command.
   *[no] what it is made from and its legal basis. Each round is a publication, a folder of plain files.
}

## A round

site-round-published = Published on { $day }.
site-round-made = This publication was made on { $day }.
site-round-previous = Previous round:
site-round-figures = The figures
site-round-spread = All at a glance
site-choose-category = Show
site-round-ends = Top and bottom of the table
site-round-by-axis = First in each axis
site-round-growth = Who rose most
site-round-shares = Progress of services
site-round-claims = Figures given to the press
site-round-reuse = { $checkable ->
    [no] Reuse
   *[yes] Check and reuse
}
site-before = previous round:
site-means-note = Means over every { $subject } that has a score.{ $changes ->
    [yes] {" "}Changes since the previous round are in brackets.
   *[no] {""}
}
site-places-among-all = ranks among all
site-table-reconstructed = { $marked ->
    [yes] reconstructed, except for ◆
   *[no] reconstructed
}
site-place = Rank
site-subject-name = Name
site-score = Score
site-change = Change
site-tied = tied
site-whole-ranking = The whole ranking
site-and-more = and { $others } with the same ranks
site-was = Before
site-is = Now
site-points = Points
site-places = Places
site-growth-caption = Largest growth since the previous round
site-growth-relative = relative to the others of each round
site-growth-relative-to = Growth is relative to the others of each round.
site-growth-other-bodies = { $n ->
    [one] { $counted } was formed by a merger or a split, so its growth is not computed: { $names }.
   *[other] { $counted } were formed by mergers or splits, so their growth is not computed: { $names }.
}
site-growth-summary = { $rose } rose{ $entered ->
    [0] {" "}and { $fell } fell
    [one] , { $fell } fell and { $entered } { $subject } is new
   *[other] , { $fell } fell and { $entered } are new
}.{ $left ->
    [0] {""}
    [one] {" "}{ $gone } of the previous round is no longer assessed.
   *[other] {" "}{ $gone } of the previous round are no longer assessed.
}
site-claims = Of { $all } figures given about this round, { $agree } agree with this publication{ $differ ->
    [0] {""}
    [one] {" "}and one differs
   *[other] {" "}and { $differ } differ
}.{ $contradicted ->
    [0] {""}
   *[other] {" "}{ $contradicted } contradict each other: they cannot all be right, and this publication does not show which of them is wrong.
}
site-claims-unknown = This publication says nothing about { $count }.
site-claims-link = Each claim and its verdict
site-reuse-download = Download
site-reuse-download-text = Every table as CSV, JSON and Excel file, with what each column means, and the terms of reuse.
site-reuse-claim = Check a claim
site-reuse-claim-text = Read a figure somewhere? See whether it agrees with this publication.
site-reuse-claim-link = Check a figure
site-reuse-method = How it is measured
site-reuse-method-text = Every indicator with its weight, its options and its legal basis.
site-reuse-press = Write about it
site-reuse-press-text = The press release with a source for each figure, and the API for programs.
site-reuse-verify = { $checkable ->
    [no] Compare it with its files
   *[yes] Compute it again
}
site-reuse-verify-text = { $checkable ->
    [all] This command fetches the publication, checks every file and the signature, scores all answers again and names the first difference.
    [indicators] This command fetches the publication, checks every file and the signature, computes everything again from the scores of the indicators, because the answers are not published, and names the first difference.
   *[no] This command fetches the publication, compares it with the list of its files and names the first difference. Without the publisher’s key it cannot show who published these figures.
} The list of files and their digests:
site-reuse-cite = Cite this page
site-citation = { $named ->
    [yes] { $publisher }: “{ $title }”, publication { $id } of { $day }, SHA-256 { $digest }
   *[no] “{ $title }”, publication { $id } of { $day }, SHA-256 { $digest }
}

## Charts

site-chart-reconstructed = Reconstructed, except for published figures marked ◆{ $contradicted ->
    [yes] ; those marked ◆! contradict other published figures.
   *[no] .
}
site-chart-reconstructed-all = Reconstructed.
site-preview-legend = ◆ marks published figures.
site-chart-source = { $title }, publication { $id } of { $day }
site-chart-from = Source: { $source }
site-chart-data = Data (CSV)
site-chart-table = Table behind this chart
site-chart-axes-measure = Mean of each axis over { $counted }
site-chart-distribution-measure = { $score }, one dot for each { $subject }
site-chart-distribution-category = { $score }, { $among }, one dot for each { $subject }
site-chart-growth-measure = { $score } in both rounds of the { $counted } that rose most
site-chart-levels-measure = Number at each level of the { $score }
# Shown under the drawing where there is script.
site-chart-point = Point at a dot or tap it for its name; the arrow keys go from dot to dot.
site-chart-share-measure = { $title }
site-share-class = Class
site-share-count = Count
site-share-percent = Share
