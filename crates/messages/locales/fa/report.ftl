### گزارش‌ها به صورت PDF.

report-defect = گزارش ساخته نشد: { $what }. این خطای برنامه است؛ لطفاً آن را گزارش کنید
report-nothing-ranked = این روش‌شناسی رتبه‌بندی ندارد و گزارشی ساخته نمی‌شود
report-published = منتشرشده در { $day }
report-legend = { $contradicted ->
    [yes] { $mark } منتشر شده است و { $mark }! منتشر شده، ولی با رقم‌های دیگر در تناقض است؛ بقیهٔ رقم‌ها بازسازی است
   *[no] { $mark } منتشر شده است؛ بقیهٔ رقم‌ها بازسازی است
}
report-not-verified = { $key ->
    [known] راستی‌آزمایی نشده: هنگام ساختن این گزارش، نتایج هنوز از داده‌ها دوباره محاسبه نشده بود.
   *[unknown] راستی‌آزمایی نشده: این گزارش بدون کلید ناشر ساخته شده است و معلوم نیست چه کسی این رقم‌ها را منتشر کرده است.
}
report-check = { $checkable ->
    [no] این رقم‌ها از کجاست
   *[yes] بررسی این رقم‌ها
}
report-check-text = همهٔ رقم‌های این گزارش از انتشار { $id } { $licensed ->
    [yes] (پروانهٔ { $licence })
   *[no] (بدون اعلام پروانه)
} است{ $checkable ->
    [all] {" "}و روی هر رایانه‌ای می‌توان آن‌ها را دوباره محاسبه کرد:
    [indicators] {" "}و روی هر رایانه‌ای می‌توان آن‌ها را از امتیاز شاخص‌ها دوباره محاسبه کرد:
   *[no] . این فرمان انتشار را با فهرست پرونده‌هایش مقایسه می‌کند:
}
report-page-of = صفحهٔ { $page } از { $pages }
report-footer = { $round } · انتشار { $id } · SHA-256 { $digest }
report-means = میانگین‌های دوره
report-means-of = میانگین همهٔ ارزیابی‌شدگان
report-measure = سنجه
report-mean = میانگین
report-before = دورهٔ پیش
report-now = این دوره
report-change = تغییر
report-new = تازه
report-distribution = همهٔ امتیازها در یک نگاه
report-place = رتبه
report-name = نام
report-score = امتیاز
report-first = نخستین‌ها
report-last = آخرین‌ها
report-growth = بیشترین رشد
report-other-body = { $how ->
    [merged] ادغام‌شده؛ محاسبه نمی‌شود
   *[split] تفکیک‌شده؛ محاسبه نمی‌شود
}
report-growth-relative = بیشترین رشد، نسبت به دیگران در هر دوره
report-relative = نسبت به دیگران در هر دوره
report-share-of = سهم از کل، به درصد
report-class = دسته
report-count = تعداد
report-percent = درصد
report-band = سطح
report-methodology = روش سنجش
report-indicator = شاخص
report-weight = وزن در کل (٪)
report-law = مبنای قانونی
report-parent = وابسته به { $name }
report-axes = اجزای امتیاز
report-axes-of = امتیازها در کنار میانگین و بهترین
report-won = امتیاز کسب‌شده
report-most = امتیاز ممکن
report-indicators = همهٔ شاخص‌ها
report-rise = راه رشد: ارزشمندترین گام‌ها
report-step = { $indicator }: اکنون { $score }؛ تا { $points } امتیازِ کل در دسترس است
report-affiliates = زیرمجموعه‌ها
report-services = خدمات
