## Words of results: scores, ranks, explanation, comparison, claims.

## Files of a round.

round-no-file = The file “{ $file }” does not exist
round-no-file-help = Check the path; “sanjeh init DIR” makes a folder with everything a round needs
round-no-file-path-help = Check the path and the name
round-no-folder = There is no folder “{ $folder }”
round-no-folder-help = Check the path; “sanjeh init DIR” makes a folder with everything a round needs
round-is-a-file = “{ $file }” does not exist: part of this path is a file, not a folder
round-is-a-folder = “{ $file }” is a folder, not a file: name the file inside it
round-name-marks = The name of “{ $file }” has a colon, a backslash or a line break, so it cannot be published under it
round-name-marks-help = Rename the file, here and in its folder
round-name-reserved = “{ $file }” is a name that publications use themselves
round-name-reserved-help = Rename the file, here and in its folder. Publications have round.toml, methodology.toml, indicators.csv, previous.csv, successions.csv, publication.json and the folders previous and results
round-name-outside = “{ $file }” is outside the round’s folder: it can be scored there, but neither imported nor published
round-name-outside-help = Move the file into the folder of the round, and write its path from there
round-unreadable = “{ $file }” cannot be read: { $why }
round-too-large = “{ $file }” is larger than { $megabytes } MB (limit “text-mb”)
round-too-large-help = If it really is that large, raise the limit with --at-most, as in: --at-most text-mb=1024
round-not-utf8 = “{ $file }” is { $encoding ->
    [utf16] written in UTF-16, and not in UTF-8
   *[other] not written in UTF-8
}
round-not-utf8-help = { $kind ->
    [table] Save it again as UTF-8 text; in a spreadsheet program choose “CSV UTF-8”
   *[text] Save it again and choose the encoding UTF-8 (not “Unicode”), as editors ask under “Save as”
}
# What the engine says, in English.
round-model = The methodology cannot be computed: { $why }. Correct what is named there

## Subjects with hardly any answers.

round-nobody-meets = No “{ $kind }” meets the conditions of “{ $id }”, although each of the values that they name exists
round-nobody-meets-help = Correct the conditions, with bounds in the unit of the scores; if there really are none this time, accept this in round.toml with the reason
# An end of bands, or of a condition.
round-ends-fractions = “{ $id }” divides scores at { $end }, but all scores of “{ $measure }” are above 1
round-ends-fractions-help = Write the ends in the unit of the scores, as in 60 for 60 per cent; if this is meant, accept this in round.toml with the reason
round-below-bands = { $n ->
    [one] One score is below the lowest level of “{ $id }”, which begins at { $from }: “{ $first }” with { $score }
   *[other] { $n } scores are below the lowest level of “{ $id }”, which begins at { $from } (first: “{ $first }” with { $score })
}
round-below-bands-help = Let the lowest level begin at the least possible score, such as 0; if they are to have no level, accept this in round.toml with the reason
round-most-without-place = { $n } of the { $all } in the list “{ $list }” are not ranked, { $times } of them { $why ->
    [gated] because they do not meet a condition of the score
    [refused] because an answer is missing without which there is no score
    [few] because too few parts have a score (see “coverage”)
    [part] because a part has no score and all must have one (see “gaps”)
    [nothing] because no part has a value
   *[undefined] because the rule gives no value for their numbers
}
round-most-without-place-help = Correct the condition, “coverage” or “gaps” of the score, or what is missing; choose who is in the list with its “where”; if this is meant, accept this in round.toml with the reason
round-silent = No table has an answer of { $n ->
    [one] one subject
   *[other] { $n } subjects
} of the kind “{ $kind }”: { $ids }
round-silent-many = No table has an answer of { $n } subjects of the kind “{ $kind }”, among them { $ids }
round-silent-help = Were rows lost? If they did not answer, accept this in round.toml with the reason
round-unlinked = No { $kind } belongs to { $n ->
    [one] one subject
   *[other] { $n } subjects
} of the kind “{ $of }”, so nothing is rolled up there, although most others have some: { $ids }
round-unlinked-help = Were rows lost, or do rows of “{ $kind }” name other subjects? If there really are none, accept this in round.toml with the reason
round-mostly-not-applicable = More than half of the weight of “{ $measure }” does not apply to { $n ->
    [one] one subject
   *[other] { $n } subjects
}: { $ids }
round-mostly-not-applicable-many = More than half of the weight of “{ $measure }” does not apply to { $n } subjects, among them { $ids }
round-mostly-not-applicable-help = If N/A means “not available” here, list it under [spellings] missing; “coverage” in the measure says how much must have a value

## Warnings that are accepted.

round-accept-no-reason = “{ $name }” is accepted without a reason
round-accept-no-reason-help = Say why the result is right nevertheless, as in: reason = { "{" } en = "…" { "}" }
round-text-alone = “{ $key }” must be given for each language
round-text-alone-help = Write { $entry }
round-accept-nothing = No warning has the code and the place of the entry “{ $name }” in [[accept]]
round-accept-nothing-help = Delete the entry, or copy code and place from what “sanjeh check” shows
round-accept-too-often = “{ $name }” is accepted at most { $most ->
    [one] once
   *[other] { $most } times
}, and now occurs { $times ->
    [one] once
   *[other] { $times } times
}

## Tables of claims, of published values and of another round's scores.

# What the reader of CSV says, in English.
round-broken-table = The table cannot be read from here: { $why }. Give every row as many fields as the header, and put quotes around texts with commas
round-no-column = The column “{ $column }” is missing; the first line has: { $known }
round-no-column-near = Did you mean it by “{ $near }”? Then write “{ $column }” there
round-claims-unknown-column = The column “{ $column }” is not known, so it is not read
round-score-twice = “{ $subject }” already has a score in “{ $measure }”, in line { $line }
round-not-a-number = “{ $text }” is not a score: write a number such as 74.17, or leave the field empty
# { $words } is a word where a figure should begin, or the name of a column.
round-bad-figure = “{ $words }”, in the figure of “{ $metric }”, is neither a figure nor a column of this table: in published.toml write a kind and an id, such as score total, rank overall or count agency, with columns in curly brackets
round-bad-claim = The methodology defines the claim “{ $metric }” by something that is not a figure: “{ $words }”. In [claims.…] write a kind and an id, such as score total, rank overall or count agency
round-claim-needs = A claim of “{ $metric }” needs the column “{ $column }”, which is missing or empty here
round-unknown-metric = The methodology does not define the claim “{ $name }”
round-unknown-metric-help = Use one of these: { $known }

## The previous round.

round-previous-not-there = The previous round “{ $previous }” is not there
round-previous-not-there-help = Put its folder there, or correct “previous”
round-not-comparable = The previous round has no scores of the measure “{ $measure }” for subjects of the kind “{ $subject }”, so there is no growth: name another round, or the id that the measure had there, as in was = "total"
round-was-is-there = “{ $id }” says that its id was “{ $was }”, but “{ $was }” is still listed
round-was-twice = “{ $id }” and “{ $other }” both say that their id was “{ $was }”
round-was-help = The column of earlier ids holds the earlier id of the same subject: leave its cell empty if the id has not changed, or if it is another subject
round-was-both = “{ $id }” says that its id was “{ $was }”, but the previous round lists both
round-was-both-help = Growth is computed from “{ $was }”. If another subject had the id “{ $id }” then, say in successions.csv what became of it; if both are one now, write “merged” there
round-was-unknown = “{ $id }” says that its id was “{ $was }”, but the previous round lists neither
round-was-unknown-help = Write the id as the previous round has it, or leave the cell empty for a new subject

## Indicators that stand in place of answers.

round-nothing-presented = Answers can only be withheld where the methodology says which score is the main one, and this one ranks nothing
round-nothing-presented-help = Add a ranked list to the methodology, or write answers = "public" in round.toml
round-picks-by-answer = “{ $id }” chooses subjects by an answer, so it cannot be computed again where answers are withheld
round-picks-by-answer-help = Let it choose by an attribute or a score, or write answers = "public" in round.toml
round-no-day = “{ $day }” is not a date
round-no-day-help = Write year, month and day, as in 2025-03-20, or in the Solar Hijri calendar, as in "1403-12-30 SH"
round-old-day = “{ $day }” is before the year 1900
round-old-day-help = Do you mean the Solar Hijri date { $solar }, which is { $iso }? Write published = "{ $solar } SH"
round-no-licence = The round states no licence, so nobody may reuse its data without asking
round-no-licence-help = If they may, write the licence as an SPDX id in round.toml, as in: licence = "CC-BY-4.0"
round-licence-no-id = “{ $licence }” is not the id of a licence in the list of SPDX
round-licence-no-id-help = Write the id of one licence as it is listed at https://spdx.org/licenses, as in: licence = "CC-BY-4.0". Without one, leave the line out
round-variant-not-checked = The variant “{ $name }” has other questions or columns, so its data were not checked
round-variant-not-checked-help = To check them, give --variant { $name }
round-successor-not-listed = This round has no { $kind } “{ $id }”
round-no-how = “{ $how }” is not a kind of succession
round-successions-columns = The table of successions lacks columns: { $missing }
round-succeeds-itself = The { $kind } “{ $id }” cannot succeed itself
round-succeeds-itself-help = Remove the row; a new name under the same id shows in the register
round-succession-twice = The succession of “{ $to }” to “{ $from }” is already in line { $line }
round-successions-help = The table has the columns kind, from, to and how
round-no-kind = There are no subjects of the kind “{ $kind }”
round-successions-known = Use one of these: { $known }
round-predecessor-not-listed = The previous round has no { $kind } “{ $id }”
round-predecessor-still-listed = The { $kind } “{ $from }” became “{ $to }”, but this round still lists it
round-predecessor-still-listed-help = Remove it from the table of this round, or remove the row from successions.csv
round-predecessor-is-another = By this row the { $kind } “{ $from }” became “{ $to }”, but this round says that “{ $other }” was “{ $from }”
round-predecessor-is-another-help = Only one can continue it under another id: correct the column of earlier ids, or remove the row from successions.csv
round-succession-not-followed = By this row the { $kind } “{ $from }” is now “{ $to }”, but by its column or by a row above “{ $to }” was “{ $was }”, so its growth is not computed from “{ $from }”
round-successor-listed-before = The { $kind } “{ $to }” should be new, but the previous round lists it
round-successor-listed-before-help = If others were merged into it, write “merged” in the column “how”
round-succession-of-one = “{ $from }” alone became “{ $to }”, so nothing was { $how ->
    [merged] merged
   *[split] split
}
round-succession-of-one-help = If it is the same under another id, write “renamed” in the column “how”; otherwise name the others, each in its own row
round-previous-is-this = The previous round is this folder itself
round-previous-number = The previous round has the number { $earlier }, and this one { $number }
round-previous-day = The previous round was published on { $earlier }, and this one on { $day }
round-previous-help = Correct “previous” in round.toml, or the wrong number or date of one of the rounds
round-previous-all-alike = All { $n } answers that this round and the previous one share are the same
round-previous-all-alike-help = Are the tables of this round those of the previous one? If nothing changed, accept this in round.toml with the reason
round-scale-changed = { $who ->
    [all] The answers of { $n } subjects to “{ $name }” are about
   *[few] Unlike others, { $n ->
        [one] one answer to “{ $name }” is about
       *[other] { $n } answers to “{ $name }” are about
    }
} { $way ->
    [times] { $factor } times
   *[part] 1/{ $factor } of
} what { $n ->
    [one] it was
   *[other] they were
} in the previous round: for “{ $first }”, { $was } became { $value }
round-scale-changed-help = Check that both rounds have the same unit. If the unit of “{ $name }” has changed, give the question another id, so that nothing is compared; if the values really changed so, accept this in round.toml with the reason
round-value-rescaled-help = Check its decimal point and its unit. If it really changed so, accept this in round.toml with the reason
round-value-jumped = { $n ->
    [one] One answer to “{ $name }” changed
   *[other] { $n } answers to “{ $name }” changed
} fivefold or more since the previous round, while nearly all others changed little: for “{ $first }”, { $was } became { $value }
round-question-unchanged = { $what ->
    [all] All { $n } numbers for “{ $name }” are those of the previous round, while other numbers changed
   *[part] { $n } numbers in a row for “{ $name }”, from “{ $first }” to “{ $last }”, are those of the previous round, while the other ones changed
}
round-question-unchanged-help = Was the column copied from the previous round? If nothing changed, or there is nothing newer, accept this in round.toml with the reason
round-subject-unchanged = { $n ->
    [one] One subject
   *[other] { $n } subjects
} of the kind “{ $kind }” { $n ->
    [one] has
   *[other] have
} exactly the numbers of the previous round, while those of others changed: { $ids }
round-subject-unchanged-help = Were rows copied from the previous round? If there is nothing newer of them, accept this in round.toml with the reason
round-sign-changed = { $n ->
    [one] One number for “{ $name }” is that of the previous round with the other sign
   *[other] { $n } numbers for “{ $name }” are those of the previous round with the other sign
}: for “{ $first }”, { $was } became { $value }
round-sign-changed-help = Was a minus lost, or was one added? If they really changed so, accept this in round.toml with the reason
round-order-changed = The { $n } numbers for “{ $name }” { $way ->
    [other] go with those that “{ $other }” had in the previous round, not with their own
    [turned] are in the opposite order of those of the previous round
    [sorted] rise or fall from row to row and do not go with those of the previous round
   *[unknown] do not go with those of the previous round, while all other numbers do
}
round-order-shifted = The { $n } numbers for “{ $name }” from “{ $first }” to “{ $last }” go with those that the row { $way ->
    [above] above
   *[below] below
} had in the previous round, not with their own
round-order-changed-help = Are they numbers of this question, each in the row of its subject? If they really changed so, accept this in round.toml with the reason
round-orders-changed = None of the { $n } questions with numbers about “{ $kind }” goes with the previous round
round-orders-changed-help = Do the ids stand beside the rows of others, as after sorting one column alone? If they really changed so, accept this in round.toml with the reason
round-answers-gone = { $n ->
    [one] One subject
   *[other] { $n } subjects
} of the kind “{ $kind }” answered nearly everything in the previous round and less than half of it now: { $ids }
round-answers-gone-help = Were answers lost? If they really did not answer, accept this in round.toml with the reason
round-more-missing = Of { $all } subjects that both rounds list, { $n } have no answer to “{ $name }” now, and { $was } had none in the previous round; those who lost it: { $ids }
round-more-missing-help = Were answers lost, or is a word among them that counts as missing? If they really did not answer, accept this in round.toml with the reason
round-class-changed = { $n ->
    [one] One subject
   *[other] { $n } subjects
} of the kind “{ $kind }” of { $all } { $n ->
    [one] has
   *[other] have
} another “{ $attribute }” than in the previous round, such as “{ $value }” instead of “{ $was }”: { $ids }
round-class-changed-help = By it they are ranked or grouped. Does every value stand in the row of its subject? If they really were moved, accept this in round.toml with the reason
round-previous-lost = { $n ->
    [one] One subject
   *[other] { $n } subjects
} of the kind “{ $kind }”, of { $all } in the previous round, { $n ->
    [one] is
   *[other] are
} no longer listed: { $ids }
round-previous-lost-help = If they continue under another id, or became part of others, write that in successions.csv
round-previous-far-fewer-help = Were rows lost? If the ids have changed, write in successions.csv what became of each; if they really are gone, accept this in round.toml with the reason
round-new-id-old-name = The { $kind } “{ $id }” is new, and has the name of “{ $from }”, which only the previous round lists
round-new-id-old-name-help = If it is the same, write “{ $from }” as the earlier id of “{ $id }”: in the column that “was” names, or in successions.csv as “renamed”
round-names-moved = The names of { $n } subjects of the kind “{ $kind }” belonged to other ids in the previous round, among them { $ids }
round-names-moved-help = Was one column of the table sorted without the others? Check that the name, the id and the answers of each row belong to one subject
round-languages-none = “languages” is empty: a round is published in at least one language
round-languages-none-help = Write the codes, as in: languages = ["en", "fa"]; without this line, a round is published in these two
round-language-twice = “languages” has “{ $code }” twice
round-language-twice-help = Delete one of the two
round-language-unknown-help = Correct or delete the code, or name the folder with its texts: --languages-dir
round-publisher-no-name = The publisher has no name. Write it under [publisher], as in: name = { "{" } en = "…", fa = "…" { "}" }
round-publisher-url = “{ $url }” is not the address of a website. Write the publisher’s “url” in full, as in: https://example.org
round-publisher-email = “{ $email }” is not an e-mail address. Write the publisher’s “email” as in: office@example.org
round-ties-by-default = { $n } subjects share a rank, and the ranks after them stay empty, as in 1, 1, 3. This is the default; “ties” of a ranked list can set another rule
round-exact-by-default = { $n ->
    [one] The score of { $n } subject is
   *[other] The scores of { $n } subjects are
} ranked and published with all decimals, because nothing says how to round
round-exact-by-default-help = In [policy] write, for instance, published = {"{"} decimals = 2 {"}"}
round-decided-is-in-indicators = Scores that were decided by hand cannot be left out here: they are already part of the indicators’ scores. Leave out the option --without-decided
round-no-indicator = “{ $id }” is not an indicator of this table: it only has the scores that are published instead of answers
round-no-subject = The register has no subject “{ $id }” of this kind
round-indicator-twice = The indicator of “{ $id }” appears here for the second time: keep one of the rows
round-indicators-missing = Of the indicator “{ $measure }” { $n ->
    [one] { $n } subject has no row
   *[other] { $n } subjects have no row
}: the table must have one for each subject, with an empty score where there is none
