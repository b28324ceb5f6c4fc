### صفحه‌های عمومی: آنچه همه دارند، صفحه نخست، صفحه دوره، نمودارها.

site-name = سنجه
site-language = فارسی
site-skip = رفتن به محتوا
site-theme = تیره یا روشن
site-mark-published = رقم واقعاً منتشرشده
site-mark-contradicted = رقم واقعاً منتشرشده، در تناقض با رقم‌های منتشرشدهٔ دیگر
site-error-missing = در نشانی { $path } چیزی نیست

## آنچه پیرامون هر صفحه است

site-nav-rounds = همهٔ دوره‌ها
site-nav-round = دوره
site-nav-ranking = رتبه‌بندی
site-nav-services = خدمات
site-nav-compare = مقایسه
site-nav-methodology = روش‌شناسی
site-nav-claims = ادعاها
site-nav-press = خبر مطبوعاتی
site-nav-downloads = دریافت داده
site-nav-about = درباره
site-nav-api = رابط برنامه‌نویسی
site-nav-feed = خوراک خبری (اتم)
site-foot-about = { $checkable ->
    [all] هرچه در این صفحه‌ها می‌آید از انتشارهای امضاشده ساخته شده است و هر کسی می‌تواند آن را دوباره محاسبه کند.
    [indicators] هرچه در این صفحه‌ها می‌آید از انتشارهای امضاشده ساخته شده است؛ جایی که پاسخ‌ها منتشر نشده، هر کسی می‌تواند آن را از امتیاز شاخص‌ها دوباره محاسبه کند.
   *[no] هرچه در این صفحه‌ها می‌آید از انتشارها ساخته شده است که پوشه‌هایی از پرونده‌های ساده‌اند.
}
site-foot-publication = انتشار { $id }، { $day }.
site-foot-digest = SHA-256:
site-legend = { $contradicted ->
    [yes] نشان ◆ یعنی این رقم واقعاً منتشر شده است و نشان ◆! یعنی واقعاً منتشر شده و با رقم‌های دیگر در تناقض است؛ بقیهٔ رقم‌ها بازسازی شده است.
   *[no] نشان ◆ یعنی این رقم واقعاً منتشر شده است؛ بقیهٔ رقم‌ها بازسازی شده است.
}
site-superseded = این انتشار در { $day } اصلاح شده است.
site-superseded-link = رفتن به انتشار اصلاح‌شده
site-corrects = این انتشار، انتشار { $id } را اصلاح می‌کند.
site-corrects-link = رفتن به انتشار پیشین
site-rests-on-corrected = رشد در این صفحه‌ها نسبت به انتشار { $id } دورهٔ پیش گفته شده است که در { $day } اصلاح شد.
site-not-verified = راستی‌آزمایی نشده: این سایت کلید ناشر را نمی‌شناسد، پس چیزی این‌جا نشان نمی‌دهد که رقم‌ها را چه کسی منتشر کرده است.{ $recomputed ->
    [yes] {" "}همهٔ نتیجه‌ها از داده‌ها دوباره به دست آمد.
   *[no] {" "}نتیجه‌ها هنوز از داده‌ها دوباره محاسبه نشده است.
}
site-being-verified = در حال راستی‌آزمایی: امضای ناشر درست است و همهٔ نتیجه‌ها از داده‌ها دوباره محاسبه می‌شود. تا پایان این کار رقم‌ها راستی‌آزموده به شمار نمی‌آید.
site-verify-link = سنجش با کلید ناشر
site-second = انتشار دیگری از این دوره پیش از این بوده است و این یکی آن را اصلاح نمی‌کند. این‌که کدام معتبر است با ناشر است.
site-second-link = رفتن به انتشار نخست

## واژه‌هایی که در متن‌های دیگر می‌آیند

site-round-number = دورهٔ { $number }
site-round-before = دورهٔ پیش
site-all = همه
site-mean-of = میانگین { $score }


## صفحه نخست

site-home-title = ارزیابی خدمات دیجیتال دستگاه‌ها
site-home-lede = کدام دستگاه‌ها به شهروندان خدمات برخط خوب می‌دهند، کدام نمی‌دهند و چرا: هر دوره با امتیازها{ $checkable ->
    [all] ، پاسخ‌های پشت آن‌ها و همهٔ آنچه برای محاسبهٔ دوباره لازم است.
    [indicators] {" "}و آنچه از آن ساخته شده‌اند.
   *[no] {" "}و آنچه از آن ساخته شده‌اند.
}
site-home-newest = تازه‌ترین دوره
site-home-open = دیدن این دوره
site-home-all = همهٔ دوره‌ها
site-home-caption = دوره‌هایی که در اینجا منتشر شده‌اند. خبر دوره‌های تازه و اصلاح‌ها در
site-home-round = دوره
site-home-day = تاریخ انتشار
site-home-assessed = ارزیابی‌شده
site-home-mean = میانگین امتیاز
site-home-corrected = اصلاح‌شده در { $day }: { $reason }
site-home-empty = هنوز چیزی در اینجا منتشر نشده است.
site-home-what = سنجه چیست
site-home-what-text = سنجه خدمات دیجیتال دستگاه‌های عمومی را ارزیابی می‌کند: روش‌شناسی می‌گوید چه پرسیده می‌شود و پاسخ‌ها چگونه به امتیاز تبدیل می‌شوند؛ هر امتیاز تا { $checkable ->
    [indicators] شاخص و مبنای قانونی آن توضیح داده می‌شود. هر دوره یک انتشار است، پوشه‌ای از پرونده‌های ساده؛ جایی که پاسخ‌ها منتشر نشده، همه‌چیز از امتیاز شاخص‌ها دوباره محاسبه‌شدنی است.
    [all] پاسخ و مبنای قانونی آن توضیح داده می‌شود. هر دوره یک انتشار است، پوشه‌ای از پرونده‌های ساده، که هر کسی می‌تواند آن را دریافت و با یک فرمان دوباره محاسبه کند.
   *[no] اجزا و مبنای قانونی آن توضیح داده می‌شود. هر دوره یک انتشار است، پوشه‌ای از پرونده‌های ساده.
}

## دوره

site-round-published = منتشرشده در { $day }.
site-round-made = این انتشار در { $day } ساخته شده است.
site-round-previous = دورهٔ پیش:
site-round-figures = رقم‌ها
site-round-spread = همه در یک نگاه
site-choose-category = نمایش
site-round-ends = صدر و انتهای جدول
site-round-by-axis = برترین‌های هر محور
site-round-growth = بیشترین رشد
site-round-shares = خدمات تا کجا پیش رفته‌اند
site-round-told = آنچه به رسانه‌ها گفته شد
site-round-reuse = { $checkable ->
    [no] استفادهٔ دوباره
   *[yes] راستی‌آزمایی و استفادهٔ دوباره
}
site-before = دورهٔ پیش:
site-means-note = میانگین همهٔ آن‌هایی که امتیاز دارند{ $changes ->
    [yes] ؛ تغییر نسبت به دورهٔ پیش در پرانتز آمده است.
   *[no] .
}
site-places-among-all = رتبه در میان همه
site-table-reconstructed = بازسازی‌شده، جز آنچه نشان ◆ دارد
site-place = رتبه
site-subject-name = نام
site-score = امتیاز
site-change = تغییر
site-tied = مشترک
site-whole-ranking = رتبه‌بندی کامل
site-and-more = و { $count } مورد دیگر در همین رتبه‌ها
site-was = پیش
site-is = اکنون
site-points = امتیاز
site-places = پله
site-growth-caption = بیشترین رشد نسبت به دورهٔ پیش
site-growth-relative = نسبت به دیگر موردهای هر دوره
site-growth-relative-to = رشد نسبت به دیگر موردهای هر دوره است.
site-growth-other-bodies = رشد { $n } مورد که از ادغام یا تفکیک پدید آمده است محاسبه نمی‌شود: { $names }.
site-growth-summary = امتیاز { $rose } مورد بالا و { $fell } مورد پایین رفته است.{ $entered ->
    [0] {""}
   *[other] {" "}{ $entered } مورد تازه وارد شده است.
}{ $left ->
    [0] {""}
   *[other] {" "}{ $left } مورد از دورهٔ پیش دیگر ارزیابی نمی‌شود.
}
site-told = از { $all } رقمی که به رسانه‌ها گفته شد، { $hold } رقم با این انتشار می‌خواند.
site-told-differ = { $count } رقم با آن تفاوت دارد.
site-told-contradict = { $count } رقم با یکدیگر{ $times ->
    [1] {""}
   *[other] {" "}به { $times } گونه
} در تناقض‌اند: همهٔ آن‌ها نمی‌توانند درست باشند و از اینجا نمی‌توان دانست کدام نادرست است.
site-told-unknown = دربارهٔ { $count } رقم این انتشار چیزی نمی‌گوید.
site-told-link = هر ادعا و نتیجهٔ بررسی آن
site-reuse-download = دریافت
site-reuse-download-text = همهٔ جدول‌ها به‌صورت CSV، ‏JSON و اکسل، با معنای هر ستون و شرط‌های بازنشر.
site-reuse-claim = بررسی یک ادعا
site-reuse-claim-text = رقمی را جایی خوانده‌اید؟ ببینید با این انتشار می‌خواند یا نه.
site-reuse-claim-link = بررسی یک رقم
site-reuse-method = روش سنجش
site-reuse-method-text = همهٔ شاخص‌ها با وزن، گزینه‌ها و مبنای قانونی آن‌ها.
site-reuse-press = نوشتن دربارهٔ آن
site-reuse-press-text = خبر مطبوعاتی با منبع هر رقم، و رابط برنامه‌نویسی برای برنامه‌ها.
site-reuse-verify = { $checkable ->
    [no] سنجش با پرونده‌ها
   *[yes] محاسبهٔ دوباره
}
site-reuse-verify-text = { $checkable ->
    [all] این فرمان انتشار را دریافت می‌کند، همهٔ پرونده‌ها و امضا را بررسی می‌کند، همهٔ پاسخ‌ها را دوباره امتیاز می‌دهد و نخستین تفاوت را نام می‌برد.
    [indicators] این فرمان انتشار را دریافت می‌کند، همهٔ پرونده‌ها و امضا را بررسی می‌کند، همه‌چیز را از امتیاز شاخص‌ها دوباره محاسبه می‌کند، چون پاسخ‌ها منتشر نشده است، و نخستین تفاوت را نام می‌برد.
   *[no] این فرمان انتشار را دریافت می‌کند، آن را با فهرست پرونده‌هایش می‌سنجد و نخستین تفاوت را نام می‌برد. بی کلید ناشر نمی‌تواند بگوید این رقم‌ها از آنِ کیست.
} فهرست پرونده‌ها و چکیدهٔ آن‌ها:
site-reuse-cite = استناد به این صفحه
site-citation = { $named ->
    [yes] { $publisher }: «{ $title }»، انتشار { $id }، { $day }، SHA-256 ⁦{ $digest }⁩
   *[no] «{ $title }»، انتشار { $id }، { $day }، SHA-256 ⁦{ $digest }⁩
}

## نمودارها

site-chart-reconstructed = بازسازی‌شده، جز آنچه با نشان ◆ واقعاً منتشر شده است.
site-chart-reconstructed-all = بازسازی‌شده.
site-preview-legend = نشان ◆: رقم واقعاً منتشرشده.
site-chart-source = { $title }، انتشار { $id }، { $day }
site-chart-from = منبع: { $source }
site-chart-data = داده‌ها (CSV)
site-chart-table = جدول پشت این نمودار
site-chart-axes-measure = میانگین هر محور در { $counted }
site-chart-distribution-measure = { $score }، هر نقطه یک مورد
site-chart-distribution-category = { $score }، { $among }، هر نقطه یک مورد
site-chart-growth-measure = { $score } در دو دوره، برای { $count } موردی که بیش از همه رشد کرده‌اند
site-chart-levels-measure = شمار هر سطح بر پایهٔ { $score }
# زیر نمودار، جایی که اسکریپت هست.
site-chart-point = برای دیدن نام، روی نقطه بروید یا آن را لمس کنید؛ کلیدهای جهت از نقطه‌ای به نقطهٔ دیگر می‌روند.
site-chart-share-measure = { $title }
site-share-class = دسته
site-share-count = تعداد
site-share-percent = سهم
