### انتشار: ساختن، امضا و راستی‌آزمایی.

## انتشار.

# زیر هشدارهایی می‌آید که جلوی انتشار را می‌گیرد.
publication-doubts = { $n ->
    [one] چیزی منتشر نشد: یک هشدار نه رفع شده است و نه پذیرفته
   *[other] چیزی منتشر نشد: { $n } هشدار نه رفع شده است و نه پذیرفته
}
publication-doubts-help = این‌ها را درست کنید، یا هر یک را در round.toml با یک [[accept]] با شناسه، جا و دلیل بپذیرید
publication-exists = انتشار «{ $id }» از پیش وجود دارد و هیچ انتشاری تغییر نمی‌کند
publication-exists-help = برای اصلاح، دوباره با ⁦--corrects { $id }⁩ و ذکر دلیل منتشر کنید؛ انتشار پیشین در نشانی خود می‌ماند و می‌گوید که اصلاح شده است
publication-bad-id = «{ $id }» نمی‌تواند شناسهٔ انتشار باشد
publication-bad-id-help = حروف و ارقام لاتین و «-»، «_» و «.» به کار ببرید، مانند ⁦9⁩ یا ⁦2022-pilot⁩
publication-bad-day = «{ $day }» تاریخ نیست: سال، ماه و روز میلادی را بنویسید، مانند ⁦2022-06-20⁩
publication-corrects-another-round = «{ $id }» انتشار دوره یا روش‌شناسی دیگری است؛ اصلاحیه باید از همان دوره باشد
publication-reason-former = گزینهٔ ⁦{ $option }⁩ دیگر وجود ندارد
publication-reason-former-help = دلیل را این‌گونه بدهید: ⁦{ $written }⁩
publication-no-reason = اصلاحیه به دلیل نیاز دارد و این دلیل به همهٔ خوانندگان نشان داده می‌شود
publication-no-reason-help = دلیل را به هر یک از زبان‌های دوره بدهید: ⁦{ $options }⁩
publication-reason-not-of-round = دلیل به «{ $code }» داده شده است، ولی دوره به این زبان منتشر نمی‌شود
publication-reason-not-of-round-help = زبان‌های دوره: { $languages }؛ این‌ها در ⁦round.toml⁩ در ⁦languages⁩ آمده است
publication-previous-needed = این دوره «{ $folder }» را دورهٔ پیش می‌نامد و رشد را تنها با انتشار آن دوره می‌توان راستی‌آزمایی کرد
publication-previous-needed-help = نخست آن دوره را با همین ⁦--to⁩ منتشر کنید یا «previous» را از ⁦round.toml⁩ بردارید
publication-previous-changed = «{ $file }» در انتشار دورهٔ پیش، «{ $folder }»، پس از انتشار تغییر کرده است
publication-previous-changed-help = ⁦sanjeh verify⁩ را بر آن پوشه اجرا کنید و پرونده را از رونوشتی بازگردانید
publication-bad-path = «{ $file }» با این نام نمی‌تواند بخشی از انتشار باشد
publication-withheld-whole = پاسخ‌ها منتشر نمی‌شود، ولی «{ $file }» پاسخ دارد و قرار است کامل منتشر شود
publication-withheld-whole-help = ⁦whole = true⁩ را از روش‌شناسی بردارید یا پاسخ‌ها را منتشر کنید
publication-withheld-tables = پاسخ‌ها منتشر نمی‌شود، ولی «{ $file }» چند جدول دارد و پاسخ‌های یکی از آن‌ها را نمی‌توان جدا کرد
publication-withheld-tables-help = هر جدول را در پرونده‌ای جداگانه بگذارید
publication-withheld-around = پاسخ‌ها منتشر نمی‌شود؛ از این رو آنچه بالا و پایین جدول «{ $file }» است نیز منتشر نمی‌شود
publication-withheld-around-help = برنامه نمی‌داند که پاسخی در آنجا هست یا نه. اگر باید منتشر شود، آن را در ⁦round.toml⁩ به صورت ⁦notice⁩ بنویسید
publication-unread-columns = { $n ->
    [one] یک ستون «{ $file }» که روش‌شناسی نمی‌خواند منتشر می‌شود: { $columns }
   *[other] { $n } ستون «{ $file }» که روش‌شناسی نمی‌خواند منتشر می‌شود: { $columns }
}
publication-unread-columns-help = اگر برای همگان نیست، ستون‌ها را از جدول بردارید و اصلاحیه منتشر کنید؛ وگرنه در روش‌شناسی برای این جدول ⁦whole = true⁩ بنویسید
publication-unread-rows = { $n ->
    [one] یک ردیف «{ $file }» که روش‌شناسی کنار می‌گذارد منتشر می‌شود
   *[other] { $n } ردیف «{ $file }» که روش‌شناسی کنار می‌گذارد منتشر می‌شود
}
publication-unread-rows-help = اگر برای همگان نیست، ردیف‌ها را از جدول بردارید و اصلاحیه منتشر کنید؛ وگرنه در روش‌شناسی برای این جدول ⁦whole = true⁩ بنویسید
publication-left-out = بخشی از «{ $file }» منتشر می‌شود، بدون برگه‌های { $sheets } و ستون‌های { $columns }
publication-left-out-sheets = بخشی از «{ $file }» منتشر می‌شود، بدون برگه‌های { $sheets }
publication-left-out-columns = بخشی از «{ $file }» منتشر می‌شود، بدون ستون‌های { $columns }
publication-left-out-rows = { $n ->
    [one] یک ردیف «{ $file }» که ⁦only⁩ کنار می‌گذارد خالی منتشر می‌شود، جز خانه‌هایی که ⁦only⁩ می‌خواند
   *[other] { $n } ردیف «{ $file }» که ⁦only⁩ کنار می‌گذارد خالی منتشر می‌شود، جز خانه‌هایی که ⁦only⁩ می‌خواند
}
publication-left-out-help = از هر کارپوشه آنچه روش‌شناسی می‌خواند و دوره پنهان نمی‌کند منتشر می‌شود. برای انتشار کامل پرونده، در روش‌شناسی برای این جدول ⁦whole = true⁩ بنویسید
publication-cut-differs = امتیازهای «{ $measure }» از بخش‌های خوانده‌شدهٔ کارپوشه‌ها با امتیازهای کارپوشه‌های کامل یکی نیست
publication-cut-differs-help = جدول‌ها را با قالب CSV ذخیره کنید یا در روش‌شناسی برایشان ⁦whole = true⁩ بنویسید؛ و لطفاً این را گزارش کنید
publication-withheld-differs = امتیازهای «{ $measure }» بدون پاسخ‌ها با امتیازهای همراه پاسخ‌ها یکی نیست و این دوره را نمی‌توان بدون پاسخ‌هایش منتشر کرد. پاسخ‌ها را منتشر کنید یا این ایراد را گزارش کنید
publication-unrecorded = انتشار «{ $id }» در جای خود است، ولی در پایگاه داده ثبت نشد
publication-unrecorded-help = وقتی پایگاه داده دوباره پاسخ داد، همین فرمان را بار دیگر اجرا کنید تا انتشار را ثبت کند
publication-finished = اجرای پیشین نیمه‌تمام مانده، ولی این انتشار را در جای خود گذاشته بود؛ اکنون انتشار دوره ثبت شد
publication-unwritable = «{ $file }» نوشته نمی‌شود: { $why }

## خواندن.

publication-unreadable = این پرونده فهرست پرونده‌های انتشار نیست: { $why }
publication-unreadable-help = شاید پروندهٔ دیگری یا صفحهٔ وب باشد: پوشه‌ای را نام ببرید که ⁦publication.json⁩ دارد
publication-newer = قالب این انتشار { $format } است و این برنامه آن را نمی‌شناسد
publication-newer-help = نسخهٔ تازه‌تر برنامه را به کار ببرید
publication-refused = این انتشار را { $program } در قالبی پیشین ساخته است و این نسخهٔ برنامه آن را نمی‌پذیرد. شاید قاعده‌های آن زمان آنچه را اینجا رد می‌شود مجاز می‌دانست؛ پس رقم‌های آن لزوماً نادرست نیست، ولی نمی‌توان آن‌ها را نشان داد
publication-refused-help = آن را با همان برنامه محاسبه کنید یا با این برنامه اصلاحیه منتشر کنید
publication-path-outside = فهرست از «{ $file }» نام می‌برد که مسیری درون پوشه نیست. به این انتشار اعتماد نکنید
publication-listed-twice = فهرست دو بار از «{ $file }» نام می‌برد. به این انتشار اعتماد نکنید
publication-list-too-long = ⁦publication.json⁩ بلندتر از { $most } بایت است و خوانده نمی‌شود
publication-beyond-bounds = انتشار { $files } پرونده با { $bytes } بایت دارد؛ بیش از { $most_files } پرونده با { $most_bytes } بایت خوانده نمی‌شود (حدهای «files» و «largest»)
publication-beyond-bounds-help = اگر واقعاً به این بزرگی است، حد را با ⁦--largest⁩ یا ⁦--at-most files=N⁩ بالا ببرید
publication-folder-unreadable = پوشهٔ «{ $folder }» برای یافتن انتشار خوانده نمی‌شود: { $why }
publication-folder-unreadable-help = به کاربری که برنامه با آن اجرا می‌شود اجازهٔ خواندن پوشه را بدهید، یا پوشه را جابه‌جا کنید
publication-no-folder = پوشهٔ «{ $folder }» وجود ندارد
publication-too-slow = خواندن این انتشار و محاسبهٔ نتایج آن بیش از { $seconds } ثانیه (حد «patience») طول کشید و متوقف شد
publication-too-slow-help = اگر واقعاً به این زمان نیاز دارد، حد را با ⁦--patience⁩ بالا ببرید
publication-panicked = خواندن این انتشار به سبب خطایی در خود برنامه متوقف شد
publication-panicked-help = لطفاً این را همراه با سطرهای بالا گزارش کنید
publication-no-thread = کار تازه‌ای آغاز نشد: { $why }
publication-twice = دو انتشار شناسهٔ «{ $id }» را دارند: دومی کنار گذاشته شد. یکی را بردارید
publication-doubt-second = «{ $id }» از همان دورهٔ «{ $current }» است، ولی آن را اصلاح نمی‌کند: «{ $current }» که پیش از آن منتشر شده است معتبر شمرده می‌شود
publication-doubt-correction = «{ $id }» خود را اصلاحیهٔ «{ $named }» معرفی می‌کند، ولی { $why ->
    [round] از دوره یا روش‌شناسی دیگری است
    [day] تاریخی پیش از آن دارد
   *[digest] چکیدهٔ دیگری را نام می‌برد
}: اصلاحیه شمرده نمی‌شود

## کلید و امضا.

publication-no-keys = کلیدها ساخته نشد: { $why }
publication-key-needs-password = کلید خصوصی رمزگذاری شده است
publication-key-needs-password-help = پروندهٔ گذرواژهٔ آن را نام ببرید: ⁦--password-file FILE⁩
publication-key-open = همهٔ کاربران این رایانه می‌توانند کلید خصوصی «{ $file }» را بخوانند
publication-key-open-help = خواندن آن را به صاحبش محدود کنید: ⁦chmod 600 { $file }⁩. اگر ممکن است کسی آن را خوانده باشد، کلید تازه بسازید
publication-bad-secret-key = این کلید خصوصی را نمی‌توان به کار برد: { $why }
publication-no-secret-key = این پرونده کلید خصوصی نیست
publication-no-secret-key-help = پرونده‌ای را نام ببرید که ⁦sanjeh keys new⁩ یا ⁦minisign⁩ ساخته است؛ آن‌که نامش به ⁦.pub⁩ پایان می‌یابد کلید عمومی است
publication-bad-public-key = این کلید عمومی نیست: { $why }
publication-bad-public-key-help = پرونده‌ای با پسوند ⁦.pub⁩ که ⁦sanjeh keys new⁩ یا ⁦minisign⁩ ساخته است، یا خود کلید را بدهید: ۵۶ حرف که با RW آغاز می‌شود
publication-no-public-key = «{ $file }» نه کلید عمومی است و نه پرونده‌ای با این نام هست
publication-not-signed = انتشار امضا نشد: { $why }

## راستی‌آزمایی: چه نادرست است.

publication-file-missing = پروندهٔ { $file } وجود ندارد
publication-file-extra = { $file } در فهرست پرونده‌های انتشار نیست
publication-file-changed = { $file } پس از انتشار تغییر کرده است
publication-file-special = { $file } پروندهٔ عادی نیست، بلکه لوله، دستگاه سیستم‌عامل یا پوشه است و خوانده نمی‌شود
publication-more-findings = { $n ->
    [one] { $n } یافتهٔ دیگر
   *[other] { $n } یافتهٔ دیگر
}: ⁦sanjeh verify⁩ آن‌ها را نام می‌برد
publication-known-keys-help = آنچه اینجا نشان داده می‌شود با یکی از این کلیدها امضا شده است: { $keys }. اگر این انتشار هم باید نشان داده شود، کلید آن را با ⁦--public-key⁩ نام ببرید
publication-not-intact-help = انتشار هرگز تغییر نمی‌کند: پوشه را از جایی که منتشر شده است بگیرید یا اصلاحیه منتشر کنید
publication-file-not-as-before = { $file } با انتشار دورهٔ پیش یکی نیست
publication-file-unknown = { $file } از جدول‌های این برنامه نیست و نمی‌توان آن را راستی‌آزمایی کرد
publication-file-unreadable = از { $file } چیزی محاسبه نمی‌شود
publication-nothing-without = بدون { $file } چیزی را نمی‌توان محاسبه کرد
publication-incomplete-help = انتشار را دوباره دریافت کنید؛ این نسخه ناقص است
publication-file-refused = { $file } در قالب پیشین منتشر شده است و این برنامه آن را نمی‌پذیرد: { $why }. اگر قاعده‌های زمان خودش آن را می‌پذیرفت، این نشانهٔ نادرستی رقم‌های آن نیست، ولی اینجا نمی‌توان آن‌ها را محاسبه کرد
publication-no-json = { $file } در سطر { $line }، ستون { $column }، ⁦JSON⁩ نامعتبر است یا به چند شکل خوانده می‌شود
publication-value-differs = { $file }، سطر { $line } ({ $row })، ستون { $column }: منتشرشده «{ $published }»، محاسبه‌شده «{ $computed }»
publication-entry-differs = { $file }، { $path }: منتشرشده «{ $published }»، محاسبه‌شده «{ $computed }»
publication-signature-unreadable = ⁦publication.json.minisig⁩ امضا نیست
publication-signature-another-key = ⁦publication.json.minisig⁩ با کلید دیگری امضا شده است: { $id }
publication-signature-forged = ⁦publication.json⁩ و امضای آن ⁦publication.json.minisig⁩ با هم سازگار نیست: یکی از آن دو تغییر کرده است
publication-signature-missing = ⁦publication.json⁩ امضا ندارد (⁦publication.json.minisig⁩)
publication-signature-old-form = ⁦publication.json.minisig⁩ به شکل قدیمی ⁦minisign⁩ است که اینجا پذیرفته نیست: دوباره و بدون ⁦-l⁩ امضا کنید

## دریافت.

publication-nothing-there = در { $address } انتشاری نیست
publication-nothing-there-help = نشانی پوشهٔ یک انتشار را بدهید، مانند ⁦https://example.org/publications/9⁩
publication-not-fetched = { $address } دریافت نشد: { $why }
publication-not-fetched-help = نشانی و شبکه را بررسی و دوباره تلاش کنید، یا پوشه را دریافت و همان را راستی‌آزمایی کنید
publication-no-tls = ارتباط رمزگذاری‌شده برقرار نمی‌شود ({ $why })
publication-no-address = نشانی نادرست است
publication-not-allowed = سرور اجازهٔ خواندن آن را نمی‌دهد (وضعیت { $status })
publication-server-error = خطا در خود سرور است (وضعیت { $status })
publication-other-status = سرور با وضعیت { $status } پاسخ داد
publication-unknown-scheme = «{ $scheme }» پشتیبانی نمی‌شود؛ تنها ⁦http⁩ و ⁦https⁩ پذیرفته است
publication-leads-elsewhere = { $address } به «{ $location }» هدایت می‌کند که روی همان میزبان نیست
publication-leads-elsewhere-help = اگر به آن نشانی اعتماد دارید، خود آن را به ⁦sanjeh verify⁩ بدهید، یا پوشه را دریافت و همان را راستی‌آزمایی کنید
publication-leads-on = { $address } بی‌پایان از نشانی‌ای به نشانی دیگر هدایت می‌کند
publication-not-public = { $address } به شبکه‌ای غیرعمومی می‌رسد

## فرمان‌ها.

cli-about-publish = دوره را منتشر می‌کند: نتایج آن و همهٔ آنچه برای محاسبهٔ دوباره لازم است، در پوشه‌ای که هرگز تغییر نمی‌کند
cli-about-verify = انتشار را راستی‌آزمایی می‌کند: پرونده‌ها، امضا و محاسبهٔ دوبارهٔ همهٔ نتایج
cli-about-keys = برای امضای انتشارها کلید می‌سازد
cli-about-keys-new = یک جفت کلید می‌سازد: ⁦FILE⁩ محرمانه است و امضا می‌کند، ⁦FILE.pub⁩ عمومی است و امضا را می‌آزماید
cli-arg-source = پوشهٔ دوره، یا شمارهٔ دوره‌ای در پایگاه داده
cli-arg-to = پوشهٔ انتشارها؛ انتشار تازه در آن پوشهٔ جداگانه‌ای دارد
cli-arg-key = کلید خصوصی برای امضای انتشار؛ اگر نیاید، امضا نمی‌شود
cli-arg-password-file = پروندهٔ گذرواژهٔ کلید خصوصی
cli-arg-corrects = شناسهٔ انتشاری که اصلاح می‌شود؛ دلیل آن نیز لازم است
cli-arg-reasons = دلیل اصلاح به یکی از زبان‌های دوره، مانند ⁦fa="…"⁩؛ برای هر زبان یک بار
cli-arg-reason-en = نام پیشین ⁦--reason en=…⁩
cli-arg-reason-fa = نام پیشین ⁦--reason fa=…⁩
cli-arg-date = روز انتشار به میلادی، مانند ⁦2022-06-20⁩؛ اگر نیاید، تاریخ ⁦round.toml⁩ یا امروز
cli-arg-id = شناسهٔ انتشار که بخشی از نشانی آن است؛ اگر نیاید، شمارهٔ دوره
cli-arg-publication = پوشهٔ یک انتشار، یا نشانی آن در وب
cli-arg-public-key = کلید عمومی‌ای که به آن اعتماد دارید: پروندهٔ آن یا خود کلید
cli-arg-key-file = پروندهٔ کلید خصوصی؛ کلید عمومی کنار آن با پسوند ⁦.pub⁩ نوشته می‌شود
cli-arg-unencrypted = کلید خصوصی را رمزگذاری نکن: هر که پرونده را بخواند می‌تواند امضا کند

publication-no-round = «{ $name }» نه پوشه است و نه شمارهٔ دوره
publication-no-round-help = پوشهٔ یک دوره یا شمارهٔ دوره‌ای را بنویسید که وارد شده است: ⁦sanjeh rounds⁩ آن‌ها را فهرست می‌کند
publication-not-final = دورهٔ { $number } در وضعیت «{ $state }» است و تنها دورهٔ نهایی را می‌توان منتشر کرد
publication-not-final-help = ⁦sanjeh round move⁩ آن را گام‌به‌گام به این وضعیت می‌رساند
publication-unknown = انتشاری با شناسهٔ «{ $id }» برای اصلاح وجود ندارد
publication-unknown-help = انتشارهای موجود: { $known }
publication-corrected-already = «{ $id }» پیش‌تر با «{ $newer }» اصلاح شده است
publication-corrected-already-help = همان را اصلاح کنید: ⁦--corrects { $newer }⁩
publication-made = «{ $id }» در { $folder } منتشر شد: { $files } پرونده
publication-digest = ⁦SHA-256⁩ پروندهٔ { $file }: { $digest }
publication-made-signed = امضا شده است: ⁦publication.json.minisig⁩
publication-made-unsigned = امضا نشده است؛ برای امضا با ⁦sanjeh keys new⁩ کلید بسازید و ⁦--key⁩ را بدهید
publication-no-licence = پروانه‌ای اعلام نشده است و هیچ‌کس بی‌اجازه نمی‌تواند داده‌ها را بازنشر کند. اگر بازنشر مجاز است، پروانه را در ⁦round.toml⁩ بنویسید، مانند ⁦licence = "CC-BY-4.0"⁩
publication-made-after = رشد نسبت به انتشار «{ $id }» محاسبه شده که نسخه‌ای از آن در این انتشار آمده است
publication-corrects = «{ $id }» را اصلاح می‌کند؛ نتایج تغییریافته: { $files }
publication-corrects-nothing = «{ $id }» را اصلاح می‌کند و هیچ نتیجه‌ای تغییر نکرد
publication-rests-on-corrected = رشد در «{ $id }» نسبت به انتشاری است که اکنون اصلاح شد؛ اگر رشد آن هم باید عوض شود، آن را نیز اصلاح کنید
publication-contradictions = { $n } گروه از ادعاها با هم درست نیست: ⁦sanjeh claims⁩ آن‌ها را نام می‌برد
publication-key-without-password = آیا کلید خصوصی رمزگذاری شود؟
publication-key-without-password-help = با ⁦--password-file⁩ پروندهٔ گذرواژه را بدهید، یا ⁦--unencrypted⁩ بنویسید
publication-key-exists = «{ $file }» از پیش وجود دارد و هیچ کلیدی بازنویسی نمی‌شود
publication-key-exists-help = نام دیگری برگزینید
publication-no-password = «{ $file }» گذرواژه‌ای ندارد
publication-keys-made = کلید { $id }.
    خصوصی، برای امضا، که باید محرمانه بماند: { $secret }
    عمومی، برای هر که راستی‌آزمایی می‌کند: { $public }
    { $line }
publication-none-here = پوشهٔ «{ $folder }» انتشار نیست: ⁦publication.json⁩ ندارد
publication-none-here-help = پوشه‌ای را نام ببرید که ⁦publication.json⁩ دارد

publication-sound = انتشار «{ $id }» درست است: هر پرونده همان است که امضا شده و همهٔ نتایج دوباره به دست آمد
publication-consistent = انتشار «{ $id }» در خود سازگار است: هر پرونده همان است که در ⁦publication.json⁩ آمده و همهٔ نتایج دوباره به دست آمد
publication-not-computed = انتشار «{ $id }» تغییر نکرده است، ولی این برنامه نمی‌تواند آن را محاسبه کند
publication-first-format = این انتشار قالب ۱ را دارد: با قاعده‌های زمان خود خوانده، محاسبه و مقایسه شد
publication-unsound = انتشار «{ $id }» درست نیست: { $n } یافته
publication-compared = پرونده: { $files }، بایت: { $bytes }؛ مقدارهای محاسبه و مقایسه‌شده: { $values }
publication-from-indicators = پاسخ‌ها منتشر نشده است: محاسبه از امتیاز شاخص‌ها آغاز شد
publication-no-like-for-like = رشد همسنگ محاسبه نمی‌شود: به پاسخ‌های هر دو دوره نیاز دارد
publication-signed = امضا با کلیدی است که به آن اعتماد دارید: { $id }
publication-signed-unchecked = امضا با کلید { $id } است، ولی با کلیدی که به آن اعتماد دارید آزموده نشد: ⁦--public-key⁩ را بدهید
publication-unsigned = امضا ندارد: تنها ⁦SHA-256⁩ زیر نشان می‌دهد از کجا آمده است؛ آن را با چکیده‌ای که به آن اعتماد دارید مقایسه کنید
publication-signature-bad = امضا معتبر نیست
publication-signed-by-another = با کلیدی که داده‌اید امضا نشده است، بلکه با کلید { $id }
publication-unsigned-key-given = امضایی ندارد و نمی‌توان آن را با کلیدی که داده‌اید بررسی کرد
publication-is-correction = اصلاحیهٔ «{ $id }» است
publication-col-what = یافته
publication-col-published = منتشرشده
publication-col-computed = محاسبه‌شده
