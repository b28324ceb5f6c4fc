## مخزن: فهرست دستگاه‌ها و خدمات، دوره‌ها و پاسخ‌ها در پایگاه داده.

## پایگاه داده.

store-bad-url = این نشانی پایگاه داده نیست: { $why }
store-bad-url-help = بنویسید ⁦postgres://USER@HOST/DATABASE⁩ یا نام یک پرونده را بدهید
store-unknown-scheme = پایگاه داده‌ای از نوع «{ $scheme }» وجود ندارد
store-unreachable = پایگاه دادهٔ «{ $database }» باز نمی‌شود: { $why }
store-unreachable-file-help = پرونده‌ای در پوشه‌ای موجود و نوشتنی نام ببرید؛ پایگاه داده را ⁦sanjeh import⁩ می‌سازد
store-unreachable-server-help = بررسی کنید که سرور روشن باشد و میزبان و درگاه درست باشد
store-sign-in = سرور این کاربر و گذرواژه را نمی‌پذیرد ({ $why })
store-sign-in-help = کاربر و گذرواژه را در نشانی درست کنید؛ در گذرواژه به‌جای ⁦@⁩ بنویسید ⁦%40⁩، به‌جای ⁦:⁩ بنویسید ⁦%3A⁩ و به‌جای ⁦/⁩ بنویسید ⁦%2F⁩
store-no-tls = ارتباط رمزگذاری‌شده برقرار نمی‌شود ({ $why })
store-no-tls-help = ارتباط رمزگذاری‌شده را در سرور روشن کنید، یا ⁦sslmode⁩ را از نشانی بردارید
store-other-server = سروری که پاسخ می‌دهد ⁦PostgreSQL⁩ نیست ({ $why })
store-no-database = این پرونده پایگاه داده نیست
store-damaged = پایگاه داده آسیب دیده است؛ آخرین نسخهٔ پشتیبان را بازگردانید
store-broke-off = خواندن یا نوشتن ناتمام ماند، شاید چون پایگاه داده آسیب دیده است؛ دوباره تلاش کنید و اگر نشد، آخرین نسخهٔ پشتیبان را بازگردانید
store-no-folder = پوشهٔ آن وجود ندارد
store-no-server-database = سرور چنین پایگاه داده‌ای ندارد
store-missing = پایگاه دادهٔ «{ $database }» وجود ندارد
store-empty = پایگاه دادهٔ «{ $database }» خالی است
store-missing-help = «sanjeh import» آن را می‌سازد؛ پایگاه دادهٔ دیگری را با ⁦--database⁩ یا ⁦DATABASE_URL⁩ نام ببرید
store-foreign = «{ $database }» پایگاه دادهٔ برنامهٔ دیگری است
store-foreign-help = پایگاه دادهٔ دیگری را با ⁦--database⁩ یا ⁦DATABASE_URL⁩ نام ببرید؛ این یکی دست‌نخورده ماند
store-no-server-database-help = نخست پایگاه داده را بسازید، برای نمونه با ⁦createdb { $name }⁩
store-old-server = نسخهٔ سرور ⁦PostgreSQL { $version }⁩ است که قدیمی است
store-old-server-help = از ⁦PostgreSQL 15⁩ یا تازه‌تر استفاده کنید
store-busy = برنامهٔ دیگری در پایگاه داده می‌نویسد و کارش در ۳۰ ثانیه تمام نشد
store-refused = پایگاه داده این کار را نپذیرفت: { $why }
store-no-right = نقشی که برنامه با آن به ⁦PostgreSQL⁩ وارد شده است دسترسی لازم را ندارد: { $why }
store-no-right-help = صاحب پایگاه داده باید این را اجرا کند: ⁦GRANT USAGE, CREATE ON SCHEMA public TO role; GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA public TO role⁩
store-altered = «{ $file }» پس از ورود داده تغییر کرده است: چکیدهٔ آن با چکیدهٔ ثبت‌شده (ردیف { $row } جدول ⁦files⁩) یکی نیست
store-altered-rows = «{ $table }» (ورود دادهٔ { $import }) در پایگاه داده تغییر کرده است: چکیدهٔ آن با چکیدهٔ ثبت‌شده یکی نیست
store-no-digests = پایگاه داده چکیدهٔ داده‌های دورهٔ { $number } را ندارد؛ اگر چیزی در آن‌ها عوض شود معلوم نمی‌شود
store-no-digests-help = نسخه‌ای قدیمی‌تر این دوره را وارد کرده است؛ ورود دادهٔ بعدی چکیده‌ها را ثبت می‌کند
store-altered-help = برنامهٔ دیگری پایگاه داده را تغییر داده یا پایگاه آسیب دیده است؛ آخرین نسخهٔ پشتیبان را بازگردانید یا دوره را دوباره وارد کنید
store-busy-help = پس از پایان آن، دوباره تلاش کنید
store-broken = محتوای «{ $what }» در پایگاه داده خوانده نمی‌شود: { $why }
store-broken-help = برنامهٔ دیگری آن را دست‌کاری کرده است؛ آخرین نسخهٔ پشتیبان را بازگردانید
store-newer = پایگاه داده را نسخهٔ تازه‌تری از این برنامه نوشته است: نسخهٔ جدول‌ها { $found } است و این برنامه تا نسخهٔ { $known } را می‌شناسد
store-newer-help = نسخهٔ تازه‌تر برنامه را نصب کنید
store-unwritten = کارپوشه نوشته نمی‌شود: { $why }
# Words that may stand in this place.
store-known-are = یکی از این‌ها را به کار ببرید: { $known }

## ورود داده.

store-no-number = دوره شماره ندارد
store-no-number-help = در ⁦round.toml⁩ بنویسید ⁦number = …⁩ یا شماره را با ⁦--number⁩ بدهید
store-other-methodology = دورهٔ { $number } دوره‌ای از ارزیابی «{ $here }» است، نه «{ $new }»
store-other-methodology-help = به این دورهٔ شمارهٔ دیگری بدهید یا از پایگاه دادهٔ دیگری استفاده کنید
store-takes-no-data = دورهٔ { $number } دیگر داده نمی‌پذیرد: وضعیت آن «{ $state }» است
store-takes-no-data-help = اگر داده‌ها باید اصلاح شود، دوره را دوباره باز کنید: { $command }
store-file-changed = پروندهٔ «{ $file }» هنگام ورود داده تغییر کرد؛ چیزی نوشته نشد
store-file-changed-help = پوشه را هنگامی دوباره وارد کنید که کسی روی آن کار نمی‌کند
store-no-kind = هیچ واحدی از نوع «{ $kind }» وجود ندارد
store-predecessor-not-listed = هیچ دورهٔ پیشینی { $kind } با شناسهٔ «{ $id }» ندارد

## دوره‌ها و فهرست.

store-no-round = دورهٔ { $number } وجود ندارد
store-no-rounds-help = هنوز دوره‌ای وجود ندارد؛ با «sanjeh import» آغاز کنید
store-no-reason = گذار «{ $transition }» بازگشت است و دلیل می‌خواهد
store-no-reason-help = دلیل را با ⁦--reason⁩ بنویسید
store-no-move = دورهٔ { $number } در وضعیت «{ $state }» است و گذار «{ $transition }» از این وضعیت ممکن نیست
store-by-nobody = انجام‌دهنده کیست؟ نام او با هر تغییر ثبت می‌شود، ولی داده نشده است
store-by-nobody-help = نام را با ⁦--by⁩ بدهید؛ متغیر ⁦USER⁩ که معمولاً نام کاربر را دارد، اینجا مقدار ندارد
store-published-already = دورهٔ { $number } پیش‌تر با شناسهٔ «{ $id }» منتشر شده است
store-published-already-help = برای اصلاح آن: { $command }
store-correction-before = تاریخ این اصلاحیه، { $day }، پیش از تاریخ «{ $id }»، { $before }، است
store-correction-before-help = با ⁦--date⁩ تاریخ دیرتری بدهید یا آن را ننویسید
store-no-move-final-help = گذارهای ممکن: { $possible }؛ برای انتشار: { $command }
store-transition = { $id }
store-transition-publish = انتشار
store-transition-correct = انتشار اصلاحیه
store-counts = معتبر
store-replaced = جایگزین‌شده
store-no-move-help = گذارهای ممکن: { $possible }
store-no-subject = در هیچ دوره‌ای واحدی از نوع «{ $kind }» با شناسهٔ «{ $id }» نبوده است
store-nobody = در هیچ دوره‌ای واحدی با شناسهٔ «{ $id }» نبوده است
store-no-subject-help = «sanjeh register» همهٔ واحدها را با نوعشان فهرست می‌کند
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
store-new-version = روش‌شناسی از نسخهٔ { $from } به نسخهٔ { $to } تغییر می‌کند.
store-files-changed = پرونده‌های دیگر: { $files }
store-successions = جانشینی‌ها
store-list-cut = از هر جدول حداکثر { $n } تغییر فهرست می‌شود؛ همه شمرده می‌شود
store-unchanged-word = بدون تغییر
store-preview = بله
store-no-preview = خیر
store-answers = پاسخ‌ها
store-added = افزوده
store-removed = حذف‌شده
store-renamed = تغییر نام
store-moved-to = تغییر وابستگی
store-changed = تغییریافته

## آنچه بر یک واحد گذشته است.

store-listed = در فهرست
store-entered = ورود
store-left = خروج
store-link = وابسته به
store-attribute = ویژگی
store-merged = ادغام
store-split = تفکیک
store-new-id = شناسهٔ تازه

## سرستون جدول‌ها.

store-title-subjects = واحدها
store-title-moves = گذارها
store-title-imports = ورودهای داده
# روز و ساعت.
store-at = { $day }، { $time }
store-col-at = زمان (UTC)
store-col-by = انجام‌دهنده
store-col-reason = دلیل
store-col-transition = گذار
store-col-counts = اعتبار
store-col-lang = زبان
store-col-value = مقدار
store-title-answers = پاسخ‌های تغییریافته
store-title-against = در مقایسه با دورهٔ { $number }
store-title-against-subjects = واحدها در مقایسه با دورهٔ { $number }
store-col-question = پرسش
store-col-preview = پیش‌نمایش
store-col-version-before = نسخهٔ پیشین
store-col-round = دوره
store-col-title = عنوان
store-col-state = وضعیت
store-col-date = تاریخ
store-col-methodology = روش‌شناسی
store-col-previous = دورهٔ پیش
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

cli-about-import = پوشهٔ یک دوره را وارد پایگاه داده می‌کند: نخست همه بررسی و سپس یک‌جا نوشته می‌شود
cli-about-rounds = دوره‌های پایگاه داده را با وضعیت و تاریخ نشان می‌دهد
cli-about-round = یک دوره را نشان می‌دهد یا وضعیت آن را تغییر می‌دهد
cli-about-round-show = یک دوره را نشان می‌دهد: عنوان، تاریخ، روش‌شناسی، وضعیت و همهٔ گذارها و ورودهای داده با نام و زمان
cli-about-round-move = وضعیت دوره را با گذارهای معین تغییر می‌دهد؛ نام، زمان و دلیل هر گذار ثبت می‌شود
cli-about-register = واحدهای ارزیابی را نشان می‌دهد، یا سرگذشت یکی از آن‌ها را در دوره‌ها

## راهنما: آرگومان‌ها.

cli-arg-by = انجام‌دهنده؛ اگر نیاید، نام کاربر
cli-arg-database = پایگاه داده: ⁦postgres://…⁩ یا یک پرونده؛ اگر نیاید، ⁦sanjeh.db⁩ در همین پوشه
cli-arg-kind = نوع واحد، مانند ⁦agency⁩ یا ⁦service⁩؛ اگر نیاید، همه
cli-arg-number = شمارهٔ دوره؛ اگر هنگام ورود داده نیاید، شمارهٔ ⁦round.toml⁩
cli-arg-preview = نشان بده چه تغییر می‌کند و چیزی را تغییر نده
cli-arg-reason = دلیل؛ گذارهای بازگشتی به آن نیاز دارند
cli-arg-transition = گذار، یا چند گذار به ترتیب
