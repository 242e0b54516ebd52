# Words of the page kit: frame, forms, lists, charts, errors.

service-name = Aspire
title-tag = { $title } – Aspire
title-tag-error = Error: { $title } – Aspire

skip-link = Skip to main content
nav-label = Main
account-label = Your account
breadcrumbs-label = Breadcrumb
back-label = Back
sign-out = Sign out
footer-label = About this service
footer-purpose = Aspire supports talks about development. It does not decide pay, selection or discipline.
demo-banner = Demonstration. Every person, council and figure here is invented.

flash-success = Done
flash-notice = Important

pagination-total =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
