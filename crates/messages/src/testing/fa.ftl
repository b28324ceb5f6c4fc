test-unknown = پرسش «{ $id }» نیست (سطر { $row })
test-rows = { $n } سطر
test-list = یکی از: { $items }
test-weights = جمع وزن‌های «{ $id }» به جای ۱ برابر { $sum } است
test-weights-help = یکی از آن‌ها را تغییر دهید یا همه را حذف کنید
test-encoding = کدگذاری فایل UTF-8 نیست
test-encoding-help = آن را دوباره با قالب
    «CSV UTF-8» ذخیره کنید
test-place = رتبهٔ { $n }
