# A link for somebody’s new password.

password-link-heading = Make a link for a new password
password-link-lede = For somebody who has forgotten their password. The one they have goes on working until the link is used; then they are signed out everywhere else.
password-link-by-hand = You see the link once it is made, and nobody else does. It works once, for two hours. Give it to { $name } yourself, and make sure that it is them: whoever has it can sign in as them.
password-link-by-mail = The link goes to { $email } by mail. It works once, for two hours.
password-link-make = Make the link
password-link-send = Send the link
password-link-mailed = A link for a new password is on its way to them.
password-link-opens-more = Their account also opens another organisation or a programme, so nobody of one organisation can be shown a link for it. Ask whoever runs this service.
password-link-made-heading = Link for a new password
password-link-made-text = Give this link to { $name }. It works once, for two hours. Copy it now: it is shown to you alone, and not any more once it is used or the time is over.
password-link-gone-heading = There is no open link here
password-link-gone-text = It was used, replaced by a newer one, or its two hours are over. You can make a new one on the person’s page.
password-link-back = Back to { $name }
