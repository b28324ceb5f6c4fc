## واژه‌های نتایج: امتیاز، رتبه، توضیح، مقایسه، ادعا.

## پرونده‌های دوره.

round-no-file = پروندهٔ «{ $file }» نیست
round-no-file-help = مسیر را بررسی کنید؛ ⁦sanjeh init DIR⁩ پوشه‌ای با همهٔ نیازهای یک دوره می‌سازد
round-no-file-path-help = مسیر و نام را بررسی کنید
round-is-a-file = «{ $file }» نیست: بخشی از این مسیر پرونده است، نه پوشه
round-is-a-folder = «{ $file }» پوشه است، نه پرونده: نام پروندهٔ درون آن را بنویسید
round-name-marks = در نام «{ $file }» دونقطه، ممیز وارونه (\) یا سطر تازه هست، پس با این نام منتشرشدنی نیست
round-name-marks-help = نام پرونده را اینجا و در پوشه‌اش عوض کنید
round-name-reserved = «{ $file }» نامی است که انتشار خود به کار می‌برد
round-name-reserved-help = نام پرونده را اینجا و در پوشه‌اش عوض کنید. انتشارها ⁦round.toml⁩، ⁦methodology.toml⁩، ⁦indicators.csv⁩، ⁦previous.csv، successions.csv⁩، ⁦publication.json⁩ و پوشه‌های ⁦previous⁩ و ⁦results⁩ را دارد
round-name-outside = «{ $file }» بیرون از پوشهٔ دوره است: آنجا امتیازدهی می‌شود، ولی نه وارد می‌شود و نه منتشر
round-name-outside-help = پرونده را به پوشهٔ دوره ببرید و نشانی‌اش را از همان پوشه بنویسید
round-unreadable = «{ $file }» خوانده نمی‌شود: { $why }
round-too-large = «{ $file }» بزرگ‌تر از { $megabytes } مگابایت است (حد «text-mb»)
round-too-large-help = اگر به‌راستی این اندازه است، حد را با ⁦--at-most⁩ بالا ببرید، مانند ⁦--at-most text-mb=1024⁩
round-not-utf8 = «{ $file }» با کدگذاری UTF-8 نوشته نشده است
round-not-utf8-help = آن را دوباره به شکل متن UTF-8 ذخیره کنید؛ در برنامهٔ صفحه‌گسترده قالب «CSV UTF-8» را برگزینید
# { $why } گفتهٔ موتور محاسبه است، به انگلیسی.
round-model = روش‌شناسی حساب‌شدنی نیست: { $why }. آنچه را نام برده شده است درست کنید

## موردهایی که تقریباً پاسخی ندارند.

round-nobody-meets = هیچ «{ $kind }» شرط‌های «{ $id }» را ندارد، هرچند هر یک از مقدارهای آن‌ها هست
round-nobody-meets-help = شرط‌ها را درست کنید و حدها را با واحد امتیازها بنویسید؛ اگر این بار کسی نیست، این را در round.toml با دلیل بپذیرید
# آغاز یک سطح یا حد یک شرط.
round-ends-fractions = «{ $id }» امتیازها را در { $end } از هم جدا می‌کند، ولی همهٔ امتیازهای «{ $measure }» بیش از ۱ است
round-ends-fractions-help = حدها را با واحد امتیازها بنویسید، مانند ۶۰ برای ۶۰ درصد؛ اگر همین منظور است، این را در round.toml با دلیل بپذیرید
round-most-without-place = از { $all } موردی که فهرست «{ $list }» می‌پذیرد { $n } مورد رتبه ندارد؛ { $times } مورد { $why ->
    [gated] چون شرط امتیاز دربارهٔ آن‌ها برقرار نیست
    [refused] چون پاسخی نیامده که بی آن امتیازی نیست
    [few] چون بخش‌های دارای امتیاز کمتر از حد لازم است («coverage» را ببینید)
    [part] چون یکی از بخش‌ها امتیاز ندارد و همه باید داشته باشند («gaps» را ببینید)
    [nothing] چون هیچ بخشی مقدار ندارد
   *[undefined] چون قاعده برای عددهایشان مقداری نمی‌دهد
}
round-most-without-place-help = شرط، «coverage» یا «gaps» امتیاز یا آنچه را نیامده است درست کنید؛ شرکت‌کنندگان را با «where» فهرست انتخاب کنید؛ اگر همین منظور است، این را در round.toml با دلیل بپذیرید
round-silent = هیچ جدولی از { $n } مورد از گونهٔ «{ $kind }» پاسخی ندارد: { $ids }
round-silent-many = هیچ جدولی از { $n } مورد از گونهٔ «{ $kind }» پاسخی ندارد، از جمله { $ids }
round-silent-help = آیا ردیف‌هایی گم شده است؟ اگر پاسخ نداده‌اند، آن را در round.toml با دلیل بپذیرید
round-unlinked = { $n } مورد از گونهٔ «{ $of }» هیچ «{ $kind }» ندارد و چیزی برای آن‌ها تجمیع نمی‌شود، در حالی که بیشترِ بقیه دارند: { $ids }
round-unlinked-help = آیا ردیف‌هایی گم شده است یا ردیف‌های «{ $kind }» به دیگری اشاره می‌کند؟ اگر واقعاً ندارند، آن را در round.toml با دلیل بپذیرید
round-mostly-not-applicable = بیش از نیمی از وزن «{ $measure }» برای { $n } مورد موضوعیت ندارد: { $ids }
round-mostly-not-applicable-many = بیش از نیمی از وزن «{ $measure }» برای { $n } مورد موضوعیت ندارد، از جمله { $ids }
round-mostly-not-applicable-help = اگر N/A این‌جا یعنی «در دسترس نیست»، آن را زیر [spellings] در missing بنویسید؛ «coverage» در سنجه می‌گوید چه سهمی باید مقدار داشته باشد

## هشدارهایی که پذیرفته شده است.

round-accept-no-reason = «{ $name }» بی‌دلیل پذیرفته شده است
round-accept-no-reason-help = بنویسید چرا نتیجه با این همه درست است، مانند: reason = { "{" } fa = "…" { "}" }
round-accept-nothing = هیچ هشداری شناسه و جای «{ $name }» در [[accept]] را ندارد
round-accept-nothing-help = این ورودی را پاک کنید، یا شناسه و جا را از خروجی «sanjeh check» بردارید
round-accept-too-often = «{ $name }» حداکثر برای { $most } مورد پذیرفته شده و اکنون { $times } مورد است

## جدول‌های ادعاها، مقدارهای منتشرشده و امتیازهای دوره‌ای دیگر.

# { $why } گفتهٔ خوانندهٔ CSV است، به انگلیسی.
round-broken-table = جدول از اینجا خواندنی نیست: { $why }. به هر ردیف به شمار سرستون‌ها خانه بدهید و متنِ ویرگول‌دار را در گیومهٔ لاتین (") بگذارید
round-no-column = ستون «{ $column }» نیست؛ این‌ها شناخته است: { $known }
round-score-twice = «{ $subject }» در «{ $measure }» پیش‌تر در سطر { $line } امتیاز گرفته است
round-not-a-number = «{ $text }» امتیاز نیست: عددی مانند 74.17 بنویسید یا خانه را خالی بگذارید
# { $words } واژه‌ای است که رقم باید با آن آغاز شود، یا نام ستون.
round-bad-figure = «{ $words }» در رقمِ «{ $metric }» نه رقم است و نه ستونی از این جدول: در ⁦published.toml⁩ گونه و شناسه را بنویسید، مانند ⁦score total⁩ یا ⁦rank overall⁩ یا ⁦count agency⁩؛ نام ستون درون آکولاد می‌آید
round-bad-claim = آنچه روش‌شناسی دربارهٔ ادعای «{ $metric }» می‌گوید رقم نیست: «{ $words }». در ⁦[claims.…]⁩ گونه و شناسه را بنویسید، مانند ⁦score total⁩ یا ⁦rank overall⁩ یا ⁦count agency⁩
round-claim-needs = ادعای «{ $metric }» به چیز دیگری هم بستگی دارد: ستون «{ $column }» را پر کنید
round-unknown-metric = روش‌شناسی نمی‌گوید ادعای «{ $name }» یعنی چه
round-unknown-metric-help = یکی از این‌ها را به کار ببرید: { $known }

## دورهٔ پیش.

round-not-comparable = دورهٔ پیش در سنجهٔ «{ $measure }» امتیازی برای موردهای نوع «{ $subject }» ندارد و رشد به دست نمی‌آید: دورهٔ دیگری نام ببرید یا بنویسید این سنجه آنجا چه شناسه‌ای داشته است، مانند ⁦was = "total"⁩
round-was-is-there = «{ $id }» می‌گوید شناسه‌اش پیش از این «{ $was }» بوده است، ولی «{ $was }» هنوز در فهرست است
round-was-twice = هم «{ $id }» و هم «{ $other }» می‌گویند شناسه‌شان پیش از این «{ $was }» بوده است
round-was-help = ستون شناسه‌های پیشین می‌گوید همان مورد پیش از این چه شناسه‌ای داشته است: اگر شناسه همان است یا مورد دیگری است، خانه را خالی بگذارید
round-was-both = «{ $id }» می‌گوید شناسهٔ پیشینش «{ $was }» بوده است، ولی دورهٔ پیش هر دو را دارد
round-was-both-help = رشد نسبت به «{ $was }» سنجیده می‌شود. اگر شناسهٔ «{ $id }» آن زمان از آنِ دیگری بوده، سرنوشت آن را در ⁦successions.csv⁩ بنویسید؛ اگر هر دو اکنون یکی‌اند، در آن بنویسید ⁦merged⁩
round-was-unknown = «{ $id }» می‌گوید شناسه‌اش پیش از این «{ $was }» بوده است، ولی دورهٔ پیش هیچ‌یک را در فهرست ندارد
round-was-unknown-help = شناسه را چنان بنویسید که در دورهٔ پیش آمده است، یا برای موردی که تازه است خانه را خالی بگذارید

## شاخص‌هایی که به جای پاسخ‌ها می‌آید.

round-nothing-presented = پاسخ‌ها را تنها هنگامی می‌توان منتشر نکرد که روش‌شناسی بگوید امتیاز چه کسانی نخست گفته می‌شود؛ این روش‌شناسی هیچ رتبه‌بندی ندارد
round-nothing-presented-help = فهرست رتبه‌بندی به روش‌شناسی بیفزایید یا در ⁦round.toml⁩ بنویسید ⁦answers = "public"⁩
round-picks-by-answer = «{ $id }» موردها را بر پایهٔ پاسخ برمی‌گزیند و بی انتشار پاسخ‌ها بازسازی‌شدنی نیست
round-picks-by-answer-help = آن را بر پایهٔ ویژگی یا امتیاز بنویسید یا در ⁦round.toml⁩ بنویسید ⁦answers = "public"⁩
round-no-day = «{ $day }» تاریخ نیست
round-no-day-help = سال و ماه و روز را بنویسید، مانند ⁦2025-03-20⁩، یا به تقویم هجری شمسی، مانند ⁦"1403-12-30 SH"⁩
round-old-day = «{ $day }» پیش از سال ۱۹۰۰ میلادی است
round-old-day-help = آیا تاریخ هجری شمسی { $solar } را می‌خواهید که همان { $iso } است؟ بنویسید ⁦published = "{ $solar } SH"⁩
round-no-licence = این دوره پروانه‌ای اعلام نمی‌کند و هیچ‌کس بی‌اجازه نمی‌تواند داده‌هایش را بازنشر کند
round-no-licence-help = اگر بازنشر مجاز است، شناسهٔ SPDX پروانه را در ⁦round.toml⁩ بنویسید، مانند ⁦licence = "CC-BY-4.0"⁩
round-licence-no-id = «{ $licence }» شناسهٔ هیچ پروانه‌ای در فهرست SPDX نیست
round-variant-not-checked = گونهٔ «{ $name }» پرسش‌ها یا ستون‌های دیگری دارد و داده‌هایش بررسی نشده است
round-variant-not-checked-help = برای بررسی آن ⁦--variant { $name }⁩ را بدهید
round-licence-no-id-help = شناسهٔ یک پروانه را چنان‌که در ⁦https://spdx.org/licenses⁩ آمده است بنویسید، مانند ⁦licence = "CC-BY-4.0"⁩؛ اگر پروانه‌ای ندارد این خط را بردارید
round-successor-not-listed = در این دوره هیچ { $kind } با شناسهٔ «{ $id }» وجود ندارد
round-no-how = «{ $how }» از شیوه‌های جانشینی نیست
round-successions-columns = جدول جانشینی این ستون‌ها را ندارد: { $missing }
round-succeeds-itself = { $kind } با شناسه «{ $id }» نمی‌تواند جانشین خودش باشد
round-succeeds-itself-help = این سطر را حذف کنید؛ تغییر نام با همان شناسه از روی فهرست دیده می‌شود
round-succession-twice = جانشینی «{ $to }» به جای «{ $from }» پیش‌تر در سطر { $line } آمده است
round-successions-help = جدول ستون‌های kind، from، to و how دارد
round-no-kind = هیچ موضوعی از نوع «{ $kind }» وجود ندارد
round-successions-known = موارد موجود: { $known }
round-predecessor-not-listed = دورهٔ پیش هیچ { $kind } با شناسهٔ «{ $id }» ندارد
round-predecessor-still-listed = { $kind } «{ $from }» به «{ $to }» تبدیل شده، ولی هنوز در فهرست این دوره است
round-predecessor-still-listed-help = آن را از جدول این دوره بردارید، یا سطر آن را از ⁦successions.csv⁩ حذف کنید
round-predecessor-is-another = بنا بر این سطر { $kind } «{ $from }» به «{ $to }» تبدیل شده است، ولی این دوره می‌گوید که «{ $other }» همان «{ $from }» پیشین است
round-predecessor-is-another-help = تنها یکی می‌تواند با شناسه‌ای دیگر همان باشد: ستون شناسه‌های پیشین را درست کنید، یا این سطر را از ⁦successions.csv⁩ حذف کنید
round-succession-not-followed = بنا بر این سطر { $kind } «{ $from }» اکنون «{ $to }» است، ولی ستون خودِ «{ $to }» یا سطری پیشین شناسهٔ پیشین آن را «{ $was }» می‌داند؛ پس رشد آن با «{ $from }» سنجیده نمی‌شود
round-successor-listed-before = { $kind } «{ $to }» باید تازه باشد، ولی در دورهٔ پیش هم هست
round-successor-listed-before-help = اگر دیگران در آن ادغام شده‌اند، در ستون ⁦how⁩ بنویسید ⁦merged⁩
round-succession-of-one = «{ $from }» به‌تنهایی «{ $to }» شده است، پس چیزی { $how ->
    [merged] ادغام
   *[split] تفکیک
} نشده است
round-succession-of-one-help = اگر همان است با شناسه‌ای دیگر، در ستون ⁦how⁩ بنویسید ⁦renamed⁩؛ وگرنه دیگران را هم هر یک در یک سطر بنویسید
round-previous-is-this = دورهٔ پیش همین پوشه است
round-previous-number = شمارهٔ دورهٔ پیش { $earlier } و شمارهٔ این دوره { $number } است
round-previous-day = دورهٔ پیش در { $earlier } و این دوره در { $day } منتشر شده است
round-previous-help = «previous» را در round.toml درست کنید، یا شماره و تاریخِ دوره‌ای را که نادرست است
round-previous-all-alike = هر { $n } پاسخی که این دوره و دورهٔ پیش هر دو می‌توانند داشته باشند، یکسان است
round-previous-all-alike-help = آیا جدول‌های این دوره همان جدول‌های دورهٔ پیش است؟ اگر چیزی تغییر نکرده است، آن را در round.toml با دلیل بپذیرید
round-scale-changed = { $who ->
    [all] پاسخ { $n } مورد به «{ $name }»
   *[few] برخلاف بقیه، { $n } پاسخ به «{ $name }»
} حدود { $way ->
    [times] { $factor } برابرِ
   *[part] یک تقسیم بر { $factor }
} پاسخ دورهٔ پیش است: برای «{ $first }»، { $was } شده است { $value }
round-scale-changed-help = ببینید یکای هر دو دوره یکی باشد. اگر یکای «{ $name }» اکنون دیگر است، شناسهٔ پرسش را عوض کنید تا چیزی مقایسه نشود؛ اگر واقعاً چنین تغییر کرده است، آن را در round.toml با دلیل بپذیرید
round-value-rescaled-help = ببینید ممیز و یکای آن درست باشد. اگر واقعاً چنین تغییر کرده است، آن را در round.toml با دلیل بپذیرید
round-previous-lost = از { $all } مورد از گونهٔ «{ $kind }» در دورهٔ پیش { $n } مورد دیگر فهرست نشده است: { $ids }
round-previous-lost-help = اگر با شناسه‌ای دیگر هست یا بخشی از دیگری شده است، آن را در successions.csv بنویسید
round-previous-far-fewer-help = آیا ردیف‌هایی گم شده است؟ اگر شناسه‌ها دیگر است، در successions.csv بنویسید هر یک چه شده است؛ اگر واقعاً نیست، آن را در round.toml با دلیل بپذیرید
round-new-id-old-name = { $kind } «{ $id }» تازه است و نامِ «{ $from }» را دارد که تنها در دورهٔ پیش هست
round-new-id-old-name-help = اگر همان است، «{ $from }» را شناسهٔ پیشینِ «{ $id }» بنویسید: در ستونی که «was» نام می‌برد، یا در successions.csv با «renamed»
round-names-moved = نامِ { $n } مورد از گونهٔ «{ $kind }» در دورهٔ پیش کنار شناسه‌های دیگری بود، از جمله { $ids }
round-names-moved-help = آیا یک ستون جدول جدا از بقیه مرتب شده است؟ ببینید نام و شناسه و پاسخ‌های هر ردیف از آنِ یک واحد باشد
round-publisher-no-name = ناشر نامی ندارد. نام آن را زیر ⁦[publisher]⁩ بنویسید، مانند ⁦name = { "{" } en = "…", fa = "…" { "}" }⁩
round-publisher-url = «{ $url }» نشانی وبگاه نیست. «url» ناشر را کامل بنویسید، مانند ⁦https://example.org⁩
round-publisher-email = «{ $email }» نشانی رایانامه نیست. «email» ناشر را چنین بنویسید: ⁦office@example.org⁩
round-ties-by-default = { $n } مورد با دیگران رتبهٔ برابر دارند و رتبهٔ پس از آن‌ها با شمردن همهٔ آن‌هاست، مانند ۱، ۱، ۳: «ties» در فهرست‌های رتبه‌بندی چیز دیگری نمی‌گوید
round-exact-by-default = { $n ->
    [one] امتیاز { $n } مورد با همهٔ رقم‌های اعشار رتبه‌بندی و منتشر می‌شود،
   *[other] امتیاز { $n } مورد با همهٔ رقم‌های اعشار رتبه‌بندی و منتشر می‌شود،
} چون چیزی نمی‌گوید چگونه گرد شود
round-exact-by-default-help = برای نمونه در ⁦[policy]⁩ بنویسید ⁦published = {"{"} decimals = 2 {"}"}⁩
round-decided-is-in-indicators = امتیازهایی که با دست تعیین شده است در اینجا کنارگذاشتنی نیست: امتیاز شاخص‌ها آن‌ها را در خود دارد. گزینهٔ ⁦--without-decided⁩ را بردارید
round-no-indicator = «{ $id }» شاخص این روش‌شناسی نیست: این جدول تنها امتیاز سنجه‌های محل برش را دارد
round-no-subject = موردی از این نوع با شناسهٔ «{ $id }» در فهرست نیست
round-indicator-twice = شاخص «{ $id }» در اینجا بار دوم آمده است: یکی از ردیف‌ها را نگه دارید
round-indicators-missing = در شاخص «{ $measure }» برای { $n } مورد ردیفی نیست: جدول باید برای هر مورد یک ردیف داشته باشد؛ جای امتیازِ نبوده خالی می‌ماند
