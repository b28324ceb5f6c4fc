## Server and API: answers that are no pages, problems of the program that serves.

## Plain answers.

server-too-many-requests = Too many requests from your address. Please wait a moment, then load the page again.
server-busy = The site is very busy. Please try again in a few seconds.
server-bad-request = This request cannot be understood. Open the site at its first page.
server-failed = This page could not be made because of a defect of the program. Please try another page.

## The program that serves.

server-ready = The site is at { $address } (stop it with Ctrl+C)
server-page-failed = The page { $path } could not be made; its readers saw an error. Please report this together with the lines above.
server-reloaded = { $n ->
    [one] The publications were read again: { $n } is served
   *[other] The publications were read again: { $n } are served
}
server-not-reloaded = The publications could not be read again; the site continues to serve those that were read before
server-left-out = “{ $folder }” is left out
server-withdrawn = It is no longer shown
server-no-keys = No public key is given: the pages say that they are not verified. Name the publisher’s key with --public-key
server-listen = “{ $text }” is not an address and a port
server-listen-help = Write the address or the name of this computer, a colon and a port up to 65535, such as 127.0.0.1:8080 or localhost:0; port 0 means any free port
server-port = There is no port { $port }: ports go up to 65535
server-no-host = “{ $host }” has no address
server-title-missing = The site has no title in the language “{ $code }”: its pages there are headed “{ $title }”
server-title-missing-help = Add --title { $code }=TEXT
server-title-unused = No publication is in the language “{ $code }”: its title is not shown
server-no-publications = The folder “{ $folder }” has no publications
server-no-publications-help = Make one with “sanjeh publish”, or name the folder with --publications
server-rate = “{ $text }” is neither a number of requests a second, from 1, nor “off”
server-base-url = “{ $text }” is not the address of a site: it begins with http:// or https:// and has no spaces, quotation marks, “?” or “#”
server-address-in-use = Another program already listens at { $address }
server-address-in-use-help = Stop it, or choose another address with --listen: port 0 finds a free one
server-address-forbidden = Listening at { $address } is not allowed
server-address-forbidden-help = Ports below 1024 belong to the administrator; choose one from 1024 with --listen
server-address-elsewhere = { $address } is not an address of this computer
server-address-elsewhere-help = Listen at 127.0.0.1 for this computer alone, or at 0.0.0.0 for all of its addresses
server-cannot-listen = Listening at { $address } failed: { $why }
server-cannot-start = The server could not start: { $why }

## Problem details of the API.

api-bad-request = This request is not accepted
api-bad-request-help = See the description of the API at /api/v1/openapi.json
api-not-found = There is nothing at this address
api-not-found-help = All addresses are in /api/v1/openapi.json; the published rounds are listed at /api/v1/rounds
api-method = This cannot be done at this address
api-method-help = Read with GET; only claims can be sent, with POST to /api/v1/rounds/ROUND/claims
api-too-large = The data sent are too large
api-too-large-help = Send at most 256 KB at a time: split a long table of claims
api-sent = The data sent cannot be read
api-sent-help = Send a JSON object with “metric”, “subject” and “value” or “rank”, a list of such objects, or a CSV table with such columns
api-failed = The answer could not be made
api-failed-help = Try again later; if it fails again, please report it
api-later-help = The header Retry-After says after how many seconds to ask again
api-parameter-twice = The parameter “{ $name }” appears twice
api-parameter-twice-help = Give it once
api-subject-of-another = “{ $subject }” does not belong to “{ $agency }”
api-subject-of-another-help = Ask for the explanation from the agency to which it belongs
api-no-round = There is no publication “{ $id }”
api-no-such = The publication has no “{ $id }”
api-known-are = Accepted: { $known }
api-listed-at = All of them are listed at { $address }
api-unknown-parameter = There is no parameter “{ $name }” here
api-bad-value = The parameter “{ $name }” cannot be “{ $value }”
api-number-between = It is a whole number from { $from } to { $to }
api-unreadable = The data sent are not { $form }

## The command.

cli-about-serve = Serve the pages, the data and the API of publications over HTTP
cli-arg-publications = Folder with the publications, each in a folder of its own; read again on SIGHUP
cli-arg-listen = Address and port to listen at; port 0 means any free port
cli-arg-base-url = Address of the site for its readers, such as https://egov.example.org; if left out, that of --listen
cli-arg-behind-tls = Every reader comes over TLS, through a proxy in front of this server: browsers are instructed to use nothing else
cli-arg-trusted-proxies = Address of a proxy whose X-Forwarded-For and X-Forwarded-Proto are trusted; several times for several proxies
cli-arg-rate = Requests a second from one address; four times as many may come at once. “off” means no limit
cli-arg-cache = Megabytes of pages that are kept ready
cli-arg-known-keys = Public key of a publisher, its file or the key itself; several times, or separated by commas, for several. What none of them signed is not shown; if no key is given, everything is shown as not verified
cli-arg-site-language = Language for readers whose browsers ask for none of the site’s languages; if left out, the first one of the newest publication’s title
cli-arg-site-title = What the site is called, in one language, as en="…"; once for each
cli-arg-largest = Megabytes that all files of a publication may have; verify refuses a larger one, a site leaves it out
cli-arg-patience = Seconds that reading and computing a publication may take; verify stops a slower one, a site leaves it out
cli-arg-at-most = Limit above which something is refused, such as cells=1000000; several times, or separated by commas, for several. The names: workbook-mb, unpacked-mb, row-mb, cells, subjects, id-mb, text-mb, depth, ids, compact-mb, files
limit-no-number = “{ $text }” is not a limit: write its name and a number, such as cells=1000000
limit-unknown = There is no limit “{ $name }”
limit-unknown-help = The limits are { $names }
limit-out-of-range = The limit “{ $name }” can be from 1 to { $most }, not { $value }
cli-arg-log = Write a line of JSON to standard output for each request, without addresses of readers
