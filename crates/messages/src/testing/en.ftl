test-unknown = No question “{ $id }” (row { $row })
test-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
test-list = one of: { $items }
test-weights = the weights of “{ $id }” add up to { $sum }, not to 1
test-weights-help = change one of them, or leave all of them out
test-encoding = the file is not in UTF-8
test-encoding-help = save it again as
    “CSV UTF-8”
test-place = { $n ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
}
