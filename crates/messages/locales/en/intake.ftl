## Problems in data: registers, answers, spreadsheets, encodings.

## Files.

intake-file-missing = The data folder has no file “{ $file }”
intake-file-missing-help = Put the file there, or correct its name in the methodology
intake-file-kind = “{ $file }” is neither a .csv file nor a workbook (.xlsx, .xlsm, .ods)
intake-file-kind-help = Save the table as “CSV UTF-8” or as a workbook (.xlsx or .ods)
intake-folder = This is a folder, not a file
intake-folder-help = Name the file inside it
intake-special = This is a pipe or a device, not a file
intake-special-help = Save its output to a file, and name that file
intake-denied = The program has no permission to read this file
intake-denied-help = Give the user who runs the program permission to read it
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
intake-no-rows = “{ $file }” has a header but no rows
intake-no-rows-help = Check that the whole table was saved
intake-none-left = No row of “{ $file }” is left
intake-none-left-help = Check the filter in the methodology: it leaves every row out
intake-too-many = “{ $file }” has more than { $subjects } subjects (limit “subjects”)
intake-too-many-help = Raise the limit with --at-most, up to 4,294,967,294 subjects of a kind, or split the assessment
intake-ids-large = The ids in “{ $file }” are longer than { $megabytes } MB in total (limit “id-mb”)
intake-ids-large-help = Use shorter ids, or raise the limit with --at-most, up to 4,096 MB of ids of a kind
intake-encoding = This file is not encoded as UTF-8 but probably as { $encoding }
intake-encoding-help = Save it again as “CSV UTF-8 (comma delimited)”, or convert it with iconv
intake-damaged = This byte is not valid UTF-8; the file is damaged
intake-damaged-help = Copy or export the file again
intake-nul = This is a NUL byte; the file is damaged or is not a table
intake-nul-help = Export the table again as “CSV UTF-8”
intake-line-ends = The lines of this file end in a lone carriage return, as on old Macintosh computers
intake-line-ends-help = Save it as “CSV UTF-8”, whose lines end in LF or CRLF

## Workbooks.

intake-workbook-as-csv = This is a workbook, not a CSV file
intake-workbook-as-csv-help = Rename it to .xlsx or .ods, or save it as “CSV UTF-8”
intake-workbook-large = This workbook is larger than { $megabytes } MB (limit “workbook-mb”)
intake-workbook-large-help = Save the sheet as CSV, which may have any size, or raise the limit with --at-most
intake-workbook-unpacks = This workbook unpacks to more than { $megabytes } MB (limit “unpacked-mb”)
intake-workbook-long = A cell or a tag of this workbook is longer than { $megabytes } MB (limit “row-mb”)
intake-workbook-long-help = Check that the workbook comes from a source that you trust; open it in a spreadsheet program and save the sheet as CSV. If it must be that long, raise the limit with --at-most
intake-workbook-cells = This workbook has more than { $most } cells, including the empty ones between them (limit “cells”)
intake-workbook-old = Whatever its name says, this is an old Excel workbook (.xls) or one with a password
intake-workbook-old-help = Open it in a spreadsheet program and save it as .xlsx, without a password
intake-workbook-text = Whatever its name says, this is a text file such as CSV
intake-workbook-text-help = Rename it to .csv here and in the methodology, or save it as .xlsx in a spreadsheet program
intake-workbook-other = Whatever its name says, this is not a workbook but a file of the kind { $kind }
intake-workbook-other-help = Put the table on a sheet of a workbook, and save that as .xlsx or .ods
intake-workbook-password = This workbook has a password
intake-workbook-password-help = Save it without a password
intake-unwritten = The workbook cannot be written: { $why }
intake-workbook-damaged = This workbook cannot be read: { $reason }
intake-workbook-damaged-help = Open it in a spreadsheet program and save it again as .xlsx, without a password
intake-sheet-missing = The workbook has no sheet “{ $sheet }”
intake-sheet-missing-help = Its sheets are: { $sheets }
intake-formula-unvalued = The file has no computed value for the formula in this cell
intake-formula-unvalued-help = Open the file in a spreadsheet program and save it, so that its formulas are computed; or write the values instead
intake-merged = { $range } are merged; only { $first } has a value
intake-merged-help = Unmerge the cells and fill each of them; or, if the value holds for all, write merged = "fill" for this table in the methodology
intake-several-sheets = No sheet is named: “{ $taken }” was read, and { $n ->
    [one] “{ $others }” has the same columns
   *[other] { $n } others have the same columns: { $others }
}
intake-several-sheets-help = Write in the methodology which sheet is meant, with sheet = "…": { $sheets }
intake-hidden-rows = { $rows ->
    [one] A hidden row is read
   *[other] { $rows } hidden rows are read
}
intake-hidden-rows-help = Show all rows of the sheet (a filter may hide them), and delete those that do not belong to the table
intake-hidden-columns = { $n ->
    [one] A hidden column is read: { $columns }
   *[other] { $n } hidden columns are read: { $columns }
}
intake-hidden-columns-help = Show all columns of the sheet and check them; delete those that do not belong to the table
intake-marked-text = { $n ->
    [one] A cell has superscript or struck-out text, which is read like any other text: “{ $text }”
   *[other] { $n } cells have superscript or struck-out text, which is read like any other text; the first is “{ $text }”
}
intake-marked-text-help = Remove footnote marks and struck-out text from the cell, or move them to a column that is not read
intake-rows-below = The table ends before the blank row { $line }; { $rows ->
    [one] one row below it is not read
   *[other] { $rows } rows below it are not read
}
# The blank row, the rows below it, how many of them are like those of the table, and the first of these.
intake-rows-below-like = The table ends before the blank row { $line }, and { $n ->
    [one] a row below it (of { $rows }) looks like one of the table and is not read: row { $first }
   *[other] { $n } rows below it (of { $rows }) look like rows of the table and are not read; the first is row { $first }
}
intake-rows-below-like-help = Delete the blank row { $line } if the table continues below it; if these rows are not part of it, accept this in round.toml with the reason
intake-rows-below-unknown-help = It is in row { $row } of that table, below the blank row { $line } at which the table ends: delete the blank row
intake-cell-error = This cell holds the error { $error }
intake-cell-error-help = If it comes from a formula, correct the formula; otherwise write the value, or leave the cell empty

## Columns and rows.

intake-column-missing = There is no column “{ $column }”
intake-column-missing-help = The columns are: { $columns }
intake-column-near-help = If “{ $near }” is a misspelling of “{ $column }”, correct it here; if not, name it in the methodology
intake-column-twice = There are two columns “{ $column }”: columns { $first } and { $second }
intake-column-twice-help = Rename or delete one of them
intake-header-two-rows = “{ $column }” is in row { $row }, directly below the header in row { $taken }: the header has two rows
intake-header-two-rows-help = Write all names in row { $row }, without merged cells, and { $setting } for this table in the methodology
intake-header-lower = Row { $taken }, which was taken as the header, has no column “{ $column }”; row { $row } has it
intake-header-lower-help = Write header_row = { $row } for this table in the methodology, or delete the rows above
intake-header-higher-help = Write header_row = { $row } for this table in the methodology
intake-header-empty = Row { $row } should be the header but is empty
intake-header-empty-help = The next row with text is { $found }: correct header_row in the methodology
intake-column-elsewhere = Sheet “{ $taken }” has no column “{ $column }”; sheet “{ $sheet }” has it
intake-column-elsewhere-help = Write sheet = "{ $sheet }" for this table in the methodology
intake-separator = The columns appear to be separated by “{ $mark }”, not by commas
intake-separator-help = Save the table as “CSV UTF-8 (comma delimited)”
intake-separator-line = This line sets the separator of fields; it is not a header
intake-separator-line-help = Remove the line, and separate the fields with commas
intake-did-you-mean-help = Did you mean “{ $name }”?
intake-subject-near-help = Did you mean “{ $name }”, or is the id misspelt in { $file }?
intake-other-form-help = “{ $id }” exists in another Unicode form, line { $line }: copy it from there
intake-alike-help = “{ $id }” exists, line { $line }: it differs only in case, spaces, dashes, joiners or zeros
# A letter that looks like one of another alphabet, the text that has it, and its number in Unicode.
intake-stranger-help = “{ $id }” exists, line { $line }, and looks the same: the “{ $letter }” in “{ $of }” is the { $alphabet ->
    [cyrillic] Cyrillic
    [greek] Greek
   *[latin] Latin
} letter { $code }
intake-suggestions-stopped = There are so many unknown names that similar known names were not suggested for all of them
intake-ragged = This row has { $found } { $found ->
    [one] field
   *[other] fields
}, the header has { $expected }
intake-ragged-one-more-help = The header has one name less than this row has fields: add the name, or remove a comma at the end of the row; put quotes around text that contains a comma
intake-ragged-one-fewer-help = Add the missing field, or delete the row; if the header ends in a comma, remove that comma
intake-ragged-more-help = Put quotes around text that contains a comma
intake-ragged-fewer-help = Add the missing fields, or delete the row; a field may be empty, but its comma must stay
intake-column-unnamed = This cell is filled, but column { $column } has no name in the header row
intake-column-unnamed-help = Write a name for column { $column } in the header row, or empty the cell; a cell with nothing but spaces counts as filled
intake-open-quote = This quote is never closed
intake-open-quote-help = Close it, or delete it; write a quote within a quoted text twice
intake-text-after-quote = There is text after the quote that closes this field
intake-text-after-quote-help = Write a quote within a quoted text twice
intake-long-row = The row that starts here is longer than { $megabytes } MB (limit “row-mb”)
intake-long-row-help = Check that the file is a table, and that its lines end in LF or CRLF. If it must be that long, raise the limit with --at-most

## Subjects and links.

intake-no-id = This row has no id
intake-no-id-help = Fill in the columns that make up the id, or delete the row
intake-no-id-means-help = If the row holds averages or totals of others, delete it, or leave it out with “only” or rows_until = "blank" in the methodology; if it is a subject, fill in the columns that make up the id
intake-no-id-units-help = If the row holds the units of the columns, delete it, or leave it out with “only” in the methodology; if it is a subject, fill in the columns that make up the id
intake-id-is-column-name = The id of this row is “{ $id }”, and its column is called “{ $name }”
intake-id-is-column-name-help = Write the id of the row into the cell, or delete the row if it belongs to the header; if it is an id, accept this in round.toml with the reason
intake-id-twice = “{ $id }” already appears in line { $line }
intake-id-twice-help = If several rows are about one subject, write distinct = true for this kind of subject in the methodology; otherwise delete one of the rows, or give it its own id
intake-ids-alike = “{ $id }” and “{ $first }” (line { $line }) count as two subjects, but differ only in case, Unicode form, joiners or zeros
# Two ids that look the same; “mark” is a character that only one of them has (U+00A0), “holder” the line of that one.
intake-ids-look-same = “{ $id }” and “{ $first }” (line { $line }) count as two subjects, but look the same: the one in line { $holder } has the character { $mark }
intake-ids-alike-help = If they are one subject, write its id in one way and delete a row; if they are two, give one a different id, or accept this in round.toml with the reason
# Subjects with one name; “differ” is yes if an attribute distinguishes them, “others” counts further such names.
intake-name-twice = “{ $name }” is the name of { $ids }{ $differ ->
    [yes] , which differ in an attribute
   *[other] {""}
}{ $others ->
    [0] {""}
    [one] ; one more name is that of several, too
   *[other] ; { $others } more names are those of several, too
}
intake-name-twice-help = If they are one subject, delete a row; if not, write what distinguishes them in their names, or accept this in round.toml with the reason
intake-id-path = “{ $id }” cannot be an id: no part of an address can be empty, “.” or “..”
intake-id-long = The id “{ $id }…” has { $bytes } bytes, more than the { $most } that fit into an address
intake-id-unseen = The id “{ $id }” contains an invisible character ({ $mark })
intake-id-unfit-help = Change the id here, and wherever another table names it
intake-shown-otherwise = { $n ->
    [one] A cell shows “{ $shown }” but holds the number { $number }, which is read
   *[other] { $n } cells show something other than the numbers that they hold, and the numbers are read: the first shows “{ $shown }” and holds { $number }
}
intake-shown-otherwise-help = Format the column as text and write what is shown, such as “{ $shown }”, in its cells; or write { $number } wherever the number is meant
intake-number-shown-otherwise-help = If { $number } is meant, give the cell a number format that shows it; otherwise write the number that is meant
# Cells of a workbook that hold more than a reader of it sees.
intake-not-shown = { $n ->
    [one] A cell holds “{ $text }” but shows nothing; the value is read
   *[other] { $n } cells hold a value but show nothing; the values are read. The first holds “{ $text }”
}
intake-not-shown-help = The text has the colour of the cell, or its number format hides it: delete the values that are not meant, and make the others visible
intake-error-as-number = { $n ->
    [one] The formula of a cell gives { $number } instead of an error, and this number is read
   *[other] The formulas of { $n } cells give { $number } instead of an error, and this number is read
}
intake-error-as-number-help = Let the formula give an empty text where there is no value, as in IFERROR(…,""); if { $number } is meant, write it in the cell
intake-random-value = { $n ->
    [one] The formula of a cell has { $function }: its value is random, and the last stored value is read
   *[other] The formulas of { $n } cells have { $function } or the like: their values are random, and the last stored values are read
}
intake-random-value-help = Write the values that are meant in the cells
intake-formula-circular = { $n ->
    [one] The formula of a cell names the cell itself ({ $formula }): its value has no meaning
   *[other] The formulas of { $n } cells name the cell itself (first: { $formula }): their values have no meaning
}
intake-formula-circular-help = Let the formula name other cells only, compute the workbook anew and save it
intake-lookup-nearest = { $n ->
    [one] A formula looks up with { $function } so that it takes the nearest value below where the one that is looked for is not in the list
   *[other] { $n } formulas look up with { $function } or the like so that they take the nearest value below where the one that is looked for is not in the list
}
intake-lookup-nearest-help = Write FALSE as the last argument of VLOOKUP and HLOOKUP, 0 as that of MATCH; if bands are looked up, accept this in round.toml with the reason
intake-formula-unlike = { $n ->
    [one] A formula is unlike most of its column: { $formula }, where { $usual } would be like them
   *[other] { $n } formulas are unlike most of their columns (first: { $formula }, where { $usual } would be like them)
}
intake-formula-unlike-help = Correct the formula; if the row is computed otherwise on purpose, accept this in round.toml with the reason
intake-number-among-formulas = { $n ->
    [one] One number is typed in a column of which { $others } cells have formulas: { $formula } would be like them
   *[other] { $n } numbers are typed in a column of which { $others } cells have formulas (first: { $formula } would be like them)
}
intake-number-among-formulas-help = Write { $formula } into the cell; if the number is meant, accept this in round.toml with the reason
intake-formula-of-other-row = { $n ->
    [one] The formula of a cell names cells of another row and none of its own: { $formula }
   *[other] The formulas of { $n } cells name cells of another row and none of their own (first: { $formula })
}
intake-formula-of-other-row-help = Let each formula name the cells of its own row; if another one is meant, accept this in round.toml with the reason
intake-range-stops-short = { $n ->
    [one] A formula ranges over { $range }, and the column has numbers in rows { $rows }
   *[other] { $n } formulas range over { $range } or the like, and the column has numbers in rows { $rows }
}
intake-range-stops-short-help = Let the range have all rows, and mark its ends with $ so that it does not move with the formula
intake-sum-of-read = { $n ->
    [one] The value of a cell is made of columns that are read, too ({ $formula }): what is scored of both counts twice
   *[other] The values of { $n } cells are made of columns that are read, too (first: { $formula }): what is scored of both counts twice
}
intake-changing-value = { $n ->
    [one] The formula of a cell that is read has { $function }, whose value changes by itself: the last stored value is read
   *[other] The formulas of { $n } cells that are read have { $function } or the like, whose values change by themselves: the last stored values are read
}
intake-other-file = { $n ->
    [one] The formula of a cell that is read refers to another file, “{ $file }”: the last stored value is read
   *[other] The formulas of { $n } cells that are read refer to another file, the first to “{ $file }”: the last stored values are read
}
intake-formula-empty = { $n ->
    [one] The formula of a cell gives an empty text, which counts as missing
   *[other] The formulas of { $n } cells give an empty text, which counts as missing
}
intake-comments = { $n ->
    [one] A cell that is read has a comment: “{ $text }”
   *[other] { $n } cells that are read have comments; the first: “{ $text }”
}
intake-computed-by-hand = The workbook computes formulas only on request; { $n ->
    [one] one formula is read with its stored value
   *[other] { $n } formulas are read with their stored values
}
intake-computed-later = The program that wrote the workbook left its formulas to be computed when it is opened; { $n ->
    [one] one is read with its stored value
   *[other] { $n } are read with their stored values
}
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
    [time] Workbooks turn 3:30 into a time: format the column as text, and write the ids again
    [date] Workbooks turn 3-4 or MAR1 into a date: format the column as text, and write the ids again
   *[truth] Workbooks turn TRUE and FALSE into truth values: format the column as text, and write the ids again
}
intake-id-exponent = The id “{ $id }” is the form that a spreadsheet gives to a long number: its digits are lost
intake-id-number = “{ $id }” is stored as a number here, in { $n ->
    [one] { $n } cell
   *[other] { $n } cells
}, and “{ $other }” exists as well: as numbers, the two are the same
intake-id-number-help = Format the column of ids as text, and write them again: 1.10 as a number becomes 1.1
intake-id-cut-short = { $n ->
    [one] “{ $id }” is
   *[other] “{ $id }” and other ids ({ $n } in all) are
} longer than the 15 digits that a number in a workbook keeps: the last digits may be lost
intake-id-cut-short-help = Format the column as text, and enter the ids again from their source
intake-name-long = “{ $name }…” is longer than the { $most } letters that a cell of a workbook holds
intake-name-long-help = Shorten it: workbooks of the results only have its beginning
intake-text-formula = “{ $text }” begins like a formula: a spreadsheet program may compute it instead of showing it
intake-text-formula-help = Remove the sign at its beginning, or accept this in round.toml with the reason
intake-text-kept = “{ $text }” makes a spreadsheet program show “{ $inner }”, zeros included; here it is read as written
intake-text-kept-help = Write { $inner } alone, without the signs around it; if zeros at the beginning get lost, format the column as text and save the table as a workbook
intake-text-mojibake = “{ $text }” looks like text that was read in the wrong encoding
intake-text-mojibake-help = Export the table again from its source as “CSV UTF-8”
intake-attribute-spellings = “{ $text }” and “{ $first }” (line { $line }) count as one value of “{ $attribute }”
intake-attribute-spellings-help = Write it in one way; values that differ only in case, spaces or letters such as ي and ی are the same
intake-note-row = { $n ->
    [one] This row has nothing but an id, and looks like a note
   *[other] { $n } rows have nothing but an id, and look like notes; this is the first
}
intake-header-again = This row repeats the names of the columns, which are in row { $line }
intake-second-header = This row looks like a second header row, not like a subject: it has { $cells } in place of answers
intake-header-row-help = Delete the row
# $only is a setting of the methodology.
intake-header-row-only-help = Delete the row, or leave it out: write { $only } for this table in the methodology
intake-bracketed-row = This row looks like a second header row, not like a subject: everything in it is in brackets
intake-numbers-row = This row looks like column numbers (1, 2, 3 …), not like a subject
intake-total-name = “{ $text }” looks like a total, a mean or a target, not like a subject
# A name of a group of subjects, such as World.
intake-aggregate = “{ $text }” is the name of a group, such as all countries or a region, but counts as a subject like the others
intake-computed-row = The numbers of “{ $id }” are the sum or the mean of the rows above or below it
intake-test-row = { $n ->
    [one] “{ $text }” looks like a test row, not like a subject
   *[other] “{ $text }” and other rows ({ $n } in all) look like test rows, not like subjects
}
intake-comment-row = { $n ->
    [one] “{ $text }” begins with #, as comments do, but is read as a subject
   *[other] “{ $text }” and other rows ({ $n } in all) begin with #, as comments do, but are read as subjects
}
intake-odd-row-help = Delete the row, or leave it out with “rows_until” or “only” in the methodology; if it is a subject, accept this in round.toml with the reason
# A value of “only” in the methodology, and the column in which it was looked for.
intake-only-nobody = No row has the value “{ $value }” in “{ $column }”, which “only” names
intake-only-nobody-help = Correct the value; if no row has it this time, accept this in round.toml with the reason
intake-only-near = { $n ->
    [one] One row has
   *[other] { $n } rows have
} “{ $value }” in “{ $column }”, which is close to “{ $named }” in “only”
intake-only-empty = { $n ->
    [one] In one row
   *[other] In { $n } rows
} “{ $column }”, by which “only” chooses rows, is empty
# $left is yes if such rows are left out, no if they are read.
intake-only-near-help = { $left ->
    [yes] They are left out. Correct
   *[other] They are read. Correct
} the cells; if they are right, accept this in round.toml with the reason
intake-only-dates = The dates of “{ $column }”, by which “only” chooses rows, are written in { $n } ways, such as { $examples }: the same day is a different value in each
intake-only-dates-help = Write all of them in one way, as in { $example }, and in one calendar
intake-no-link = “{ $link }” is empty in this row
intake-no-link-help = Fill in the column; only an optional link may be empty
# $of is sheet or file.
intake-unknown-link = “{ $id }” is not in { $of ->
    [sheet] sheet “{ $sheet }” of { $file }
   *[file] { $file }
}{ $rows ->
    [one] {""}
   *[other] {" "}({ $rows } rows name it)
}
intake-unknown-link-help = Add it to { $file }, or correct the id here
intake-link-to-nobody-help = Empty the cell: a subject with no parent leaves it empty
intake-cycle = This subject is above itself: { $chain }
intake-cycle-help = Break the circle: leave the column empty for the subject at the top

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
intake-unknown-question = The methodology has no question “{ $question }”{ $rows ->
    [one] {""}
   *[other] {" "}({ $rows } rows name it)
}
intake-unknown-question-help = Correct the id, add the question to the methodology, or list it there as one to ignore
intake-unknown-measure = The methodology has no measure “{ $measure }”{ $rows ->
    [one] {""}
   *[other] {" "}({ $rows } rows name it)
}
intake-unknown-measure-help = Correct the id; a score can be decided only for a measure of the methodology
intake-other-type = “{ $item }” belongs to subjects of the kind “{ $of }”, but “{ $subject }” is of the kind “{ $is }”{ $rows ->
    [one] {""}
   *[other] {" "}({ $rows } such rows)
}
intake-other-type-help = Correct the id of the subject or of the question
intake-ambiguous = “{ $subject }” is the id of subjects of several kinds, and all of them have “{ $item }”
intake-ambiguous-help = Give them different ids, or put the answers of each kind in a table of its own
intake-answer-twice = The answer of “{ $subject }” to “{ $question }” already appears: { $file }, line { $line }
intake-answer-twice-help = Delete one of the two answers
intake-decided-twice = The score “{ $measure }” of “{ $subject }” is already decided in line { $line }
intake-decided-twice-help = Delete one of the two rows
# Help where many cells of a column, or of a row, are wrong.
intake-crowd-column-help = Check that the methodology names the right column, and that the answers are in the right unit: two columns may be swapped, or names may be written instead of ids
intake-crowd-row-help = Check the whole row: its answers may be in another unit, or shifted by one column
intake-no-option = “{ $answer }” is not an answer to “{ $question }”
intake-no-option-help = Write one of: { $options }
intake-no-option-missing-help = Write one of: { $options }; if “{ $answer }” means that there is no answer, write in the methodology: [spellings] missing = ["{ $answer }"]
intake-no-option-near-help = Did you mean “{ $near }”? The answers are: { $options }
intake-out-of-range = “{ $answer }” is outside the range of answers to “{ $question }”
intake-between-help = Write a number from { $least } to { $most }
intake-at-least-help = Write a number of at least { $least }
intake-at-most-help = Write a number of at most { $most }
intake-percent = “{ $answer }” has the value { $value }, but “{ $question }” is not asked in per cent
intake-percent-help = Write the number that is meant without the percent sign (and, in a workbook, without the percent format): { $shown } or { $value }
intake-percent-mixed = “{ $question }” has answers written as percentages, and { $plain } plain { $plain ->
    [one] number
   *[other] numbers
} above 0 and up to 1
intake-percent-low = { $n ->
    [one] One answer to “{ $question }” is written as { $answer }%, and all others above 0 are { $least }% or more
   *[other] { $n } answers to “{ $question }” are written as up to 1% (first: { $answer }%), and all others above 0 are { $least }% or more
}
intake-percent-low-help = If { $percent }% is meant, write that; if it is right as it stands, accept this in round.toml with the reason
intake-percent-mixed-help = If { $answer } means { $percent } per cent, give the cell the percent format or write { $percent }; if it means { $answer } per cent, write { $answer }%
intake-fractions-mixed = “{ $question }” is answered from 0 to 100, but { $fractions ->
    [one] { $fractions } answer is
   *[other] { $fractions } answers are
} above 0 and at most 1, beside larger ones
intake-fractions-mixed-help = If { $answer } means { $percent } per cent, write { $percent }; if it is right as it is, accept the warning with a reason, or write { $answer }% where percentages are asked
intake-thousands = “{ $answer }” is read as { $number }, but all other answers to “{ $question }” are whole numbers: the point may separate thousands ({ $n } { $n ->
    [one] answer
   *[other] answers
})
intake-thousands-help = Write { $whole } if thousands are meant; if { $number } is right, accept the warning with a reason
intake-all-fractions = Every answer to “{ $question }” is between 0 and 1, but the question is scored from 0 to 100 ({ $answers } { $answers ->
    [one] answer
   *[other] answers
})
intake-all-fractions-help = If 0.85 means 85 per cent, write 85 or 85%; or ask for a number with max = 1
intake-no-number = “{ $answer }” is not a number, but “{ $question }” takes one
intake-no-number-help = Write digits with a point for decimals, such as 12.5; leave the field empty if there is no answer
intake-slash-help = “/” is not a decimal point in tables: write { $number }
intake-percent-sign-help = Write { $percent }
intake-no-percent-help = Write the number alone, such as { $number }
intake-is-time = “{ $time }” is a time, but “{ $question }” does not ask for one
intake-is-time-help = Write a number in the unit of the question, and format the cells as numbers: { $time } is { $hours } hours, or { $minutes } minutes
intake-is-time-choice-help = Workbooks turn 3:30 into a time: format the cell as text, and write the answer again
intake-is-date = “{ $answer }” is a date, but “{ $question }” does not ask for one
intake-is-date-help = Workbooks turn 1/2 or 3-4 into a date: format the cell as text or as a number, and write the answer again
intake-comma = “{ $answer }” for “{ $question }” has a comma: it could separate decimals or thousands
intake-comma-help = Write 12.5 for twelve and a half, and 1000 for a thousand
intake-too-large = “{ $answer }” for “{ $question }” is infinite, or too large for a number
intake-too-large-help = Write the value, or leave the field empty
intake-nan = “{ $answer }” for “{ $question }” means “not a number”
intake-says-missing-help = If “{ $answer }” means that there is no answer, write in the methodology: [spellings] missing = ["{ $answer }"]
# A word that is read as not applicable and may mean something else.
intake-doubtful-word = “{ $word }” appears in { $n ->
    [one] { $n } field
   *[other] { $n } fields
} of “{ $question }” and is read as not applicable
intake-doubtful-na-help = If it means that the value is missing, write in the methodology: [spellings] missing = ["{ $word }"]; if it is right, write not_applicable = ["{ $word }"]
intake-doubtful-has-not-help = It could mean no, none or not applicable: list it under [spellings] in the methodology, as no, missing or not_applicable, or as a spelling of one of the question’s options
intake-unanswered = No subject answered “{ $question }”
intake-unanswered-help = Check the file and the name of its column, or remove the question from the methodology
