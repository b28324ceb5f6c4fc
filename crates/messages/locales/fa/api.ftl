## Server and API: answers that are no pages, problems of the program that serves.

## Plain answers.

server-too-many-requests = درخواست‌های رسیده از نشانی شما بیش از اندازه است. لطفاً کمی صبر کنید و سپس صفحه را دوباره باز کنید.
server-busy = بار وبگاه بسیار زیاد است. لطفاً چند ثانیه دیگر دوباره تلاش کنید.
server-bad-request = این درخواست قابل فهم نیست. وبگاه را از صفحهٔ نخست آن باز کنید.
server-failed = به سبب خطایی در برنامه، این صفحه ساخته نشد. لطفاً صفحهٔ دیگری را باز کنید.

## The program that serves.

server-ready = وبگاه در { $address } در دسترس است (پایان با Ctrl+C)
server-page-failed = صفحهٔ { $path } ساخته نشد و این به خوانندگانش گفته شد. لطفاً این پیام را همراه با سطرهای بالای آن گزارش کنید.
server-reloaded = انتشارها دوباره خوانده شد: { $n } انتشار عرضه می‌شود
server-not-reloaded = بازخوانی انتشارها ممکن نشد؛ آنچه پیش‌تر خوانده شده بود همچنان عرضه می‌شود
server-left-out = «{ $folder }» کنار گذاشته شد
server-withdrawn = دیگر نشان داده نمی‌شود
server-no-keys = هیچ کلید عمومی‌ای شناخته نیست: صفحه‌ها می‌گویند که راستی‌آزمایی نشده‌اند. کلید ناشر را با ⁦--public-key⁩ نام ببرید
server-listen = «{ $text }» نشانی و درگاه نیست
server-listen-help = نشانی یا نام این رایانه، دونقطه و شمارهٔ درگاه تا ۶۵۵۳۵ را بنویسید، مانند ⁦127.0.0.1:8080⁩ یا ⁦localhost:0⁩؛ درگاه ۰ یعنی هر درگاهی که آزاد باشد
server-port = درگاه { $port } نیست: درگاه‌ها تا ۶۵۵۳۵ است
server-no-host = نامی به شکل «{ $host }» نشانی ندارد
server-no-publications = در «{ $folder }» هیچ انتشاری نیست
server-no-publications-help = با «sanjeh publish» یکی بسازید، یا پوشه را با ‎--publications‎ نام ببرید
server-rate = «{ $text }» نه شمار درخواست در ثانیه (از ۱) است و نه «off»
server-base-url = «{ $text }» نشانی یک وبگاه نیست: نشانی با http:// یا https:// آغاز می‌شود و فاصله، نشان نقل‌قول، «?» یا «#» ندارد
server-address-in-use = برنامه دیگری در { $address } گوش می‌دهد
server-address-in-use-help = آن برنامه را ببندید، یا با ‎--listen‎ نشانی دیگری برگزینید؛ با درگاه ۰ یک درگاه آزاد یافته می‌شود
server-address-forbidden = گوش دادن در { $address } مجاز نیست
server-address-forbidden-help = درگاه‌های کمتر از ۱۰۲۴ از آنِ مدیر سامانه است؛ با ‎--listen‎ درگاهی از ۱۰۲۴ به بالا برگزینید
server-address-elsewhere = { $address } از نشانی‌های این دستگاه نیست
server-address-elsewhere-help = برای همین دستگاه در 127.0.0.1 و برای همهٔ نشانی‌هایش در 0.0.0.0 گوش دهید
server-cannot-listen = گوش دادن در { $address } ممکن نشد: { $why }
server-cannot-start = کارساز آغاز به کار نکرد: { $why }

## Problem details of the API.

api-bad-request = این را نمی‌توان پرسید
api-bad-request-help = شرح واسط برنامه‌نویسی در ‎/api/v1/openapi.json‎ است
api-not-found = در این نشانی چیزی نیست
api-not-found-help = همهٔ نشانی‌ها در ‎/api/v1/openapi.json‎ آمده و فهرست دوره‌های منتشرشده در ‎/api/v1/rounds‎ است
api-method = این کار در اینجا ممکن نیست
api-method-help = با GET بخوانید؛ تنها ادعا را می‌توان فرستاد، با POST به ‎/api/v1/rounds/ROUND/claims‎
api-too-large = حجم فرستاده بیش از اندازه است
api-too-large-help = در هر بار حداکثر ۲۵۶ کیلوبایت بفرستید و جدول بلند ادعاها را چند بخش کنید
api-sent = آنچه فرستاده شد قابل فهم نیست
api-sent-help = یک شیء JSON با «metric»، «subject» و «value» یا «rank»، یا فهرستی از آن، یا جدولی در قالب CSV با همین ستون‌ها بفرستید
api-failed = پاسخ ساخته نشد
api-failed-help = بعداً دوباره تلاش کنید و اگر باز هم نشد، گزارش دهید
api-later-help = سرآیند Retry-After می‌گوید پس از چند ثانیه دوباره بپرسید
api-parameter-twice = پارامتر «{ $name }» دو بار آمده است
api-parameter-twice-help = آن را یک بار بدهید
api-subject-of-another = «{ $subject }» از آنِ «{ $agency }» نیست
api-subject-of-another-help = توضیح را از دستگاهی بپرسید که این موضوع از آنِ آن است
api-no-round = انتشاری با شناسهٔ «{ $id }» نیست
api-no-such = در این انتشار «{ $id }» نیست
api-known-are = شناخته‌شده‌ها: { $known }
api-listed-at = فهرست همه در { $address } است
api-unknown-parameter = پارامتر «{ $name }» در اینجا نیست
api-bad-value = پارامتر «{ $name }» نمی‌تواند «{ $value }» باشد
api-number-between = این پارامتر عددی صحیح از { $from } تا { $to } است
api-unreadable = آنچه فرستاده شد در قالب { $form } نیست

## The command.

cli-about-serve = عرضه صفحه‌ها، داده‌ها و واسط برنامه‌نویسی انتشارها روی HTTP
cli-arg-publications = پوشه انتشارها که هر یک در پوشه خود است؛ با SIGHUP دوباره خوانده می‌شود
cli-arg-listen = نشانی و درگاهی که در آن گوش داده می‌شود؛ درگاه ۰ برای هر درگاه آزاد
cli-arg-base-url = نشانی وبگاه برای خوانندگان، مانند https://egov.example.org؛ اگر نیاید همان ‎--listen‎ است
cli-arg-behind-tls = همهٔ خوانندگان از راه TLS می‌آیند که در پیشکاری پیش از این کارساز پایان می‌یابد؛ به مرورگرها گفته می‌شود تنها از همین راه بیایند
cli-arg-trusted-proxies = نشانی پیشکاری که X-Forwarded-For و X-Forwarded-Proto آن پذیرفته است؛ برای چند پیشکار چند بار بیاید
cli-arg-rate = شمار درخواست در ثانیه از هر نشانی؛ تا چهار برابر آن می‌تواند یک‌باره برسد. «off» یعنی بی‌اندازه
cli-arg-cache = حجم صفحه‌هایی که آماده نگه داشته می‌شود، به مگابایت
cli-arg-known-keys = کلید عمومی یک ناشر، پروندهٔ آن یا خود کلید؛ برای چند ناشر چند بار بیاید یا با ویرگول لاتین جدا شود. آنچه با هیچ‌یک امضا نشده نشان داده نمی‌شود؛ اگر کلیدی نیاید، همه راستی‌آزمایی‌نشده نشان داده می‌شود
cli-arg-site-language = زبان خوانندگانی که هیچ‌یک از زبان‌های وبگاه را نمی‌دانند؛ اگر نیاید، نخستین زبان عنوان تازه‌ترین انتشار
cli-arg-largest = حجمی که همهٔ پرونده‌های یک انتشار می‌تواند داشته باشد، به مگابایت؛ ⁦verify⁩ بزرگ‌تر از آن را نمی‌پذیرد و وبگاه آن را کنار می‌گذارد
cli-arg-patience = زمانی که خواندن و محاسبهٔ یک انتشار می‌تواند بکشد، به ثانیه؛ ⁦verify⁩ کندتر از آن را رها می‌کند و وبگاه آن را کنار می‌گذارد
cli-arg-at-most = حدی که بیشتر از آن پذیرفته نمی‌شود، مانند ⁦cells=1000000⁩؛ برای چند حد، چند بار یا با ویرگول انگلیسی. نام حدها: ⁦workbook-mb⁩، ⁦unpacked-mb⁩، ⁦row-mb⁩، ⁦cells⁩، ⁦subjects⁩، ⁦id-mb⁩، ⁦text-mb⁩، ⁦depth⁩، ⁦ids⁩، ⁦compact-mb⁩، ⁦files⁩
limit-no-number = «{ $text }» حدی را تعیین نمی‌کند: نام حد و یک عدد بنویسید، مانند ⁦cells=1000000⁩
limit-unknown = حدی به نام «{ $name }» نیست
limit-unknown-help = حدها: { $names }
limit-out-of-range = حد «{ $name }» می‌تواند از ۱ تا { $most } باشد، نه { $value }
cli-arg-log = نوشتن یک سطر JSON در خروجی استاندارد برای هر درخواست، بدون نشانی خوانندگان
