## Command line: help, table headers, notices.

## Problems: names of levels, and the lines below a list.

problem-error = error
problem-warning = warning
problem-note = note
# Stands before the code by which a round accepts a warning.
problem-code = code
# One cause, many places: the first is shown.
problem-repeated = { $more ->
    [one] This is the first place; { $more } other has the same cause
   *[other] This is the first place; { $more } others have the same cause
}
problem-help = help
problems-errors = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}
problems-warnings = { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
problems-notes = { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
# Counted but neither kept nor shown.
problems-left-out = { $n ->
    [one] { $n } more is not shown; correct these first and run the command again
   *[other] { $n } more are not shown; correct these first and run the command again
}
# Languages of the program.
language-unknown = “{ $text }” is not a language of this program; use one of: { $languages }
# Between the items of a list.
language-folder = The folder of languages, “{ $folder }”, cannot be read: { $why }
language-folder-help = --languages-dir names a folder that has a folder for each language, named by its code
language-code = “{ $code }” cannot be the code of a language
language-code-help = Name the folder by a tag in small letters, such as de or pt-br; “api” is an address of the site
language-there = The program has “{ $code }” already
language-file-missing = “{ $file }” is missing: a language has the same files as English
language-file-extra = English has no file “{ $file }”
language-keys-missing = { $n ->
    [one] A message is missing: { $keys }
   *[other] { $n } messages are missing: { $keys }
}
language-keys-extra = { $n ->
    [one] English has no message { $keys }
   *[other] English has no messages { $keys }
}
language-key-twice = The file has “{ $key }” twice
language-arguments = “{ $key }” uses { $own }
language-arguments-help = In English it uses { $theirs }, and the program fills in no others
language-not-plain = “{ $key }” has no text, has attributes, calls a function or refers to another message
language-syntax = This is not Fluent: { $why }
language-settings = The settings of the language cannot be read: { $why }
language-settings-help = docs/languages.md lists what stands in language.toml
language-locale = “{ $locale }” with the digits “{ $digits }” is no locale
language-locale-help = Write a tag of Unicode's CLDR, such as fa-IR, and the name of its digits, such as arabext or latn
language-digits = The program has no digits “{ $digits }”
language-digits-help = Write a name of Unicode's CLDR, such as latn, arabext or deva
cli-arg-languages-dir = A folder with more languages, each a folder named by its code
cli-in-language-none = “{ $option }” needs the code of a language before its text, and “{ $text }” has none
cli-in-language-help = Write it as in: { $option } en="…"
cli-in-language-twice = “{ $option }” is given twice for “{ $code }”
list-separator = {", "}
# Stands between parts of a list that may have commas themselves.
list-separator-long = {"; "}
# A figure that cannot be computed, such as 0 / 0.
number-undefined = undefined
# Wherever a part of a hundred stands, it is written like this.
number-percent = { $value }%

## Why the system did not do what was asked of it; stands after a colon.

system-denied = this user does not have permission
system-exists = a file of this name exists
system-is-a-folder = it is a folder, not a file
system-not-a-folder = part of the path is a file, not a folder
system-not-found = no such file or folder
system-read-only = the file system is read-only
system-full = the disk is full
system-name-too-long = the name is too long or has characters that file names may not have
system-refused = nothing answers at that address
system-timeout = no answer came in time
system-unreachable = the network cannot reach it
system-cut-off = the connection was cut off
system-no-host = no host has this name
system-other = { $why }

## Help: commands.

cli-about = Assess digital services of public bodies: check, score, rank, explain and compare rounds
cli-about-demo = Import, publish and serve the two rounds that come with the program, to look at them in a browser
cli-about-check = Find everything that is wrong with a round's methodology and data at once
cli-about-score = Show every score of a round
cli-about-summary = Show a round at a glance: counts, averages, shares, top places, growth
cli-about-rank = Show the ranked lists of a round
cli-about-explain = Show why a score is what it is, down to the answers
cli-about-compare = Compare a round with the previous one: growth, also like for like; or, with --variant, who changes places
cli-about-claims = Check figures given to the press against a round and against each other
cli-about-reproduce = Compare published values with those computed here
cli-about-methodology = Compare methodologies, or print the schema of their files
cli-about-methodology-diff = Describe in words what changed between two methodologies
cli-about-methodology-schema = Print the JSON Schema by which editors complete and check methodology files
cli-about-init = Make a folder to start from: a commented methodology and sample tables
cli-about-completions = Print the script by which a shell completes commands and options
cli-about-man = Write a manual page for each command

## Help: arguments.

cli-arg-all = Also show the points of single questions
cli-arg-file = CSV table of claims: “metric” is what is claimed, “subject” about whom, “value” and “rank” the claimed figures; if left out, the one that round.toml names
cli-arg-data = Folder with the tables; if left out, the folder of the round
cli-arg-depth = Number of levels to show; if left out, 3 on the screen and all in CSV, JSON and .xlsx
cli-arg-dir = Folder of the round
cli-arg-dirs = Folders of rounds that have a published.toml
cli-arg-folder = Folder to write to; it is created if it does not exist
cli-arg-format = Form of the output; if left out, the ending of the --out file decides (.csv, .json, .xlsx), else it is a table
cli-arg-growth = Id of the growth in the methodology; if left out, the first
cli-arg-help = Show this help
cli-arg-keep = Folder in which the demo keeps its database and publications; if left out, they are deleted when the demo ends
cli-arg-lang = Language of all texts; if left out, that of LC_ALL, LC_MESSAGES or LANG
cli-arg-limit = Show only the first N rows of each list
cli-arg-list = Id of a ranked list to show, several times for several lists; if left out, all
cli-arg-measure = Id of the measure; if left out, the measure of the first ranked list
cli-arg-measures = Id of a measure to show, several times for several measures; if left out, all
cli-arg-mismatches = Show a row for each value that differs, instead of one for each table
cli-arg-methodology = Methodology file; if left out, methodology.toml in the folder of the round
cli-arg-new = The later methodology: a file, or a folder with methodology.toml
cli-arg-old = The earlier methodology: a file, or a folder with methodology.toml
cli-arg-out = Write to this file instead of the screen
cli-arg-output-dir = Write each table to its own file in this folder, as CSV or, with --format json, as JSON
cli-arg-page = Also write the comparison to this file as a Markdown page
cli-arg-previous = The previous round: a folder, or a CSV file with the columns subject, measure and score; if left out, the one that round.toml names
cli-arg-profile = Show the subject's rank in every measure instead, strengths first
cli-arg-shell = The shell
cli-arg-subject = Id of the subject, such as an agency or a service
cli-arg-table = Only the table of this name; CSV has one table a file
cli-arg-variant = One of the [variants] of the methodology
cli-arg-version = Show the version
cli-arg-without-decided = Leave out the scores that were decided by hand

## Help: headings, and what stands below.

cli-heading-arguments = Arguments
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-usage = Usage:
cli-arg-default = [default: { $values }]
cli-arg-values = [possible values: { $values }]
cli-arg-variable = [env: { $name }]
# What is wrong with a command line.
cli-line-unknown-argument = “{ $argument }” is not an argument of this command
cli-line-unknown-command = There is no command “{ $name }”
cli-line-no-command = A command is missing
cli-line-missing = This is missing: { $arguments }
cli-line-bad-value = “{ $value }” is not a value of “{ $argument }”
cli-line-no-value = “{ $argument }” needs a value
cli-line-conflict = “{ $argument }” cannot be used with { $others }
cli-line-values = “{ $argument }” has too many or too few values
# What the parser says, in English.
cli-line-unreadable = The command line cannot be read: { $why }
cli-line-why = The parser says: { $why }
cli-line-help = “--help” lists what is possible
cli-exit-codes =
    Exit codes:
      0  all is well
      1  findings: problems found by “check”, claims that do not hold, published values
         that differ, changes found by “methodology diff”
      2  the command line or its input is wrong

## Headings of tables, one or two words.

cli-col-answer = Answer
cli-col-band = Band
cli-col-before = Before
cli-col-change = Change
cli-col-cohort = Cohort
cli-col-cohort-size = Scored in the cohort
cli-col-counted-as-zero = Counted as 0
cli-col-claim = Claim
cli-col-claimed = Claimed
cli-col-claimed-rank = Claimed rank
cli-col-class = Class
cli-col-column = Column
cli-col-compared = Compared
cli-col-contradiction = Contradiction
cli-col-contribution = Contribution
cli-col-count = Count
cli-col-decided = Decided scores
cli-col-decimals = Decimals
cli-col-depth = Depth
cli-col-deviation = Standard deviation
cli-col-direction = Direction
cli-col-effective = Effective weight
cli-col-equal = Equal
cli-col-exceptions = Known exceptions
cli-col-file = File
cli-col-figure = Figure
cli-col-filter = Filter
cli-col-filtered-out = Filtered out
cli-col-gate = Gate
cli-col-found = Found
cli-col-found-rank = Found rank
cli-col-growth = Growth
cli-col-growth-id = Growth (id)
cli-col-help = What to do
cli-col-id = Id
cli-col-largest-error = Largest error
cli-col-law = Legal basis
cli-col-like-for-like = Like for like
cli-col-line = Line
cli-col-difference = Difference
cli-col-list = List
cli-col-max = Maximum
cli-col-mean = Mean
cli-col-measure = Measure
cli-col-message = Problem
cli-col-method = Method
cli-col-metric = Metric
cli-col-min = Minimum
cli-col-mismatches = Mismatches
cli-col-name = Name
# By how many places a subject is higher.
cli-col-moves = Places up
cli-col-now = Now
# After a rank: of how many.
cli-col-of = Of
cli-col-outcome = Outcome
cli-col-percent = Per cent
cli-col-policy = Policy
cli-col-published = Published
# Stands after the heading of titles in one language.
cli-col-language = { $code ->
    [en] English
    [fa] Persian
   *[other] { $language }
}
cli-col-rank = Rank
cli-col-reason = Reason
cli-col-reference = Reference
cli-col-reference-subject = Reference subject
cli-col-repeated = Counted in another table
cli-col-relative-tolerance = Relative tolerance
# In which rounds the subject is.
cli-col-rounds = Rounds
cli-col-succession = Succession
cli-col-succession-others = Others
# How a score came about.
cli-col-rule = Rule
cli-col-scale-max = Scale to
cli-col-scale-min = Scale from
cli-col-score = Score
cli-col-section = Section
cli-col-set = Set
cli-col-shown-above = Inputs shown above
cli-col-settings = Settings
cli-col-severity = Severity
cli-col-share = Share
cli-col-statistic = Statistic
cli-col-subject = Subject
cli-col-subjects = Subjects
cli-col-table = Table
cli-col-title = Title
cli-col-tolerance = Tolerance
cli-col-value = Value
cli-col-variant = Variant
cli-col-variant-rank = Rank in the variant
cli-col-variant-score = Score in the variant
cli-col-verdict = Verdict
cli-col-weight = Weight
cli-col-why = Why
cli-col-without-decided = Without decided scores
cli-title-statistics = Statistics
# Titles of the sheets of a workbook, at most 31 letters long.
cli-sheet = { $name ->
    [against] Compared with another
    [against_subjects] Subjects compared
    [answers] Answers
    [changes] Changes
    [claims] Claims
    [differences] Differences
    [explanation] Explanation
    [files] Files
    [findings] Findings
    [growth] Growth
    [history] History
    [imports] Imports
    [listed] Register
    [mismatches] Mismatches
    [moved] Places that change
    [moves] Moves
    [problems] Problems
    [profile] Profile
    [ranks] Ranks
    [record] Record
    [reproduced] Published values
    [round] Round
    [rounds] Rounds
    [scores] Scores
    [shares] Shares
    [statistics] Statistics
    [subjects] Subjects
   *[other] { $name }
}

## What cannot be done.

cli-cannot-write = The output cannot be written: { $why }
cli-init-exists = “{ $file }” already exists; nothing was written
cli-init-exists-help = Name a new folder, or move the file away
cli-no-previous = Neither the command nor round.toml names the previous round
cli-no-previous-help = Name its folder, or a CSV file with its scores, after the folder of the round
cli-no-growth = The methodology has no [growth]
cli-no-growth-help = Add one, as in: [growth.total] measure = "total"
cli-no-growth-variants = To see who changes places in one of its variants ({ $known }): { $command }
cli-unknown-growth = The methodology has no growth “{ $name }”
cli-unknown-list = The methodology has no ranked list “{ $name }”
cli-unknown-measure = There is no measure “{ $name }”
cli-unknown-subject = No subject “{ $name }” has a score here
cli-unknown-subject-help = Write an id from the column “Subject” of “sanjeh score”; with --measure, the id of a subject that has this measure
cli-unknown-subject-near = Did you mean “{ $near }”? The ids are in the column “Subject” of “sanjeh score”
# Lists, measures or growths.
cli-known-are = Use one of these: { $known }
cli-known-near = Did you mean “{ $near }”? There are: { $known }
cli-no-table = There is no table “{ $name }”
cli-folder-of-tables = --output-dir writes CSV or JSON, not tables for people
cli-folder-of-tables-help = Leave --format out, or choose csv or json
cli-one-table-a-file = A CSV file holds one table, but there are { $n }
cli-one-table-a-file-help = Choose one of { $known } with --table, or write each to its own file with --output-dir

## What was done.

cli-check-fine = No errors. { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}, { $measures ->
    [one] { $measures } measure
   *[other] { $measures } measures
}, { $subjects ->
    [one] { $subjects } subject
   *[other] { $subjects } subjects
}
cli-init-done = A methodology, tables and a README are in { $folder }. Next: { $command }
cli-man-written = The manual pages are in { $folder }. Read the first: { $command }
cli-demo-ready =
    Rounds 8 and 9 were imported and published, and are served at { $address }
      publications   { $folder }
      check them     sanjeh verify { $folder }/9 --public-key { $key }
    Stop with Ctrl+C.
cli-demo-other-folder = { $folder } holds something other than a demo
cli-demo-other-folder-help = Name an empty or a new folder: the demo imports and publishes in it
cli-demo-in-use = Another demo is running in { $folder }

## Comparison with the previous round.

cli-rounds-both = both
cli-rounds-entered = new
cli-rounds-left = gone
cli-rounds-other-body = both, a different body
cli-merged-from = formed from
cli-merged-into = merged into
cli-split-from = split from
cli-split-into = split into
cli-renamed-from = formerly
cli-renamed-to = now
cli-variant-moves = In “{ $list }” { $moved } of { $all } { $all ->
    [one] place changes
   *[other] places change
}
cli-variant-ranks-nothing = The methodology and its variant have no ranked list in common
cli-compare-counts = Compared: { $both }; new in this round: { $entered }; in the previous round only: { $left }
cli-compare-other-bodies = { $n ->
    [one] In both rounds, but a different body since a merger or a split: { $n }. Neither its growth nor its growth like for like is computed
   *[other] In both rounds, but different bodies since a merger or a split: { $n }. Neither their growth nor their growth like for like is computed
}
cli-compare-like-for-like = Like for like: both rounds are scored on the { $shared } of { $all ->
    [one] { $all } question
   *[other] { $all } questions
} that they share, with this round's weights, and the subjects of both are compared together
cli-compare-new = Asked in this round only: { $questions }
cli-compare-changed = Not shared, because the two rounds ask them with different options or limits: { $questions }
cli-compare-lacking = Not shared, because the previous round does not read these columns: { $columns }
cli-compare-relative = Growth is relative to the others of each round: “{ $measure }” depends on who else was assessed

## Claims.

cli-verdict-holds = holds
cli-verdict-differs = differs
cli-verdict-contradicted = { $alone ->
    [differs] differs, contradicted
   *[holds] holds, contradicted
}
cli-verdict-contradicted-unknown = contradicts others; { $what ->
    [previous] by itself it needs the previous round (--previous)
    [value] by itself it claims nothing that can be checked
   *[other] by itself it cannot be checked: this round has no “{ $what }”
}
cli-verdict-unknown = { $what ->
    [previous] cannot be checked: needs the previous round (--previous)
    [value] cannot be checked: claims neither a value nor a rank
   *[other] cannot be checked: this round has no “{ $what }”
}
cli-verdict-unreadable = { $expected ->
    [number] cannot be checked: “{ $claimed }” is not a number
    [place] cannot be checked: “{ $claimed }” is not a rank
    [yes-or-no] cannot be checked: “{ $claimed }” is neither yes nor no
   *[level] cannot be checked: “{ $claimed }” is not one of the levels
}
cli-contradiction-parts = These claims cannot all be right: { $claims }. The parts add up to { $sum }, the whole is { $whole }. Which one is wrong is unknown
cli-contradiction-share = These claims cannot all be right: { $claims }. The share is { $percent } per cent, the counts give { $counts }. Which one is wrong is unknown
cli-contradiction-place = These claims cannot both be right: { $claims }. Their order by rank is not their order by value. Which one is wrong is unknown
cli-claim-does-not-hold = The claim “{ $id }” does not hold: claimed is { $claimed }, the round has { $found }
cli-claim-value = { $value }
cli-claim-value-and-place = { $value } and { $place }
# In place of a figure, and of a rank.
cli-claim-nothing = no such figure
cli-claim-no-place = no rank
cli-claim-does-not-hold-help = Correct the claim or the data, or accept this in round.toml with the reason; “sanjeh claims” shows all claims
cli-claim-not-judged = The claim “{ $id }” was not checked: { $what ->
    [previous] the previous round is not available here
    [value] it has neither a value nor a rank that can be checked
   *[other] this round has no “{ $what }”
}
cli-claim-not-judged-help = Correct the claim, or accept this in round.toml with the reason
cli-claim-name-previous = Name the previous round in round.toml, as in: previous = "../round8"; or accept this there with the reason
cli-claim-needs-figure = Fill in the column “value” or “rank”, or delete the row
cli-claim-correct-subject = Correct the subject
cli-claim-subject-near = Correct the subject; did you mean “{ $near }”?
cli-claim-write-number = Write the number as { $number }
cli-claim-unreadable = The claim “{ $id }” was not checked: “{ $claimed }” cannot be read
cli-claim-unreadable-help = { $expected ->
    [number] Write a number such as 52.28
    [place] Write a rank: a number, last, last-1 or top3
    [yes-or-no] Write yes or no
   *[level] Write the id or the title of one of the levels
}
cli-claims-contradict = These claims cannot all be right: { $ids }. { $why }
cli-claims-contradict-help = Which of them is wrong cannot be known from them; “sanjeh claims” shows what each of them says
cli-contradict-parts = The parts add up to { $sum }, the whole is { $whole }
cli-contradict-share = The share is { $percent } per cent, the counts give { $counts }
cli-contradict-place = Their order by rank is not their order by value
cli-claims-counts = Claims that agree: { $agree }; that differ: { $differ }; that cannot be checked: { $unknown }; that contradict others: { $contradicted }

## Published values.

# $place is file and line.
cli-mismatch = { $place }: “{ $figure }” of “{ $subject }” was published as “{ $published }”, but is computed as “{ $found }”
cli-why-differs = different value
cli-why-unknown-subject = unknown subject
cli-why-no-exception = exception not needed
cli-why-no-number = not a number
cli-compared-nothing = { $place }: nothing was compared. Name columns with published values under “figures”, and check that “where” fits at least one row
cli-reproduce-one-folder = --methodology and --data work with one folder only: compare the other folders separately
cli-unknown-subjects = { $place }: { $n ->
    [one] { $n } subject is not in the round: { $subjects }
   *[other] { $n } subjects are not in the round: { $subjects }
}{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
cli-published-no-number = “{ $word }” is not a number ({ $n ->
    [one] in { $place }
   *[other] { $n } times, first in { $place }
}). If it means that nothing was published, write in this table of published.toml: missing = ["{ $word }"]
cli-decided-left-out = decided scores left out
cli-tolerance-relative = { $tolerance } relative
cli-reproduced-all = all
# An exception of published.toml that excepts nothing.
cli-exception-idle = { $place }: the exception for “{ $figure }” of “{ $subject }” is not needed: the value agrees, or is not compared. Remove it
cli-mismatches-more = { $n ->
    [one] { $n } more is not listed
   *[other] { $n } more are not listed
}
# Head of docs/reproduced.md, in Markdown.
cli-reproduced-head =
    # Published values and what Sanjeh computes

    Each folder of `examples/` holds a methodology, data, and results that others published or
    computed on their own. This page, made by
    `sanjeh reproduce examples/* --page docs/reproduced.md`, compares every one of these values with
    what Sanjeh computes from the same data.

    A value of a subject is counted once, even if several tables have it, and only if there is one:
    published, or computed. Where scores that were decided by hand are left out, it is counted in a
    column of its own. Values are *equal* if they agree within the tolerance, or within the relative
    tolerance where there is one; a tolerance of 0 means to the last bit. The *largest error* is the
    largest absolute difference of all numbers of a table, known exceptions included. Values that
    are *known exceptions* differ for a reason that `published.toml` in the set's folder gives for
    each. *Mismatches* differ and should not: there must be none.

## Explanation: the answer, what a rule did to it, and the rule in words. Several stand one after the other.

cli-explain-deeper = There are more levels: --depth { $depth } shows one more
cli-answer-missing = missing
cli-answer-not-applicable = not applicable
cli-answer-not-relevant = not relevant
cli-policy-leave-out = left out
cli-policy-propagate = no score, and none for what needs it
cli-policy-worst = scores as low as the lowest of the others
cli-policy-zero = scores 0
cli-rule-choose = chosen by { $attribute }, which is “{ $value }”
cli-rule-clamp = not below { $low } and not above { $high }
cli-rule-cohort = { $n ->
    [one] over { $n } subject with { $cohort }
   *[other] over { $n } subjects with { $cohort }
}
cli-rule-cohort-of-all = { $n ->
    [one] over { $n } subject
   *[other] over { $n } subjects
}
cli-rule-copeland = Copeland's rule: pairwise wins less losses
cli-rule-coverage = needs { $percent } per cent of its inputs
cli-rule-count = { $what ->
    [share] share of its inputs that { $counts ->
        [present] have a score
        [missing] have no score
        [zero] are 0
       *[missing_or_zero] have no score or are 0
    }
   *[count] number of its inputs that { $counts ->
        [present] have a score
        [missing] have no score
        [zero] are 0
       *[missing_or_zero] have no score or are 0
    }
}
cli-rule-counted-as-zero = has no score and counts as 0
cli-rule-shown-above = its inputs are shown above
cli-rule-decided = decided by hand: “{ $reason }”
cli-rule-denominate = divided by { $by }, times { $scale }
cli-rule-borda = number of places above the lowest
cli-rule-distance-to-max = distance from the lowest, { $min }, to the highest, { $max }
cli-rule-distance-to-reference = distance from the lowest, { $min }, to the value of “{ $of }”, { $reference }
cli-rule-distance-to-target = distance from the lowest, { $min }, to the target, { $target }
cli-rule-filtered-out = { $n ->
    [one] { $n } subject filtered out
   *[other] { $n } subjects filtered out
}
cli-rule-fraction-of-max = fraction of the highest, { $max }
cli-rule-gaps-propagate = no score if an input has no score
cli-rule-gaps-zero = an input without a score counts as 0
cli-rule-gate = scored only if { $gate }
cli-rule-gated = no score, because this does not hold: { $gate }
cli-rule-geometric = weighted geometric mean
cli-rule-given = as published; the answers are withheld
cli-rule-goalposts = goalposts: { $worst } is worst, { $best } is best
cli-rule-harmonic = weighted harmonic mean
cli-rule-less-is-better = less is better
cli-rule-linear = times { $scale }, plus { $offset }
cli-rule-log = natural logarithm
cli-rule-log-of = natural logarithm, after { $offset } is added
cli-rule-max = largest of its inputs
cli-rule-mean = weighted mean
cli-rule-min = smallest of its inputs
cli-rule-min-max = from the lowest, { $min }, to the highest, { $max }, on a scale from { $low } to { $high }
cli-rule-not-in-cohort = no score, because this does not hold: { $cohort }
cli-rule-percentile-rank = share of the others that are lower
cli-rule-overridden = { $score }, because { $condition }
cli-rule-power = weighted mean with power { $p }
cli-rule-rank = rank from the lowest
# Of the subjects that belong to it, such as an agency's services.
cli-rule-rollup = { $how ->
    [mean] mean of its subjects
    [weighted-mean] weighted mean of its subjects
    [sum] sum of its subjects
    [weighted-sum] weighted sum of its subjects
    [best] best of its subjects
    [worst] worst of its subjects
    [count] number of its subjects
    [share] share of its subjects
   *[other] from its subjects
}
cli-rule-without-case = { $attribute } is { $kind ->
    [empty] empty
   *[other] { $value }
}, for which the methodology has no { $what ->
    [method] method
   *[measure] measure
}
cli-rule-rounded = { $decimals ->
    [0] rounded to a whole number
    [one] rounded to { $decimals } decimal
   *[other] rounded to { $decimals } decimals
}
cli-rule-scaled = { $min } scores 0, { $max } scores { $high }, linear in between
cli-rule-sum = weighted sum
cli-rule-times = times { $scale }
cli-rule-within = 1 from { $low } to below { $high }, else 0
cli-rule-z-score = in standard deviations, { $deviation }, from the mean, { $mean }
cli-col-group = Group
cli-no-claims = Name a table of claims: neither the command line nor round.toml does
cli-warnings = { $n ->
    [one] One warning is not accepted; “{ $command }” shows it
   *[other] { $n } warnings are not accepted; “{ $command }” shows them
}
cli-warnings-accepted = { $n ->
    [one] One warning is accepted; “{ $command }” shows it
   *[other] { $n } warnings are accepted; “{ $command }” shows them
}
# A warning that the round accepts, by its code and place, and how many cells, rows or subjects it is.
cli-accepted = Accepted: { $name } ({ $times }). { $reason }
cli-check-doubts = { $n ->
    [one] No errors, but one warning is neither corrected nor accepted. To accept it, copy this to the end of round.toml and write the reason:
   *[other] No errors, but { $n } warnings are neither corrected nor accepted. To accept one, copy this to the end of round.toml, here for the first of them, and write the reason:
}
# How many subjects of a list have no place; the lines below say why.
cli-unranked = List “{ $list }”: { $n } of { $all } are not ranked
cli-unranked-not-in-list = { "  " }{ $n }: the list’s own condition leaves them out
cli-unranked-gated = { "  " }{ $n }: they do not meet a condition of the score
cli-unranked-refused = { "  " }{ $n }: an answer is missing without which there is no score
cli-unranked-too-few = { "  " }{ $n }: too few parts have a score (see “coverage”)
cli-unranked-part-missing = { "  " }{ $n }: a part has no score, and all must have one
cli-unranked-nothing-scored = { "  " }{ $n }: no part has a value; all are missing or not applicable
cli-unranked-undefined = { "  " }{ $n }: the rule gives no value for their numbers
cli-unranked-decided = { "  " }{ $n }: decided by hand, or by an exception in the methodology
cli-col-kind = Kind
cli-col-question = Question
cli-col-answered = Answered
cli-col-missing = Missing
cli-col-not-applicable = Not applicable
cli-col-not-relevant = Not relevant
cli-col-code = Code
cli-col-about = Of
cli-col-times = Times
