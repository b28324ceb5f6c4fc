### صفحه‌های عمومی.

site-name = سنجه
site-skip = رفتن به محتوا
site-mark-published = به‌راستی منتشر شده است
site-home-title = دوره‌های ارزیابی
site-error-missing = در نشانی { $path } چیزی نیست
