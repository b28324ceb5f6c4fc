### Pages of agencies: ranking, agency, comparison, services.

## آنچه چند صفحه می‌گویند.

agency-rank = رتبه
agency-score = امتیاز
agency-points = تغییر امتیاز
agency-places = تغییر رتبه
agency-same-place = بی‌تغییر
agency-category = دسته
agency-band = سطح
agency-parent = دستگاه بالادست
agency-new = تازه
agency-merged = ادغام‌شده
agency-split = تفکیک‌شده
agency-reconstructed = داده‌ها بازسازی شده است؛ تنها رقم‌های دارای نشان ◆ منتشر شده است.
agency-any = همه
agency-search = جستجوی نام
agency-filters = جستجو و پالایش
agency-filters-more = پالایه‌ها و ترتیب
agency-apply = نمایش
agency-reset = پاک کردن
agency-empty = چیزی با این پالایه‌ها یافت نشد.
agency-empty-reset = نمایش دوبارهٔ همه
agency-needs-script = پالایش این صفحه به جاوااسکریپت نیاز دارد، زیرا وبگاه به صورت پرونده است. فهرست کامل در زیر آمده است.

## رتبه‌بندی.

agency-ranking = رتبه‌بندی
agency-ranking-title = رتبه‌بندی: { $round }
agency-ties-competition = امتیازهای برابر رتبهٔ مشترک دارند و رتبهٔ بعدی خالی می‌ماند: ۱، ۱، ۳.
agency-ties-dense = امتیازهای برابر رتبهٔ مشترک دارند و هیچ رتبه‌ای خالی نمی‌ماند: ۱، ۱، ۲.
agency-ties-sign = نشانهٔ «=» یعنی رتبه مشترک است.
agency-list = رتبه‌بندی بر پایهٔ
agency-part = بخش فهرست
agency-sort = مرتب‌سازی بر پایهٔ
agency-dir = جهت
agency-dir-usual = معمول
agency-dir-asc = از کوچک به بزرگ
agency-dir-desc = از بزرگ به کوچک
agency-count = نمایش { $shown } از { $all }
agency-compare-link = مقایسهٔ تا پنج { $subjects } در کنار هم

## یک دستگاه.

agency-trail = مسیر این صفحه
agency-standing = امتیاز و رتبه
agency-contents = در این صفحه
agency-made-of = { $how ->
    [merged] { $kept ->
        [yes] پس از «{ $round }» این‌ها در هم ادغام شده‌اند:
       *[no] پس از «{ $round }» از ادغام این‌ها تشکیل شده است:
    }
    [split] { $kept ->
        [yes] پس از «{ $round }» بخشی از این به آن پیوسته است:
       *[no] پس از «{ $round }» از تفکیک این پدید آمده است:
    }
   *[renamed] در «{ $round }» چنین آمده بود:
}
agency-parted = { $how ->
    [merged] پس از «{ $round }» در این ادغام شده است:
    [split] پس از «{ $round }» این‌ها از آن جدا شده‌اند:
   *[renamed] پس از «{ $round }» چنین نیز آمده است:
}
agency-before-split = در «{ $round }» با آن‌ها یکی بوده است:
agency-became = { $how ->
    [merged] تا «{ $round }» در این ادغام شده است:
    [split] تا «{ $round }» به این‌ها تفکیک شده است:
   *[renamed] از «{ $round }» چنین آمده است:
}
agency-succession-score = امتیاز در آن دوره: { $score }
agency-other-body = رشد محاسبه نمی‌شود، زیرا این همان نهاد دورهٔ پیش نیست.
agency-round-before = دورهٔ پیش
agency-since = نسبت به دورهٔ پیش
agency-growth = { $points } امتیاز
agency-growth-place = رتبه در رشد: { $place }
agency-like-for-like = { $points } امتیاز بدون { $n } پرسش تازه
agency-like-for-like-shared = { $points } امتیاز بر پایهٔ پرسش‌های مشترک دو دوره
agency-like-for-like-together = { $points } امتیاز اگر هر { $subjects } دو دوره با هم مقایسه شود
agency-among-affiliates = زیرمجموعه‌های { $parent }
agency-axes = محورها
agency-axis = محور
agency-axes-caption = امتیاز هر محور در کنار میانگین و بهترین.
agency-axes-chart-measure = امتیاز هر محور در کنار میانگین و بهترین
agency-mean = میانگین
agency-best = بهترین
agency-rise = راه رشد
agency-rise-intro = هر شاخص با امتیاز کامل چه اندازه به امتیاز کل می‌افزاید. نخست سه شاخصی آمده است که بیشترین اثر را دارد.
agency-rise-gain = { $points } امتیاز بیشتر
agency-rise-answer = اکنون: { $answer } (امتیاز { $score }).
agency-rise-score = اکنون: امتیاز { $score }.
agency-need = امتیاز کامل: { $answer }.
# امتیاز کامل در عددی که می‌تواند از آن هم بگذرد.
agency-need-or-more = { $answer } یا بیشتر
agency-need-or-less = { $answer } یا کمتر
agency-need-each = امتیاز کامل: «{ $answer }» برای هر { $subject }.
agency-history = در دوره‌های گوناگون
agency-history-caption = { $name } در همهٔ دوره‌های منتشرشده در این وبگاه.
agency-history-chart-measure = { $measure } در دوره‌ها، در کنار میانگین همه
agency-round-number = دورهٔ { $n }
agency-round = دوره
agency-published = تاریخ انتشار
agency-indicators = همهٔ شاخص‌ها
agency-indicators-intro = پرسش‌ها و مبنای قانونی آن‌ها، پاسخ‌ها، و سهم هر یک در امتیاز.
agency-indicators-caption = شاخص‌ها: { $axis }.
agency-other-indicators = شاخص‌های دیگر
agency-axis-won = { $won } از { $worth } امتیاز کل
agency-indicator = شاخص
agency-answer = پاسخ
agency-weight = وزن در محور
agency-points-won = امتیاز کسب‌شده
agency-points-left = امتیاز باقی‌مانده
agency-points-of = { $won } از { $worth }
agency-law = مبنای قانونی:
agency-parts = پاسخ‌های { $counted }
agency-kept-out = { $n ->
   *[other] { $others } در اینجا به حساب نمی‌آید.
}
agency-answer-missing = بی‌پاسخ
agency-answer-not-applicable = موضوعیت ندارد
agency-answer-not-relevant = مرتبط نیست
agency-answer-withheld = پاسخ‌های این دوره منتشر نشده است
agency-answer-gated = اینجا امتیازی داده نمی‌شود
agency-answer-decided = با رأی تعیین شده است: { $reason }
agency-answer-overridden = بنا بر قاعدهٔ روش‌شناسی ثابت است
agency-policy-zero = صفر شمرده می‌شود
agency-policy-left-out = کنار گذاشته شده و وزن آن میان بقیه تقسیم شده است
agency-policy-refused = امتیازی به دست نمی‌آید
agency-policy-worst = برابر کمترین امتیازِ دیگران شمرده می‌شود
agency-counted-as-zero = بدون امتیاز؛ صفر شمرده می‌شود
agency-left-out = کنار گذاشته شده
agency-counted = { $word }: { $n }
agency-services-caption = { $name }: همهٔ ردیف‌های فهرست پایهٔ این دوره.
agency-affiliates = زیرمجموعه‌ها
agency-affiliates-caption = زیرمجموعه‌های { $name }، از بالاترین امتیاز.
agency-use = استفاده از این صفحه
agency-compare-with = مقایسه با دیگران
agency-in-ranking = در رتبه‌بندی
agency-report = گزارش این دستگاه (PDF)
agency-data = داده‌های این صفحه (JSON)
agency-citation = شیوهٔ ارجاع: { $name }، { $round }. انتشار: { $day }. { $address }

## مقایسه.

agency-compare = مقایسه
agency-compare-title = مقایسه: { $round }
agency-compare-intro = دو تا پنج { $subjects } در کنار هم: امتیاز، رتبه، محورها و همهٔ شاخص‌ها.
agency-compare-choose = دست‌کم دو { $subjects } را در زیر برگزینید و دکمهٔ «مقایسه» را بزنید.
agency-compare-unknown = این دوره «{ $id }» ندارد: از فهرست‌های زیر برگزینید.
agency-compare-became = این دوره «{ $id }» ندارد: { $how ->
    [merged] در { $names } ادغام شده است.
    [split] به { $names } تفکیک شده است.
   *[renamed] با نام { $names } آمده است.
}
agency-compare-most = تنها { $most } { $subjects } نخست نمایش داده شده است؛ بیش از این در کنار هم جا نمی‌گیرد.
agency-compare-field = { $kind } { $n }
agency-nobody = —
agency-compare-whole = در کل
agency-compare-figure = رقم
agency-compare-difference = اختلاف
agency-compare-caption = اختلاف میان بیشترین و کمترین مقدار است. { $scale ->
    [same] رقم شاخص‌ها امتیاز است، از { $low } تا { $high }.
   *[various] رقم شاخص‌ها امتیاز است.
}
agency-compare-best = بهترین
agency-compare-last = کمترین
agency-compare-last-place = پایین‌ترین
# پس از «بهترین» یا «کمترین»، جایی که رقم چند تا برابر است.
agency-compare-tied = { $what }، مشترک

## خدمات.

agency-services-title = خدمات: { $round }
agency-services-sentence = { $n ->
   *[other] { $services } از { $owners } در فهرست پایهٔ این دوره آمده است.
}
agency-services-most = { $attribute }: { $most ->
    [yes] بیشتر آن‌ها «{ $value }» است
   *[no] بزرگ‌ترین بخش «{ $value }» است
} ({ $percent }).
agency-services-yes = { $attribute }: «{ $yes }» برای { $percent }.
agency-services-by = به تفکیک { $kind }
agency-services-by-show = نمایش همهٔ { $n } ردیف
agency-services-by-caption = شمار خدمات و وضعیت آن‌ها، از بیشترین.
agency-services-count = شمار
agency-services-of = { $n } از { $name }
agency-count-percent = { $n } ({ $percent })
agency-services-list = تک‌تک خدمات
agency-services-list-caption = به ترتیب فهرست پایه.
agency-services-found = { $shown } از { $all } یافت شد
agency-pages = صفحه‌های این فهرست
