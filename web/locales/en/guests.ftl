# Guests of a readiness round: people who answer and are not in the people list.

guest-word = Guest
guest-in-list = { $name } (guest)
guest-title = { $name } – guest of a readiness round
guest-to-new = Name somebody who is not in your people list
guest-new = Name a guest
guest-new-title = Name a guest – { $round }
guest-new-lede = A guest answers without an account. Once the round is open they get an email with a link to their own sheet and to nothing else.
guest-name = Name
guest-name-missing = Enter the guest’s name
guest-name-long = Enter a name of at most { $most } characters
guest-email = Email address
guest-email-hint = The link goes to this address. Whoever reads this mailbox can answer.
guest-email-wrong = Enter an email address, such as name@union.example
guest-email-person = { $name } works here and has this address. Name them as a person of your organisation
guest-email-person-correct = { $name } works here and has this address. Take this guest off the list, then name { $name }
guest-email-taken = Another guest of this round has this address already
guest-instead-text = { $name } signs in and answers like everybody else here. No link is needed.
guest-instead = Name { $name } instead
guest-name-them = Name this guest
guest-named = The guest is named. Their link is sent as soon as the round is open
guest-no-mail = This service is not set up to send mail, so no link reaches a guest. Ask whoever runs it.
guest-sent-at = Link sent
guest-sent-later = When the round is opened
guest-send-heading = Send the link again
guest-send-text = They get a new link. The older one stops working, and says that a newer one was sent.
guest-send = Send a new link
guest-sent = A new link is on its way. The older one does not work any more
guest-correct-heading = Correct the address
guest-correct-text = A new link goes to the corrected address. The older one stops working.
guest-correct = Save the address
guest-corrected = The address is corrected
guest-remove-heading = Take this guest off the list
guest-remove-text = You can do this as long as they have answered nothing. Their link stops working, and name and address are deleted.
guest-refused-answered = This guest has answered something meanwhile, so they stay on the list

guest-about = What this is about
guest-heading = { $organisation } asks you about its readiness
guest-text = { $organisation } wants to know how ready it is, and asks you for what you know. Answer alone. You can stop at any time and go on later, on any device.
guest-text-locked = Thank you. Your answers are locked and count. { $organisation } needs nothing more from you.
guest-text-closed = { $organisation } has closed answering. What you wrote is kept, and does not count because it was not locked.
guest-about-what = Ready for
guest-as = You answer as
guest-takes = How long it takes
guest-takes-minutes = { $questions ->
    [one] One question, about { $minutes } minutes
   *[other] { $questions } questions, about { $minutes } minutes
}
guest-who-sees = Who sees what
guest-name-seen = Those who lead the round see your name, your email address, and whether you have locked your answers.
guest-your-link = Your link
guest-your-link-text = The link in your email opens this sheet and nothing else, without an account or a password, until the round is over. Keep it to yourself: whoever has it can answer in your name.
guest-begin = Begin
guest-go-on = Carry on
guest-look = See your answers

guest-link-open-first = Open the link in your email
guest-link-open-first-text = This page opens through the link in your newest email. Open it once more in this browser.
guest-link-unknown = This link opens nothing
guest-link-unknown-text = Check that you have the whole link, from the newest email that you got. If it still opens nothing, ask the council that wrote to you.
guest-link-newer = A newer link was sent
guest-link-newer-text = This link does not work any more, because a newer one was sent. Look for the newest email and open the link in it.
guest-link-over = This round is over
guest-link-over-text = Nothing more can be answered or looked at here. What you locked counts. If you have questions, ask the council that wrote to you.

mail-guest-subject = { $organisation } asks you about its readiness
mail-guest-text = { $organisation } wants to know how ready it is for a service for skills and development, and asks you for what you know. You need no account and no password.
mail-guest-about = Ready for: { $stage }
mail-guest-role = You answer as: { $role }
mail-guest-until = Last day to answer: { $date }
mail-guest-link = Open your questions here, as often as you like:
mail-guest-own = The link is yours alone: whoever has it can answer in your name. If you get a newer one, this one stops working.
mail-guest-why = You get this mail because somebody at the council named you. If you did not expect it, you can leave it.
