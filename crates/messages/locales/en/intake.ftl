## Problems in data: registers, answers, spreadsheets, encodings.

## Files.

intake-file-missing = There is no file “{ $file }” in the data folder
intake-file-missing-help = Put the file there, or correct its name in the methodology
intake-file-kind = “{ $file }” is neither a .csv file nor a workbook (.xlsx, .xlsm, .ods)
intake-file-kind-help = Save the table as “CSV UTF-8” or as a workbook (.xlsx or .ods)
intake-folder = This is a folder, not a file
intake-folder-help = Name the file within it
intake-special = This is a pipe or a device, not a file
intake-special-help = Copy what it gives into a file, and name that
intake-denied = This file may not be read
intake-denied-help = Give the user who runs the program the right to read it
intake-unreadable = This file cannot be read: { $reason }
intake-unreadable-help = Check the disk or the network, then run the command again
intake-empty = “{ $file }” is empty
intake-empty-help = The first line must hold the names of the columns
intake-sheet-empty = Sheet “{ $sheet }” of { $file } is empty
# $kind is hidden or visible.
intake-sheet-empty-help = { $kind ->
    [hidden] Sheet “{ $other }” is hidden and not empty: if it is meant, unhide it, or write sheet = "{ $other }" for this table in the methodology
   *[visible] Sheet “{ $other }” is not empty: if it is meant, write sheet = "{ $other }" for this table in the methodology
}
intake-no-rows = “{ $file }” has a header and no rows
intake-no-rows-help = Check that the whole table was saved
intake-none-left = No row of “{ $file }” is taken
intake-none-left-help = Check the filter in the methodology: every row was left out
intake-too-many = “{ $file }” has more than { $subjects } subjects (limit “subjects”)
intake-too-many-help = Raise the limit with --at-most, up to 4,294,967,294 subjects of a type, or split the assessment
intake-ids-large = The ids in “{ $file }” are longer than { $megabytes } MB together (limit “id-mb”)
intake-ids-large-help = Give shorter ids, or raise the limit with --at-most, up to 4,096 MB of ids of a type
intake-encoding = This file is not written in UTF-8, probably in { $encoding }
intake-encoding-help = Save it again as “CSV UTF-8 (comma delimited)”, or convert it with iconv
intake-damaged = Here is a byte that is no UTF-8; the file is damaged
intake-damaged-help = Copy or export the file again
intake-nul = Here is a NUL byte; the file is damaged or is no table
intake-nul-help = Export the table again as “CSV UTF-8”
intake-line-ends = The lines of this file end in a lone carriage return, as on an old Macintosh
intake-line-ends-help = Save it as “CSV UTF-8”, whose lines end in LF or CRLF

## Workbooks.

intake-workbook-as-csv = This is a workbook, not a CSV file
intake-workbook-as-csv-help = Name it .xlsx or .ods, or save it as “CSV UTF-8”
intake-workbook-large = This workbook is larger than { $megabytes } MB (limit “workbook-mb”)
intake-workbook-large-help = Save the sheet as CSV, which may be of any size, or raise the limit with --at-most
intake-workbook-unpacks = This workbook unpacks to more than { $megabytes } MB (limit “unpacked-mb”)
intake-workbook-long = A cell or a tag of this workbook is longer than { $megabytes } MB (limit “row-mb”)
intake-workbook-long-help = Check that the workbook comes from whom you think; open it in a spreadsheet program and save the sheet as CSV. If it must be so long, raise the limit with --at-most
intake-workbook-cells = This workbook has more than { $most } cells, with the empty ones between them (limit “cells”)
intake-workbook-old = This is an old Excel workbook (.xls), or one with a password, whatever its name says
intake-workbook-old-help = Open it in a spreadsheet program and save it as .xlsx, without a password
intake-workbook-text = This is a text file such as CSV, whatever its name says
intake-workbook-text-help = Name it .csv here and in the methodology, or save it as .xlsx in a spreadsheet program
intake-workbook-other = This is no workbook but a file of the kind { $kind }, whatever its name says
intake-workbook-other-help = Put the table on a sheet of a workbook, and save that as .xlsx or .ods
intake-workbook-password = This workbook has a password
intake-workbook-password-help = Save it without a password
intake-unwritten = The workbook cannot be written anew: { $why }
intake-workbook-damaged = This workbook cannot be read: { $reason }
intake-workbook-damaged-help = Open it in a spreadsheet program and save it again as .xlsx, without a password
intake-sheet-missing = The workbook has no sheet “{ $sheet }”
intake-sheet-missing-help = It has these: { $sheets }
intake-formula-unvalued = The formula of this cell has no value stored
intake-formula-unvalued-help = Open the file in a spreadsheet program and save it, so that formulas are computed; or write the values instead
intake-merged = { $range } are merged; only { $first } has a value
intake-merged-help = Unmerge the cells and fill each of them; or write merged = "fill" for this table in the methodology if the value holds for all
intake-several-sheets = No sheet is named: “{ $taken }” was read, and { $n ->
    [one] “{ $others }” has the same columns
   *[other] { $n } others have the same columns: { $others }
}
intake-several-sheets-help = Write in the methodology which one is meant, with sheet = "…": { $sheets }
intake-hidden-rows = { $rows ->
    [one] A hidden row is read
   *[other] { $rows } hidden rows are read
}
intake-hidden-rows-help = Show all rows of the sheet (a filter may hide them), and delete those that do not belong to the table
intake-hidden-columns = { $n ->
    [one] A hidden column is read: { $columns }
   *[other] { $n } hidden columns are read: { $columns }
}
intake-hidden-columns-help = Show all columns of the sheet and look whether these are what is meant; delete those that do not belong to the table
intake-marked-text = { $n ->
    [one] A cell has superscript or struck-out text, which is read like any other: “{ $text }”
   *[other] { $n } cells have superscript or struck-out text, which is read like any other; the first reads “{ $text }”
}
intake-marked-text-help = Take footnote marks and what is struck out from the cell, or put them into a column that is not read
intake-rows-below = The table ends before the blank row { $line }; { $rows ->
    [one] one row below it is not read
   *[other] { $rows } rows below it are not read
}
# The blank row, the rows below it, how many of them are like those of the table, and the first of these.
intake-rows-below-like = The table ends before the blank row { $line }, and { $n ->
    [one] a row below it (of { $rows }) looks like one of the table and is not read: row { $first }
   *[other] { $n } rows below it (of { $rows }) look like rows of the table and are not read; the first is row { $first }
}
intake-rows-below-like-help = Delete the blank row { $line } if the table goes on below it; if these rows belong to something else, accept this in round.toml with the reason
intake-rows-below-unknown-help = It stands in row { $row } there, below the blank row { $line } at which that table ends: delete the blank row
intake-cell-error = This cell holds the error { $error }
intake-cell-error-help = If a formula gives it, mend the formula; otherwise write the value, or leave the cell empty

## Columns and rows.

intake-column-missing = There is no column “{ $column }”
intake-column-missing-help = The columns are: { $columns }
intake-column-twice = There are two columns “{ $column }”: numbers { $first } and { $second }
intake-column-twice-help = Rename or delete one of them
intake-header-two-rows = “{ $column }” stands in row { $row }, directly below the header in row { $taken }: the header has two rows
intake-header-two-rows-help = Write all names into row { $row }, without merged cells, and { $setting } for this table in the methodology
intake-header-lower = There is no column “{ $column }” in row { $taken }, which was taken as the header; row { $row } has it
intake-header-lower-help = Write header_row = { $row } for this table in the methodology, or delete the rows above
intake-header-higher-help = Write header_row = { $row } for this table in the methodology
intake-header-empty = Row { $row } should be the header, and is empty
intake-header-empty-help = The next row with any text is { $found }: correct header_row in the methodology
intake-column-elsewhere = Sheet “{ $taken }” has no column “{ $column }”; sheet “{ $sheet }” has it
intake-column-elsewhere-help = Write sheet = "{ $sheet }" for this table in the methodology
intake-separator = The columns seem to be separated by “{ $mark }”, not by commas
intake-separator-help = Save the table as “CSV UTF-8 (comma delimited)”
intake-separator-line = This line says how fields are separated; it is no header
intake-separator-line-help = Remove the line, and separate the fields with commas
intake-did-you-mean-help = Did you mean “{ $name }”?
intake-other-form-help = “{ $id }” is there in another Unicode form, line { $line }: copy it from there
intake-alike-help = “{ $id }” is there, line { $line }: it differs only in case, spaces, dashes, joiners or zeros
# A letter that looks like one of another alphabet, the text that has it, and its number in Unicode.
intake-stranger-help = “{ $id }” is there, line { $line }, and looks the same: the “{ $letter }” in “{ $of }” is the { $alphabet ->
    [cyrillic] Cyrillic
    [greek] Greek
   *[latin] Latin
} letter { $code }
intake-suggestions-stopped = There are so many unknown names that the nearest known name was not looked for in all cases
intake-ragged = This row has { $found } { $found ->
    [one] field
   *[other] fields
}, the header has { $expected }
intake-ragged-one-more-help = The header has a name less than this row has fields: add the name, or remove a comma at the end of the row; put quotes around a text that has a comma in it
intake-ragged-one-fewer-help = Add the missing field, or delete the row; if the header ends in a comma, remove that comma
intake-ragged-more-help = Put quotes around a text that has a comma in it
intake-ragged-fewer-help = Add the missing fields, or delete the row; a field may be empty, its comma may not be left out
intake-column-unnamed = This cell is filled, but column { $column } has no name in the header row
intake-column-unnamed-help = Write a name for column { $column } into the header row, or empty the cell; a cell with nothing but spaces is filled, too
intake-open-quote = This quote is never closed
intake-open-quote-help = Close it, or delete it; write a quote within a quoted text twice
intake-text-after-quote = There is text after the quote that closes this field
intake-text-after-quote-help = Write a quote within a quoted text twice
intake-long-row = The row that begins here is longer than { $megabytes } MB (limit “row-mb”)
intake-long-row-help = Check that the file is a table, and that its lines end in LF or CRLF. If it must be so long, raise the limit with --at-most

## Subjects and links.

intake-no-id = This row has no id
intake-no-id-help = Fill in the columns of which the id is made, or delete the row
intake-no-id-means-help = If it holds the averages or totals of others, delete it, or leave it out with “only” or rows_until = "blank" in the methodology; if it is a subject, fill in the columns of which the id is made
intake-no-id-units-help = If it says in which units the columns are, delete it, or leave it out with “only” in the methodology; if it is a subject, fill in the columns of which the id is made
intake-id-twice = “{ $id }” was there before, in line { $line }
intake-id-twice-help = If several rows stand for one subject, write distinct = true for this kind of subject in the methodology; else delete one of the rows, or give it an id of its own
intake-ids-alike = “{ $id }” and “{ $first }” (line { $line }) are two subjects, but differ only in case, Unicode form, joiners or zeros
# Two ids that look the same; “mark” is a character that only one of them has (U+00A0), “holder” the line of that one.
intake-ids-look-same = “{ $id }” and “{ $first }” (line { $line }) are two subjects, but look the same: the one in line { $holder } has the character { $mark }
intake-ids-alike-help = If they are one subject, write its id one way and delete a row; if they are two, give one another id, or accept this in round.toml with the reason
# Subjects with one name; “differ” is yes if an attribute tells them apart, “others” counts further such names.
intake-name-twice = “{ $name }” is the name of { $ids }{ $differ ->
    [yes] , which differ in an attribute
   *[other] {""}
}{ $others ->
    [0] {""}
    [one] ; one more name is that of several, too
   *[other] ; { $others } more names are those of several, too
}
intake-name-twice-help = If they are one subject, delete a row; if they are not, write into their names what tells them apart, or accept this in round.toml with the reason
intake-id-path = “{ $id }” cannot be an id: no address can have a part that is empty, “.” or “..”
intake-id-long = The id “{ $id }…” has { $bytes } bytes, more than the { $most } that fit into an address
intake-id-unseen = The id “{ $id }” holds a character that cannot be seen ({ $mark })
intake-id-unfit-help = Change the id here, and wherever another table names it
intake-shown-otherwise = { $n ->
    [one] A cell shows “{ $shown }”, but holds the number { $number }, and that is what is read
   *[other] { $n } cells show something else than the numbers that they hold, and the numbers are read: the first shows “{ $shown }” and holds { $number }
}
intake-shown-otherwise-help = Format the column as text and write what is shown, such as “{ $shown }”, into its cells; or write { $number } wherever this one is meant
intake-number-shown-otherwise-help = If { $number } is meant, give the cell a number format that shows it; otherwise write the number that is meant
# Cells of a workbook that hold more than a reader of it sees.
intake-not-shown = { $n ->
    [one] A cell holds “{ $text }” and shows nothing, and it is read
   *[other] { $n } cells hold a value and show nothing, and they are read: the first holds “{ $text }”
}
intake-not-shown-help = The letters have the colour of the cell, or its number format hides them: delete the values that are not meant, and make the others visible
intake-error-as-number = { $n ->
    [one] A cell holds { $number }, which its formula gives for an error, and it is read as a number
   *[other] { $n } cells hold { $number }, which their formulas give for an error, and they are read as numbers
}
intake-error-as-number-help = Let the formula give an empty text where there is no value, as in IFERROR(…,""); if { $number } is meant, write it into the cell
intake-random-value = { $n ->
    [one] A cell has a formula with { $function }: its value is random, and the one that was stored last is read
   *[other] { $n } cells have a formula with { $function } or the like: their values are random, and those that were stored last are read
}
intake-random-value-help = Write the values that are meant into the cells
intake-changing-value = { $n ->
    [one] A cell that is read has a formula with { $function }, whose value changes by itself: the one that was stored last is read
   *[other] { $n } cells that are read have a formula with { $function } or the like, whose value changes by itself: those that were stored last are read
}
intake-other-file = { $n ->
    [one] The formula of a cell that is read refers to another file, “{ $file }”: the value that was stored last is read
   *[other] The formulas of { $n } cells that are read refer to another file, the first to “{ $file }”: the values that were stored last are read
}
intake-formula-empty = { $n ->
    [one] The formula of a cell gives an empty text, which counts as missing
   *[other] The formulas of { $n } cells give an empty text, which counts as missing
}
intake-comments = { $n ->
    [one] Beside a cell that is read somebody wrote: “{ $text }”
   *[other] Beside { $n } cells that are read somebody wrote a comment, the first: “{ $text }”
}
intake-computed-by-hand = The workbook computes formulas only when somebody asks for it; { $n ->
    [one] one formula is
   *[other] { $n } formulas are
} read with what was stored
intake-computed-later = The program that wrote the workbook left its formulas to be computed when it is opened; { $n ->
    [one] one is
   *[other] { $n } are
} read with what was stored
# $kind is date, time or truth.
intake-id-no-text = { $kind ->
    [time] The id “{ $id }” is stored as a time, in { $n } { $n ->
        [one] cell
       *[other] cells
    }
    [date] The id “{ $id }” is stored as a date, in { $n } { $n ->
        [one] cell
       *[other] cells
    }
   *[truth] The id “{ $id }” is stored as true or false, in { $n } { $n ->
        [one] cell
       *[other] cells
    }
}
intake-id-no-text-help = { $kind ->
    [time] In a workbook, 3:30 becomes a time by itself: format the column as text, and write the ids again
    [date] In a workbook, 3-4 or MAR1 becomes a date by itself: format the column as text, and write the ids again
   *[truth] In a workbook, TRUE and FALSE are no texts by themselves: format the column as text, and write the ids again
}
intake-id-exponent = The id “{ $id }” is what a spreadsheet makes of a long number: its digits are lost
intake-id-number = “{ $id }” is stored as a number here, in { $n ->
    [one] { $n } cell
   *[other] { $n } cells
}, and there is also “{ $other }”: as numbers both are the same
intake-id-number-help = Give the column of ids the format of a text, and write them again: 1.10 as a number becomes 1.1
intake-id-cut-short = { $n ->
    [one] “{ $id }” is
   *[other] “{ $id }” and other ids ({ $n } in all) are
} longer than the 15 digits that a number of a workbook keeps: the last digits may be lost
intake-id-cut-short-help = Format the column as text, and enter the ids again from their source
intake-name-long = “{ $name }…” is longer than the { $most } letters that a cell of a workbook holds
intake-name-long-help = Shorten it: workbooks of the results have no more than its beginning
intake-text-formula = “{ $text }” begins like a formula: a spreadsheet program may compute it instead of showing it
intake-text-formula-help = Write it without the sign at its beginning, or accept this in round.toml with the reason
intake-text-kept = “{ $text }” makes a spreadsheet program show “{ $inner }”, zeros included; here it is read as it stands
intake-text-kept-help = Write { $inner } alone, without the signs around it; where zeros at the beginning get lost, give the column the format of a text and save the table as a workbook
intake-text-mojibake = “{ $text }” looks like a text that was read in the wrong encoding
intake-text-mojibake-help = Export the table again from its source as “CSV UTF-8”
intake-attribute-spellings = “{ $text }” and “{ $first }” (line { $line }) are taken as one value of “{ $attribute }”
intake-attribute-spellings-help = Write it one way; values that differ only in case, spaces or letters such as ي and ی are the same
intake-note-row = Nothing but the id is filled in { $n ->
    [one] this row, which looks like a note
   *[other] { $n } rows, which look like notes; this is the first
}
intake-header-again = This row repeats the names of the columns, which stand in row { $line }
intake-second-header = This row looks like a second row of the header, not like a subject: it has { $cells } where answers are read
intake-header-row-help = Delete the row
# $only is a setting of the methodology.
intake-header-row-only-help = Delete the row, or leave it out: write { $only } for this table in the methodology
intake-bracketed-row = This row looks like a second row of the header, not like a subject: all in it stands in brackets
intake-numbers-row = This row looks like numbers of the columns (1, 2, 3 …), not like a subject
intake-total-name = “{ $text }” looks like a total, a mean or a target, not like a subject
# A name of a group of subjects, such as World.
intake-aggregate = “{ $text }” is the name of a group, such as all countries or a region, and is counted as one subject among others
intake-computed-row = The numbers of “{ $id }” are the sum or the mean of the rows above it, or of those below
intake-test-row = { $n ->
    [one] “{ $text }” looks like a row that was made for a test, not like a subject
   *[other] “{ $text }” and other rows ({ $n } in all) look as if they were made for a test, not like subjects
}
intake-comment-row = { $n ->
    [one] “{ $text }” begins with #, as comments do, but is read as a subject
   *[other] “{ $text }” and other rows ({ $n } in all) begin with #, as comments do, but are read as subjects
}
intake-odd-row-help = Delete the row, or leave it out with “rows_until” or “only” in the methodology; if it is a subject, accept this in round.toml with the reason
# A value of “only” in the methodology, and the column in which it was looked for.
intake-only-nobody = Nobody has the value “{ $value }” of “{ $column }”, which “only” names
intake-only-nobody-help = Correct the value; if no row has it this time, accept this in round.toml with the reason
intake-only-near = { $n ->
    [one] One row has
   *[other] { $n } rows have
} “{ $value }” in “{ $column }”, which is near to “{ $named }” of “only”
intake-only-empty = { $n ->
    [one] One row has
   *[other] { $n } rows have
} nothing in “{ $column }”, by which “only” chooses rows
# $left is yes if such rows are left out, no if they are read.
intake-only-near-help = { $left ->
    [yes] They are left out. Correct
   *[other] They are read. Correct
} the cells; if they are right, accept this in round.toml with the reason
intake-only-dates = The dates of “{ $column }”, by which “only” chooses rows, are written in { $n } ways, as in { $examples }: the same day is another value in each
intake-only-dates-help = Write all of them one way, as in { $example }, and in one calendar
intake-no-link = This row does not say its “{ $link }”
intake-no-link-help = Fill in the column; only a link that is optional may be empty
# $of is sheet or file.
intake-unknown-link = “{ $id }” is not in { $of ->
    [sheet] sheet “{ $sheet }” of { $file }
   *[file] { $file }
}{ $rows ->
    [one] {""}
   *[other] {" "}({ $rows } rows name it)
}
intake-unknown-link-help = Add it to { $file }, or correct the id here
intake-link-to-nobody-help = Empty the cell: a subject that has none names none
intake-cycle = This subject stands above itself: { $chain }
intake-cycle-help = Cut the circle: leave the column empty for the one at the top

## Answers and decisions.

intake-no-subject = This row does not say whose answer it is
intake-no-subject-help = Fill in the column, or delete the row
intake-no-question = This row does not say which question it answers
intake-no-measure = This row does not say which score it decides
intake-no-item-help = Fill in the column, or delete the row
# $of is sheet or file.
intake-unknown-subject = “{ $id }” is not in { $of ->
    [sheet] sheet “{ $sheet }” of { $file }
   *[file] { $file }
}{ $rows ->
    [one] {""}
   *[other] {" "}({ $rows } rows name it)
}
intake-unknown-subject-help = Add it to { $file }, or delete its rows here
intake-unknown-question = The methodology asks no question “{ $question }”{ $rows ->
    [one] {""}
   *[other] {" "}({ $rows } rows name it)
}
intake-unknown-question-help = Correct the id, add the question to the methodology, or list it there as one to ignore
intake-unknown-measure = The methodology has no measure “{ $measure }”{ $rows ->
    [one] {""}
   *[other] {" "}({ $rows } rows name it)
}
intake-unknown-measure-help = Correct the id; a score can be decided only for a measure of the methodology
intake-other-type = “{ $item }” belongs to subjects of type “{ $of }”, but “{ $subject }” is of type “{ $is }”{ $rows ->
    [one] {""}
   *[other] {" "}({ $rows } such rows)
}
intake-other-type-help = Correct the id of the subject or of the question
intake-ambiguous = “{ $subject }” stands for subjects of several types, and each of them has “{ $item }”
intake-ambiguous-help = Give them different ids, or put the answers of each type into a table of its own
intake-answer-twice = “{ $subject }” answered “{ $question }” before: { $file }, line { $line }
intake-answer-twice-help = Delete one of the two answers
intake-decided-twice = The score “{ $measure }” of “{ $subject }” was decided before, in line { $line }
intake-decided-twice-help = Delete one of the two rows
# Help where many cells of a column, or of a row, are wrong.
intake-crowd-column-help = Look whether the methodology names the right column, and whether its answers are in the right unit: two columns may be exchanged, or names may stand where ids should
intake-crowd-row-help = Look whether the whole row is right: its answers may be in another unit, or stand a column too far to one side
intake-no-option = “{ $answer }” is no answer to “{ $question }”
intake-no-option-help = Write one of: { $options }
intake-no-option-missing-help = Write one of: { $options }; if “{ $answer }” means that there is no answer, write it in the methodology: [spellings] missing = ["{ $answer }"]
intake-no-option-near-help = Did you mean “{ $near }”? The answers are: { $options }
intake-out-of-range = “{ $answer }” is not possible as an answer to “{ $question }”
intake-between-help = Write a number from { $least } to { $most }
intake-at-least-help = Write a number of at least { $least }
intake-at-most-help = Write a number of at most { $most }
intake-percent = “{ $answer }” has the value { $value }, and “{ $question }” does not say that it is asked in per cent
intake-percent-help = Write the number that is meant without the percent sign (in a workbook also without the percent format): { $shown } or { $value }
intake-percent-mixed = “{ $question }” has answers written as percentages, and { $plain } plain { $plain ->
    [one] number
   *[other] numbers
} above 0 and up to 1
intake-percent-mixed-help = If { $answer } means { $percent } per cent, give the cell the percent format, or write { $percent }; if it means { $answer } per cent, write { $answer }%
intake-fractions-mixed = “{ $question }” is answered from 0 to 100, and { $fractions ->
    [one] { $fractions } answer is
   *[other] { $fractions } answers are
} above 0 and at most 1 beside larger ones
intake-fractions-mixed-help = If { $answer } means { $percent } per cent, write { $percent }; if it is right as it stands, say so: accept the warning with a reason, or write { $answer }% where percentages are asked
intake-thousands = “{ $answer }” is read as { $number }, and all other answers to “{ $question }” are whole numbers: the point may part thousands ({ $n } { $n ->
    [one] answer
   *[other] answers
})
intake-thousands-help = Write { $whole } if thousands are meant; if { $number } is right, accept the warning with a reason
intake-all-fractions = Every answer to “{ $question }” lies between 0 and 1, and it counts from 0 to 100 ({ $answers } { $answers ->
    [one] answer
   *[other] answers
})
intake-all-fractions-help = If 0.85 means 85 per cent, write 85 or 85%; or ask for a number with max = 1
intake-no-number = “{ $answer }” is no number, and “{ $question }” takes one
intake-no-number-help = Write digits with a point for decimals, such as 12.5; leave the field empty if there is no answer
intake-slash-help = “/” is no decimal point in tables: write { $number }
intake-percent-sign-help = Write { $percent }
intake-no-percent-help = Write the number alone, such as { $number }
intake-is-time = “{ $time }” is a time, and “{ $question }” asks for none
intake-is-time-help = Write a number in the unit of the question, and give the cells the format of a number: { $time } is { $hours } hours, or { $minutes } minutes
intake-is-time-choice-help = In a workbook, 3:30 becomes a time by itself: give the cell the format of a text, and write the answer again
intake-is-date = “{ $answer }” is a date, and “{ $question }” asks for none
intake-is-date-help = In a workbook, 1/2 or 3-4 becomes a date by itself: give the cell the format of a text or a number, and write the answer again
intake-comma = “{ $answer }” for “{ $question }” has a comma: it could part decimals or thousands
intake-comma-help = Write 12.5 for twelve and a half, and 1000 for a thousand
intake-too-large = “{ $answer }” for “{ $question }” is infinite, or too large for a number
intake-too-large-help = Write the value, or leave the field empty
intake-nan = “{ $answer }” for “{ $question }” stands for “not a number”
intake-says-missing-help = If “{ $answer }” means that there is no answer, write it in the methodology: [spellings] missing = ["{ $answer }"]
# A word that is read as not applicable and may mean something else.
intake-doubtful-word = “{ $word }” stands in { $n ->
    [one] { $n } field
   *[other] { $n } fields
} of “{ $question }” and is read as not applicable
intake-doubtful-na-help = If it means that the value is missing, list it in the methodology, [spellings] missing = ["{ $word }"]; if it is right, not_applicable = ["{ $word }"]
intake-doubtful-has-not-help = It could mean no, none or not applicable: list it under [spellings] in the methodology, as no, missing or not_applicable, or as a spelling of one of the question’s options
intake-unanswered = Nobody answered “{ $question }”
intake-unanswered-help = Check the file and the name of its column, or drop the question from the methodology
