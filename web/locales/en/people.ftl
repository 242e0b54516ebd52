# People: the list, one person, posts, invitations, import.

people-heading = People
people-lede =
    { $people ->
        [one] **{ $people } person** works here, and { $joined } can sign in.
       *[other] **{ $people } people** work here, and { $joined } can sign in.
    }
people-person = Person
people-post = Post
people-name = Name
people-email = Work email address
people-staff-number = Staff number
people-job-title = Job title
people-department = Department
people-manager = Line manager
people-role = Role profile
people-fte = Share of full time
people-start-date = First day
people-state = Signing in
people-dates = When
people-nothing = Not given
people-nobody = Nobody
people-works-here = Works here
people-has-left = Has left
people-left-on = Left on { $date }
people-further-posts =
    { $count ->
        [one] and { $count } more post
       *[other] and { $count } more posts
    }
people-import-link = Import a staff list
people-add-link = Add one person
people-invite-link =
    { $count ->
        [one] Invite { $count } person who has not been asked yet
       *[other] Invite { $count } people who have not been asked yet
    }
people-download = Download this list (CSV)
people-back-to-list = Go to the list of people
people-cancel = Leave it as it is
people-cancel-new = Cancel
people-save = Save

people-filter-button = Show
people-filter-search = Name, email or staff number
people-filter-all-departments = All departments
people-filter-all-managers = All line managers
people-filter-all-roles = All role profiles
people-filter-at-work = Everybody here ({ $count })
people-filter-joined = Can sign in ({ $count })
people-filter-invited = Invited ({ $count })
people-filter-not-invited = Not invited yet ({ $count })
people-filter-stopped = Access stopped ({ $count })
people-filter-left = Left ({ $count })
people-none = Nobody is on the list yet
people-none-text = Everybody whom you import or add will be listed here, with their post and line manager.
people-none-found = Nobody fits
people-none-found-text = Nobody on the list has all of what you asked for. Try fewer words, or another department.

people-state-not-invited = Not invited yet
people-state-invited = Invited
people-state-joined = Can sign in
people-state-stopped = Access stopped

role-staff = Staff
role-assessor = Assessor
role-assessor-what = Reads evidence and gives a second opinion.
role-head-of-profession = Head of Profession
role-head-of-profession-what = Leads the profession here and keeps the role profiles. Sees the list of people.
role-deputy-head-of-profession = Deputy Head of Profession
role-deputy-head-of-profession-what = Decides about skills where the Head of Profession has had a part.
role-sponsor = Sponsor of the profession
role-sponsor-what = Decides about the Head of Profession’s own skills.
role-hr-adviser = HR adviser
role-hr-adviser-what = Works on posts, role profiles and job descriptions. Sees the list of people.
role-administrator = Council administrator
role-administrator-what = Looks after people, invitations, the skills framework and settings.

# One person
people-person-title = { $name }, on the list of people
people-lede-self = This is what your council keeps about your job. Ask your administrator if something is wrong.
people-lede-own = This is what your council keeps about your job.
people-lede-not-invited = Works here, and has not been invited to sign in yet.
people-lede-invited = Works here, and has not taken up the invitation yet.
people-lede-joined = Works here and can sign in.
people-lede-stopped = Works here, but cannot sign in: the access was stopped.
people-main-post = Main post
people-further-post = Further post
people-manager-has-left = This line manager has left.
people-correct-post = Correct this post
people-end-post-link = End this post
people-move-link = Move to another post
people-second-post-link = Give a second post
people-above = Reports to, up to the top
people-reports = Who reports to { $name }
people-below = { $count } people stand below in all. These report directly:
people-earlier = Earlier posts
people-from-to = { $from } to { $to }
people-until = Until { $to }
people-contact = Contact
people-change-link = Change name, email or staff number
people-access = Signing in
people-signs-in-with = Signs in with
people-joined-on = Joined on
people-invited-until = Invitation works until
people-stopped-on = Stopped on
people-roles = Roles
people-roles-link = Change roles
people-stop-link = Stop access
people-invite-one = Invite to sign in
people-invite-again = Invite again with a new link
people-restore-button = Give access back
people-leave-link = Mark as a leaver
people-come-back-link = Bring back

# Forms
people-add-heading = Add one person
people-add-lede = Nobody gets an email until you invite them.
people-add-button = Add this person
people-added = { $name } is on the list. Nothing has been sent.
people-change-heading = Change name, email or staff number
people-changed = The change is saved.
people-conflict = Somebody else changed this person while the page was open. What you typed is still here: look at it once more and save again.
people-staff-number-optional = Staff number (optional)
people-staff-number-hint = The number your payroll uses. It lets the next import find this person, even with a new name or email.
people-job-title-optional = Job title (optional)
people-department-optional = Department (optional)
people-department-hint = The department, service or team.
people-manager-optional = Line manager (optional)
people-manager-hint = The email address, staff number or whole name of somebody on the list.
people-role-optional = Role profile (optional)
people-role-none = No role profile yet
people-fte-optional = Share of full time (optional)
people-fte-hint = 1 is full time, 0.6 is three days of five.
people-start-date-optional = First day in this post (optional)
people-first-day = First day in the new post
people-last-day = Last day
people-email-sign-in = Somebody who has joined keeps signing in with the address they joined with.

people-name-missing = Enter a name
people-email-missing = Enter an email address
people-email-wrong = Enter an email address in the form name@council.gov.uk
people-email-taken = { $name } already has this email address
people-staff-number-wrong = Enter a staff number of up to 30 letters and figures
people-staff-number-taken = { $name } already has this staff number
people-line-too-long = { $field } must be { $limit } characters or fewer
people-fte-wrong = Enter a share of full time above 0 and up to 1, such as 0.6
people-date-missing = { $field } must be given, such as 21/11/2026
people-date-wrong = { $field } must be a real date, such as 21/11/2026
people-date-range = { $field } must be between the years 1900 and 2100
people-date-in-future = { $field } must be today or earlier: the change counts from the moment you save it
people-last-day-early = The last day must be on or after { $day }, the first day of { $post }
people-last-day-not-begun = The first day of { $post } is still to come: { $day }. If nobody began in it, correct that day before you end it
people-this-post = this post
people-this-post-named = this post, { $title }
people-move-early = The first day must be after { $day }, the first day of the present post. If the present post was never taken up, correct it instead
people-move-same = Change something about the post, or go back
people-second-nameless = Enter a job title, a role profile or a line manager
people-manager-unknown = No line manager was found: nobody who works here has this email address, staff number or whole name
people-manager-several = Several people have the name of this line manager. Use the email address: { $emails }
people-manager-left = This line manager has left. Choose somebody who works here
people-manager-own = Nobody can be their own line manager
people-circle = This would close a circle in the reporting line: { $names }, and back to { $first }
people-role-unknown = Choose a role profile from the list
people-role-retired = This role profile is no longer in use. Choose another one

people-correct-heading = Correct a post
people-correct-lede = For mistakes in what is on the list. If the job itself has changed, move the person to another post, so that the old one is kept.
people-post-changed = The post is corrected.
people-move-heading = Move to another post
people-move-lede = The present main post ends on the day before, and stays among the earlier posts. The old line manager stops seeing this person’s record at once.
people-move-button = Move to this post
people-moved = The move is saved.
people-second-heading = Give a second post
people-second-lede = For somebody who holds two jobs at once. Both line managers will see this person’s record.
people-second-button = Add this post
people-post-added = The post is added.
people-come-back-heading = Bring back somebody who left
people-come-back-lede = Their record is still here. They can sign in again if they had joined, but with no roles until you give them.
people-come-back-button = Bring back to this post
people-came-back = Back on the list.
people-end-heading = End a post
people-end-lede = { $post }: the line manager of this post stops seeing this person’s record at once.
people-end-lede-main = { $post } is the main post. The post held longest of the others becomes the main one.
people-end-button = End this post
people-post-ended = The post has ended.

people-leave-heading = Mark as a leaver
people-leave-lede = This counts at once. You can bring them back later, but not their posts, their roles and the people you hand over.
people-leave-posts = All posts end on the last day.
people-leave-access = They cannot sign in any more, their roles are taken away, and open invitations stop working.
people-leave-record = Their record stays, and nobody can see more of it than before.
people-leave-button = Mark as a leaver
people-successor =
    { $count ->
        [one] Who takes over the { $count } person who reports to them? (optional)
       *[other] Who takes over the { $count } people who report to them? (optional)
    }
people-successor-hint = The email address, staff number or whole name of the new line manager. If you leave this empty, their line manager will be shown as having left.
people-successor-self = Choose somebody other than the person who leaves
people-left = { $name } is marked as a leaver.

people-roles-heading = Roles in this service
people-roles-lede = Everybody is staff, and whoever somebody reports to is a line manager. Tick what this person may do besides. It counts from their next click.
people-roles-legend = This person is also
people-roles-changed = The roles are saved.
people-stop-heading = Stop access
people-stop-lede = They cannot open anything from their next click on, and open invitations stop working. Their record and roles stay, and you can give access back.
people-stop-button = Stop access
people-stopped = Access is stopped.
people-restored = Access is given back.

# Invitations
people-invite-heading = Invite people
people-invite-lede-mail = Each person gets an email with a link of their own, which works once and for 14 days.
people-invite-lede-hand = No mail server is set up, so the next page shows a link for each person that you hand over yourself. Each works once, for 14 days.
people-invite-some = Invite the people I ticked
people-invite-all =
    { $count ->
        [one] Invite { $count } person listed here
       *[other] Invite all { $count } people listed here
    }
people-invite-nobody = Tick at least one person
people-invite-none = Everybody has been asked
people-invite-none-text = People whom you add or import later will be listed here until you invite them.
people-invited-by-mail =
    { $count ->
        [one] An invitation is on its way.
       *[other] { $count } invitations are on their way.
    }
people-invited-by-hand =
    { $count ->
        [one] The link is ready to hand over.
       *[other] { $count } links are ready to hand over.
    }
people-invited-none = Nobody was invited: they have joined already, or left.
people-invited-in-use = Nobody was invited. The email address is the one somebody else here signs in with, so it cannot be used by a second person. Ask them for another address.
people-handover-heading = Links to hand over
people-handover-lede =
    { $count ->
        [0] There are no open links here.
        [one] Give this link to its person and to nobody else. Only you can see this page, until tomorrow.
       *[other] Give each of these { $count } links to its person and to nobody else. Only you can see this page, until tomorrow.
    }
people-handover-link = Link
people-handover-until = Works until
people-handover-none = All links have been used
people-handover-none-text = You can make a new link on a person’s page.

# Import
people-import-heading = Import a staff list
people-import-lede = Choose a file from your HR or payroll system. You see what would change before anything does, and nobody gets an email.
people-import-file = Staff list
people-import-file-hint = An Excel workbook (.xlsx) or a CSV file of up to 10 MB.
people-import-button = Look at what would change
people-import-columns = What the file can hold
people-import-columns-text = One row for each person, with headings in the first rows. The order of the columns does not matter, and other columns are ignored. To start from a file that fits:
people-import-sample = download a sample (CSV)
people-import-column = Column
people-import-holds = What it holds
people-import-rules = A blank cell leaves what Aspire knows as it is. Nobody is deleted: people who are not in the file are offered as leavers, for you to tick. The same file twice changes nothing.
people-column-name = Name
people-column-name-what = The whole name. A file may have first name and last name instead. Needed.
people-column-email = Work email
people-column-email-what = Needed. People sign in with it.
people-column-staff-number = Staff number
people-column-staff-number-what = Also payroll number or employee number. Where there is one, it says whom a row is about; otherwise the email does.
people-column-job-title = Job title
people-column-job-title-what = Up to 150 characters.
people-column-department = Department
people-column-department-what = Also service or team.
people-column-manager = Line manager’s email
people-column-manager-what = The email address or staff number of the line manager, who may stand anywhere in the file or be on the list already. Blank for whoever is at the top.
people-column-role = Role profile reference
people-column-role-what = The reference of one of your role profiles, such as DEV-1.
people-column-fte = FTE
people-column-fte-what = The share of full time, above 0 and up to 1, or as a percentage.
people-column-start-date = Start date
people-column-start-date-what = The first day in the post, as 21/11/2026 or 2026-11-21.

people-file-missing = Choose a file
people-file-no-headings = No headings were found in this file. One of its first 20 rows must hold headings such as Name and Email
people-file-no-rows = The file has headings, and no rows beneath them
people-file-missing-columns = A column is missing: { $missing }. In { $sheet }, row { $row } these headings were found: { $found }

people-preview-heading = Check before you add people
people-preview-over =
    { $rows ->
        [one] { $file }, { $rows } row
       *[other] { $file }, { $rows } rows
    }
people-preview-lede = Nothing has been changed yet. { $new ->
        [0] Nobody is new
        [one] { $new } person is new
       *[other] { $new } people are new
    }, { $changed ->
        [0] nobody changes
        [one] { $changed } changes
       *[other] { $changed } change
    }, and { $left ->
        [0] no row is left out
        [one] { $left } row is left out
       *[other] { $left } rows are left out
    }.
people-preview-lede-same = The file says what Aspire knows already. There is nothing to change.
people-preview-lede-circle = Nothing can be imported yet: the reporting line in this file goes round in a circle. Mend it in your file and upload it again.
people-preview-summary = Summary
people-preview-figure = { $count }
people-preview-new = New
people-preview-new-text =
    { $count ->
        [one] person will be added. They get no email until you say so.
       *[other] people will be added. None gets an email until you say so.
    }
people-preview-new-stuck =
    { $count ->
        [one] person is new in the file, and is not added while there is a circle.
       *[other] people are new in the file, and are not added while there is a circle.
    }
people-preview-changed = Changed
people-preview-changed-text =
    { $count ->
        [one] person gets a new value, shown below beside the old one.
       *[other] people get a new value, shown below beside the old one.
    }
people-preview-changed-stuck =
    { $count ->
        [one] person has a new value in the file, and is not changed while there is a circle.
       *[other] people have a new value in the file, and are not changed while there is a circle.
    }
people-preview-left-out = Left out
people-preview-left-out-text =
    { $count ->
        [one] row cannot be used. Mend it in your file, or add the person later.
       *[other] rows cannot be used. Mend them in your file, or add the people later.
    }
people-preview-new-heading = New ({ $count })
people-preview-changed-heading = Changed ({ $count })
people-preview-left-out-heading = Left out ({ $count })
people-preview-notes = Notes
people-preview-notes-heading = Used with a note ({ $count })
people-preview-notes-text = These rows are used, but without the line manager they name. Mend that row and upload the file again: it adds what was missing.
people-preview-note = Note
people-preview-leavers-heading = Not in the file ({ $count })
people-preview-leavers-text = These people are on the list and not in the file. Tick those who have left; the others stay as they are. A leaver cannot sign in from that moment on.
people-preview-leavers-show = Show these people, to tick those who have left
people-preview-nobody-ticked = Tick at least one person who has left
people-preview-nothing = There is nothing to do here: nobody is new, and nobody changes.
people-preview-leavers-many = { $count } people on the list are not in the file, so it seems to hold a part of the council. They stay as they are. Leavers can be ticked here when there are 200 or fewer; otherwise mark them on their own pages.
people-preview-has-left = Has left
people-preview-what = What
people-preview-now = Now
people-preview-will-be = Will be
people-preview-row = Row
people-preview-cell = In the file
people-preview-why = Why it is left out
people-preview-showing = Showing { $shown } of { $total }.
people-preview-show-all = Show all { $total }
people-preview-unchanged =
    { $count ->
        [one] { $count } row says what Aspire knows already.
       *[other] { $count } rows say what Aspire knows already.
    }
people-preview-unused =
    { $count ->
        [one] This column is not used: { $columns }.
       *[other] These columns are not used: { $columns }.
    }
people-preview-sheets = The sheet { $sheet } was read. These were not: { $sheets }.
people-preview-blank = Blank cells leave what Aspire knows as it is.
people-preview-expires = This preview is kept for you alone, until { $until }.
people-preview-stale = The list of people has changed since you opened this page, so nothing was imported. This is what the file would do now.
people-preview-circle = { $circle } (rows { $rows })
people-preview-another = Choose another file
people-preview-apply =
    Add { $new ->
        [one] { $new } person
       *[other] { $new } people
    } and change { $changed }
people-preview-apply-new =
    Add { $new ->
        [one] { $new } person
       *[other] { $new } people
    }
people-preview-apply-changed =
    Change { $changed ->
        [one] { $changed } person
       *[other] { $changed } people
    }
people-preview-apply-leavers = Mark the people I ticked as leavers
people-imported = Added { $added }, changed { $changed }, left { $left }. Nothing has been sent to anybody.

people-reason-same-row = Row { $row } is about the same person. If they hold two posts, add the second one on their page.
people-reason-email-of-another = { $name } has this email address, with another staff number.
people-reason-email-of-leaver = { $name }, who has left, has this email address. Change it on their page first.
people-reason-unknown-role = No role profile here has this reference.
people-reason-retired-role = This role profile is no longer in use.
people-reason-unknown-manager = Nobody has this email address or staff number, in the file or in Aspire.
people-reason-manager-unreadable = Enter the line manager’s email address or staff number.
people-reason-manager-left = { $name } has left.
people-reason-own-manager = Nobody can be their own line manager. Leave the cell blank for whoever is at the top.
people-reason-more-cells = This row has more cells than the headings: is a comma missing its quotation marks?
people-reason-spreadsheet-error = The cell shows a spreadsheet error instead of a value.

people-note-no-manager = Added without a line manager: { $manager } in row { $row } is left out.
people-note-still-none = Still without a line manager: { $manager } in row { $row } is left out.
people-note-manager-as-before = Keeps { $held } as line manager: { $manager } in row { $row } is left out.

# Command line
people-command-reading = Reading the file
people-command-comparing = Comparing it with the people on the list
people-command-writing = Adding and changing people
people-command-unknown = There is no organisation with the short name { $slug }
people-command-counts =
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }: { $new } new, { $changed } changed, { $unchanged } as they are, { $left } left out. { $missing ->
        [0] Everybody on the list is in the file.
        [one] { $missing } person on the list is not in the file and stays as they are.
       *[other] { $missing } people on the list are not in the file and stay as they are.
    }
people-command-left-out = Row { $row }, { $column }: “{ $content }”. { $reason }
people-command-note = Row { $row }, { $name }: { $note }
people-command-dry = This was a trial: nothing has been changed.
