## مخزن: فهرست دستگاه‌ها و خدمات، دوره‌ها و پاسخ‌ها در پایگاه داده.

## پایگاه داده.

store-bad-url = این نشانی پایگاه داده نیست: { $why }
store-bad-url-help = بنویسید postgres://USER@HOST/DATABASE یا نام یک پرونده را بدهید
store-unknown-scheme = پایگاه داده‌ای از نوع «{ $scheme }» وجود ندارد
store-unreachable = پایگاه داده «{ $database }» باز نمی‌شود: { $why }
store-unreachable-file-help = پرونده‌ای را در پوشه‌ای نام ببرید که هست و اجازهٔ نوشتن در آن دارید؛ پایگاه داده را ⁦sanjeh import⁩ می‌سازد
store-unreachable-server-help = بررسی کنید که کارساز روشن باشد و میزبان و درگاه درست باشد
store-sign-in = کارساز این کاربر و گذرواژه را نمی‌پذیرد ({ $why })
store-sign-in-help = کاربر و گذرواژه را در نشانی درست کنید؛ در گذرواژه به‌جای ⁦@⁩ بنویسید ⁦%40⁩، به‌جای ⁦:⁩ بنویسید ⁦%3A⁩ و به‌جای ⁦/⁩ بنویسید ⁦%2F⁩
store-no-tls = ارتباط رمزگذاری‌شده برقرار نمی‌شود ({ $why })
store-no-tls-help = ارتباط رمزگذاری‌شده را در کارساز روشن کنید، یا ⁦sslmode⁩ را از نشانی بردارید
store-other-server = آنچه پاسخ می‌دهد کارساز ⁦PostgreSQL⁩ نیست ({ $why })
store-no-database = پایگاه داده نیست
store-damaged = آسیب دیده است؛ آخرین نسخهٔ پشتیبان را بازگردانید
store-no-folder = پوشهٔ آن نیست
store-no-server-database = کارساز چنین پایگاه داده‌ای ندارد
store-missing = پایگاه داده «{ $database }» وجود ندارد
store-empty = پایگاه داده «{ $database }» خالی است
store-missing-help = «sanjeh import» آن را می‌سازد؛ پایگاه داده دیگر را با --database یا DATABASE_URL نام ببرید
store-foreign = «{ $database }» پایگاه داده برنامه دیگری است
store-foreign-help = پایگاه داده دیگری را با --database یا DATABASE_URL نام ببرید؛ این یکی دست‌نخورده ماند
store-no-server-database-help = نخست پایگاه داده را بسازید، برای نمونه با: createdb { $name }
store-old-server = کارساز PostgreSQL { $version } است که قدیمی است
store-old-server-help = از PostgreSQL 15 یا تازه‌تر استفاده کنید
store-busy = برنامه دیگری در حال نوشتن در پایگاه داده است و کارش در ۳۰ ثانیه تمام نشد
store-refused = پایگاه داده نپذیرفت: { $why }
store-no-right = نقشی که برنامه با آن به PostgreSQL وارد شده است دسترسی لازم را ندارد: { $why }
store-no-right-help = صاحب پایگاه داده باید این را اجرا کند: ⁦GRANT USAGE, CREATE ON SCHEMA public TO role; GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA public TO role⁩
store-altered = «{ $file }» این دوره دیگر آن نیست که وارد شد: درهم‌سازش در پایگاه داده (ردیف { $row } جدول ⁦files⁩) چیز دیگری است
store-altered-rows = آنچه پایگاه داده از «{ $table }» دارد (واردسازی { $import }) دیگر آن نیست که وارد شد: درهم‌سازش چیز دیگری است
store-no-digests = پایگاه داده درهم‌سازی از آنچه برای دورهٔ { $number } وارد شد ندارد؛ اگر چیزی در آن عوض شود معلوم نمی‌شود
store-no-digests-help = نسخه‌ای قدیمی‌تر آن را وارد کرده است؛ واردسازی بعدی همین دوره آن را می‌سازد
store-altered-help = برنامه دیگری پایگاه داده را تغییر داده یا پایگاه آسیب دیده است؛ آخرین نسخه پشتیبان را بازگردانید یا دوره را دوباره وارد کنید
store-busy-help = پس از پایان آن دوباره تلاش کنید
store-broken = آنچه پایگاه داده در «{ $what }» دارد خوانده نمی‌شود: { $why }
store-broken-help = برنامه دیگری آن را دست‌کاری کرده است؛ آخرین نسخه پشتیبان را بازگردانید
store-newer = پایگاه داده را نسخه تازه‌تری از این برنامه نوشته است: نسخه جدول‌ها { $found } است و این برنامه تا نسخه { $known } را می‌شناسد
store-newer-help = نسخه تازه‌تر برنامه را نصب کنید
store-unwritten = کارپوشه نوشته نمی‌شود: { $why }
# Words that may stand in this place.
store-known-are = موارد موجود: { $known }

## ورود داده.

store-no-number = دوره شماره ندارد
store-no-number-help = در round.toml بنویسید «number = …» یا شماره را با --number بدهید
store-other-methodology = دورهٔ { $number } از ارزیابی «{ $here }» است، نه «{ $new }»
store-other-methodology-help = به این دورهٔ شمارهٔ دیگری بدهید یا از پایگاه دادهٔ دیگری استفاده کنید
store-takes-no-data = دورهٔ { $number } دیگر داده نمی‌پذیرد: وضعیت آن «{ $state }» است
store-takes-no-data-help = اگر داده‌ها باید اصلاح شود، آن را بازگشایی کنید: { $command }
store-file-changed = پرونده «{ $file }» هنگام ورود داده تغییر کرد؛ چیزی نوشته نشد
store-file-changed-help = وقتی کسی روی پوشه کار نمی‌کند دوباره آن را وارد کنید
store-no-kind = هیچ موضوعی از نوع «{ $kind }» وجود ندارد
store-predecessor-not-listed = در هیچ دورهٔ پیشین { $kind } با شناسه «{ $id }» نیست

## دوره‌ها و فهرست.

store-no-round = دورهٔ { $number } وجود ندارد
store-no-rounds-help = هنوز دوره‌ای نیست؛ با «sanjeh import» آغاز کنید
store-no-reason = گذار «{ $transition }» بازگشت است و دلیل می‌خواهد
store-no-reason-help = دلیل را با --reason بنویسید
store-no-move = دورهٔ { $number } در وضعیت «{ $state }» است و «{ $transition }» از آن آغاز نمی‌شود
store-by-nobody = نام انجام‌دهنده داده نشده است، و نام او ثبت می‌شود
store-by-nobody-help = نام را با --by بدهید؛ متغیر USER که معمولاً نام کاربر در آن است اینجا مقدار ندارد
store-published-already = دورهٔ { $number } پیش‌تر با شناسهٔ «{ $id }» منتشر شده است
store-published-already-help = برای اصلاح آن: { $command }
store-correction-before = تاریخ این اصلاح { $day } پیش از تاریخ «{ $id }» یعنی { $before } است
store-correction-before-help = با --date تاریخ دیرتری بدهید یا آن را ننویسید
store-no-move-final-help = گذارهای ممکن: { $possible }؛ برای انتشار: { $command }
store-transition = { $id }
store-transition-publish = انتشار
store-transition-correct = انتشار اصلاحیه
store-counts = معتبر
store-replaced = جایگزین‌شده
store-no-move-help = گذارهای ممکن: { $possible }
store-no-subject = در هیچ دوره‌ای موضوعی از نوع «{ $kind }» با شناسهٔ «{ $id }» نبوده است
store-nobody = در هیچ دوره‌ای موضوعی با شناسهٔ «{ $id }» نبوده است
store-no-subject-help = «sanjeh register» همهٔ موضوع‌ها را با نوعشان فهرست می‌کند
store-moved = دورهٔ { $number }: { $state }

## وضعیت‌های دوره.

store-state-draft = پیش‌نویس
store-state-open = باز
store-state-review = در حال ارزیابی
store-state-preliminary = نتایج اولیه
store-state-appeals = رسیدگی به اعتراض‌ها
store-state-final = نهایی
store-state-published = منتشرشده

## آنچه ورود داده تغییر می‌دهد.

store-unchanged = دورهٔ { $number }: چیزی تغییر نکرده است
store-imported-new = دورهٔ { $number } وارد شد
store-imported = دورهٔ { $number } به‌روز شد
store-would-import-new = دورهٔ { $number } تازه است؛ این‌ها وارد می‌شود
store-would-import = دورهٔ { $number }: این‌ها تغییر می‌کند
store-new-version = روش‌شناسی از نسخه { $from } به نسخه { $to } تغییر می‌کند.
store-files-changed = پرونده‌های دیگر: { $files }
store-successions = جانشینی‌ها
store-list-cut = از هر جدول دست‌بالا { $n } تغییر فهرست می‌شود؛ همه شمرده می‌شوند
store-unchanged-word = بدون تغییر
store-preview = بله
store-no-preview = خیر
store-answers = پاسخ‌ها
store-added = افزوده
store-removed = حذف‌شده
store-renamed = تغییر نام
store-moved-to = تغییر وابستگی
store-changed = تغییریافته

## آنچه بر یک موضوع گذشته است.

store-listed = در فهرست
store-entered = ورود
store-left = خروج
store-link = وابسته به
store-attribute = ویژگی
store-merged = ادغام
store-split = تفکیک
store-new-id = شناسهٔ تازه

## سرستون جدول‌ها.

store-title-subjects = موضوع‌ها
store-title-moves = گذارها
store-title-imports = ورودهای داده
store-col-at = زمان (UTC)
store-col-by = انجام‌دهنده
store-col-reason = دلیل
store-col-transition = گذار
store-col-counts = اعتبار
store-col-lang = زبان
store-col-value = مقدار
store-title-answers = پاسخ‌های تغییریافته
store-title-against = در مقایسه با دوره { $number }
store-title-against-subjects = موضوع‌ها در مقایسه با دوره { $number }
store-col-question = پرسش
store-col-preview = پیش‌نمایش
store-col-version-before = نسخه پیشین
store-col-round = دوره
store-col-title = عنوان
store-col-state = وضعیت
store-col-date = تاریخ
store-col-methodology = روش‌شناسی
store-col-previous = دورهٔ پیشین
store-col-what = رویداد
store-col-kind = نوع
store-col-field = فیلد
store-col-from = از
store-col-to = به
store-col-added = افزوده
store-col-removed = حذف‌شده
store-col-renamed = تغییر نام
store-col-moved = تغییر وابستگی
store-col-changed = تغییریافته
store-col-first = نخستین دوره
store-col-last = آخرین دوره
store-col-version = نسخه
store-col-since = از تاریخ

## راهنما: فرمان‌ها.

cli-about-import = وارد کردن پوشه یک دوره به پایگاه داده: نخست همه بررسی و سپس یک‌جا نوشته می‌شود
cli-about-rounds = فهرست دوره‌های پایگاه داده با وضعیت و تاریخ آن‌ها
cli-about-round = نمایش دوره یا تغییر وضعیت آن
cli-about-round-show = نمایش یک دوره: عنوان، تاریخ، روش‌شناسی، وضعیت و همه گذارها و ورودهای داده با نام و زمان
cli-about-round-move = تغییر وضعیت دوره با گذارهای معین؛ نام، زمان و دلیل هر یک ثبت می‌شود
cli-about-register = فهرست ارزیابی‌شوندگان یا سرگذشت یکی از آن‌ها در دوره‌ها

## راهنما: آرگومان‌ها.

cli-arg-by = انجام‌دهنده؛ اگر داده نشود، نام کاربر
cli-arg-database = پایگاه داده: postgres://… یا یک پرونده؛ اگر داده نشود، sanjeh.db در همین پوشه
cli-arg-kind = نوع موضوع، مانند agency یا service؛ اگر داده نشود، همه
cli-arg-number = شمارهٔ دوره؛ اگر هنگام ورود داده نشود، از round.toml خوانده می‌شود
cli-arg-preview = نشان دادن آنچه تغییر می‌کند، بدون هیچ تغییری
cli-arg-reason = دلیل؛ گذارهای بازگشتی به آن نیاز دارند
cli-arg-transition = گذار، یا چند گذار به ترتیب
