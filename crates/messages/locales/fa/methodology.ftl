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
    [comma] اینجا ویرگولی کم است یا نابه‌جا آمده است
    [unclosed] قلاب، آکولاد یا فهرستی که اینجا باز شده بسته نشده است
    [string] متن باید درون گیومهٔ لاتین (") بیاید و با همان گیومه‌ای که آغاز شده پایان یابد
    [boolean] این نه true است و نه false؛ متن باید درون گیومهٔ لاتین (") بیاید
    [equals] میان کلید و مقدارش یک نشانهٔ برابری می‌آید، مانند {"⁦key = value⁩"}
    [number] این عدد نیست: رقم بنویسید و پیش از اعشار نقطه بگذارید، مانند ⁦1200⁩ یا ⁦0.5⁩
    [escape] پس از «\» نشانه‌ای نیامده است که آنجا معنایی داشته باشد: برای خود این نشانه «\\» بنویسید یا متن را درون گیومهٔ تک (') بگذارید
    [key] این کلید نیست: حرف، رقم، «-» و «_» بنویسید یا آن را درون گیومهٔ لاتین (") بگذارید
    [unexpected] این نوشته جایش اینجا نیست؛ هر مدخل در سطری جدا و به شکل {"⁦key = value⁩"} می‌آید
   *[other] اینجا خواندنی نیست: { $text }
}
methodology-no-weight-given = «{ $name }» وزن ندارد: بنویسید ⁦{ $name } = 30⁩
methodology-no-value-given = «{ $name }» مقدار ندارد: بنویسید ⁦{ $name } = …⁩
methodology-key-with-space = کلیدی که فاصله دارد درون گیومه می‌آید: ⁦"{ $key }"⁩
methodology-in-quotes-help = بنویسید ⁦{ $key } = "{ $text }"⁩
methodology-word-wanted = اینجا باید واژه‌ای درون گیومهٔ لاتین (") بیاید
methodology-only-one = تنها یک ⁦[[{ $name }]]⁩ می‌تواند باشد: همهٔ سطرها را در یک جدول بیاورید
methodology-syntax = اینجا خواندنی نیست: { $text }
# نام گونه‌های مقدار همان است که خوانندهٔ TOML می‌گوید.
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
methodology-two-numbers = اینجا باید درست دو عدد بیاید، مانند ⁦[0, 40]⁩
methodology-no-header = بخش ⁦[methodology]⁩ نیست
methodology-no-header-help = پرونده را با سطر ⁦[methodology]⁩ آغاز کنید و زیر آن، هر یک در سطر خود، ⁦id = "e-services"⁩ و ⁦version = "1.0"⁩ را بنویسید
methodology-unknown-section = روش‌شناسی بخشی به نام «{ $name }» ندارد
methodology-unknown-field = جای «{ $name }» اینجا نیست
methodology-optional-help = پاسخ به پرسش اختیاری است اگر ⁦missing = "leave_out"⁩ داشته باشد
methodology-no-treatment = «{ $name }»: رسیدگی به داده‌های پرت هنوز بخشی از روش‌شناسی نیست
methodology-no-treatment-help = داده‌های پرت را در خود داده‌ها اصلاح کنید یا از «log» یا «clamp» بهره بگیرید؛ هر دو در docs/methodology.md آمده است
methodology-unknown-word = «{ $name }» از واژه‌هایی نیست که اینجا می‌توان نوشت
methodology-missing-field = اینجا «{ $name }» کم است: آن را به شکل ⁦{ $name } = …⁩ بیفزایید
methodology-unknown-variant = در ⁦[variants]⁩ سناریویی به نام «{ $name }» نیست

## سرآغاز، قاعده‌های کلی و قانون‌ها.

methodology-empty = «{ $name }» در ⁦[methodology]⁩ خالی است: چیزی بنویسید، مانند ⁦{ $name ->
    [id] id = "e-services"
   *[other] { $name } = "1.0"
}⁩
methodology-bad-id = «{ $id }» شناسه نمی‌شود: دست‌کم یک نویسه، بی‌فاصله و بی @، بنویسید، مانند ⁦online_share⁩
methodology-bad-date = «{ $date }» در قانون «{ $law }» تاریخ نیست: سال، ماه و روز را به میلادی بنویسید، مانند ⁦2017-03-14⁩
methodology-law-ends-first = قانون «{ $law }» پیش از آغازش پایان می‌یابد: «from» یا «to» را درست کنید
methodology-unknown-law = در ⁦[laws]⁩ قانونی به نام «{ $name }» نیست
methodology-not-a-share = «coverage» برابر { $value } است، ولی باید سهمی از ۰ تا ۱ باشد، مانند ⁦0.75⁩ برای سه‌چهارم
methodology-not-finite = اینجا nan و inf پذیرفته نیست: عدد بنویسید
methodology-too-many-decimals = { $decimals } رقم اعشار زیاد است: حداکثر ۱۵ بنویسید

## موردها و پیوندها.

methodology-no-subjects = روش‌شناسی نمی‌گوید چه چیزی ارزیابی می‌شود
methodology-no-subjects-help = هر نوع مورد و جدول فهرست آن را نام ببرید: سطر ⁦[subjects.agency]⁩ و زیر آن ⁦table = "agencies.csv"⁩ را بنویسید
methodology-unknown-subject = در ⁦[subjects]⁩ نوعی به نام «{ $name }» نیست
methodology-unknown-attribute = موردهای نوع «{ $subject }» ویژگی «{ $name }» را ندارند؛ ستونی که به کار می‌رود باید در «attributes» آن‌ها باشد
methodology-no-link = موردهای نوع «{ $from }» نمی‌گویند به کدام «{ $to }» وابسته‌اند
methodology-no-link-help = ستونی را که این را می‌گوید نام ببرید؛ در ⁦[subjects.{ $from }]⁩ بنویسید: ⁦links = {"{"} { $to } = "{"{"}column{"}"}" {"}"}⁩
methodology-many-links = موردهای نوع «{ $from }» چند پیوند به موردهای نوع «{ $to }» دارند
methodology-many-links-help = بگویید کدام پیوند مراد است، مانند ⁦via = "parent"⁩
methodology-unknown-link = موردهای نوع «{ $from }» پیوندی به نام «{ $name }» به موردهای نوع «{ $to }» ندارند

## جدول‌های داده.

methodology-header-row = ردیف { $row } نمی‌تواند سرستون باشد؛ عددی از 1 تا { $most } بنویسید
methodology-bad-template = «{ $text }» نمی‌گوید شناسه چگونه از ستون‌ها ساخته می‌شود: آکولادی بسته یا باز نشده یا خالی است، یا ⁦{"{"}#{"}"}⁩ دو بار آمده است
methodology-bad-template-help = نام هر ستون را درون آکولاد بنویسید، مانند ⁦"{"{"}agency{"}"}-{"{"}code{"}"}"⁩؛ آکولادی که جزو خود شناسه است دو بار نوشته می‌شود
methodology-number-elsewhere = «⁦{ $text }⁩» باید موردی را نام ببرد، ولی شمارهٔ ردیف نام هیچ موردی نیست
methodology-number-elsewhere-help = ستون‌هایی را بنویسید که شناسه در آن‌هاست؛ ⁦{"{"}#{"}"}⁩ تنها در «id» یک نوع مورد می‌آید و ردیف‌های جدول خودش را شماره می‌زند
methodology-no-answers = گفته نشده است که پاسخ‌های موردهای نوع «{ $subject }» در کدام جدول است
methodology-no-answers-help = اگر هر پرسش ستونی از جدول ⁦[subjects.{ $subject }]⁩ است، همان‌جا ⁦answers_in_columns = true⁩ را بنویسید؛ اگر هر پاسخ ردیفی جداگانه دارد، بخش ⁦[[answers]]⁩ را با «file»، «subject»، «question» و «value» بیفزایید

## پرسش‌ها.

methodology-no-kind = پرسش «{ $id }» نمی‌گوید چه پاسخی می‌پذیرد
methodology-no-kind-help = برای بله و خیر ⁦kind = "boolean"⁩ را بنویسید، وگرنه ⁦kind = "percent"⁩ یا ⁦kind = "number"⁩ را؛ یا گزینه‌ها و امتیازشان را فهرست کنید، مانند ⁦options = {"{"} full = 100, partly = 50, none = 0 {"}"}⁩
methodology-options-without-choice = پرسش «{ $id }» گزینه دارد، ولی گونه‌اش «choice» نیست: ⁦kind = "choice"⁩ را بنویسید یا «options» و «scale» را پاک کنید
methodology-options-and-scale = پرسش «{ $id }» هم «options» دارد و هم «scale»: یکی را پاک کنید
methodology-no-options = پرسش «{ $id }» گزینه‌ای برای انتخاب ندارد
methodology-no-options-help = گزینه‌ها و امتیازشان را فهرست کنید، مانند ⁦options = {"{"} full = 100, partly = 50, none = 0 {"}"}⁩؛ یا فهرستی از ⁦[scales]⁩ را نام ببرید، مانند ⁦scale = "maturity"⁩
methodology-too-many-options = پرسش «{ $id }» بیش از ۲۵۰ گزینه دارد: برخی را یکی کنید یا به‌جای گزینه عدد بپرسید
methodology-option-without-points = امتیاز گزینهٔ «{ $option }» در پرسش «{ $id }» nan یا inf است: عدد بنویسید
methodology-option-twice = پرسش «{ $id }» گزینهٔ «{ $option }» را دو بار دارد؛ تفاوت در حروف بزرگ و کوچک، حروف عربی و فارسی یا فاصلهٔ دو سر به شمار نمی‌آید: یکی را پاک کنید یا نامش را عوض کنید
methodology-unknown-option = پرسش «{ $id }» گزینه‌ای به نام «{ $option }» ندارد
methodology-unknown-scale = در ⁦[scales]⁩ فهرست گزینه‌ای به نام «{ $name }» نیست
methodology-empty-range = پرسش «{ $id }» هیچ پاسخی نمی‌پذیرد: «min» از «max» بزرگ‌تر است یا یکی از آن‌ها nan است
methodology-posts-without-number = «worst» و «best» در پرسش «{ $id }» تنها با ⁦kind = "number"⁩ معنا دارد: گونه را درست کنید یا آن‌ها را پاک کنید
methodology-half-posts = پرسش «{ $id }» تنها یکی از «worst» و «best» را دارد: هر دو را بنویسید یا هیچ‌یک را
methodology-equal-posts = «worst» و «best» در «{ $id }» باید دو عدد متفاوت باشد، مانند ⁦worst = 30⁩ و ⁦best = 1⁩
methodology-unknown-question = از موردهای این نوع پرسشی به نام «{ $name }» پرسیده نمی‌شود

## یک شناسه به جای بسیاری.

methodology-pattern-help = بازه‌ای از عددها، یک فهرست یا هر دو را درون یک جفت آکولاد بنویسید: ⁦"q{"{"}1..145{"}"}"⁩، ⁦"U{"{"}01..05,09{"}"}"⁩، ⁦"{"{"}north,south{"}"}_share"⁩
methodology-pattern-open = آکولاد در «{ $text }» بسته نشده است
methodology-pattern-two = «{ $text }» بیش از یک جفت آکولاد دارد
methodology-pattern-empty = در فهرست «{ $text }» جایی خالی است: ویرگول اضافه را پاک کنید یا آنچه را جا افتاده بنویسید
methodology-pattern-range = بازهٔ «{ $text }» از عددی صحیح به عددی صحیح نمی‌رود
methodology-pattern-turned = بازهٔ «{ $text }» رو به پایین است: عدد کوچک‌تر را نخست بنویسید، مانند ⁦{"{"}{ $first }..{ $last }{"}"}⁩
methodology-pattern-large = «{ $text }» به جای بیش از { $most } شناسه می‌نشیند (حد «ids»)
methodology-pattern-too-much = «{ $text }» به جای { $n } شناسه می‌نشیند و با آنها این پرونده از { $megabytes } مگابایت بزرگ‌تر می‌شود (حد «compact-mb»): کمتر یا کوتاه‌تر بنویسید
methodology-pattern-twice = «{ $text }» دو بار به جای «{ $id }» می‌نشیند
methodology-pattern-overlap = «{ $text }» به جای شناسه‌هایی می‌نشیند که پیش‌تر تعریف شده‌اند: { $ids }
methodology-pattern-overlap-help = آنها را از بازه بیرون بگذارید یا تعریف جداگانه‌شان را پاک کنید؛ عنوان هر شناسه می‌تواند در «titles» همان تعریف مشترک بیاید
methodology-pattern-again = «{ $text }» به جای نام‌هایی می‌نشیند که در فهرست هستند: { $ids }
methodology-pattern-title = «{ $text }» به جای «{ $id }» نمی‌نشیند، ولی اینجا برای آن عنوانی آمده است

## نام‌های پیشین.

methodology-was-itself = «was» در «{ $id }» خودِ «{ $id }» را نام می‌برد
methodology-was-itself-help = شناسهٔ پیشین آن را بنویسید یا «was» را پاک کنید
methodology-was-is-there = «{ $id }» نمی‌تواند پیش از این «{ $was }» بوده باشد: «{ $was }» هنوز هست
methodology-was-is-there-help = نام «{ $was }» را عوض کنید یا آن را پاک کنید، وگرنه «was» را پاک کنید؛ اگر تنها چیزی در کنار آن افزوده شده، نامی عوض نشده است
methodology-was-twice = هم «{ $id }» و هم «{ $other }» می‌گویند پیش از این «{ $was }» بوده‌اند
methodology-was-twice-help = تنها یکی می‌تواند دنبالهٔ آن باشد: «was» دیگری را پاک کنید تا تازه به شمار آید
methodology-was-both = دورهٔ پیش هم «{ $name }» دارد و هم «{ $other }»، و بنا بر «was» هر یک می‌تواند «{ $id }» باشد
methodology-was-both-help = رشد نسبت به «{ $name }» سنجیده می‌شود. اگر این درست نیست، «{ $name }» را از «was» بردارید؛ اگر «{ $other }» آن زمان چیز دیگری بوده، این هشدار را بپذیرید
methodology-was-unscored = «{ $id }» پیش از این «{ $was }» بوده است، ولی جدول امتیازهای دورهٔ پیش هیچ‌یک را ندارد
methodology-was-unscored-help = شناسه را چنان بنویسید که در جدول امتیازها آمده است؛ وگرنه رشد با «was» دنبال نمی‌شود
methodology-was-unknown = «{ $id }» پیش از این «{ $was }» بوده است، ولی نسخهٔ { $version } که دورهٔ پیش با آن سنجیده شده هیچ‌یک را ندارد
methodology-was-unknown-help = شناسه را چنان بنویسید که در آن نسخه آمده است؛ وگرنه رشد با «was» دنبال نمی‌شود

## سنجه‌ها.

methodology-measure-twice = موردهای نوع «{ $subject }» دو سنجه به نام «{ $name }» دارند
methodology-measure-twice-help = نام یکی را عوض کنید یا آن را پاک کنید؛ پرسش‌ها و آنچه ⁦[[rollups]]⁩ و ⁦[[each]]⁩ می‌سازند نیز سنجه‌اند
methodology-unknown-measure = موردهای نوع «{ $subject }» سنجه‌ای به نام «{ $name }» ندارند
methodology-measure-of-another = این سنجه از آنِ نوع «{ $other }» است؛ اگر به «{ $subject }» پیوند دارد، با ⁦rollup = {"{"} from = "{ $other }", of = "…" {"}"}⁩ آن را به «{ $subject }» بیاورید
methodology-unknown-measure-anywhere = سنجه‌ای به نام «{ $name }» نیست
methodology-no-rule = «{ $name }» باید دقیقاً به یک راه بگوید امتیازش چگونه به دست می‌آید
methodology-no-rule-help = دقیقاً یکی از این‌ها را بنویسید: { $known }
methodology-many-rules = «{ $name }» چند راه برای به دست آمدن امتیازش می‌گوید: { $given }
methodology-how-without-of = «how» و «coverage» اینجا تنها کنار «of» جای دارد: پاکشان کنید؛ راه تجمیع را درون آن بنویسید، مانند ⁦rollup = {"{"} of = "score", how = "best" {"}"}⁩
methodology-nothing-to-combine = «of» خالی است: دست‌کم یک سنجه نام ببرید، مانند ⁦of = ["design", "access"]⁩
methodology-no-power = ⁦how = "power"⁩ نمی‌گوید کدام توان
methodology-no-power-help = عددی جز صفر بنویسید، مانند ⁦power = 0.5⁩؛ برای توان صفر ⁦how = "geometric"⁩ را بنویسید
methodology-each-id = این شناسه نمی‌گوید شناسهٔ سنجهٔ پیشین کجای آن می‌آید: شناسهٔ همهٔ سنجه‌های تازه یکی می‌شود
methodology-each-id-help = به‌جای آن ⁦{"{"}{"}"}⁩ بگذارید، مانند ⁦id = "{"{"}{"}"}_normalised"⁩
methodology-ends-turned = کران پایین از کران بالا بزرگ‌تر است یا یکی از آن‌ها nan است: درستشان کنید
methodology-equal-ends = دو عدد «{ $name }» باید متفاوت باشد، مانند ⁦{ $name } = [0, 40]⁩
methodology-zero-scale = «scale» نمی‌تواند ۰ باشد، چون بخش بر آن می‌شود: عدد دیگری بنویسید یا آن را حذف کنید
methodology-cycle = سنجه نمی‌تواند از خودش ساخته شود: { $way }
methodology-cycle-help = هر یک از این‌ها سنجهٔ پس از پیکان را به کار می‌برد: یکی را از سنجهٔ پیش از آن بردارید
methodology-normalise-needs = این راهِ نرمال‌سازی «{ $name }» به «{ $what }» نیاز دارد
methodology-normalise-needs-help = { $what ->
    [reference] شناسهٔ موردی را بنویسید که دیگران با آن سنجیده می‌شوند، مانند ⁦reference = "A12"⁩
    [target] هدف را اینجا یا در پرسش بنویسید، مانند ⁦target = 95⁩
    [posts] کران پایین و کران بالا را اینجا یا در پرسش بنویسید، مانند ⁦posts = [0, 40]⁩
   *[other] ⁦{ $what } = …⁩ را بیفزایید
}
methodology-ties-without-places = فقط «rank»، «percentile_rank» و «borda» جایگاهی می‌دهند که مشترک باشد؛ «ties» در اینجا معنایی ندارد.
methodology-ties-without-places-help = «ties» را حذف کنید، یا یکی از این روش‌ها را برگزینید.
methodology-fraction-of-lower = در «{ $name }» کمتر بهتر است و نسبت به بیشترین مقدار، به بدترین بالاترین امتیاز را می‌دهد.
methodology-fraction-of-lower-help = «min_max» را به کار ببرید که خود جهت را برمی‌گرداند، یا نخست جهت عددها را برگردانید.

## وزن‌ها.

methodology-bad-weight = وزن «{ $name }» برابر { $weight } است
methodology-bad-weight-help = وزن عددی صفر یا بزرگ‌تر است، مانند ⁦0.25⁩
methodology-no-weight = جمع وزن‌ها صفر است: دست‌کم به یک سنجه وزنی بزرگ‌تر از صفر بدهید
methodology-weights-do-not-add-up = جمع وزن‌ها { $sum } است، نه { $total }
methodology-weights-too-small = { $missing } کم است: وزنی را بالا ببرید، سنجهٔ ازقلم‌افتاده را بیفزایید یا «total_weight» را درست کنید
methodology-weights-too-large = { $surplus } زیاد است: وزنی را پایین بیاورید، سنجه‌ای را بردارید یا «total_weight» را درست کنید

## از چند مورد به یک مورد (تجمیع).

methodology-rollup-of = گفته نشده است کدام امتیاز تجمیع می‌شود
methodology-rollup-of-help = سنجه‌ای نام ببرید، مانند ⁦of = "score"⁩؛ یا با ⁦how = "count"⁩ موردها را بشمارید؛ یا سهم موردهایی را بخواهید که شرطی را برآورده می‌کنند، مانند ⁦share = {"{"} online = "yes" {"}"}⁩
methodology-unknown-method = راهی برای تجمیع به نام «{ $name }» نیست
methodology-with-self = مورد تنها در میان موردهای هم‌نوع خود شمرده می‌شود: «with_self» را پاک کنید

## شرط‌ها.

methodology-empty-condition = شرط «{ $name }» چیزی نمی‌خواهد: مقداری بنویسید، مانند ⁦{ $name } = "yes"⁩، یا حدی، مانند ⁦{ $name } = {"{"} at_least = 50 {"}"}⁩
methodology-condition-on-number = «{ $name }» عدد است و با متن مقایسه نمی‌شود
methodology-condition-on-number-help = برای امتیازش با «above»، «at_least»، «below» یا «at_most» حد بگذارید، مانند ⁦{ $name } = {"{"} at_least = 50 {"}"}⁩
methodology-unknown-in-condition = موردهای نوع «{ $subject }» ویژگی، پرسش یا سنجه‌ای به نام «{ $name }» ندارند
methodology-unknown-set = در ⁦[sets]⁩ فهرستی به نام «{ $name }» نیست

## نتایج.

methodology-result-twice = دو نتیجه شناسهٔ «{ $name }» را دارند؛ شناسهٔ رتبه‌ها، سهم‌ها، آماره‌ها و رشدها نباید یکی باشد: نام یکی را عوض کنید
methodology-band-end = سطح «{ $name }» دقیقاً یک کران پایین می‌خواهد: ⁦from = 75⁩ اگر خود ۷۵ جزو آن است، ⁦above = 75⁩ اگر نیست
methodology-band-twice = شناسه یا کران پایین سطح «{ $name }» با سطح دیگری یکی است: آن را عوض یا پاک کنید
methodology-bands-turned = عددهای «between» باید نخست کران پایین و سپس کران بالا باشد، مانند ⁦between = [0, 100]⁩
methodology-bands-between = «between» سطح‌هایی با پهنای برابر می‌سازد، ولی سطح‌های این مجموعه کران خود را دارند
methodology-bands-between-help = تنها شناسه‌ها را بنویسید، بالاترین نخست، مانند ⁦levels = ["high", "medium", "low"]⁩؛ یا «between» را پاک کنید
methodology-band-title = سطحی به نام «{ $name }» نیست، ولی اینجا برای آن عنوانی آمده است
methodology-band-title-twice = سطح «{ $name }» دو عنوان دارد: آن را که در «titles» آمده پاک کنید
methodology-no-bands = هیچ سطحی فهرست نشده است: دست‌کم یکی بنویسید، مانند ⁦levels = [{"{"} id = "high", from = 75 {"}"}, {"{"} id = "low", from = 0 {"}"}]⁩
methodology-unknown-bands = در ⁦[bands]⁩ سطح‌بندی‌ای به نام «{ $name }» نیست
methodology-bands-of-others = این سطح‌ها برای موردهایی از نوع دیگری است، نه نوعی که در «of» آمده: سطح‌بندیِ یکی از سنجه‌های همان نوع را نام ببرید
methodology-share-by = باید بگویید موردها بر چه پایه‌ای شمرده می‌شوند: ویژگی، مانند ⁦by = "category"⁩، یا سطح، مانند ⁦bands = "levels"⁩، و نه هر دو
methodology-claim-without-figure = این ادعا نمی‌گوید با کدام رقم مقایسه می‌شود: آن را در «value» یا «rank» نام ببرید
methodology-unused = سنجهٔ «{ $name }» از نوع «{ $subject }» در هیچ نتیجه‌ای به کار نمی‌رود
methodology-unused-help = آن را در سنجه‌ای دیگر یا در نتیجه‌ای به کار ببرید یا پاک کنید؛ اگر سنجه‌ای از ⁦[measures]⁩ خود نتیجه است، ⁦result = true⁩ را در آن بنویسید

## تردیدها: آنچه روش‌شناسی و داده‌ها با هم می‌گویند.

methodology-only-values = «only» برای ستون «{ $name }» مقداری نمی‌گوید
methodology-only-values-help = مقدارها را بنویسید، مانند { $name } = ["2023", "2024"] یا { $name } = { "{" } not = ["total"] { "}" }
methodology-value-nobody-has = هیچ‌کس مقدار «{ $value }» را در «{ $attribute }» ندارد{ $n ->
    [0] {""}
    [one] ؛ تنها مقدار { $known } است
   *[other] ؛ مقدارها این‌هاست: { $known }
}
methodology-value-near = «{ $attribute }» برای { $n ->
    [one] «{ $first }»
   *[other] { $n } مورد، نخستین آن‌ها «{ $first }»،
} برابر «{ $value }» است که به «{ $near }» (در { $times } مورد) بسیار نزدیک است و این‌جا مقدار دیگری شمرده می‌شود
methodology-value-near-help = موارد با «{ $attribute }» انتخاب، دسته‌بندی یا مقایسه می‌شوند. آن را به یک شکل بنویسید؛ اگر دو مقدارند، مقدارهای «{ $attribute }» را زیر «attributes» در روش‌شناسی فهرست کنید
methodology-value-mixed = «{ $attribute }» برای { $n ->
    [one] «{ $first }»
   *[other] { $n } مورد، نخستین آن‌ها «{ $first }»،
} برابر «{ $value }» است که در یک واژهٔ آن حرف‌هایی از دو الفبا هست
# حرفی که به حرفی از الفبای دیگر می‌ماند، متنی که آن را دارد و شمارهٔ آن در یونیکد.
methodology-stranger-help = «{ $letter }» در «{ $of }» حرف { $alphabet ->
    [cyrillic] سیریلیک
    [greek] یونانی
   *[latin] لاتین
} ⁦{ $code }⁩ است و تنها به چشم همان دیگری است: آن را از نو بنویسید
methodology-value-empty = «{ $attribute }» برای { $n ->
    [one] «{ $first }»
   *[other] { $n } مورد، نخستین آن‌ها «{ $first }»،
} { $kind ->
    [empty] خالی
   *[given] «{ $value }»
} است، در حالی که تقریباً همهٔ بقیه مقداری دارند که با آن انتخاب، دسته‌بندی یا مقایسه می‌شوند
methodology-value-empty-help = «{ $attribute }» را پر کنید. اگر واقعاً مقداری ندارد، آن را در round.toml با دلیل بپذیرید
methodology-value-not-declared = «{ $value }» از مقدارهایی نیست که «{ $attribute }» می‌تواند داشته باشد: { $known }
methodology-value-not-declared-in-data = { $kind ->
    [empty] «{ $attribute }» خالی است
   *[given] «{ $attribute }» برابر «{ $value }» است
}، برای { $n ->
    [one] «{ $first }»
   *[other] { $n } مورد که نخستینشان «{ $first }» است
}؛ روش‌شناسی این مقدار را در فهرست ندارد
methodology-value-not-declared-help = آن را در جدول درست کنید یا در روش‌شناسی به «attributes» بیفزایید؛ مقدارهای آنجا این‌هاست: { $known }
methodology-no-subject-called = هیچ موردی از نوع «{ $subject }» شناسهٔ «{ $id }» را ندارد
methodology-without-case = { $kind ->
    [empty] «{ $attribute }» خالی است
   *[given] «{ $attribute }» برابر «{ $value }» است
}، برای { $n ->
    [one] «{ $first }»
   *[other] { $n } مورد که نخستینشان «{ $first }» است
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
    } از «{ $of }» با احتساب offset صفر یا کمتر است و لگاریتم ندارد: «{ $name }» برای آن‌ها به دست نمی‌آید (نخستین: { $first } با { $value }).
methodology-log-not-positive-help = مقداری برای offset بنویسید که همه را مثبت کند، مانند «offset = 1» برای شمارش‌ها؛ یا این امتیازها را پیش از آن کنار بگذارید.
methodology-target-beyond = هدف { $target } در «{ $name }» از بدترین امتیاز «{ $of }» ({ $first } با { $value }) هم بدتر است: بهترین، کمترین امتیاز را می‌گرفت.
methodology-target-beyond-help = بررسی کنید که یکای هدف با یکای امتیازها یکی باشد و «direction» درست باشد.
methodology-beyond-ends = { $n ->
    [one] یک مقدار بیرون از دو سر مقیاس خود است و برابر سر مقیاس شمرده می‌شود: { $names } («{ $first }» با { $value })
   *[other] { $n } مقدار از { $scales } مقیاس بیرون از دو سر آن است و برابر سر مقیاس شمرده می‌شود: { $names } (نخستین: «{ $first }» با { $value })
}
methodology-beyond-ends-help = اگر چنین مقداری ممکن نیست، درستش کنید؛ پرسشی که «min» و «max» دارد آنچه را بیرون از آن‌هاست نمی‌پذیرد
methodology-negative-is-best = در «{ $name }» کمتر بهتر است و { $n ->
    [one] یک پاسخ منفی
   *[other] { $n } پاسخ منفی
} برابر { $best }، یعنی بهترین، شمرده می‌شود (نخستین: { $first } با { $value })
methodology-negative-is-best-help = اگر کمتر از ۰ ممکن نیست، در پرسش ⁦min = 0⁩ بنویسید و پاسخ‌هایی را که نمی‌پذیرد درست کنید؛ وگرنه کمترین مقدار ممکن را بنویسید، مانند ⁦min = { $least }⁩
methodology-for-nobody = «{ $name }» برای هیچ‌کس امتیازی ندارد، در حالی که { $n } مورد آنچه را برای آن لازم است دارد
methodology-for-nobody-help = آیا همهٔ مقدارهای «{ $of }» یکسان است یا تنها یک مقدار هست؟ آن‌گاه چیزی برای مقایسه نیست و «{ $name }» از هر آنچه با آن ساخته می‌شود کنار می‌ماند
methodology-divisor = «{ $name }» حاصلِ تقسیم «{ $of }» بر «{ $by }» است که در { $n } مورد صفر یا کمتر است (نخستین: { $value }): { $ids }
methodology-divisor-help = تقسیم بر صفر امتیازی ندارد و کمتر از صفر ترتیب را وارونه می‌کند. «{ $by }» را درست کنید یا اگر معلوم نیست خالی بگذارید
methodology-weight-negative = وزن «{ $name }» در { $n } موردی که با آن تجمیع می‌شود منفی است (نخستین: { $value }): { $ids }
methodology-weight-negative-help = وزن صفر یا بیشتر است. مقدارها را درست کنید؛ اگر «{ $name }» پرسش است، ⁦min = 0⁩ آن‌ها را همان‌جا که هستند نمی‌پذیرد
methodology-without-weight = امتیاز { $n } مورد به حساب نمی‌آید، چون وزنِ آن، «{ $name }»، صفر است یا نوشته نشده است: { $ids }
methodology-without-weight-help = «{ $name }» را پر کنید. اگر نباید به حساب بیاید، آن را در round.toml با دلیل بپذیرید
methodology-decided-beyond = { $n } امتیازِ تعیین‌شدهٔ «{ $name }» بیرون از { $least } تا { $most } است که همهٔ امتیازهای دیگر در آن است (نخستین: { $value }): { $ids }
methodology-decided-beyond-help = ببینید یکای آن همان یکای امتیازهای دیگر باشد و ممیز و علامت آن درست باشد
methodology-decided-no-reason = { $n } امتیاز بی‌دلیل تعیین شده است، نخستین آن‌ها برای «{ $id }»
methodology-decided-no-reason-help = دلیل را در ستونی بنویسید که «reason» زیر [decided] نام می‌برد
methodology-negative-among-positive = { $n ->
    [one] از { $all } پاسخ «{ $name }» یکی منفی است: «{ $first }» با { $value }
   *[other] از { $all } پاسخ «{ $name }» { $n } پاسخ منفی است (نخستین: «{ $first }» با { $value })
}
methodology-negative-among-positive-help = اگر { $value } کد «بی‌پاسخ» است، آن را در «missing» از [spellings] بنویسید؛ اگر کمتر از ۰ ممکن نیست، در پرسش ⁦min = 0⁩ بنویسید و پاسخ‌هایی را که نمی‌پذیرد درست کنید
methodology-only-yes = { $questions ->
    [one] همهٔ پاسخ‌های { $names } «بله» است و { $n } پاسخ نیامده
   *[other] همهٔ پاسخ‌های { $questions } پرسش «بله» است و { $n } پاسخ نیامده ({ $names })
} و امتیازی ندارد؛ شاید اینجا بی‌پاسخ یعنی «خیر»
methodology-only-yes-help = اگر بی‌پاسخ یعنی «خیر»، در پرسش ⁦missing = "zero"⁩ بنویسید؛ اگر چیزی از آن معلوم نیست، این را در round.toml با دلیل بپذیرید
methodology-columns-alike = پاسخ‌های { $names } برای هر یک از { $n } مورد یکسان است
methodology-columns-alike-help = اگر ستونی در ستون دیگر رونویسی شده، پاسخ‌ها را دوباره از منبع وارد کنید یا پرسشی را که همان را می‌پرسد بردارید؛ اگر همه چنین پاسخ داده‌اند، این را در round.toml با دلیل بپذیرید
methodology-rows-alike = { $answers } پاسخ { $ids } یک‌به‌یک یکسان است{ $others ->
    [0] {""}
   *[other] ؛ پاسخ‌های { $others } گروه دیگر هم چنین است
}
methodology-rows-alike-help = اگر ردیفی در ردیف دیگر رونویسی شده، پاسخ‌هایش را دوباره از منبع وارد کنید؛ اگر هر دو چنین پاسخ داده‌اند، این را در round.toml با دلیل بپذیرید
methodology-column-twice = «{ $name }» و «{ $first }» از یک ستون، «{ $column }»، خوانده می‌شود
methodology-column-twice-help = ستون هر پرسش را در «column» آن بنویسید؛ اگر یک ستون باید به‌جای هر دو شمرده شود، این را در round.toml با دلیل بپذیرید
methodology-weight-odd = وزن «{ $name }» در «{ $of }» { $weight } است و جمع وزن‌ها { $sum }: با { $right } جمع آن‌ها { $total } می‌شد
methodology-weight-odd-help = وزن را درست کنید؛ اگر همین منظور است، این را در round.toml با دلیل بپذیرید
# $why اگر سطح بالاتر از همهٔ امتیازها آغاز شود above است و اگر همه به سطح بالاتری برسند below.
methodology-band-unreachable = { $why ->
    [above] هیچ امتیازی به سطح «{ $name }» که از { $from } آغاز می‌شود نمی‌رسد: «{ $measure }» حداکثر { $most } است
   *[below] هیچ امتیازی در سطح «{ $name }» که از { $from } آغاز می‌شود نمی‌افتد: «{ $measure }» حداقل { $least } است و سطح بالاتری از آنجا آغاز می‌شود
}
methodology-band-unreachable-help = آغاز سطح را با واحد امتیازها درست کنید یا سطح را بردارید
methodology-scales-differ = «{ $name }» میانگین ورودی‌هایی با مقیاس‌های ناهمسان است: { $n ->
    [one] امتیاز { $inputs }
   *[other] امتیازهای { $inputs }
} میان { $least } و { $most } است و بقیه میان { $from } و { $to }
methodology-scales-places = «{ $name }» میانگین رتبه و امتیاز است: «{ $input }» جایگاه میان موردهاست و ورودی‌های دیگر چنین نیست
methodology-scales-differ-help = پیش از ترکیب، همهٔ ورودی‌ها را به یک مقیاس درآورید، مانند worst و best در پرسش، goalposts یا normalise؛ اگر همین منظور است، این را در round.toml با دلیل بپذیرید
methodology-end-beyond-range = «{ $end }» در «{ $name }» { $value } است، بیرون از «{ $side }» آن که { $limit } است: هیچ پاسخی چنین نمی‌شود
methodology-end-beyond-range-help = «{ $end }» یا «{ $side }» پرسش را درست کنید؛ اگر همین منظور است، این را در round.toml با دلیل بپذیرید
methodology-scale-turned = «{ $name }» به بدترین { $worst } و به بهترین { $best } می‌دهد: هر که بهتر است امتیاز کمتری می‌گیرد
methodology-scale-turned-help = در «to» حد کوچک‌تر را نخست بنویسید؛ جایی که کمتر بهتر است ⁦direction = "lower"⁩ بنویسید
methodology-bands-unordered = آغاز سطح‌های «{ $name }» به ترتیبی که نوشته شده نه بالا می‌رود و نه پایین: { $bands }
methodology-bands-unordered-help = آیا دو حد جابه‌جا شده است؟ سطح‌ها را از بالاترین به پایین‌ترین بنویسید
methodology-list-twice = فهرست‌های «{ $name }» و «{ $first }» یکی است: سنجه، شرط‌ها و «within» آن‌ها فرقی ندارد
methodology-list-twice-help = یکی از آن‌ها را درست کنید یا بردارید
methodology-two-meanings = «{ $word }» در «{ $list }» از [spellings] آمده و { $other ->
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
    [one] یک پاسخِ نداده به { $names } امتیاز ۰ می‌گیرد،
   *[other] { $n } پاسخِ نداده به { $names } امتیاز ۰ می‌گیرند،
} چون چیز دیگری نوشته نشده است، و ۰ شاید از پاسخ دادن بهتر باشد
methodology-missing-by-default-help = در خود پرسش، یا برای همه در ⁦[policy]⁩، بنویسید پاسخِ نداده چه امتیازی می‌گیرد، مانند ⁦{ $name } = {"{"} …, missing = "worst" {"}"}⁩: ⁦"worst"⁩ کمترین امتیاز دیگران است، ⁦"leave_out"⁩ آن را کنار می‌گذارد و ⁦"zero"⁩ صفر است
methodology-missing-could-be = اگر پاسخی به { $names } داده نشود، امتیاز ۰ می‌گیرد که شاید از پاسخ دادن بهتر باشد
methodology-by-default = { $n } پاسخِ { $what ->
    [missing] نداده امتیاز ۰ { $n ->
        [one] می‌گیرد
       *[other] می‌گیرند
    }
    [not_applicable] «موضوعیت ندارد» کنار گذاشته { $n ->
        [one] می‌شود
       *[other] می‌شوند
    }
   *[not_relevant] «مرتبط نیست» کنار گذاشته { $n ->
        [one] می‌شود
       *[other] می‌شوند
    }
}، چون ⁦[policy]⁩ نمی‌گوید چه امتیازی { $n ->
    [one] بگیرد
   *[other] بگیرند
}
methodology-by-default-help = اگر همین را می‌خواهید، بنویسیدش: ⁦{ $what } = "{ $score }"⁩
methodology-variant-changes-nothing = سناریوی «{ $name }» هیچ نتیجه‌ای را تغییر نمی‌دهد: آنچه می‌نویسد در هیچ‌یک به کار نمی‌رود

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
}: { $old } بود، دیگر نیست
methodology-unknown-result = چیزی به نام «{ $name }» که بتواند اینجا بیاید نیست

methodology-yes = بله
methodology-no = خیر
