## واژه‌های نتایج: امتیاز، رتبه، توضیح، مقایسه، ادعا.

## پرونده‌های دوره.

round-no-file = پروندهٔ «{ $file }» وجود ندارد
round-no-file-help = مسیر را بررسی کنید؛ ⁦sanjeh init DIR⁩ پوشه‌ای با همهٔ نیازهای یک دوره می‌سازد
round-no-file-path-help = مسیر و نام را بررسی کنید
round-no-folder = پوشهٔ «{ $folder }» وجود ندارد
round-no-folder-help = مسیر را بررسی کنید؛ ⁦sanjeh init DIR⁩ پوشه‌ای با همهٔ نیازهای یک دوره می‌سازد
round-is-a-file = «{ $file }» وجود ندارد: بخشی از این مسیر پرونده است، نه پوشه
round-is-a-folder = «{ $file }» پوشه است، نه پرونده: نام پروندهٔ درون آن را بنویسید
round-name-marks = نام «{ $file }» دونقطه، ممیز وارونه (\) یا سطر تازه دارد و با این نام منتشر نمی‌شود
round-name-marks-help = نام پرونده را اینجا و در پوشه‌اش عوض کنید
round-name-reserved = «{ $file }» نامی است که انتشار برای خود به کار می‌برد
round-name-reserved-help = نام پرونده را اینجا و در پوشه‌اش عوض کنید. این نام‌ها از آنِ انتشار است: ⁦round.toml⁩، ⁦methodology.toml⁩، ⁦indicators.csv⁩، ⁦previous.csv⁩، ⁦successions.csv⁩، ⁦publication.json⁩ و پوشه‌های ⁦previous⁩ و ⁦results⁩
round-name-outside = «{ $file }» بیرون از پوشهٔ دوره است: امتیاز می‌گیرد، ولی نه وارد می‌شود و نه منتشر
round-name-outside-help = پرونده را به پوشهٔ دوره ببرید و نشانی‌اش را از همان پوشه بنویسید
round-unreadable = «{ $file }» خوانده نمی‌شود: { $why }
round-too-large = «{ $file }» بزرگ‌تر از { $megabytes } مگابایت است (حد «text-mb»)
round-too-large-help = اگر واقعاً این اندازه است، حد را با ⁦--at-most⁩ بالا ببرید، مانند ⁦--at-most text-mb=1024⁩
round-not-utf8 = «{ $file }» { $encoding ->
    [utf16] با کدگذاری UTF-16 نوشته شده است، نه UTF-8
   *[other] با کدگذاری UTF-8 نوشته نشده است
}
round-not-utf8-help = { $kind ->
    [table] آن را دوباره به شکل متن UTF-8 ذخیره کنید؛ در برنامهٔ صفحه‌گسترده قالب «CSV UTF-8» را برگزینید
   *[text] آن را دوباره با کدگذاری UTF-8 (نه «Unicode») ذخیره کنید؛ ویرایشگرها آن را در «Save as» می‌پرسند
}
# { $why } گفتهٔ موتور محاسبه است، به انگلیسی.
round-model = روش‌شناسی محاسبه نمی‌شود: { $why }. آنچه را نام برده شده است درست کنید

## واحدهایی که تقریباً پاسخی ندارند.

round-nobody-meets = هیچ «{ $kind }» شرط‌های «{ $id }» را ندارد، هرچند هر یک از مقدارها در داده‌ها هست
round-nobody-meets-help = شرط‌ها را درست کنید و حدها را با یکای امتیازها بنویسید؛ اگر این بار واحدی نیست، این را در round.toml با دلیل بپذیرید
# آغاز یک سطح یا حد یک شرط.
round-ends-fractions = «{ $id }» امتیازها را در { $end } از هم جدا می‌کند، ولی همهٔ امتیازهای «{ $measure }» بیش از ۱ است
round-ends-fractions-help = حدها را با یکای امتیازها بنویسید، مانند ۶۰ برای ۶۰ درصد؛ اگر همین منظور است، این را در round.toml با دلیل بپذیرید
round-below-bands = { $n ->
    [one] یک امتیاز از پایین‌ترین سطح «{ $id }» که از { $from } آغاز می‌شود کمتر است: «{ $first }» با { $score }
   *[other] { $n } امتیاز از پایین‌ترین سطح «{ $id }» که از { $from } آغاز می‌شود کمتر است (نخستین: «{ $first }» با { $score })
}
round-below-bands-help = پایین‌ترین سطح را از کمترین امتیاز ممکن، مانند ۰، آغاز کنید؛ اگر این واحدها نباید سطحی داشته باشند، این را در round.toml با دلیل بپذیرید
round-most-without-place = از { $all } واحد فهرست «{ $list }»، { $n } واحد رتبه ندارند؛ { $times } واحد { $why ->
    [gated] شرط امتیاز را ندارند
    [refused] پاسخی نداده‌اند که بی آن امتیازی نیست
    [few] در شمار کافی از اجزا امتیاز ندارند («coverage» را ببینید)
    [part] در یکی از اجزا امتیاز ندارند، ولی همهٔ اجزا لازم است («gaps» را ببینید)
    [nothing] در هیچ‌یک از اجزا مقدار ندارند
   *[undefined] عددهایی دارند که قاعده برایشان مقداری به دست نمی‌دهد
}
round-most-without-place-help = شرط، «coverage» یا «gaps» امتیاز یا پاسخ‌های نیامده را درست کنید؛ واحدهای فهرست را با «where» آن برگزینید؛ اگر همین منظور است، این را در round.toml با دلیل بپذیرید
round-silent = هیچ جدولی از { $n } واحد نوع «{ $kind }» پاسخی ندارد: { $ids }
round-silent-many = هیچ جدولی از { $n } واحد نوع «{ $kind }» پاسخی ندارد، از جمله { $ids }
round-silent-help = آیا ردیف‌هایی گم شده است؟ اگر پاسخ نداده‌اند، این را در round.toml با دلیل بپذیرید
round-unlinked = { $n } واحد نوع «{ $of }» هیچ «{ $kind }» ندارد و چیزی برایشان تجمیع نمی‌شود، در حالی که بیشتر واحدهای دیگر دارند: { $ids }
round-unlinked-help = آیا ردیف‌هایی گم شده است یا ردیف‌های «{ $kind }» واحد دیگری را نام می‌برند؟ اگر واقعاً ندارند، این را در round.toml با دلیل بپذیرید
round-mostly-not-applicable = بیش از نیمی از وزن «{ $measure }» برای { $n } واحد موضوعیت ندارد: { $ids }
round-mostly-not-applicable-many = بیش از نیمی از وزن «{ $measure }» برای { $n } واحد موضوعیت ندارد، از جمله { $ids }
round-mostly-not-applicable-help = اگر N/A اینجا یعنی «در دسترس نیست»، آن را زیر ⁦[spellings]⁩ در ⁦missing⁩ بنویسید؛ «coverage» در سنجه می‌گوید چه سهمی باید مقدار داشته باشد

## هشدارهایی که پذیرفته شده است.

round-accept-no-reason = «{ $name }» بی‌دلیل پذیرفته شده است
round-accept-no-reason-help = بنویسید چرا نتیجه با این همه درست است، مانند ⁦reason = { "{" } fa = "…" { "}" }⁩
round-text-alone = «{ $key }» برای هر زبان جداگانه نوشته می‌شود
round-text-alone-help = بنویسید ⁦{ $entry }⁩
round-accept-nothing = هیچ هشداری شناسه و جای «{ $name }» در ⁦[[accept]]⁩ را ندارد
round-accept-nothing-help = این مدخل را پاک کنید، یا شناسه و جا را از خروجی ⁦sanjeh check⁩ بردارید
round-accept-too-often = «{ $name }» حداکثر { $most } بار پذیرفته شده است، ولی اکنون { $times } بار پیش می‌آید

## جدول‌های ادعاها، مقدارهای منتشرشده و امتیازهای دوره‌ای دیگر.

# { $why } گفتهٔ خوانندهٔ CSV است، به انگلیسی.
round-broken-table = جدول از اینجا خوانده نمی‌شود: { $why }. به هر ردیف به شمار سرستون‌ها خانه بدهید و متنِ ویرگول‌دار را در گیومهٔ لاتین (") بگذارید
round-no-column = ستون «{ $column }» نیست؛ در سطر نخست این‌ها آمده است: { $known }
round-no-column-near = منظور از «{ $near }» همین است؟ پس به جای آن بنویسید «{ $column }»
round-claims-unknown-column = ستون «{ $column }» شناخته نیست و خوانده نمی‌شود
round-score-twice = امتیاز «{ $subject }» در «{ $measure }» پیش‌تر در سطر { $line } آمده است
round-not-a-number = «{ $text }» امتیاز نیست: عددی مانند ⁦74.17⁩ بنویسید یا خانه را خالی بگذارید
# { $words } واژه‌ای است که رقم باید با آن آغاز شود، یا نام ستون.
round-bad-figure = «{ $words }» در رقمِ «{ $metric }» نه رقم است و نه ستونی از این جدول: در ⁦published.toml⁩ نوع و شناسه را بنویسید، مانند ⁦score total⁩ یا ⁦rank overall⁩ یا ⁦count agency⁩؛ نام ستون درون آکولاد می‌آید
round-bad-claim = تعریف ادعای «{ $metric }» در روش‌شناسی رقم نیست: «{ $words }». در ⁦[claims.…]⁩ نوع و شناسه را بنویسید، مانند ⁦score total⁩ یا ⁦rank overall⁩ یا ⁦count agency⁩
round-claim-needs = ادعای «{ $metric }» ستون «{ $column }» را لازم دارد، که اینجا نیست یا خالی است
round-unknown-metric = روش‌شناسی ادعای «{ $name }» را تعریف نکرده است
round-unknown-metric-help = یکی از این‌ها را به کار ببرید: { $known }

## دورهٔ پیش.

round-previous-not-there = دورهٔ پیش، ⁦{ $previous }⁩، در این نشانی نیست
round-previous-not-there-help = پوشه‌اش را آنجا بگذارید یا «previous» را درست کنید
round-not-comparable = دورهٔ پیش در سنجهٔ «{ $measure }» امتیازی برای واحدهای نوع «{ $subject }» ندارد و رشد به دست نمی‌آید: دورهٔ دیگری نام ببرید یا شناسهٔ این سنجه را در آن دوره بنویسید، مانند ⁦was = "total"⁩
round-was-is-there = «{ $id }» می‌گوید شناسه‌اش پیش از این «{ $was }» بوده است، ولی «{ $was }» هنوز در فهرست است
round-was-twice = هم «{ $id }» و هم «{ $other }» می‌گویند شناسه‌شان پیش از این «{ $was }» بوده است
round-was-help = ستون شناسه‌های پیشین شناسهٔ پیشینِ همان واحد را دارد: اگر شناسه عوض نشده است یا واحد دیگری است، خانه را خالی بگذارید
round-was-both = «{ $id }» می‌گوید شناسهٔ پیشینش «{ $was }» بوده است، ولی دورهٔ پیش هر دو را دارد
round-was-both-help = رشد نسبت به «{ $was }» محاسبه می‌شود. اگر شناسهٔ «{ $id }» آن زمان از آنِ واحد دیگری بوده است، سرنوشت آن را در ⁦successions.csv⁩ بنویسید؛ اگر هر دو اکنون یکی‌اند، در آن ⁦merged⁩ بنویسید
round-was-unknown = «{ $id }» می‌گوید شناسه‌اش پیش از این «{ $was }» بوده است، ولی دورهٔ پیش هیچ‌یک را در فهرست ندارد
round-was-unknown-help = شناسه را چنان بنویسید که در دورهٔ پیش آمده است؛ برای واحد تازه خانه را خالی بگذارید

## شاخص‌هایی که به جای پاسخ‌ها می‌آید.

round-nothing-presented = پاسخ‌ها را تنها هنگامی می‌توان منتشر نکرد که روش‌شناسی امتیاز اصلی را تعیین کند؛ این روش‌شناسی هیچ رتبه‌بندی ندارد
round-nothing-presented-help = فهرست رتبه‌بندی به روش‌شناسی بیفزایید یا در ⁦round.toml⁩ بنویسید ⁦answers = "public"⁩
round-picks-by-answer = «{ $id }» واحدها را بر پایهٔ پاسخ برمی‌گزیند و بدون انتشار پاسخ‌ها دوباره محاسبه نمی‌شود
round-picks-by-answer-help = آن را بر پایهٔ ویژگی یا امتیاز بنویسید یا در ⁦round.toml⁩ بنویسید ⁦answers = "public"⁩
round-no-day = «{ $day }» تاریخ نیست
round-no-day-help = سال، ماه و روز را بنویسید، مانند ⁦2025-03-20⁩، یا به تقویم هجری خورشیدی، مانند ⁦"1403-12-30 SH"⁩
round-old-day = «{ $day }» پیش از سال ۱۹۰۰ میلادی است
round-old-day-help = آیا تاریخ هجری خورشیدی { $solar }، برابر { $iso }، منظور است؟ بنویسید ⁦published = "{ $solar } SH"⁩
round-no-licence = این دوره پروانه‌ای اعلام نمی‌کند و هیچ‌کس بی‌اجازه نمی‌تواند داده‌هایش را بازنشر کند
round-no-licence-help = اگر بازنشر مجاز است، شناسهٔ SPDX پروانه را در ⁦round.toml⁩ بنویسید، مانند ⁦licence = "CC-BY-4.0"⁩
round-licence-no-id = «{ $licence }» شناسهٔ هیچ پروانه‌ای در فهرست SPDX نیست
round-variant-not-checked = سناریوی «{ $name }» پرسش‌ها یا ستون‌های دیگری دارد و داده‌هایش بررسی نشده است
round-variant-not-checked-help = برای بررسی آن ⁦--variant { $name }⁩ را بدهید
round-licence-no-id-help = شناسهٔ یک پروانه را چنان‌که در ⁦https://spdx.org/licenses⁩ آمده است بنویسید، مانند ⁦licence = "CC-BY-4.0"⁩؛ اگر پروانه‌ای ندارد، این سطر را بردارید
round-successor-not-listed = این دوره هیچ { $kind } با شناسهٔ «{ $id }» ندارد
round-no-how = «{ $how }» از شیوه‌های جانشینی نیست
round-successions-columns = جدول جانشینی این ستون‌ها را ندارد: { $missing }
round-succeeds-itself = { $kind } با شناسهٔ «{ $id }» نمی‌تواند جانشین خود باشد
round-succeeds-itself-help = این ردیف را حذف کنید؛ تغییر نام با همان شناسه در فهرست پایه دیده می‌شود
round-succession-twice = جانشینی «{ $to }» به جای «{ $from }» پیش‌تر در سطر { $line } آمده است
round-successions-help = جدول ستون‌های kind، from، to و how دارد
round-no-kind = هیچ واحدی از نوع «{ $kind }» وجود ندارد
round-successions-known = یکی از این‌ها را به کار ببرید: { $known }
round-predecessor-not-listed = دورهٔ پیش هیچ { $kind } با شناسهٔ «{ $id }» ندارد
round-predecessor-still-listed = { $kind } «{ $from }» به «{ $to }» تبدیل شده، ولی هنوز در فهرست این دوره است
round-predecessor-still-listed-help = آن را از جدول این دوره بردارید، یا ردیف آن را از ⁦successions.csv⁩ حذف کنید
round-predecessor-is-another = بنا بر این ردیف { $kind } «{ $from }» به «{ $to }» تبدیل شده است، ولی این دوره می‌گوید «{ $other }» همان «{ $from }» پیشین است
round-predecessor-is-another-help = تنها یکی می‌تواند با شناسه‌ای دیگر همان باشد: ستون شناسه‌های پیشین را درست کنید، یا این ردیف را از ⁦successions.csv⁩ حذف کنید
round-succession-not-followed = بنا بر این ردیف { $kind } «{ $from }» اکنون «{ $to }» است، ولی ستون خود «{ $to }» یا ردیفی بالاتر شناسهٔ پیشین آن را «{ $was }» می‌داند؛ پس رشد آن با «{ $from }» محاسبه نمی‌شود
round-successor-listed-before = { $kind } «{ $to }» باید تازه باشد، ولی در دورهٔ پیش هم هست
round-successor-listed-before-help = اگر دیگران در آن ادغام شده‌اند، در ستون ⁦how⁩ بنویسید ⁦merged⁩
round-succession-of-one = «{ $from }» به‌تنهایی «{ $to }» شده است، پس چیزی { $how ->
    [merged] ادغام
   *[split] تفکیک
} نشده است
round-succession-of-one-help = اگر همان است با شناسه‌ای دیگر، در ستون ⁦how⁩ بنویسید ⁦renamed⁩؛ وگرنه دیگران را هم هر یک در یک ردیف بنویسید
round-previous-is-this = دورهٔ پیش همین پوشه است
round-previous-number = شمارهٔ دورهٔ پیش { $earlier } و شمارهٔ این دورهٔ { $number } است
round-previous-day = دورهٔ پیش در { $earlier } و این دوره در { $day } منتشر شده است
round-previous-help = «previous» را در round.toml درست کنید، یا شماره و تاریخ نادرستِ یکی از دو دوره را
round-previous-all-alike = هر { $n } پاسخ مشترک این دوره و دورهٔ پیش یکسان است
round-previous-all-alike-help = آیا جدول‌های این دوره همان جدول‌های دورهٔ پیش است؟ اگر چیزی تغییر نکرده است، این را در round.toml با دلیل بپذیرید
round-scale-changed = { $who ->
    [all] پاسخ { $n } واحد به «{ $name }»
   *[few] برخلاف بقیه، { $n } پاسخ به «{ $name }»
} حدود { $way ->
    [times] { $factor } برابرِ
   *[part] یک تقسیم بر { $factor }
} پاسخ دورهٔ پیش است: برای «{ $first }» از { $was } به { $value }
round-scale-changed-help = بررسی کنید که یکای هر دو دوره یکی باشد. اگر یکای «{ $name }» عوض شده است، شناسهٔ پرسش را عوض کنید تا چیزی مقایسه نشود؛ اگر مقدار واقعاً چنین تغییر کرده است، این را در round.toml با دلیل بپذیرید
round-value-rescaled-help = ممیز و یکای آن را بررسی کنید. اگر واقعاً چنین تغییر کرده است، این را در round.toml با دلیل بپذیرید
round-value-jumped = { $n } پاسخ به «{ $name }» نسبت به دورهٔ پیش پنج برابر یا بیشتر تغییر کرده است، در حالی که تقریباً همهٔ بقیه اندکی تغییر کرده است: برای «{ $first }» از { $was } به { $value }
round-question-unchanged = { $what ->
    [all] هر { $n } عددِ «{ $name }» همان عدد دورهٔ پیش است، در حالی که عددهای دیگر تغییر کرده است
   *[part] { $n } عددِ پیاپیِ «{ $name }»، از «{ $first }» تا «{ $last }»، همان عدد دورهٔ پیش است، در حالی که بقیه تغییر کرده است
}
round-question-unchanged-help = آیا این ستون از دورهٔ پیش کپی شده است؟ اگر چیزی تغییر نکرده یا عدد تازه‌تری در دست نیست، این را در round.toml با دلیل بپذیرید
round-subject-unchanged = همهٔ عددهای { $n } واحد نوع «{ $kind }» عیناً عددهای دورهٔ پیش است، در حالی که عددهای دیگران تغییر کرده است: { $ids }
round-subject-unchanged-help = آیا ردیف‌هایی از دورهٔ پیش کپی شده است؟ اگر عدد تازه‌تری از آن‌ها در دست نیست، این را در round.toml با دلیل بپذیرید
round-sign-changed = { $n } عددِ «{ $name }» همان عدد دورهٔ پیش است با علامت مخالف: برای «{ $first }» از { $was } به { $value }
round-sign-changed-help = آیا علامت منفی افتاده یا افزوده شده است؟ اگر واقعاً چنین تغییر کرده است، این را در round.toml با دلیل بپذیرید
round-order-changed = { $n } عددِ «{ $name }» { $way ->
    [other] با عددهای «{ $other }» در دورهٔ پیش سازگار است، نه با عددهای خودش
    [turned] به ترتیبِ وارونهٔ دورهٔ پیش است
    [sorted] ردیف به ردیف بیشتر یا کمتر می‌شود و با دورهٔ پیش سازگار نیست
   *[unknown] با دورهٔ پیش سازگار نیست، در حالی که همهٔ عددهای دیگر سازگار است
}
round-order-shifted = { $n } عددِ «{ $name }»، از «{ $first }» تا «{ $last }»، با عددهای ردیفِ { $way ->
    [above] بالایی
   *[below] پایینی
} در دورهٔ پیش سازگار است، نه با عددهای خودش
round-order-changed-help = آیا این عددها از همین پرسش است و هر یک در ردیف خودش؟ اگر واقعاً چنین تغییر کرده است، این را در round.toml با دلیل بپذیرید
round-orders-changed = هیچ‌یک از { $n } پرسشِ عددی دربارهٔ «{ $kind }» با دورهٔ پیش سازگار نیست
round-orders-changed-help = آیا شناسه‌ها کنار ردیف‌های دیگران است، چنان‌که پس از مرتب‌کردنِ تنها یک ستون؟ اگر واقعاً چنین تغییر کرده است، این را در round.toml با دلیل بپذیرید
round-answers-gone = { $n } واحد نوع «{ $kind }» در دورهٔ پیش تقریباً به همه چیز پاسخ داده بود و اکنون به کمتر از نیمی از آن پاسخ داده است: { $ids }
round-answers-gone-help = آیا پاسخ‌هایی گم شده است؟ اگر واقعاً پاسخ نداده‌اند، این را در round.toml با دلیل بپذیرید
round-more-missing = از { $all } واحدی که در هر دو دوره هست، اکنون { $n } واحد و در دورهٔ پیش { $was } واحد به «{ $name }» پاسخی ندارد؛ پاسخِ این‌ها دیگر نیست: { $ids }
round-more-missing-help = آیا پاسخ‌هایی گم شده است، یا واژه‌ای میان آن‌هاست که بی‌پاسخ شمرده می‌شود؟ اگر واقعاً پاسخ نداده‌اند، این را در round.toml با دلیل بپذیرید
round-class-changed = «{ $attribute }» برای { $n } واحد از { $all } واحد نوع «{ $kind }» با دورهٔ پیش فرق دارد، از جمله «{ $value }» به جای «{ $was }»: { $ids }
round-class-changed-help = رتبه‌بندی یا گروه‌بندی بر پایهٔ آن است. آیا هر مقدار در ردیف خودش است؟ اگر واقعاً جابه‌جا شده‌اند، این را در round.toml با دلیل بپذیرید
round-previous-lost = { $n } واحد از { $all } واحد نوع «{ $kind }» در دورهٔ پیش دیگر در فهرست نیست: { $ids }
round-previous-lost-help = اگر با شناسه‌ای دیگر هست یا بخشی از واحد دیگری شده است، آن را در ⁦successions.csv⁩ بنویسید
round-previous-far-fewer-help = آیا ردیف‌هایی گم شده است؟ اگر شناسه‌ها عوض شده است، در ⁦successions.csv⁩ بنویسید هر یک چه شده است؛ اگر واقعاً دیگر نیست، این را در round.toml با دلیل بپذیرید
round-new-id-old-name = { $kind } «{ $id }» تازه است و نامِ «{ $from }» را دارد که تنها در دورهٔ پیش هست
round-new-id-old-name-help = اگر همان است، «{ $from }» را شناسهٔ پیشینِ «{ $id }» بنویسید: در ستونی که «was» نام می‌برد، یا در ⁦successions.csv⁩ با ⁦renamed⁩
round-names-moved = نام { $n } واحد نوع «{ $kind }» در دورهٔ پیش از آنِ شناسه‌های دیگری بود، از جمله { $ids }
round-names-moved-help = آیا یک ستون جدول جدا از بقیه مرتب شده است؟ بررسی کنید که نام، شناسه و پاسخ‌های هر ردیف از آنِ یک واحد باشد
round-languages-none = ⁦languages⁩ خالی است: هر دوره دست‌کم به یک زبان منتشر می‌شود
round-languages-none-help = کد زبان‌ها را بنویسید، مانند ⁦languages = ["en", "fa"]⁩؛ بدون این سطر، دوره به همین دو زبان منتشر می‌شود
round-language-twice = «{ $code }» دو بار در ⁦languages⁩ آمده است
round-language-twice-help = یکی از آن دو را حذف کنید
round-language-unknown-help = کد را درست کنید یا حذف کنید، یا پوشهٔ متن‌های آن را با ⁦--languages-dir⁩ نشان دهید
round-publisher-no-name = ناشر نام ندارد. نام آن را زیر ⁦[publisher]⁩ بنویسید، مانند ⁦name = { "{" } en = "…", fa = "…" { "}" }⁩
round-publisher-url = «{ $url }» نشانی وبگاه نیست. «url» ناشر را کامل بنویسید، مانند ⁦https://example.org⁩
round-publisher-email = «{ $email }» نشانی رایانامه نیست. «email» ناشر را چنین بنویسید: ⁦office@example.org⁩
round-ties-by-default = { $n } واحد رتبهٔ مشترک دارند و رتبه‌های پس از آن‌ها خالی می‌ماند، مانند ۱، ۱، ۳. این قاعدهٔ پیش‌فرض است؛ «ties» در فهرست رتبه‌بندی می‌تواند آن را عوض کند
round-exact-by-default = { $n ->
    [one] امتیاز { $n } واحد با همهٔ رقم‌های اعشار رتبه‌بندی و منتشر می‌شود،
   *[other] امتیاز { $n } واحد با همهٔ رقم‌های اعشار رتبه‌بندی و منتشر می‌شود،
} زیرا روش‌شناسی نمی‌گوید چگونه گرد شود
round-exact-by-default-help = برای نمونه در ⁦[policy]⁩ بنویسید ⁦published = {"{"} decimals = 2 {"}"}⁩
round-decided-is-in-indicators = امتیازهای با رأی را در اینجا نمی‌توان کنار گذاشت، زیرا در امتیاز شاخص‌ها آمده است. گزینهٔ ⁦--without-decided⁩ را بردارید
round-no-indicator = «{ $id }» شاخص این جدول نیست: جدول تنها امتیاز شاخص‌هایی را دارد که به جای پاسخ‌ها منتشر می‌شود
round-no-subject = فهرست پایه واحدی از این نوع با شناسهٔ «{ $id }» ندارد
round-indicator-twice = شاخص «{ $id }» بار دوم در اینجا آمده است: تنها یکی از ردیف‌ها را نگه دارید
round-indicators-missing = شاخص «{ $measure }» برای { $n } واحد ردیفی ندارد: جدول باید برای هر واحد یک ردیف داشته باشد؛ اگر امتیازی نیست، خانه خالی می‌ماند
