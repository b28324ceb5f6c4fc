### صفحه‌های آزمودن و بازنشر: روش‌شناسی، دریافت، ادعاها، خبر، درباره، رابط برنامه‌نویسی.

## رقم‌ها به زبان مردم.

reuse-rose = رشد کرده
reuse-did-not-rise = رشد نکرده
reuse-place = رتبهٔ { $n }
reuse-place-last = { $before ->
    [0] رتبهٔ آخر
    [1] یکی مانده به آخر
   *[other] { $before } رتبه مانده به آخر
}
reuse-place-top = در میان { $n } رتبهٔ نخست
reuse-figure-rank = رتبه در «{ $list }»
reuse-figure-count = شمار { $kind }
reuse-figure-percent = { $share }، درصد
reuse-figure-statistic = { $measure }: { $statistic }
reuse-figure-growth-rank = رتبه بر پایهٔ «{ $growth }»
reuse-figure-weight = وزن در «{ $measure }»
reuse-figure-outranks = سهمی از «{ $measure }» که بالاتر از { $other } است
reuse-figure-previous = { $figure }، دورهٔ پیش

## ادعاها.

reuse-claims-title = { $round }: سنجش ادعا
reuse-claims-none = با این دوره ادعایی منتشر نشده است. هر رقمی را که دربارهٔ آن گفته شود اینجا می‌توان سنجید.
reuse-claims-sentence = از { $n } رقمی که دربارهٔ این دوره گفته شده است، { $holds } رقم با انتشار آن می‌خواند.
reuse-claims-sentence-contradicted = از { $n } رقمی که دربارهٔ این دوره گفته شده است، { $holds } رقم با انتشار آن می‌خواند و { $contradicted } رقم با یکدیگر در تناقض است.
reuse-claims-counts = درست: { $holds }. ناهمخوان با نتایج: { $differs }. در تناقض با یکدیگر: { $contradicted }. نسنجیدنی: { $unknown }.
reuse-claims-own = رقم‌هایی که دربارهٔ این دوره گفته شده است
reuse-claims-caption = { $reconstructed ->
    [yes] آنچه گفته شده و آنچه در این انتشار است. نتایج بازسازی شده است؛ نشان ◆ کنار رقم‌هایی است که واقعاً منتشر شده‌اند.
   *[no] آنچه گفته شده و آنچه در این انتشار است.
}
reuse-claims-what = رقم
reuse-claims-told = گفته‌شده
reuse-claims-found = در این انتشار
reuse-claims-verdict = داوری
reuse-verdict-holds = درست
reuse-verdict-differs = ناهمخوان
reuse-verdict-contradicted = در تناقض با دیگر رقم‌ها (تناقض { $number })
reuse-verdict-unknown = { $what ->
    [previous] نسنجیدنی: دورهٔ پیش در دست نیست
    [value] نسنجیدنی: نه مقداری ادعا شده است و نه رتبه‌ای
   *[other] نسنجیدنی: «{ $what }» در اینجا شناخته نیست
}
reuse-verdict-unreadable = { $expected ->
    [number] نسنجیدنی: «{ $told }» عدد نیست
    [place] نسنجیدنی: «{ $told }» رتبه نیست
    [yes-or-no] نسنجیدنی: «{ $told }» نه بله است و نه خیر
   *[level] نسنجیدنی: «{ $told }» هیچ‌یک از سطح‌ها نیست
}
reuse-clashes = رقم‌هایی که با یکدیگر در تناقض‌اند
reuse-clash-number = تناقض { $n }
reuse-clash-parts = جمع اجزا { $sum } می‌شود و کل { $whole } گفته شده است.
reuse-clash-share = سهم { $percent } گفته شده است و از شمارها { $counts } به دست می‌آید.
reuse-clash-place = ترتیب رتبه‌ها با ترتیب مقدارها نمی‌خواند.
reuse-clash-which = همهٔ این‌ها با هم درست نیست. کدام نادرست است معلوم نیست.
reuse-claims-table-sent = جدول شما
reuse-claims-empty = در جدول ادعایی نیست: زیر سرستون‌ها دست‌کم یک ردیف بنویسید.
reuse-claims-too-many = جدول { $n } ادعا دارد. هر بار { $most } ادعا سنجیده می‌شود: آن را در چند بخش بفرستید یا از ⁦sanjeh claims⁩ بهره بگیرید.
reuse-claims-place = سطر { $line }، ستون { $column }:
reuse-claims-metric = چه ادعا شده است
reuse-claims-choose = یکی را برگزینید
reuse-claims-subject = دربارهٔ که
reuse-claims-subject-hint = نام یا شناسه: نام دستگاه، یا نام یک بخش مانند «کاملاً الکترونیکی». برای رقم‌های کل دوره خالی بگذارید.
reuse-claims-value = مقدار
reuse-claims-value-hint = همان‌گونه که گفته شده است: ۷۴٫۱۷ تا دو رقم اعشار سنجیده می‌شود. جایی که بله یا خیر گفته شده است همان را بنویسید.
reuse-claims-rank = رتبه
reuse-claims-rank-hint = عدد؛ «اول» یا «آخر»؛ ⁦last-1⁩ یعنی یکی مانده به آخر و ⁦top3⁩ یعنی در میان سه رتبهٔ نخست.
reuse-claims-scope = در میان که
reuse-claims-scope-hint = برای رتبه: فهرست رتبه‌بندی. اگر خالی بماند نخستین فهرستِ درخور به کار می‌رود.
reuse-claims-column = محور
reuse-claims-column-of = محور (ستون «{ $column }»)
reuse-claims-column-hint = آنجا که رقم از آنِ یک محور است.
reuse-claims-needed = این رقم به چیز دیگری هم بستگی دارد: { $columns } را پر کنید
reuse-answer = پاسخ
reuse-answer-problems = هنوز نمی‌توان سنجید:
reuse-answer-problems-some = این ردیف‌ها سنجیدنی نیست؛ پاسخ بقیه در زیر آمده است:
reuse-answer-caption = آنچه فرستاده‌اید و آنچه در این انتشار است
reuse-check = سنجیدن
reuse-check-one = سنجش یک رقم
reuse-check-many = سنجش چند رقم
reuse-check-table = جدول ادعاها (CSV)
reuse-check-table-hint = هر ادعا یک ردیف و دست بالا { $most } ادعا. ستون‌هایی که لازم نیست می‌تواند نباشد؛ همهٔ ستون‌ها:
reuse-check-file = یا جدول را از پرونده بخوانید
reuse-check-no-metrics = روش‌شناسی این دوره نمی‌گوید دربارهٔ آن چه می‌توان ادعا کرد؛ پس اینجا چیزی سنجیدنی نیست.
reuse-check-needs-server = این صفحه‌ها به شکل پرونده روی کارساز وب است. سنجیدن ادعا محاسبه می‌خواهد و تنها در وبگاه زنده (⁦sanjeh serve⁩) یا روی رایانهٔ خودتان شدنی است:

## خبر مطبوعاتی.

reuse-press-title = { $round }: خبر مطبوعاتی
reuse-press-text = متن سادهٔ خبر
reuse-press-about = از روی انتشار ساخته شده و هر رقم به منبع آن پیوند دارد. رقم‌هایی که با یکدیگر در تناقض‌اند در آن نیامده است.
reuse-press-tie = رتبهٔ مشترک با { $others }
reuse-press-problems = الگوی خودِ انتشار اشتباه دارد و الگوی معمول به کار رفت:
reuse-press-unknown = «{ $words }» نه از واژه‌های الگوی خبر است و نه رقمی از این انتشار
reuse-press-unclosed = این حلقه بسته نشده است
reuse-press-unknown-loop = حلقه‌ای به نام «{ $name }» نیست؛ حلقه‌ها این‌هاست: ⁦first⁩، ⁦last⁩، ⁦risen⁩، ⁦fallen⁩
reuse-press-no-count = «{ $name }» عدد می‌خواهد: بنویسید ⁦{"{"}{ $name } 3{"}"}⁩
reuse-press-unknown-each = حلقه‌ای به نام «⁦each { $name }⁩» نیست؛ حلقه‌ها این‌هاست: ⁦each axis⁩، ⁦each category⁩، ⁦each share⁩، ⁦each class⁩
reuse-press-end = حلقهٔ بازی نیست که اینجا پایان یابد: حلقه‌ها با ⁦first⁩، ⁦last⁩، ⁦risen⁩، ⁦fallen⁩، ⁦each⁩ یا ⁦maybe⁩ آغاز می‌شوند
reuse-press-brace = این آکولاد در همان سطر بسته نشده است
reuse-press-help = رقم را مانند ادعاها بنویسید، همچون ⁦{"{"}count agency{"}"}⁩ یا ⁦{"{"}published total of min-ict{"}"}⁩؛ هر حلقه را با ⁦{"{"}end{"}"}⁩ ببندید؛ همهٔ واژه‌ها در ⁦docs/site.md⁩ آمده است

## روش‌شناسی.

reuse-methodology-title = { $title }: روش‌شناسی
reuse-methodology-lede = نسخهٔ { $version } این‌ها را می‌پرسد: { $asked }؛ و از پاسخ‌ها { $axes } امتیاز و از آن‌ها یک امتیاز اصلی، «{ $headline }»، می‌سازد.
reuse-methodology-lede-plain = نسخهٔ { $version } این‌ها را می‌پرسد: { $asked }.
reuse-methodology-asked = { $n } پرسش از هر «{ $kind }»
reuse-methodology-file = دریافت روش‌شناسی (TOML)
reuse-source = منبع:
reuse-tree = از کل تا پرسش‌ها
reuse-tree-about = هر جدول نشان می‌دهد که یک امتیاز از چه ساخته می‌شود: وزن هر جزء، سهم آن از امتیاز اصلی، چه از که پرسیده می‌شود، هر پاسخ چه امتیازی دارد و مبنای قانونی آن چیست.
reuse-tree-reconstructed = پرسش‌ها و وزن‌ها بخشی از بازسازی است.
reuse-tree-share = { $share } از امتیاز اصلی از این است.
reuse-tree-what = ساخته‌شده از
reuse-tree-weight = وزن
reuse-tree-of-total = سهم از کل
reuse-tree-how = چه پرسیده می‌شود و پاسخ‌ها چه امتیازی دارد
reuse-tree-law = مبنای قانونی
reuse-tree-others = نتایج دیگر
reuse-tree-conditions = پرسش‌هایی که می‌گویند کدام موردها به شمار می‌آیند
reuse-step-gate = تنها با شرط { $condition } امتیاز دارد.
reuse-step-fixed = با شرط { $condition } امتیاز { $score } است.
reuse-asked-of = از هر «{ $kind }» پرسیده می‌شود.
reuse-option = { $option }: { $points }
reuse-goalposts = { $worst } امتیاز ۰ و { $best } امتیاز ۱۰۰ دارد و میان آن‌ها خطی است؛ فراتر از هر حد مانند همان حد
reuse-as-it-stands = عدد، همان‌گونه که هست
reuse-range = از { $least } تا { $most }
reuse-unit = به { $unit }
reuse-how = { $how ->
    [mean] میانگین وزنی.
    [geometric] میانگین هندسی وزنی.
    [harmonic] میانگین همساز وزنی.
    [power] میانگین توانی وزنی.
    [sum] جمع وزنی.
    [min] کوچک‌ترین به شمار می‌آید.
    [max] بزرگ‌ترین به شمار می‌آید.
    [copeland] قاعدهٔ کوپلند: بردها منهای باخت‌ها در مقایسهٔ دوبه‌دوی همه.
    [count] شمار آن‌هایی که در آزمون می‌گنجد.
    [share] سهم آن‌هایی که در آزمون می‌گنجد.
   *[other] { $how }
}
reuse-rollup = { $method ->
    [mean] میانگین همهٔ موردهای نوع «{ $kind }» که به آن وابسته‌اند{ $with_self ->
        [yes] ، همراه با خود آن.
       *[no] .
    }
    [best] بهترین مورد از نوع «{ $kind }» که به آن وابسته است{ $with_self ->
        [yes] ، همراه با خود آن.
       *[no] .
    }
    [worst] بدترین مورد از نوع «{ $kind }» که به آن وابسته است{ $with_self ->
        [yes] ، همراه با خود آن.
       *[no] .
    }
    [sum] جمع همهٔ موردهای نوع «{ $kind }» که به آن وابسته‌اند{ $with_self ->
        [yes] ، همراه با خود آن.
       *[no] .
    }
   *[various] از موردهای نوع «{ $kind }» که به آن وابسته‌اند، به روشی که به نوع خود آن بستگی دارد.
}
reuse-rollup-count = شمار موردهای نوع «{ $kind }» که به آن وابسته‌اند.
reuse-rollup-share = سهم موردهای نوع «{ $kind }» با شرط { $condition }.
reuse-rollup-only = تنها با شرط { $condition }.
reuse-condition-is = { $what }: { $values }
reuse-condition-not = { $what } جز { $values }
reuse-condition-values = «{ $values }»
reuse-condition-other-values = هرچه جز «{ $values }»
reuse-condition-many = یکی از { $n } مقدار
reuse-at-least = { $n } و بیشتر
reuse-above = بیشتر از { $n }
reuse-at-most = { $n } و کمتر
reuse-below = کمتر از { $n }
reuse-step-normalised = { $method ->
    [min-max] خطی از کمترین تا بیشترین.
    [z-score] بر پایهٔ انحراف معیار از میانگین.
    [scaled] خطی میان دو مقدار ثابت.
    [rank] بر پایهٔ جایگاه در میان دیگران.
    [fraction-max] به نسبت بیشترین.
    [distance-max] بر پایهٔ فاصله تا بیشترین.
    [distance-reference] بر پایهٔ فاصله تا مرجع.
    [distance-target] بر پایهٔ فاصله تا هدف.
    [goalposts] خطی میان دو حد.
   *[other] { $method }
}
reuse-step-divided = بخش بر «{ $by }».
reuse-step-times = ضرب در { $scale }.
reuse-step-linear = ضرب در { $scale } به‌اضافهٔ { $offset }.
reuse-step-goalposts = { $worst } امتیاز ۰ و { $best } امتیاز { $top } دارد و میان آن‌ها خطی است.
reuse-step-log = لگاریتم طبیعی.
reuse-step-clamp = نه کمتر از { $least } و نه بیشتر از { $most }.
reuse-step-within = از { $from } تا پیش از { $to } برابر ۱ و در غیر آن ۰.
reuse-step-chosen = اینکه کدام به شمار آید به «{ $by }» بستگی دارد.
reuse-rules = قاعده‌هایی که همه‌جا برقرار است
reuse-rules-about = هرجا سنجه‌ای قاعدهٔ خود را دارد پروندهٔ روش‌شناسی آن را گفته است.
reuse-rule-missing = بی‌پاسخ
reuse-rule-not-applicable = «موضوعیت ندارد»
reuse-rule-not-relevant = «مرتبط نیست»
reuse-rule-how = ترکیب
reuse-rule-gaps = جزء بی‌امتیاز
reuse-rule-coverage = پوشش
reuse-rule-rounding = گرد کردن
reuse-rule-basis = رتبه، سطح و رشد
reuse-rule-ties = امتیازهای برابر
reuse-special-zero = امتیاز ۰ می‌گیرد.
reuse-special-leave-out = کنار گذاشته می‌شود و وزن آن میان بقیه بخش می‌شود.
reuse-special-propagate = هرچه را از آن ساخته می‌شود بی‌امتیاز می‌کند.
reuse-special-worst = کمترین امتیازی را می‌گیرد که کسی دارد و امتیاز هیچ‌کس دیگر را تغییر نمی‌دهد.
reuse-gaps-zero = صفر به شمار می‌آید، مگر آنکه همه بی‌امتیاز باشند.
reuse-gaps-leave-out = کنار گذاشته می‌شود و وزن آن میان بقیه بخش می‌شود.
reuse-gaps-propagate = کل را بی‌امتیاز می‌کند.
reuse-coverage = دست‌کم { $percent } از اجزا باید امتیاز داشته باشد.
reuse-rounding-none = امتیازها همان‌گونه که محاسبه شده منتشر می‌شود.
reuse-rounding = امتیازها با { $decimals } رقم اعشار منتشر می‌شود؛ { $mode ->
    [half-up] نیمه رو به بالا گرد می‌شود.
    [half-even] نیمه به رقم زوج گرد می‌شود.
    [nearest] به نزدیک‌ترین مقدار گرد می‌شود.
    [down] همیشه رو به پایین گرد می‌شود.
   *[up] همیشه رو به بالا گرد می‌شود.
} آنچه از آن‌ها ساخته می‌شود از امتیازهای گردنشده است.
reuse-basis-published = از امتیازها به شکل منتشرشده ساخته می‌شود: آنچه برابر دیده می‌شود رتبهٔ برابر دارد.
reuse-basis-exact = از امتیازها با دقت کامل ساخته می‌شود.
reuse-ties-competition = امتیازهای برابر یک رتبه دارند و رتبه‌های پس از آن خالی می‌ماند: ۱، ۱، ۳.
reuse-ties-dense = امتیازهای برابر یک رتبه دارند و رتبهٔ بعدی بی‌فاصله می‌آید: ۱، ۱، ۲.
reuse-lists = فهرست‌های رتبه‌بندی
reuse-list = فهرست
reuse-list-by = بر پایهٔ
reuse-list-ties = امتیازهای برابر
reuse-bands = سطح‌ها
reuse-band = سطح
reuse-band-scores = امتیاز
reuse-band-range = { $low ->
    [any] {""}
    [above] بیشتر از { $from }
   *[from] { $from }
}{ $high ->
    [open] {" "}و بالاتر
    [same] {""}
    [to] {" "}تا { $to }
   *[below] {" "}تا کمتر از { $to }
}
reuse-laws = مبنای قانونی
reuse-law-from = از { $from }
reuse-law-to = تا { $to }
reuse-law-from-to = از { $from } تا { $to }
reuse-versions = نسخه‌ها
reuse-version = نسخهٔ { $version }
reuse-changes = تغییرها نسبت به { $before }
reuse-changes-none = چیزی تغییر نکرده است.
reuse-diff-section = { $section ->
    [methodology] روش‌شناسی
    [policy] قاعده‌های همگانی
    [laws] مبنای قانونی
    [sets] فهرست مقدارها
    [scales] مقیاس‌ها
    [subjects] نوع موردها
    [questions] پرسش‌ها
    [rollups] انتقال سنجه‌ها
    [each] سنجه‌های همسان
    [methods] روش‌های انتقال
    [measures] سنجه‌ها
    [ranks] فهرست‌های رتبه‌بندی
    [bands] سطح‌ها
    [shares] سهم‌ها
    [statistics] رقم‌های کلی
    [groups] گروه‌ها
    [growth] رشد
    [claims] ادعاها
    [words] واژه‌ها
    [presentation] نمایش
   *[other] { $section }
}
reuse-diff-key = { $key ->
    [version] نسخه
    [title] عنوان
    [id] شناسه
   *[other] { $key }
}

## دریافت.

reuse-downloads-title = { $round }: دریافت داده‌ها
reuse-downloads-lede = { $tables } جدول و همهٔ { $files } پروندهٔ انتشار، برای بازنشر با پروانهٔ { $licence }.
reuse-downloads-lede-no-licence = { $tables } جدول و همهٔ { $files } پروندهٔ انتشار. برای آن‌ها پروانه‌ای اعلام نشده است.
reuse-downloads-origin = در هر جدول کنار هر رقم آمده است که واقعاً منتشر شده یا بازسازی است.
reuse-answers-public = { $checkable ->
    [no] پاسخ‌ها بخشی از انتشار است.
   *[all] پاسخ‌ها بخشی از انتشار است و همه‌چیز را می‌توان از آن‌ها دوباره محاسبه کرد.
}
reuse-answers-withheld = { $checkable ->
    [no] پاسخ‌ها منتشر نشده و به جای آن‌ها امتیاز شاخص‌ها آمده است.
   *[indicators] پاسخ‌ها منتشر نشده است؛ به جای آن‌ها امتیاز شاخص‌ها آمده است و هرچه بالاتر از آن است از همین‌ها دوباره محاسبه می‌شود.
}
reuse-report = گزارش PDF ({ $language })
reuse-workbook = همه‌چیز در یک کارپوشه ({ $language })
reuse-tables = جدول‌ها
reuse-tables-about = هر جدول در هر قالب:
reuse-table = جدول
reuse-table-holds = چه در آن است
reuse-files = پرونده‌ها
reuse-csv-note = پرونده‌های CSV با UTF-8 و بی نشان ترتیب بایت (BOM) نوشته شده است، چنان‌که برنامه‌ها می‌پسندند؛ برای اکسل کارپوشه‌ها را بردارید. عددها با دقت کامل و ممیز نقطه است. شرح همهٔ پرونده‌های CSV برای برنامه‌ها:
reuse-dictionary = واژه‌نامهٔ داده‌ها
reuse-column = ستون
reuse-column-means = معنا
reuse-column-type = نوع
reuse-column-kind = { $kind ->
    [string] متن
    [integer] عدد صحیح
    [number] عدد
    [boolean] بله یا خیر
   *[other] { $kind }
}
reuse-verify = راستی‌آزمایی
reuse-verify-signed = { $checkable ->
    [all] دستور نخست انتشار را می‌گیرد، هر پرونده را با چکیدهٔ آن می‌سنجد و همهٔ نتایج را دوباره محاسبه می‌کند.
    [indicators] دستور نخست انتشار را می‌گیرد، هر پرونده را با چکیدهٔ آن می‌سنجد و همهٔ نتایج را از امتیاز شاخص‌ها دوباره محاسبه می‌کند، چون پاسخ‌ها منتشر نشده است.
   *[no] دستور نخست انتشار را می‌گیرد و هر پرونده را با چکیدهٔ آن می‌سنجد.
} دستور دوم امضا را با کلید ناشر می‌آزماید و به برنامهٔ ما نیازی ندارد.
reuse-verify-unknown = این دستور انتشار را می‌گیرد و هر پرونده را با چکیدهٔ آن می‌سنجد. این‌که رقم‌ها از آنِ کیست با آن معلوم نمی‌شود. امضایی هست، ولی این سایت کلید ناشر را نمی‌شناسد: آن را از جایی که به آن اعتماد دارید بگیرید و با ⁦--public-key⁩ بدهید.
reuse-key = کلید عمومی ناشر، به شمارهٔ ⁦{ $id }⁩:
reuse-key-elsewhere = تنها زمانی به آن اعتماد کنید که این‌جا هم همین باشد:
reuse-verify-unsigned = این دستور انتشار را می‌گیرد و هر پرونده را با چکیدهٔ آن می‌سنجد. این‌که رقم‌ها از آنِ کیست با آن معلوم نمی‌شود: این انتشار امضا نشده است.
reuse-verify-digest = چکیدهٔ SHA-256 پروندهٔ publication.json:
reuse-accepted = تردیدهای پذیرفته‌شده
reuse-accepted-about = پیش از انتشار، هر چه شاید مقصود نبوده بررسی شده است. این هشدارها با دلیل پذیرفته شده است.
reuse-accepted-times = { $n ->
    [one] { $times } مورد
   *[other] { $times } مورد
}
reuse-accepted-of = { $times } مورد از حداکثر { $most } مورد
reuse-publication-files = پرونده‌های انتشار
reuse-publication-files-about = انتشار یک پوشه است و این‌ها پرونده‌های آن، بایت به بایت. فهرست آن‌ها با چکیده‌ها و امضای فهرست:
reuse-previous-files = پرونده‌های دورهٔ پیش
reuse-not-signed = امضا نشده است
reuse-file = پرونده
reuse-size = اندازه
reuse-bytes = { $n } بایت
reuse-kilobytes = { $n } کیلوبایت
reuse-megabytes = { $n } مگابایت
reuse-licence = پروانه
reuse-licence-about = بازنشر داده‌ها با شرط‌های این پروانه مجاز است:
reuse-no-licence = برای داده‌ها پروانه‌ای اعلام نشده است. هر که بخواهد آن‌ها را بازنشر کند باید از ناشر اجازه بگیرد.
reuse-cite = { $named ->
    [yes] { $publisher }: { $round }، { $day }. { $address } (انتشار { $id }، ⁦SHA-256 { $digest }⁩)
   *[no] { $round }، { $day }. { $address } (انتشار { $id }، ⁦SHA-256 { $digest }⁩)
}
reuse-cite-note = انتشار { $id }، ⁦SHA-256 { $digest }⁩
reuse-portals = برای درگاه‌های داده
reuse-portals-about = فهرست همهٔ دوره‌ها بر پایهٔ DCAT-AP، به شکل Turtle و JSON-LD:
reuse-dataset-about = نتایج { $round }: امتیازها، رتبه‌ها، پاسخ‌ها و اجزای هر امتیاز برای { $n } مورد از نوع «{ $kind }».
reuse-catalogue-title = دوره‌های منتشرشدهٔ ارزیابی
reuse-catalogue-about = داده‌های همهٔ دوره‌های منتشرشده، با روش‌شناسی، امتیاز، رتبه و توضیح.

## خوراک خبری.

reuse-feed-title = سنجه: انتشارها
reuse-feed-about = دوره‌های تازه و اصلاح‌ها
reuse-feed-rights = صفحهٔ دریافت هر دوره می‌گوید که داده‌ها با چه پروانه‌ای بازنشر می‌شود، اگر پروانه‌ای اعلام شده باشد
reuse-feed-round = منتشر شد: { $round }
reuse-feed-round-about = { $round } در { $day } منتشر شد.
reuse-feed-correction = اصلاح شد: { $round }
reuse-feed-correction-about = انتشار { $id } در { $day } اصلاح شد. { $reason }

## درباره.

reuse-about-title = دربارهٔ این وبگاه
reuse-about-lede = این وبگاه ارزیابی خدمات دیجیتال دستگاه‌های عمومی را نشان می‌دهد: چه سنجیده شده، چگونه و با چه نتیجه‌ای{ $checkable ->
    [all] ، چنان‌که هر کس بتواند هر رقم را خود بیازماید.
   *[no] .
}
reuse-about-what = هر صفحه از روی یک انتشار ساخته می‌شود: پوشه‌ای دگرگونی‌ناپذیر با روش‌شناسی، پاسخ‌ها و نتایج. سنجه نرم‌افزار آزاد است و هر نهادی می‌تواند با آن ارزیابی خود را برگزار کند.
reuse-about-publisher = ناشر کیست
reuse-about-publisher-text = نهادی که ارزیابی را برگزار می‌کند دوره‌ها را منتشر می‌کند و پاسخگوی محتوای آن‌هاست. کلیدی که با آن امضا می‌کند از آنِ خود اوست.
reuse-about-publisher-of = ناشر { $rounds }
reuse-about-publisher-unnamed = دوره‌هایی که اینجا نشان داده می‌شود ناشر خود را نام نبرده است.
reuse-about-contact = به ناشر:
reuse-about-check = { $checkable ->
    [no] رقم‌ها از کجاست
   *[yes] چگونه بیازماییم
}
reuse-about-check-text = { $checkable ->
    [all] هیچ رقمی را نباید نیازموده پذیرفت:
    [indicators] پاسخ‌ها همه‌جا منتشر نشده است؛ آنچه بالاتر از شاخص‌هاست آزمودنی است:
   *[no] همهٔ آنچه این‌جا نشان داده می‌شود راستی‌آزمایی نشده است؛ صفحه‌های هر دوره این را می‌گوید.
}
reuse-about-methodology = روش‌شناسی می‌گوید پاسخ‌ها چگونه، با چه وزنی و بر چه مبنای قانونی امتیاز می‌شود.
reuse-about-verify = { $checkable ->
    [all] یک دستور همه‌چیز را دوباره محاسبه می‌کند و نخستین ناهمخوانی را نام می‌برد.
    [indicators] یک دستور هرچه را بالاتر از شاخص‌هاست دوباره محاسبه می‌کند و نخستین ناهمخوانی را نام می‌برد.
   *[no] یک دستور انتشار را با فهرست پرونده‌هایش می‌سنجد.
}
reuse-about-claims = هرچه دربارهٔ یک دوره گفته شود با انتشار آن سنجیدنی است.
reuse-about-licence = بازنشر داده‌ها با پروانهٔ { $licence } مجاز است؛ صفحهٔ دریافت هر دوره می‌گوید از منبع چگونه نام ببرید.
reuse-about-no-licence = برای داده‌ها پروانه‌ای اعلام نشده است و بازنشر آن‌ها به اجازهٔ ناشر نیاز دارد؛ صفحهٔ دریافت هر دوره می‌گوید از منبع چگونه نام ببرید.
reuse-privacy = حریم خصوصی
reuse-privacy-text = این صفحه‌ها کوکی نمی‌گذارد، بازدیدکننده نمی‌شمارد و چیزی از میزبان دیگری نمی‌گیرد. انتخاب پوستهٔ روشن یا تیره تنها در مرورگر شما می‌ماند.
reuse-accessibility = دسترس‌پذیری
reuse-accessibility-text = این صفحه‌ها بر پایهٔ WCAG 2.2 سطح AA ساخته شده است: با صفحه‌کلید، با صفحه‌خوان، بی اسکریپت و روی کاغذ کار می‌کند و هر نمودار جدول خود را دارد. اگر چیزی برای شما کار نمی‌کند ایراد از ماست: به ناشر خبر دهید.
reuse-about-programs = برای برنامه‌ها
reuse-about-programs-text = هرچه در این صفحه‌هاست برای برنامه‌ها نیز هست:
reuse-about-static = این صفحه‌ها به شکل پرونده روی کارساز وب است: هرچه محاسبه می‌خواهد، مانند سنجیدن ادعا، در جای خود این را گفته است.

## رابط برنامه‌نویسی.

reuse-api-title = رابط برنامه‌نویسی (API)
reuse-api-lede = دوره‌ها، دستگاه‌ها، امتیازها، توضیح‌ها، خدمات و روش‌شناسی به شکل JSON، برای خواندن و بی نیاز به کلید.
reuse-api-about = پاسخ‌ها ETag دارد، فهرست‌ها صفحه‌به‌صفحه می‌آید و هر خطا می‌گوید چه باید کرد (problem+json). شرح همه در قالب OpenAPI 3.1:
reuse-api-addresses = آنچه می‌توان پرسید
reuse-api-rounds = همهٔ دوره‌های منتشرشده، تازه‌ترین در آغاز.
reuse-api-round = یک دوره با رقم‌های اصلی آن.
reuse-api-agencies = همهٔ دستگاه‌های یک دوره.
reuse-api-agency = یک دستگاه در یک دوره، با امتیازهای آن در همهٔ سنجه‌ها.
reuse-api-explanation = اینکه امتیاز یک دستگاه یا یکی از خدمات آن چرا چنین است.
reuse-api-services = همهٔ خدمات یک دوره. با هر ویژگی خدمت نیز می‌توان گزینش کرد: `electronification=full`.
reuse-api-scores = همهٔ امتیازهای یک دوره، به ترتیب سنجه‌ها و واحدها.
reuse-api-ranks = فهرست‌های رتبه‌بندی یک دوره، هر یک از رتبهٔ نخست تا آخر.
reuse-api-methodology = روش‌شناسی‌ای که دوره با آن سنجیده شده است.
reuse-api-claims = ادعاهایی که دربارهٔ یک دوره شده است و نتیجهٔ بررسی هر یک.
reuse-api-check = ادعاهایی را که می‌فرستید بررسی می‌کند. چیزی از آن نگه داشته نمی‌شود.
reuse-api-tables = جدول‌های یک دوره و معنای ستون‌های آن‌ها.
reuse-api-rows = سطرهای یک جدول.
reuse-api-p-round = شناسهٔ انتشار
reuse-api-p-agency = شناسهٔ دستگاه
reuse-api-p-table = نام جدول
reuse-api-p-page = شمارهٔ صفحه، از ۱
reuse-api-p-limit = شمار مدخل‌های هر صفحه، از ۱ تا ۱٬۰۰۰؛ اگر ندهید ۱۰۰
reuse-api-p-lang = زبان پیام‌های خطا و ترتیب نام‌ها: `fa` یا `en`
reuse-api-p-category = تنها دستگاه‌های این گروه
reuse-api-p-band = تنها آن‌هایی که امتیازشان در این سطح است
reuse-api-p-parent = تنها آن‌هایی که وابسته به دستگاهی با این شناسه‌اند
reuse-api-p-q = تنها آن‌هایی که این واژه‌ها در نام یا شناسه‌شان هست؛ تفاوت در نوشتن حرف‌ها نادیده گرفته می‌شود
reuse-api-p-sort = `rank` رتبه (ترتیب معمول)، `name` نام، `score` امتیاز (بیشترین در آغاز)، `growth` رشد (بیشترین در آغاز)؛ نشان `-` پیش از آن ترتیب را وارونه می‌کند
reuse-api-p-explained = شناسهٔ سنجه؛ اگر ندهید، امتیاز اصلی
reuse-api-p-explained-subject = شناسهٔ خدمت یا واحد دیگری که امتیازش بخشی از آن است؛ اگر ندهید، خود دستگاه
reuse-api-p-of-agency = تنها خدمات دستگاهی با این شناسه
reuse-api-p-attributes = تنها خدمات این دسته‌ها، با شناسهٔ ویژگی و مقدار آن: `electronification=full`
reuse-api-p-kind = تنها امتیازهای واحدهای این نوع
reuse-api-p-measure = تنها امتیازها در سنجه‌ای با این شناسه
reuse-api-p-subject = تنها امتیازهای واحدی با این شناسه
reuse-api-p-list = تنها فهرستی با این شناسه
reuse-api-body = ادعاهایی که باید بررسی شود
reuse-api-body-hint = یک شیء JSON، فهرستی از آن، یا جدولی در قالب CSV که ستون‌هایش همین نام‌ها را دارد.
reuse-api-try = بیازمایید
reuse-api-try-script = این برگه اسکریپت می‌خواهد؛ پیوندهای بالا همان پاسخ‌ها را نشان می‌دهد.
reuse-api-address = نشانی
reuse-api-ask = پرسیدن
reuse-api-answer = پاسخ
reuse-api-waiting = در حال پرسیدن …
reuse-api-failed = رابط پاسخی نداد. اندکی بعد دوباره بپرسید.
reuse-api-needed = لازم
reuse-api-static = این صفحه‌ها به شکل پرونده روی کارساز وب است. رابط برنامه‌نویسی وبگاه زنده (⁦sanjeh serve⁩) می‌خواهد؛ همهٔ داده‌ها در صفحه‌های دریافت هست.

## خطاها.

reuse-error-missing-next = از یکی از این صفحه‌ها ادامه دهید.
reuse-error-here = در این نشانی چیزی نیست
reuse-error-round = دورهٔ «{ $id }» منتشر نشده است
reuse-error-round-next = شاید بعدتر منتشر شود یا شمارهٔ آن چیز دیگری باشد. این دوره‌ها منتشر شده است:
reuse-error-agency = «{ $id }» در { $round } نیست
reuse-error-agency-next = شاید شناسه یا نام دیگری دارد، یا در این دوره نبوده است.
reuse-error-near = آیا یکی از این‌ها را می‌خواستید؟
reuse-error-ranking = همه را در رتبه‌بندی ببینید
reuse-error-rounds = دوره‌های منتشرشده
reuse-error-no-rounds = هنوز دوره‌ای منتشر نشده است.
reuse-error-method = این نشانی را این‌گونه نمی‌توان به کار برد
reuse-error-method-next = صفحه‌ها برای خواندن است؛ تنها برگهٔ ادعاها چیزی می‌پذیرد. از یکی از این صفحه‌ها ادامه دهید.
reuse-error-slow = رسیدن درخواست بیش از اندازه طول کشید
reuse-error-large = آنچه فرستاده شد بیش از اندازه بزرگ است
reuse-error-large-next = جدول ادعاها را در بخش‌های ۲۵۶ کیلوبایتی بفرستید یا روی رایانهٔ خود با ⁦sanjeh claims⁩ بسنجید.
reuse-error-often = درخواست‌های بسیار در زمان کوتاه
reuse-error-often-next = یک دقیقه صبر کنید و دوباره بپرسید. برای خواندن همه‌چیز داده‌ها را یک‌جا بگیرید.
reuse-error-bad = این درخواست فهمیدنی نیست
reuse-error-bad-next = نشانی را بررسی کنید یا از یکی از این صفحه‌ها ادامه دهید.
reuse-error-ours = در سمت ما خطایی رخ داد
reuse-error-again-next = اندکی بعد دوباره بکوشید. اگر باز پیش آمد به ناشر خبر دهید.

## خروجی ایستا.

reuse-export-not-empty = پوشهٔ «{ $folder }» خالی نیست و خروجی وبگاه هم نیست
reuse-export-not-empty-help = پوشهٔ تازه‌ای نام ببرید یا این را خالی کنید: خروجی جای کل پوشه را می‌گیرد
reuse-export-no-name = پوشهٔ «{ $folder }» را نمی‌توان یک‌جا جایگزین کرد
reuse-export-no-name-help = پوشه‌ای را نام ببرید که تنها از آنِ وبگاه باشد، مانند ⁦public⁩
reuse-export-link = «{ $folder }» پیوند به پوشه‌ای است که نیست
reuse-export-link-help = پوشه‌ای را که پیوند به آن می‌رود بسازید، یا پیوند را بردارید
reuse-export-no-links = هیچ صفحه‌ای زیر { $address } به صفحهٔ دیگری نمی‌رود: چیزی از این خروجی را روی کارساز وب نگذارید
reuse-export-failed = وبگاه نوشته نشد: { $why }
reuse-export-done = { $files } پرونده، { $megabytes } مگابایت، در { $folder } نوشته شد
reuse-export-broken = { $page } به { $link } می‌رود که چیزی در آن نیست
cli-about-export-site = همهٔ وبگاه را به شکل پرونده می‌نویسد، برای هر کارساز وب
cli-arg-export-to = پوشهٔ وبگاه؛ وبگاهی که پیش‌تر در آن نوشته شده باشد جایگزین می‌شود
cli-arg-site-publications = پوشهٔ انتشارها
cli-arg-site-base-url = نشانی‌ای که خوانندگان وبگاه را در آن می‌یابند، مانند ⁦https://example.org/rounds⁩؛ پیوندها، خوراک‌ها و فهرست‌ها آن را به کار می‌برند
