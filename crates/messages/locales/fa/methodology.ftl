## ایرادهای پروندهٔ روش‌شناسی: چه چیزی نادرست است و چه باید کرد (کلیدهایی که به ‎-help‎ ختم می‌شوند).
## نمونه‌های TOML میان دو نویسهٔ ناپیدای U+2066 و U+2069 است تا در متن راست‌به‌چپ از چپ به راست بماند.

## پیشنهادها.

methodology-did-you-mean = منظورتان «{ $name }» بود؟
methodology-known-are = یکی از این‌ها را بنویسید: { $names }

## شکل پرونده.

# { $text } گفتهٔ خوانندهٔ TOML است، به انگلیسی.
methodology-toml = { $kind ->
    [duplicate] یک کلید در این جدول دو بار آمده است
    [value] پس از کلید مقداری نیامده است
    [comma] اینجا ویرگولی جا افتاده یا زیادی است
    [unclosed] قلاب، آکولاد یا فهرستی که اینجا باز شده بسته نشده است
    [string] متن باید درون گیومهٔ لاتین (") باشد و با همان گیومه‌ای که آغاز شده است پایان یابد
    [boolean] این نه true است و نه false؛ متن باید درون گیومهٔ لاتین (") باشد
    [equals] میان کلید و مقدارش یک نشانهٔ برابری می‌آید، مانند {"⁦key = value⁩"}
    [number] این عدد نیست: رقم بنویسید و پیش از اعشار نقطه بگذارید، مانند ⁦1200⁩ یا ⁦0.5⁩
    [escape] نشانهٔ پس از «\» معنایی ندارد: برای خود این نشانه «\\» بنویسید یا متن را درون گیومهٔ تک (') بگذارید
    [key] این نوشته کلید نیست: حرف، رقم، «-» و «_» بنویسید یا آن را درون گیومهٔ لاتین (") بگذارید
    [date] تاریخ درست نوشته نشده است: سال، ماه و روز را بنویسید، مانند {"⁦published = \"2022-06-20\"⁩"}
    [unexpected] جای این نوشته اینجا نیست؛ هر مدخل در سطری جدا و به شکل {"⁦key = value⁩"} می‌آید
   *[other] نوشتهٔ اینجا با قواعد TOML سازگار نیست (پیام خوانندهٔ TOML: { $text })
}
methodology-curly-quotes = در TOML فقط گیومهٔ راست به کار می‌رود: بنویسید ⁦"{ $text }"⁩
methodology-other-digits = در TOML فقط رقم‌های ⁦0⁩ تا ⁦9⁩ به کار می‌رود: بنویسید ⁦{ $number }⁩
methodology-percent-sign = در TOML پس از عدد نشانهٔ درصد نمی‌آید: بنویسید ⁦{ $number }⁩
methodology-decimal-comma = رقم‌های اعشار پس از نقطه می‌آید: بنویسید ⁦{ $number }⁩
methodology-other-comma = در TOML فقط ویرگول لاتین «,» به کار می‌رود
methodology-no-weight-given = «{ $name }» وزن ندارد: بنویسید ⁦{ $name } = 30⁩
methodology-no-value-given = «{ $name }» مقدار ندارد: بنویسید ⁦{ $name } = …⁩
methodology-key-with-space = کلیدی که فاصله دارد درون گیومه می‌آید: ⁦"{ $key }"⁩
methodology-in-quotes-help = بنویسید ⁦{ $key } = "{ $text }"⁩
methodology-word-wanted = اینجا باید واژه‌ای درون گیومهٔ لاتین (") بیاید
methodology-only-one = تنها یک ⁦[[{ $name }]]⁩ می‌تواند باشد: همهٔ ردیف‌ها را در یک جدول بیاورید
methodology-syntax = نوشتهٔ اینجا با قواعد TOML سازگار نیست (پیام خوانندهٔ TOML: { $text })
# نام نوع‌های مقدار همان است که خوانندهٔ TOML می‌گوید.
methodology-wrong-form = اینجا { $found ->
    [string] متنی درون گیومهٔ لاتین (")
    [boolean] true یا false
    [integer] عددی صحیح
    [u8] عددی صحیح
    [float] عدد
    [f64] عدد
    [datetime] تاریخی بی‌گیومه
    [array] فهرستی درون کروشه
    [sequence] فهرستی درون کروشه
    [table] جدولی مانند ⁦{"{"} name = 1 {"}"}⁩
    [map] جدولی مانند ⁦{"{"} name = 1 {"}"}⁩
   *[other] { $found }
} آمده است، ولی باید { $wanted ->
    [string] متنی درون گیومهٔ لاتین (")
    [boolean] true یا false
    [integer] عددی صحیح
    [u8] عددی صحیح
    [float] عدد
    [f64] عدد
    [datetime] تاریخی بی‌گیومه
    [array] فهرستی درون کروشه
    [sequence] فهرستی درون کروشه
    [table] جدولی مانند ⁦{"{"} name = 1 {"}"}⁩
    [map] جدولی مانند ⁦{"{"} name = 1 {"}"}⁩
    [list_or_text] متن یا فهرستی از متن‌ها
    [table_or_text] متن یا جدول
    [list_or_table] فهرست، یا جدولی از نام‌ها و وزن‌ها
    [list_or_values] فهرستی از ستون‌ها، یا جدولی از ستون‌ها با فهرست مقدارهایشان،
   *[other] { $wanted }
} بیاید
methodology-decimals = شمار رقم‌های اعشار عددی صحیح از ۰ تا ۱۵ است
methodology-number-too-large = این عدد بیش از اندازه بزرگ است
methodology-two-numbers = اینجا باید دقیقاً دو عدد بیاید، مانند ⁦[0, 40]⁩
methodology-no-header = بخش ⁦[methodology]⁩ وجود ندارد
methodology-no-header-help = پرونده را با سطر ⁦[methodology]⁩ آغاز کنید و زیر آن، هر یک در سطر خود، ⁦id = "e-services"⁩ و ⁦version = "1.0"⁩ را بنویسید
methodology-unknown-section = روش‌شناسی بخشی به نام «{ $name }» ندارد
methodology-unknown-field = «{ $name }» در اینجا معنایی ندارد
methodology-optional-help = پرسشی که ⁦missing = "leave_out"⁩ دارد می‌تواند بی‌پاسخ بماند
methodology-no-treatment = «{ $name }»: روش‌شناسی هنوز راهی برای رسیدگی به داده‌های پرت ندارد
methodology-no-treatment-help = داده‌های پرت را در خود داده‌ها اصلاح کنید یا «log» یا «clamp» را به کار ببرید؛ شرح هر دو در ⁦docs/methodology.md⁩ است
methodology-unknown-word = «{ $name }» از واژه‌های مجاز این بخش نیست
methodology-missing-field = «{ $name }» جا افتاده است: آن را به شکل ⁦{ $name } = …⁩ بیفزایید
methodology-unknown-variant = ⁦[variants]⁩ سناریویی به نام «{ $name }» ندارد

## سرآغاز، قاعده‌های کلی و قانون‌ها.

methodology-empty = «{ $name }» در ⁦[methodology]⁩ خالی است: چیزی بنویسید، مانند ⁦{ $name ->
    [id] id = "e-services"
   *[other] { $name } = "1.0"
}⁩
methodology-bad-id = «{ $id }» نمی‌تواند شناسه باشد: دست‌کم یک نویسه، بی‌فاصله و بی @، بنویسید، مانند ⁦online_share⁩
methodology-bad-date = «{ $date }» در قانون «{ $law }» تاریخ نیست: سال، ماه و روز میلادی را بنویسید، مانند ⁦2017-03-14⁩
methodology-law-ends-first = قانون «{ $law }» پیش از آغازش پایان می‌یابد: «from» یا «to» را درست کنید
methodology-unknown-law = ⁦[laws]⁩ قانونی به نام «{ $name }» ندارد
methodology-not-a-share = «coverage» برابر { $value } است، ولی باید سهمی از ۰ تا ۱ باشد، مانند ⁦0.75⁩ برای سه‌چهارم
methodology-not-finite = nan و inf پذیرفته نیست: عدد بنویسید
methodology-too-many-decimals = { $decimals } رقم اعشار زیاد است: حداکثر ۱۵ بنویسید

## واحدها و پیوندها.

methodology-no-subjects = روش‌شناسی نمی‌گوید چه چیزی ارزیابی می‌شود
methodology-no-subjects-help = هر نوع واحد و جدول آن را نام ببرید: سطر ⁦[subjects.agency]⁩ و زیر آن ⁦table = "agencies.csv"⁩ را بنویسید
methodology-unknown-subject = ⁦[subjects]⁩ نوعی به نام «{ $name }» ندارد
methodology-unknown-attribute = واحدهای نوع «{ $subject }» ویژگی «{ $name }» را ندارند؛ هر ستونی که به کار می‌رود باید در «attributes» آن‌ها باشد
methodology-no-link = واحدهای نوع «{ $from }» نمی‌گویند به کدام «{ $to }» وابسته‌اند
methodology-no-link-help = ستونی را که این را می‌گوید نام ببرید؛ در ⁦[subjects.{ $from }]⁩ بنویسید: ⁦links = {"{"} { $to } = "{"{"}column{"}"}" {"}"}⁩
methodology-many-links = واحدهای نوع «{ $from }» چند پیوند به واحدهای نوع «{ $to }» دارند
methodology-many-links-help = بگویید کدام پیوند منظور است، مانند ⁦via = "parent"⁩
methodology-unknown-link = واحدهای نوع «{ $from }» پیوندی به نام «{ $name }» به واحدهای نوع «{ $to }» ندارند

## جدول‌های داده.

methodology-header-row = ردیف { $row } نمی‌تواند سرستون باشد؛ عددی از ۱ تا { $most } بنویسید
methodology-bad-template = «{ $text }» نمی‌گوید شناسه چگونه از ستون‌ها ساخته می‌شود: آکولادی بسته نشده، باز نشده یا خالی است، یا ⁦{"{"}#{"}"}⁩ دو بار آمده است
methodology-bad-template-help = نام هر ستون را درون آکولاد بنویسید، مانند ⁦"{"{"}agency{"}"}-{"{"}code{"}"}"⁩؛ آکولادی که جزو خود شناسه است دو بار نوشته می‌شود
methodology-number-elsewhere = «⁦{ $text }⁩» باید واحدی را نام ببرد، ولی شمارهٔ ردیف شناسهٔ هیچ واحدی نیست
methodology-number-elsewhere-help = ستون‌هایی را بنویسید که شناسه در آن‌هاست؛ ⁦{"{"}#{"}"}⁩ تنها در «id» یک نوع واحد می‌آید و ردیف‌های جدول همان نوع را شماره می‌زند
methodology-no-answers = روش‌شناسی نمی‌گوید پاسخ‌های واحدهای نوع «{ $subject }» در کدام جدول است
methodology-no-answers-help = اگر هر پرسش ستونی از جدول ⁦[subjects.{ $subject }]⁩ است، همان‌جا ⁦answers_in_columns = true⁩ بنویسید؛ اگر هر پاسخ ردیفی جداگانه دارد، بخش ⁦[[answers]]⁩ را با «file»، «subject»، «question» و «value» بیفزایید

## پرسش‌ها.

methodology-no-kind = پرسش «{ $id }» نمی‌گوید چه پاسخی می‌پذیرد
methodology-no-kind-help = برای بله و خیر ⁦kind = "boolean"⁩ بنویسید، وگرنه ⁦kind = "percent"⁩ یا ⁦kind = "number"⁩؛ یا گزینه‌ها را با امتیازشان فهرست کنید، مانند ⁦options = {"{"} full = 100, partly = 50, none = 0 {"}"}⁩
methodology-options-without-choice = پرسش «{ $id }» گزینه دارد، ولی نوع آن «choice» نیست: ⁦kind = "choice"⁩ بنویسید یا «options» و «scale» را پاک کنید
methodology-options-and-scale = پرسش «{ $id }» هم «options» دارد و هم «scale»: یکی را پاک کنید
methodology-no-options = پرسش «{ $id }» گزینه ندارد
methodology-no-options-help = گزینه‌ها را با امتیازشان فهرست کنید، مانند ⁦options = {"{"} full = 100, partly = 50, none = 0 {"}"}⁩؛ یا فهرستی از ⁦[scales]⁩ را نام ببرید، مانند ⁦scale = "maturity"⁩
methodology-too-many-options = پرسش «{ $id }» بیش از ۲۵۰ گزینه دارد: برخی را یکی کنید یا به‌جای گزینه عدد بپرسید
methodology-option-without-points = امتیاز گزینهٔ «{ $option }» در پرسش «{ $id }» nan یا inf است: عدد بنویسید
methodology-option-twice = پرسش «{ $id }» گزینهٔ «{ $option }» را دو بار دارد (حروف بزرگ و کوچک، شکل عربی و فارسی حرف‌ها و فاصلهٔ دو سر فرقی نمی‌گذارد): یکی را پاک کنید یا نامش را عوض کنید
methodology-unknown-option = پرسش «{ $id }» گزینه‌ای به نام «{ $option }» ندارد
methodology-unknown-scale = ⁦[scales]⁩ فهرستی به نام «{ $name }» ندارد
methodology-empty-range = پرسش «{ $id }» هیچ پاسخی نمی‌پذیرد: «min» از «max» بزرگ‌تر است یا یکی از آن‌ها nan است
methodology-posts-without-number = «worst» و «best» در پرسش «{ $id }» تنها با ⁦kind = "number"⁩ معنا دارد: نوع را درست کنید یا آن‌ها را پاک کنید
methodology-half-posts = پرسش «{ $id }» تنها یکی از «worst» و «best» را دارد: هر دو را بنویسید یا هیچ‌یک را
methodology-equal-posts = «worst» و «best» در «{ $id }» باید دو عدد متفاوت باشد، مانند ⁦worst = 30⁩ و ⁦best = 1⁩
methodology-unknown-question = از واحدهای این نوع پرسشی به نام «{ $name }» پرسیده نمی‌شود

## یک شناسه به جای بسیاری.

methodology-pattern-help = بازه‌ای از عددها، یک فهرست یا هر دو را درون یک جفت آکولاد بنویسید: ⁦"q{"{"}1..145{"}"}"⁩، ⁦"U{"{"}01..05,09{"}"}"⁩، ⁦"{"{"}north,south{"}"}_share"⁩
methodology-pattern-open = آکولاد در «{ $text }» بسته نشده است
methodology-pattern-two = «{ $text }» بیش از یک جفت آکولاد دارد
methodology-pattern-empty = فهرست «{ $text }» جای خالی دارد: ویرگول اضافه را پاک کنید یا آنچه را جا افتاده است بنویسید
methodology-pattern-range = بازهٔ «{ $text }» از عددی صحیح به عددی صحیح نمی‌رود
methodology-pattern-turned = بازهٔ «{ $text }» رو به پایین است: عدد کوچک‌تر را نخست بنویسید، مانند ⁦{"{"}{ $first }..{ $last }{"}"}⁩
methodology-pattern-large = «{ $text }» بیش از { $most } شناسه می‌سازد (حد «ids»)
methodology-pattern-too-much = «{ $text }» { $n } شناسه می‌سازد و با آن‌ها این پرونده از { $megabytes } مگابایت بزرگ‌تر می‌شود (حد «compact-mb»): کمتر یا کوتاه‌تر بنویسید
methodology-pattern-twice = «{ $text }» شناسهٔ «{ $id }» را دو بار می‌سازد
methodology-pattern-overlap = «{ $text }» شناسه‌هایی می‌سازد که پیش‌تر تعریف شده‌اند: { $ids }
methodology-pattern-overlap-help = آن‌ها را از بازه بیرون بگذارید یا تعریف جداگانه‌شان را پاک کنید؛ عنوان هر شناسه می‌تواند در «titles» همان تعریف مشترک بیاید
methodology-pattern-again = «{ $text }» نام‌هایی می‌سازد که در فهرست آمده‌اند: { $ids }
methodology-pattern-title = «{ $text }» شناسهٔ «{ $id }» را نمی‌سازد، ولی اینجا برای آن عنوانی آمده است

## نام‌های پیشین.

methodology-was-itself = «was» در «{ $id }» خودِ «{ $id }» را نام می‌برد
methodology-was-itself-help = شناسهٔ پیشین آن را بنویسید یا «was» را پاک کنید
methodology-was-is-there = «{ $id }» نمی‌تواند نام تازهٔ «{ $was }» باشد: «{ $was }» هنوز در روش‌شناسی هست
methodology-was-is-there-help = نام «{ $was }» را عوض کنید یا آن را پاک کنید، وگرنه «was» را پاک کنید؛ اگر تنها چیز تازه‌ای در کنار آن افزوده شده، نامی عوض نشده است
methodology-was-twice = هم «{ $id }» و هم «{ $other }» می‌گویند پیش از این «{ $was }» بوده‌اند
methodology-was-twice-help = تنها یکی می‌تواند دنبالهٔ آن باشد: «was» دیگری را پاک کنید تا تازه شمرده شود
methodology-was-both = دورهٔ پیش هم «{ $name }» دارد و هم «{ $other }»، و بنا بر «was» هر یک می‌تواند «{ $id }» باشد
methodology-was-both-help = رشد نسبت به «{ $name }» محاسبه می‌شود. اگر این درست نیست، «{ $name }» را از «was» بردارید؛ اگر «{ $other }» آن زمان چیز دیگری بوده است، این هشدار را بپذیرید
methodology-was-unscored = «{ $id }» پیش از این «{ $was }» بوده است، ولی جدول امتیازهای دورهٔ پیش هیچ‌یک را ندارد
methodology-was-unscored-help = شناسه را چنان بنویسید که در جدول امتیازها آمده است؛ وگرنه رشد با «was» محاسبه نمی‌شود
methodology-was-unknown = «{ $id }» پیش از این «{ $was }» بوده است، ولی نسخهٔ { $version } که دورهٔ پیش با آن ارزیابی شده هیچ‌یک را ندارد
methodology-was-unknown-help = شناسه را چنان بنویسید که در آن نسخه آمده است؛ وگرنه رشد با «was» محاسبه نمی‌شود

## سنجه‌ها.

methodology-measure-twice = واحدهای نوع «{ $subject }» دو سنجه به نام «{ $name }» دارند
methodology-measure-twice-help = نام یکی را عوض کنید یا آن را پاک کنید؛ پرسش‌ها و آنچه ⁦[[rollups]]⁩ و ⁦[[each]]⁩ می‌سازند نیز سنجه‌اند
methodology-unknown-measure = واحدهای نوع «{ $subject }» سنجه‌ای به نام «{ $name }» ندارند
methodology-measure-of-another = این سنجه از آنِ نوع «{ $other }» است؛ اگر به «{ $subject }» پیوند دارد، با ⁦rollup = {"{"} from = "{ $other }", of = "…" {"}"}⁩ آن را برای «{ $subject }» تجمیع کنید
methodology-unknown-measure-anywhere = سنجه‌ای به نام «{ $name }» وجود ندارد
methodology-no-rule = «{ $name }» باید دقیقاً به یک راه بگوید امتیازش چگونه به دست می‌آید
methodology-no-rule-help = دقیقاً یکی از این‌ها را بنویسید: { $known }
methodology-many-rules = «{ $name }» برای به‌دست‌آوردن امتیازش چند راه دارد: { $given }
methodology-how-without-of = «how» و «coverage» اینجا تنها کنار «of» معنا دارد: آن‌ها را پاک کنید؛ راه تجمیع درون آن می‌آید، مانند ⁦rollup = {"{"} of = "score", how = "best" {"}"}⁩
methodology-nothing-to-combine = «of» خالی است: دست‌کم یک سنجه نام ببرید، مانند ⁦of = ["design", "access"]⁩
methodology-no-power = ⁦how = "power"⁩ نمی‌گوید کدام توان
methodology-no-power-help = عددی جز صفر بنویسید، مانند ⁦power = 0.5⁩؛ برای توان صفر ⁦how = "geometric"⁩ را بنویسید
methodology-each-id = این شناسه جایی برای شناسهٔ سنجهٔ پیشین ندارد: شناسهٔ همهٔ سنجه‌های تازه یکی می‌شود
methodology-each-id-help = در جای آن ⁦{"{"}{"}"}⁩ بگذارید، مانند ⁦id = "{"{"}{"}"}_normalised"⁩
methodology-ends-turned = کران پایین از کران بالا بزرگ‌تر است یا یکی از آن‌ها nan است: آن‌ها را درست کنید
methodology-equal-ends = دو عدد «{ $name }» باید متفاوت باشد، مانند ⁦{ $name } = [0, 40]⁩
methodology-zero-scale = «scale» نمی‌تواند ۰ باشد، چون بر آن تقسیم می‌شود: عدد دیگری بنویسید یا آن را پاک کنید
methodology-cycle = سنجه نمی‌تواند از خودش ساخته شود: { $way }
methodology-cycle-help = هر یک از این‌ها سنجهٔ پس از پیکان را به کار می‌برد: یکی از آن‌ها را از سنجهٔ پیش از خود بردارید
methodology-normalise-needs = نرمال‌سازی «{ $name }» با این روش به «{ $what }» نیاز دارد
methodology-normalise-needs-help = { $what ->
    [reference] شناسهٔ واحدی را بنویسید که دیگران با آن مقایسه می‌شوند، مانند ⁦reference = "A12"⁩
    [target] هدف را اینجا یا در پرسش بنویسید، مانند ⁦target = 95⁩
    [posts] کران پایین و کران بالا را اینجا یا در پرسش بنویسید، مانند ⁦posts = [0, 40]⁩
   *[other] ⁦{ $what } = …⁩ را بیفزایید
}
methodology-ties-without-places = تنها «rank»، «percentile_rank» و «borda» رتبهٔ مشترک می‌دهند؛ «ties» در اینجا معنایی ندارد.
methodology-ties-without-places-help = «ties» را پاک کنید یا یکی از این روش‌ها را برگزینید.
methodology-fraction-of-lower = در «{ $name }» کمتر بهتر است و نسبت به بیشترین مقدار، بالاترین امتیاز را به بدترین می‌دهد.
methodology-fraction-of-lower-help = «min_max» را به کار ببرید که جهت را خود برمی‌گرداند، یا نخست جهت عددها را برگردانید.

## وزن‌ها.

methodology-bad-weight = وزن «{ $name }» برابر { $weight } است
methodology-bad-weight-help = وزن عددی صفر یا بزرگ‌تر است، مانند ⁦0.25⁩
methodology-no-weight = جمع وزن‌ها صفر است: دست‌کم به یک سنجه وزنی بزرگ‌تر از صفر بدهید
methodology-weights-do-not-add-up = جمع وزن‌ها { $sum } است، نه { $total }
methodology-weights-too-small = { $missing } کم است: وزنی را بالا ببرید، سنجهٔ ازقلم‌افتاده را بیفزایید یا «total_weight» را درست کنید
methodology-weights-too-large = { $surplus } زیاد است: وزنی را پایین بیاورید، سنجه‌ای را بردارید یا «total_weight» را درست کنید

## از چند واحد به یک واحد (تجمیع).

methodology-rollup-of = روش‌شناسی نمی‌گوید کدام امتیاز تجمیع می‌شود
methodology-rollup-of-help = سنجه‌ای نام ببرید، مانند ⁦of = "score"⁩؛ یا با ⁦how = "count"⁩ واحدها را بشمارید؛ یا سهم واحدهای دارای یک شرط را بخواهید، مانند ⁦share = {"{"} online = "yes" {"}"}⁩
methodology-unknown-method = روشی برای تجمیع به نام «{ $name }» وجود ندارد
methodology-with-self = «with_self» تنها در تجمیع واحدهای هم‌نوع معنا دارد: آن را پاک کنید

## شرط‌ها.

methodology-empty-condition = شرط «{ $name }» چیزی نمی‌خواهد: مقداری بنویسید، مانند ⁦{ $name } = "yes"⁩، یا حدی، مانند ⁦{ $name } = {"{"} at_least = 50 {"}"}⁩
methodology-condition-on-number = «{ $name }» عدد است و با متن مقایسه نمی‌شود
methodology-condition-on-number-help = برای امتیازش با «above»، «at_least»، «below» یا «at_most» حد بگذارید، مانند ⁦{ $name } = {"{"} at_least = 50 {"}"}⁩
methodology-unknown-in-condition = واحدهای نوع «{ $subject }» ویژگی، پرسش یا سنجه‌ای به نام «{ $name }» ندارند
methodology-unknown-set = ⁦[sets]⁩ فهرستی به نام «{ $name }» ندارد

## نتایج.

methodology-result-twice = دو نتیجه شناسهٔ «{ $name }» را دارند؛ رتبه‌ها، سهم‌ها، آماره‌ها و رشدها باید شناسه‌های متفاوت داشته باشند: نام یکی را عوض کنید
methodology-band-end = سطح «{ $name }» دقیقاً یک کران پایین می‌خواهد: ⁦from = 75⁩ اگر خود ۷۵ جزو آن است، ⁦above = 75⁩ اگر نیست
methodology-band-twice = شناسه یا کران پایین سطح «{ $name }» با سطح دیگری یکی است: آن را عوض یا پاک کنید
methodology-bands-turned = «between» باید نخست کران پایین و سپس کران بالا را داشته باشد، مانند ⁦between = [0, 100]⁩
methodology-bands-between = «between» سطح‌هایی با پهنای برابر می‌سازد، ولی سطح‌های این مجموعه خود کران دارند
methodology-bands-between-help = تنها شناسه‌ها را بنویسید، بالاترین نخست، مانند ⁦levels = ["high", "medium", "low"]⁩؛ یا «between» را پاک کنید
methodology-band-title = سطحی به نام «{ $name }» وجود ندارد، ولی اینجا برای آن عنوانی آمده است
methodology-band-title-twice = سطح «{ $name }» دو عنوان دارد: آن را که در «titles» آمده پاک کنید
methodology-no-bands = هیچ سطحی فهرست نشده است: دست‌کم یکی بنویسید، مانند ⁦levels = [{"{"} id = "high", from = 75 {"}"}, {"{"} id = "low", from = 0 {"}"}]⁩
methodology-unknown-bands = ⁦[bands]⁩ سطح‌بندی‌ای به نام «{ $name }» ندارد
methodology-bands-of-others = این سطح‌ها برای واحدهای نوع دیگری است، نه نوعی که در «of» آمده است: سطح‌بندی یکی از سنجه‌های همان نوع را نام ببرید
methodology-share-by = باید بگویید واحدها بر چه پایه‌ای شمرده می‌شوند: ویژگی، مانند ⁦by = "category"⁩، یا سطح، مانند ⁦bands = "levels"⁩، و نه هر دو
methodology-claim-without-figure = این ادعا نمی‌گوید با کدام رقم مقایسه می‌شود: آن را در «value» یا «rank» نام ببرید
methodology-unused = سنجهٔ «{ $name }» از نوع «{ $subject }» در هیچ نتیجه‌ای به کار نمی‌رود
methodology-unused-help = آن را در سنجه‌ای دیگر یا در نتیجه‌ای به کار ببرید یا پاک کنید؛ اگر سنجه‌ای از ⁦[measures]⁩ خود نتیجه است، ⁦result = true⁩ را در آن بنویسید

## تردیدها: آنچه روش‌شناسی و داده‌ها با هم می‌گویند.

methodology-only-values = «only» برای ستون «{ $name }» مقداری ندارد
methodology-only-values-help = مقدارها را بنویسید، مانند ⁦{ $name } = ["2023", "2024"]⁩ یا ⁦{ $name } = { "{" } not = ["total"] { "}" }⁩
methodology-value-nobody-has = هیچ واحدی مقدار «{ $value }» را در «{ $attribute }» ندارد{ $n ->
    [0] {""}
    [one] ؛ تنها مقدار { $known } است
   *[other] ؛ مقدارها این‌هاست: { $known }
}
methodology-value-near = «{ $attribute }» برای { $n ->
    [one] «{ $first }»
   *[other] { $n } واحد، نخستین آن‌ها «{ $first }»،
} برابر «{ $value }» است که به «{ $near }» (مقدار { $times } واحد) بسیار نزدیک است، ولی مقدار دیگری شمرده می‌شود
methodology-value-near-help = واحدها با «{ $attribute }» انتخاب، دسته‌بندی یا مقایسه می‌شوند. آن را به یک شکل بنویسید؛ اگر دو مقدار متفاوت است، مقدارهای «{ $attribute }» را زیر «attributes» در روش‌شناسی فهرست کنید
methodology-value-mixed = «{ $attribute }» برای { $n ->
    [one] «{ $first }»
   *[other] { $n } واحد، نخستین آن‌ها «{ $first }»،
} برابر «{ $value }» است و یک واژهٔ آن حرف‌هایی از دو الفبا دارد
# حرفی که به حرفی از الفبای دیگر می‌ماند، متنی که آن را دارد و شمارهٔ آن در یونیکد.
methodology-stranger-help = «{ $letter }» در «{ $of }» حرف { $alphabet ->
    [cyrillic] سیریلیک
    [greek] یونانی
   *[latin] لاتین
} ⁦{ $code }⁩ است و تنها به آن دیگری شبیه است: آن را از نو بنویسید
methodology-value-empty = «{ $attribute }» برای { $n ->
    [one] «{ $first }»
   *[other] { $n } واحد، نخستین آن‌ها «{ $first }»،
} { $kind ->
    [empty] خالی
   *[given] «{ $value }»
} است، در حالی که تقریباً همهٔ واحدهای دیگر مقداری دارند که با آن انتخاب، دسته‌بندی یا مقایسه می‌شوند
methodology-value-empty-help = «{ $attribute }» را پر کنید. اگر مقداری ندارد، این را در round.toml با دلیل بپذیرید
methodology-value-not-declared = «{ $value }» از مقدارهای مجاز «{ $attribute }» نیست: { $known }
methodology-value-not-declared-in-data = { $kind ->
    [empty] «{ $attribute }» خالی است
   *[given] «{ $attribute }» برابر «{ $value }» است
}، برای { $n ->
    [one] «{ $first }»
   *[other] { $n } واحد که نخستینشان «{ $first }» است
}؛ این مقدار در فهرست روش‌شناسی نیست
methodology-value-not-declared-help = آن را در جدول درست کنید یا در روش‌شناسی به «attributes» بیفزایید؛ مقدارهای مجاز این‌هاست: { $known }
methodology-no-subject-called = هیچ واحدی از نوع «{ $subject }» شناسهٔ «{ $id }» را ندارد
methodology-without-case = { $kind ->
    [empty] «{ $attribute }» خالی است
   *[given] «{ $attribute }» برابر «{ $value }» است
}، برای { $n ->
    [one] «{ $first }»
   *[other] { $n } واحد که نخستینشان «{ $first }» است
}، و برای آن حالتی نیامده است: امتیازی { $n ->
    [one] نمی‌گیرد
   *[other] نمی‌گیرند
}
methodology-without-case-help = حالتی برای آن بیفزایید، که برای مقدار خالی ⁦"" = …⁩ است؛ یا { $what ->
    [method] کنار «cases» بنویسید ⁦otherwise = "mean"⁩
   *[measure] سنجهٔ همهٔ مقدارهای دیگر را با ⁦otherwise = "…"⁩ بنویسید
}
methodology-log-not-positive = { $n ->
        [one] یک امتیاز
       *[other] { $n } امتیاز
    } «{ $of }» با احتساب offset صفر یا کمتر است و لگاریتم ندارد: «{ $name }» برای آن‌ها به دست نمی‌آید (نخستین: { $first } با { $value }).
methodology-log-not-positive-help = برای offset مقداری بنویسید که همه را مثبت کند، مانند ⁦offset = 1⁩ برای شمارش‌ها؛ یا این امتیازها را پیش از آن کنار بگذارید.
methodology-target-beyond = هدف { $target } در «{ $name }» از بدترین امتیاز «{ $of }» ({ $first } با { $value }) هم بدتر است: بهترین واحد کمترین امتیاز را می‌گیرد.
methodology-target-beyond-help = بررسی کنید که یکای هدف با یکای امتیازها یکی باشد و «direction» درست باشد.
methodology-beyond-ends = { $n ->
    [one] یک پاسخ یا امتیازِ { $names } بیرون از کران‌های آن است و برابر کران نزدیک‌تر شمرده می‌شود: { $value } از «{ $first }»
   *[other] { $scales ->
        [one] { $n } پاسخ یا امتیازِ { $names } بیرون از کران‌های آن است و برابر کران نزدیک‌تر شمرده می‌شود؛ نخستین: { $value } از «{ $first }»
       *[other] { $n } پاسخ یا امتیازِ { $names } بیرون از کران‌های آن‌هاست و برابر کران نزدیک‌تر شمرده می‌شود؛ نخستین: { $value } از «{ $first }» در «{ $scale }»، و { $others } مقدار دیگر
    }
}
methodology-beyond-ends-help = اگر چنین مقداری ممکن نیست، آن را درست کنید؛ پرسشی که «min» و «max» دارد مقدار بیرون از آن‌ها را نمی‌پذیرد
methodology-negative-is-best = در «{ $name }» کمتر بهتر است و { $n ->
    [one] یک پاسخ منفی
   *[other] { $n } پاسخ منفی
} برابر { $best }، یعنی بهترین، شمرده می‌شود (نخستین: { $first } با { $value })
methodology-negative-is-best-help = اگر کمتر از ۰ ممکن نیست، در پرسش ⁦min = 0⁩ بنویسید و پاسخ‌هایی را که پذیرفته نمی‌شود درست کنید؛ وگرنه کمترین مقدار ممکن را بنویسید، مانند ⁦min = { $least }⁩
methodology-for-nobody = هیچ واحدی در «{ $name }» امتیاز ندارد، در حالی که { $n } واحد آنچه را برای آن لازم است دارند
methodology-for-nobody-help = آیا همهٔ مقدارهای «{ $of }» یکسان است یا تنها یک مقدار هست؟ در این صورت چیزی برای مقایسه نیست و «{ $name }» در هر آنچه از آن ساخته می‌شود کنار گذاشته می‌شود
methodology-divisor = «{ $name }» حاصل تقسیم «{ $of }» بر «{ $by }» است که برای { $n } واحد صفر یا کمتر است (نخستین: { $value }): { $ids }
methodology-divisor-help = تقسیم بر صفر امتیازی به دست نمی‌دهد و تقسیم بر کمتر از صفر ترتیب را وارونه می‌کند. «{ $by }» را درست کنید یا اگر معلوم نیست خالی بگذارید
methodology-weight-negative = وزن «{ $name }» برای { $n } واحدی که با آن تجمیع می‌شوند منفی است (نخستین: { $value }): { $ids }
methodology-weight-negative-help = وزن صفر یا بیشتر است. مقدارها را درست کنید؛ اگر «{ $name }» پرسش است، با ⁦min = 0⁩ هر مقدار منفی در جای خود خطا شمرده می‌شود
methodology-without-weight = امتیاز { $n } واحد به حساب نمی‌آید، چون وزن آن، «{ $name }»، صفر است یا نوشته نشده است: { $ids }
methodology-without-weight-help = «{ $name }» را پر کنید. اگر نباید به حساب بیاید، این را در round.toml با دلیل بپذیرید
methodology-decided-beyond = { $n } امتیاز «{ $name }» که با رأی تعیین شده بیرون از بازهٔ { $least } تا { $most } است که همهٔ امتیازهای دیگر در آن است (نخستین: { $value }): { $ids }
methodology-decided-beyond-help = بررسی کنید که یکای آن همان یکای امتیازهای دیگر باشد و ممیز و علامت آن درست باشد
methodology-decided-no-reason = { $n } امتیاز بی‌دلیل تعیین شده است، نخستین آن‌ها برای «{ $id }»
methodology-decided-no-reason-help = دلیل را در ستونی بنویسید که «reason» زیر ⁦[decided]⁩ نام می‌برد
methodology-counted-twice = { $n ->
    [one] { $names } در «{ $name }» دو بار حساب می‌شود: در هر یک از { $by }
   *[other] { $n } سنجه در «{ $name }» دو بار حساب می‌شود: { $names } (اولی در هر یک از { $by })
}
methodology-counted-twice-help = آن را از جایی که نباید باشد بردارید؛ اگر باید دو بار حساب شود، این را در round.toml با دلیل بپذیرید
methodology-negative-among-positive = { $n ->
    [one] از { $all } پاسخ «{ $name }» یکی منفی است: «{ $first }» با { $value }
   *[other] از { $all } پاسخ «{ $name }» { $n } پاسخ منفی است (نخستین: «{ $first }» با { $value })
}
methodology-negative-among-positive-help = اگر { $value } کد «بی‌پاسخ» است، آن را در «missing» از ⁦[spellings]⁩ بنویسید؛ اگر کمتر از ۰ ممکن نیست، در پرسش ⁦min = 0⁩ بنویسید و پاسخ‌هایی را که پذیرفته نمی‌شود درست کنید
methodology-number-far = { $n ->
    [one] یک پاسخ «{ $name }» از همهٔ پاسخ‌های دیگر، که از { $least } تا { $most } است، بسیار دور است: «{ $first }» با { $value }
   *[other] { $n } پاسخ «{ $name }» از همهٔ پاسخ‌های دیگر، که از { $least } تا { $most } است، بسیار دور است (نخستین: «{ $first }» با { $value })
}
methodology-far-code-help = اگر { $value } کد «بی‌پاسخ» است، آن را در «missing» از ⁦[spellings]⁩ بنویسید؛ اگر خود عدد منظور است، این را در round.toml با دلیل بپذیرید
methodology-far-zero-help = اگر صفر به‌جای پاسخ نیامده نوشته شده است، پاسخ را خالی بگذارید؛ اگر صفر منظور است، این را در round.toml با دلیل بپذیرید
methodology-far-thousandth-help = اگر ممیز برای جدا کردن هزارگان آمده است، عدد کامل را بدون آن بنویسید؛ اگر همین عدد منظور است، این را در round.toml با دلیل بپذیرید
methodology-far-help = ممیز، یکا، تاریخ و ستون را بررسی کنید؛ اگر همین عدد منظور است، این را در round.toml با دلیل بپذیرید یا بیشترین پاسخ ممکن را با max در پرسش بنویسید
methodology-only-yes = { $questions ->
    [one] همهٔ پاسخ‌های { $names } «بله» است و { $n } پاسخ داده نشده
   *[other] همهٔ پاسخ‌های { $questions } پرسش «بله» است و { $n } پاسخ داده نشده ({ $names })
} و امتیازی ندارد؛ شاید بی‌پاسخ یعنی «خیر»
methodology-only-yes-help = اگر بی‌پاسخ یعنی «خیر»، در پرسش ⁦missing = "zero"⁩ بنویسید؛ اگر چیزی از آن معلوم نیست، این را در round.toml با دلیل بپذیرید
methodology-columns-alike = پاسخ‌های { $names } برای همهٔ { $n } واحد یکسان است
methodology-columns-alike-help = اگر ستونی در ستون دیگر رونویسی شده، پاسخ‌ها را دوباره از منبع وارد کنید یا پرسش تکراری را بردارید؛ اگر همه چنین پاسخ داده‌اند، این را در round.toml با دلیل بپذیرید
methodology-rows-alike = همهٔ { $answers } پاسخ { $ids } یکسان است{ $others ->
    [0] {""}
   *[other] ؛ پاسخ‌های { $others } گروه دیگر هم چنین است
}
methodology-rows-alike-help = اگر ردیفی در ردیف دیگر رونویسی شده، پاسخ‌هایش را دوباره از منبع وارد کنید؛ اگر هر دو چنین پاسخ داده‌اند، این را در round.toml با دلیل بپذیرید
methodology-column-twice = «{ $name }» و «{ $first }» از یک ستون، «{ $column }»، خوانده می‌شود
methodology-column-twice-help = ستون هر پرسش را در «column» آن بنویسید؛ اگر یک ستون باید برای هر دو به کار رود، این را در round.toml با دلیل بپذیرید
methodology-points-unordered = امتیاز گزینه‌های «{ $name }» به ترتیب کم یا زیاد می‌شود، ولی امتیاز «{ $option }» با این ترتیب سازگار نیست: { $points }
methodology-points-unordered-help = امتیاز گزینه‌ها یا ترتیب آن‌ها را درست کنید؛ اگر همین منظور است، این را در round.toml با دلیل بپذیرید
methodology-weight-zero = وزن { $names } در «{ $of }» صفر است و اثری ندارد{ $n ->
   *[other] {""}
}
methodology-weight-odd = وزن «{ $name }» در «{ $of }» { $weight } است و جمع وزن‌ها { $sum }: با وزن { $right } جمع آن‌ها { $total } می‌شد
methodology-weight-odd-help = وزن را درست کنید؛ اگر همین منظور است، این را در round.toml با دلیل بپذیرید
# $why اگر سطح بالاتر از همهٔ امتیازها آغاز شود above است و اگر همه به سطح بالاتری برسند below.
methodology-band-unreachable = { $why ->
    [above] هیچ امتیازی به سطح «{ $name }» که از { $from } آغاز می‌شود نمی‌رسد: «{ $measure }» حداکثر { $most } است
   *[below] هیچ امتیازی در سطح «{ $name }» که از { $from } آغاز می‌شود قرار نمی‌گیرد: «{ $measure }» حداقل { $least } است و سطح بالاتری از همان‌جا آغاز می‌شود
}
methodology-band-unreachable-help = آغاز سطح را با یکای امتیازها درست کنید یا سطح را بردارید
methodology-scales-differ = مقیاس ورودی‌های میانگین «{ $name }» یکسان نیست: { $n ->
    [one] امتیاز { $inputs }
   *[other] امتیازهای { $inputs }
} میان { $least } و { $most } است و بقیه میان { $from } و { $to }
methodology-scales-places = «{ $name }» میانگین رتبه و امتیاز است: «{ $input }» رتبهٔ واحدهاست و ورودی‌های دیگر چنین نیست
methodology-scales-differ-help = پیش از ترکیب، همهٔ ورودی‌ها را به یک مقیاس درآورید، مانند ⁦worst⁩ و ⁦best⁩ در پرسش، ⁦goalposts⁩ یا ⁦normalise⁩؛ اگر همین منظور است، این را در round.toml با دلیل بپذیرید
methodology-end-beyond-range = «{ $end }» در «{ $name }» برابر { $value } و بیرون از «{ $side }» آن، { $limit }، است: هیچ پاسخی به آن نمی‌رسد
methodology-end-beyond-range-help = «{ $end }» یا «{ $side }» پرسش را درست کنید؛ اگر همین منظور است، این را در round.toml با دلیل بپذیرید
methodology-scale-turned = «{ $name }» به بدترین { $worst } و به بهترین { $best } می‌دهد: واحد بهتر امتیاز کمتری می‌گیرد
methodology-scale-turned-help = در «to» کران کوچک‌تر را نخست بنویسید؛ جایی که کمتر بهتر است ⁦direction = "lower"⁩ بنویسید
methodology-bands-unordered = آغاز سطح‌های «{ $name }» به ترتیبی که نوشته شده نه بالا می‌رود و نه پایین: { $bands }
methodology-bands-unordered-help = آیا جای دو کران عوض شده است؟ سطح‌ها را از بالاترین به پایین‌ترین بنویسید
methodology-list-twice = فهرست‌های «{ $name }» و «{ $first }» یکی است: سنجه، شرط‌ها و «within» آن‌ها فرقی ندارد
methodology-list-twice-help = یکی را درست کنید یا بردارید
methodology-two-meanings = «{ $word }» در «{ $list }» از ⁦[spellings]⁩ آمده است، ولی { $other ->
    [yes] معنای بله هم دارد
    [no] معنای خیر هم دارد
   *[number] عددی است که پرسشی می‌پذیرد
}: پاسخ‌هایی که چنین نوشته شده از دست می‌رود
methodology-two-meanings-help = این واژه را از «{ $list }» بردارید؛ اگر هیچ جدولی آن را به‌عنوان پاسخ ندارد، این را در round.toml با دلیل بپذیرید
methodology-date-spellings = تاریخ‌های «{ $attribute }» به { $n } شکل نوشته شده، مانند { $examples }: واحدها با آن انتخاب، دسته‌بندی یا مقایسه می‌شوند و یک روز در هر شکل مقدار دیگری است
methodology-date-spellings-help = همه را به یک شکل، مانند { $example }، و در یک تقویم بنویسید
methodology-too-deep = «{ $name }» در { $depth } لایه از سنجه‌های دیگر ساخته شده است؛ حداکثر { $most } لایه ممکن است (حد «depth»).
methodology-too-deep-help = چند گام را در یک گام جمع کنید.
methodology-missing-by-default = { $n ->
    [one] یک پاسخِ داده‌نشده به { $names } امتیاز ۰ می‌گیرد،
   *[other] { $n } پاسخِ داده‌نشده به { $names } امتیاز ۰ می‌گیرد،
} چون روش‌شناسی چیز دیگری نمی‌گوید، و ۰ شاید از پاسخ دادن بهتر باشد
methodology-missing-by-default-help = در خود پرسش، یا برای همه در ⁦[policy]⁩، بنویسید پاسخِ داده‌نشده چه امتیازی می‌گیرد، مانند ⁦{ $name } = {"{"} …, missing = "worst" {"}"}⁩: ⁦"worst"⁩ کمترین امتیاز دیگران است، ⁦"leave_out"⁩ آن را کنار می‌گذارد و ⁦"zero"⁩ صفر است
methodology-missing-could-be = پاسخِ داده‌نشده به { $names } امتیاز ۰ می‌گیرد که شاید از پاسخ دادن بهتر باشد
methodology-by-default = { $n } پاسخِ { $what ->
    [missing] داده‌نشده امتیاز ۰ می‌گیرد
    [not_applicable] «موضوعیت ندارد» کنار گذاشته می‌شود
   *[not_relevant] «مرتبط نیست» کنار گذاشته می‌شود
}، چون ⁦[policy]⁩ چیزی دربارهٔ آن نمی‌گوید (نخستین: «{ $name }» از «{ $first }»)
methodology-by-default-help = اگر همین منظور است، آن را بنویسید: ⁦{ $what } = "{ $score }"⁩{ $what ->
    [not_applicable] ؛ اگر واژه‌ای چون n/a یعنی پاسخی نیست، آن را در «missing» از [spellings] بنویسید
   *[other] {""}
}
methodology-variant-changes-nothing = سناریوی «{ $name }» هیچ نتیجه‌ای را تغییر نمی‌دهد: هیچ نتیجه‌ای آنچه را در آن آمده است به کار نمی‌برد

## تفاوت دو نسخه: پس از نام بخشی که عوض شده می‌آید.

methodology-diff-added = افزوده شد: «{ $title }»
methodology-diff-removed = برداشته شد: «{ $title }»
methodology-diff-renamed = نامش عوض شد؛ پیش از این «{ $old }» بود
methodology-diff-changed = عوض شد
methodology-diff-changed-to = از «{ $old }» به «{ $new }» عوض شد
methodology-diff-title = عبارت از «{ $old }» به «{ $new }» عوض شد
methodology-diff-number = { $what ->
    [weight] وزن
    [points] امتیاز
    [worst] مقدارِ امتیاز صفر
    [best] مقدارِ امتیاز ۱۰۰
    [min] کمترین پاسخ ممکن
    [max] بیشترین پاسخ ممکن
    [coverage] سهمی که باید امتیاز داشته باشد
    [total_weight] جمع لازم وزن‌ها
   *[other] { $what }
}: پیش‌تر { $old }، اکنون { $new }
methodology-diff-number-added = { $what ->
    [weight] وزن
    [points] امتیاز
    [worst] مقدارِ امتیاز صفر
    [best] مقدارِ امتیاز ۱۰۰
    [min] کمترین پاسخ ممکن
    [max] بیشترین پاسخ ممکن
    [coverage] سهمی که باید امتیاز داشته باشد
    [total_weight] جمع لازم وزن‌ها
   *[other] { $what }
}: { $new }، تازه
methodology-diff-number-removed = { $what ->
    [weight] وزن
    [points] امتیاز
    [worst] مقدارِ امتیاز صفر
    [best] مقدارِ امتیاز ۱۰۰
    [min] کمترین پاسخ ممکن
    [max] بیشترین پاسخ ممکن
    [coverage] سهمی که باید امتیاز داشته باشد
    [total_weight] جمع لازم وزن‌ها
   *[other] { $what }
}: پیش‌تر { $old }، اکنون حذف شده است
methodology-unknown-result = نتیجه‌ای به نام «{ $name }» که اینجا به کار آید وجود ندارد

methodology-yes = بله
methodology-no = خیر
