## Problems in methodology files: what is wrong, and what to do about it (keys that end in -help).

## Suggestions.

methodology-did-you-mean = Did you mean “{ $name }”?
methodology-known-are = Use one of these: { $names }

## The form of the file.

# What the reader of TOML says, in English.
methodology-toml = { $kind ->
    [duplicate] The same key stands twice in this table
    [value] A value is missing behind the key
    [comma] A comma is missing here, or stands where none belongs
    [unclosed] A bracket, a brace or a list is opened here and never closed
    [string] A text must stand in quotes, and end with the quote with which it begins
    [boolean] This is neither true nor false; a text must stand in quotes
    [equals] Between a key and its value stands one equals sign, as in {"key = value"}
    [number] This is no number: write digits, with a point before decimals, such as 1200 or 0.5
    [escape] Behind “\” stands no sign that has a meaning there: write “\\” for the sign itself, or put the text in single quotes
    [key] This is no key: write letters, digits, “-” and “_”, or put it in quotes
    [unexpected] This does not belong here; each entry stands on a line of its own, as {"key = value"}
   *[other] This cannot be read: { $text }
}
methodology-no-weight-given = “{ $name }” has no weight: write { $name } = 30
methodology-no-value-given = “{ $name }” has no value: write { $name } = …
methodology-key-with-space = A key with a space stands in quotes: "{ $key }"
methodology-in-quotes-help = Write { $key } = "{ $text }"
methodology-word-wanted = A word in quotes must stand here
methodology-only-one = There can be only one [[{ $name }]]: put all rows into one table
methodology-syntax = This cannot be read: { $text }
# The kinds of values have the names that the reader of TOML gives them.
methodology-wrong-form = Here stands { $found ->
    [string] a text in quotes
    [boolean] true or false
    [integer] a whole number
    [u8] a whole number
    [float] a number
    [f64] a number
    [datetime] a date without quotes
    [array] a list in square brackets
    [sequence] a list in square brackets
    [table] a table, such as {"{"} name = 1 {"}"},
    [map] a table, such as {"{"} name = 1 {"}"},
   *[other] { $found }
} where { $wanted ->
    [string] a text in quotes
    [boolean] true or false
    [integer] a whole number
    [u8] a whole number
    [float] a number
    [f64] a number
    [datetime] a date without quotes
    [array] a list in square brackets
    [sequence] a list in square brackets
    [table] a table, such as {"{"} name = 1 {"}"},
    [map] a table, such as {"{"} name = 1 {"}"},
    [list_or_text] a text or a list of texts
    [table_or_text] a text or a table
    [list_or_table] a list, or a table of names and weights
    [list_or_values] a list of columns, or a table of columns with lists of their values,
   *[other] { $wanted }
} should stand
methodology-decimals = Decimals are counted with a whole number from 0 to 15
methodology-number-too-large = This number is too large
methodology-two-numbers = Exactly two numbers must stand here, as in [0, 40]
methodology-no-header = The section [methodology] is missing
methodology-no-header-help = Begin the file with the line [methodology]; below it write id = "e-services" and version = "1.0", each on a line of its own
methodology-unknown-section = A methodology has no section “{ $name }”
methodology-unknown-field = “{ $name }” does not belong here
methodology-optional-help = A question need not be answered if it has missing = "leave_out"
methodology-no-treatment = “{ $name }”: treatment of outliers is not part of methodologies yet
methodology-no-treatment-help = Treat outliers in the data, or take “log” or “clamp”; docs/methodology.md has both
methodology-unknown-word = “{ $name }” is not one of the words that can stand here
methodology-missing-field = “{ $name }” is missing here: add { $name } = …
methodology-unknown-variant = There is no variant “{ $name }” in [variants]

## The header, policy and laws.

methodology-empty = “{ $name }” in [methodology] is empty: write something, such as { $name ->
    [id] id = "e-services"
   *[other] { $name } = "1.0"
}
methodology-bad-id = “{ $id }” cannot be an id: write at least one character, without spaces and without @, such as online_share
methodology-bad-date = “{ $date }” in the law “{ $law }” is not a date: write the year, month and day of the Gregorian calendar, as in 2017-03-14
methodology-law-ends-first = The law “{ $law }” ends before it begins: correct its “from” or its “to”
methodology-unknown-law = There is no law “{ $name }” in [laws]
methodology-not-a-share = “coverage” is { $value }, but must be a share from 0 to 1, such as 0.75 for three quarters
methodology-not-finite = nan and inf cannot be used here: write a number
methodology-too-many-decimals = { $decimals } decimals are too many: write 15 or fewer

## Subjects and links.

methodology-no-subjects = The methodology does not say what is assessed
methodology-no-subjects-help = Name each type of subject and the table that lists them: write the line [subjects.agency], and below it table = "agencies.csv"
methodology-unknown-subject = There is no type of subject “{ $name }” in [subjects]
methodology-unknown-attribute = Subjects of type “{ $subject }” have no attribute “{ $name }”; a column that is used must stand among their “attributes”
methodology-no-link = Subjects of type “{ $from }” do not say to which “{ $to }” they belong
methodology-no-link-help = Name the column that says so; in [subjects.{ $from }] write links = {"{"} { $to } = "{"{"}column{"}"}" {"}"}
methodology-many-links = Subjects of type “{ $from }” have several links to subjects of type “{ $to }”
methodology-many-links-help = Say which one is meant, as in via = "parent"
methodology-unknown-link = Subjects of type “{ $from }” have no link “{ $name }” to subjects of type “{ $to }”

## Tables of data.

methodology-header-row = Row { $row } cannot hold the header; write a number from 1 to { $most }
methodology-bad-template = “{ $text }” does not say how the id is made from columns: a brace is not closed, not opened or empty, or {"{"}#{"}"} stands twice
methodology-bad-template-help = Write the name of each column in braces, as in "{"{"}agency{"}"}-{"{"}code{"}"}"; a brace that belongs to the id itself is written twice
methodology-number-elsewhere = “{ $text }” names a subject, and a running number names none
methodology-number-elsewhere-help = Write the columns that hold the id; {"{"}#{"}"} may only stand in the “id” of a type of subjects, where it numbers the rows of its table
methodology-no-answers = Nothing says in which table the answers for subjects of type “{ $subject }” stand
methodology-no-answers-help = If each question is a column of the table of [subjects.{ $subject }], write answers_in_columns = true there; if each answer has a row of its own, add a section [[answers]] with “file”, “subject”, “question” and “value”

## Questions.

methodology-no-kind = The question “{ $id }” does not say which answers it takes
methodology-no-kind-help = Write kind = "boolean" for yes or no, kind = "percent" or kind = "number"; or list the options with their points, as in options = {"{"} full = 100, partly = 50, none = 0 {"}"}
methodology-options-without-choice = The question “{ $id }” has options, but is not of the kind “choice”: write kind = "choice", or delete “options” or “scale”
methodology-options-and-scale = The question “{ $id }” has both “options” and “scale”: delete one of them
methodology-no-options = The question “{ $id }” has no options to choose from
methodology-no-options-help = List the options with their points, as in options = {"{"} full = 100, partly = 50, none = 0 {"}"}; or name a list in [scales], as in scale = "maturity"
methodology-too-many-options = The question “{ $id }” has more than 250 options: join some of them, or ask for a number
methodology-option-without-points = The points of the option “{ $option }” of the question “{ $id }” are nan or inf: write a number
methodology-option-twice = The question “{ $id }” has the option “{ $option }” twice (capitals, spaces at the ends and Arabic or Persian forms of letters make no difference): delete or rename one
methodology-unknown-option = The question “{ $id }” has no option “{ $option }”
methodology-unknown-scale = There is no list of options “{ $name }” in [scales]
methodology-empty-range = The question “{ $id }” can have no answer: its “min” is above its “max”, or one of them is nan
methodology-posts-without-number = “worst” and “best” of the question “{ $id }” need kind = "number": correct the kind, or delete them
methodology-half-posts = The question “{ $id }” has only one of “worst” and “best”: write both, or neither
methodology-equal-posts = “worst” and “best” of “{ $id }” must be two different numbers, such as worst = 30 and best = 1
methodology-unknown-question = Subjects of this type are asked no question “{ $name }”

## One id that stands for many.

methodology-pattern-help = Write a range of numbers, a list, or both, in one pair of braces: "q{"{"}1..145{"}"}", "U{"{"}01..05,09{"}"}", "{"{"}north,south{"}"}_share"
methodology-pattern-open = The brace in “{ $text }” is not closed
methodology-pattern-two = “{ $text }” has more than one pair of braces
methodology-pattern-empty = The list in “{ $text }” has an empty place: delete the comma too many, or write what is missing
methodology-pattern-range = The range in “{ $text }” does not go from a whole number to a whole number
methodology-pattern-turned = The range in “{ $text }” goes down: write the smaller number first, as in {"{"}{ $first }..{ $last }{"}"}
methodology-pattern-large = “{ $text }” stands for more than { $most } ids (limit “ids”)
methodology-pattern-too-much = “{ $text }” stands for { $n } ids; with them this file would become larger than { $megabytes } MB (limit “compact-mb”): write fewer, or shorter entries
methodology-pattern-twice = “{ $text }” stands for “{ $id }” twice
methodology-pattern-overlap = “{ $text }” stands for ids that are declared already: { $ids }
methodology-pattern-overlap-help = Leave them out of the range, or delete their own entries; titles of single ids may stand in “titles” of the entry for all
methodology-pattern-again = “{ $text }” stands for names that the list has already: { $ids }
methodology-pattern-title = “{ $text }” does not stand for “{ $id }”, which gets a title here

## What things were called in earlier versions.

methodology-was-itself = “was” of “{ $id }” names “{ $id }” itself
methodology-was-itself-help = Write the id that it had before, or delete “was”
methodology-was-is-there = “{ $id }” cannot have been “{ $was }”: that one is still there
methodology-was-is-there-help = Rename or delete “{ $was }”, or delete “was”; where a thing only got a second one beside it, nothing was renamed
methodology-was-twice = “{ $id }” and “{ $other }” both say that they were “{ $was }”
methodology-was-twice-help = Only one of them can follow it: delete “was” of the other, which then is new
methodology-was-both = The round before has both “{ $name }” and “{ $other }”, and by “was” either would be “{ $id }”
methodology-was-both-help = Growth follows “{ $name }”. If that is not meant, take “{ $name }” out of “was”; if “{ $other }” was another thing then, accept this
methodology-was-unscored = “{ $id }” was “{ $was }”, but the scores of the round before have neither
methodology-was-unscored-help = Write the id as the table of scores has it; growth cannot follow “was” otherwise
methodology-was-unknown = “{ $id }” was “{ $was }”, but version { $version }, by which the round before was measured, has neither
methodology-was-unknown-help = Write the id as that version has it; growth cannot follow “was” otherwise

## Measures.

methodology-measure-twice = Subjects of type “{ $subject }” have two measures “{ $name }”
methodology-measure-twice-help = Rename or delete one; questions, and what [[rollups]] and [[each]] make, are measures too
methodology-unknown-measure = Subjects of type “{ $subject }” have no measure “{ $name }”
methodology-measure-of-another = Subjects of type “{ $other }” have it; carry it to “{ $subject }” with rollup = {"{"} from = "{ $other }", of = "…" {"}"}, if they are linked
methodology-unknown-measure-anywhere = There is no measure “{ $name }”
methodology-no-rule = “{ $name }” must say in exactly one way how its score comes about
methodology-no-rule-help = Write exactly one of these: { $known }
methodology-many-rules = “{ $name }” says in several ways how its score comes about: { $given }
methodology-how-without-of = “how” and “coverage” can stand here only beside “of”: delete them; how to roll up stands inside, as in rollup = {"{"} of = "score", how = "best" {"}"}
methodology-nothing-to-combine = “of” is empty: name at least one measure, as in of = ["design", "access"]
methodology-no-power = how = "power" needs to be told which power
methodology-no-power-help = Write a number other than 0, such as power = 0.5; for the power 0, write how = "geometric"
methodology-each-id = This id does not say where the id of the old measure stands in it: all new measures would have the same
methodology-each-id-help = Write {"{"}{"}"} in its place, as in id = "{"{"}{"}"}_normalised"
methodology-ends-turned = The lower end is above the upper end, or one of them is nan: correct them
methodology-equal-ends = The two numbers of “{ $name }” must differ, as in { $name } = [0, 40]
methodology-zero-scale = “scale” cannot be 0, since it divides: write another number, or delete it
methodology-cycle = A measure cannot be made from itself: { $way }
methodology-cycle-help = Each of these uses the one after the arrow: take one of them out of the measure before it
methodology-normalise-needs = This way of normalising “{ $name }” needs “{ $what }”
methodology-normalise-needs-help = { $what ->
    [reference] Name the subject that the others are compared with by its id, as in reference = "A12"
    [target] Write the target here or in the question, as in target = 95
    [posts] Write the lower and the upper goalpost here or in the question, as in posts = [0, 40]
   *[other] Add { $what } = …
}
methodology-ties-without-places = Only “rank”, “percentile_rank” and “borda” give places that can be shared; “ties” means nothing here.
methodology-ties-without-places-help = Remove “ties”, or choose one of these methods.
methodology-fraction-of-lower = Less of “{ $name }” is better, and a fraction of the largest would give the worst the highest score.
methodology-fraction-of-lower-help = Use “min_max”, which is turned round by itself, or turn the numbers round first.

## Weights.

methodology-bad-weight = The weight of “{ $name }” is { $weight }
methodology-bad-weight-help = A weight is 0 or greater, such as 0.25
methodology-no-weight = All weights together make 0: give at least one measure a weight above 0
methodology-weights-do-not-add-up = The weights add up to { $sum }, not to { $total }
methodology-weights-too-small = { $missing } is missing: raise a weight, add a measure that was forgotten, or correct “total_weight”
methodology-weights-too-large = { $surplus } is too much: lower a weight, take a measure out, or correct “total_weight”

## From many subjects to one.

methodology-rollup-of = This does not say which score is rolled up
methodology-rollup-of-help = Name a measure, as in of = "score"; or count the subjects with how = "count"; or ask how large a share of them meets a condition, as in share = {"{"} online = "yes" {"}"}
methodology-unknown-method = There is no way of rolling up called “{ $name }”
methodology-with-self = A subject can count among those rolled up only if they are of its own type: delete “with_self”

## Conditions.

methodology-empty-condition = The condition on “{ $name }” asks for nothing: write a value, as in { $name } = "yes", or bounds, as in { $name } = {"{"} at_least = 50 {"}"}
methodology-condition-on-number = “{ $name }” is a number and cannot be compared with a text
methodology-condition-on-number-help = Write bounds for its score: “above”, “at_least”, “below” or “at_most”, as in { $name } = {"{"} at_least = 50 {"}"}
methodology-unknown-in-condition = Subjects of type “{ $subject }” have no attribute, question or measure “{ $name }”
methodology-unknown-set = There is no list “{ $name }” in [sets]

## Results.

methodology-result-twice = Two results have the id “{ $name }”; ranks, shares, statistics and growth share their ids: rename one
methodology-band-end = The band “{ $name }” needs exactly one lower end: from = 75 if 75 belongs to it, above = 75 if it does not
methodology-band-twice = The band “{ $name }” has the id or the lower end of another: change or delete it
methodology-bands-turned = The numbers of “between” must be the lower end and then the upper end, as in between = [0, 100]
methodology-bands-between = “between” makes bands that are equally wide, but bands of this set have ends of their own
methodology-bands-between-help = Write only the ids, the highest first, as in levels = ["high", "medium", "low"]; or delete “between”
methodology-band-title = There is no band “{ $name }”, which gets a title here
methodology-band-title-twice = The band “{ $name }” has two titles: delete the one in “titles”
methodology-no-bands = No band is listed: write at least one, as in levels = [{"{"} id = "high", from = 75 {"}"}, {"{"} id = "low", from = 0 {"}"}]
methodology-unknown-bands = There are no bands “{ $name }” in [bands]
methodology-bands-of-others = These bands are for subjects of another type than “of” says: name bands of a measure of theirs
methodology-share-by = This must say by what the subjects are counted: by an attribute, as in by = "category", or by bands, as in bands = "levels", and not by both
methodology-claim-without-figure = This claim does not say with which figure it is compared: name it in “value” or “rank”
methodology-unused = No result uses the measure “{ $name }” of subjects of type “{ $subject }”
methodology-unused-help = Use it in another measure or in a result, or delete it; if a measure in [measures] is a result in itself, write result = true in it

## Doubts: what a methodology and the data say together.

methodology-only-values = “only” says no values of the column “{ $name }”
methodology-only-values-help = Write values, as in { $name } = ["2023", "2024"], or { $name } = { "{" } not = ["total"] { "}" }
methodology-value-nobody-has = Nobody has the value “{ $value }” of “{ $attribute }”{ $n ->
    [0] {""}
    [one] ; the only value is { $known }
   *[other] ; the values are { $known }
}
methodology-value-near = “{ $attribute }” is “{ $value }” for { $n ->
    [one] “{ $first }”
   *[other] { $n } subjects, the first of them “{ $first }”
}, which is nearly “{ $near }” ({ $times } have it): two values here
methodology-value-near-help = Subjects are chosen, grouped or compared by “{ $attribute }”. Write one spelling; if the two are not the same, list the values of “{ $attribute }” under “attributes” in the methodology
methodology-value-mixed = “{ $attribute }” is “{ $value }” for { $n ->
    [one] “{ $first }”
   *[other] { $n } subjects, the first of them “{ $first }”
}, with letters of two alphabets in one word
# A letter that looks like one of another alphabet, the text that has it, and its number in Unicode.
methodology-stranger-help = The “{ $letter }” in “{ $of }” is the { $alphabet ->
    [cyrillic] Cyrillic
    [greek] Greek
   *[latin] Latin
} letter { $code }. It only looks like the other one: type it anew
methodology-value-empty = “{ $attribute }” is { $kind ->
    [empty] empty
   *[given] “{ $value }”
} for { $n ->
    [one] “{ $first }”
   *[other] { $n } subjects, the first of them “{ $first }”
}, while nearly all others have a value by which they are chosen, grouped or compared
methodology-value-empty-help = Fill in “{ $attribute }”. If it has no value there, accept this in round.toml with the reason
methodology-value-not-declared = “{ $value }” is not among the values that “{ $attribute }” may have: { $known }
methodology-value-not-declared-in-data = { $kind ->
    [empty] “{ $attribute }” is empty
   *[given] “{ $attribute }” is “{ $value }”
} for { $n ->
    [one] “{ $first }”
   *[other] { $n } subjects, the first of them “{ $first }”
}; the methodology does not list this value
methodology-value-not-declared-help = Correct it in the table, or add it to “attributes” in the methodology; the values there are { $known }
methodology-no-subject-called = No subject of type “{ $subject }” has the id “{ $id }”
methodology-without-case = { $kind ->
    [empty] “{ $attribute }” is empty
   *[given] “{ $attribute }” is “{ $value }”
} for { $n ->
    [one] “{ $first }”
   *[other] { $n } subjects, the first of them “{ $first }”
}, and there is no case for that: { $n ->
    [one] it gets
   *[other] they get
} no score
methodology-without-case-help = Add a case, which for the empty value is "" = …; or write otherwise = { $what ->
    [method] "mean" beside “cases”
   *[measure] "…" with the measure for all other values
}
methodology-log-not-positive = { $n ->
        [one] One score of “{ $of }” is
       *[other] { $n } scores of “{ $of }” are
    } 0 or less with the offset, and have no logarithm: there is no “{ $name }” (first: { $first } with { $value }).
methodology-log-not-positive-help = Write an offset that makes all of them positive, as “offset = 1” does for counts, or leave these scores out before.
methodology-target-beyond = The target { $target } of “{ $name }” is worse than the worst score of “{ $of }” ({ $first } with { $value }): the best would score the least.
methodology-target-beyond-help = Look whether the target has the unit of the scores, and whether “direction” is right.
methodology-beyond-ends = { $n ->
    [one] One value lies beyond an end of its scale and counts as the end: { $names } (“{ $first }” with { $value })
   *[other] { $n } values of { $scales ->
        [one] one scale
       *[other] { $scales } scales
    } lie beyond an end and count as the end: { $names } (first: “{ $first }” with { $value })
}
methodology-beyond-ends-help = If these cannot be, correct them; with “min” and “max” a question refuses what lies beyond them
methodology-negative-is-best = Less is better for “{ $name }”, and { $n ->
    [one] a negative answer counts
   *[other] { $n } negative answers count
} like { $best }, the best (first: { $first } with { $value })
methodology-negative-is-best-help = If there is nothing below 0, write min = 0 into the question and correct what it refuses; else write the least that there can be, as in min = { $least }
methodology-for-nobody = “{ $name }” has a score for nobody, though { $n ->
    [one] one subject has
   *[other] { $n } subjects have
} what it is made from
methodology-for-nobody-help = Are all values of “{ $of }” alike, or is there only one? Then nothing can be compared, and “{ $name }” drops out of whatever is made from it
methodology-divisor = “{ $name }” divides “{ $of }” by “{ $by }”, which is 0 or less for { $n ->
    [one] one subject
   *[other] { $n } subjects
} (first: { $value }): { $ids }
methodology-divisor-help = By 0 there is no score, and less than 0 turns the order round. Correct “{ $by }”, or leave it empty where it is not known
methodology-weight-negative = The weight “{ $name }” is negative for { $n ->
    [one] one subject
   *[other] { $n } subjects
} that { $n ->
    [one] is
   *[other] are
} rolled up by it (first: { $value }): { $ids }
methodology-weight-negative-help = A weight is 0 or more. Correct the values; if “{ $name }” is a question, “min = 0” refuses them where they stand
methodology-without-weight = { $n ->
    [one] One subject has a score that does not count, because its weight “{ $name }” is
   *[other] { $n } subjects have scores that do not count, because their weight “{ $name }” is
} 0 or missing: { $ids }
methodology-without-weight-help = Fill in “{ $name }”. If they shall not count, accept this in round.toml with the reason
methodology-decided-beyond = { $n ->
    [one] One decided score
   *[other] { $n } decided scores
} of “{ $name }” { $n ->
    [one] lies
   *[other] lie
} outside { $least } to { $most }, where all others lie (first: { $value }): { $ids }
methodology-decided-beyond-help = Look whether it has the unit of the other scores, and whether its point or its sign is right
methodology-decided-no-reason = { $n ->
    [one] A score was decided without a reason, that of “{ $id }”
   *[other] { $n } scores were decided without a reason, the first of them that of “{ $id }”
}
methodology-decided-no-reason-help = Write the reason into the column that “reason” names under [decided]
methodology-negative-among-positive = { $n ->
    [one] One of { $all } answers to “{ $name }” is negative: “{ $first }” has { $value }
   *[other] { $n } of { $all } answers to “{ $name }” are negative (first: “{ $first }” with { $value })
}
methodology-negative-among-positive-help = If { $value } is a code for what is missing, list it under “missing” of [spellings]; if there is nothing below 0, write min = 0 into the question and correct what it refuses
methodology-only-yes = { $questions ->
    [one] All answers to { $names } are yes, and { $n } are missing
   *[other] All answers to { $questions } questions are yes, and { $n } are missing: { $names }
}; these have no score, though missing may mean no
methodology-only-yes-help = If a missing answer means no, write missing = "zero" into the question; if nothing is known of it, accept this in round.toml with the reason
methodology-columns-alike = The answers to { $names } are the same for each of { $n } subjects
methodology-columns-alike-help = If a column was copied into another, enter the answers again from their source, or drop a question that asks the same; if everybody answered so, accept this in round.toml with the reason
methodology-rows-alike = The { $answers } answers of { $ids } are the same, one by one{ $others ->
    [0] {""}
    [one] ; so are those of one more group of subjects
   *[other] ; so are those of { $others } more groups of subjects
}
methodology-rows-alike-help = If a row was copied into another, enter its answers again from their source; if both answered so, accept this in round.toml with the reason
methodology-column-twice = “{ $name }” and “{ $first }” are read from one column, “{ $column }”
methodology-column-twice-help = Write the column of each question under “column”; if one column is meant to count as both, accept this in round.toml with the reason
methodology-weight-odd = “{ $name }” has the weight { $weight } in “{ $of }”, where the weights add up to { $sum }: with { $right } they would add up to { $total }
methodology-weight-odd-help = Correct the weight; if it is meant, accept this in round.toml with the reason
# $why is above if the band begins above all scores, below if all of them reach a higher band.
methodology-band-unreachable = { $why ->
    [above] No score reaches the band “{ $name }” from { $from }: “{ $measure }” is { $most } at most
   *[below] No score falls into the band “{ $name }” from { $from }: “{ $measure }” is { $least } at least, where a higher band begins
}
methodology-band-unreachable-help = Correct the end of the band, in the units of the scores, or drop the band
methodology-scales-differ = “{ $name }” is a mean of inputs of unlike scales: { $n ->
    [one] { $inputs } lies
   *[other] { $inputs } lie
} between { $least } and { $most }, the others between { $from } and { $to }
methodology-scales-places = “{ $name }” is a mean of places and scores: “{ $input }” is a place among the subjects, other inputs are not
methodology-scales-differ-help = Bring all inputs to one scale, as with worst and best of a question, with goalposts or with normalise, before they are combined; if this is meant, accept this in round.toml with the reason
methodology-end-beyond-range = “{ $end }” of “{ $name }” is { $value }, beyond its “{ $side }” { $limit }: nobody can answer that
methodology-end-beyond-range-help = Correct “{ $end }” or “{ $side }” of the question; if this is meant, accept this in round.toml with the reason
methodology-scale-turned = “{ $name }” gives the worst { $worst } and the best { $best }: whoever is better scores less
methodology-scale-turned-help = Write the lesser end first in “to”; where less is better, write direction = "lower"
methodology-bands-unordered = The ends of the bands “{ $name }” neither rise nor fall in the order in which they are written: { $bands }
methodology-bands-unordered-help = Are two ends exchanged? Write the bands from the highest to the lowest
methodology-list-twice = The lists “{ $name }” and “{ $first }” are the same: measure, conditions and “within” do not differ
methodology-list-twice-help = Correct one of them, or drop it
methodology-two-meanings = “{ $word }” stands in “{ $list }” of [spellings], and { $other ->
    [yes] it also means yes
    [no] it also means no
   *[number] it is a number that a question takes
}: answers that are written so are lost
methodology-two-meanings-help = Take the word out of “{ $list }”; if no table has it as an answer, accept this in round.toml with the reason
methodology-date-spellings = The dates of “{ $attribute }” are written in { $n } ways, as in { $examples }: subjects are chosen, grouped or compared by it, and the same day is another value in each
methodology-date-spellings-help = Write all of them one way, as in { $example }, and in one calendar
methodology-too-deep = “{ $name }” is made from measures of measures, { $depth } deep; at most { $most } are possible (limit “depth”).
methodology-too-deep-help = Combine several steps into one.
methodology-missing-by-default = { $n ->
    [one] A missing answer to { $names } scores
   *[other] { $n } missing answers to { $names } score
} 0 because nothing else is written, and 0 may be better than an answer
methodology-missing-by-default-help = Write what a missing answer scores, in the question or for all in [policy], as in { $name } = {"{"} …, missing = "worst" {"}"}: "worst" is the least that anybody gets, "leave_out" leaves it out, "zero" is 0
methodology-missing-could-be = If an answer to { $names } were missing, it would score 0, which may be better than an answer
methodology-by-default = { $n ->
    [one] { $n } answer that is
   *[other] { $n } answers that are
} { $what ->
    [missing] missing { $n ->
        [one] scores
       *[other] score
    } 0
    [not_applicable] not applicable { $n ->
        [one] is
       *[other] are
    } left out
   *[not_relevant] not relevant { $n ->
        [one] is
       *[other] are
    } left out
} because [policy] does not say what { $n ->
    [one] it scores
   *[other] they score
}
methodology-by-default-help = If that is meant, write it down: { $what } = "{ $score }"
methodology-variant-changes-nothing = The variant “{ $name }” changes no result: what it writes is used by none

## What changed between two versions: stands after the name of the part that changed.

methodology-diff-added = Added: “{ $title }”
methodology-diff-removed = Removed: “{ $title }”
methodology-diff-renamed = Renamed; was “{ $old }”
methodology-diff-changed = Changed
methodology-diff-changed-to = Changed from “{ $old }” to “{ $new }”
methodology-diff-title = Wording changed from “{ $old }” to “{ $new }”
methodology-diff-number = { $what ->
    [weight] Weight
    [points] Points
    [worst] Value that scores 0
    [best] Value that scores 100
    [min] Smallest possible answer
    [max] Largest possible answer
    [coverage] Share that must have a score
    [total_weight] What weights must add up to
   *[other] { $what }
}: { $old } before, now { $new }
methodology-diff-number-added = { $what ->
    [weight] Weight
    [points] Points
    [worst] Value that scores 0
    [best] Value that scores 100
    [min] Smallest possible answer
    [max] Largest possible answer
    [coverage] Share that must have a score
    [total_weight] What weights must add up to
   *[other] { $what }
}: { $new }, new
methodology-diff-number-removed = { $what ->
    [weight] Weight
    [points] Points
    [worst] Value that scores 0
    [best] Value that scores 100
    [min] Smallest possible answer
    [max] Largest possible answer
    [coverage] Share that must have a score
    [total_weight] What weights must add up to
   *[other] { $what }
}: was { $old }, no longer given
methodology-unknown-result = Nothing that could stand here is called “{ $name }”

methodology-yes = yes
methodology-no = no
