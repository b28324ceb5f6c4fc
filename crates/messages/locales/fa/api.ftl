## Server and API: answers that are no pages, problems of the program that serves.

## Plain answers.

server-too-many-requests = درخواست‌های رسیده از نشانی شما بیش از اندازه است. لطفاً کمی صبر کنید و سپس صفحه را دوباره باز کنید.
server-busy = بار وبگاه بسیار زیاد است. لطفاً چند ثانیهٔ دیگر دوباره تلاش کنید.
server-bad-request = این درخواست خوانده نمی‌شود. وبگاه را از صفحهٔ نخست باز کنید.
server-failed = به سبب خطایی در برنامه، این صفحه ساخته نشد. لطفاً صفحهٔ دیگری را باز کنید.

## The program that serves.

server-ready = وبگاه در { $address } در دسترس است (پایان با Ctrl+C)
server-page-failed = صفحهٔ { $path } ساخته نشد و خوانندگان پیام خطا دیدند. لطفاً این پیام را همراه با سطرهای بالای آن گزارش کنید.
server-reloaded = انتشارها دوباره خوانده شد: { $n } انتشار در وبگاه است
server-not-reloaded = انتشارها دوباره خوانده نشد؛ آنچه پیش‌تر خوانده شده بود همچنان در وبگاه است
server-left-out = «{ $folder }» کنار گذاشته شد
server-withdrawn = دیگر نشان داده نمی‌شود
server-no-keys = هیچ کلید عمومی داده نشده است: صفحه‌ها می‌گویند که راستی‌آزمایی نشده‌اند. کلید ناشر را با ⁦--public-key⁩ نام ببرید
server-listen = «{ $text }» نشانی و درگاه نیست
server-listen-help = نشانی یا نام این رایانه، دونقطه و شمارهٔ درگاه تا ۶۵۵۳۵ را بنویسید، مانند ⁦127.0.0.1:8080⁩ یا ⁦localhost:0⁩؛ درگاه ۰ یعنی هر درگاه آزاد
server-port = درگاه { $port } وجود ندارد: درگاه‌ها تا ۶۵۵۳۵ است
server-no-host = «{ $host }» نشانی ندارد
server-title-missing = وبگاه به زبان «{ $code }» عنوانی ندارد: سرِ صفحه‌های آن زبان «{ $title }» نوشته می‌شود
server-title-missing-help = ⁦--title { $code }=TEXT⁩ را بیفزایید
server-title-unused = هیچ انتشاری به زبان «{ $code }» نیست: این عنوان نشان داده نمی‌شود
server-no-publications = پوشهٔ «{ $folder }» هیچ انتشاری ندارد
server-no-publications-help = با ⁦sanjeh publish⁩ یکی بسازید، یا پوشه را با ⁦--publications⁩ نام ببرید
server-rate = «{ $text }» نه شمار درخواست در ثانیه (از ۱) است و نه «off»
server-base-url = «{ $text }» نشانی وبگاه نیست: نشانی با ⁦http://⁩ یا ⁦https://⁩ آغاز می‌شود و فاصله، گیومه، ⁦?⁩ یا ⁦#⁩ ندارد
server-address-in-use = برنامهٔ دیگری در { $address } گوش می‌دهد
server-address-in-use-help = آن برنامه را ببندید، یا با ⁦--listen⁩ نشانی دیگری برگزینید؛ با درگاه ۰ یک درگاه آزاد پیدا می‌شود
server-address-forbidden = گوش دادن در { $address } مجاز نیست
server-address-forbidden-help = درگاه‌های کمتر از ۱۰۲۴ از آنِ مدیر سیستم است؛ با ⁦--listen⁩ درگاهی از ۱۰۲۴ به بالا برگزینید
server-address-elsewhere = { $address } از نشانی‌های این رایانه نیست
server-address-elsewhere-help = ⁦127.0.0.1⁩ برای همین رایانه و ⁦0.0.0.0⁩ برای همهٔ نشانی‌های آن است
server-cannot-listen = گوش دادن در { $address } ممکن نشد: { $why }
server-cannot-start = سرور آغاز به کار نکرد: { $why }

## Problem details of the API.

api-bad-request = این درخواست پذیرفته نیست
api-bad-request-help = شرح رابط برنامه‌نویسی در ‎/api/v1/openapi.json‎ است
api-not-found = این نشانی وجود ندارد
api-not-found-help = همهٔ نشانی‌ها در ‎/api/v1/openapi.json‎ و فهرست دوره‌های منتشرشده در ‎/api/v1/rounds‎ است
api-method = این کار در این نشانی ممکن نیست
api-method-help = با GET بخوانید؛ تنها ادعا را می‌توان فرستاد، با POST به ‎/api/v1/rounds/ROUND/claims‎
api-too-large = دادهٔ فرستاده‌شده بیش از اندازه بزرگ است
api-too-large-help = در هر بار حداکثر ۲۵۶ کیلوبایت بفرستید و جدول بلند ادعاها را چند بخش کنید
api-sent = دادهٔ فرستاده‌شده خوانده نمی‌شود
api-sent-help = یک شیء JSON با «metric»، «subject» و «value» یا «rank»، یا فهرستی از آن، یا جدولی به قالب CSV با همین ستون‌ها بفرستید
api-failed = پاسخ ساخته نشد
api-failed-help = بعداً دوباره تلاش کنید و اگر باز هم نشد، گزارش کنید
api-later-help = سرآیند Retry-After می‌گوید پس از چند ثانیه دوباره بپرسید
api-parameter-twice = پارامتر «{ $name }» دو بار آمده است
api-parameter-twice-help = آن را یک بار بدهید
api-subject-of-another = «{ $subject }» از آنِ «{ $agency }» نیست
api-subject-of-another-help = توضیح را از دستگاهی بپرسید که این واحد از آنِ آن است
api-no-round = انتشاری با شناسهٔ «{ $id }» نیست
api-no-such = در این انتشار «{ $id }» نیست
api-known-are = نام‌های پذیرفته: { $known }
api-listed-at = فهرست همه در { $address } است
api-unknown-parameter = این نشانی پارامتر «{ $name }» ندارد
api-bad-value = پارامتر «{ $name }» نمی‌تواند «{ $value }» باشد
api-number-between = این پارامتر عددی صحیح از { $from } تا { $to } است
api-unreadable = قالب دادهٔ فرستاده‌شده { $form } نیست

## The command.

cli-about-serve = صفحه‌ها، داده‌ها و رابط برنامه‌نویسی انتشارها را روی HTTP عرضه می‌کند
cli-arg-publications = پوشهٔ انتشارها که هر یک در پوشهٔ خود است؛ با SIGHUP دوباره خوانده می‌شود
cli-arg-listen = نشانی و درگاهی که در آن گوش داده می‌شود؛ درگاه ۰ برای هر درگاه آزاد
cli-arg-base-url = نشانی وبگاه برای خوانندگان، مانند ⁦https://egov.example.org⁩؛ اگر نیاید، همان ⁦--listen⁩
cli-arg-behind-tls = همهٔ خوانندگان با TLS و از راه پروکسی می‌آیند؛ به مرورگرها گفته می‌شود که تنها از همین راه بیایند
cli-arg-trusted-proxies = نشانی پروکسی‌ای که X-Forwarded-For و X-Forwarded-Proto آن پذیرفته است؛ برای چند پروکسی چند بار بیاید
cli-arg-rate = شمار درخواست‌های هر نشانی در ثانیه؛ تا چهار برابر آن می‌تواند یک‌باره برسد. «off» یعنی بی‌حد
cli-arg-cache = حجم صفحه‌هایی که آماده نگه داشته می‌شود، به مگابایت
cli-arg-known-keys = کلید عمومی ناشر، پروندهٔ آن یا خود کلید؛ برای چند ناشر چند بار بیاید یا با ویرگول لاتین جدا شود. آنچه با هیچ‌یک امضا نشده است نشان داده نمی‌شود؛ اگر کلیدی نیاید، همه راستی‌آزمایی‌نشده نشان داده می‌شود
cli-arg-site-language = زبان وبگاه برای خوانندگانی که مرورگرشان هیچ‌یک از زبان‌های آن را نمی‌خواهد؛ اگر نیاید، نخستین زبان عنوان تازه‌ترین انتشار
cli-arg-site-title = نام وبگاه به یک زبان، مانند ⁦fa="…"⁩؛ برای هر زبان یک بار
cli-arg-largest = حجم همهٔ پرونده‌های یک انتشار، به مگابایت؛ ⁦verify⁩ بزرگ‌تر از آن را نمی‌پذیرد و وبگاه آن را کنار می‌گذارد
cli-arg-patience = زمان خواندن و محاسبهٔ یک انتشار، به ثانیه؛ ⁦verify⁩ کندتر از آن را متوقف می‌کند و وبگاه آن را کنار می‌گذارد
cli-arg-at-most = حدی که بیشتر از آن پذیرفته نمی‌شود، مانند ⁦cells=1000000⁩؛ برای چند حد چند بار بیاید یا با ویرگول لاتین جدا شود. نام حدها: ⁦workbook-mb⁩، ⁦unpacked-mb⁩، ⁦row-mb⁩، ⁦cells⁩، ⁦subjects⁩، ⁦id-mb⁩، ⁦text-mb⁩، ⁦depth⁩، ⁦ids⁩، ⁦compact-mb⁩، ⁦files⁩
limit-no-number = «{ $text }» حد نیست: نام حد و یک عدد بنویسید، مانند ⁦cells=1000000⁩
limit-unknown = حدی به نام «{ $name }» وجود ندارد
limit-unknown-help = حدها: { $names }
limit-out-of-range = حد «{ $name }» می‌تواند از ۱ تا { $most } باشد، نه { $value }
cli-arg-log = برای هر درخواست یک سطر JSON، بدون نشانی خوانندگان، در خروجی استاندارد می‌نویسد
