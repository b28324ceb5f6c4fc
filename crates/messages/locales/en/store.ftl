## The store: the register, rounds and answers in a database.

## The database.

store-bad-url = This is not the address of a database: { $why }
store-bad-url-help = Write postgres://USER@HOST/DATABASE, or the name of a file
store-unknown-scheme = “{ $scheme }” is not a kind of database
store-unreachable = The database “{ $database }” cannot be opened: { $why }
store-unreachable-file-help = Name a file in an existing folder that you may write to; “sanjeh import” creates the database
store-unreachable-server-help = Check that the server runs, and that host and port are right
store-sign-in = the server does not accept this user and password ({ $why })
store-sign-in-help = Correct user and password in the address; in a password write @ as %40, : as %3A and / as %2F
store-no-tls = no encrypted connection can be made ({ $why })
store-no-tls-help = Turn on encrypted connections in the server, or leave sslmode out of the address
store-other-server = the server that answers is not PostgreSQL ({ $why })
store-no-database = the file is not a database
store-damaged = the database is damaged; restore the last backup
store-broke-off = reading or writing broke off, perhaps because the database is damaged; try again, and if that does not help, restore the last backup
store-no-folder = its folder does not exist
store-no-server-database = the server has no such database
store-missing = There is no database “{ $database }”
store-empty = The database “{ $database }” is empty
store-missing-help = “sanjeh import” creates it; name another one with --database or DATABASE_URL
store-foreign = “{ $database }” is the database of another program
store-foreign-help = Name another one with --database or DATABASE_URL; this one was not changed
store-no-server-database-help = Create the database first, for instance with: createdb { $name }
store-old-server = The server is PostgreSQL { $version }, which is too old
store-old-server-help = Use PostgreSQL 15 or later
store-busy = Another program is writing to the database, and did not finish within 30 seconds
store-refused = The database refused this: { $why }
store-no-right = The role with which the program signed in to PostgreSQL lacks a permission: { $why }
store-no-right-help = Let the owner of the database run: GRANT USAGE, CREATE ON SCHEMA public TO role; GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA public TO role
store-altered = “{ $file }” of this round was changed after it was imported: its digest differs from the one in the database (row { $row } of the table “files”)
store-altered-rows = “{ $table }” (import { $import }) was changed in the database after it was imported: its digest differs
store-no-digests = The database has no digests of the data of round { $number }, so a change in them would go unnoticed
store-no-digests-help = An earlier version imported the round; its next import records them
store-altered-help = Another program changed the database, or it is damaged; restore the last backup, or import the round again
store-busy-help = Try again when that is done
store-broken = “{ $what }” in the database cannot be read: { $why }
store-broken-help = Another program has changed it; restore the last backup
store-newer = The database was written by a later version of this program: its tables have version { $found }, this program knows version { $known }
store-newer-help = Install the later version of the program
store-unwritten = A workbook cannot be written: { $why }
# Words that may stand in this place.
store-known-are = use one of these: { $known }

## Import.

store-no-number = The round has no number
store-no-number-help = Write “number = …” in round.toml, or give it with --number
store-other-methodology = Round { $number } is a round of “{ $here }”, not of “{ $new }”
store-other-methodology-help = Give this round another number, or use another database
store-takes-no-data = Round { $number } no longer takes data: its state is “{ $state }”
store-takes-no-data-help = If the data must be corrected, reopen the round: { $command }
store-file-changed = “{ $file }” was changed while it was being imported; nothing was written
store-file-changed-help = Import the folder again when nobody is working on it
store-no-kind = There are no subjects of the kind “{ $kind }”
store-predecessor-not-listed = No earlier round lists the { $kind } “{ $id }”

## Rounds and register.

store-no-round = There is no round { $number }
store-no-rounds-help = There are no rounds yet; begin with “sanjeh import”
store-no-reason = The move “{ $transition }” goes back and needs a reason
store-no-reason-help = Give it with --reason
store-no-move = Round { $number } is in the state “{ $state }”, and “{ $transition }” is not possible from there
store-by-nobody = Who does this? The name is recorded with every change, and none was given
store-by-nobody-help = Give a name with --by; the variable USER, which usually holds it, is not set here
store-published-already = Round { $number } is already published, as “{ $id }”
store-published-already-help = To correct it: { $command }
store-correction-before = The correction would be dated { $day }, before “{ $id }”, which is dated { $before }
store-correction-before-help = Give a later day with --date, or leave it out
store-no-move-final-help = Possible moves: { $possible }; to publish: { $command }
store-transition = { $id }
store-transition-publish = published
store-transition-correct = correction published
store-counts = yes
store-replaced = replaced by a later one
store-no-move-help = Possible moves: { $possible }
store-no-subject = No round ever listed a subject of the kind “{ $kind }” with the id “{ $id }”
store-nobody = No round ever listed a subject with the id “{ $id }”
store-no-subject-help = “sanjeh register” lists all subjects with their kinds
store-moved = Round { $number }: { $state }

## States of a round.

store-state-draft = draft
store-state-open = open
store-state-review = under review
store-state-preliminary = preliminary results
store-state-appeals = appeals
store-state-final = final
store-state-published = published

## What an import changes.

store-unchanged = Round { $number }: nothing has changed
store-imported-new = Round { $number } was imported
store-imported = Round { $number } was updated
store-would-import-new = Round { $number } is new; this is what would be imported
store-would-import = Round { $number }: this is what would change
store-new-version = The methodology changes from version { $from } to version { $to }.
store-files-changed = Other files: { $files }
store-successions = successions
store-list-cut = At most { $n } changes of a table are listed; all are counted
store-unchanged-word = unchanged
store-preview = yes
store-no-preview = no
store-answers = answers
store-added = added
store-removed = removed
store-renamed = renamed
store-moved-to = affiliation changed
store-changed = changed

## What happened to a subject.

store-listed = listed
store-entered = entered
store-left = left
store-link = belongs to
store-attribute = attribute
store-merged = merged
store-split = split
store-new-id = new id

## Headings of tables.

store-title-subjects = Subjects
store-title-moves = Moves
store-title-imports = Imports
# A day and a time.
store-at = { $day }, { $time }
store-col-at = When (UTC)
store-col-by = Who
store-col-reason = Why
store-col-transition = Move
store-col-counts = In force
store-col-lang = Language
store-col-value = Value
store-title-answers = Changed answers
store-title-against = Compared with round { $number }
store-title-against-subjects = Subjects compared with round { $number }
store-col-question = Question
store-col-preview = Preview
store-col-version-before = Previous version
store-col-round = Round
store-col-title = Title
store-col-state = State
store-col-date = Date
store-col-methodology = Methodology
store-col-previous = Previous round
store-col-what = What
store-col-kind = Kind
store-col-field = Field
store-col-from = From
store-col-to = To
store-col-added = Added
store-col-removed = Removed
store-col-renamed = Renamed
store-col-moved = Moved
store-col-changed = Changed
store-col-first = First round
store-col-last = Last round
store-col-version = Version
store-col-since = Since

## Help: commands.

cli-about-import = Import a round's folder into the database: everything is checked, then written in one transaction
cli-about-rounds = List the rounds of the database with their states and dates
cli-about-round = Show a round, or move it from one state to another
cli-about-round-show = Show a round: titles, dates, methodology, state, and every move and import with names and times
cli-about-round-move = Move a round by named transitions, each recorded with name, time and reason
cli-about-register = List who is assessed, or show the history of one of them over the rounds

## Help: arguments.

cli-arg-by = Who does this; if left out, the name of the user
cli-arg-database = Database: postgres://… or a file; if left out, sanjeh.db in this folder
cli-arg-kind = Kind of subject, such as agency or service; if left out, all
cli-arg-number = The round's number; an import takes it from round.toml if left out
cli-arg-preview = Show what would change, and change nothing
cli-arg-reason = The reason; transitions that go back need one
cli-arg-transition = The transition, or several in order
