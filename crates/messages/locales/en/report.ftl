### Reports as PDF.

report-defect = The report could not be made: { $what }. This is a defect of the program; please report it
report-nothing-ranked = The methodology ranks nothing, so there is nothing to report
report-published = Published on { $day }
report-legend = { $contradicted ->
    [yes] { $mark } published, { $mark }! published but in contradiction with others; all other figures are reconstructed
   *[no] { $mark } published; all other figures are reconstructed
}
report-not-verified = { $key ->
    [known] Not verified: when this report was made, the results had not yet been computed again from the data.
   *[unknown] Not verified: this report was made without the publisher’s key, so nothing here shows who published these figures.
}
report-check = { $checkable ->
    [no] Where these figures come from
   *[yes] Check these figures
}
report-check-text = Every figure of this report is from publication { $id } { $licensed ->
    [yes] (licence { $licence })
   *[no] (which states no licence)
}{ $checkable ->
    [all] {" "}and can be computed again on any computer:
    [indicators] {" "}and can be computed again from the scores of its indicators on any computer:
   *[no] . This command compares the publication with the list of its files:
}
report-page-of = Page { $page } of { $pages }
report-footer = { $round } · publication { $id } · SHA-256 { $digest }
report-means = Means of the round
report-means-of = Mean over all that were assessed
report-measure = Measure
report-mean = Mean
report-before = Previous round
report-now = This round
report-change = Change
report-new = new
report-distribution = All scores at a glance
report-place = Rank
report-name = Name
report-score = Score
report-first = First
report-last = Last
report-growth = Who rose most
report-other-body = { $how ->
    [merged] merged, so not computed
   *[split] split, so not computed
}
report-growth-relative = Who rose most, relative to the others of each round
report-relative = relative to the others of each round
report-share-of = Share of all, in per cent
report-class = Class
report-count = Number
report-percent = Per cent
report-band = Level
report-methodology = How it was measured
report-indicator = Indicator
report-weight = Weight in the total (%)
report-law = Legal basis
report-parent = Affiliated to { $name }
report-axes = The parts of the score
report-axes-of = Scores compared with the mean and the best of all
report-won = Points won
report-most = Points possible
report-indicators = Every indicator
report-rise = How to improve: the most valuable steps
report-step = { $indicator }: now { $score }; up to { $points } points of the total can be gained
report-affiliates = Affiliates
report-services = Services
