### Publications: making, signing and verifying them.

## Publishing.

# Below the warnings that stand against publishing.
publication-doubts = { $n ->
    [one] Nothing was published: one warning is neither corrected nor accepted
   *[other] Nothing was published: { $n } warnings are neither corrected nor accepted
}
publication-doubts-help = Correct what they name, or accept each in round.toml: [[accept]] with its code, its place and a reason
publication-exists = The publication “{ $id }” already exists, and a publication never changes
publication-exists-help = To correct it, publish again with --corrects { $id } and a reason; the old one keeps its address and says that it was corrected
publication-bad-id = “{ $id }” cannot be the id of a publication
publication-bad-id-help = Use Latin letters, digits, “-”, “_” and “.”, such as 9 or 2022-pilot
publication-bad-day = “{ $day }” is not a date: write year, month and day of the Gregorian calendar, as in 2022-06-20
publication-corrects-another-round = “{ $id }” is the publication of another round or another methodology; a correction must be of the same round
publication-reason-former = { $option } is no option any more
publication-reason-former-help = Give the reason as in: { $written }
publication-no-reason = A correction needs a reason, which is shown to all readers
publication-no-reason-help = Give it in each language of the round: { $options }
publication-reason-not-of-round = The reason is given in “{ $code }”, and the round is not published in that language
publication-reason-not-of-round-help = Its languages are: { $languages }; they stand in round.toml under “languages”
publication-previous-needed = The round names “{ $folder }” as its previous round, and growth can only be checked against a publication
publication-previous-needed-help = First publish that round with the same --to, or remove “previous” from round.toml
publication-previous-changed = “{ $file }” in the previous round's publication, “{ $folder }”, was changed after it was published
publication-previous-changed-help = Run “sanjeh verify” on that folder and restore the file from a copy
publication-bad-path = “{ $file }” cannot be part of a publication under this name
publication-withheld-whole = The answers are withheld, but “{ $file }” contains answers and is to be published whole
publication-withheld-whole-help = Remove whole = true from the methodology, or publish the answers
publication-withheld-tables = The answers are withheld, but “{ $file }” has several tables, and the answers in one of them cannot be removed
publication-withheld-tables-help = Put each table into a file of its own
publication-withheld-around = The answers are withheld, so nothing above or below the table of “{ $file }” is published
publication-withheld-around-help = The program cannot know whether there are answers. To publish it, write it as “notice” in round.toml
publication-unread-columns = { $n ->
    [one] A column of “{ $file }” is published although the methodology does not read it: { $columns }
   *[other] { $n } columns of “{ $file }” are published although the methodology does not read them: { $columns }
}
publication-unread-columns-help = If they are not for the public, remove them from the table and publish a correction; otherwise write whole = true for the table in the methodology
publication-unread-rows = { $n ->
    [one] A row of “{ $file }” is published although the methodology leaves it out
   *[other] { $n } rows of “{ $file }” are published although the methodology leaves them out
}
publication-unread-rows-help = If they are not for the public, remove them from the table and publish a correction; otherwise write whole = true for the table in the methodology
publication-left-out = “{ $file }” is published in part, without the sheets { $sheets } and the columns { $columns }
publication-left-out-sheets = “{ $file }” is published in part, without the sheets { $sheets }
publication-left-out-columns = “{ $file }” is published in part, without the columns { $columns }
publication-left-out-rows = { $n ->
    [one] A row of “{ $file }” that “only” leaves out is published blank, except for the cells that “only” reads
   *[other] { $n } rows of “{ $file }” that “only” leaves out are published blank, except for the cells that “only” reads
}
publication-left-out-help = Of a workbook, a publication contains what the methodology reads and the round does not withhold. To publish the file as it is, write whole = true for the table in the methodology
publication-cut-differs = The parts of the workbooks that the methodology reads do not give the same scores of “{ $measure }” as the whole workbooks
publication-cut-differs-help = Save the tables as CSV, or write whole = true for them in the methodology; and please report this
publication-withheld-differs = Without the answers, the scores of “{ $measure }” are not the same as with them, so the answers of this round cannot be withheld. Publish them, or report this
publication-unrecorded = The publication “{ $id }” is in its place, but the database did not record it
publication-unrecorded-help = Run the same command again when the database answers; it records the publication
publication-finished = An interrupted run had already put this publication in its place; now the round is recorded as published
publication-unwritable = “{ $file }” cannot be written: { $why }

## Reading.

publication-unreadable = This is not the list of a publication’s files: { $why }
publication-unreadable-help = This may be another file, or a web page: name the folder that contains publication.json
publication-newer = This publication has format { $format }, which this program cannot read
publication-newer-help = Use a newer version of the program
publication-refused = { $program } made this publication in an earlier format, and this version of the program does not accept it. The rules of that time may have allowed what is refused here, so its figures need not be wrong, but they cannot be shown
publication-refused-help = Compute it with the program that made it, or publish a correction with this one
publication-path-outside = The list names “{ $file }”, which is not a path within the folder. Do not trust this publication
publication-listed-twice = The list names “{ $file }” twice. Do not trust this publication
publication-list-too-long = publication.json is longer than { $most } bytes, so it is not read
publication-beyond-bounds = The publication has { $files } files of { $bytes } bytes; at most { $most_files } files of { $most_bytes } bytes are read (limits “files” and “largest”)
publication-beyond-bounds-help = If it really is that large, raise the limit with --largest, or with --at-most files=N
publication-folder-unreadable = “{ $folder }” cannot be searched for a publication: { $why }
publication-folder-unreadable-help = Give the user who runs the program permission to read the folder, or move it away
publication-no-folder = There is no folder “{ $folder }”
publication-too-slow = Reading this publication and computing its results took longer than { $seconds } seconds (limit “patience”), and was stopped
publication-too-slow-help = If it really takes that long, raise the limit with --patience
publication-panicked = Reading this publication failed because of a defect of the program
publication-panicked-help = Please report this together with the lines above
publication-no-thread = No further task could be started: { $why }
publication-twice = Two publications have the id “{ $id }”: the second one is left out. Remove one of them
publication-doubt-second = “{ $id }” is of the same round as “{ $current }” but does not correct it: “{ $current }”, which was published first, is shown as the valid one
publication-doubt-correction = “{ $id }” claims to correct “{ $named }”, but { $why ->
    [round] is of another round or another methodology
    [day] has an earlier date
   *[digest] names another digest
}: it does not count as a correction

## Keys and signatures.

publication-no-keys = The keys could not be made: { $why }
publication-key-needs-password = The secret key is encrypted
publication-key-needs-password-help = Name a file with its password: --password-file FILE
publication-key-open = Everybody on this computer can read the secret key “{ $file }”
publication-key-open-help = Let only its owner read it: chmod 600 { $file }. If others may have read it, make new keys
publication-bad-secret-key = The secret key cannot be used: { $why }
publication-no-secret-key = This is not a secret key
publication-no-secret-key-help = Name the file that “sanjeh keys new” or minisign made; the one whose name ends in .pub is the public key
publication-bad-public-key = This is not a public key: { $why }
publication-bad-public-key-help = Give the file that “sanjeh keys new” or minisign made, whose name ends in .pub, or the key itself, 56 letters that begin with RW
publication-no-public-key = “{ $file }” is neither a file nor a public key
publication-not-signed = The publication could not be signed: { $why }

## Verifying: what is wrong.

publication-file-missing = { $file } is missing
publication-file-extra = { $file } is not on the list of the publication’s files
publication-file-changed = { $file } was changed after publication
publication-file-special = { $file } is not an ordinary file but a pipe, a device or a folder, so it is not read
publication-more-findings = { $n ->
    [one] { $n } more finding
   *[other] { $n } more findings
}: “sanjeh verify” names them
publication-known-keys-help = What is shown here is signed with one of these keys: { $keys }. To show this publication, name its key with --public-key
publication-not-intact-help = A publication never changes: get the folder from where it was published, or publish a correction
publication-file-not-as-before = { $file } is not the same as in the publication of the previous round
publication-file-unknown = { $file } is not a table of this program, so it cannot be checked
publication-file-unreadable = Nothing can be computed from { $file }
publication-nothing-without = Without { $file } nothing can be computed
publication-incomplete-help = Fetch the publication again; this copy is incomplete
publication-file-refused = { $file } was published in an earlier format, and this program refuses it: { $why }. If the rules of its time accepted it, that says nothing against its figures, but they cannot be computed here
publication-no-json = { $file } is not JSON, or can be read in several ways: line { $line }, column { $column }
publication-value-differs = { $file }, line { $line } ({ $row }), column { $column }: published “{ $published }”, computed “{ $computed }”
publication-entry-differs = { $file }, { $path }: published “{ $published }”, computed “{ $computed }”
publication-signature-unreadable = publication.json.minisig is not a signature
publication-signature-another-key = publication.json.minisig is a signature by another key than the one given, { $id }
publication-signature-forged = publication.json and its signature publication.json.minisig do not belong together: one of them was changed
publication-signature-missing = publication.json has no signature (publication.json.minisig)
publication-signature-old-form = publication.json.minisig has minisign’s old form, which is not accepted here: sign again without “-l”

## Fetching.

publication-nothing-there = There is no publication at { $address }
publication-nothing-there-help = Give the address of a publication’s folder, such as https://example.org/publications/9
publication-not-fetched = { $address } cannot be fetched: { $why }
publication-not-fetched-help = Check the address and the network and try again, or download the folder and verify that
publication-no-tls = no encrypted connection could be made ({ $why })
publication-no-address = this is not an address
publication-not-allowed = the server does not allow it to be read (status { $status })
publication-server-error = the server itself has an error (status { $status })
publication-other-status = the server answered with status { $status }
publication-unknown-scheme = “{ $scheme }” is not supported; only http and https are
publication-leads-elsewhere = { $address } redirects to “{ $location }”, which is on another host
publication-leads-elsewhere-help = If you trust that address, give it to “sanjeh verify”, or download the folder and verify that
publication-leads-on = { $address } redirects from one address to the next without end
publication-not-public = { $address } leads to a network that is not public

## Commands.

cli-about-publish = Publish a round: write its results, and everything needed to compute them again, to a folder that never changes
cli-about-verify = Verify a publication: check its files and its signature, and compute every result again
cli-about-keys = Make keys for signing publications
cli-about-keys-new = Make a pair of keys: FILE is secret and signs, FILE.pub is public and checks
cli-arg-source = Folder of the round, or the number of a round in the database
cli-arg-to = Folder of the publications; the new one gets a folder of its own there
cli-arg-key = Secret key with which the publication is signed; if left out, it is not signed
cli-arg-password-file = File with the password of the secret key
cli-arg-corrects = Id of the publication that this one corrects; a reason is also needed
cli-arg-reasons = Why it is corrected, in one language of the round, as en="…"; once for each
cli-arg-reason-en = The former name of --reason en=…
cli-arg-reason-fa = The former name of --reason fa=…
cli-arg-date = Date of publication, such as 2022-06-20; if left out, that of round.toml, or today
cli-arg-id = Id of the publication, part of its address; if left out, the number of the round
cli-arg-publication = Folder of a publication, or the address where it is published
cli-arg-public-key = The public key that you trust: its file, or the key itself
cli-arg-key-file = File for the secret key; the public key goes beside it, with .pub added to its name
cli-arg-unencrypted = Do not encrypt the secret key: whoever reads the file can sign

publication-no-round = “{ $name }” is neither a folder nor the number of a round
publication-no-round-help = Name the folder of a round, or the number of an imported one: “sanjeh rounds” lists them
publication-not-final = Round { $number } is in the state “{ $state }”, and only a final round can be published
publication-not-final-help = “sanjeh round move” takes it there, step by step
publication-unknown = There is no publication “{ $id }” to correct
publication-unknown-help = Existing publications: { $known }
publication-corrected-already = “{ $id }” was already corrected, by “{ $newer }”
publication-corrected-already-help = Correct that one: --corrects { $newer }
publication-made = Published “{ $id }” in { $folder }: { $files ->
    [one] { $files } file
   *[other] { $files } files
}
publication-digest = SHA-256 of { $file }: { $digest }
publication-made-signed = It is signed: publication.json.minisig
publication-made-unsigned = It is not signed; to sign, make keys with “sanjeh keys new” and give --key
publication-no-licence = No licence is stated, so nobody may reuse the data without asking. If they may, write it in round.toml, as in: licence = "CC-BY-4.0"
publication-made-after = Growth is computed from publication “{ $id }”, of which a copy is included
publication-corrects = It corrects “{ $id }”; these results changed: { $files }
publication-corrects-nothing = It corrects “{ $id }”, and no result changed
publication-rests-on-corrected = “{ $id }” has growth since the corrected publication: correct it as well if its growth should change
publication-contradictions = { $n ->
    [one] { $n } group of claims cannot all be right
   *[other] { $n } groups of claims cannot all be right
}: “sanjeh claims” names them
publication-key-without-password = Should the secret key be encrypted?
publication-key-without-password-help = Give --password-file with the file that holds the password, or --unencrypted
publication-key-exists = “{ $file }” already exists, and a key is never overwritten
publication-key-exists-help = Choose another name
publication-no-password = There is no password in “{ $file }”
publication-keys-made = Keys { $id }.
    Secret, for signing, to be kept safe: { $secret }
    Public, for everybody who verifies: { $public }
    { $line }
publication-none-here = There is no publication in “{ $folder }”: publication.json is missing
publication-none-here-help = Name the folder that contains publication.json

publication-sound = Publication “{ $id }” is sound: every file is as it was signed, and every result was computed again
publication-consistent = Publication “{ $id }” is consistent: every file is as its publication.json lists it, and every result was computed again
publication-not-computed = Publication “{ $id }” is as it was published, but this program cannot compute it
publication-first-format = It has format 1: read, scored and compared by the rules of its time
publication-unsound = Publication “{ $id }” is not sound: { $n ->
    [one] { $n } finding
   *[other] { $n } findings
}
publication-compared = Files: { $files }, bytes: { $bytes }; values computed again and compared: { $values }
publication-from-indicators = The answers are withheld: the computation started from the scores of the indicators
publication-no-like-for-like = Growth like for like cannot be computed: it needs the answers of both rounds
publication-signed = Signed with the key that you trust, { $id }
publication-signed-unchecked = Signed with key { $id }, not checked against a key that you trust: give --public-key
publication-unsigned = Not signed: only the SHA-256 below shows who published it. Compare it with one that you trust
publication-signature-bad = The signature is not valid
publication-signed-by-another = It is not signed with the key that you gave, but with { $id }
publication-unsigned-key-given = It is not signed, so it could not be checked with the key that you gave
publication-is-correction = It is a correction of “{ $id }”
publication-col-what = Finding
publication-col-published = Published
publication-col-computed = Computed
