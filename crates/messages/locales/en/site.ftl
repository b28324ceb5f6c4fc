### The public pages.

site-name = Sanjeh
site-skip = Go to the content
site-mark-published = Really published
site-home-title = Rounds of assessment
site-error-missing = There is nothing at { $path }
