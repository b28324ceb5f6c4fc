## ایرادهای داده‌ها: فهرست‌ها، پاسخ‌ها، صفحه‌گسترده‌ها، کدگذاری.

## Files.

intake-file-missing = پروندهٔ «{ $file }» در پوشهٔ داده‌ها نیست
intake-file-missing-help = پرونده را آنجا بگذارید یا نامش را در روش‌شناسی درست کنید
intake-file-kind = «{ $file }» نه پروندهٔ ‎.csv است و نه کارپوشه (‎.xlsx، ‎.xlsm یا ‎.ods)
intake-file-kind-help = جدول را با قالب «CSV UTF-8» یا کارپوشه (‎.xlsx یا ‎.ods) ذخیره کنید
intake-folder = این پوشه است، نه پرونده
intake-folder-help = نام پروندهٔ درون آن را بنویسید
intake-special = این لوله یا دستگاه سیستم است، نه پرونده
intake-special-help = خروجی‌اش را در پرونده‌ای بریزید و نام آن را بنویسید
intake-denied = اجازهٔ خواندن این پرونده داده نشده است
intake-denied-help = به کاربری که برنامه را اجرا می‌کند اجازهٔ خواندن بدهید
intake-unreadable = این پرونده خوانده نمی‌شود: { $reason }
intake-unreadable-help = دیسک یا شبکه را بررسی کنید و دستور را دوباره اجرا کنید
intake-empty = «{ $file }» خالی است
intake-empty-help = سطر نخست باید نام ستون‌ها باشد
intake-no-rows = «{ $file }» تنها سرستون دارد و هیچ ردیفی ندارد
intake-no-rows-help = بررسی کنید که همهٔ جدول ذخیره شده باشد
intake-none-left = هیچ ردیفی از «{ $file }» برداشته نشد
intake-none-left-help = پالایهٔ روش‌شناسی را بررسی کنید: همهٔ ردیف‌ها را کنار گذاشته است
intake-too-many = «{ $file }» بیش از { $subjects } مورد دارد (حد «subjects»)
intake-too-many-help = حد را با ⁦--at-most⁩ بالا ببرید (حداکثر ۴٬۲۹۴٬۹۶۷٬۲۹۴ مورد از هر نوع) یا ارزیابی را بخش کنید
intake-ids-large = شناسه‌های «{ $file }» روی هم بیش از { $megabytes } مگابایت است (حد «id-mb»)
intake-ids-large-help = شناسه‌ها را کوتاه‌تر کنید، یا حد را با ⁦--at-most⁩ بالا ببرید (حداکثر ۴٬۰۹۶ مگابایت شناسه از هر نوع)
intake-encoding = این پرونده با کدگذاری UTF-8 نوشته نشده است؛ احتمالاً { $encoding } است
intake-encoding-help = آن را دوباره با قالب «CSV UTF-8 (comma delimited)» ذخیره کنید یا با iconv تبدیل کنید
intake-damaged = اینجا بایتی هست که در UTF-8 معنا ندارد؛ پرونده آسیب دیده است
intake-damaged-help = پرونده را دوباره رونوشت یا برون‌بری کنید
intake-nul = اینجا بایت صفر (NUL) هست؛ پرونده آسیب دیده یا جدول نیست
intake-nul-help = جدول را دوباره با قالب «CSV UTF-8» ذخیره کنید
intake-line-ends = سطرهای این پرونده، مانند مکینتاش‌های قدیمی، تنها با نویسهٔ CR پایان می‌یابد
intake-line-ends-help = آن را با قالب «CSV UTF-8» ذخیره کنید که سطرهایش با LF یا CRLF پایان می‌یابد

## Workbooks.

intake-workbook-as-csv = این کارپوشه است، نه پروندهٔ CSV
intake-workbook-as-csv-help = پسوندش را ‎.xlsx یا ‎.ods بگذارید یا آن را با قالب «CSV UTF-8» ذخیره کنید
intake-workbook-large = این کارپوشه از { $megabytes } مگابایت بزرگ‌تر است (حد «workbook-mb»)
intake-workbook-large-help = برگه را با قالب CSV ذخیره کنید که اندازه‌اش محدود نیست، یا حد را با ⁦--at-most⁩ بالا ببرید
intake-workbook-unpacks = محتوای فشردهٔ این کارپوشه بیش از { $megabytes } مگابایت است (حد «unpacked-mb»)
intake-workbook-long = یکی از خانه‌ها یا برچسب‌های این کارپوشه از { $megabytes } مگابایت درازتر است (حد «row-mb»)
intake-workbook-long-help = بررسی کنید که کارپوشه از جای مطمئن رسیده باشد؛ آن را در برنامهٔ صفحه‌گسترده باز کنید و برگه را با قالب CSV ذخیره کنید. اگر باید چنین دراز باشد، حد را با ⁦--at-most⁩ بالا ببرید
intake-workbook-cells = این کارپوشه با خانه‌های خالیِ میانی بیش از { $most } خانه دارد (حد «cells»)
intake-workbook-old = این پرونده، هر نامی که دارد، کارپوشهٔ قدیمی اکسل (‎.xls) یا کارپوشهٔ گذرواژه‌دار است
intake-workbook-old-help = آن را در برنامهٔ صفحه‌گسترده باز کنید و بدون گذرواژه با قالب ‎.xlsx ذخیره کنید
intake-workbook-text = این پرونده، هر نامی که دارد، متنی مانند CSV است
intake-workbook-text-help = پسوندش را اینجا و در روش‌شناسی ‎.csv بگذارید یا آن را در برنامهٔ صفحه‌گسترده با قالب ‎.xlsx ذخیره کنید
intake-workbook-other = این پرونده، هر نامی که دارد، کارپوشه نیست و از نوع { $kind } است
intake-workbook-other-help = جدول را در برگه‌ای از یک کارپوشه بگذارید و آن را با قالب ‎.xlsx یا ‎.ods ذخیره کنید
intake-workbook-password = این کارپوشه گذرواژه دارد
intake-workbook-password-help = آن را بدون گذرواژه ذخیره کنید
intake-unwritten = کارپوشه دوباره نوشتنی نیست: { $why }
intake-workbook-damaged = این کارپوشه خوانده نمی‌شود: { $reason }
intake-workbook-damaged-help = آن را در برنامهٔ صفحه‌گسترده باز کنید و بدون گذرواژه دوباره با قالب ‎.xlsx ذخیره کنید
intake-sheet-missing = کارپوشه برگه‌ای به نام «{ $sheet }» ندارد
intake-sheet-missing-help = برگه‌هایش این‌هاست: { $sheets }
intake-formula-unvalued = برای فرمول این خانه مقداری ذخیره نشده است
intake-formula-unvalued-help = پرونده را در برنامهٔ صفحه‌گسترده باز و ذخیره کنید تا فرمول‌ها محاسبه شود؛ یا به‌جای فرمول‌ها مقدار بنویسید
intake-merged = خانه‌های { $range } ادغام شده است و تنها { $first } مقدار دارد
intake-merged-help = ادغام را بردارید و همهٔ خانه‌ها را پر کنید؛ یا اگر مقدار برای همه است، در روش‌شناسی برای این جدول merged = "fill" بنویسید
intake-several-sheets = نام برگه‌ای نوشته نشده است: «{ $taken }» خوانده شد و «{ $other }» هم همین ستون‌ها را دارد
intake-several-sheets-help = در روش‌شناسی sheet = "{ $taken }" یا نام برگهٔ دیگر را بنویسید
intake-hidden-rows = { $rows ->
    [one] یک ردیف پنهان خوانده شده است
   *[other] { $rows } ردیف پنهان خوانده شده است
}
intake-hidden-rows-help = همهٔ ردیف‌های برگه را آشکار کنید (شاید پالایه‌ای پنهانشان کرده باشد) و آن‌هایی را که از جدول نیست پاک کنید
intake-hidden-columns = { $n ->
    [one] یک ستون پنهان خوانده شده است: { $columns }
   *[other] { $n } ستون پنهان خوانده شده است: { $columns }
}
intake-hidden-columns-help = همهٔ ستون‌های برگه را آشکار کنید و ببینید همان است که می‌خواهید یا نه؛ آن‌هایی را که از جدول نیست پاک کنید
intake-marked-text = { $n ->
    [one] یک خانه نوشتهٔ بالانویس یا خط‌خورده دارد که مانند هر نوشتهٔ دیگری خوانده می‌شود: «{ $text }»
   *[other] { $n } خانه نوشتهٔ بالانویس یا خط‌خورده دارد که مانند هر نوشتهٔ دیگری خوانده می‌شود؛ نخستینشان «{ $text }» است
}
intake-marked-text-help = نشان پانویس و آنچه را خط خورده است از خانه بردارید یا در ستونی بگذارید که خوانده نمی‌شود
intake-rows-below = جدول پیش از ردیف خالی { $line } پایان می‌یابد؛ { $rows ->
    [one] یک ردیف زیر آن خوانده نمی‌شود
   *[other] { $rows } ردیف زیر آن خوانده نمی‌شود
}
intake-cell-error = فرمول این خانه خطای { $error } می‌دهد
intake-cell-error-help = فرمول را درست کنید یا به‌جایش مقدار را بنویسید

## Columns and rows.

intake-column-missing = ستون «{ $column }» نیست
intake-column-missing-help = ستون‌ها این‌هاست: { $columns }
intake-column-twice = دو ستون به نام «{ $column }» هست: ستون { $first } و ستون { $second }
intake-column-twice-help = نام یکی را عوض کنید یا آن را پاک کنید
intake-header-lower = ستون «{ $column }» در ردیف { $taken } که سرستون به شمار آمده نیست؛ در ردیف { $row } هست
intake-header-lower-help = در روش‌شناسی برای این جدول header_row = { $row } بنویسید یا ردیف‌های بالای آن را پاک کنید
intake-header-empty = ردیف { $row } باید سرستون باشد، ولی خالی است
intake-header-empty-help = نخستین ردیف پس از آن که متنی دارد ردیف { $found } است: header_row را در روش‌شناسی درست کنید
intake-column-elsewhere = برگهٔ «{ $taken }» ستون «{ $column }» را ندارد؛ برگهٔ «{ $sheet }» دارد
intake-column-elsewhere-help = در روش‌شناسی برای این جدول sheet = "{ $sheet }" بنویسید
intake-separator = گویا ستون‌ها با «{ $mark }» جدا شده‌اند، نه با ویرگول لاتین
intake-separator-help = جدول را با قالب «CSV UTF-8 (comma delimited)» ذخیره کنید
intake-separator-line = این سطر می‌گوید خانه‌ها با چه جدا شده‌اند؛ سرستون نیست
intake-separator-line-help = این سطر را پاک کنید و خانه‌ها را با ویرگول لاتین جدا کنید
intake-did-you-mean-help = منظورتان «{ $name }» بود؟
intake-other-form-help = «{ $id }» با صورت یونیکد دیگری در سطر { $line } هست: آن را از همان‌جا بردارید
intake-alike-help = «{ $id }» در سطر { $line } هست و تنها در بزرگی حروف، فاصله، خط تیره، نیم‌فاصله یا صفرها فرق دارد
intake-suggestions-stopped = نام‌های ناشناخته آن‌قدر زیادند که نزدیک‌ترین نام شناخته برای همهٔ آن‌ها جست‌وجو نشد
intake-ragged = این ردیف { $found } خانه دارد و سرستون { $expected } خانه
intake-ragged-one-more-help = سرستون یک نام کمتر از خانه‌های این ردیف دارد: نام را بیفزایید یا ویرگولِ پایان ردیف را بردارید؛ متنی را که ویرگول دارد در گیومهٔ لاتین (") بگذارید
intake-ragged-one-fewer-help = خانهٔ کم را بیفزایید یا ردیف را پاک کنید؛ اگر سرستون با ویرگول پایان می‌یابد آن ویرگول را بردارید
intake-ragged-more-help = متنی را که ویرگول دارد در گیومهٔ لاتین (") بگذارید
intake-ragged-fewer-help = خانه‌های کم را بیفزایید یا ردیف را پاک کنید؛ خانه می‌تواند خالی باشد ولی ویرگولش باید بماند
intake-column-unnamed = این خانه پر است، ولی ستون { $column } در ردیف سرستون نامی ندارد
intake-column-unnamed-help = برای ستون { $column } در ردیف سرستون نامی بنویسید یا خانه را خالی کنید؛ خانه‌ای که فقط فاصله دارد هم پر به شمار می‌آید
intake-open-quote = این گیومهٔ لاتین (") هرگز بسته نمی‌شود
intake-open-quote-help = آن را ببندید یا پاک کنید؛ گیومهٔ درون متن را دو بار بنویسید
intake-text-after-quote = پس از گیومه‌ای که این خانه را می‌بندد متن آمده است
intake-text-after-quote-help = گیومهٔ درون متن را دو بار بنویسید
intake-long-row = ردیفی که اینجا آغاز می‌شود از { $megabytes } مگابایت درازتر است (حد «row-mb»)
intake-long-row-help = بررسی کنید که پرونده جدول باشد و سطرهایش با LF یا CRLF پایان یابد. اگر باید چنین دراز باشد، حد را با ⁦--at-most⁩ بالا ببرید

## Subjects and links.

intake-no-id = این ردیف شناسه ندارد
intake-no-id-help = ستون‌هایی را که شناسه از آن‌ها ساخته می‌شود پر کنید یا ردیف را پاک کنید
intake-id-twice = «{ $id }» پیش‌تر در سطر { $line } آمده است
intake-id-twice-help = اگر چند ردیف از یک مورد است، در روش‌شناسی برای این گونه بنویسید ⁦distinct = true⁩؛ وگرنه یکی از دو ردیف را پاک کنید یا شناسه‌اش را عوض کنید
intake-ids-alike = «{ $id }» و «{ $first }» (سطر { $line }) دو مورد شمرده می‌شوند، ولی تنها در بزرگی حروف، صورت یونیکد، نیم‌فاصله یا صفرها فرق دارند
# دو شناسه که به چشم یکی‌اند؛ «mark» نویسه‌ای است که تنها یکی از آن دو دارد و «holder» سطر همان یکی است.
intake-ids-look-same = «{ $id }» و «{ $first }» (سطر { $line }) دو مورد شمرده می‌شوند، ولی به چشم یکی‌اند: آن که در سطر { $holder } است نویسهٔ ⁦{ $mark }⁩ را دارد
intake-ids-alike-help = اگر یک موردند، شناسه را به یک شکل بنویسید و یکی از دو ردیف را پاک کنید؛ اگر دو موردند، شناسهٔ یکی را عوض کنید یا این را در round.toml با دلیل بپذیرید
# موردهایی با یک نام؛ «differ» اگر در یک ویژگی فرق داشته باشند yes است و «others» نام‌های دیگرِ مشترک را می‌شمارد.
intake-name-twice = «{ $name }» نام { $ids } است{ $differ ->
    [yes] {" "}که در یک ویژگی با هم فرق دارند
   *[other] {""}
}{ $others ->
    [0] {""}
   *[other] ؛ { $others } نام دیگر هم نام چند مورد است
}
intake-name-twice-help = اگر یک موردند، یکی از دو ردیف را پاک کنید؛ وگرنه آنچه را از هم جدایشان می‌کند در نامشان بنویسید یا این را در round.toml با دلیل بپذیرید
intake-id-path = «⁦{ $id }⁩» شناسه نمی‌شود: هیچ بخش نشانی نباید خالی، «⁦.⁩» یا «⁦..⁩» باشد
intake-id-long = شناسهٔ «{ $id }…» { $bytes } بایت است، بیش از { $most } بایتی که در نشانی می‌گنجد
intake-id-unseen = در شناسهٔ «{ $id }» نویسه‌ای هست که دیده نمی‌شود ({ $mark })
intake-id-unfit-help = شناسه را این‌جا و در هر جدولی که از آن نام می‌برد عوض کنید
intake-shown-otherwise = { $n ->
    [one] خانه‌ای «{ $shown }» نشان می‌دهد، اما در آن عدد { $number } است و همین خوانده می‌شود
   *[other] { $n } خانه چیزی جز عددِ درونشان نشان می‌دهند و همان عدد خوانده می‌شود: نخستین خانه «{ $shown }» نشان می‌دهد و در آن { $number } است
}
intake-shown-otherwise-help = قالب ستون را متن کنید و آنچه را نشان داده می‌شود، مانند «{ $shown }»، در خانه‌ها بنویسید؛ یا هر جا منظور همین است { $number } بنویسید
intake-number-shown-otherwise-help = اگر { $number } منظور است، قالب عددی‌ای به خانه بدهید که همان را نشان دهد؛ وگرنه عددی را که منظور است بنویسید
# $kind یا date است یا truth.
intake-id-no-text = { $kind ->
    [date] شناسهٔ «{ $id }» در { $n } خانه تاریخ ذخیره شده است
   *[truth] شناسهٔ «{ $id }» در { $n } خانه درست یا نادرستِ منطقی ذخیره شده است
}
intake-id-no-text-help = { $kind ->
    [date] در کارپوشه 3-4 یا MAR1 خودبه‌خود تاریخ می‌شود: قالب ستون را متن کنید و شناسه‌ها را دوباره بنویسید
   *[truth] در کارپوشه TRUE و FALSE خودبه‌خود متن نیست: قالب ستون را متن کنید و شناسه‌ها را دوباره بنویسید
}
intake-id-exponent = شناسهٔ «{ $id }» شکلی است که صفحه‌گسترده به عددی بلند می‌دهد: رقم‌هایش از دست رفته است
intake-id-number = «{ $id }» اینجا در { $n } خانه عدد ذخیره شده و «{ $other }» هم هست: این دو در حالت عدد یکی‌اند
intake-id-number-help = قالب ستون شناسه‌ها را متن کنید و آن‌ها را دوباره بنویسید: 1.10 اگر عدد باشد 1.1 می‌شود
intake-id-cut-short = { $n ->
    [one] «{ $id }»
   *[other] «{ $id }» و شناسه‌های دیگر (روی هم { $n })
} بیش از ۱۵ رقمی است که عدد در کارپوشه نگه می‌دارد: شاید رقم‌های آخر از دست رفته باشد
intake-id-cut-short-help = قالب ستون را متن کنید و شناسه‌ها را دوباره از منبع وارد کنید
intake-name-long = «{ $name }…» بلندتر از { $most } نویسه‌ای است که در خانهٔ کارپوشه جا می‌شود
intake-name-long-help = آن را کوتاه کنید: کارپوشه‌های نتایج تنها آغاز آن را دارد
intake-text-formula = «{ $text }» مانند فرمول آغاز می‌شود: شاید برنامهٔ صفحه‌گسترده به‌جای نمایش، آن را حساب کند
intake-text-formula-help = آن را بی نشانهٔ آغازش بنویسید یا این را در round.toml با دلیل بپذیرید
intake-text-kept = «{ $text }» در برنامهٔ صفحه‌گسترده «{ $inner }» را با صفرهایش نشان می‌دهد؛ اینجا همان‌طور که نوشته شده خوانده می‌شود
intake-text-kept-help = تنها { $inner } را بی نشانه‌های دورش بنویسید؛ اگر صفرهای آغاز از دست می‌رود، قالب ستون را متن کنید و جدول را به شکل کارپوشه ذخیره کنید
intake-text-mojibake = «{ $text }» به متنی می‌ماند که با کدگذاری نادرست خوانده شده است
intake-text-mojibake-help = جدول را دوباره از منبع به شکل «CSV UTF-8» بیرون بدهید
intake-attribute-spellings = «{ $text }» و «{ $first }» (سطر { $line }) یک مقدار «{ $attribute }» شمرده شده است
intake-attribute-spellings-help = آن را به یک شکل بنویسید؛ مقدارهایی که تنها در بزرگی حروف، فاصله یا شکل عربی و فارسی حرف‌ها فرق دارند یکی است
intake-note-row = در { $n ->
    [one] این ردیف چیزی جز شناسه نیست و به یادداشت می‌ماند
   *[other] { $n } ردیف چیزی جز شناسه نیست و به یادداشت می‌ماند؛ این نخستین آن‌هاست
}
intake-numbers-row = این ردیف به شمارهٔ ستون‌ها (۱، ۲، ۳ …) می‌ماند، نه به یک مورد ارزیابی
intake-total-name = «{ $text }» به جمع، میانگین یا هدف می‌ماند، نه به یک مورد ارزیابی
intake-computed-row = عددهای «{ $id }» جمع یا میانگین همهٔ ردیف‌های بالای آن یا همهٔ ردیف‌های پایین آن است
intake-test-row = { $n ->
    [one] «{ $text }» به ردیفی می‌ماند که برای آزمایش ساخته شده، نه به یک مورد ارزیابی
   *[other] «{ $text }» و ردیف‌های دیگر (روی هم { $n }) به ردیف‌هایی می‌مانند که برای آزمایش ساخته شده، نه به موردهای ارزیابی
}
intake-comment-row = { $n ->
    [one] «⁦{ $text }⁩» مانند یادداشت با # آغاز می‌شود ولی یک مورد ارزیابی شمرده می‌شود
   *[other] «⁦{ $text }⁩» و ردیف‌های دیگر (روی هم { $n }) مانند یادداشت با # آغاز می‌شوند ولی مورد ارزیابی شمرده می‌شوند
}
intake-odd-row-help = ردیف را پاک کنید، یا با «rows_until» یا «only» در روش‌شناسی کنارش بگذارید؛ اگر مورد ارزیابی است، آن را در round.toml با دلیل بپذیرید
# مقداری که «only» در روش‌شناسی نام برده، و ستونی که در آن جسته شده است.
intake-only-nobody = هیچ‌کس مقدار «{ $value }» را در «{ $column }» ندارد که «only» نام برده است
intake-only-nobody-help = مقدار را درست کنید؛ اگر این بار هیچ ردیفی آن را ندارد، این را در round.toml با دلیل بپذیرید
intake-only-near = در { $n } ردیف در ستون «{ $column }» مقدار «{ $value }» آمده که به «{ $named }» در «only» نزدیک است
intake-only-empty = در { $n } ردیف ستون «{ $column }» که «only» ردیف‌ها را با آن انتخاب می‌کند خالی است
# $left اگر چنین ردیف‌هایی کنار گذاشته شود yes است و اگر خوانده شود no.
intake-only-near-help = { $left ->
    [yes] این ردیف‌ها کنار گذاشته می‌شود؛ خانه‌ها را
   *[other] این ردیف‌ها خوانده می‌شود؛ خانه‌ها را
} درست کنید، یا اگر درست است این را در round.toml با دلیل بپذیرید
intake-only-dates = تاریخ‌های «{ $column }» که «only» ردیف‌ها را با آن انتخاب می‌کند به { $n } شکل نوشته شده، مانند { $examples }: یک روز در هر شکل مقدار دیگری است
intake-only-dates-help = همه را به یک شکل، مانند { $example }، و در یک تقویم بنویسید
intake-no-link = «{ $link }» در این ردیف خالی است
intake-no-link-help = ستون را پر کنید؛ تنها پیوند اختیاری می‌تواند خالی باشد
intake-unknown-link = «{ $id }» در { $file } نیست{ $rows ->
    [one] {""}
   *[other] {" "}(در { $rows } ردیف آمده است)
}
intake-unknown-link-help = آن را به { $file } بیفزایید یا شناسه را اینجا درست کنید
intake-link-to-nobody-help = خانه را خالی کنید: موردی که کسی را ندارد، کسی را نام نمی‌برد
intake-cycle = این مورد بالادستِ خودش شده است: { $chain }
intake-cycle-help = دور را بشکنید: ستونِ بالاترین مورد را خالی بگذارید

## Answers and decisions.

intake-no-subject = این ردیف نمی‌گوید پاسخ از کیست
intake-no-subject-help = ستون را پر کنید یا ردیف را پاک کنید
intake-no-question = این ردیف نمی‌گوید پاسخ کدام پرسش است
intake-no-measure = این ردیف نمی‌گوید کدام امتیاز را تعیین می‌کند
intake-no-item-help = ستون را پر کنید یا ردیف را پاک کنید
intake-unknown-subject = «{ $id }» در { $file } نیست{ $rows ->
    [one] {""}
   *[other] {" "}(در { $rows } ردیف آمده است)
}
intake-unknown-subject-help = آن را به { $file } بیفزایید یا ردیف‌هایش را از اینجا پاک کنید
intake-unknown-question = روش‌شناسی پرسشی با شناسهٔ «{ $question }» ندارد{ $rows ->
    [one] {""}
   *[other] {" "}(در { $rows } ردیف آمده است)
}
intake-unknown-question-help = شناسه را درست کنید، پرسش را به روش‌شناسی بیفزایید یا آن را در فهرست نادیده‌گرفته‌ها بگذارید
intake-unknown-measure = روش‌شناسی سنجه‌ای با شناسهٔ «{ $measure }» ندارد{ $rows ->
    [one] {""}
   *[other] {" "}(در { $rows } ردیف آمده است)
}
intake-unknown-measure-help = شناسه را درست کنید؛ تنها امتیازِ سنجه‌های روش‌شناسی را می‌توان تعیین کرد
intake-other-type = «{ $item }» از آنِ نوع «{ $of }» است، ولی «{ $subject }» از نوع «{ $is }» است{ $rows ->
    [one] {""}
   *[other] {" "}({ $rows } ردیف چنین است)
}
intake-other-type-help = شناسهٔ مورد یا پرسش را درست کنید
intake-ambiguous = «{ $subject }» شناسهٔ چند مورد از نوع‌های گوناگون است و همهٔ آن‌ها «{ $item }» را دارند
intake-ambiguous-help = شناسه‌هایشان را جدا کنید یا پاسخ‌های هر نوع را در جدول خودش بگذارید
intake-answer-twice = «{ $subject }» به «{ $question }» پیش‌تر پاسخ داده است: { $file }، سطر { $line }
intake-answer-twice-help = یکی از دو پاسخ را پاک کنید
intake-decided-twice = امتیاز «{ $measure }» برای «{ $subject }» پیش‌تر در سطر { $line } تعیین شده است
intake-decided-twice-help = یکی از دو ردیف را پاک کنید
intake-no-option = «{ $answer }» پاسخِ «{ $question }» نیست
intake-no-option-help = یکی از این‌ها را بنویسید: { $options }
intake-no-option-near-help = منظورتان «{ $near }» بود؟ پاسخ‌ها این‌هاست: { $options }
intake-out-of-range = «{ $answer }» برای «{ $question }» ممکن نیست
intake-between-help = عددی از { $least } تا { $most } بنویسید
intake-at-least-help = عددی دست‌کم { $least } بنویسید
intake-at-most-help = عددی حداکثر { $most } بنویسید
intake-percent = مقدارِ «{ $answer }» برابر { $value } است و «{ $question }» نمی‌گوید که پاسخش درصد است
intake-percent-help = عددی را که منظور است بدون نشانهٔ درصد (و در کارپوشه بدون قالب درصد) بنویسید: { $shown } یا { $value }
intake-percent-mixed = برخی پاسخ‌های «{ $question }» درصد نوشته شده و { $plain } پاسخ عددی ساده بیشتر از ۰ و حداکثر ۱ است
intake-percent-mixed-help = اگر { $answer } یعنی { $percent } درصد، به خانه قالب درصد بدهید یا { $percent } بنویسید؛ اگر یعنی { $answer } درصد، { $answer }% بنویسید
intake-fractions-mixed = پاسخ «{ $question }» از ۰ تا ۱۰۰ است و { $fractions } پاسخ در کنار عددهای بزرگ‌تر، بیش از ۰ و حداکثر ۱ است
intake-fractions-mixed-help = اگر { $answer } یعنی { $percent } درصد، { $percent } بنویسید؛ اگر همین درست است، هشدار را با دلیل بپذیرید یا در پرسشی که درصد می‌خواهد { $answer }% بنویسید
intake-thousands = «{ $answer }» برابر { $number } خوانده شده و همهٔ پاسخ‌های دیگر «{ $question }» عدد صحیح است: شاید نقطه یا ممیز جداکنندهٔ هزارگان باشد ({ $n } پاسخ)
intake-thousands-help = اگر هزارگان منظور است { $whole } بنویسید؛ اگر { $number } درست است، هشدار را با دلیل بپذیرید
intake-all-fractions = همهٔ پاسخ‌های «{ $question }» میان ۰ و ۱ است و پرسش از ۰ تا ۱۰۰ شمرده می‌شود ({ $answers } پاسخ)
intake-all-fractions-help = اگر 0.85 یعنی ۸۵ درصد، 85 یا 85% بنویسید؛ یا پرسش را عددی با max = 1 کنید
intake-no-number = «{ $answer }» عدد نیست، ولی «{ $question }» عدد می‌خواهد
intake-no-number-help = رقم بنویسید و اعشار را با نقطه یا ممیز (٫) جدا کنید، مانند 12.5؛ اگر پاسخی نیست خانه را خالی بگذارید
intake-percent-sign-help = بنویسید: { $percent }
intake-no-percent-help = فقط عدد را بنویسید، مانند { $number }
intake-is-time = «{ $time }» زمان است، ولی «{ $question }» زمان نمی‌خواهد
intake-is-time-help = عدد را با واحدی که پرسش می‌خواهد بنویسید و قالب خانه‌ها را عدد کنید: { $time } یعنی { $hours } ساعت یا { $minutes } دقیقه
intake-is-time-choice-help = در کارپوشه 3:30 خودبه‌خود زمان می‌شود: قالب خانه را متن کنید و پاسخ را دوباره بنویسید
intake-is-date = «{ $answer }» تاریخ است، ولی «{ $question }» تاریخ نمی‌خواهد
intake-is-date-help = در کارپوشه 1/2 یا 3-4 خودبه‌خود تاریخ می‌شود: قالب خانه را متن یا عدد کنید و پاسخ را دوباره بنویسید
intake-comma = «{ $answer }» برای «{ $question }» ویرگول دارد: روشن نیست جداکنندهٔ اعشار است یا هزارگان
intake-comma-help = دوازده و نیم را 12.5 و هزار را 1000 بنویسید
intake-too-large = «{ $answer }» برای «{ $question }» بی‌نهایت یا بیش از اندازه بزرگ است
intake-too-large-help = مقدار را بنویسید یا خانه را خالی بگذارید
intake-nan = «{ $answer }» برای «{ $question }» یعنی «عدد نیست»
intake-says-missing-help = اگر «{ $answer }» یعنی پاسخی نیست، در روش‌شناسی بنویسید: [spellings] missing = ["{ $answer }"]
# واژه‌ای که «موضوعیت ندارد» خوانده شده و شاید معنای دیگری داشته باشد.
intake-doubtful-word = «{ $word }» در { $n } خانهٔ «{ $question }» آمده و «موضوعیت ندارد» خوانده شده است
intake-doubtful-na-help = اگر یعنی مقدار نیامده، در روش‌شناسی [spellings] missing = ["NA"] بنویسید؛ اگر همین درست است، not_applicable = ["NA"] بنویسید
intake-doubtful-has-not-help = معنایش می‌تواند «نه»، «هیچ» یا «موضوعیت ندارد» باشد: آن را در روش‌شناسی زیر [spellings] در no یا missing یا not_applicable بنویسید، یا املای یکی از گزینه‌های پرسش کنید
intake-unanswered = هیچ‌کس به «{ $question }» پاسخ نداده است
intake-unanswered-help = پرونده و نام ستون را بررسی کنید یا پرسش را از روش‌شناسی بردارید
