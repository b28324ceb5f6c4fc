# داده باز: نام و معنای جدول‌ها، ستون‌ها و قالب‌ها.

## Tables

data-kind-about = برای هر { $kind } یک ردیف: مشخصات آن در فهرست پایه و، اگر رتبه دارد، نتایج اصلی.
data-table-scores = امتیازها
data-table-scores-about = همهٔ امتیازهای همهٔ واحدها و گروه‌ها، با دقت کامل و به صورت منتشرشده.
data-table-ranks = رتبه‌بندی‌ها
data-table-ranks-about = همهٔ فهرست‌های رتبه‌بندی، با رتبهٔ هر واحد.
data-table-bands = سطح‌ها
data-table-bands-about = سطح هر واحد در هر یک از سطح‌بندی‌ها.
data-table-shares = سهم‌ها
data-table-shares-about = شمار و درصد واحدهای هر دسته.
data-table-statistics = آماره‌ها
data-table-statistics-about = رقم‌هایی که از چند واحد به دست می‌آید، مانند میانگین، و شمار واحدهای هر نوع.
data-table-growth = رشد
data-table-growth-about = مقایسهٔ این دوره با دورهٔ پیش: تفاوت ساده و تفاوت همسنگ، که در آن هر دو دوره بر پایهٔ پرسش‌های مشترک امتیاز می‌گیرند.
data-table-successions = جانشینی‌ها
data-table-successions-about = سرگذشت واحدها از دوره‌های پیشین تاکنون: یک ردیف برای هر واحدی که ادغام شده، برای هر بخش از واحدی که تفکیک شده و برای هر واحدی که شناسه‌اش عوض شده است.
data-table-indicators = شاخص‌ها
data-table-indicators-about = شاخص‌ها، هر یک زیر محوری که در آن به حساب می‌آید، با وزن و مبنای قانونی.
data-table-options = گزینه‌ها
data-table-options-about = گزینه‌های هر پرسش و امتیاز هر گزینه.
data-table-laws = قوانین
data-table-laws-about = قوانین و مصوباتی که مبنای پرسش‌ها و سنجه‌هاست.
data-table-answers = پاسخ‌ها
data-table-answers-about = همهٔ پاسخ‌هایی که امتیاز گرفته‌اند.
data-table-explanations = توضیح امتیازها
data-table-explanations-about = اجزای هر امتیاز: یک ردیف برای هر ورودی، با وزن و سهم آن در امتیاز.
data-table-claims = ادعاها
data-table-claims-about = ادعاهایی که دربارهٔ این دوره شده است، در کنار رقم‌های همین دوره.
data-table-codes = کدها
data-table-codes-about = نام شناسه‌های جدول‌های دیگر: دسته‌ها و ویژگی‌های دیگر، سطح‌ها، دسته‌های سهم‌ها، فهرست‌های رتبه‌بندی.
data-table-contradictions = تناقض‌ها
data-table-contradictions-about = ادعاهایی که، داده‌ها هرچه باشد، همه با هم نمی‌تواند درست باشد: یک ردیف برای هر ادعا. معلوم نیست کدام نادرست است.
data-table-dictionary = واژه‌نامهٔ داده‌ها
data-table-dictionary-about = معنای هر ستون هر جدول.

## Columns

data-register-about = { $title }: ستون «{ $column }» از فهرست پایه، همان‌گونه که در این دوره آمده است.
data-register-values = { $title }: ستون «{ $column }» از فهرست پایه، همان‌گونه که در این دوره آمده است. مقدارهای آن: { $values }.
data-register-value = «{ $value }» یعنی { $title }
data-register-and = {"؛ "}
data-title-in = { $code ->
    [en] عنوان انگلیسی
    [fa] عنوان فارسی
   *[other] عنوان ({ $language })
}
data-title-in-about = { $code ->
    [en] نام آن به انگلیسی.
    [fa] نام آن به فارسی.
   *[other] نام آن به زبان «{ $language }».
}
data-clause-in = { $code ->
    [en] ماده (انگلیسی)
    [fa] ماده (فارسی)
   *[other] ماده ({ $language })
}
data-clause-in-about = { $code ->
    [en] ماده، بند یا تبصره، به انگلیسی.
    [fa] ماده، بند یا تبصره، به فارسی.
   *[other] ماده، بند یا تبصره، به زبان «{ $language }».
}
data-meaning-in = { $code ->
    [en] معنا به انگلیسی
    [fa] معنا به فارسی
   *[other] معنا ({ $language })
}
data-meaning-in-about = { $code ->
    [en] معنای ستون، به انگلیسی.
    [fa] معنای ستون، به فارسی.
   *[other] معنای ستون، به زبان «{ $language }».
}
data-register-name = { $language ->
    [en] نام انگلیسی
    [fa] نام فارسی
   *[other] نام ({ $language })
}
data-register-name-about = { $language ->
    [en] نام انگلیسی، همان‌گونه که در فهرست پایه آمده است.
    [fa] نام فارسی، همان‌گونه که در فهرست پایه آمده است.
   *[other] نام به زبان «{ $language }»، همان‌گونه که در فهرست پایه آمده است.
}
data-link = { $kind } ({ $link })
data-link-about = شناسهٔ واحدی که این واحد به آن وابسته است؛ آن واحد در این جدول است: { $kind }.
data-axis-about = { $title }: امتیاز به صورت منتشرشده.
data-origin-of = منشأ: { $figure }
data-origin-about = منشأ رقم ستون «{ $figure }»: «published» اگر منتشر شده باشد، «contradicted» اگر منتشر شده باشد و با رقم‌های منتشرشدهٔ دیگر در تناقض باشد، «reconstructed» اگر بر پایهٔ رقم‌های منتشرشده بازسازی شده باشد.

data-column-address = نشانی
data-column-address-about = نشانی متن قانون.
data-column-answer = پاسخ
data-column-answer-about = خود پاسخ، اگر امتیاز از یک پرسش باشد: شناسهٔ گزینه یا عدد.
data-column-band = سطح
data-column-band-about = شناسهٔ سطحی که امتیاز در آن قرار دارد.
data-column-before = دورهٔ پیش
data-column-before-about = مقدار در دورهٔ پیش.
data-column-change = رشد
data-column-change-about = مقدار این دوره منهای مقدار دورهٔ پیش، به امتیاز.
data-column-change-rank = رتبهٔ رشد
data-column-change-rank-about = رتبه از نظر رشد؛ بیشترین رشد رتبهٔ نخست است.
data-column-chosen = گزینه
data-column-chosen-about = شناسهٔ گزینه‌ای که انتخاب شده است؛ اگر پاسخ عدد باشد خالی است.
data-column-claim = ادعا
data-column-claim-about = شناسهٔ ادعا.
data-column-claim-subject = واحد
data-column-claim-subject-about = شناسهٔ واحد یا دسته‌ای که ادعا دربارهٔ آن است. اگر دربارهٔ همه باشد خالی است.
data-column-class = دسته
data-column-class-about = دسته: مقدار یک ویژگی یا شناسهٔ یک سطح.
data-column-code = کد
data-column-code-about = شناسه‌ای از جدول‌های دیگر.
data-column-code-kind = نوع واحد
data-column-code-kind-about = شناسهٔ نوع واحدی که کد دربارهٔ آن است؛ اگر دربارهٔ هیچ نوع یا چند نوع باشد خالی است.
data-column-code-list = چیستی
data-column-code-list-about = «kind» نوع واحد، «attribute» ویژگی و «value» مقدار ویژگی، «list» فهرست رتبه‌بندی، «set» سطح‌بندی و «band» سطح آن، «share» سهم و «class» دستهٔ سهم، «statistic» آماره، «growth» رشد.
data-column-code-of = بخشی از
data-column-code-of-about = شناسهٔ ویژگی، سطح‌بندی یا سهمی که مقدار، سطح یا دسته از آن است؛ در جاهای دیگر خالی است.
data-column-cohort = گروه مقایسه
data-column-cohort-about = اگر فهرست چند گروه را جداگانه رتبه‌بندی کند، گروهی که رتبه در میان آن است؛ اگر همه با هم رتبه‌بندی شوند خالی است.
data-column-column = ستون
data-column-column-about = نام ستون.
data-column-contradiction = تناقض
data-column-contradiction-about = شمارهٔ تناقض، از ۱.
data-column-contribution = سهم در امتیاز
data-column-contribution-about = آنچه ورودی به امتیاز می‌افزاید؛ اگر امتیاز جمع ورودی‌ها نباشد خالی است.
data-column-count = شمار
data-column-count-about = شمار واحدهای این دسته.
data-column-counted_as_zero = صفر شمرده‌شده
data-column-counted_as_zero-about = آیا ورودی امتیاز نداشته و صفر شمرده شده است.
data-column-effective_weight = وزن مؤثر
data-column-effective_weight-about = سهم سنجه، از ۰ تا ۱، در امتیازی که رتبهٔ اصلی بر پایهٔ آن است؛ اگر سهمی نداشته باشد خالی است.
data-column-filtered_out = کنارگذاشته
data-column-filtered_out-about = شمار واحدهایی که شرط تجمیع کنار گذاشته است.
data-column-found-rank = رتبه در این دوره
data-column-found-rank-about = اگر رتبه‌ای ادعا شده باشد، رتبهٔ واقعی در این دوره.
data-column-found-published = مقدار منتشرشده در این دوره
data-column-found-published-about = اگر عددی ادعا شده باشد، مقدار این دوره به صورت منتشرشده.
data-column-found-value = مقدار در این دوره
data-column-found-value-about = اگر عددی ادعا شده باشد، مقدار این دوره با دقت کامل.
data-column-from = آغاز اعتبار
data-column-from-about = نخستین روز اعتبار قانون.
data-column-from_others = بر پایهٔ دیگر ادعاها
data-column-from_others-about = عددی که از ادعاهای دیگر به دست می‌آید.
data-column-group = گروه
data-column-group-about = آیا ردیف دربارهٔ یک گروه است؛ امتیاز گروه میانگین امتیاز اعضای آن است.
data-column-growth = رشد
data-column-growth-about = رشد نسبت به دورهٔ پیش، به امتیاز.
data-column-growth-id = رشد
data-column-growth-id-about = شناسهٔ رشد در روش‌شناسی.
data-column-growth_rank = رتبهٔ رشد
data-column-growth_rank-about = رتبه از نظر رشد نسبت به دورهٔ پیش؛ بیشترین رشد رتبهٔ نخست است.
data-column-headline = امتیاز منتشرشده
data-column-headline-about = امتیازی که رتبهٔ اصلی بر پایهٔ آن است، به صورت منتشرشده.
data-column-headline-rank = رتبه
data-column-headline-rank-about = رتبه در فهرست اصلی؛ واحدهای هم‌امتیاز رتبهٔ مشترک دارند.
data-column-headline-score = امتیاز
data-column-headline-score-about = امتیازی که رتبهٔ اصلی بر پایهٔ آن است، با دقت کامل.
data-column-id = شناسه
data-column-id-about = شناسهٔ واحد، که در جدول‌های دیگر هم آمده است.
data-column-input-share = سهم
data-column-input-share-about = سهم ورودی، از ۰ تا ۱، از وزن ورودی‌هایی که به شمار آمده‌اند؛ اگر کنار گذاشته شده باشد ۰ است. در جمع، خود وزن است.
data-column-input-weight = وزن
data-column-input-weight-about = وزن ورودی در روش‌شناسی؛ جایی که وزن معنا ندارد ۱ است.
data-column-input_kind = نوع ورودی
data-column-input_kind-about = نوع واحدی که امتیاز آن ورودی است؛ اگر امتیاز از امتیاز دیگری ساخته نشده باشد خالی است.
data-column-input_measure = سنجهٔ ورودی
data-column-input_measure-about = شناسهٔ سنجه‌ای که امتیاز آن ورودی است.
data-column-input_score = امتیاز ورودی
data-column-input_score-about = امتیاز ورودی با دقت کامل؛ اگر امتیازی نباشد خالی است.
data-column-input_subject = واحد ورودی
data-column-input_subject-about = شناسهٔ واحدی که امتیاز آن ورودی است.
data-column-key = کلید
data-column-key-about = آیا ستون بخشی از کلید یکتای ردیف است.
data-column-kind = نوع واحد
data-column-kind-about = شناسهٔ نوع واحد، که نام جدول آن نیز هست.
data-column-law = قانون
data-column-law-about = شناسهٔ قانون.
data-column-laws = قوانین
data-column-laws-about = شناسهٔ قوانینی که مبنای سنجه است، با فاصله میان آن‌ها.
data-column-like_for_like_before = دورهٔ پیش، همسنگ
data-column-like_for_like_before-about = مقدار دورهٔ پیش بر پایهٔ پرسش‌های مشترک دو دوره، با وزن‌های این دوره.
data-column-like_for_like_change = رشد، همسنگ
data-column-like_for_like_change-about = تفاوت بر پایهٔ پرسش‌های مشترک دو دوره، به امتیاز؛ اگر پاسخ‌های یکی از دو دوره در دست نباشد خالی است.
data-column-like_for_like_now = این دوره، همسنگ
data-column-like_for_like_now-about = مقدار این دوره بر پایهٔ پرسش‌های مشترک دو دوره.
data-column-like_for_like_rank = رتبهٔ رشد، همسنگ
data-column-like_for_like_rank-about = رتبه از نظر رشد بر پایهٔ پرسش‌های مشترک دو دوره؛ بیشترین رشد رتبهٔ نخست است.
data-column-list = فهرست
data-column-list-about = شناسهٔ فهرست رتبه‌بندی.
data-column-measure = سنجه
data-column-measure-about = شناسهٔ سنجه؛ شرح آن در جدول شاخص‌هاست.
data-column-metric = موضوع ادعا
data-column-metric-about = موضوع ادعا، به نامی که در روش‌شناسی دارد.
data-column-missing = آنچه در دست نیست
data-column-missing-about = آنچه برای بررسی ادعا لازم است و این دوره ندارد.
data-column-now = این دوره
data-column-now-about = مقدار در این دوره.
data-column-number = عدد
data-column-number-about = پاسخ، اگر عدد باشد.
data-column-option = گزینه
data-column-option-about = شناسهٔ گزینه.
data-column-outcome = نتیجهٔ قاعده
data-column-outcome-about = آنچه بر سر نتیجهٔ قاعده آمده است: «rule» اگر برجا باشد، «gated» اگر واحد نباید امتیاز بگیرد، «overridden» اگر شرطی جای آن را گرفته باشد، «decided» اگر با رأی تعیین شده باشد، «given» اگر پاسخ‌های پشت آن در دست نباشد.
data-column-parent = بخشی از
data-column-parent-about = شناسهٔ سنجه‌ای که از این سنجه ساخته می‌شود؛ اگر نباشد خالی است.
data-column-parent_kind = بخشی از، نوع واحد
data-column-parent_kind-about = نوع واحدِ سنجه‌ای که از این سنجه ساخته می‌شود.
data-column-percent = درصد
data-column-percent-about = درصد از همهٔ واحدها، از ۰ تا ۱۰۰، با دقت کامل.
data-column-percent-published = درصد منتشرشده
data-column-percent-published-about = درصد به صورت منتشرشده.
data-column-place = رتبه
data-column-place-about = رتبه در فهرست؛ واحدهای هم‌امتیاز رتبهٔ مشترک دارند.
data-column-points = امتیاز گزینه
data-column-points-about = امتیاز گزینه.
data-column-published = امتیاز منتشرشده
data-column-published-about = امتیاز به صورت منتشرشده، گردشده بر پایهٔ روش‌شناسی.
data-column-question = پرسش
data-column-question-about = شناسهٔ پرسش.
data-column-rule = قاعده
data-column-rule-about = راهی که سنجه با آن به دست می‌آید: «answer» اگر از یک پرسش باشد، «rollup» اگر از واحدهای دیگر تجمیع شده باشد، وگرنه شیوهٔ ترکیب یا تبدیل آن.
data-column-scope = دامنه
data-column-scope-about = ادعا در میان کدام واحدهاست.
data-column-score = امتیاز
data-column-score-about = امتیاز با دقت کامل؛ اگر امتیازی نباشد خالی است.
data-column-score-rank = رتبه
data-column-score-rank-about = رتبه در نخستین فهرست رتبه‌بندی سنجه که واحد در آن رتبه دارد.
data-column-set = سطح‌بندی
data-column-set-about = شناسهٔ سطح‌بندی.
data-column-share = سهم
data-column-share-about = شناسهٔ سهم در روش‌شناسی.
data-column-state = وضعیت پاسخ
data-column-state-about = آیا به پرسش پاسخ داده شده است: «answered» پاسخ دارد، «missing» بی‌پاسخ، «not_applicable» موضوعیت ندارد، «not_relevant» مرتبط نیست.
data-column-statistic = آماره
data-column-statistic-about = شناسهٔ آماره در روش‌شناسی؛ «count» بدون سنجه، شمار واحدهای آن نوع است.
data-column-statistic-measure = سنجه
data-column-statistic-measure-about = شناسهٔ سنجه‌ای که آماره از آن است؛ برای شمار واحدها خالی است.
data-column-status = وضعیت
data-column-status-about = «compared» اگر واحد در هر دو دوره امتیاز داشته باشد، «entered» اگر در دورهٔ پیش نبوده باشد، «left» اگر در این دوره نباشد، «other_body» اگر پس از ادغام یا تفکیک نهادی دیگر شده باشد که رشد آن محاسبه نمی‌شود.
data-column-succession = جانشینی
data-column-succession-about = «merged»، «split» یا «renamed» اگر واحد پس از دورهٔ پیش جانشین واحد دیگری شده یا واحد دیگری جانشین آن شده باشد؛ جدول جانشینی‌ها می‌گوید کدام.
data-column-succession-from = از
data-column-succession-from-about = شناسهٔ واحدی از دوره‌ای پیشین که جانشین یافته است.
data-column-succession-how = چگونه
data-column-succession-how-about = «merged» اگر چند واحد یکی شده‌اند، «split» اگر یک واحد چند واحد شده است، «renamed» اگر واحد همان است با شناسه‌ای دیگر.
data-column-succession-to = به
data-column-succession-to-about = شناسهٔ واحد جانشین در این دوره.
data-column-subject = واحد
data-column-subject-about = شناسهٔ واحد یا گروه.
data-column-table = جدول
data-column-table-about = نام جدول.
data-column-tied = هم‌رتبه‌ها
data-column-tied-about = شمار واحدهای دیگری که همین رتبه را دارند.
data-column-to = پایان اعتبار
data-column-to-about = واپسین روز اعتبار قانون؛ اگر هنوز معتبر باشد خالی است.
data-column-told = کل یا سهم، به گفتهٔ ادعا
data-column-told-about = کل یا سهمی که ادعا شده است؛ در همهٔ ردیف‌های یک تناقض همان است.
data-column-told_rank = رتبهٔ ادعایی
data-column-told_rank-about = رتبه‌ای که ادعا شده است: عدد، «last» به معنای آخر، یا برای نمونه «top3» به معنای سه رتبهٔ نخست.
data-column-told_value = مقدار ادعایی
data-column-told_value-about = عدد یا واژه، همان‌گونه که ادعا شده است.
data-column-type = نوع
data-column-type-about = نوع خانه‌های ستون: «string» متن، «integer» عدد صحیح، «number» عدد، «boolean» بله یا خیر.
data-column-unit = یکا
data-column-unit-about = یکای عددهای ستون، به کد UCUM؛ برای شمارها، رتبه‌ها و امتیازها خالی است.
data-column-value = مقدار
data-column-value-about = رقم با دقت کامل.
data-column-value-published = مقدار منتشرشده
data-column-value-published-about = رقم به صورت منتشرشده.
data-column-verdict = نتیجهٔ بررسی
data-column-verdict-about = «holds» درست است، «differs» این دوره رقم دیگری دارد، «contradicted» با ادعاهای دیگر در تناقض است، «unknown» از این دوره معلوم نمی‌شود.
data-column-weight = وزن
data-column-weight-about = وزن در سنجه‌ای که از این سنجه ساخته می‌شود، به گفتهٔ روش‌شناسی؛ جایی که وزن معنا ندارد خالی است.
data-column-why = چرایی
data-column-why-about = «parts_and_whole» جمع اجزا با کل برابر نیست، «share_and_counts» درصد با شمارها سازگار نیست، «place_and_value» ترتیب رتبه‌ها با ترتیب مقدارها سازگار نیست.
data-column-word = واژه در این دوره
data-column-word-about = اگر واژه‌ای ادعا شده باشد، واژهٔ این دوره.

## Formats

data-format-csv = CSV، برای هر نرم‌افزاری
data-format-json = JSON، برای برنامه‌ها، همراه با فراداده
data-format-xlsx = کارپوشهٔ اکسل (XLSX)
data-format-parquet = Parquet، برای تحلیل داده

## First sheet of a workbook

data-publisher-unnamed = نهاد منتشرکنندهٔ «{ $round }»، که نامش را اعلام نکرده است
data-all-tables = همهٔ جدول‌ها
data-all-tables-about = همهٔ جدول‌های دوره در یک کارپوشه، با معنای ستون‌هایشان.
data-above = { $kind } بالادست
data-methodology-version = { $title }، نسخهٔ { $version }
data-id-of = { $column } (شناسه)
# معنای واژه‌های برنامه در جدول‌ها
data-word = { $word ->
    [answer] پاسخ
    [answered] پاسخ داده شده
    [boolean] بله یا خیر
    [choose] گزینش
    [combine] ترکیب
    [compared] مقایسه شده
    [contradicted] در تناقض با رقم‌های دیگر
    [copeland] کوپلند
    [count] شمار
    [decided] تعیین‌شده با رأی
    [denominate] تقسیم
    [differs] ناهمخوان
    [entered] تازه‌وارد در این دوره
    [gated] بیرون از دایرهٔ امتیازدهی
    [geometric] میانگین هندسی
    [given] داده‌شده بدون پاسخ‌ها
    [harmonic] میانگین همساز
    [holds] درست
    [integer] عدد صحیح
    [left] بیرون‌رفته از این دوره
    [max] بیشترین
    [mean] میانگین وزنی
    [measured] سنجیده
    [merged] ادغام
    [min] کمترین
    [missing] بی‌پاسخ
    [normalise] بهنجارسازی
    [not_applicable] موضوعیت ندارد
    [not_relevant] مرتبط نیست
    [number] عدد
    [other_body] واحدی جز واحد دورهٔ پیش
    [overridden] جایگزین‌شده
    [parts_and_whole] جمع اجزا با کل برابر نیست
    [place_and_value] ترتیب رتبه‌ها با ترتیب مقدارها سازگار نیست
    [power] میانگین توانی
    [published] منتشرشده
    [reconstructed] بازسازی‌شده
    [renamed] تغییر شناسه
    [rollup] تجمیع
    [rule] طبق قاعده
    [share] سهم
    [share_and_counts] سهم با شمارها سازگار نیست
    [split] تفکیک
    [string] متن
    [sum] جمع
    [transform] تبدیل
    [unknown] نامعلوم
   *[other] { $word }
}
data-about = درباره
data-about-round = دوره
data-about-notice = توجه
data-about-superseded = اصلاح‌شده؛ انتشار معتبر
data-about-corrects = اصلاح‌کنندهٔ انتشار
data-about-origin = منشأ رقم‌ها
data-about-publisher = ناشر
data-about-number = شمارهٔ دوره
data-about-published = تاریخ انتشار
data-about-methodology = روش‌شناسی
data-about-licence = پروانه
data-about-source = منبع
data-about-publication = انتشار
data-about-digest = ‏SHA-256 انتشار
data-about-tables = جدول‌ها
data-about-table = { $title }. { $description }
data-reconstructed-about = تنها رقم‌هایی که نشان «منتشرشده» دارد منتشر شده است؛ بقیه بر پایهٔ آن‌ها بازسازی شده است.

## Problems

data-too-long = جدول «{ $table }» بیش از { $rows } ردیف دارد و در یک برگهٔ کارپوشه جا نمی‌گیرد
data-too-long-help = آن را به صورت CSV یا JSON بگیرید.
data-workbook = کارپوشه ساخته نشد: { $why }
data-parquet = پروندهٔ Parquet ساخته نشد: { $why }
