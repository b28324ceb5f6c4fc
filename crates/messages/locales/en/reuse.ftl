### Pages for checking and reusing: methodology, downloads, claims, press, about, API.

## Figures in words.

reuse-rose = rose
reuse-did-not-rise = did not rise
reuse-place = rank { $n }
reuse-place-last = { $before ->
    [0] last
    [1] last but one
    [2] third from last
   *[other] { $before } places before the last
}
reuse-place-tied = { $place }, { $tie }
reuse-place-top = among the first { $n }
reuse-figure-rank = Rank, { $list }
reuse-figure-rank-any = Rank in a list
reuse-figure-in-list = { $title }, in “{ $list }”
reuse-figure-count = { $kind }: number in all
reuse-figure-percent = { $share }, per cent
reuse-figure-statistic = { $measure }: { $statistic }
reuse-figure-growth-rank = Rank by { $growth }
reuse-figure-weight = Weight in { $measure }
reuse-figure-outranks = Share of { $measure } above { $other }
reuse-figure-previous = { $figure }, previous round

## Claims.

reuse-claims-title = { $round }: check a claim
reuse-claims-none = No claims are published with this round. Any figure given about it can be checked here.
reuse-claims-counts = Agree: { $agree }. Differ: { $differ }. Cannot be checked: { $unknown }. Contradict others: { $contradicted }.
reuse-claims-own = Claims about this round
reuse-claims-caption = { $reconstructed ->
    [yes] The claimed figures and those of this publication. The results are reconstructed; ◆ marks published figures.
   *[no] The claimed figures and those of this publication.
}
reuse-claims-what = Figure
reuse-claims-claimed = Claimed
reuse-claims-found = In this publication
reuse-claims-verdict = Verdict
reuse-verdict-holds = Agrees
reuse-verdict-differs = Differs
reuse-verdict-differs-from-contradicted = Differs from a figure that itself contradicts others (contradiction { $number })
reuse-verdict-lacks = Differs: this publication has no such figure
reuse-verdict-contradicted = { $agrees ->
    [yes] Agrees, but contradicts others (contradiction { $number })
    [no] Differs, and contradicts others (contradiction { $number })
   *[unknown] Contradicts others (contradiction { $number })
}
reuse-verdict-unknown = { $what ->
    [previous] Cannot be checked: the previous round is not available
    [value] Cannot be checked: neither a value nor a rank is claimed
    [subject] Cannot be checked: it is not said what the figure is about
   *[other] Cannot be checked: this publication has no “{ $what }”
}
reuse-verdict-comma = Cannot be checked: “{ $claimed }” may be { $point } or thousands: write a point before the decimals
reuse-verdict-unreadable = { $expected ->
    [number] Cannot be checked: “{ $claimed }” is not a number
    [place] Cannot be checked: “{ $claimed }” is not a rank
    [yes-or-no] Cannot be checked: “{ $claimed }” is neither yes nor no
   *[level] Cannot be checked: “{ $claimed }” is not one of the levels
}
reuse-clashes = Figures that contradict each other
reuse-clash-number = Contradiction { $n }
reuse-clash-parts = The parts add up to { $sum }; the whole is claimed to be { $whole }.
reuse-clash-share = The share is claimed to be { $percent }; the counts give { $counts }.
reuse-clash-place = Their order by rank is not their order by value.
reuse-clash-which = These cannot all be right. Which one is wrong is unknown.
reuse-claims-table-sent = your table
reuse-claims-empty = The table has no claims: write at least one row below the header.
reuse-claims-too-many = The table has { $n } claims. At most { $most } are checked at a time: send it in parts, or use “sanjeh claims”.
reuse-claims-place = Line { $line }, column { $column }:
reuse-claims-metric = What is claimed
reuse-claims-choose = Choose one
reuse-claims-subject = About which agency or class
reuse-claims-subject-hint = A name or an id: of an agency, or of a class such as “Fully electronic”. Empty for figures of the whole round.
reuse-claims-subject-missing = Say which agency or class the figure is about.
reuse-claims-value = Value
reuse-claims-value-hint = As it was claimed: 74.17 is compared with two decimals. “yes” or “no” where that was claimed.
reuse-claims-rank = Rank
reuse-claims-rank-hint = A number; “first”, “third”, “last”, “last but one”; or “top 3” for one of the first three.
reuse-claims-scope = In which list
reuse-claims-scope-hint = For ranks: the ranked list. If left out, the first that fits.
reuse-claims-column = Axis
reuse-claims-column-of = Axis (column “{ $column }”)
reuse-claims-column-hint = Where the figure is that of one axis.
reuse-claims-needed = To check this figure, also fill in: { $columns }
reuse-answer = Answer
reuse-claims-nobody = “{ $name }” is the name of nothing here, or of several
reuse-answer-near = Which one is meant?
reuse-answer-read-as = “{ $typed }” was read as “{ $name }”.
reuse-answer-problems = This cannot be checked yet:
reuse-answer-problems-some = These rows cannot be checked; the others are answered below:
reuse-answer-caption = What you sent, and the figures of this publication
reuse-check = Check
reuse-check-one = Check one figure
reuse-check-many = Check several figures
reuse-check-table = Table of claims (CSV)
reuse-check-table-hint = One claim a row, at most { $most }. Columns that a claim does not need may be left out; all of them are:
reuse-check-file = Or read the table from a file
reuse-check-no-metrics = The methodology of this round defines no claims, so nothing can be checked here.
reuse-check-needs-server = These pages are files on a web server. Checking a claim needs the live site (“sanjeh serve”), or your own computer:

## Press release.

reuse-press-title = { $round }: press release
reuse-press-text = The release as plain text
reuse-press-about = Made from the publication; each figure links to its source. Published figures that contradict each other are left out.
reuse-press-tie = place shared with { $others }
reuse-press-problems = The publication’s own template has mistakes, so the usual one was used:
reuse-press-unknown = “{ $words }” is neither a word of press templates nor a figure of this publication
reuse-press-unclosed = This loop is not closed
reuse-press-unknown-loop = There is no loop “{ $name }”; there are first, last, top, bottom, risen, fallen
reuse-press-no-count = “{ $name }” needs a number: write {"{"}{ $name } 3{"}"}
reuse-press-unknown-each = There is no loop “each { $name }”; the loops are each axis, each category, each share, each class
reuse-press-status = { $said } { $which ->
    [newer] The corrected publication: { $address }
   *[older] The earlier publication: { $address }
}
reuse-press-end = No loop is open that could end here: loops begin with first, last, top, bottom, risen, fallen, each or maybe
reuse-press-of-no-language = { $file } is not used: this round is published in { $languages }
reuse-press-of-no-language-add = Add “{ $code }” to languages in round.toml, or take the file away
reuse-press-of-no-language-rename = A template is called press.CODE.txt, with the code of a language, such as press.en.txt
reuse-press-brace = This brace is not closed on its line
reuse-press-help = Write one of these words: { $words }; or a figure as in claims, such as {"{"}count agency{"}"} or {"{"}published total of min-ict{"}"}
reuse-press-unclosed-help = Write {"{"}end{"}"} where the loop ends
reuse-press-end-help = Remove it, or begin the loop that it should end
reuse-press-brace-help = Write the closing brace on the same line; a brace that begins no figure has no place in a template
reuse-press-loops-help = The loops are: first N, last N, risen N, fallen N, each axis, each category, each share, each class, maybe
reuse-press-nobody = This round has no “{ $subject }”
reuse-press-nobody-help = Write the id of a subject of the round; “sanjeh score” lists them

## Methodology.

reuse-methodology-title = { $title }: methodology
reuse-methodology-lede = Version { $version } asks { $asked }. The answers give the { $axes ->
    [one] score of one axis
   *[other] scores of { $axes } axes
}, and { $axes ->
    [one] that gives
   *[other] these give
} the score that comes first: “{ $headline }”.
reuse-methodology-lede-plain = Version { $version } asks { $asked }.
reuse-methodology-asked = { $n ->
    [one] { $n } question
   *[other] { $n } questions
} about each { $subject }
reuse-methodology-file = Download the methodology (TOML)
reuse-source = Source:
reuse-tree = From the total to the questions
reuse-tree-about = Each table shows what a score is made of: the weight of each part, its share of the headline score, what is asked of whom, what each answer scores, and the legal basis.
reuse-tree-reconstructed = Questions and weights are part of the reconstruction.
reuse-tree-share = It makes up { $share } of the headline score.
reuse-tree-what = Made of
reuse-tree-weight = Weight
reuse-tree-of-total = Share of the total
reuse-tree-how = Question, and what answers score
reuse-tree-law = Legal basis
reuse-tree-others = Other results
reuse-tree-conditions = Questions that say which subjects count
reuse-step-gate = Scored only if { $condition }.
reuse-step-fixed = If { $condition }, the score is { $score }.
reuse-asked-of = Asked about each { $subject }.
reuse-option = { $option }: { $points }
# Whether less or more is better, and whether an answer may lie beyond both values.
reuse-goalposts = { $way ->
    [less] { $best } or less scores 100, { $worst } or more scores 0, and values in between in proportion
    [more] { $best } or more scores 100, { $worst } or less scores 0, and values in between in proportion
   *[within] { $best } scores 100, { $worst } scores 0, and values in between in proportion
}
reuse-as-it-stands = a number, scored as it stands
reuse-range = from { $least } to { $most }
reuse-unit = in { $unit }
reuse-how = { $how ->
    [mean] Weighted mean.
    [geometric] Weighted geometric mean.
    [harmonic] Weighted harmonic mean.
    [power] Weighted power mean.
    [sum] Weighted sum.
    [min] The smallest score.
    [max] The largest score.
    [copeland] Copeland’s rule: wins minus losses over all pairs.
    [count] Number that meet the condition.
    [share] Share that meets the condition.
   *[other] { $how }
}
reuse-rollup = { $method ->
    [mean] The mean over { $with_self ->
        [yes] the { $owner } itself and every { $subject } that belongs to it.
       *[no] every { $subject } that belongs to it.
    }
    [best] The highest score of { $with_self ->
        [yes] the { $owner } itself and every { $subject } that belongs to it.
       *[no] every { $subject } that belongs to it.
    }
    [worst] The lowest score of { $with_self ->
        [yes] the { $owner } itself and every { $subject } that belongs to it.
       *[no] every { $subject } that belongs to it.
    }
    [sum] The sum over { $with_self ->
        [yes] the { $owner } itself and every { $subject } that belongs to it.
       *[no] every { $subject } that belongs to it.
    }
   *[various] From every { $subject } that belongs to it, in a way that depends on its own kind.
}
reuse-rollup-count = The number of { $subjects } that belong to it.
reuse-rollup-share = The share with { $condition } among the { $subjects } that belong to it.
reuse-rollup-only = Only those with { $condition }.
reuse-condition-is = { $what }: { $values }
reuse-condition-not = { $what } other than { $values }
reuse-condition-values = “{ $values }”
reuse-condition-other-values = anything but “{ $values }”
reuse-condition-many = one of { $n } values
reuse-at-least = { $n } and more
reuse-above = more than { $n }
reuse-at-most = { $n } and less
reuse-below = less than { $n }
reuse-step-normalised = { $method ->
    [min-max] Linear from the lowest to the highest.
    [z-score] In standard deviations from the mean.
    [scaled] Linear between two fixed values.
    [rank] By its rank among the others.
    [fraction-max] As a fraction of the highest.
    [distance-max] By its distance to the highest.
    [distance-reference] By its distance to a reference.
    [distance-target] By its distance to the target.
    [goalposts] Linear between two goalposts.
   *[other] { $method }
}
reuse-step-divided = Divided by “{ $by }”.
reuse-step-times = Times { $scale }.
reuse-step-linear = Times { $scale }, plus { $offset }.
reuse-step-goalposts = { $worst } scores 0, { $best } scores { $top }, linear in between.
reuse-step-log = The natural logarithm.
reuse-step-clamp = Not below { $least } and not above { $most }.
reuse-step-within = 1 from { $from } up to { $to }, else 0.
reuse-step-chosen = Chosen by “{ $by }”.
reuse-rules = Rules where a measure has none of its own
reuse-rules-about = Where a measure has a rule of its own, the methodology file says so.
reuse-rule-missing = No answer
reuse-rule-not-applicable = “Not applicable”
reuse-rule-not-relevant = “Not relevant”
reuse-rule-how = Combining
reuse-rule-gaps = A part without a score
reuse-rule-coverage = Coverage
reuse-rule-rounding = Rounding
reuse-rule-basis = Ranks, bands and growth
reuse-rule-ties = Ties
reuse-special-zero = scores 0.
reuse-special-leave-out = is left out; the others share its weight.
reuse-special-propagate = leaves everything made of it without a score.
reuse-special-worst = counts as the lowest score of the others, and changes nobody else’s score.
reuse-gaps-zero = counts as 0, unless all are missing.
reuse-gaps-leave-out = is left out; the others share its weight.
reuse-gaps-propagate = leaves the whole without a score.
reuse-coverage = At least { $percent } of the parts must have a score.
reuse-rounding-none = Scores are published as they were computed.
reuse-rounding = Scores are published with { $decimals ->
    [one] { $decimals } decimal
   *[other] { $decimals } decimals
}; { $mode ->
    [half-up] halves are rounded up.
    [half-even] halves are rounded to the even digit.
    [nearest] they are rounded to the nearest value.
    [down] they are always rounded down.
   *[up] they are always rounded up.
} Further results are made of the unrounded scores.
reuse-basis-published = are computed from the scores as published, so scores that look equal share a rank.
reuse-basis-exact = are computed from the scores at full precision.
reuse-lists = Ranked lists
reuse-list = List
reuse-list-by = Ranked by
reuse-list-ties = Ties
reuse-bands = Bands
reuse-band = Band
reuse-band-scores = Scores
reuse-band-range = { $low ->
    [any] {""}
    [above] above { $from }
   *[from] { $from }
}{ $high ->
    [open] {" "}and above
    [same] {""}
    [to] {" "}to { $to }
   *[below] {" "}to below { $to }
}
reuse-laws = Legal basis
reuse-law-from = from { $from }
reuse-law-to = until { $to }
reuse-law-from-to = from { $from } until { $to }
reuse-versions = Versions
reuse-version = Version { $version }
reuse-changes = What changed since { $before }
reuse-changes-none = Nothing changed.
reuse-diff-section = { $section ->
    [methodology] The methodology
    [policy] Rules where a measure has none of its own
    [laws] Legal basis
    [sets] Lists of values
    [scales] Scales
    [subjects] Kinds of subjects
    [questions] Questions
    [rollups] Rollups
    [each] Measures made alike
    [methods] Methods of rolling up
    [measures] Measures
    [ranks] Ranked lists
    [bands] Bands
    [shares] Shares
    [statistics] Statistics
    [groups] Groups
    [growth] Growth
    [claims] Claims
    [words] Words
    [presentation] Presentation
   *[other] { $section }
}
reuse-diff-key = { $key ->
    [version] Version
    [title] Title
    [id] Id
   *[other] { $key }
}

## Downloads.

reuse-downloads-title = { $round }: download the data
reuse-downloads-lede = { $tables } tables and all { $files } files of the publication, to be reused under { $licence }.
reuse-downloads-lede-no-licence = { $tables } tables and all { $files } files of the publication. No licence is stated for them.
reuse-downloads-origin = In every table, each figure has its origin beside it: published or reconstructed.
reuse-answers-public = { $checkable ->
    [no] The answers are part of the publication.
   *[all] The answers are part of the publication, so everything can be computed again from them.
}
reuse-answers-withheld = { $checkable ->
    [no] The answers are not published; the scores of the indicators are published instead.
   *[indicators] The answers are not published; the scores of the indicators are published instead, and everything else can be computed again from them.
}
reuse-report = Report as PDF ({ $language })
reuse-workbook = Everything as one workbook ({ $language })
reuse-tables = Tables
reuse-tables-about = Each table in each format:
reuse-table = Table
reuse-table-holds = Contents
reuse-files = Files
reuse-csv-note = CSV files are UTF-8 without a byte-order mark, as programs prefer; for Excel take the workbooks. Numbers have full precision and a decimal point. For programs, all CSV files are described in
reuse-dictionary = Data dictionary
reuse-column = Column
reuse-column-means = Meaning
reuse-column-type = Type
reuse-column-kind = { $kind ->
    [string] text
    [integer] whole number
    [number] number
    [boolean] yes or no
   *[other] { $kind }
}
reuse-verify = Verify
reuse-verify-signed = { $checkable ->
    [all] The first command fetches the publication, compares every file with its digest and computes every result again.
    [indicators] The first command fetches the publication, compares every file with its digest and computes every result again from the scores of the indicators, because the answers are not published.
   *[no] The first command fetches the publication and compares every file with its digest.
} The second checks the signature with the publisher’s key, and needs no program of ours.
reuse-verify-unknown = This command fetches the publication and compares every file with its digest, but does not show who published the figures. The publication is signed, but this site does not have the publisher’s key: take it from a place that you trust, and give it with --public-key.
reuse-key = The publisher’s public key, number { $id }:
reuse-key-elsewhere = Trust it only if it is the same here:
reuse-verify-unsigned = This command fetches the publication and compares every file with its digest, but does not show who published the figures: this publication is not signed.
reuse-verify-digest = SHA-256 of publication.json:
reuse-accepted = Accepted warnings
reuse-accepted-about = Before the round was published, it was checked for possible mistakes. These warnings were accepted, each with a reason.
reuse-accepted-times = { $n ->
    [one] once
   *[other] { $times } times
}
reuse-accepted-of = { $times } of at most { $most } times
reuse-publication-files = Files of the publication
reuse-publication-files-about = The publication is a folder; these are its files, byte for byte. Their list, with digests, and its signature:
reuse-previous-files = Files of the previous round
reuse-not-signed = not signed
reuse-file = File
reuse-size = Size
reuse-bytes = { $n } bytes
reuse-kilobytes = { $n } kB
reuse-megabytes = { $n } MB
reuse-licence = Licence
reuse-licence-about = The data may be reused on the terms of this licence:
reuse-no-licence = No licence is stated for the data. Reusing them needs the publisher’s permission.
reuse-cite = { $named ->
    [yes] { $publisher }: { $round }, { $day }. { $address } (publication { $id }, SHA-256 { $digest })
   *[no] { $round }, { $day }. { $address } (publication { $id }, SHA-256 { $digest })
}
reuse-cite-note = Publication { $id }, SHA-256 { $digest }
reuse-portals = For data portals
reuse-portals-about = The catalogue of all rounds after DCAT-AP, in Turtle and JSON-LD:
reuse-dataset-about = Results of { $round }: scores, ranks, answers and what each score is made of, for { $n } subjects of the kind “{ $kind }”.
reuse-catalogue-title = Published rounds of assessment
reuse-catalogue-about = The data of all published rounds, with methodology, scores, ranks and explanations.

## Feed.

reuse-feed-title = { $site }: publications
reuse-feed-about = New rounds and corrections
reuse-feed-rights = Each Downloads page says under which licence the data may be reused, if one is stated
reuse-feed-round = Published: { $round }
reuse-feed-round-about = { $round } was published on { $day }.
reuse-feed-correction = Corrected: { $round }
reuse-feed-correction-about = Publication { $id } was corrected on { $day }. { $reason }

## About.

reuse-about-title = About this site
reuse-about-lede = This site shows assessments of public bodies’ digital services: what was measured, how, and with what result{ $checkable ->
    [all] , so that anyone can check every figure.
   *[no] .
}
reuse-about-what = Every page is made from a publication: an immutable folder with methodology, answers and results. Sanjeh is free software; any organisation can run its own assessment with it.
reuse-about-publisher = Who publishes
reuse-about-publisher-text = The body that runs the assessment publishes the rounds and is responsible for their content. It signs them with a key of its own.
reuse-about-publisher-of = Publisher of { $rounds }
reuse-about-publisher-unnamed = The rounds shown here do not name their publisher.
reuse-about-contact = To the publisher:
reuse-about-check = { $checkable ->
    [no] Where the figures come from
   *[yes] How to check
}
reuse-about-check-text = { $checkable ->
    [all] No figure has to be taken on trust:
    [indicators] Answers are not published everywhere; results above the indicators can be checked:
   *[no] Not everything shown here is verified; the pages of each round say so.
}
reuse-about-methodology = The methodology says how answers become scores, with weights and legal basis.
reuse-about-verify = { $checkable ->
    [all] One command computes everything again and names the first difference.
    [indicators] One command computes everything above the indicators again and names the first difference.
   *[no] One command compares a publication with the list of its files.
}
reuse-about-claims = Any claim about a round can be checked against its publication.
reuse-about-licence = The data may be reused under { $licence }; each Downloads page says how to name the source.
reuse-about-no-licence = No licence is stated for the data, so reusing them needs the publisher’s permission; each Downloads page says how to name the source.
reuse-privacy = Privacy
reuse-privacy-text = These pages set no cookies, count no visitors and load nothing from other hosts. The choice of light or dark is kept in your browser only.
reuse-accessibility = Accessibility
reuse-accessibility-text = The pages are made to meet WCAG 2.2 at level AA: they work with the keyboard, with screen readers, without script and on paper; each chart has its table. If something does not work for you, that is a defect{ $publisher ->
    [named] : please tell the publisher.
   *[unnamed] .
}
reuse-about-programs = For programs
reuse-about-programs-text = Everything on these pages is also available to programs:
reuse-about-static = These pages are files on a web server: what needs computing, such as checking a claim, says so in its place.

## API.

reuse-api-title = API
reuse-api-lede = Rounds, agencies, scores, explanations, services and methodology as JSON, for reading, without a key.
reuse-api-about = Answers have ETags, lists come in pages, errors say what to do (problem+json). Everything is described in OpenAPI 3.1:
reuse-api-addresses = What can be asked
reuse-api-rounds = All published rounds, the newest first.
reuse-api-round = One round with its headline figures.
reuse-api-agencies = All agencies of a round.
reuse-api-agency = One agency of a round, with its scores in all measures.
reuse-api-explanation = Why a score of an agency, or of one of its services, is what it is.
reuse-api-services = All services of a round. Every attribute of a service is also a filter: `electronification=full`.
reuse-api-scores = All scores of a round, in the order of measures and subjects.
reuse-api-ranks = The ranked lists of a round, each from the first rank to the last.
reuse-api-methodology = The methodology that a round used.
reuse-api-claims = The claims about a round, and their verdicts.
reuse-api-check = Checks the claims that you send. Nothing is kept.
reuse-api-tables = The tables of a round and what their columns mean.
reuse-api-rows = The rows of a table.
reuse-api-p-round = Id of the publication
reuse-api-p-agency = Id of the agency
reuse-api-p-table = Name of the table
reuse-api-p-page = Number of the page, from 1
reuse-api-p-limit = Entries of a page, 1 to 1,000; 100 if left out
reuse-api-p-lang = Language of error messages and of the order of names: `fa` or `en`
reuse-api-p-category = Only those of this category
reuse-api-p-band = Only those whose score is in this band
reuse-api-p-parent = Only those that belong to the agency of this id
reuse-api-p-q = Only those with these words in their name or id; spelling variants of letters match
reuse-api-p-sort = `rank` (the usual), `name`, `score` (the highest first), `growth` (the largest first); `-` before it reverses the order
reuse-api-p-explained = Id of the measure; the headline score if left out
reuse-api-p-explained-subject = Id of a service, or another subject whose score is part of it; the agency itself if left out
reuse-api-p-of-agency = Only those of the agency of this id
reuse-api-p-attributes = Only those of these classes, by the ids of attributes and values: `electronification=full`
reuse-api-p-kind = Only those of subjects of this kind
reuse-api-p-measure = Only those in the measure of this id
reuse-api-p-subject = Only those of the subject of this id
reuse-api-p-list = Only the list of this id
reuse-api-body = Claims to be checked
reuse-api-body-hint = A JSON object, a list of them, or a table in CSV with the same names as columns.
reuse-api-try = Try it
reuse-api-try-script = The form needs script; the links above show the same answers.
reuse-api-address = Address
reuse-api-ask = Ask
reuse-api-answer = Answer
reuse-api-waiting = Asking …
reuse-api-failed = The API did not answer. Try again in a moment.
reuse-api-needed = needed
reuse-api-static = These pages are files on a web server. The API needs the live site (“sanjeh serve”); all data are on the Downloads pages.

## Errors.

reuse-error-missing-next = Continue from one of these pages.
reuse-error-here = There is nothing at this address
reuse-error-round = The round “{ $id }” has not been published
reuse-error-round-number = Round { $id } has not been published
reuse-error-round-next = It may be published later, or its number may be another one. These rounds are published:
reuse-error-agency = There is no { $kind } “{ $id }” in { $round }
reuse-error-agency-next = It may have another id or name, or it was not part of this round.
reuse-error-near = Did you mean one of these?
reuse-error-ranking = See all in the ranking
reuse-error-rounds = Published rounds
reuse-error-no-rounds = No round is published yet.
reuse-error-method = This address cannot be used in this way
reuse-error-method-next = Pages are for reading; only the form for claims accepts data. Continue from one of these pages.
reuse-error-slow = The request took too long to arrive
reuse-error-large = The data sent are too large
reuse-error-large-next = Send a table of claims in parts of 256 kB, or check it with “sanjeh claims” on your own computer.
reuse-error-often = Too many requests in a short time
reuse-error-often-next = Wait a minute and try again. To read everything, download the data instead.
reuse-error-bad = This request cannot be understood
reuse-error-bad-next = Check the address, or continue from one of these pages.
reuse-error-ours = Something went wrong on our side
reuse-error-again-next = Try again in a moment. If it happens again, please tell the publisher.

## Static export.

reuse-export-not-empty = “{ $folder }” is neither empty nor an exported site
reuse-export-not-empty-help = Name a new folder, or empty this one: an export replaces the folder as a whole
reuse-export-no-name = “{ $folder }” cannot be replaced as a whole
reuse-export-no-name-help = Name a folder that is for the site alone, such as “public”
reuse-export-link = “{ $folder }” is a link to a folder that does not exist
reuse-export-link-help = Create the folder to which it points, or remove the link
reuse-export-no-links = No page links to another one below { $address }: do not put this on a web server
reuse-export-failed = The site could not be written: { $why }
reuse-export-done = { $files } files, { $megabytes } MB, written to { $folder }
reuse-export-broken = { $page } links to { $link }, which does not exist
cli-about-export-site = Write the whole site as files, for any web server
cli-arg-export-to = Folder for the site; a site that was exported there before is replaced
cli-arg-site-publications = Folder with the publications
cli-arg-site-base-url = Address at which readers will find the site, such as https://example.org/rounds; links, feeds and catalogues name it
