### صفحه‌های آزمودن و بازنشر: روش‌شناسی، دریافت، ادعاها، خبر، درباره، رابط برنامه‌نویسی.

## رقم‌ها به زبان مردم.

reuse-rose = رشد کرده
reuse-did-not-rise = رشد نکرده
reuse-place = رتبهٔ { $n }
reuse-place-last = { $before ->
    [0] رتبهٔ آخر
    [1] یکی مانده به آخر
    [2] سوم از آخر
   *[other] { $before } رتبه مانده به آخر
}
reuse-place-tied = { $place }، { $tie }
reuse-place-top = در میان { $n } رتبهٔ نخست
reuse-figure-rank = رتبه در «{ $list }»
reuse-figure-rank-any = رتبه در یک فهرست
reuse-figure-in-list = { $title }، در «{ $list }»
reuse-figure-count = شمار { $kind }
reuse-figure-percent = { $share }، درصد
reuse-figure-statistic = { $measure }: { $statistic }
reuse-figure-growth-rank = رتبه بر پایهٔ «{ $growth }»
reuse-figure-weight = وزن در «{ $measure }»
reuse-figure-outranks = سهمی از «{ $measure }» که بالاتر از { $other } است
reuse-figure-previous = { $figure }، دورهٔ پیش

## ادعاها.

reuse-claims-title = { $round }: بررسی ادعا
reuse-claims-none = با این دوره ادعایی منتشر نشده است. هر رقمی را که دربارهٔ آن گفته شود در اینجا می‌توان بررسی کرد.
reuse-claims-counts = سازگار: { $agree }. ناهمخوان: { $differ }. نامعلوم: { $unknown }. در تناقض با دیگر رقم‌ها: { $contradicted }.
reuse-claims-own = ادعاها دربارهٔ این دوره
reuse-claims-caption = { $reconstructed ->
    [yes] رقم ادعایی و رقم این انتشار. نتایج بازسازی شده است؛ نشان ◆ کنار رقم‌های منتشرشده است.
   *[no] رقم ادعایی و رقم این انتشار.
}
reuse-claims-what = رقم
reuse-claims-claimed = رقم ادعایی
reuse-claims-found = در این انتشار
reuse-claims-verdict = نتیجهٔ بررسی
reuse-verdict-holds = سازگار
reuse-verdict-differs = ناهمخوان
reuse-verdict-differs-from-contradicted = ناهمخوان با رقمی که خود با دیگر رقم‌ها در تناقض است (تناقض { $number })
reuse-verdict-lacks = ناهمخوان: این انتشار چنین رقمی ندارد
reuse-verdict-contradicted = { $agrees ->
    [yes] سازگار، ولی در تناقض با دیگر رقم‌ها (تناقض { $number })
    [no] ناهمخوان، و در تناقض با دیگر رقم‌ها (تناقض { $number })
   *[unknown] در تناقض با دیگر رقم‌ها (تناقض { $number })
}
reuse-verdict-unknown = { $what ->
    [previous] نامعلوم: دورهٔ پیش در دست نیست
    [value] نامعلوم: نه مقداری ادعا شده است و نه رتبه‌ای
    [subject] نامعلوم: گفته نشده است که رقم دربارهٔ چیست
   *[other] نامعلوم: این انتشار «{ $what }» ندارد
}
reuse-verdict-comma = نامعلوم: «{ $claimed }» هم { $point } می‌تواند باشد و هم هزارگان: پیش از اعشار ممیز یا نقطه بنویسید
reuse-verdict-unreadable = { $expected ->
    [number] نامعلوم: «{ $claimed }» عدد نیست
    [place] نامعلوم: «{ $claimed }» رتبه نیست
    [yes-or-no] نامعلوم: «{ $claimed }» نه بله است و نه خیر
   *[level] نامعلوم: «{ $claimed }» هیچ‌یک از سطح‌ها نیست
}
reuse-clashes = رقم‌هایی که با یکدیگر در تناقض است
reuse-clash-number = تناقض { $n }
reuse-clash-parts = جمع اجزا { $sum } است، ولی کل { $whole } ادعا شده است.
reuse-clash-share = سهم { $percent } ادعا شده است، ولی از شمارها { $counts } به دست می‌آید.
reuse-clash-place = ترتیب رتبه‌ها با ترتیب مقدارها سازگار نیست.
reuse-clash-which = همهٔ این‌ها با هم درست نیست. معلوم نیست کدام نادرست است.
reuse-claims-table-sent = جدول شما
reuse-claims-empty = جدول ادعایی ندارد: زیر سرستون‌ها دست‌کم یک ردیف بنویسید.
reuse-claims-too-many = جدول { $n } ادعا دارد. هر بار حداکثر { $most } ادعا بررسی می‌شود: آن را در چند بخش بفرستید یا ⁦sanjeh claims⁩ را به کار ببرید.
reuse-claims-place = سطر { $line }، ستون { $column }:
reuse-claims-metric = موضوع ادعا
reuse-claims-choose = یکی را برگزینید
reuse-claims-subject = دربارهٔ کدام دستگاه یا دسته
reuse-claims-subject-hint = نام یا شناسه: نام دستگاه، یا نام یک دسته مانند «کاملاً الکترونیکی». برای رقم‌های کل دوره خالی بگذارید.
reuse-claims-subject-missing = بنویسید این رقم دربارهٔ کدام دستگاه یا دسته است.
reuse-claims-value = مقدار
reuse-claims-value-hint = همان‌گونه که گفته شده است: ۷۴٫۱۷ با دو رقم اعشار بررسی می‌شود. اگر بله یا خیر گفته شده است، همان را بنویسید.
reuse-claims-rank = رتبه
reuse-claims-rank-hint = عدد؛ «اول»، «سوم»، «آخر»، «یکی مانده به آخر»؛ یا «سه رتبهٔ نخست».
reuse-claims-scope = در کدام فهرست
reuse-claims-scope-hint = برای رتبه: فهرست رتبه‌بندی. اگر خالی بماند، نخستین فهرست مناسب.
reuse-claims-column = محور
reuse-claims-column-of = محور (ستون «{ $column }»)
reuse-claims-column-hint = اگر رقم از آنِ یک محور است.
reuse-claims-needed = برای بررسی این رقم، این را هم پر کنید: { $columns }
reuse-answer = پاسخ
reuse-claims-nobody = «{ $name }» اینجا نام هیچ چیز نیست، یا نام چند چیز است
reuse-answer-near = منظور کدام است؟
reuse-answer-read-as = «{ $typed }» به معنای «{ $name }» گرفته شد.
reuse-answer-problems = هنوز نمی‌توان بررسی کرد:
reuse-answer-problems-some = این ردیف‌ها بررسی نشد؛ پاسخ بقیه در زیر آمده است:
reuse-answer-caption = آنچه فرستاده‌اید و رقم این انتشار
reuse-check = بررسی
reuse-check-one = بررسی یک رقم
reuse-check-many = بررسی چند رقم
reuse-check-table = جدول ادعاها (CSV)
reuse-check-table-hint = هر ادعا یک ردیف و حداکثر { $most } ادعا. ستون‌های نالازم را می‌توان ننوشت؛ همهٔ ستون‌ها:
reuse-check-file = یا جدول را از پرونده بخوانید
reuse-check-no-metrics = روش‌شناسی این دوره ادعایی تعریف نکرده است و چیزی را نمی‌توان بررسی کرد.
reuse-check-needs-server = این صفحه‌ها به صورت پرونده روی سرور وب است. بررسی ادعا محاسبه می‌خواهد و تنها در وبگاه زنده (⁦sanjeh serve⁩) یا روی رایانهٔ خودتان ممکن است:

## خبر مطبوعاتی.

reuse-press-title = { $round }: خبر مطبوعاتی
reuse-press-text = متن سادهٔ خبر
reuse-press-about = از انتشار ساخته شده است و هر رقم به منبع خود پیوند دارد. رقم‌های در تناقض با یکدیگر در آن نیامده است.
reuse-press-tie = رتبهٔ مشترک با { $others }
reuse-press-problems = الگوی خود انتشار ایراد دارد و الگوی معمول به کار رفت:
reuse-press-unknown = «{ $words }» نه از واژه‌های الگوی خبر است و نه رقمی از این انتشار
reuse-press-unclosed = این حلقه بسته نشده است
reuse-press-unknown-loop = حلقه‌ای به نام «{ $name }» نیست؛ حلقه‌ها این‌هاست: ⁦first⁩، ⁦last⁩، ⁦top⁩، ⁦bottom⁩، ⁦risen⁩، ⁦fallen⁩
reuse-press-no-count = «{ $name }» عدد می‌خواهد: بنویسید ⁦{"{"}{ $name } 3{"}"}⁩
reuse-press-unknown-each = حلقه‌ای به نام «⁦each { $name }⁩» وجود ندارد؛ حلقه‌ها: ⁦each axis⁩، ⁦each category⁩، ⁦each share⁩، ⁦each class⁩
reuse-press-status = { $said } { $which ->
    [newer] انتشار اصلاح‌شده: { $address }
   *[older] انتشار پیشین: { $address }
}
reuse-press-end = حلقهٔ بازی نیست که اینجا پایان یابد: حلقه‌ها با ⁦first⁩، ⁦last⁩، ⁦top⁩، ⁦bottom⁩، ⁦risen⁩، ⁦fallen⁩، ⁦each⁩ یا ⁦maybe⁩ آغاز می‌شوند
reuse-press-of-no-language = از { $file } استفاده نمی‌شود: این دوره به { $languages } منتشر می‌شود
reuse-press-of-no-language-add = «{ $code }» را به ⁦languages⁩ در ⁦round.toml⁩ بیفزایید یا پرونده را بردارید
reuse-press-of-no-language-rename = نام الگو ⁦press.CODE.txt⁩ است و به‌جای ⁦CODE⁩ کد زبان می‌آید، مانند ⁦press.en.txt⁩
reuse-press-brace = این آکولاد در همان سطر بسته نشده است
reuse-press-help = یکی از این واژه‌ها را بنویسید: { $words }؛ یا رقمی مانند ادعاها، همچون ⁦{"{"}count agency{"}"}⁩ یا ⁦{"{"}published total of min-ict{"}"}⁩
reuse-press-unclosed-help = در پایان حلقه بنویسید ⁦{"{"}end{"}"}⁩
reuse-press-end-help = آن را بردارید، یا حلقه‌ای را که باید ببندد آغاز کنید
reuse-press-brace-help = آکولاد بسته را در همان سطر بنویسید؛ آکولادی که رقمی با آن آغاز نشود در الگو جایی ندارد
reuse-press-loops-help = حلقه‌ها این‌هاست: ⁦first N⁩، ⁦last N⁩، ⁦risen N⁩، ⁦fallen N⁩، ⁦each axis⁩، ⁦each category⁩، ⁦each share⁩، ⁦each class⁩، ⁦maybe⁩
reuse-press-nobody = این دوره «{ $subject }» ندارد
reuse-press-nobody-help = شناسهٔ یکی از واحدهای دوره را بنویسید؛ ⁦sanjeh score⁩ آن‌ها را فهرست می‌کند

## روش‌شناسی.

reuse-methodology-title = { $title }: روش‌شناسی
reuse-methodology-lede = در نسخهٔ { $version } { $asked } می‌شود. از پاسخ‌ها امتیاز { $axes } محور و از آن‌ها «{ $headline }» به دست می‌آید.
reuse-methodology-lede-plain = در نسخهٔ { $version } { $asked } می‌شود.
reuse-methodology-asked = دربارهٔ هر { $subject } { $n } پرسش
reuse-methodology-file = دریافت روش‌شناسی (TOML)
reuse-source = منبع:
reuse-tree = از کل تا پرسش‌ها
reuse-tree-about = هر جدول اجزای یک امتیاز را نشان می‌دهد: وزن هر جزء، سهم آن از امتیاز اصلی، اینکه چه و از که پرسیده می‌شود، امتیاز هر پاسخ و مبنای قانونی.
reuse-tree-reconstructed = پرسش‌ها و وزن‌ها بخشی از بازسازی است.
reuse-tree-share = سهم آن از امتیاز اصلی { $share } است.
reuse-tree-what = جزء
reuse-tree-weight = وزن
reuse-tree-of-total = سهم از کل
reuse-tree-how = پرسش و امتیاز پاسخ‌ها
reuse-tree-law = مبنای قانونی
reuse-tree-others = نتایج دیگر
reuse-tree-conditions = پرسش‌هایی که تعیین می‌کنند کدام واحدها به حساب می‌آیند
reuse-step-gate = تنها با این شرط امتیاز می‌گیرد: { $condition }.
reuse-step-fixed = با شرط { $condition }، امتیاز { $score } است.
reuse-asked-of = دربارهٔ هر { $subject } پرسیده می‌شود.
reuse-option = { $option }: { $points }
reuse-goalposts = { $way ->
    [less] { $best } یا کمتر امتیاز ۱۰۰ و { $worst } یا بیشتر امتیاز ۰ می‌گیرد؛ میان این دو، به همان نسبت
    [more] { $best } یا بیشتر امتیاز ۱۰۰ و { $worst } یا کمتر امتیاز ۰ می‌گیرد؛ میان این دو، به همان نسبت
   *[within] { $best } امتیاز ۱۰۰ و { $worst } امتیاز ۰ می‌گیرد؛ میان این دو، به همان نسبت
}
reuse-as-it-stands = عدد، همان‌گونه که هست
reuse-range = از { $least } تا { $most }
reuse-unit = به { $unit }
reuse-how = { $how ->
    [mean] میانگین وزنی.
    [geometric] میانگین هندسی وزنی.
    [harmonic] میانگین هارمونیک وزنی.
    [power] میانگین توانی وزنی.
    [sum] جمع وزنی.
    [min] کوچک‌ترین امتیاز.
    [max] بزرگ‌ترین امتیاز.
    [copeland] قاعدهٔ کوپلند: بردها منهای باخت‌ها در مقایسهٔ دوبه‌دوی همه.
    [count] شمار آن‌هایی که شرط را دارند.
    [share] سهم آن‌هایی که شرط را دارند.
   *[other] { $how }
}
reuse-rollup = { $method ->
    [mean] میانگین امتیاز { $with_self ->
        [yes] خود { $owner } و هر { $subject } وابسته به آن.
       *[no] هر { $subject } آن.
    }
    [best] بهترین امتیاز در میان { $with_self ->
        [yes] خود { $owner } و هر { $subject } وابسته به آن.
       *[no] هر { $subject } آن.
    }
    [worst] کمترین امتیاز در میان { $with_self ->
        [yes] خود { $owner } و هر { $subject } وابسته به آن.
       *[no] هر { $subject } آن.
    }
    [sum] جمع امتیاز { $with_self ->
        [yes] خود { $owner } و هر { $subject } وابسته به آن.
       *[no] هر { $subject } آن.
    }
   *[various] از امتیاز هر { $subject } آن، به روشی که به نوع خود آن بستگی دارد.
}
reuse-rollup-count = چند { $subjects } به آن وابسته است.
reuse-rollup-share = از هر { $subjects } وابسته به آن، سهم آنچه این شرط را دارد: { $condition }.
reuse-rollup-only = تنها با این شرط: { $condition }.
reuse-condition-is = { $what }: { $values }
reuse-condition-not = { $what } جز { $values }
reuse-condition-values = «{ $values }»
reuse-condition-other-values = هرچه جز «{ $values }»
reuse-condition-many = یکی از { $n } مقدار
reuse-at-least = { $n } یا بیشتر
reuse-above = بیشتر از { $n }
reuse-at-most = { $n } یا کمتر
reuse-below = کمتر از { $n }
reuse-step-normalised = { $method ->
    [min-max] خطی از کمترین تا بیشترین.
    [z-score] بر پایهٔ انحراف معیار از میانگین.
    [scaled] خطی میان دو مقدار ثابت.
    [rank] بر پایهٔ رتبه در میان دیگران.
    [fraction-max] به نسبت بیشترین.
    [distance-max] بر پایهٔ فاصله تا بیشترین.
    [distance-reference] بر پایهٔ فاصله تا مرجع.
    [distance-target] بر پایهٔ فاصله تا هدف.
    [goalposts] خطی میان دو کران.
   *[other] { $method }
}
reuse-step-divided = تقسیم بر «{ $by }».
reuse-step-times = ضرب در { $scale }.
reuse-step-linear = ضرب در { $scale } به‌اضافهٔ { $offset }.
reuse-step-goalposts = { $worst } امتیاز ۰ و { $best } امتیاز { $top } می‌گیرد و میان این دو خطی است.
reuse-step-log = لگاریتم طبیعی.
reuse-step-clamp = نه کمتر از { $least } و نه بیشتر از { $most }.
reuse-step-within = از { $from } تا پیش از { $to } برابر ۱ و در غیر آن ۰.
reuse-step-chosen = امتیاز بر پایهٔ «{ $by }» انتخاب می‌شود.
reuse-rules = قاعده‌هایی که اگر سنجه قاعدهٔ خود را نداشته باشد برقرار است
reuse-rules-about = اگر سنجه‌ای قاعدهٔ خود را دارد، در پروندهٔ روش‌شناسی آمده است.
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
reuse-special-leave-out = کنار گذاشته می‌شود و وزن آن میان بقیه تقسیم می‌شود.
reuse-special-propagate = هرچه از آن ساخته می‌شود بی‌امتیاز می‌ماند.
reuse-special-worst = برابر کمترین امتیاز دیگران شمرده می‌شود و امتیاز هیچ‌کس دیگر را تغییر نمی‌دهد.
reuse-gaps-zero = صفر شمرده می‌شود، مگر آنکه همه بی‌امتیاز باشند.
reuse-gaps-leave-out = کنار گذاشته می‌شود و وزن آن میان بقیه تقسیم می‌شود.
reuse-gaps-propagate = کل بی‌امتیاز می‌ماند.
reuse-coverage = دست‌کم { $percent } از اجزا باید امتیاز داشته باشد.
reuse-rounding-none = امتیازها همان‌گونه که محاسبه شده است منتشر می‌شود.
reuse-rounding = امتیازها با { $decimals } رقم اعشار منتشر می‌شود؛ { $mode ->
    [half-up] نیمه رو به بالا گرد می‌شود.
    [half-even] نیمه به رقم زوج گرد می‌شود.
    [nearest] به نزدیک‌ترین مقدار گرد می‌شود.
    [down] همیشه رو به پایین گرد می‌شود.
   *[up] همیشه رو به بالا گرد می‌شود.
} آنچه از آن‌ها ساخته می‌شود از امتیازهای گردنشده است.
reuse-basis-published = بر پایهٔ امتیازهای منتشرشده محاسبه می‌شود؛ پس امتیازهایی که برابر دیده می‌شود رتبهٔ مشترک دارد.
reuse-basis-exact = بر پایهٔ امتیازها با دقت کامل محاسبه می‌شود.
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
    [subjects] نوع واحدها
    [questions] پرسش‌ها
    [rollups] تجمیع سنجه‌ها
    [each] سنجه‌های همسان
    [methods] روش‌های تجمیع
    [measures] سنجه‌ها
    [ranks] فهرست‌های رتبه‌بندی
    [bands] سطح‌ها
    [shares] سهم‌ها
    [statistics] آماره‌ها
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
reuse-downloads-origin = کنار هر رقم جدول‌ها آمده است که منتشر شده یا بازسازی است.
reuse-answers-public = { $checkable ->
    [no] پاسخ‌ها بخشی از انتشار است.
   *[all] پاسخ‌ها بخشی از انتشار است و همه‌چیز را می‌توان از آن‌ها دوباره محاسبه کرد.
}
reuse-answers-withheld = { $checkable ->
    [no] پاسخ‌ها منتشر نشده و به جای آن‌ها امتیاز شاخص‌ها آمده است.
   *[indicators] پاسخ‌ها منتشر نشده است؛ به جای آن‌ها امتیاز شاخص‌ها آمده و همهٔ نتایج دیگر از همین‌ها دوباره محاسبه می‌شود.
}
reuse-report = گزارش PDF ({ $language })
reuse-workbook = همه‌چیز در یک کارپوشه ({ $language })
reuse-tables = جدول‌ها
reuse-tables-about = هر جدول در هر قالب:
reuse-table = جدول
reuse-table-holds = محتوا
reuse-files = پرونده‌ها
reuse-csv-note = پرونده‌های CSV با UTF-8 و بدون نشان ترتیب بایت (BOM) نوشته شده است، چنان‌که برنامه‌ها می‌خواهند؛ برای اکسل کارپوشه‌ها را بردارید. عددها دقت کامل دارد و اعشارشان با نقطه جدا می‌شود. شرح همهٔ پرونده‌های CSV برای برنامه‌ها:
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
    [all] فرمان نخست انتشار را دریافت می‌کند، هر پرونده را با چکیدهٔ آن مقایسه می‌کند و همهٔ نتایج را دوباره محاسبه می‌کند.
    [indicators] فرمان نخست انتشار را دریافت می‌کند، هر پرونده را با چکیدهٔ آن مقایسه می‌کند و همهٔ نتایج را از امتیاز شاخص‌ها دوباره محاسبه می‌کند، چون پاسخ‌ها منتشر نشده است.
   *[no] فرمان نخست انتشار را دریافت می‌کند و هر پرونده را با چکیدهٔ آن مقایسه می‌کند.
} فرمان دوم امضا را با کلید ناشر می‌آزماید و به برنامهٔ ما نیازی ندارد.
reuse-verify-unknown = این فرمان انتشار را دریافت می‌کند و هر پرونده را با چکیدهٔ آن مقایسه می‌کند، ولی نمی‌گوید چه کسی این رقم‌ها را منتشر کرده است. انتشار امضا دارد، ولی این وبگاه کلید ناشر را ندارد: آن را از جایی که به آن اعتماد دارید بگیرید و با ⁦--public-key⁩ بدهید.
reuse-key = کلید عمومی ناشر، به شمارهٔ ⁦{ $id }⁩:
reuse-key-elsewhere = تنها اگر در اینجا هم همین باشد به آن اعتماد کنید:
reuse-verify-unsigned = این فرمان انتشار را دریافت می‌کند و هر پرونده را با چکیدهٔ آن مقایسه می‌کند، ولی نمی‌گوید چه کسی این رقم‌ها را منتشر کرده است: این انتشار امضا نشده است.
reuse-verify-digest = چکیدهٔ SHA-256 پروندهٔ publication.json:
reuse-accepted = هشدارهای پذیرفته‌شده
reuse-accepted-about = دوره پیش از انتشار از نظر خطاهای احتمالی بررسی شده است. این هشدارها با دلیل پذیرفته شده است.
reuse-accepted-times = { $n ->
    [one] { $times } بار
   *[other] { $times } بار
}
reuse-accepted-of = { $times } بار از حداکثر { $most } بار
reuse-publication-files = پرونده‌های انتشار
reuse-publication-files-about = انتشار یک پوشه است و پرونده‌های آن بی‌کم‌وکاست این‌هاست. فهرست آن‌ها با چکیده‌ها و امضای فهرست:
reuse-previous-files = پرونده‌های دورهٔ پیش
reuse-not-signed = امضا نشده است
reuse-file = پرونده
reuse-size = اندازه
reuse-bytes = { $n } بایت
reuse-kilobytes = { $n } کیلوبایت
reuse-megabytes = { $n } مگابایت
reuse-licence = پروانه
reuse-licence-about = بازنشر داده‌ها با شرط‌های این پروانه مجاز است:
reuse-no-licence = برای داده‌ها پروانه‌ای اعلام نشده است. بازنشر آن‌ها به اجازهٔ ناشر نیاز دارد.
reuse-cite = { $named ->
    [yes] { $publisher }: { $round }، { $day }. { $address } (انتشار { $id }، ⁦SHA-256 { $digest }⁩)
   *[no] { $round }، { $day }. { $address } (انتشار { $id }، ⁦SHA-256 { $digest }⁩)
}
reuse-cite-note = انتشار { $id }، ⁦SHA-256 { $digest }⁩
reuse-portals = برای درگاه‌های داده
reuse-portals-about = فهرست همهٔ دوره‌ها بر پایهٔ DCAT-AP، به صورت Turtle و JSON-LD:
reuse-dataset-about = نتایج { $round }: امتیازها، رتبه‌ها، پاسخ‌ها و اجزای هر امتیاز برای { $n } واحد از نوع «{ $kind }».
reuse-catalogue-title = دوره‌های منتشرشدهٔ ارزیابی
reuse-catalogue-about = داده‌های همهٔ دوره‌های منتشرشده، با روش‌شناسی، امتیاز، رتبه و توضیح.

## خوراک خبری.

reuse-feed-title = { $site }: انتشارها
reuse-feed-about = دوره‌های تازه و اصلاحیه‌ها
reuse-feed-rights = صفحهٔ دریافت هر دوره می‌گوید که داده‌ها با چه پروانه‌ای بازنشر می‌شود، اگر پروانه‌ای اعلام شده باشد
reuse-feed-round = منتشر شد: { $round }
reuse-feed-round-about = { $round } در { $day } منتشر شد.
reuse-feed-correction = اصلاح شد: { $round }
reuse-feed-correction-about = انتشار { $id } در { $day } اصلاح شد. { $reason }

## درباره.

reuse-about-title = دربارهٔ این وبگاه
reuse-about-lede = این وبگاه ارزیابی خدمات دیجیتال دستگاه‌های عمومی را نشان می‌دهد: چه چیزی، چگونه و با چه نتیجه‌ای ارزیابی شده است{ $checkable ->
    [all] ، چنان‌که هر کس بتواند هر رقم را خود بررسی کند.
   *[no] .
}
reuse-about-what = هر صفحه از یک انتشار ساخته می‌شود: پوشه‌ای تغییرناپذیر با روش‌شناسی، پاسخ‌ها و نتایج. سنجه نرم‌افزار آزاد است و هر نهادی می‌تواند با آن ارزیابی خود را برگزار کند.
reuse-about-publisher = ناشر کیست
reuse-about-publisher-text = نهاد برگزارکنندهٔ ارزیابی دوره‌ها را منتشر می‌کند و پاسخگوی محتوای آن‌هاست. انتشارها با کلید خود او امضا می‌شود.
reuse-about-publisher-of = ناشر { $rounds }
reuse-about-publisher-unnamed = دوره‌های این وبگاه ناشر خود را نام نبرده‌اند.
reuse-about-contact = به ناشر:
reuse-about-check = { $checkable ->
    [no] رقم‌ها از کجاست
   *[yes] چگونه بررسی کنیم
}
reuse-about-check-text = { $checkable ->
    [all] هیچ رقمی را نباید بررسی‌نکرده پذیرفت:
    [indicators] پاسخ‌ها همه‌جا منتشر نشده است؛ نتایجِ بالاتر از شاخص‌ها را می‌توان بررسی کرد:
   *[no] آنچه اینجا نشان داده می‌شود همه راستی‌آزمایی‌شده نیست؛ صفحه‌های هر دوره این را می‌گوید.
}
reuse-about-methodology = روش‌شناسی می‌گوید پاسخ‌ها چگونه، با چه وزنی و بر چه مبنای قانونی به امتیاز تبدیل می‌شود.
reuse-about-verify = { $checkable ->
    [all] یک فرمان همه‌چیز را دوباره محاسبه می‌کند و نخستین تفاوت را نام می‌برد.
    [indicators] یک فرمان همهٔ نتایجِ بالاتر از شاخص‌ها را دوباره محاسبه می‌کند و نخستین تفاوت را نام می‌برد.
   *[no] یک فرمان انتشار را با فهرست پرونده‌هایش مقایسه می‌کند.
}
reuse-about-claims = هر ادعایی دربارهٔ یک دوره را می‌توان با انتشار آن بررسی کرد.
reuse-about-licence = بازنشر داده‌ها با پروانهٔ { $licence } مجاز است؛ صفحهٔ دریافت هر دوره می‌گوید از منبع چگونه نام ببرید.
reuse-about-no-licence = برای داده‌ها پروانه‌ای اعلام نشده است و بازنشر آن‌ها به اجازهٔ ناشر نیاز دارد؛ صفحهٔ دریافت هر دوره می‌گوید از منبع چگونه نام ببرید.
reuse-privacy = حریم خصوصی
reuse-privacy-text = این صفحه‌ها کوکی نمی‌گذارد، بازدیدکننده نمی‌شمارد و چیزی از میزبان دیگری بار نمی‌کند. انتخاب پوستهٔ روشن یا تیره تنها در مرورگر شما می‌ماند.
reuse-accessibility = دسترس‌پذیری
reuse-accessibility-text = این صفحه‌ها بر پایهٔ ⁦WCAG 2.2⁩ سطح AA ساخته شده است: با صفحه‌کلید، با صفحه‌خوان، بدون اسکریپت و روی کاغذ کار می‌کند و هر نمودار جدول خود را دارد. اگر چیزی برای شما کار نمی‌کند، ایراد از ماست{ $publisher ->
    [named] : به ناشر خبر دهید.
   *[unnamed] .
}
reuse-about-programs = برای برنامه‌ها
reuse-about-programs-text = همهٔ محتوای این صفحه‌ها برای برنامه‌ها نیز هست:
reuse-about-static = این صفحه‌ها به صورت پرونده روی سرور وب است: هرچه محاسبه می‌خواهد، مانند بررسی ادعا، در جای خود این را می‌گوید.

## رابط برنامه‌نویسی.

reuse-api-title = رابط برنامه‌نویسی (API)
reuse-api-lede = دوره‌ها، دستگاه‌ها، امتیازها، توضیح‌ها، خدمات و روش‌شناسی به صورت JSON، برای خواندن و بدون کلید.
reuse-api-about = پاسخ‌ها ETag دارد، فهرست‌ها صفحه‌به‌صفحه می‌آید و هر خطا می‌گوید چه باید کرد (⁦problem+json⁩). شرح همه به قالب ⁦OpenAPI 3.1⁩:
reuse-api-addresses = آنچه می‌توان پرسید
reuse-api-rounds = همهٔ دوره‌های منتشرشده، تازه‌ترین در آغاز.
reuse-api-round = یک دوره با رقم‌های اصلی آن.
reuse-api-agencies = همهٔ دستگاه‌های یک دوره.
reuse-api-agency = یک دستگاه در یک دوره، با امتیازهای آن در همهٔ سنجه‌ها.
reuse-api-explanation = توضیح امتیاز یک دستگاه یا یکی از خدمات آن.
reuse-api-services = همهٔ خدمات یک دوره. هر ویژگی خدمت پالایه‌ای هم هست: `electronification=full`.
reuse-api-scores = همهٔ امتیازهای یک دوره، به ترتیب سنجه‌ها و واحدها.
reuse-api-ranks = فهرست‌های رتبه‌بندی یک دوره، هر یک از رتبهٔ نخست تا آخر.
reuse-api-methodology = روش‌شناسی‌ای که دوره با آن ارزیابی شده است.
reuse-api-claims = ادعاها دربارهٔ یک دوره و نتیجهٔ بررسی هر یک.
reuse-api-check = ادعاهایی را که می‌فرستید بررسی می‌کند. چیزی از آن نگه داشته نمی‌شود.
reuse-api-tables = جدول‌های یک دوره و معنای ستون‌های آن‌ها.
reuse-api-rows = ردیف‌های یک جدول.
reuse-api-p-round = شناسهٔ انتشار
reuse-api-p-agency = شناسهٔ دستگاه
reuse-api-p-table = نام جدول
reuse-api-p-page = شمارهٔ صفحه، از ۱
reuse-api-p-limit = شمار ردیف‌های هر صفحه، از ۱ تا ۱٬۰۰۰؛ اگر نیاید ۱۰۰
reuse-api-p-lang = زبان پیام‌های خطا و ترتیب نام‌ها: `fa` یا `en`
reuse-api-p-category = تنها دستگاه‌های این دسته
reuse-api-p-band = تنها آن‌هایی که امتیازشان در این سطح است
reuse-api-p-parent = تنها زیرمجموعه‌های دستگاهی با این شناسه
reuse-api-p-q = تنها آن‌هایی که این واژه‌ها در نام یا شناسه‌شان هست؛ تفاوت در نوشتن حرف‌ها نادیده گرفته می‌شود
reuse-api-p-sort = `rank` رتبه (ترتیب معمول)، `name` نام، `score` امتیاز (بیشترین در آغاز)، `growth` رشد (بیشترین در آغاز)؛ نشان `-` پیش از آن ترتیب را وارونه می‌کند
reuse-api-p-explained = شناسهٔ سنجه؛ اگر نیاید، امتیاز اصلی
reuse-api-p-explained-subject = شناسهٔ خدمت یا واحد دیگری که امتیازش بخشی از آن است؛ اگر نیاید، خود دستگاه
reuse-api-p-of-agency = تنها خدمات دستگاهی با این شناسه
reuse-api-p-attributes = تنها خدمات این دسته‌ها، با شناسهٔ ویژگی و مقدار آن: `electronification=full`
reuse-api-p-kind = تنها امتیازهای واحدهای این نوع
reuse-api-p-measure = تنها امتیازها در سنجه‌ای با این شناسه
reuse-api-p-subject = تنها امتیازهای واحدی با این شناسه
reuse-api-p-list = تنها فهرستی با این شناسه
reuse-api-body = ادعاهایی که باید بررسی شود
reuse-api-body-hint = یک شیء JSON، فهرستی از آن، یا جدولی به قالب CSV با همین ستون‌ها.
reuse-api-try = بیازمایید
reuse-api-try-script = این برگه اسکریپت می‌خواهد؛ پیوندهای بالا همان پاسخ‌ها را نشان می‌دهد.
reuse-api-address = نشانی
reuse-api-ask = پرسیدن
reuse-api-answer = پاسخ
reuse-api-waiting = در حال پرسیدن …
reuse-api-failed = رابط برنامه‌نویسی پاسخ نداد. اندکی بعد دوباره بپرسید.
reuse-api-needed = لازم
reuse-api-static = این صفحه‌ها به صورت پرونده روی سرور وب است. رابط برنامه‌نویسی وبگاه زنده (⁦sanjeh serve⁩) می‌خواهد؛ همهٔ داده‌ها در صفحه‌های دریافت هست.

## خطاها.

reuse-error-missing-next = از یکی از این صفحه‌ها ادامه دهید.
reuse-error-here = این نشانی وجود ندارد
reuse-error-round = دورهٔ «{ $id }» منتشر نشده است
reuse-error-round-number = دورهٔ { $id } منتشر نشده است
reuse-error-round-next = شاید بعدتر منتشر شود یا شمارهٔ آن چیز دیگری باشد. این دوره‌ها منتشر شده است:
reuse-error-agency = { $kind } با شناسهٔ «{ $id }» در { $round } نیست
reuse-error-agency-next = شاید شناسه یا نام دیگری دارد، یا در این دوره نبوده است.
reuse-error-near = آیا یکی از این‌ها منظور بود؟
reuse-error-ranking = همه را در رتبه‌بندی ببینید
reuse-error-rounds = دوره‌های منتشرشده
reuse-error-no-rounds = هنوز دوره‌ای منتشر نشده است.
reuse-error-method = این نشانی را این‌گونه نمی‌توان به کار برد
reuse-error-method-next = صفحه‌ها برای خواندن است؛ تنها برگهٔ ادعاها چیزی می‌پذیرد. از یکی از این صفحه‌ها ادامه دهید.
reuse-error-slow = رسیدن درخواست بیش از اندازه طول کشید
reuse-error-large = دادهٔ فرستاده‌شده بیش از اندازه بزرگ است
reuse-error-large-next = جدول ادعاها را در بخش‌های ۲۵۶ کیلوبایتی بفرستید یا روی رایانهٔ خود با ⁦sanjeh claims⁩ بررسی کنید.
reuse-error-often = درخواست‌های بسیار در زمان کوتاه
reuse-error-often-next = یک دقیقه صبر کنید و دوباره بپرسید. برای خواندن همه‌چیز داده‌ها را یک‌جا بگیرید.
reuse-error-bad = این درخواست خوانده نمی‌شود
reuse-error-bad-next = نشانی را بررسی کنید یا از یکی از این صفحه‌ها ادامه دهید.
reuse-error-ours = در سمت ما خطایی رخ داد
reuse-error-again-next = اندکی بعد دوباره تلاش کنید. اگر باز پیش آمد، به ناشر خبر دهید.

## خروجی ایستا.

reuse-export-not-empty = پوشهٔ «{ $folder }» نه خالی است و نه خروجی وبگاه
reuse-export-not-empty-help = پوشهٔ تازه‌ای نام ببرید یا این پوشه را خالی کنید: خروجی جای کل پوشه را می‌گیرد
reuse-export-no-name = پوشهٔ «{ $folder }» را نمی‌توان یک‌جا جایگزین کرد
reuse-export-no-name-help = پوشه‌ای را نام ببرید که تنها از آنِ وبگاه باشد، مانند ⁦public⁩
reuse-export-link = «{ $folder }» پیوند به پوشه‌ای است که وجود ندارد
reuse-export-link-help = پوشه‌ای را که پیوند به آن می‌رود بسازید، یا پیوند را بردارید
reuse-export-no-links = هیچ صفحه‌ای زیر { $address } به صفحهٔ دیگری نمی‌رود: این خروجی را روی سرور وب نگذارید
reuse-export-failed = وبگاه نوشته نشد: { $why }
reuse-export-done = { $files } پرونده، { $megabytes } مگابایت، در { $folder } نوشته شد
reuse-export-broken = { $page } به { $link } می‌رود که وجود ندارد
cli-about-export-site = همهٔ وبگاه را به صورت پرونده می‌نویسد، برای هر سرور وب
cli-arg-export-to = پوشهٔ وبگاه؛ خروجی پیشین وبگاه در آن جایگزین می‌شود
cli-arg-site-publications = پوشهٔ انتشارها
cli-arg-site-base-url = نشانی‌ای که خوانندگان وبگاه را در آن می‌یابند، مانند ⁦https://example.org/rounds⁩؛ پیوندها، خوراک‌ها و فهرست‌ها آن را به کار می‌برند
