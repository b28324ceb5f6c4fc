### جمله‌هایی که از رقم‌ها ساخته می‌شوند: دربارهٔ دوره، دستگاه‌ها و نمودارها.

## آنچه جمله‌ها از آن ساخته می‌شوند.

# پیش از آخرین نام یک فهرست می‌آید.
wording-and = {" و "}
# نام‌هایی که اینجا شناخته‌اند، بر پایهٔ عنوان انگلیسی؛ برای دیگر نام‌ها تهی.
wording-known = { $number ->
    [heading] { $key ->
        [agency] دستگاه‌ها
        [country] کشورها
        [service] خدمات
       *[other] {""}
    }
   *[one] { $key ->
        [agency] دستگاه
        [country] کشور
        [ministry] وزارتخانه
        [service] خدمت
       *[other] {""}
    }
}
wording-counted = { $count ->
    [one] { $n } { $one }
   *[other] { $n } { $many }
}
wording-counted-of-kind = { $count ->
    [one] { $n } { $title }
   *[other] { $n } { $title }
}
# نامی که پس از شمار می‌آید، جایی که نام دیگری نیست.
wording-subjects = واحد
wording-others = { $count ->
    [one] { $n } { $one } دیگر
   *[other] { $n } { $one } دیگر
}
wording-tie = مشترک با { $others }
wording-points = { $count ->
    [one] { $size } امتیاز
   *[other] { $size } امتیاز
}
wording-percentage-points = { $count ->
    [one] { $size } واحد درصد
   *[other] { $size } واحد درصد
}
wording-place = رتبهٔ { $place }
# شمارهٔ رتبه‌ای که کنار آن «رتبهٔ آخر» می‌آید.
wording-place-last = { $place }
# رتبه در یک فهرست: $how «among» یا «last-among» است، و جایی که امتیازهای برابر رتبه‌ای خالی نمی‌گذارند «alone» یا «last».
wording-place-of = { $how ->
    [alone] { $place }
    [last] { $place } (آخر)
   *[among] { $place } از { $of }
}
wording-place-tied = { $how ->
    [alone] { $place } ({ $tie })
    [last] { $place } (آخر، { $tie })
   *[among] { $place } از { $of } ({ $tie })
}
wording-axes-count = { $n } محور
wording-classes-count = { $n } دسته

## دوره.

wording-mean = { $counted } به‌طور میانگین امتیاز { $mean } گرفتند.
wording-mean-same = { $counted } به‌طور میانگین امتیاز { $mean } گرفتند، برابر با دورهٔ پیش.
wording-mean-changed = { $counted } به‌طور میانگین امتیاز { $mean } گرفتند، { $change } { $how ->
    [more] بیشتر
   *[less] کمتر
} از دورهٔ پیش.
wording-ends = { $first } { $leading ->
    [1] پیشتاز است
   *[other] در رتبهٔ نخست مشترک‌اند
}{ $trailing ->
    [0] .
    [1] {" "}و { $last } در رتبهٔ آخر قرار دارد.
   *[other] {" "}و { $last } در رتبهٔ آخر مشترک‌اند.
}
wording-ends-of = { $among }: { $first } { $leading ->
    [1] پیشتاز است
   *[other] در رتبهٔ نخست مشترک‌اند
}{ $trailing ->
    [0] .
    [1] {" "}و { $last } در رتبهٔ آخر قرار دارد.
   *[other] {" "}و { $last } در رتبهٔ آخر مشترک‌اند.
}
wording-ranking = { $list }: { $first } با امتیاز { $first_score } { $leading ->
    [1] پیشتاز است
   *[other] در رتبهٔ نخست مشترک‌اند
}{ $trailing ->
    [0] .
    [1] ؛ { $last } با امتیاز { $last_score } در رتبهٔ آخر است.
   *[other] ؛ { $last } با امتیاز { $last_score } در رتبهٔ آخر مشترک‌اند.
}
wording-ranking-nobody = در این فهرست کسی رتبه ندارد.

## یک دستگاه.

wording-subject = «{ $name }» امتیاز { $score } گرفت و { $how ->
    [alone] { $place } را به دست آورد
    [last] در رتبهٔ آخر ({ $place }) قرار گرفت
    [last-among] در میان { $of } در رتبهٔ آخر ({ $place }) قرار گرفت
   *[among] در میان { $of } { $place } را به دست آورد
}.
wording-subject-shared = «{ $name }» امتیاز { $score } گرفت و { $how ->
    [alone] همراه با { $others } { $place } را به دست آورد
    [last] همراه با { $others } در رتبهٔ آخر ({ $place }) قرار گرفت
    [last-among] در میان { $of }، همراه با { $others }، در رتبهٔ آخر ({ $place }) قرار گرفت
   *[among] در میان { $of }، همراه با { $others }، { $place } را به دست آورد
}.
wording-subject-in-category = با { $measure } { $score } در فهرست «{ $category }»{ $shared ->
    [yes] ، همراه با { $others }،
   *[no] {""}
} { $how ->
    [alone] { $place } را دارد
    [last] در رتبهٔ آخر ({ $place }) است
    [last-among] در رتبهٔ آخر ({ $place } از { $of }) است
   *[among] { $place } از { $of } را دارد
}.
wording-subject-outside = «{ $name }» امتیاز { $score } گرفت. در فهرست «{ $list }» رتبه ندارد.
wording-subject-unranked = «{ $name }» در این دوره امتیازی ندارد.
wording-subject-changed = این رقم { $change } { $how ->
    [more] بیشتر
   *[less] کمتر
} از دورهٔ پیش است.
wording-subject-same = امتیاز آن با دورهٔ پیش برابر است.
wording-subject-new = در دورهٔ پیش ارزیابی نشده بود.
wording-subject-other-body = { $how ->
    [merged] پس از دورهٔ پیش از ادغام پدید آمده است و رشد آن محاسبه نمی‌شود.
   *[split] پس از دورهٔ پیش تفکیک شده است و رشد آن محاسبه نمی‌شود.
}
wording-subject-axes = بیشترین امتیاز را در { $best } و کمترین را در { $weakest } گرفته است.
wording-group = { $n ->
   *[other] میانگین امتیاز خود آن ({ $own }) و امتیاز { $members } وابسته به آن
}
wording-group-alone = همان امتیاز خود آن ({ $own })؛ وابسته‌ای ندارد
wording-group-rule = { $measure } میانگین امتیاز خود { $subject } و هر { $subject } وابسته به آن است

## چند دستگاه در کنار هم.

wording-ahead = { $first } { $points } از { $last } جلوتر { $leading ->
    [1] است
   *[other] هستند
}.
wording-level = امتیاز { $names } برابر است: { $score }.

## نمودارها.

wording-axes-ends = بالاترین میانگین از آنِ { $high } و پایین‌ترین از آنِ { $low } است
wording-axes-level = { $n ->
    [one] میانگین { $axis }: { $mean }
   *[other] میانگین همهٔ محورها برابر است: { $mean }
}
wording-rose-most = { $n ->
    [one] { $names } بیش از همه رشد کرده است: { $change }
   *[other] { $names } بیش از همه رشد کرده‌اند: هرکدام { $change }
}
wording-half-between = نیمی از { $counted } امتیازی میان { $low } و { $high } دارند
wording-half-alike = دست‌کم نیمی از { $counted } امتیاز { $score } دارند
wording-scored-alike = { $n ->
    [one] { $counted } امتیاز { $score } دارد
   *[other] هر { $counted } امتیاز { $score } دارند
}
wording-levels = { $n ->
    [one] { $count ->
        [one] { $count } از { $all } در سطح «{ $levels }» است
       *[other] { $count } از { $all } در سطح «{ $levels }» هستند
    }
   *[other] در هر یک از این سطح‌ها { $count } از { $all } هستند: { $levels }
}
# $classes نام بزرگ‌ترین بخش‌های کل است: «کاملاً الکترونیکی».
wording-share = { $n ->
    [one] { $percent } از { $counted }: «{ $classes }»{ $others ->
        [yes] ، بیش از هر بخش دیگر
       *[no] {""}
    }
   *[other] هرکدام { $percent } از { $counted }: { $classes }{ $others ->
        [yes] ، بیش از هر بخش دیگر
       *[no] {""}
    }
}
# $bands نام چیزی است که بخش‌ها سطح‌های آن‌اند: «خدمات در پنجره واحد».
wording-share-of-levels = { $n ->
    [one] { $bands }: «{ $classes }» در { $percent } از { $counted }
   *[other] { $bands }: { $classes }، هرکدام در { $percent } از { $counted }
}
wording-above-means = { $how ->
    [none] «{ $name }» در { $of ->
        [1] تنها محور
       *[other] هیچ‌یک از { $of } محور
    } بالاتر از میانگین نیست
    [all] «{ $name }» در { $of ->
        [1] تنها محور
       *[other] هر { $of } محور
    } بالاتر از میانگین است
   *[some] «{ $name }» در { $n } محور از { $of } محور بالاتر از میانگین است
}
wording-history = { $how ->
    [more] امتیاز «{ $name }» از { $from } به { $to } افزایش یافته است
    [less] امتیاز «{ $name }» از { $from } به { $to } کاهش یافته است
   *[same] امتیاز «{ $name }» در آغاز و پایان { $to } است
}
