# Open data: what tables, columns and formats are called, and what they mean.

## Tables

data-kind-about = { $kind }: one row for each, with what the register says of it and, if it is ranked, its main results.
data-table-scores = Scores
data-table-scores-about = Every score of every subject and group, at full precision and as published.
data-table-ranks = Ranked lists
data-table-ranks-about = Every ranked list, with the rank of each subject.
data-table-bands = Bands
data-table-bands-about = The band of each subject in every set of bands.
data-table-shares = Shares
data-table-shares-about = How many subjects, and what per cent of them, are of each class.
data-table-statistics = Statistics
data-table-statistics-about = Figures over many subjects, such as means, and how many subjects of each kind there are.
data-table-growth = Growth
data-table-growth-about = The round compared with the previous one: the plain difference, and the difference like for like, for which both rounds are scored on the questions that they share.
data-table-successions = Successions
data-table-successions-about = What became of subjects since earlier rounds: one row for each that was merged, for each part of one that was split, and for each that has another id.
data-table-indicators = Indicators
data-table-indicators-about = The indicators, each under every measure in which it counts, with its weights and its legal basis.
data-table-options = Options
data-table-options-about = The options of each question and the points of each.
data-table-laws = Laws
data-table-laws-about = The laws and resolutions that questions and measures rest on.
data-table-answers = Answers
data-table-answers-about = Every answer as it was scored.
data-table-explanations = Explanations
data-table-explanations-about = What each score was made from: one row for each input, with its weight and what it adds.
data-table-claims = Claims
data-table-claims-about = Claims about the round, and what the round has.
data-table-codes = Codes
data-table-codes-about = The names of the ids in the other tables: categories and other attributes, bands, classes of shares, ranked lists.
data-table-contradictions = Contradictions
data-table-contradictions-about = Claims that cannot all be right, whatever the data say: one row for each claim. Which of them is wrong is not known.
data-table-dictionary = Data dictionary
data-table-dictionary-about = What every column of every table means.

## Columns

data-register-about = { $title }: the column “{ $column }” of the register, as the round has it.
data-register-values = { $title }: the column “{ $column }” of the register, as the round has it. Its values: { $values }.
data-register-value = “{ $value }” is { $title }
data-register-and = {"; "}
data-title-in = { $code ->
    [en] Title in English
    [fa] Title in Persian
   *[other] Title ({ $language })
}
data-title-in-about = { $code ->
    [en] Its name in English.
    [fa] Its name in Persian.
   *[other] Its name in the language “{ $language }”.
}
data-clause-in = { $code ->
    [en] Clause, in English
    [fa] Clause, in Persian
   *[other] Clause ({ $language })
}
data-clause-in-about = { $code ->
    [en] The article, clause or note, in English.
    [fa] The article, clause or note, in Persian.
   *[other] The article, clause or note, in the language “{ $language }”.
}
data-meaning-in = { $code ->
    [en] Meaning in English
    [fa] Meaning in Persian
   *[other] Meaning ({ $language })
}
data-meaning-in-about = { $code ->
    [en] What the column means, in English.
    [fa] What the column means, in Persian.
   *[other] What the column means, in the language “{ $language }”.
}
data-register-name = { $language ->
    [en] Name in English
    [fa] Name in Persian
   *[other] Name ({ $language })
}
data-register-name-about = { $language ->
    [en] The English name, as the register has it.
    [fa] The Persian name, as the register has it.
   *[other] The name in the language “{ $language }”, as the register has it.
}
data-link = { $kind } ({ $link })
data-link-about = Id of the subject that this one refers to; it is in the table of: { $kind }.
data-axis-about = { $title }: the score as published.
data-origin-of = Origin of: { $figure }
data-origin-about = Where the figure in “{ $figure }” comes from: “published” if it was published, “contradicted” if it was published and contradicts other published figures, “reconstructed” if it was reconstructed from the published ones.

data-column-address = Address
data-column-address-about = Where the text of the law can be read.
data-column-answer = Answer
data-column-answer-about = The answer itself, where the score is that of a question: the id of the option, or the number.
data-column-band = Band
data-column-band-about = Id of the band in which the score lies.
data-column-before = Before
data-column-before-about = The value in the previous round.
data-column-change = Growth
data-column-change-about = The value in this round minus the value in the previous one, in points.
data-column-change-rank = Rank by growth
data-column-change-rank-about = The rank by growth, the largest first.
data-column-chosen = Option
data-column-chosen-about = Id of the chosen option; empty where the answer is a number.
data-column-claim = Claim
data-column-claim-about = Id of the claim.
data-column-claim-subject = Subject
data-column-claim-subject-about = Whom the claim is about: the id of a subject, or a class. Empty where it is about all.
data-column-class = Class
data-column-class-about = The class: a value of an attribute, or the id of a band.
data-column-code = Code
data-column-code-about = An id that is used in other tables.
data-column-code-kind = Kind of subject
data-column-code-kind-about = Id of the kind of subject that it is about; empty where it is about none or several.
data-column-code-list = What it is
data-column-code-list-about = “kind” of subject, “attribute” of a subject or “value” of an attribute, ranked “list”, “set” of bands or “band” of a set, “share” or “class” of a share, “statistic”, “growth”.
data-column-code-of = Part of
data-column-code-of-about = Id of the attribute, the set or the share that a value, a band or a class belongs to; else empty.
data-column-cohort = Cohort
data-column-cohort-about = The cohort within which the rank is, where a list ranks several cohorts separately; empty where it ranks all together.
data-column-column = Column
data-column-column-about = Name of the column.
data-column-contradiction = Contradiction
data-column-contradiction-about = Number of the contradiction, counted from 1.
data-column-contribution = Contribution
data-column-contribution-about = What the input adds to the score, in points; empty where a score is not the sum of its inputs.
data-column-count = Count
data-column-count-about = How many subjects are of the class.
data-column-counted_as_zero = Counted as zero
data-column-counted_as_zero-about = Whether the input had no score and counted as 0.
data-column-effective_weight = Effective weight
data-column-effective_weight-about = The measure's share, 0 to 1, in the score behind the main ranking; empty if it has none.
data-column-filtered_out = Filtered out
data-column-filtered_out-about = How many subjects the condition of the rollup left out.
data-column-found-rank = Actual rank
data-column-found-rank-about = The rank in the round, where a rank was claimed.
data-column-found-published = Actual published value
data-column-found-published-about = The number in the round as published, where a number was claimed.
data-column-found-value = Actual value
data-column-found-value-about = The number in the round at full precision, where a number was claimed.
data-column-from = In force from
data-column-from-about = First day on which the law holds.
data-column-from_others = From the other claims
data-column-from_others-about = The number that the other claims give.
data-column-group = Group
data-column-group-about = Whether the row is about a group, whose score is the mean of its members' scores.
data-column-growth = Growth
data-column-growth-about = Growth since the previous round, in points.
data-column-growth-id = Growth
data-column-growth-id-about = Id of the growth in the methodology.
data-column-growth_rank = Rank by growth
data-column-growth_rank-about = The rank by growth since the previous round, the largest first.
data-column-headline = Published score
data-column-headline-about = The score behind the main ranking, as published.
data-column-headline-rank = Rank
data-column-headline-rank-about = The rank in the main list; equal ranks are ties.
data-column-headline-score = Score
data-column-headline-score-about = The score behind the main ranking, at full precision.
data-column-id = Id
data-column-id-about = Id of the subject, which the other tables use.
data-column-input-share = Share
data-column-input-share-about = The input's share, 0 to 1, of the weights of the inputs that counted; 0 if it was left out. For a sum, its weight.
data-column-input-weight = Weight
data-column-input-weight-about = Weight of the input as the methodology has it; 1 where weights do not apply.
data-column-input_kind = Kind of the input
data-column-input_kind-about = Kind of the subject whose score is the input; empty if the score is made from no other.
data-column-input_measure = Measure of the input
data-column-input_measure-about = Id of the measure whose score is the input.
data-column-input_score = Score of the input
data-column-input_score-about = Score of the input at full precision; empty if it has none.
data-column-input_subject = Subject of the input
data-column-input_subject-about = Id of the subject whose score is the input.
data-column-key = Key
data-column-key-about = Whether the column is part of the key of a row.
data-column-kind = Kind of subject
data-column-kind-about = Id of the kind of subject, which is also the name of its table.
data-column-law = Law
data-column-law-about = Id of the law.
data-column-laws = Laws
data-column-laws-about = Ids of the laws that the measure rests on, with spaces between them.
data-column-like_for_like_before = Before, like for like
data-column-like_for_like_before-about = The value in the previous round on the questions that both rounds share, with this round's weights.
data-column-like_for_like_change = Growth, like for like
data-column-like_for_like_change-about = The difference on the questions that both rounds share, in points; empty if the answers of a round are not available.
data-column-like_for_like_now = Now, like for like
data-column-like_for_like_now-about = The value in this round on the questions that both rounds share.
data-column-like_for_like_rank = Rank by growth, like for like
data-column-like_for_like_rank-about = The rank by growth on the questions that both rounds share, the largest first.
data-column-list = List
data-column-list-about = Id of the ranked list.
data-column-measure = Measure
data-column-measure-about = Id of the measure; the table of indicators describes it.
data-column-metric = Metric
data-column-metric-about = What is claimed, as the methodology calls it.
data-column-missing = Missing
data-column-missing-about = What the round lacks to check the claim.
data-column-now = Now
data-column-now-about = The value in this round.
data-column-number = Number
data-column-number-about = The answer where it is a number.
data-column-option = Option
data-column-option-about = Id of the option.
data-column-outcome = Outcome
data-column-outcome-about = What happened to the result of the rule: “rule” if it was kept, “gated” if the subject is not to have a score, “overridden” if a condition replaced it, “decided” if it was decided by hand, “given” if the answers behind it are not available.
data-column-parent = Part of
data-column-parent-about = Id of the measure that is made from this one; empty if there is none.
data-column-parent_kind = Part of, kind of subject
data-column-parent_kind-about = Kind of subject of the measure that is made from this one.
data-column-percent = Per cent
data-column-percent-about = Per cent of all subjects of the share, 0 to 100, at full precision.
data-column-percent-published = Published per cent
data-column-percent-published-about = The percentage as published.
data-column-place = Rank
data-column-place-about = The rank in the list; equal ranks are ties.
data-column-points = Points
data-column-points-about = What the option scores.
data-column-published = Published score
data-column-published-about = The score as published, rounded as the methodology says.
data-column-question = Question
data-column-question-about = Id of the question.
data-column-rule = Rule
data-column-rule-about = How the measure is made: “answer” from a question, “rollup” from other subjects, otherwise the way in which it is combined or transformed.
data-column-scope = Scope
data-column-scope-about = The subjects among whom it is claimed.
data-column-score = Score
data-column-score-about = The score at full precision; empty if there is none.
data-column-score-rank = Rank
data-column-score-rank-about = The rank in the first ranked list of the measure in which the subject has one.
data-column-set = Set of bands
data-column-set-about = Id of the set of bands.
data-column-share = Share
data-column-share-about = Id of the share in the methodology.
data-column-state = State
data-column-state-about = Whether the question was answered: “answered”, “missing”, “not_applicable” or “not_relevant”.
data-column-statistic = Statistic
data-column-statistic-about = Id of the statistic in the methodology; “count” without a measure is the number of subjects of the kind.
data-column-statistic-measure = Measure
data-column-statistic-measure-about = Id of the measure that the statistic is of; empty for a count of subjects.
data-column-status = Status
data-column-status-about = “compared” if the subject has a score in both rounds, “entered” if the previous round does not have it, “left” if this round does not, “other_body” if a merger or a split made it a different body than the one with this id before: then no growth is computed.
data-column-succession = Succession
data-column-succession-about = “merged”, “split” or “renamed” if the subject succeeded another since the previous round, or another succeeded it; the table of successions says which.
data-column-succession-from = From
data-column-succession-from-about = Id, in an earlier round, of the subject that was succeeded.
data-column-succession-how = How
data-column-succession-how-about = “merged” if several became one, “split” if one became several, “renamed” if it is the same under another id.
data-column-succession-to = To
data-column-succession-to-about = Id, in this round, of the subject that succeeded it.
data-column-subject = Subject
data-column-subject-about = Id of the subject, or of the group.
data-column-table = Table
data-column-table-about = Name of the table.
data-column-tied = Tied with
data-column-tied-about = How many others share the rank.
data-column-to = In force until
data-column-to-about = Last day on which the law holds; empty if it still does.
data-column-told = Whole or share, as claimed
data-column-told-about = The whole or the share that is claimed, the same in every row of a contradiction.
data-column-told_rank = Claimed rank
data-column-told_rank-about = The claimed rank: a number, “last”, or for example “top3”.
data-column-told_value = Claimed value
data-column-told_value-about = The number or word as it was claimed.
data-column-type = Type
data-column-type-about = The type of its cells: “string”, “integer”, “number” or “boolean”.
data-column-unit = Unit
data-column-unit-about = The unit of its numbers, as a UCUM code; empty for counts, ranks and scores.
data-column-value = Value
data-column-value-about = The figure at full precision.
data-column-value-published = Published value
data-column-value-published-about = The figure as published.
data-column-verdict = Verdict
data-column-verdict-about = “holds”, “differs” if the round has a different figure, “contradicted” if it cannot hold together with other claims, “unknown” if the round does not say.
data-column-weight = Weight
data-column-weight-about = Weight in the measure that is made from this one, as the methodology has it; empty where weights do not apply.
data-column-why = Why
data-column-why-about = “parts_and_whole” if the parts do not add up to the whole, “share_and_counts” if a percentage does not follow from the counts, “place_and_value” if ranks and values are not in the same order.
data-column-word = Actual word
data-column-word-about = The word in the round, where a word was claimed.

## Formats

data-format-csv = CSV, for any program
data-format-json = JSON, for programs, with metadata
data-format-xlsx = Excel workbook (XLSX)
data-format-parquet = Parquet, for data analysis

## First sheet of a workbook

data-publisher-unnamed = The body that published “{ $round }”, which is not named
data-all-tables = All tables
data-all-tables-about = All tables of the round in one workbook, with the meaning of their columns.
data-above = { $kind } above
data-methodology-version = { $title }, version { $version }
data-id-of = { $column } (id)
# What a word of the program means that stands in a table.
data-word = { $word ->
    [answer] answer
    [answered] answered
    [boolean] yes or no
    [choose] the best or the first
    [combine] combined
    [compared] compared
    [contradicted] contradicts others
    [copeland] Copeland
    [count] Count
    [decided] set by decision
    [denominate] divided
    [differs] differs
    [entered] new in this round
    [gated] not to be scored
    [geometric] geometric mean
    [given] given without answers
    [harmonic] harmonic mean
    [holds] holds
    [integer] whole number
    [left] not in this round
    [max] greatest
    [mean] weighted mean
    [measured] measured
    [merged] merged
    [min] least
    [missing] missing
    [normalise] put on a scale
    [not_applicable] not applicable
    [not_relevant] not relevant
    [number] number
    [other_body] another body than before
    [overridden] overridden
    [parts_and_whole] the parts do not add up to the whole
    [place_and_value] the order of ranks is not that of values
    [power] power mean
    [published] published
    [reconstructed] reconstructed
    [renamed] renamed
    [rollup] rolled up
    [rule] by the rule
    [share] share
    [share_and_counts] the share is not that of the counts
    [split] split
    [string] text
    [sum] sum
    [transform] converted
    [unknown] unknown
   *[other] { $word }
}
data-about = About
data-about-round = Round
data-about-notice = Notice
data-about-superseded = Corrected: use publication
data-about-corrects = Corrects publication
data-about-origin = Origin of the figures
data-about-publisher = Publisher
data-about-number = Number of the round
data-about-published = Published on
data-about-methodology = Methodology
data-about-licence = Licence
data-about-source = Source
data-about-publication = Publication
data-about-digest = SHA-256 of the publication
data-about-tables = Tables
data-about-table = { $title }. { $description }
data-reconstructed-about = Only the figures marked “published” were published; all others were reconstructed from them.

## Problems

data-too-long = The table “{ $table }” has more than { $rows } rows, too many for a sheet of a workbook
data-too-long-help = Take it as CSV or JSON.
data-workbook = The workbook could not be made: { $why }
data-parquet = The Parquet file could not be made: { $why }
