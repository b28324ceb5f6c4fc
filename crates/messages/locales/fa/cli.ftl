## خط فرمان: راهنما، سرستون‌ها، اعلان‌ها.

## ایرادها: نام درجه‌ها، و سطرهای پایین فهرست.

problem-error = خطا
problem-warning = هشدار
problem-note = نکته
# پیش از نام ثابت هشدار می‌آید که دوره با آن هشدار را می‌پذیرد.
problem-code = شناسه
# یک علت، چند جا: جای نخست نشان داده می‌شود.
problem-repeated = این نخستین جاست؛ همین علت { $more } جای دیگر هم هست
problem-help = راهنمایی
problems-errors = { $errors } خطا
problems-warnings = { $warnings } هشدار
problems-notes = { $notes } نکته
# شمرده شده، اما نه نگه داشته شده و نه نشان داده شده.
problems-left-out = { $n } ایراد دیگر نشان داده نشده است؛ نخست همین‌ها را درست کنید و فرمان را دوباره اجرا کنید
# زبان‌های برنامه.
language-unknown = «{ $text }» از زبان‌های این برنامه نیست؛ یکی از این‌ها را به کار ببرید: { $languages }
# میان اعضای یک فهرست.
language-folder = پوشهٔ زبان‌ها، «{ $folder }»، خوانده نمی‌شود: { $why }
language-folder-help = ⁦--languages-dir⁩ پوشه‌ای را می‌نامد که برای هر زبان پوشه‌ای به نام کد آن دارد
language-code = «{ $code }» نمی‌تواند کد زبان باشد
language-code-help = پوشه را با کدی از حروف کوچک بنامید، مانند ⁦de⁩ یا ⁦pt-br⁩؛ ⁦api⁩ نشانی‌ای از وبگاه است
language-there = برنامه زبان «{ $code }» را از پیش دارد
language-file-missing = «{ $file }» نیست: هر زبان همان پرونده‌های انگلیسی را دارد
language-file-extra = انگلیسی پرونده‌ای به نام «{ $file }» ندارد
language-keys-missing = { $n ->
    [one] یک پیام کم است: { $keys }
   *[other] { $n } پیام کم است: { $keys }
}
language-keys-extra = { $n ->
    [one] انگلیسی این پیام را ندارد: { $keys }
   *[other] انگلیسی این پیام‌ها را ندارد: { $keys }
}
language-key-twice = «{ $key }» دو بار آمده است
language-arguments = «{ $key }» این‌ها را به کار می‌برد: { $own }
language-arguments-help = در انگلیسی این‌ها را به کار می‌برد: { $theirs }؛ برنامه جز این‌ها را پر نمی‌کند
language-not-plain = «{ $key }» متن ندارد، یا ویژگی دارد، یا تابعی را فرامی‌خواند، یا به پیام دیگری ارجاع می‌دهد
language-syntax = این متن به زبان ⁦Fluent⁩ نیست: { $why }
language-settings = تنظیمات زبان خوانده نمی‌شود: { $why }
language-settings-help = آنچه در ⁦language.toml⁩ می‌آید در ⁦docs/languages.md⁩ آمده است
language-locale = «{ $locale }» با ارقام «{ $digits }» محلی‌سازی شناخته‌شده‌ای نیست
language-locale-help = کدی از ⁦CLDR⁩ یونی‌کد بنویسید، مانند ⁦fa-IR⁩، و نام ارقام آن، مانند ⁦arabext⁩ یا ⁦latn⁩
language-digits = برنامه ارقام «{ $digits }» را ندارد
language-digits-help = نامی از ⁦CLDR⁩ یونی‌کد بنویسید، مانند ⁦latn⁩، ⁦arabext⁩ یا ⁦deva⁩
cli-arg-languages-dir = پوشه‌ای با زبان‌های دیگر، هر یک در پوشه‌ای به نام کد آن
cli-in-language-none = «{ $option }» پیش از متن کد زبان می‌خواهد و «{ $text }» آن را ندارد
cli-in-language-help = این‌گونه بنویسید: ⁦{ $option } fa="…"⁩
cli-in-language-twice = «{ $option }» برای «{ $code }» دو بار آمده است
list-separator = {"، "}
# Stands between parts of a list that may have commas themselves.
list-separator-long = {"؛ "}
# عددی که حساب‌شدنی نیست، مانند صفر تقسیم بر صفر.
number-undefined = تعریف‌نشده
# درصد همه‌جا چنین نوشته می‌شود.
number-percent = { $value }٪

## چرا سیستم کاری را نکرد؛ پس از دونقطه می‌آید.

system-denied = این کاربر اجازهٔ این کار را ندارد
system-exists = پرونده‌ای به همین نام وجود دارد
system-is-a-folder = پوشه است، نه پرونده
system-not-a-folder = بخشی از مسیر پرونده است، نه پوشه
system-not-found = چنین پرونده یا پوشه‌ای وجود ندارد
system-read-only = در آنجا چیزی نمی‌توان نوشت
system-full = دیسک پر است
system-name-too-long = نام بیش از اندازه بلند است یا نویسه‌ای دارد که در نام پرونده مجاز نیست
system-refused = در آن نشانی هیچ برنامه‌ای پاسخ نمی‌دهد
system-timeout = پاسخ به‌موقع نرسید
system-unreachable = نشانی از این شبکه در دسترس نیست
system-cut-off = ارتباط قطع شد
system-no-host = میزبانی به این نام وجود ندارد
system-other = { $why }

## راهنما: فرمان‌ها.

cli-about = ارزیابی خدمات دیجیتال دستگاه‌ها: بررسی، امتیازدهی، رتبه‌بندی، توضیح و مقایسهٔ دوره‌ها
cli-about-demo = دو دورهٔ همراه برنامه را وارد و منتشر می‌کند تا در مرورگر ببینید
cli-about-check = همهٔ ایرادهای روش‌شناسی و داده‌های دوره را یک‌جا نشان می‌دهد
cli-about-score = همهٔ امتیازهای دوره را نشان می‌دهد
cli-about-summary = دوره را در یک نگاه نشان می‌دهد: شمار، میانگین، سهم، رتبه‌های نخست، رشد
cli-about-rank = جدول‌های رتبه‌بندی دوره را نشان می‌دهد
cli-about-explain = نشان می‌دهد هر امتیاز از چه به دست آمده است، تا خود پاسخ‌ها
cli-about-compare = دوره را با دورهٔ پیش مقایسه می‌کند: رشد و رشد همسنگ؛ یا با ⁦--variant⁩ نشان می‌دهد رتبهٔ چه کسانی عوض می‌شود
cli-about-claims = ادعاهای رسانه‌ای را با نتایج دوره و با یکدیگر مقایسه می‌کند
cli-about-reproduce = مقدارهای منتشرشده را با آنچه برنامه محاسبه می‌کند مقایسه می‌کند
cli-about-methodology = روش‌شناسی‌ها را مقایسه می‌کند یا طرح‌وارهٔ پرونده‌هایشان را می‌نویسد
cli-about-methodology-diff = تفاوت‌های دو روش‌شناسی را به زبان ساده می‌گوید
cli-about-methodology-schema = طرح‌وارهٔ JSON را می‌نویسد تا ویرایشگرها پروندهٔ روش‌شناسی را کامل و بررسی کنند
cli-about-init = پوشه‌ای برای آغاز کار می‌سازد: روش‌شناسی با توضیح، و جدول‌های نمونه
cli-about-completions = متنی را می‌نویسد که پوسته با آن فرمان‌ها و گزینه‌ها را کامل می‌کند
cli-about-man = برای هر فرمان یک صفحهٔ راهنما (man) می‌نویسد

## راهنما: آرگومان‌ها.

cli-arg-all = امتیاز تک‌تک پرسش‌ها را هم نشان بده
cli-arg-file = جدول ادعاها به قالب CSV: ⁦metric⁩ موضوع ادعا، ⁦subject⁩ واحد، و ⁦value⁩ و ⁦rank⁩ مقدار و رتبهٔ ادعایی است؛ اگر نیاید، جدولی که ⁦round.toml⁩ نام می‌برد
cli-arg-data = پوشهٔ جدول‌ها؛ اگر نیاید، پوشهٔ دوره
cli-arg-depth = شمار لایه‌ها؛ اگر نیاید، ۳ لایه روی صفحه و همهٔ لایه‌ها در CSV و JSON و ⁦.xlsx⁩
cli-arg-dir = پوشهٔ دوره
cli-arg-dirs = پوشهٔ دوره‌هایی که ⁦published.toml⁩ دارند
cli-arg-folder = پوشه‌ای که خروجی در آن نوشته می‌شود؛ اگر نباشد ساخته می‌شود
cli-arg-format = قالب خروجی؛ اگر نیاید، پسوند پروندهٔ ⁦--out⁩ آن را تعیین می‌کند (⁦.csv⁩، ⁦.json⁩، ⁦.xlsx⁩)، وگرنه جدول
cli-arg-growth = شناسهٔ رشد در روش‌شناسی؛ اگر نیاید، نخستین رشد
cli-arg-help = نمایش همین راهنما
cli-arg-keep = پوشه‌ای که پایگاه داده و انتشارهای نمایش در آن می‌ماند؛ اگر نیاید، با پایان نمایش پاک می‌شود
cli-arg-lang = زبان همهٔ متن‌ها؛ اگر نیاید، زبان ⁦LC_ALL⁩ یا ⁦LC_MESSAGES⁩ یا ⁦LANG⁩
cli-arg-limit = تنها N ردیف نخست هر جدول را نشان بده
cli-arg-list = شناسهٔ رتبه‌بندی؛ برای چند رتبه‌بندی چند بار بیاید؛ اگر نیاید، همه
cli-arg-measure = شناسهٔ سنجه؛ اگر نیاید، سنجهٔ نخستین فهرست رتبه‌بندی
cli-arg-measures = شناسهٔ سنجه؛ برای چند سنجه چند بار بیاید؛ اگر نیاید، همه
cli-arg-mismatches = به‌جای یک سطر برای هر جدول، یک سطر برای هر مقدارِ ناهمخوان نشان بده
cli-arg-methodology = پروندهٔ روش‌شناسی؛ اگر نیاید، ⁦methodology.toml⁩ در پوشهٔ دوره
cli-arg-new = روش‌شناسی تازه‌تر: پرونده، یا پوشه‌ای که ⁦methodology.toml⁩ دارد
cli-arg-old = روش‌شناسی پیشین: پرونده، یا پوشه‌ای که ⁦methodology.toml⁩ دارد
cli-arg-out = به‌جای صفحه، در این پرونده بنویس
cli-arg-output-dir = هر جدول را در پرونده‌ای جدا در این پوشه بنویس: ⁦CSV⁩، یا با ⁦--format json⁩ به صورت ⁦JSON⁩
cli-arg-page = مقایسه را به شکل صفحهٔ Markdown هم در این پرونده بنویس
cli-arg-previous = دورهٔ پیش: پوشه، یا پروندهٔ CSV با ستون‌های ⁦subject⁩ و ⁦measure⁩ و ⁦score⁩؛ اگر نیاید، آن که ⁦round.toml⁩ نام می‌برد
cli-arg-profile = رتبهٔ یک واحد را در همهٔ سنجه‌ها نشان بده؛ نقاط قوت نخست می‌آید
cli-arg-shell = نام پوسته
cli-arg-subject = شناسهٔ واحد، مانند دستگاه یا خدمت
cli-arg-table = تنها جدولی که این نام را دارد؛ پروندهٔ ⁦CSV⁩ یک جدول دارد
cli-arg-variant = یکی از سناریوهای روش‌شناسی در ⁦[variants]⁩
cli-arg-version = نمایش نسخه
cli-arg-without-decided = امتیازهایی را که با رأی تعیین شده است کنار بگذار

## راهنما: عنوان‌ها و آنچه زیر آن می‌آید.

cli-heading-arguments = آرگومان‌ها
cli-heading-commands = فرمان‌ها
cli-heading-options = گزینه‌ها
cli-heading-usage = کاربرد:
cli-arg-default = [پیش‌فرض: { $values }]
cli-arg-values = [مقدارهای ممکن: { $values }]
cli-arg-variable = [متغیر محیطی: { $name }]
# ایراد خط فرمان.
cli-line-unknown-argument = این فرمان آرگومان «{ $argument }» ندارد
cli-line-unknown-command = فرمان «{ $name }» وجود ندارد
cli-line-no-command = فرمان نیامده است
cli-line-missing = این‌ها لازم است و نیامده است: { $arguments }
cli-line-bad-value = «{ $value }» از مقدارهای «{ $argument }» نیست
cli-line-no-value = «{ $argument }» مقدار می‌خواهد
cli-line-conflict = «{ $argument }» با { $others } به کار نمی‌رود
cli-line-values = شمار مقدارهای «{ $argument }» درست نیست
# گفتهٔ خوانندهٔ خط فرمان است، به انگلیسی.
cli-line-unreadable = خط فرمان خوانده نمی‌شود: { $why }
cli-line-why = پیام خوانندهٔ خط فرمان: { $why }
cli-line-help = آنچه ممکن است با ⁦--help⁩ فهرست می‌شود
cli-exit-codes =
    کدهای خروج:
      ۰  همه‌چیز درست است
      ۱  یافته: ایرادهایی که ⁦check⁩ نشان می‌دهد، ادعاهای نادرست، مقدارهای منتشرشدهٔ
         ناهمخوان، تفاوت‌هایی که ⁦methodology diff⁩ نشان می‌دهد
      ۲  فرمان یا ورودی آن نادرست است

## سرستون‌ها، یک یا دو واژه.

cli-col-answer = پاسخ
cli-col-band = سطح
cli-col-before = دورهٔ پیش
cli-col-change = تغییر
cli-col-cohort = گروه مقایسه
cli-col-cohort-size = شمار امتیازداران گروه مقایسه
cli-col-counted-as-zero = صفر شمرده‌شده
cli-col-claim = ادعا
cli-col-claimed = مقدار ادعایی
cli-col-claimed-rank = رتبهٔ ادعایی
cli-col-class = دسته
cli-col-column = ستون
cli-col-compared = مقایسه‌شده
cli-col-contradiction = تناقض
cli-col-contribution = سهم امتیاز
cli-col-count = شمار
cli-col-decided = امتیازهای با رأی
cli-col-decimals = رقم‌های اعشار
cli-col-depth = لایه
cli-col-deviation = انحراف معیار
cli-col-direction = جهت
cli-col-effective = وزن مؤثر
cli-col-equal = برابر
cli-col-exceptions = استثناها
cli-col-file = پرونده
cli-col-figure = رقم
cli-col-filter = پالایه
cli-col-filtered-out = کنارگذاشته
cli-col-gate = شرط امتیاز
cli-col-found = مقدار واقعی
cli-col-found-rank = رتبهٔ واقعی
cli-col-growth = رشد
cli-col-growth-id = شناسهٔ رشد
cli-col-help = چارهٔ کار
cli-col-id = شناسه
cli-col-largest-error = بیشترین خطا
cli-col-law = مبنای قانونی
cli-col-like-for-like = رشد همسنگ
cli-col-line = سطر
cli-col-difference = تفاوت
cli-col-list = رتبه‌بندی
cli-col-max = بیشینه
cli-col-mean = میانگین
cli-col-measure = سنجه
cli-col-message = ایراد
cli-col-method = روش
cli-col-metric = موضوع
cli-col-min = کمینه
cli-col-mismatches = ناهمخوان
cli-col-name = نام
# واحد چند رتبه بالاتر می‌رود.
cli-col-moves = چند رتبه بالاتر
cli-col-now = این دوره
# پس از رتبه: از چند واحد.
cli-col-of = از
cli-col-outcome = نتیجه
cli-col-percent = درصد
cli-col-policy = سیاست
cli-col-published = منتشرشده
# پس از سرستون عنوان‌های یک زبان می‌آید.
cli-col-language = { $code ->
    [en] انگلیسی
    [fa] فارسی
   *[other] { $language }
}
cli-col-rank = رتبه
cli-col-reason = دلیل
cli-col-reference = مرجع
cli-col-reference-subject = واحد مرجع
cli-col-repeated = شمرده‌شده در جدولی دیگر
cli-col-relative-tolerance = رواداری نسبی
# واحد در کدام دوره‌هاست.
cli-col-rounds = دوره‌ها
cli-col-succession = جانشینی
cli-col-succession-others = واحدهای دیگر
# امتیاز چگونه به دست آمده است.
cli-col-rule = قاعده
cli-col-scale-max = مقیاس تا
cli-col-scale-min = مقیاس از
cli-col-score = امتیاز
cli-col-section = بخش
cli-col-set = مجموعه
cli-col-shown-above = اجزا در بالا
cli-col-settings = تنظیم‌ها
cli-col-severity = شدت
cli-col-share = سهم
cli-col-statistic = آماره
cli-col-subject = واحد
cli-col-subjects = واحدها
cli-col-table = جدول
cli-col-title = عنوان
cli-col-tolerance = رواداری
cli-col-value = مقدار
cli-col-variant = سناریو
cli-col-variant-rank = رتبه در سناریو
cli-col-variant-score = امتیاز در سناریو
cli-col-verdict = نتیجهٔ بررسی
cli-col-weight = وزن
cli-col-why = چرا
cli-col-without-decided = بدون امتیازهای با رأی
cli-title-statistics = آماره‌ها
# نام برگه‌های کارپوشه، حداکثر ۳۱ حرف.
cli-sheet = { $name ->
    [against] مقایسه با دورهٔ دیگر
    [against_subjects] مقایسهٔ واحدها
    [answers] پاسخ‌ها
    [changes] تغییرها
    [claims] ادعاها
    [differences] تفاوت‌ها
    [explanation] توضیح
    [files] پرونده‌ها
    [findings] یافته‌ها
    [growth] رشد
    [history] تاریخچه
    [imports] ورودها
    [listed] فهرست پایه
    [mismatches] ناهمخوانی‌ها
    [moved] رتبه‌های دگرگون
    [moves] گذارها
    [problems] مشکل‌ها
    [profile] نیم‌رخ
    [ranks] رتبه‌بندی
    [record] مشخصات
    [reproduced] مقدارهای منتشرشده
    [round] دوره
    [rounds] دوره‌ها
    [scores] امتیازها
    [shares] سهم‌ها
    [statistics] آمار
    [subjects] واحدها
   *[other] { $name }
}

## آنچه شدنی نیست.

cli-cannot-write = خروجی نوشته نشد: { $why }
cli-init-exists = «{ $file }» از پیش وجود دارد؛ چیزی نوشته نشد
cli-init-exists-help = پوشهٔ تازه‌ای نام ببرید یا پرونده را جابه‌جا کنید
cli-no-previous = دورهٔ پیش نه در فرمان آمده است و نه در ⁦round.toml⁩
cli-no-previous-help = پس از پوشهٔ دوره، پوشهٔ دورهٔ پیش یا پروندهٔ CSV امتیازهای آن را بنویسید
cli-no-growth = روش‌شناسی بخش ⁦[growth]⁩ ندارد
cli-no-growth-help = رشدی تعریف کنید، مانند ⁦[growth.total] measure = "total"⁩
cli-no-growth-variants = با این فرمان می‌بینید در یکی از سناریوها ({ $known }) رتبهٔ چه کسانی عوض می‌شود: { $command }
cli-unknown-growth = روش‌شناسی رشدی به نام «{ $name }» ندارد
cli-unknown-list = روش‌شناسی رتبه‌بندی‌ای به نام «{ $name }» ندارد
cli-unknown-measure = سنجه‌ای به نام «{ $name }» وجود ندارد
cli-unknown-subject = هیچ واحدی با شناسهٔ «{ $name }» در این دوره امتیاز ندارد
cli-unknown-subject-help = شناسه را چنان بنویسید که در ستون «واحد» خروجی ⁦sanjeh score⁩ آمده است؛ با ⁦--measure⁩ شناسهٔ واحدی را بنویسید که این سنجه را دارد
cli-unknown-subject-near = منظورتان «{ $near }» بود؟ شناسه‌ها در ستون «واحد» خروجی ⁦sanjeh score⁩ است
# رتبه‌بندی‌ها، سنجه‌ها یا رشدها.
cli-known-are = یکی از این‌ها را به کار ببرید: { $known }
cli-known-near = منظورتان «{ $near }» بود؟ این‌ها هست: { $known }
cli-no-table = جدولی به نام «{ $name }» وجود ندارد
cli-folder-of-tables = ⁦--output-dir⁩ پرونده‌های ⁦CSV⁩ یا ⁦JSON⁩ می‌نویسد، نه جدول برای خواندن
cli-folder-of-tables-help = ‏⁦--format⁩ را ننویسید، یا ⁦csv⁩ یا ⁦json⁩ را برگزینید
cli-one-table-a-file = پروندهٔ ⁦CSV⁩ یک جدول دارد و اینجا { $n } جدول هست
cli-one-table-a-file-help = یکی از این‌ها را با ⁦--table⁩ برگزینید: { $known }؛ یا با ⁦--output-dir⁩ هر کدام را در پرونده‌ای جدا بنویسید

## آنچه انجام شد.

cli-check-fine = خطایی نیست: { $questions } پرسش، { $measures } سنجه، { $subjects } واحد
cli-init-done = روش‌شناسی، جدول‌ها و README در { $folder } است. گام بعد: { $command }
cli-man-written = صفحه‌های راهنما در { $folder } است. خواندن نخستین صفحه: { $command }
cli-demo-ready =
    دوره‌های ۸ و ۹ وارد و منتشر شد و در این نشانی در دسترس است: { $address }
      انتشارها       { $folder }
      راستی‌آزمایی   ⁦sanjeh verify { $folder }/9 --public-key { $key }⁩
    برای پایان ⁦Ctrl+C⁩ را بزنید.
cli-demo-other-folder = پوشهٔ { $folder } برای چیز دیگری جز این نمایش به کار رفته است
cli-demo-other-folder-help = پوشه‌ای خالی یا تازه نام ببرید: نمایش در آن داده وارد و منتشر می‌کند
cli-demo-in-use = نمایش دیگری در { $folder } در حال اجراست

## مقایسه با دورهٔ پیش.

cli-rounds-both = هر دو
cli-rounds-entered = تازه
cli-rounds-left = حذف‌شده
cli-rounds-other-body = هر دو، نهادی دیگر
cli-merged-from = حاصل ادغام
cli-merged-into = ادغام‌شده در
cli-split-from = جداشده از
cli-split-into = تفکیک‌شده به
cli-renamed-from = نام پیشین
cli-renamed-to = نام کنونی
cli-variant-moves = «{ $list }»: { $moved } رتبه از { $all } رتبه عوض می‌شود
cli-variant-ranks-nothing = روش‌شناسی و سناریوی آن هیچ رتبه‌بندی مشترکی ندارند
cli-compare-counts = مقایسه‌شده: { $both }؛ تازه در این دوره: { $entered }؛ تنها در دورهٔ پیش: { $left }
cli-compare-other-bodies = در هر دو دوره، ولی پس از ادغام یا تفکیک نهادی دیگر: { $n }. رشد و رشد همسنگ آن محاسبه نمی‌شود
cli-compare-like-for-like = رشد همسنگ: هر دو دوره بر پایهٔ { $shared } پرسش مشترک از { $all } پرسش و با وزن‌های این دوره امتیاز گرفته و واحدهای هر دو دوره با هم مقایسه شده‌اند
cli-compare-new = پرسش‌های تازهٔ این دوره: { $questions }
cli-compare-changed = پرسش‌هایی که گزینه‌ها یا کران‌هایشان در دو دوره یکی نیست و مشترک شمرده نشد: { $questions }
cli-compare-lacking = ستون‌هایی که دورهٔ پیش نمی‌خواند؛ آنچه به آن‌ها وابسته است کنار گذاشته شد: { $columns }
cli-compare-relative = رشد نسبت به دیگر واحدهای هر دوره است: «{ $measure }» به این بستگی دارد که چه واحدهای دیگری ارزیابی شده‌اند

## ادعاها.

cli-verdict-holds = درست
cli-verdict-differs = نادرست
cli-verdict-contradicted = { $alone ->
    [differs] ناهمخوان، در تناقض
   *[holds] سازگار، در تناقض
}
cli-verdict-contradicted-unknown = متناقض؛ { $what ->
    [previous] بررسی خود آن به دورهٔ پیش نیاز دارد (⁦--previous⁩)
    [value] خود آن نیز چیزی برای بررسی ندارد
   *[other] خود آن نیز بررسی‌پذیر نیست: این دوره «{ $what }» ندارد
}
cli-verdict-unknown = { $what ->
    [previous] نامعلوم: دورهٔ پیش لازم است (⁦--previous⁩)
    [value] نامعلوم: نه مقدار ادعا شده است و نه رتبه‌ای که بتوان بررسی کرد
   *[other] نامعلوم: این دوره «{ $what }» ندارد
}
cli-verdict-unreadable = { $expected ->
    [number] نامعلوم: «{ $claimed }» عدد نیست
    [place] نامعلوم: «{ $claimed }» رتبه نیست
    [yes-or-no] نامعلوم: «{ $claimed }» نه بله است و نه خیر
   *[level] نامعلوم: «{ $claimed }» هیچ‌یک از سطح‌ها نیست
}
cli-contradiction-parts = این ادعاها با هم درست نیست: { $claims }. جمع اجزا { $sum } است و کل { $whole }. معلوم نیست کدام نادرست است
cli-contradiction-share = این ادعاها با هم درست نیست: { $claims }. سهم { $percent } درصد ادعا شده است، ولی از شمارها { $counts } درصد به دست می‌آید. معلوم نیست کدام نادرست است
cli-contradiction-place = این دو ادعا با هم درست نیست: { $claims }. ترتیب رتبه‌ها با ترتیب مقدارها سازگار نیست. معلوم نیست کدام نادرست است
cli-claim-does-not-hold = ادعای «{ $id }» درست نیست: ادعا { $claimed } است و این دوره { $found } دارد
cli-claim-value = { $value }
cli-claim-value-and-place = { $value } و { $place }
# به جای رقم، و به جای رتبه.
cli-claim-nothing = «بی‌مقدار»
cli-claim-no-place = «بی‌رتبه»
cli-claim-does-not-hold-help = ادعا یا داده را درست کنید، یا این را در ⁦round.toml⁩ با دلیل بپذیرید؛ ⁦sanjeh claims⁩ همهٔ ادعاها را نشان می‌دهد
cli-claim-not-judged = ادعای «{ $id }» بررسی نشد: { $what ->
    [previous] دورهٔ پیش در دست نیست
    [value] نه مقداری دارد و نه رتبه‌ای که بتوان بررسی کرد
   *[other] این دوره «{ $what }» ندارد
}
cli-claim-not-judged-help = ادعا را درست کنید، یا این را در ⁦round.toml⁩ با دلیل بپذیرید
cli-claim-name-previous = دورهٔ پیش را در ⁦round.toml⁩ نام ببرید، مانند ⁦previous = "../round8"⁩؛ یا این را همان‌جا با دلیل بپذیرید
cli-claim-needs-figure = ستون «value» یا «rank» را پر کنید، یا این ردیف را پاک کنید
cli-claim-correct-subject = شناسهٔ واحد را درست کنید
cli-claim-subject-near = شناسهٔ واحد را درست کنید؛ منظورتان «{ $near }» بود؟
cli-claim-write-number = عدد را به شکل ⁦{ $number }⁩ بنویسید
cli-claim-unreadable = ادعای «{ $id }» بررسی نشد: «{ $claimed }» خوانده نمی‌شود
cli-claim-unreadable-help = { $expected ->
    [number] عددی مانند ⁦52.28⁩ بنویسید
    [place] رتبه را بنویسید: عدد، «آخر»، ⁦last-1⁩ یا ⁦top3⁩
    [yes-or-no] «بله» یا «خیر» بنویسید
   *[level] شناسه یا عنوان یکی از سطح‌ها را بنویسید
}
cli-claims-contradict = همهٔ این ادعاها نمی‌تواند با هم درست باشد: { $ids }. { $why }
cli-claims-contradict-help = از خود آن‌ها معلوم نمی‌شود کدام نادرست است؛ ⁦sanjeh claims⁩ نشان می‌دهد هر یک چه می‌گوید
cli-contradict-parts = جمع اجزا { $sum } و کل { $whole } است
cli-contradict-share = سهم { $percent } درصد ادعا شده است، ولی از شمارها { $counts } درصد به دست می‌آید
cli-contradict-place = ترتیب رتبه‌ها با ترتیب مقدارها سازگار نیست
cli-claims-counts = ادعاهای سازگار: { $agree }؛ ناهمخوان: { $differ }؛ نامعلوم: { $unknown }؛ در تناقض با دیگر ادعاها: { $contradicted }

## مقدارهای منتشرشده.

# { $place } پرونده و سطر است.
cli-mismatch = { $place }: «{ $figure }» برای «{ $subject }» با مقدار «{ $published }» منتشر شده است، ولی برنامه «{ $found }» محاسبه می‌کند
cli-why-differs = مقداری دیگر
cli-why-unknown-subject = واحد ناشناخته
cli-why-no-exception = استثنا لازم نیست
cli-why-no-number = عدد نیست
cli-compared-nothing = { $place }: هیچ مقداری مقایسه نشد. ستون‌های مقدارهای منتشرشده را زیر «figures» نام ببرید و بررسی کنید که «where» دست‌کم با یک ردیف بخواند
cli-reproduce-one-folder = ‏⁦--methodology⁩ و ⁦--data⁩ تنها با یک پوشه به کار می‌رود: پوشه‌های دیگر را جداگانه مقایسه کنید
cli-unknown-subjects = { $place }: { $n } واحد در این دوره نیست: { $subjects }{ $more ->
    [0] {""}
   *[other] {" "}و { $more } واحد دیگر
}
cli-published-no-number = «{ $word }» عدد نیست ({ $n ->
    [one] در { $place }
   *[other] { $n } بار، نخست در { $place }
}). اگر یعنی مقداری منتشر نشده است، در همین جدولِ ⁦published.toml⁩ بنویسید: ⁦missing = ["{ $word }"]⁩
cli-decided-left-out = بدون امتیازهای با رأی
cli-tolerance-relative = { $tolerance } نسبی
cli-reproduced-all = همه
# استثنایی در published.toml که چیزی را استثنا نمی‌کند.
cli-exception-idle = { $place }: استثنای «{ $figure }» برای «{ $subject }» لازم نیست: مقدار یکی است یا مقایسه نمی‌شود. آن را حذف کنید
cli-mismatches-more = { $n } ناهمخوانی دیگر در این فهرست نیامده است
# سرآغاز صفحهٔ ‎docs/reproduced.md‎ با قالب Markdown.
cli-reproduced-head =
    # مقدارهای منتشرشده و آنچه سنجه محاسبه می‌کند

    هر پوشه از `examples/` یک روش‌شناسی، داده‌ها، و نتایجی را دارد که دیگران منتشر یا جداگانه حساب
    کرده‌اند. این صفحه، ساختهٔ
    `sanjeh reproduce examples/* --page docs/reproduced.md`، تک‌تک این مقدارها را با آنچه سنجه از
    همان داده‌ها حساب می‌کند مقایسه می‌کند.

    هر مقدار یک واحد یک بار شمرده می‌شود، حتی اگر در چند جدول باشد، و تنها اگر مقداری منتشر شده یا به
    دست آمده باشد. آنچه بدون امتیازهای تعیین‌شده مقایسه شده ستونی جداگانه دارد. مقدارهای *برابر* در محدودهٔ رواداری، یا اگر رواداری نسبی هم باشد در محدودهٔ آن، یکسان‌اند؛ رواداری
    ۰ یعنی برابری تا آخرین بیت. *بیشترین خطا* بزرگ‌ترین تفاوت مطلق همهٔ عددهای جدول، با استثناها، است. دلیل تفاوت
    هر یک از *استثناها* در `published.toml` در پوشهٔ مجموعه آمده است. *ناهمخوان* آن است که متفاوت
    است و نباید باشد: هیچ واحدی نباید باشد.

## توضیح: پاسخ، آنچه قاعده با آن کرد، و خود قاعده. چند عبارت پشت سر هم می‌آید.

cli-explain-deeper = لایه‌های دیگری هم هست: ⁦--depth⁩ { $depth } یک لایهٔ دیگر نشان می‌دهد
cli-answer-missing = بی‌پاسخ
cli-answer-not-applicable = موضوعیت ندارد
cli-answer-not-relevant = مرتبط نیست
cli-policy-leave-out = کنار گذاشته شد
cli-policy-propagate = نه خود امتیاز می‌گیرد و نه آنچه به آن نیاز دارد
cli-policy-worst = برابر کمترین امتیاز دیگران شمرده می‌شود
cli-policy-zero = امتیاز ۰ می‌گیرد
cli-rule-choose = انتخاب بر پایهٔ { $attribute }، که «{ $value }» است
cli-rule-clamp = نه کمتر از { $low } و نه بیشتر از { $high }
cli-rule-cohort = در میان { $n } واحد با { $cohort }
cli-rule-cohort-of-all = در میان { $n } واحد
cli-rule-copeland = قاعدهٔ کوپلند: بردهای دوبه‌دو منهای باخت‌ها
cli-rule-coverage = دست‌کم { $percent } درصد از سنجه‌های زیرین باید امتیاز داشته باشند
cli-rule-count = { $what ->
    [share] سهم سنجه‌های زیرینی که { $counts ->
        [present] امتیاز دارند
        [missing] امتیاز ندارند
        [zero] ۰ هستند
       *[missing_or_zero] امتیاز ندارند یا ۰ هستند
    }
   *[count] شمار سنجه‌های زیرینی که { $counts ->
        [present] امتیاز دارند
        [missing] امتیاز ندارند
        [zero] ۰ هستند
       *[missing_or_zero] امتیاز ندارند یا ۰ هستند
    }
}
cli-rule-counted-as-zero = امتیاز ندارد و ۰ شمرده می‌شود
cli-rule-shown-above = اجزای آن در بالا آمده است
cli-rule-decided = با رأی تعیین شده است: «{ $reason }»
cli-rule-denominate = تقسیم بر { $by }، ضرب در { $scale }
cli-rule-borda = شمار رتبه‌های پایین‌تر از آن
cli-rule-distance-to-max = فاصله از کمترین، { $min }، تا بیشترین، { $max }
cli-rule-distance-to-reference = فاصله از کمترین، { $min }، تا مقدار «{ $of }»، { $reference }
cli-rule-distance-to-target = فاصله از کمترین، { $min }، تا هدف، { $target }
cli-rule-filtered-out = { $n } واحد با پالایه کنار گذاشته شد
cli-rule-fraction-of-max = به نسبت بیشترین، { $max }
cli-rule-gaps-propagate = اگر یکی از سنجه‌های زیرین امتیاز نداشته باشد، امتیاز ندارد
cli-rule-gaps-zero = سنجهٔ زیرینِ بی‌امتیاز ۰ شمرده می‌شود
cli-rule-gate = تنها با این شرط امتیاز می‌گیرد: { $gate }
cli-rule-gated = امتیاز ندارد: این شرط برقرار نیست: { $gate }
cli-rule-geometric = میانگین هندسی وزنی
cli-rule-given = همان‌گونه که منتشر شده است؛ پاسخ‌ها منتشر نشده است
cli-rule-goalposts = میان دو کران: { $worst } بدترین و { $best } بهترین
cli-rule-harmonic = میانگین هارمونیک وزنی
cli-rule-less-is-better = کمتر بهتر است
cli-rule-linear = ضرب در { $scale } به‌اضافهٔ { $offset }
cli-rule-log = لگاریتم طبیعی
cli-rule-log-of = لگاریتم طبیعی پس از افزودن { $offset }
cli-rule-max = بیشینهٔ سنجه‌های زیرین
cli-rule-mean = میانگین وزنی
cli-rule-min = کمینهٔ سنجه‌های زیرین
cli-rule-min-max = از کمترین، { $min }، تا بیشترین، { $max }، در مقیاس { $low } تا { $high }
cli-rule-not-in-cohort = امتیاز ندارد، چون این شرط برقرار نیست: { $cohort }
cli-rule-percentile-rank = سهم واحدهای پایین‌تر
cli-rule-overridden = برابر { $score }، چون { $condition }
cli-rule-power = میانگین وزنی با توان { $p }
cli-rule-rank = رتبه از پایین
# واحدهایی که وابسته به آن است، مانند خدمات دستگاه.
cli-rule-rollup = { $how ->
    [mean] میانگین واحدهای وابسته
    [weighted-mean] میانگین وزنی واحدهای وابسته
    [sum] جمع واحدهای وابسته
    [weighted-sum] جمع وزنی واحدهای وابسته
    [best] بهترینِ واحدهای وابسته
    [worst] بدترینِ واحدهای وابسته
    [count] شمار واحدهای وابسته
    [share] سهمی از واحدهای وابسته
   *[other] از واحدهای وابسته
}
cli-rule-without-case = مقدار { $attribute } { $kind ->
    [empty] خالی
   *[other] { $value }
} است که برای آن { $what ->
    [method] روشی
   *[measure] سنجه‌ای
} تعیین نشده است
cli-rule-rounded = { $decimals ->
    [0] گردشده به عدد صحیح
   *[other] گردشده تا { $decimals } رقم اعشار
}
cli-rule-scaled = { $min } امتیاز ۰ و { $max } امتیاز { $high } می‌گیرد؛ میان این دو خطی است
cli-rule-sum = جمع وزنی
cli-rule-times = ضرب در { $scale }
cli-rule-within = از { $low } تا پیش از { $high } برابر ۱ و در غیر آن ۰
cli-rule-z-score = فاصله از میانگین، { $mean }، بر پایهٔ انحراف معیار، { $deviation }
cli-col-group = گروه
cli-no-claims = جدول ادعاها نه در فرمان آمده است و نه در ⁦round.toml⁩: آن را نام ببرید
cli-warnings = { $n ->
    [one] یک هشدار پذیرفته نشده است؛ ⁦{ $command }⁩ آن را نشان می‌دهد
   *[other] { $n } هشدار پذیرفته نشده است؛ ⁦{ $command }⁩ آن‌ها را نشان می‌دهد
}
cli-warnings-accepted = { $n ->
    [one] یک هشدار پذیرفته شده است؛ ⁦{ $command }⁩ آن را نشان می‌دهد
   *[other] { $n } هشدار پذیرفته شده است؛ ⁦{ $command }⁩ آن‌ها را نشان می‌دهد
}
# هشداری که دوره پذیرفته است: شناسه و جا، و شمار خانه‌ها، ردیف‌ها یا واحدها.
cli-accepted = پذیرفته: { $name } ({ $times } بار). { $reason }
cli-check-doubts = { $n ->
    [one] خطایی نیست، اما یک هشدار نه رفع شده است و نه پذیرفته. برای پذیرفتن آن این سطرها را به پایان ⁦round.toml⁩ بیفزایید و دلیل را بنویسید:
   *[other] خطایی نیست، اما { $n } هشدار نه رفع شده است و نه پذیرفته. برای پذیرفتن هر یک سطرهایی مانند این‌ها را، که برای نخستین هشدار است، به پایان ⁦round.toml⁩ بیفزایید و دلیل را بنویسید:
}
# چند واحد از یک فهرست رتبه ندارد؛ سطرهای زیر دلیلش را می‌گوید.
cli-unranked = فهرست «{ $list }»: { $n } واحد از { $all } واحد رتبه ندارد
cli-unranked-not-in-list = { "  " }{ $n }: شرط خود فهرست آن‌ها را کنار می‌گذارد
cli-unranked-gated = { "  " }{ $n }: شرط امتیاز را ندارند
cli-unranked-refused = { "  " }{ $n }: پاسخی نداده‌اند که بی آن امتیازی نیست
cli-unranked-too-few = { "  " }{ $n }: سهم اجزای دارای امتیاز کمتر از حد لازم است («coverage» را ببینید)
cli-unranked-part-missing = { "  " }{ $n }: یکی از اجزا امتیاز ندارد و همه باید داشته باشند
cli-unranked-nothing-scored = { "  " }{ $n }: هیچ‌یک از اجزا مقدار ندارد؛ همه بی‌پاسخ است یا موضوعیت ندارد
cli-unranked-undefined = { "  " }{ $n }: قاعده برای عددهایشان مقداری به دست نمی‌دهد
cli-unranked-decided = { "  " }{ $n }: با رأی یا قاعدهٔ استثنا تعیین شده است
cli-col-kind = نوع
cli-col-question = پرسش
cli-col-answered = پاسخ‌داده‌شده
cli-col-missing = بی‌پاسخ
cli-col-not-applicable = موضوعیت ندارد
cli-col-not-relevant = مرتبط نیست
cli-col-code = شناسه
cli-col-about = درباره
cli-col-times = دفعات
