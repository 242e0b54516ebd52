# Signing in.

sign-in-heading = Sign in
sign-in-lede = See your skills, your role, and what comes next.
sign-in-email = Email address
sign-in-password = Password
sign-in-button = Sign in
sign-in-forgotten = I have forgotten my password
sign-in-email-missing = Enter your email address
sign-in-password-missing = Enter your password
sign-in-no-match = Check your email address and password. They do not match an account.
session-over = You were signed out. Sign in again to go on.
session-over-back = You were signed out. Sign in and you come back to where you were.
sign-in-too-many =
    { $minutes ->
        [one] There were too many tries. Wait one minute, then try again.
       *[other] There were too many tries. Wait { $minutes } minutes, then try again.
    }
personas-heading = Look around as somebody
personas-text = Everybody here is invented. Choose who to be.
personas-button = Sign in
personas-button-as = as { $label }
persona-staff = Sam Example, developer
persona-staff-what = Assesses skills against a role, sees what the role asks.
persona-manager = Jo Manager, line manager
persona-manager-what = Sees who in the team has sent an assessment.
persona-assessor = Ash Assessor, assessor
persona-assessor-what = Will give second opinions. For now, sees what all staff see.
persona-head = Robin Head, Head of Profession
persona-head-what = Keeps the role profiles of the council.
persona-hr = Nia Adviser, HR adviser
persona-hr-what = Looks after posts and role profiles.
persona-admin = Chris Admin, council administrator
persona-admin-what = Imports people and the framework, invites, sets things up.
persona-programme = Pat Society, programme manager
persona-programme-what = Runs the pilot, sees how its councils stand, and never a person’s record.
persona-board = Bea Board, programme board
persona-board-what = Decides whether a council is ready, with conditions or waivers.
persona-reviewer = Ray Reviewer, reviewer
persona-reviewer-what = Reads what a council shows in a readiness round and says which levels it proves.
persona-steering = Stella Steering, steering group
persona-steering-what = Sees totals and agreed names, and changes nothing.
