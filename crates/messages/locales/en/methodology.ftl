## Problems in methodology files: what is wrong, and what to do about it (keys that end in -help).

## Suggestions.

methodology-did-you-mean = Did you mean “{ $name }”?
methodology-known-are = Use one of these: { $names }

## The form of the file.

# What the reader of TOML says, in English.
methodology-toml = { $kind ->
    [duplicate] The same key appears twice in this table
    [value] The key has no value
    [comma] A comma is missing here, or there is one too many
    [unclosed] A bracket, a brace or a list that opens here is never closed
    [string] Text must be in quotes, and end with the quote with which it begins
    [boolean] This is neither true nor false; text must be in quotes
    [equals] There must be one equals sign between a key and its value, as in {"key = value"}
    [number] This is not a number: write digits, with a point before decimals, such as 1200 or 0.5
    [escape] The sign after “\” has no meaning there: write “\\” for the sign itself, or put the text in single quotes
    [key] This is not a key: write letters, digits, “-” and “_”, or put it in quotes
    [date] This date is not written right: write year, month and day, as in {"published = \"2022-06-20\""}
    [unexpected] This does not belong here; each entry is on a line of its own, as {"key = value"}
   *[other] This cannot be read: { $text }
}
methodology-curly-quotes = TOML takes straight quotes alone: write "{ $text }"
methodology-other-digits = TOML takes the digits 0 to 9 alone: write { $number }
methodology-percent-sign = TOML takes no sign of per cent behind a number: write { $number }
methodology-decimal-comma = Decimals stand behind a point: write { $number }
methodology-other-comma = TOML takes the comma “,” alone
methodology-no-weight-given = “{ $name }” has no weight: write { $name } = 30
methodology-no-value-given = “{ $name }” has no value: write { $name } = …
methodology-key-with-space = A key that contains a space must be in quotes: "{ $key }"
methodology-in-quotes-help = Write { $key } = "{ $text }"
methodology-word-wanted = There must be a word in quotes here
methodology-only-one = There can be only one [[{ $name }]]: put all rows into one table
methodology-syntax = This cannot be read: { $text }
# The kinds of values have the names that the reader of TOML gives them.
methodology-wrong-form = This is { $found ->
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
} but must be { $wanted ->
    [string] a text in quotes
    [boolean] true or false
    [integer] a whole number
    [u8] a whole number
    [float] a number
    [f64] a number
    [datetime] a date without quotes
    [array] a list in square brackets
    [sequence] a list in square brackets
    [table] a table, such as {"{"} name = 1 {"}"}
    [map] a table, such as {"{"} name = 1 {"}"}
    [list_or_text] a text or a list of texts
    [table_or_text] a text or a table
    [list_or_table] a list, or a table of names and weights
    [list_or_values] a list of columns, or a table of columns with lists of their values
   *[other] { $wanted }
}
methodology-decimals = The number of decimals must be a whole number from 0 to 15
methodology-number-too-large = This number is too large
methodology-two-numbers = There must be exactly two numbers here, as in [0, 40]
methodology-no-header = The section [methodology] is missing
methodology-no-header-help = Begin the file with the line [methodology]; below it write id = "e-services" and version = "1.0", each on a line of its own
methodology-unknown-section = A methodology has no section “{ $name }”
methodology-unknown-field = “{ $name }” does not belong here
methodology-optional-help = A question need not be answered if it has missing = "leave_out"
methodology-no-treatment = “{ $name }”: methodologies cannot treat outliers yet
methodology-no-treatment-help = Treat outliers in the data, or use “log” or “clamp”; both are described in docs/methodology.md
methodology-unknown-word = “{ $name }” is not one of the words allowed here
methodology-missing-field = “{ $name }” is missing here: add { $name } = …
methodology-unknown-variant = There is no variant “{ $name }” in [variants]

## The header, policy and laws.

methodology-empty = “{ $name }” in [methodology] is empty: write something, such as { $name ->
    [id] id = "e-services"
   *[other] { $name } = "1.0"
}
methodology-bad-id = “{ $id }” cannot be an id: write at least one character, without spaces and @, such as online_share
methodology-bad-date = “{ $date }” in the law “{ $law }” is not a date: write the year, month and day of the Gregorian calendar, as in 2017-03-14
methodology-law-ends-first = The law “{ $law }” ends before it begins: correct its “from” or its “to”
methodology-unknown-law = There is no law “{ $name }” in [laws]
methodology-not-a-share = “coverage” is { $value } but must be a share from 0 to 1, such as 0.75 for three quarters
methodology-not-finite = nan and inf cannot be used here: write a number
methodology-too-many-decimals = { $decimals } decimals are too many: write 15 or fewer

## Subjects and links.

methodology-no-subjects = The methodology does not say what is assessed
methodology-no-subjects-help = Name each kind of subject and the table that lists them: write the line [subjects.agency], and below it table = "agencies.csv"
methodology-unknown-subject = There is no kind of subject “{ $name }” in [subjects]
methodology-unknown-attribute = Subjects of the kind “{ $subject }” have no attribute “{ $name }”; a column that is used must be listed in their “attributes”
methodology-no-link = Subjects of the kind “{ $from }” do not say to which “{ $to }” they belong
methodology-no-link-help = Name the column that says so; in [subjects.{ $from }] write links = {"{"} { $to } = "{"{"}column{"}"}" {"}"}
methodology-many-links = Subjects of the kind “{ $from }” have several links to subjects of the kind “{ $to }”
methodology-many-links-help = Say which one is meant, as in via = "parent"
methodology-unknown-link = Subjects of the kind “{ $from }” have no link “{ $name }” to subjects of the kind “{ $to }”

## Tables of data.

methodology-header-row = Row { $row } cannot hold the header; write a number from 1 to { $most }
methodology-bad-template = “{ $text }” does not say how the id is made from columns: a brace is not closed, not opened or empty, or {"{"}#{"}"} appears twice
methodology-bad-template-help = Write the name of each column in braces, as in "{"{"}agency{"}"}-{"{"}code{"}"}"; a brace that belongs to the id itself is written twice
methodology-number-elsewhere = “{ $text }” must name a subject, but a row number names none
methodology-number-elsewhere-help = Write the columns that hold the id; {"{"}#{"}"} may only be used in the “id” of a kind of subject, where it numbers the rows of its table
methodology-no-answers = The methodology does not say which table has the answers of subjects of the kind “{ $subject }”
methodology-no-answers-help = If each question is a column of the table of [subjects.{ $subject }], write answers_in_columns = true there; if each answer has a row of its own, add a section [[answers]] with “file”, “subject”, “question” and “value”

## Questions.

methodology-no-kind = The question “{ $id }” does not say which answers it takes
methodology-no-kind-help = Write kind = "boolean" for yes or no, kind = "percent" or kind = "number"; or list the options with their points, as in options = {"{"} full = 100, partly = 50, none = 0 {"}"}
methodology-options-without-choice = The question “{ $id }” has options but is not of the kind “choice”: write kind = "choice", or delete “options” or “scale”
methodology-options-and-scale = The question “{ $id }” has both “options” and “scale”: delete one of them
methodology-no-options = The question “{ $id }” has no options to choose from
methodology-no-options-help = List the options with their points, as in options = {"{"} full = 100, partly = 50, none = 0 {"}"}; or name a list in [scales], as in scale = "maturity"
methodology-too-many-options = The question “{ $id }” has more than 250 options: combine some of them, or ask for a number
methodology-option-without-points = The points of the option “{ $option }” of the question “{ $id }” are nan or inf: write a number
methodology-option-twice = The question “{ $id }” has the option “{ $option }” twice (capitals, spaces at the ends and Arabic or Persian forms of letters make no difference): delete or rename one
methodology-unknown-option = The question “{ $id }” has no option “{ $option }”
methodology-unknown-scale = There is no list of options “{ $name }” in [scales]
methodology-empty-range = The question “{ $id }” accepts no answer: its “min” is above its “max”, or one of them is nan
methodology-posts-without-number = “worst” and “best” of the question “{ $id }” need kind = "number": correct the kind, or delete them
methodology-half-posts = The question “{ $id }” has only one of “worst” and “best”: write both, or neither
methodology-equal-posts = “worst” and “best” of “{ $id }” must be two different numbers, such as worst = 30 and best = 1
methodology-unknown-question = Subjects of this kind are not asked a question “{ $name }”

## One id that stands for many.

methodology-pattern-help = Write a range of numbers, a list, or both, in one pair of braces: "q{"{"}1..145{"}"}", "U{"{"}01..05,09{"}"}", "{"{"}north,south{"}"}_share"
methodology-pattern-open = The brace in “{ $text }” is not closed
methodology-pattern-two = “{ $text }” has more than one pair of braces
methodology-pattern-empty = The list in “{ $text }” has an empty place: delete the extra comma, or write what is missing
methodology-pattern-range = The range in “{ $text }” does not go from a whole number to a whole number
methodology-pattern-turned = The range in “{ $text }” goes down: write the smaller number first, as in {"{"}{ $first }..{ $last }{"}"}
methodology-pattern-large = “{ $text }” stands for more than { $most } ids (limit “ids”)
methodology-pattern-too-much = “{ $text }” stands for { $n } ids, with which this file would become larger than { $megabytes } MB (limit “compact-mb”): write fewer or shorter entries
methodology-pattern-twice = “{ $text }” stands for “{ $id }” twice
methodology-pattern-overlap = “{ $text }” stands for ids that are already declared: { $ids }
methodology-pattern-overlap-help = Leave them out of the range, or delete their own entries; titles of single ids can go in “titles” of the shared entry
methodology-pattern-again = “{ $text }” stands for names that are already in the list: { $ids }
methodology-pattern-title = “{ $text }” does not stand for “{ $id }”, but there is a title for it here

## What things were called in earlier versions.

methodology-was-itself = “was” of “{ $id }” names “{ $id }” itself
methodology-was-itself-help = Write its earlier id, or delete “was”
methodology-was-is-there = “{ $id }” cannot be the former “{ $was }”: “{ $was }” still exists
methodology-was-is-there-help = Rename or delete “{ $was }”, or delete “was”; if something was only added beside it, nothing was renamed
methodology-was-twice = “{ $id }” and “{ $other }” both claim to be the former “{ $was }”
methodology-was-twice-help = Only one of them can continue it: delete “was” of the other, which is then new
methodology-was-both = The previous round has both “{ $name }” and “{ $other }”, and by “was” either could be “{ $id }”
methodology-was-both-help = Growth is computed from “{ $name }”. If that is not meant, remove “{ $name }” from “was”; if “{ $other }” was something else then, accept this
methodology-was-unscored = “{ $id }” was “{ $was }”, but the scores of the previous round have neither
methodology-was-unscored-help = Write the id as the table of scores has it; otherwise growth cannot use “was”
methodology-was-unknown = “{ $id }” was “{ $was }”, but version { $version }, which the previous round used, has neither
methodology-was-unknown-help = Write the id as that version has it; otherwise growth cannot use “was”

## Measures.

methodology-measure-twice = Subjects of the kind “{ $subject }” have two measures “{ $name }”
methodology-measure-twice-help = Rename or delete one; questions, and what [[rollups]] and [[each]] make, are measures too
methodology-unknown-measure = Subjects of the kind “{ $subject }” have no measure “{ $name }”
methodology-measure-of-another = Subjects of the kind “{ $other }” have it; if they are linked, roll it up to “{ $subject }” with rollup = {"{"} from = "{ $other }", of = "…" {"}"}
methodology-unknown-measure-anywhere = There is no measure “{ $name }”
methodology-no-rule = “{ $name }” must say in exactly one way how its score is made
methodology-no-rule-help = Write exactly one of these: { $known }
methodology-many-rules = “{ $name }” says in several ways how its score is made: { $given }
methodology-how-without-of = “how” and “coverage” only have a meaning beside “of”: delete them; how to roll up goes inside, as in rollup = {"{"} of = "score", how = "best" {"}"}
methodology-nothing-to-combine = “of” is empty: name at least one measure, as in of = ["design", "access"]
methodology-no-power = how = "power" needs a power
methodology-no-power-help = Write a number other than 0, such as power = 0.5; for the power 0, write how = "geometric"
methodology-each-id = This id has no place for the id of the old measure: all new measures would have the same id
methodology-each-id-help = Write {"{"}{"}"} in that place, as in id = "{"{"}{"}"}_normalised"
methodology-ends-turned = The lower end is above the upper end, or one of them is nan: correct them
methodology-equal-ends = The two numbers of “{ $name }” must differ, as in { $name } = [0, 40]
methodology-zero-scale = “scale” is a divisor and cannot be 0: write another number, or delete it
methodology-cycle = A measure cannot be made from itself: { $way }
methodology-cycle-help = Each of these uses the one after the arrow: remove one of them from the measure before it
methodology-normalise-needs = This way of normalising “{ $name }” needs “{ $what }”
methodology-normalise-needs-help = { $what ->
    [reference] Write the id of the subject with which the others are compared, as in reference = "A12"
    [target] Write the target here or in the question, as in target = 95
    [posts] Write the lower and the upper goalpost here or in the question, as in posts = [0, 40]
   *[other] Add { $what } = …
}
methodology-ties-without-places = Only “rank”, “percentile_rank” and “borda” give ranks that can be shared; “ties” has no meaning here.
methodology-ties-without-places-help = Remove “ties”, or choose one of these methods.
methodology-fraction-of-lower = In “{ $name }” less is better, and a fraction of the largest would give the worst the highest score.
methodology-fraction-of-lower-help = Use “min_max”, which reverses the direction itself, or reverse the numbers first.

## Weights.

methodology-bad-weight = The weight of “{ $name }” is { $weight }
methodology-bad-weight-help = A weight is 0 or greater, such as 0.25
methodology-no-weight = The weights add up to 0: give at least one measure a weight above 0
methodology-weights-do-not-add-up = The weights add up to { $sum }, not to { $total }
methodology-weights-too-small = { $missing } is missing: raise a weight, add a forgotten measure, or correct “total_weight”
methodology-weights-too-large = { $surplus } is too much: lower a weight, remove a measure, or correct “total_weight”

## From many subjects to one.

methodology-rollup-of = This does not say which score is rolled up
methodology-rollup-of-help = Name a measure, as in of = "score"; or count the subjects with how = "count"; or ask for the share that meets a condition, as in share = {"{"} online = "yes" {"}"}
methodology-unknown-method = There is no method of rolling up called “{ $name }”
methodology-with-self = “with_self” only has a meaning where subjects of the same kind are rolled up: delete it

## Conditions.

methodology-empty-condition = The condition on “{ $name }” is empty: write a value, as in { $name } = "yes", or bounds, as in { $name } = {"{"} at_least = 50 {"}"}
methodology-condition-on-number = “{ $name }” is a number and cannot be compared with a text
methodology-condition-on-number-help = Write bounds for its score: “above”, “at_least”, “below” or “at_most”, as in { $name } = {"{"} at_least = 50 {"}"}
methodology-unknown-in-condition = Subjects of the kind “{ $subject }” have no attribute, question or measure “{ $name }”
methodology-unknown-set = There is no list “{ $name }” in [sets]

## Results.

methodology-result-twice = Two results have the id “{ $name }”; ranks, shares, statistics and growth share their ids: rename one
methodology-band-end = The band “{ $name }” needs exactly one lower end: from = 75 if 75 belongs to it, above = 75 if it does not
methodology-band-twice = The band “{ $name }” has the id or the lower end of another: change or delete it
methodology-bands-turned = The numbers of “between” must be the lower end and then the upper end, as in between = [0, 100]
methodology-bands-between = “between” makes bands of equal width, but bands of this set have ends of their own
methodology-bands-between-help = Write only the ids, the highest first, as in levels = ["high", "medium", "low"]; or delete “between”
methodology-band-title = There is no band “{ $name }”, but there is a title for it here
methodology-band-title-twice = The band “{ $name }” has two titles: delete the one in “titles”
methodology-no-bands = No band is listed: write at least one, as in levels = [{"{"} id = "high", from = 75 {"}"}, {"{"} id = "low", from = 0 {"}"}]
methodology-unknown-bands = There are no bands “{ $name }” in [bands]
methodology-bands-of-others = These bands are for subjects of another kind than “of” says: name bands of one of their measures
methodology-share-by = This must say by what the subjects are counted: by an attribute, as in by = "category", or by bands, as in bands = "levels", and not by both
methodology-claim-without-figure = This claim does not say with which figure it is compared: name it in “value” or “rank”
methodology-unused = No result uses the measure “{ $name }” of subjects of the kind “{ $subject }”
methodology-unused-help = Use it in another measure or in a result, or delete it; if a measure in [measures] is a result in itself, write result = true in it

## Doubts: what a methodology and the data say together.

methodology-only-values = “only” gives no values of the column “{ $name }”
methodology-only-values-help = Write values, as in { $name } = ["2023", "2024"], or { $name } = { "{" } not = ["total"] { "}" }
methodology-value-nobody-has = No subject has the value “{ $value }” of “{ $attribute }”{ $n ->
    [0] {""}
    [one] ; the only value is { $known }
   *[other] ; the values are { $known }
}
methodology-value-near = “{ $attribute }” is “{ $value }” for { $n ->
    [one] “{ $first }”
   *[other] { $n } subjects, the first of them “{ $first }”
}, which is close to “{ $near }” ({ $times } have it) but counts as a different value
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
} letter { $code }. It only looks like the other one: type it again
methodology-value-empty = “{ $attribute }” is { $kind ->
    [empty] empty
   *[given] “{ $value }”
} for { $n ->
    [one] “{ $first }”
   *[other] { $n } subjects, the first of them “{ $first }”
}, while nearly all others have a value by which they are chosen, grouped or compared
methodology-value-empty-help = Fill in “{ $attribute }”. If there is no value, accept this in round.toml with the reason
methodology-value-not-declared = “{ $value }” is not among the values that “{ $attribute }” may have: { $known }
methodology-value-not-declared-in-data = { $kind ->
    [empty] “{ $attribute }” is empty
   *[given] “{ $attribute }” is “{ $value }”
} for { $n ->
    [one] “{ $first }”
   *[other] { $n } subjects, the first of them “{ $first }”
}; the methodology does not list this value
methodology-value-not-declared-help = Correct it in the table, or add it to “attributes” in the methodology; the values there are { $known }
methodology-no-subject-called = No subject of the kind “{ $subject }” has the id “{ $id }”
methodology-without-case = { $kind ->
    [empty] “{ $attribute }” is empty
   *[given] “{ $attribute }” is “{ $value }”
} for { $n ->
    [one] “{ $first }”
   *[other] { $n } subjects, the first of them “{ $first }”
}, and there is no case for it: { $n ->
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
    } 0 or less with the offset, which has no logarithm: “{ $name }” is missing there (first: { $first } with { $value }).
methodology-log-not-positive-help = Write an offset that makes all of them positive, as “offset = 1” does for counts, or leave these scores out first.
methodology-target-beyond = The target { $target } of “{ $name }” is worse than the worst score of “{ $of }” ({ $first } with { $value }): the best would score the least.
methodology-target-beyond-help = Check that the target has the unit of the scores, and that “direction” is right.
methodology-beyond-ends = { $n ->
    [one] One answer or score of { $names } lies beyond its ends and counts as the nearer end: { $value }, of “{ $first }”
   *[other] { $scales ->
        [one] { $n } answers or scores of { $names } lie beyond its ends and count as the nearer end; the first is { $value }, of “{ $first }”
       *[other] { $n } answers or scores of { $names } lie beyond their ends and count as the nearer end; the first is { $value }, of “{ $first }” in “{ $scale }”, and there { $others ->
            [one] is one other
           *[other] are { $others } others
        }
    }
}
methodology-beyond-ends-help = If such values are impossible, correct them; a question with “min” and “max” refuses what is beyond them
methodology-negative-is-best = In “{ $name }” less is better, and { $n ->
    [one] a negative answer counts
   *[other] { $n } negative answers count
} as { $best }, the best (first: { $first } with { $value })
methodology-negative-is-best-help = If nothing can be below 0, write min = 0 in the question and correct the answers that it refuses; otherwise write the least possible value, as in min = { $least }
methodology-for-nobody = No subject has a score in “{ $name }”, although { $n ->
    [one] one subject has
   *[other] { $n } subjects have
} what it is made from
methodology-for-nobody-help = Are all values of “{ $of }” the same, or is there only one? Then there is nothing to compare, and “{ $name }” is left out of everything made from it
methodology-divisor = “{ $name }” divides “{ $of }” by “{ $by }”, which is 0 or less for { $n ->
    [one] one subject
   *[other] { $n } subjects
} (first: { $value }): { $ids }
methodology-divisor-help = Division by 0 gives no score, and division by less than 0 reverses the order. Correct “{ $by }”, or leave it empty where it is unknown
methodology-weight-negative = The weight “{ $name }” is negative for { $n ->
    [one] one subject
   *[other] { $n } subjects
} that { $n ->
    [one] is
   *[other] are
} rolled up by it (first: { $value }): { $ids }
methodology-weight-negative-help = A weight is 0 or more. Correct the values; if “{ $name }” is a question, “min = 0” makes every negative value an error
methodology-without-weight = { $n ->
    [one] One subject has a score that does not count, because its weight “{ $name }” is
   *[other] { $n } subjects have scores that do not count, because their weight “{ $name }” is
} 0 or missing: { $ids }
methodology-without-weight-help = Fill in “{ $name }”. If these scores should not count, accept this in round.toml with the reason
methodology-decided-beyond = { $n ->
    [one] One decided score
   *[other] { $n } decided scores
} of “{ $name }” { $n ->
    [one] is
   *[other] are
} outside { $least } to { $most }, the range of all others (first: { $value }): { $ids }
methodology-decided-beyond-help = Check that it has the unit of the other scores, and that its decimal point and its sign are right
methodology-decided-no-reason = { $n ->
    [one] A score was decided without a reason, that of “{ $id }”
   *[other] { $n } scores were decided without a reason, the first of them that of “{ $id }”
}
methodology-decided-no-reason-help = Write the reason in the column that “reason” names under [decided]
methodology-counted-twice = { $n ->
    [one] { $names } counts twice in “{ $name }”: by each of { $by }
   *[other] { $n } measures count twice in “{ $name }”: { $names } (the first by each of { $by })
}
methodology-counted-twice-help = Leave it out where it does not belong; if it is to count twice, accept this in round.toml with the reason
methodology-negative-among-positive = { $n ->
    [one] One of { $all } answers to “{ $name }” is negative: “{ $first }” has { $value }
   *[other] { $n } of { $all } answers to “{ $name }” are negative (first: “{ $first }” with { $value })
}
methodology-negative-among-positive-help = If { $value } is a code for missing answers, list it under “missing” of [spellings]; if nothing can be below 0, write min = 0 in the question and correct the answers that it refuses
methodology-number-far = { $n ->
    [one] One answer to “{ $name }” is far from all others, which are { $least } to { $most }: “{ $first }” has { $value }
   *[other] { $n } answers to “{ $name }” are far from all others, which are { $least } to { $most } (first: “{ $first }” with { $value })
}
methodology-far-code-help = If { $value } is a code for missing answers, list it under “missing” of [spellings]; if it is meant, accept this in round.toml with the reason
methodology-far-zero-help = If 0 stands for a missing answer, leave the answer empty; if it is meant, accept this in round.toml with the reason
methodology-far-thousandth-help = If the point parts thousands, write the whole number without it; if it is meant, accept this in round.toml with the reason
methodology-far-help = Check the decimal point, the unit, the date and the column; if the number is meant, accept this in round.toml with the reason, or write the greatest possible answer as max into the question
methodology-only-yes = { $questions ->
    [one] All answers to { $names } are yes, and { $n } are missing
   *[other] All answers to { $questions } questions are yes, and { $n } are missing: { $names }
}; these have no score, although missing may mean no
methodology-only-yes-help = If a missing answer means no, write missing = "zero" in the question; if it means that nothing is known, accept this in round.toml with the reason
methodology-columns-alike = The answers to { $names } are the same for all { $n } subjects
methodology-columns-alike-help = If one column was copied into another, enter the answers again from their source, or remove the question that is asked twice; if everybody answered so, accept this in round.toml with the reason
methodology-rows-alike = All { $answers } answers of { $ids } are the same{ $others ->
    [0] {""}
    [one] ; so are those of one more group of subjects
   *[other] ; so are those of { $others } more groups of subjects
}
methodology-rows-alike-help = If one row was copied into another, enter its answers again from their source; if both answered so, accept this in round.toml with the reason
methodology-column-twice = “{ $name }” and “{ $first }” are read from one column, “{ $column }”
methodology-column-twice-help = Write the column of each question under “column”; if one column should count as both, accept this in round.toml with the reason
methodology-points-unordered = The points of “{ $name }” rise or fall from option to option, but those of “{ $option }” do not fit: { $points }
methodology-points-unordered-help = Correct the points, or the order of the options; if this is meant, accept this in round.toml with the reason
methodology-weight-zero = { $n ->
    [one] { $names } has the weight 0 in “{ $of }” and changes nothing
   *[other] { $names } have the weight 0 in “{ $of }” and change nothing
}
methodology-weight-odd = “{ $name }” has the weight { $weight } in “{ $of }”, where the weights add up to { $sum }: with { $right } they would add up to { $total }
methodology-weight-odd-help = Correct the weight; if it is right, accept this in round.toml with the reason
# $why is above if the band begins above all scores, below if all of them reach a higher band.
methodology-band-unreachable = { $why ->
    [above] No score reaches the band “{ $name }”, which begins at { $from }: “{ $measure }” is at most { $most }
   *[below] No score falls into the band “{ $name }”, which begins at { $from }: “{ $measure }” is at least { $least }, where a higher band begins
}
methodology-band-unreachable-help = Correct the end of the band, in the unit of the scores, or remove the band
methodology-scales-differ = “{ $name }” is a mean of inputs on different scales: { $n ->
    [one] { $inputs } is
   *[other] { $inputs } are
} between { $least } and { $most }, the others between { $from } and { $to }
methodology-scales-places = “{ $name }” is a mean of ranks and scores: “{ $input }” is a rank among the subjects, other inputs are not
methodology-scales-differ-help = Bring all inputs to one scale before they are combined, as with worst and best of a question, with goalposts or with normalise; if this is meant, accept this in round.toml with the reason
methodology-end-beyond-range = “{ $end }” of “{ $name }” is { $value }, beyond its “{ $side }” { $limit }: no answer can reach it
methodology-end-beyond-range-help = Correct “{ $end }” or “{ $side }” of the question; if this is meant, accept this in round.toml with the reason
methodology-scale-turned = “{ $name }” gives the worst { $worst } and the best { $best }: better subjects score less
methodology-scale-turned-help = Write the smaller end first in “to”; where less is better, write direction = "lower"
methodology-bands-unordered = The ends of the bands “{ $name }” neither rise nor fall in the order in which they are written: { $bands }
methodology-bands-unordered-help = Are two ends swapped? Write the bands from the highest to the lowest
methodology-list-twice = The lists “{ $name }” and “{ $first }” are the same: measure, conditions and “within” do not differ
methodology-list-twice-help = Correct one of them, or remove it
methodology-two-meanings = “{ $word }” is listed in “{ $list }” of [spellings], but { $other ->
    [yes] it also means yes
    [no] it also means no
   *[number] it is also a number that a question takes
}: answers that are written so are lost
methodology-two-meanings-help = Remove the word from “{ $list }”; if no table has it as an answer, accept this in round.toml with the reason
methodology-date-spellings = The dates of “{ $attribute }” are written in { $n } ways, such as { $examples }: subjects are chosen, grouped or compared by it, and the same day is a different value in each
methodology-date-spellings-help = Write all of them in one way, as in { $example }, and in one calendar
methodology-too-deep = “{ $name }” is made from measures of measures, { $depth } levels deep; at most { $most } are possible (limit “depth”).
methodology-too-deep-help = Combine several steps into one.
methodology-missing-by-default = { $n ->
    [one] A missing answer to { $names } scores
   *[other] { $n } missing answers to { $names } score
} 0 because the methodology says nothing else, and 0 may be better than an answer
methodology-missing-by-default-help = Write what a missing answer scores, in the question or for all in [policy], as in { $name } = {"{"} …, missing = "worst" {"}"}: "worst" is the lowest score of the others, "leave_out" leaves it out, "zero" is 0
methodology-missing-could-be = A missing answer to { $names } would score 0, which may be better than an answer
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
} (first: “{ $name }” of “{ $first }”)
methodology-by-default-help = If that is meant, write it in the methodology: { $what } = "{ $score }"{ $what ->
    [not_applicable] ; if a word such as n/a means that the answer is missing, list it under “missing” of [spellings]
   *[other] {""}
}
methodology-variant-changes-nothing = The variant “{ $name }” changes no result: none uses what it sets

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
}: { $old } before, now removed
methodology-unknown-result = There is no “{ $name }” that can be used here

methodology-yes = yes
methodology-no = no
