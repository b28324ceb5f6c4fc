## Words of charts and of pictures for social previews.

chart-source = Source: { $source }
# An image could not be made; { $why } is said in English by the program that makes it.
chart-no-image = The image could not be made: { $why }. Ask for a width between 1 and 4096 pixels
chart-empty = There are no data to show.
chart-mean-of = mean { $value }
chart-best-of = best { $value }
chart-middle-half = half of the agencies: { $low } to { $high }
chart-one-agency = one agency
# Marks the level of the agency that the page is about.
chart-marked = { $label } (this agency)

## What a chart shows, for those who do not see it.

chart-bars-compared = { $now }, with { $before } in brackets: { $values }.
chart-bars-alone = { $now }: { $values }.
chart-axis-bars-description = Scores of { $agency } by axis, with the mean of all agencies in brackets: { $values }.
chart-dots-description = { $count ->
    [one] One agency
   *[other] { $count } agencies
  }, from { $least } ({ $least_names }) to { $most } ({ $most_names }).
# Of those that share an end too many to be named.
chart-dots-crowd = { $count } agencies
chart-dots-details = In short: { $details }.
chart-slopes-description = Scores in { $now }, with those of { $before } in brackets: { $values }.
chart-parts-description = { $whole } by { $by }: { $values }.
chart-line-description = { $name }, round by round: { $values }.
chart-columns-description = { $counted } by level: { $values }.

## The tables behind charts.

chart-bars-caption = Values of each round
chart-axis-bars-caption = { $agency }: scores by axis, with the mean and the best of all agencies
chart-dots-caption = Scores of all agencies, from the highest to the lowest
chart-slopes-caption = Scores in both rounds
chart-parts-caption = { $whole }: count and share
chart-line-caption = Values round by round
chart-columns-caption = { $counted } by level
chart-head-name = Name
chart-head-agency = Agency
chart-head-axis = Axis
chart-head-score = Score
chart-head-mean = Mean
chart-head-best = Best
chart-head-change = Change
chart-head-part = Part
chart-head-percent = Per cent
chart-head-published = Published: { $column }
chart-head-round = Round
chart-head-level = Level

## Pictures for social previews.

chart-card-score = Score
chart-card-rank = { $shared ->
    [yes] Rank (tied)
   *[no] Rank
}
chart-card-level = Level
