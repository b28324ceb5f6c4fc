## واژه‌های نمودارها و تصویرهای پیش‌نمایش در شبکه‌های اجتماعی.

chart-source = منبع: { $source }
# تصویر ساخته نشد؛ { $why } گفتهٔ برنامهٔ سازنده است، به انگلیسی.
chart-no-image = تصویر ساخته نشد: { $why }. پهنایی میان ۱ و ۴۰۹۶ پیکسل بخواهید
chart-empty = داده‌ای برای نمایش نیست.
chart-mean-of = میانگین { $value }
chart-best-of = بهترین { $value }
chart-middle-half = نیمی از دستگاه‌ها: { $low } تا { $high }
chart-one-agency = یک دستگاه
# سطح دستگاهی را که صفحه دربارهٔ آن است نشان می‌دهد.
chart-marked = { $label } (این دستگاه)

## آنچه نمودار نشان می‌دهد، برای کسی که آن را نمی‌بیند.

chart-bars-compared = { $now }، و { $before } در پرانتز: { $values }.
chart-bars-alone = { $now }: { $values }.
chart-axis-bars-description = امتیازهای { $agency } در هر محور، و میانگین همهٔ دستگاه‌ها در پرانتز: { $values }.
chart-dots-description = { $count ->
    [one] یک دستگاه
   *[other] { $count } دستگاه
  }، از { $least } ({ $least_names }) تا { $most } ({ $most_names }).
# شمار آن‌هایی که در یک سر نمودارند و نمی‌توان نامشان را برد.
chart-dots-crowd = { $count } دستگاه
chart-dots-details = خلاصه: { $details }.
chart-slopes-description = امتیازها در { $now }، و امتیازهای { $before } در پرانتز: { $values }.
chart-parts-description = { $whole } به تفکیک { $by }: { $values }.
chart-line-description = { $name }، دوره به دوره: { $values }.
chart-columns-description = { $counted } در هر سطح: { $values }.

## جدول‌های پشت نمودارها.

chart-bars-caption = مقدارهای هر دوره
chart-axis-bars-caption = { $agency }: امتیاز هر محور، با میانگین و بهترین امتیاز همهٔ دستگاه‌ها
chart-dots-caption = امتیاز همهٔ دستگاه‌ها، از بیشترین تا کمترین
chart-slopes-caption = امتیازها در دو دوره
chart-parts-caption = { $whole }: شمار و سهم
chart-line-caption = مقدارها، دوره به دوره
chart-columns-caption = { $counted } در هر سطح
chart-head-name = نام
chart-head-agency = دستگاه
chart-head-axis = محور
chart-head-score = امتیاز
chart-head-mean = میانگین
chart-head-best = بهترین
chart-head-change = تغییر
chart-head-part = بخش
chart-head-percent = درصد
chart-head-published = منتشرشده: { $column }
chart-head-round = دوره
chart-head-level = سطح

## تصویرهای پیش‌نمایش.

chart-card-score = امتیاز
chart-card-rank = { $shared ->
    [yes] رتبه (مشترک)
   *[no] رتبه
}
chart-card-level = سطح
