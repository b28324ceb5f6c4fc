### Sentences that are made of figures: of a round, of its subjects, of charts.

## What sentences are put together from.

# Stands before the last of a list.
wording-and = {" and "}
# Subjects whose titles are known here, by the English title; empty for all others.
wording-known = { $number ->
    [one] {""}
   *[many] { $key ->
        [agency] agencies
        [authority] authorities
        [bank] banks
        [body] bodies
        [branch] branches
        [company] companies
        [country] countries
        [economy] economies
        [hospital] hospitals
        [institution] institutions
        [library] libraries
        [ministry] ministries
        [municipality] municipalities
        [office] offices
        [organisation] organisations
        [organization] organizations
        [portal] portals
        [province] provinces
        [region] regions
        [school] schools
        [service] services
        [unit] units
        [university] universities
        [website] websites
       *[other] {""}
    }
}
wording-counted = { $count ->
    [one] { $n } { $one }
   *[other] { $n } { $many }
}
wording-counted-of-kind = { $count ->
    [one] { $n } subject of the kind “{ $title }”
   *[other] { $n } subjects of the kind “{ $title }”
}
# What subjects are called where nothing says what many of them are.
wording-subjects = subjects
wording-others = { $count ->
    [one] { $n } other { $one }
   *[other] { $n } others
}
wording-tie = shared with { $others }
wording-points = { $count ->
    [one] { $size } point
   *[other] { $size } points
}
wording-percentage-points = { $count ->
    [one] { $size } percentage point
   *[other] { $size } percentage points
}
wording-place = { $place ->
    [one] { $place }st
    [two] { $place }nd
    [few] { $place }rd
   *[other] { $place }th
}
# The number of a place that is called the last one beside it.
wording-place-last = { $place ->
    [one] { $place }st
    [two] { $place }nd
    [few] { $place }rd
   *[other] { $place }th
}
# A place among those of a list: $how is “among” or “last-among” where it says something to be the third of 170, “alone” or “last” where equal scores leave no place empty.
wording-place-of = { $how ->
    [alone] { $place }
    [last] { $place } (last)
   *[among] { $place } of { $of }
}
wording-place-tied = { $how ->
    [alone] { $place } ({ $tie })
    [last] { $place } (last, { $tie })
   *[among] { $place } of { $of } ({ $tie })
}
wording-axes-count = { $n } axes
wording-classes-count = { $n } classes

## A round.

wording-mean = { $counted } scored { $mean } on average.
wording-mean-same = { $counted } scored { $mean } on average, as in the previous round.
wording-mean-changed = { $counted } scored { $mean } on average, { $change } { $how ->
    [more] more
   *[less] less
} than in the previous round.
wording-ends = { $first } { $leading ->
    [one] leads
   *[other] share first place
}{ $trailing ->
    [0] .
    [one] {" "}and { $last } comes last.
   *[other] , and { $last } share last place.
}
wording-ends-of = { $among }: { $first } { $leading ->
    [one] leads
   *[other] share first place
}{ $trailing ->
    [0] .
    [one] {" "}and { $last } comes last.
   *[other] , and { $last } share last place.
}
wording-ranking = { $list }: { $first } { $leading ->
    [one] leads
   *[other] share first place
} with { $first_score }{ $trailing ->
    [0] .
    [one] ; { $last } comes last with { $last_score }.
   *[other] ; { $last } share last place with { $last_score }.
}
wording-ranking-nobody = Nobody has a place in this list.

## A subject.

wording-subject = { $name } scored { $score } and ranks { $how ->
    [alone] { $place }
    [last] last ({ $place })
    [last-among] last ({ $place }) of { $of }
   *[among] { $place } of { $of }
}.
wording-subject-shared = { $name } scored { $score } and ranks { $how ->
    [alone] { $place }
    [last] last ({ $place })
    [last-among] last ({ $place }) of { $of }
   *[among] { $place } of { $of }
}, level with { $others }.
wording-subject-in-category = By { $measure }, { $score }, it ranks { $how ->
    [alone] { $place }
    [last] last ({ $place })
    [last-among] last ({ $place }) of { $of }
   *[among] { $place } of { $of }
} in “{ $category }”{ $shared ->
    [yes] , level with { $others }
   *[no] {""}
}.
wording-subject-outside = { $name } scored { $score }. It is not ranked in “{ $list }”.
wording-subject-unranked = { $name } has no score in this round.
wording-subject-changed = That is { $change } { $how ->
    [more] more
   *[less] less
} than in the previous round.
wording-subject-same = Its score is the same as in the previous round.
wording-subject-new = It was not assessed in the previous round.
wording-subject-other-body = { $how ->
    [merged] It is the result of a merger since the previous round, so its growth is not computed.
   *[split] It was split since the previous round, so its growth is not computed.
}
wording-subject-axes = It is strongest in { $best } and weakest in { $weakest }.
wording-group = The mean of its own score ({ $own }) and { $n ->
    [one] that of the { $members } that belongs to it
   *[other] those of the { $members } that belong to it
}
wording-group-alone = Its own score ({ $own }): nobody else belongs to it
wording-group-rule = { $measure } is the mean of the score of the { $subject } itself and those of every { $subject } that belongs to it

## Some of them side by side.

wording-ahead = { $first } { $leading ->
    [one] is
   *[other] are
} { $points } ahead of { $last }.
wording-level = { $names } have the same score: { $score }.

## Charts.

wording-axes-ends = The highest mean is that of { $high }, the lowest that of { $low }
wording-axes-level = { $n ->
    [one] { $axis } has a mean of { $mean }
   *[other] All axes have the same mean: { $mean }
}
wording-rose-most = { $n ->
    [one] { $names } rose most, by { $change }
   *[other] { $names } rose most, by { $change } each
}
wording-half-between = Half of the { $counted } scored between { $low } and { $high }
wording-half-alike = At least half of the { $counted } scored { $score }
wording-scored-alike = { $n ->
    [one] { $counted } scored { $score }
   *[other] All { $counted } scored { $score }
}
wording-levels = { $n ->
    [one] { $count ->
        [one] { $count } of { $all } is at the level “{ $levels }”
       *[other] { $count } of { $all } are at the level “{ $levels }”
    }
   *[other] { $count } of { $all } are at each of these levels: { $levels }
}
# $classes are what the largest parts of the whole are called: “Fully electronic”.
wording-share = { $n ->
    [one] { $percent } of the { $counted }: “{ $classes }”{ $others ->
        [yes] , more than any other
       *[no] {""}
    }
   *[other] { $percent } of the { $counted } each: { $classes }{ $others ->
        [yes] , more than any other
       *[no] {""}
    }
}
# $bands is what the classes are levels of: “Services in the single window”.
wording-share-of-levels = { $n ->
    [one] { $bands }: “{ $classes }” at { $percent } of the { $counted }
   *[other] { $bands }: { $classes } at { $percent } of the { $counted } each
}
wording-above-means = { $how ->
    [none] { $name } is not above the mean in { $of ->
        [one] the one axis
       *[other] any of the { $of } axes
    }
    [all] { $name } is above the mean in { $of ->
        [one] the one axis
        [2] both axes
       *[other] all { $of } axes
    }
   *[some] { $name } is above the mean in { $n } of the { $of } axes
}
wording-history = { $how ->
    [more] { $name } rose from { $from } to { $to }
    [less] { $name } fell from { $from } to { $to }
   *[same] { $name } is where it began, at { $to }
}
