# Words of the page kit: frame, forms, lists, charts, errors.

service-name = Aspire
title-tag = { $title } – Aspire
title-tag-error = Error: { $title } – Aspire

skip-link = Skip to main content
nav-label = Main
account-label = Your account
breadcrumbs-label = Breadcrumb
back-label = Back
back-nav = Step back
sign-out = Sign out
footer-label = About this service
footer-purpose = Aspire supports talks about development. It does not decide pay, selection or discipline.
demo-banner = Demonstration. Every person, council and figure here is invented.

flash-success = Done:
flash-notice = Please note:

pagination-total =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
pagination-label = Pages
pagination-previous = Previous
pagination-next = Next
# Read out after "Previous" and "Next".
pagination-page = page
pagination-number = Page { $number }
pagination-showing = { $from } to { $to } of { $total }
filter-clear = Show everything
change = Change
print-page = Print this page
print-by-browser = To print this page, use your browser’s own print.

copy-link = Copy the link
copy-link-of = { " " }for { $name }
copied-link = Copied
error-summary-title = There is a problem
error-prefix = Error:
password-show = Show
password-hide = Hide
password-show-label = Show password
password-hide-label = Hide password

# $level is 1 to 7. Number and name always go together.
level-name = Level { $level }, { level-word }
level-word =
    { $level ->
        [1] Follow
        [2] Assist
        [3] Apply
        [4] Enable
        [5] Ensure, advise
        [6] Initiate, influence
       *[7] Set strategy, inspire, mobilise
    }
not-yet = Not yet

ladder-axis = Levels 1 to 7, from left to right
ladder-held = You say { level-name }.
ladder-held-other = { $person } says { level-name }.
ladder-partly = Partly { level-name }.
ladder-endorsed = Endorsed at { level-name }.
ladder-required = The role asks for { level-name }.
ladder-about = This page is about { level-name }.
legend-label = How to read the ladder
legend-radar = How to read the picture
legend-held = You say you do this
legend-held-other = { $person } says they do this
legend-partly = Partly
legend-endorsed = Endorsed
legend-required = The role asks for this

# $month is 1 to 12, $year a text of four digits.
date-day = { $day } { month-name } { $year }
date-month = { month-name } { $year }
date-moment = { $date } at { $time }
month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
# $minutes is empty or starts with a colon, $half is "am" or "pm".
time =
    { $half ->
        [am] { $hour }{ $minutes }am
       *[pm] { $hour }{ $minutes }pm
    }
time-midday = midday
time-midnight = midnight
date-hint = For example, 21/11/2026

error-reference = If you ask for help, quote this reference:
error-not-found = Page not found
error-not-found-text = The address may be mistyped, or the page has moved, or it is not one you can open.
error-wrong-method = There is no page at this address
error-wrong-method-text = It only takes what a form sends. Nothing was changed. Open the page that has the form, and go on from there.
error-other-host = This service does not answer at this address
error-other-host-text = Check the address you used. If you look after this service, its log says which setting to change.
error-forbidden = You cannot do this here
error-forbidden-text = Your account does not have the role this needs. If you think it should, ask your council’s administrator.
error-too-large = That is too large
error-too-large-text = What you sent is larger than we can take, so nothing was saved or changed.
error-file-too-large = The file is too large
error-file-too-large-text = Choose a file of 10 MB or smaller. Nothing was saved or changed.
error-expired = This page is out of date
error-expired-text = The form or link you used is too old, so nothing was changed. Open the page again and start from there.
error-too-many = Please wait a moment
error-too-many-text = There were too many tries in a short time. Nothing was changed. You can try again in a few minutes.
error-unavailable = Aspire is away for a moment
error-unavailable-text = The service cannot answer just now. What you saved before is safe. Try again in a minute.
error-problem = Sorry, something went wrong
error-problem-text = It is our mistake, not yours. Nothing you sent just now was kept. You can go back and try again.
