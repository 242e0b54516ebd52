# Assessment rounds: the pages of those who run them, the switch for reminders, and the digest.

campaigns-title = Assessment rounds
campaigns-lede = Ask a group of people to assess themselves by a date, and see how far each team is.
campaigns-one = Assessment round
campaigns-new = Start a new round
campaigns-empty-heading = No rounds yet
campaigns-empty-text = Each round appears here with its last day and how many people have sent an assessment.
campaigns-state = State
campaigns-sent = Sent
campaigns-sent-of = { $sent } of { $people } sent
campaigns-phase-upcoming = Not open yet
campaigns-phase-open = Open
campaigns-phase-closed = Closed

campaigns-new-title = Start a new assessment round
campaigns-new-lede = You see who is asked, and what they get, before anything is saved.
campaigns-name = Name
campaigns-name-hint = For example “Spring 2027”. The people asked can read it.
campaigns-name-missing = Enter a name for the round
campaigns-name-long = Name must be { $most } characters or fewer
campaigns-name-taken = There is a round called “{ $name }” already. Choose another name
campaigns-purpose = Purpose
campaigns-purpose-hint = One sentence that tells people why you ask. They read it on their home page.
campaigns-purpose-missing = Enter the purpose of the round
campaigns-purpose-long = Purpose must be { $most } characters or fewer
campaigns-planning = What results may be used for
campaigns-planning-no = Development alone
campaigns-planning-yes = Development, and planning by the council
campaigns-planning-missing = Choose what results may be used for
campaigns-planning-not-allowed = The council’s rules keep results for development. Choose “Development alone”, or change the rules first
campaigns-opens = First day
campaigns-opens-wrong = Enter the first day as a date, such as 21/11/2026
campaigns-opens-range = The first day must be at most { $days } days back and at most a year ahead
campaigns-closes = Last day
campaigns-closes-wrong = Enter the last day as a date, such as 21/11/2026
campaigns-closes-before = The last day must not be before the first day
campaigns-closes-past = The last day must be today or later
campaigns-closes-far = The last day must be at most { $days } days after the first
campaigns-who = Who is asked
campaigns-who-text = Everybody in one of the departments, everybody with one of the role profiles, and the people you name. If you choose nothing, everybody who works here is asked.
campaigns-departments = Departments
campaigns-departments-hint = Those in which people have posts now.
campaigns-roles = Role profiles
campaigns-role-gone = A role profile you chose is not in use any more. It is left out now: look at your choice again
campaigns-people = People by email address
campaigns-people-hint = One on each line.
campaigns-people-many = Name at most { $most } people. For more, choose a department or a role profile
campaigns-people-unknown =
    { $count ->
        [one] Nobody who works here has this address: { $listed }
       *[other] Nobody who works here has { $count } of these addresses. Look at: { $listed }
    }
campaigns-nobody = Nobody who works here fits this choice. Choose others, or nothing to ask everybody
campaigns-look = Show who is asked
campaigns-preview-heading =
    { $count ->
        [one] One person is asked
       *[other] { $count } people are asked
    }
campaigns-preview-changed = Who is asked has changed since you looked. Nothing is saved yet.
campaigns-preview-names = Names
campaigns-preview-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
campaigns-gets-line =
    { $count ->
        [one] One person sees the purpose and the last day on their home page from the first day.
       *[other] { $count } people see the purpose and the last day on their home page from the first day.
    }
campaigns-gets-reminders =
    { $count ->
        [one] One person gets reminders by email while they have not sent: none in the first seven days, and at most two a month over all rounds.
       *[other] { $count } people get reminders by email while they have not sent: none in the first seven days, and at most two a month over all rounds.
    }
campaigns-gets-off =
    { $count ->
        [one] One person has switched reminders off and gets no email.
       *[other] { $count } people have switched reminders off and get no email.
    }
campaigns-gets-nothing =
    { $count ->
        [one] One person has not joined and gets nothing until they have. Invite them under People.
       *[other] { $count } people have not joined and get nothing until they have. Invite them under People.
    }
campaigns-department = Department
campaigns-no-department = No department
campaigns-asked = Asked
campaigns-joined = Joined
campaigns-make =
    { $count ->
        [one] Start the round for one person
       *[other] Start the round for { $count } people
    }
campaigns-made = The round is started.

campaigns-show-title = Assessment round { $name }
campaigns-lede-sent = **{ $sent } of { $people }** people have sent an assessment.
campaigns-reminders = Reminders
campaigns-reminders-off =
    { $count ->
        [0] Nobody has switched them off
        [one] One person has switched them off
       *[other] { $count } people have switched them off
    }
campaigns-teams = Progress by team
campaigns-teams-text = A team is everybody who reports to the same person. Whether somebody has begun is private.
campaigns-team = Team of
campaigns-no-manager = No line manager
campaigns-not-joined = Not joined
campaigns-picture = Part sent
campaigns-phone-link = People to ring
campaigns-download = Download as CSV
campaigns-later-heading = People who came later
campaigns-later =
    { $count ->
        [one] One person fits this round by now and is not asked yet.
       *[other] { $count } people fit this round by now and are not asked yet.
    }
campaigns-add-later = Ask them too
campaigns-people-added =
    { $count ->
        [0] There is nobody to add.
        [one] One person is added.
       *[other] { $count } people are added.
    }
campaigns-end-heading = The end of this round
campaigns-new-end = New last day
campaigns-extend = Change the last day
campaigns-open-again = Open the round again
campaigns-extended = The last day is changed.
campaigns-close-text = Closing ends reminders and takes the round off home pages. What was sent stays. You can open it again.
campaigns-close = Close the round now
campaigns-closed = The round is closed.
campaigns-conflict = Somebody else changed this round after you opened the page. Look at it again, then save to use your date

campaigns-phone-title = People to ring for { $name }
campaigns-phone-heading = People to ring
campaigns-phone-lede = A call helps here more than another email.
campaigns-phone-empty-heading = Nobody to ring
campaigns-phone-empty-text = People appear here when they have had two reminders and not sent, or when no email reaches them.
campaigns-why = Why
campaigns-call-not-joined = Has not joined, so nothing reaches them
campaigns-call-mail-failed = Email to them does not arrive
campaigns-call-reminded = Has had two reminders and not sent

campaigns-csv-name = Name
campaigns-csv-email = Email
campaigns-csv-department = Department
campaigns-csv-manager = Line manager
campaigns-csv-state = State
campaigns-csv-sent-on = Sent on
campaigns-csv-reminders = Reminders
campaigns-state-not-joined = Not joined
campaigns-state-not-sent = Not sent
campaigns-state-sent = Sent

campaigns-own-heading = What your council asks
campaigns-own = Assess yourself by { $date }: { $purpose }
campaigns-own-planning = Results are for development, and for planning by the council.
campaigns-own-development = Results are for development alone.
campaigns-own-reminders = Switch reminders off or on
campaigns-area-meta =
    { $count ->
        [0] None open
        [one] One open
       *[other] { $count } open
    }
campaigns-team-heading = Assessment rounds
campaigns-team-line = { $name }, until { $date }
campaigns-team-waiting = Not yet: { $names }
campaigns-team-more = and { $count } more
campaigns-team-all = Everybody has sent
campaigns-team-reminders-off = Reminders off

reminders-heading = Reminders
reminders-are-on = Your reminders are **on**.
reminders-are-off = Your reminders are **off**.
reminders-text = While your council asks for an assessment that you have not sent, Aspire reminds you by email: not in the first seven days, at most twice a month, and only on weekdays between 8am and 6pm.
reminders-manager = If you switch them off, your line manager sees that they are off. Nobody is told why.
reminders-switch-off = Switch reminders off
reminders-switch-on = Switch reminders on
reminders-switched-off = Your reminders are off.
reminders-switched-on = Your reminders are on.

mail-reminder-subject = Your self-assessment in Aspire
mail-reminder-text = These rounds ask for a self-assessment that you have not sent yet:
mail-reminder-line = { $name }, until { $date } ({ $organisation })
mail-reminder-link = Go to your home page:
mail-reminder-last = Aspire sends this at most twice a month. You can switch it off there under Reminders.
