# One's own account.

choose-heading = Where do you want to go?
choose-programme = Programme
choose-empty-heading = There is nowhere to go yet
choose-empty-text = Your account belongs to no organisation at the moment. Ask your council’s administrator to invite you.
choose-closed-heading = You have no access at the moment
choose-stopped = Your access to { $organisation } was stopped. If you think it should not be, ask an administrator of { $organisation }.
choose-left = Your access to { $organisation } has ended, because its records say that you have left. If you have not, ask an administrator of { $organisation }.
account-heading = Your account
account-email = You sign in as
account-doors = Where you can go
account-reminders = Choose whether Aspire reminds you by email while your council asks for an assessment.
account-password-heading = Change your password
account-password-text = You stay signed in here and are signed out everywhere else.
account-current = Current password
account-current-missing = Enter your current password
account-current-wrong = Current password is not right
account-new-is-current = Choose a password that is different from your current one
account-change-password = Change password
account-password-changed = Your password is changed.
account-everywhere-heading = Sign out everywhere
account-everywhere-text = Ends every session of yours, on this and on every other device.
account-sign-out-everywhere = Sign out everywhere
signed-out = You are signed out.
signed-out-everywhere = You are signed out everywhere.
