### صفحه‌های عمومی: آنچه همه دارند، صفحه نخست، صفحه دوره، نمودارها.

site-name = سنجه
site-skip = رفتن به محتوا
site-theme = تیره یا روشن
site-mark-published = رقم منتشرشده
site-mark-contradicted = رقم منتشرشده، در تناقض با رقم‌های منتشرشدهٔ دیگر
site-error-missing = نشانی { $path } وجود ندارد

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
    [yes] نشان ◆ یعنی این رقم منتشر شده است و نشان ◆! یعنی منتشر شده، ولی با رقم‌های دیگر در تناقض است؛ بقیهٔ رقم‌ها بازسازی شده است.
   *[no] نشان ◆ یعنی این رقم منتشر شده است؛ بقیهٔ رقم‌ها بازسازی شده است.
}
site-superseded = این انتشار در { $day } اصلاح شده است.
site-superseded-link = رفتن به انتشار اصلاح‌شده
site-corrects = این انتشار، انتشار { $id } را اصلاح می‌کند.
site-corrects-link = رفتن به انتشار پیشین
site-rests-on-corrected = رشد در این صفحه‌ها نسبت به انتشار { $id } دورهٔ پیش است که در { $day } اصلاح شد.
site-not-verified = راستی‌آزمایی نشده: این وبگاه کلید ناشر را ندارد و معلوم نیست چه کسی این رقم‌ها را منتشر کرده است.{ $recomputed ->
    [yes] {" "}همهٔ نتایج از داده‌ها دوباره به دست آمد.
   *[no] {" "}نتایج هنوز از داده‌ها دوباره محاسبه نشده است.
}
site-being-verified = در حال راستی‌آزمایی: امضای ناشر درست است و همهٔ نتایج از داده‌ها دوباره محاسبه می‌شود. تا پایان این کار، رقم‌ها راستی‌آزمایی‌شده نیست.
site-verify-link = راستی‌آزمایی با کلید ناشر
site-second = انتشار دیگری از این دوره پیش از این وجود داشته است و این یکی آن را اصلاح نمی‌کند. ناشر باید بگوید کدام معتبر است.
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
    [indicators] {" "}و اجزای آن‌ها.
   *[no] {" "}و اجزای آن‌ها.
}
site-home-newest = تازه‌ترین دوره
site-home-open = دیدن این دوره
site-home-all = همهٔ دوره‌ها
site-home-caption = دوره‌های منتشرشده در این وبگاه. خبر دوره‌های تازه و اصلاحیه‌ها در
site-home-round = دوره
site-home-day = تاریخ انتشار
site-home-assessed = ارزیابی‌شده
site-home-mean = میانگین امتیاز
site-home-corrected = اصلاح‌شده در { $day }: { $reason }
site-home-empty = هنوز دوره‌ای منتشر نشده است.
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
site-round-ends = بالا و پایین جدول
site-round-by-axis = برترین‌های هر محور
site-round-growth = بیشترین رشد
site-round-shares = پیشرفت خدمات
site-round-claims = ادعاهای رسانه‌ای
site-round-reuse = { $checkable ->
    [no] استفادهٔ دوباره
   *[yes] راستی‌آزمایی و استفادهٔ دوباره
}
site-before = دورهٔ پیش:
site-means-note = میانگین، بر پایهٔ هر { $subject } دارای امتیاز{ $changes ->
    [yes] ؛ تغییر نسبت به دورهٔ پیش در پرانتز آمده است.
   *[no] .
}
site-places-among-all = رتبه در میان همه
site-table-reconstructed = { $marked ->
    [yes] بازسازی‌شده، جز آنچه نشان ◆ دارد
   *[no] بازسازی‌شده
}
site-place = رتبه
site-subject-name = نام
site-score = امتیاز
site-change = تغییر
site-tied = مشترک
site-whole-ranking = رتبه‌بندی کامل
site-and-more = و { $others } در همین رتبه‌ها
site-was = دورهٔ پیش
site-is = این دوره
site-points = تغییر امتیاز
site-places = تغییر رتبه
site-growth-caption = بیشترین رشد نسبت به دورهٔ پیش
site-growth-relative = نسبت به دیگران در هر دوره
site-growth-relative-to = رشد نسبت به دیگران در هر دوره است.
site-growth-other-bodies = { $n ->
   *[other] رشد { $counted } حاصل از ادغام یا تفکیک محاسبه نمی‌شود: { $names }.
}
site-growth-summary = امتیاز { $rose } بالا و امتیاز { $fell } { $subject } پایین رفته است.{ $entered ->
    [0] {""}
   *[other] {" "}{ $entered } { $subject } تازه است.
}{ $left ->
    [0] {""}
   *[other] {" "}{ $gone } از دورهٔ پیش دیگر ارزیابی نمی‌شود.
}
site-claims = از { $all } رقمی که دربارهٔ این دوره گفته شده است، { $agree } رقم با این انتشار سازگار است{ $differ ->
    [0] {""}
   *[other] {" "}و { $differ } رقم ناهمخوان
}.{ $contradicted ->
    [0] {""}
   *[other] {" "}{ $contradicted } رقم با یکدیگر در تناقض است: همهٔ آن‌ها نمی‌تواند درست باشد و این انتشار نشان نمی‌دهد کدام نادرست است.
}
site-claims-unknown = این انتشار دربارهٔ { $count } ادعا چیزی نمی‌گوید.
site-claims-link = هر ادعا و نتیجهٔ بررسی آن
site-reuse-download = دریافت
site-reuse-download-text = همهٔ جدول‌ها به صورت CSV، ‏JSON و اکسل، با معنای هر ستون و شرط‌های بازنشر.
site-reuse-claim = بررسی یک ادعا
site-reuse-claim-text = رقمی را جایی خوانده‌اید؟ ببینید با این انتشار سازگار است یا نه.
site-reuse-claim-link = بررسی یک رقم
site-reuse-method = روش سنجش
site-reuse-method-text = همهٔ شاخص‌ها با وزن، گزینه‌ها و مبنای قانونی آن‌ها.
site-reuse-press = نوشتن دربارهٔ آن
site-reuse-press-text = خبر مطبوعاتی با منبع هر رقم، و رابط برنامه‌نویسی برای برنامه‌ها.
site-reuse-verify = { $checkable ->
    [no] مقایسه با پرونده‌ها
   *[yes] محاسبهٔ دوباره
}
site-reuse-verify-text = { $checkable ->
    [all] این فرمان انتشار را دریافت می‌کند، همهٔ پرونده‌ها و امضا را بررسی می‌کند، همهٔ پاسخ‌ها را دوباره امتیاز می‌دهد و نخستین تفاوت را نام می‌برد.
    [indicators] این فرمان انتشار را دریافت می‌کند، همهٔ پرونده‌ها و امضا را بررسی می‌کند، همه‌چیز را از امتیاز شاخص‌ها دوباره محاسبه می‌کند، چون پاسخ‌ها منتشر نشده است، و نخستین تفاوت را نام می‌برد.
   *[no] این فرمان انتشار را دریافت می‌کند، آن را با فهرست پرونده‌هایش مقایسه می‌کند و نخستین تفاوت را نام می‌برد. بدون کلید ناشر معلوم نمی‌شود چه کسی این رقم‌ها را منتشر کرده است.
} فهرست پرونده‌ها و چکیدهٔ آن‌ها:
site-reuse-cite = استناد به این صفحه
site-citation = { $named ->
    [yes] { $publisher }: «{ $title }»، انتشار { $id }، { $day }، SHA-256 ⁦{ $digest }⁩
   *[no] «{ $title }»، انتشار { $id }، { $day }، SHA-256 ⁦{ $digest }⁩
}

## نمودارها

site-chart-reconstructed = بازسازی‌شده، جز رقم‌های منتشرشده با نشان ◆{ $contradicted ->
    [yes] ؛ آنچه نشان ◆! دارد با رقم‌های منتشرشدهٔ دیگر در تناقض است.
   *[no] .
}
site-chart-reconstructed-all = بازسازی‌شده.
site-preview-legend = نشان ◆: رقم منتشرشده.
site-chart-source = { $title }، انتشار { $id }، { $day }
site-chart-from = منبع: { $source }
site-chart-data = داده‌ها (CSV)
site-chart-table = جدول پشت این نمودار
site-chart-axes-measure = میانگین هر محور در { $counted }
site-chart-distribution-measure = { $score }؛ هر نقطه یک { $subject } است
site-chart-distribution-category = { $score }، { $among }؛ هر نقطه یک { $subject } است
site-chart-growth-measure = { $score } در دو دوره، برای { $counted } با بیشترین رشد
site-chart-levels-measure = شمار هر سطح بر پایهٔ { $score }
# زیر نمودار، جایی که اسکریپت هست.
site-chart-point = برای دیدن نام، روی نقطه بروید یا آن را لمس کنید؛ کلیدهای جهت از نقطه‌ای به نقطهٔ دیگر می‌روند.
site-chart-share-measure = { $title }
site-share-class = دسته
site-share-count = شمار
site-share-percent = سهم
