### انتشار: ساختن، امضا و راستی‌آزمایی.

## انتشار.

# زیر هشدارهایی می‌آید که جلوی انتشار را می‌گیرد.
publication-doubts = { $n ->
    [one] چیزی منتشر نشد: یک هشدار نه رفع شده و نه پذیرفته
   *[other] چیزی منتشر نشد: { $n } هشدار نه رفع شده و نه پذیرفته
}
publication-doubts-help = آنچه گفته شده را درست کنید، یا هر کدام را در round.toml بپذیرید: یک [[accept]] با شناسه، جا و دلیل
publication-exists = انتشار «{ $id }» از پیش هست و هیچ انتشاری تغییر نمی‌کند
publication-exists-help = برای اصلاح، دوباره با ⁦--corrects { $id }⁩ و با ذکر دلیل منتشر کنید؛ نشانی انتشار پیشین می‌ماند و در آن گفته می‌شود که اصلاح شده است
publication-bad-id = «{ $id }» نمی‌تواند شناسهٔ انتشار باشد
publication-bad-id-help = حروف و ارقام لاتین و «-»، «_» و «.» به کار ببرید، مانند ⁦9⁩ یا ⁦2022-pilot⁩
publication-bad-day = «{ $day }» روز نیست: سال، ماه و روز میلادی را بنویسید، مانند ⁦2022-06-20⁩
publication-corrects-another-round = «{ $id }» انتشار دوره یا روش‌شناسی دیگری است؛ اصلاح باید از همان دوره باشد
publication-no-reason = اصلاح به دلیل نیاز دارد و دلیل آن به همهٔ خوانندگان نشان داده می‌شود
publication-no-reason-help = دلیل را به هر دو زبان بدهید، ⁦--reason-en⁩ و ⁦--reason-fa⁩: صفحه‌ها به هر دو زبان خوانده می‌شود
publication-previous-needed = این دوره «{ $folder }» را دورهٔ پیش می‌نامد و رشد تنها با انتشار آن دوره سنجیدنی است
publication-previous-needed-help = نخست آن دوره را در همین پوشه منتشر کنید یا «previous» را از ⁦round.toml⁩ بردارید
publication-previous-changed = «{ $file }» از انتشار پیشین، در «{ $folder }»، همان نیست که منتشر شده بود
publication-previous-changed-help = ⁦sanjeh verify⁩ را بر آن پوشه اجرا کنید و پرونده را از رونوشتی بازگردانید
publication-bad-path = «{ $file }» با این نام نمی‌تواند بخشی از انتشار باشد
publication-withheld-whole = پاسخ‌ها منتشر نمی‌شود، ولی «{ $file }» پاسخ دارد و قرار است کامل منتشر شود
publication-withheld-whole-help = ⁦whole = true⁩ را از روش‌شناسی بردارید یا پاسخ‌ها را منتشر کنید
publication-withheld-tables = پاسخ‌ها منتشر نمی‌شود، ولی در یکی از چند جدول «{ $file }» پاسخ هست و از آن بیرون‌آوردنی نیست
publication-withheld-tables-help = هر جدول را در پرونده‌ای جداگانه بگذارید
publication-withheld-around = پاسخ‌ها منتشر نمی‌شود؛ از این رو هیچ‌چیز از بالا و پایین جدول «{ $file }» منتشر نمی‌شود
publication-withheld-around-help = برنامه نمی‌داند که در آنجا پاسخی هست یا نه. اگر باید منتشر شود، آن را در ⁦round.toml⁩ به‌صورت ⁦notice⁩ بنویسید
publication-unread-columns = { $n ->
    [one] یک ستون «{ $file }» منتشر می‌شود، هرچند روش‌شناسی آن را نمی‌خواند: { $columns }
   *[other] { $n } ستون «{ $file }» منتشر می‌شود، هرچند روش‌شناسی آن‌ها را نمی‌خواند: { $columns }
}
publication-unread-columns-help = اگر برای همگان نیست، ستون‌ها را از جدول بردارید و اصلاحیه منتشر کنید؛ اگر هست، در روش‌شناسی برای این جدول ⁦whole = true⁩ بنویسید
publication-unread-rows = { $n ->
    [one] یک ردیف «{ $file }» منتشر می‌شود، هرچند روش‌شناسی آن را کنار می‌گذارد
   *[other] { $n } ردیف «{ $file }» منتشر می‌شود، هرچند روش‌شناسی آن‌ها را کنار می‌گذارد
}
publication-unread-rows-help = اگر برای همگان نیست، ردیف‌ها را از جدول بردارید و اصلاحیه منتشر کنید؛ اگر هست، در روش‌شناسی برای این جدول ⁦whole = true⁩ بنویسید
publication-left-out = بخشی از «{ $file }» منتشر می‌شود، بدون برگه‌های { $sheets } و ستون‌های { $columns }
publication-left-out-sheets = بخشی از «{ $file }» منتشر می‌شود، بدون برگه‌های { $sheets }
publication-left-out-columns = بخشی از «{ $file }» منتشر می‌شود، بدون ستون‌های { $columns }
publication-left-out-rows = { $n ->
    [one] یک ردیف «{ $file }» که ⁦only⁩ کنارش می‌گذارد خالی منتشر می‌شود، جز خانه‌هایی که ⁦only⁩ به آن‌ها نگاه می‌کند
   *[other] { $n } ردیف «{ $file }» که ⁦only⁩ کنارشان می‌گذارد خالی منتشر می‌شود، جز خانه‌هایی که ⁦only⁩ به آن‌ها نگاه می‌کند
}
publication-left-out-help = انتشار از هر کارپوشه آنچه را دارد که روش‌شناسی می‌خواند و دوره پنهان نمی‌کند. برای انتشار پرونده همان‌گونه که هست، با هرچه در آن است، در روش‌شناسی برای این جدول ⁦whole = true⁩ بنویسید
publication-cut-differs = آنچه روش‌شناسی از کارپوشه‌ها می‌خواند، به‌تنهایی همان امتیازهای «{ $measure }» را نمی‌دهد که کارپوشه‌های کامل می‌دهند
publication-cut-differs-help = جدول‌ها را با قالب CSV ذخیره کنید یا در روش‌شناسی برایشان ⁦whole = true⁩ بنویسید؛ و لطفاً این را گزارش دهید
publication-withheld-differs = امتیازهای «{ $measure }» بی پاسخ‌ها همان نمی‌شود که با پاسخ‌ها، پس انتشار این دوره بی پاسخ‌هایش شدنی نیست. پاسخ‌ها را منتشر کنید یا این ایراد را گزارش دهید
publication-unrecorded = انتشار «{ $id }» در جای خود است، ولی در پایگاه داده ثبت نشد
publication-unrecorded-help = وقتی پایگاه داده دوباره پاسخ داد، همین فرمان را بار دیگر اجرا کنید تا انتشار را بیابد و ثبت کند
publication-finished = اجرای پیشین که نیمه‌تمام ماند این انتشار را در جای خود گذاشته بود؛ اکنون انتشار دوره ثبت شد
publication-unwritable = «{ $file }» نوشته نمی‌شود: { $why }

## خواندن.

publication-unreadable = این فهرست پرونده‌های یک انتشار نیست: { $why }
publication-unreadable-help = شاید پروندهٔ دیگری یا صفحهٔ وب باشد: پوشه‌ای را نام ببرید که ⁦publication.json⁩ در آن است
publication-newer = قالب این انتشار { $format } است و این برنامه آن را نمی‌شناسد
publication-newer-help = نسخهٔ تازه‌تر برنامه را به کار ببرید
publication-refused = قالب این انتشار پیشین است: آن را { $program } ساخته است و این برنامه نمی‌پذیردش. اگر قاعده‌های آن زمان آن را می‌پذیرفت، این چیزی بر ضد رقم‌های آن نمی‌گوید، ولی این‌جا نمی‌توان آن‌ها را نشان داد
publication-refused-help = آن را با همان برنامه‌ای که ساخته است محاسبه کنید، یا با این برنامه اصلاحی منتشر کنید
publication-path-outside = فهرست از «{ $file }» نام می‌برد که مسیری درون پوشه نیست. به این انتشار اعتماد نکنید
publication-listed-twice = فهرست دو بار از «{ $file }» نام می‌برد. به این انتشار اعتماد نکنید
publication-list-too-long = ⁦publication.json⁩ بلندتر از { $most } بایت است و خوانده نمی‌شود
publication-beyond-bounds = انتشار { $files } پرونده با { $bytes } بایت دارد؛ بیش از { $most_files } پرونده با { $most_bytes } بایت خوانده نمی‌شود (حدهای «files» و «largest»)
publication-beyond-bounds-help = اگر به‌راستی چنین بزرگ است، حد را با ⁦--largest⁩ یا ⁦--at-most files=N⁩ بالا ببرید
publication-folder-unreadable = دیده نمی‌شود که در «{ $folder }» انتشاری هست یا نه: { $why }
publication-folder-unreadable-help = به کاربری که برنامه با آن اجرا می‌شود اجازهٔ خواندن پوشه را بدهید، یا پوشه را جابه‌جا کنید
publication-no-folder = پوشهٔ «{ $folder }» نیست
publication-too-slow = خواندن این انتشار و محاسبهٔ نتیجه‌های آن بیش از { $seconds } ثانیه (حد «patience») کشید و رها شد
publication-too-slow-help = اگر به‌راستی چنین زمانی می‌خواهد، حد را با ⁦--patience⁩ بالا ببرید
publication-panicked = برنامه هنگام خواندن این انتشار به سبب خطایی از خودش بازماند
publication-panicked-help = لطفاً این را همراه با سطرهای بالا گزارش کنید
publication-no-thread = برای کاری دیگر جا نیست: { $why }
publication-twice = دو انتشار با شناسهٔ «{ $id }» هست: دومی کنار گذاشته شد. یکی را بردارید
publication-doubt-second = «{ $id }» از همان دورهٔ «{ $current }» است و آن را اصلاح نمی‌کند: «{ $current }» که پیش از آن بوده است انتشار جاری شمرده می‌شود
publication-doubt-correction = «{ $id }» خود را اصلاح «{ $named }» می‌خواند، ولی { $why ->
    [round] از دوره یا روش‌شناسی دیگری است
    [day] روزی پیش از آن دارد
   *[digest] چکیدهٔ دیگری را نام می‌برد
}: اصلاح شمرده نمی‌شود

## کلید و امضا.

publication-no-keys = ساختن کلید شدنی نیست: { $why }
publication-key-needs-password = کلید خصوصی رمزگذاری شده است
publication-key-needs-password-help = پروندهٔ گذرواژهٔ آن را نام ببرید: ⁦--password-file FILE⁩
publication-key-open = همهٔ کاربران این رایانه می‌توانند کلید خصوصی «{ $file }» را بخوانند
publication-key-open-help = خواندن آن را به صاحبش محدود کنید: ⁦chmod 600 { $file }⁩. اگر شاید کسی آن را خوانده باشد، کلید تازه بسازید
publication-bad-secret-key = کلید خصوصی به کار نمی‌آید: { $why }
publication-no-secret-key = این کلید خصوصی نیست
publication-no-secret-key-help = پرونده‌ای را نام ببرید که ⁦sanjeh keys new⁩ یا ⁦minisign⁩ ساخته است؛ آن‌که نامش به ⁦.pub⁩ پایان می‌یابد کلید عمومی است
publication-bad-public-key = این کلید عمومی نیست: { $why }
publication-bad-public-key-help = پرونده‌ای با پسوند ⁦.pub⁩ که ⁦sanjeh keys new⁩ یا ⁦minisign⁩ ساخته است، یا خود کلید را بدهید: ۵۶ حرف که با RW آغاز می‌شود
publication-no-public-key = «{ $file }» نه کلید عمومی است و نه پرونده‌ای با این نام هست
publication-not-signed = امضای انتشار شدنی نیست: { $why }

## راستی‌آزمایی: چه نادرست است.

publication-file-missing = پروندهٔ { $file } نیست
publication-file-extra = { $file } در فهرست پرونده‌های انتشار نیست
publication-file-changed = { $file } پس از انتشار تغییر کرده است
publication-file-special = { $file } پروندهٔ عادی نیست، بلکه لوله، دستگاه یا پوشه است و خوانده نمی‌شود
publication-more-findings = { $n ->
    [one] { $n } یافتهٔ دیگر
   *[other] { $n } یافتهٔ دیگر
}: ⁦sanjeh verify⁩ آن‌ها را نام می‌برد
publication-known-keys-help = آنچه این‌جا نشان داده می‌شود با یکی از این کلیدها امضا شده است: { $keys }. اگر این هم باید نشان داده شود، کلید آن را با ⁦--public-key⁩ نام ببرید
publication-not-intact-help = انتشار هرگز عوض نمی‌شود: پوشه را از جایی که منتشر شده بردارید یا اصلاحی منتشر کنید
publication-file-not-as-before = { $file } همان نیست که در انتشار دورهٔ پیش بود
publication-file-unknown = { $file } جدولی نیست که این برنامه بسازد و سنجیدنی نیست
publication-file-unreadable = از { $file } چیزی به دست نمی‌آید
publication-file-refused = { $file } در قالبی پیشین منتشر شده است و این برنامه آن را نمی‌پذیرد: { $why }. اگر قاعده‌های آن زمان آن را می‌پذیرفت، این چیزی بر ضد رقم‌های آن نمی‌گوید، ولی این‌جا نمی‌توان آن‌ها را محاسبه کرد
publication-no-json = { $file } در سطر { $line }، ستون { $column }، ⁦JSON⁩ی نیست که تنها به یک شکل خوانده شود
publication-value-differs = { $file }، سطر { $line } ({ $row })، ستون { $column }: منتشرشده «{ $published }»، محاسبه‌شده «{ $computed }»
publication-entry-differs = { $file }، { $path }: منتشرشده «{ $published }»، محاسبه‌شده «{ $computed }»
publication-signature-unreadable = ⁦publication.json.minisig⁩ امضا نیست
publication-signature-another-key = ⁦publication.json.minisig⁩ امضای کلید دیگری است: { $id }
publication-signature-forged = ⁦publication.json⁩ و امضای آن ⁦publication.json.minisig⁩ با هم نمی‌خواند: یکی از آن دو تغییر کرده است
publication-signature-missing = ⁦publication.json⁩ امضا ندارد (⁦publication.json.minisig⁩)
publication-signature-old-form = ⁦publication.json.minisig⁩ به شکل قدیمی ⁦minisign⁩ است که این‌جا سنجیده نمی‌شود: دوباره و بی ⁦-l⁩ امضا کنید

## دریافت.

publication-nothing-there = در { $address } انتشاری نیست
publication-nothing-there-help = نشانی پوشهٔ یک انتشار را بدهید، مانند ⁦https://example.org/publications/9⁩
publication-not-fetched = { $address } دریافت نمی‌شود: { $why }
publication-not-fetched-help = نشانی و شبکه را بررسی و دوباره تلاش کنید، یا پوشه را بارگیری و همان را راستی‌آزمایی کنید
publication-no-tls = ارتباط رمزگذاری‌شده برقرار نمی‌شود ({ $why })
publication-no-address = این نشانی نیست
publication-not-allowed = سرور اجازهٔ خواندن آن را نمی‌دهد (وضعیت { $status })
publication-server-error = خطا از خود سرور است (وضعیت { $status })
publication-other-status = سرور با وضعیت { $status } پاسخ می‌دهد
publication-unknown-scheme = با «{ $scheme }» چیزی دریافت نمی‌شود، تنها با ⁦http⁩ و ⁦https⁩
publication-leads-elsewhere = { $address } به «{ $location }» می‌فرستد که روی همان میزبان نیست
publication-leads-elsewhere-help = اگر به آن نشانی اعتماد دارید، خودِ آن را به ⁦sanjeh verify⁩ بدهید، یا پوشه را بارگیری و همان را راستی‌آزمایی کنید
publication-leads-on = { $address } بی‌پایان از نشانی‌ای به نشانی دیگر می‌فرستد
publication-not-public = { $address } به شبکه‌ای می‌رسد که عمومی نیست

## فرمان‌ها.

cli-about-publish = دوره را منتشر می‌کند: نتایج آن و هر آنچه برای محاسبهٔ دوباره لازم است در پوشه‌ای که هرگز تغییر نمی‌کند
cli-about-verify = انتشار را راستی‌آزمایی می‌کند: پرونده‌ها، امضا و محاسبهٔ دوبارهٔ همهٔ نتایج
cli-about-keys = برای امضای انتشارها کلید می‌سازد
cli-about-keys-new = یک جفت کلید می‌سازد: ⁦FILE⁩ محرمانه است و امضا می‌کند، ⁦FILE.pub⁩ برای همگان است و امضا را می‌سنجد
cli-arg-source = پوشهٔ دوره، یا شمارهٔ دوره‌ای در پایگاه داده
cli-arg-to = پوشهٔ انتشارها؛ انتشار تازه در آن پوشهٔ خود را دارد
cli-arg-key = کلید خصوصی برای امضای انتشار؛ اگر نیاید، امضا نمی‌شود
cli-arg-password-file = پروندهٔ گذرواژهٔ کلید خصوصی
cli-arg-corrects = شناسهٔ انتشاری که اصلاح می‌شود؛ دلیل آن نیز لازم است
cli-arg-reason-en = دلیل اصلاح، به انگلیسی
cli-arg-reason-fa = دلیل اصلاح، به فارسی
cli-arg-date = روز انتشار به میلادی، مانند ⁦2022-06-20⁩؛ اگر نیاید، روزی که در ⁦round.toml⁩ آمده است، یا امروز
cli-arg-id = شناسهٔ انتشار که بخشی از نشانی آن است؛ اگر نیاید، شمارهٔ دوره
cli-arg-publication = پوشهٔ یک انتشار، یا نشانی آن در وب
cli-arg-public-key = کلید عمومیِ مورد اعتماد شما: پروندهٔ آن، یا خود کلید
cli-arg-key-file = پروندهٔ کلید خصوصی؛ کلید عمومی کنار آن و با پسوند ⁦.pub⁩ نوشته می‌شود
cli-arg-unencrypted = کلید خصوصی را رمزگذاری نکن: هر که پرونده را بخواند می‌تواند امضا کند

publication-no-round = «{ $name }» نه پوشه است و نه شمارهٔ دوره
publication-no-round-help = پوشهٔ یک دوره یا شمارهٔ دوره‌ای را بنویسید که وارد شده است: ⁦sanjeh rounds⁩ آن‌ها را فهرست می‌کند
publication-not-final = دورهٔ { $number } در وضعیت «{ $state }» است و تنها دورهٔ نهایی را می‌توان منتشر کرد
publication-not-final-help = ⁦sanjeh round move⁩ آن را گام‌به‌گام به آنجا می‌رساند
publication-unknown = انتشاری با شناسهٔ «{ $id }» نیست که اصلاح شود
publication-unknown-help = این‌ها هست: { $known }
publication-corrected-already = «{ $id }» پیش‌تر با «{ $newer }» اصلاح شده است
publication-corrected-already-help = همان را اصلاح کنید: ⁦--corrects { $newer }⁩
publication-made = «{ $id }» در { $folder } منتشر شد: { $files } پرونده
publication-digest = ⁦SHA-256⁩ پروندهٔ { $file }: { $digest }
publication-made-signed = امضا شده است: ⁦publication.json.minisig⁩
publication-made-unsigned = امضا نشده است؛ برای امضا با ⁦sanjeh keys new⁩ کلید بسازید و ⁦--key⁩ را بدهید
publication-no-licence = پروانه‌ای اعلام نشده است و هیچ‌کس بی‌اجازه نمی‌تواند داده‌ها را بازنشر کند. اگر بازنشر مجاز است، پروانه را در ⁦round.toml⁩ بنویسید، مانند ⁦licence = "CC-BY-4.0"⁩
publication-made-after = رشد نسبت به انتشار «{ $id }» گفته می‌شود که بخشی از آن است
publication-corrects = «{ $id }» را اصلاح می‌کند؛ این نتایج تغییر کرد: { $files }
publication-corrects-nothing = «{ $id }» را اصلاح می‌کند و هیچ نتیجه‌ای تغییر نکرد
publication-rests-on-corrected = رشد در «{ $id }» نسبت به انتشاری گفته شده است که اکنون اصلاح شد؛ اگر رشد آن هم باید عوض شود، آن را نیز اصلاح کنید
publication-contradictions = { $n } گروه از ادعاها با هم نمی‌خواند: ⁦sanjeh claims⁩ آن‌ها را نام می‌برد
publication-key-without-password = آیا کلید خصوصی رمزگذاری شود؟
publication-key-without-password-help = با ⁦--password-file⁩ پرونده‌ای بدهید که گذرواژه در آن است، یا بنویسید ⁦--unencrypted⁩
publication-key-exists = «{ $file }» از پیش هست و هیچ کلیدی بازنویسی نمی‌شود
publication-key-exists-help = نام دیگری برگزینید
publication-no-password = در «{ $file }» گذرواژه‌ای نیست
publication-keys-made = کلید { $id }.
    خصوصی، برای امضا، که باید محرمانه بماند: { $secret }
    عمومی، برای هر که می‌سنجد: { $public }
    { $line }
publication-none-here = در «{ $folder }» انتشاری نیست: ⁦publication.json⁩ نیست
publication-none-here-help = پوشه‌ای را نام ببرید که ⁦publication.json⁩ در آن است

publication-sound = انتشار «{ $id }» درست است: هر پرونده همان است که امضا شده بود و هر نتیجه دوباره به دست آمد
publication-consistent = انتشار «{ $id }» با خود می‌خواند: هر پرونده همان است که در ⁦publication.json⁩ آن آمده است و هر نتیجه دوباره به دست آمد
publication-not-computed = انتشار «{ $id }» همان است که منتشر شد و با این برنامه محاسبه‌شدنی نیست
publication-first-format = قالب آن ۱ است: با قاعده‌های زمان خود خوانده، محاسبه و سنجیده شد
publication-unsound = انتشار «{ $id }» درست نیست: { $n } یافته
publication-compared = پرونده: { $files }، بایت: { $bytes }؛ مقدارهای دوباره محاسبه و مقایسه‌شده: { $values }
publication-from-indicators = پاسخ‌ها منتشر نشده است: محاسبه از امتیاز شاخص‌ها آغاز شد
publication-no-like-for-like = رشد همسنگ گفتنی نیست: به پاسخ‌های هر دو دوره نیاز دارد
publication-signed = با کلیدی که به آن اعتماد دارید، { $id }، امضا شده است
publication-signed-unchecked = با کلید { $id } امضا شده است، ولی با کلیدی که به آن اعتماد دارید سنجیده نشد: ⁦--public-key⁩ را بدهید
publication-unsigned = امضا ندارد: تنها ⁦SHA-256⁩ زیر می‌گوید از کجا آمده است؛ آن را با نسخه‌ای که به آن اعتماد دارید بسنجید
publication-signature-bad = امضا معتبر نیست
publication-is-correction = اصلاح «{ $id }» است
publication-col-what = چه
publication-col-published = منتشرشده
publication-col-computed = محاسبه‌شده
