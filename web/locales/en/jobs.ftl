# Job descriptions: the list, and the page on which one is read and written.

jobs-title = Job descriptions
jobs-lede = What is in force, what is being written, and where each stands.
jobs-lede-readers = What each job is for, what it does and what it asks of people. These are in force.
jobs-new = Write a job description
jobs-search = Words of the job title
jobs-where = Where it stands
jobs-all-states = All of them
jobs-show = Show job descriptions
jobs-show-all = See all job descriptions
jobs-none = No job descriptions yet
jobs-none-text = A job description appears here once it has been approved and put in force. While one is being written, only those who write and approve see it.
jobs-none-found = No job description found
jobs-none-found-text = Try a single word of the title, or look at all of them.
jobs-waiting = Waiting for you to read
jobs-job = Job
jobs-since-column = Since
jobs-evaluation-column = Evaluation
jobs-since = Since { $day }
jobs-state =
    { $state ->
        [draft] Draft
        [in-review] Being reviewed
        [hr-check] With HR
        [head-of-profession] With the Head of Profession
        [approved] Approved
        [published] In force
        [superseded] Replaced by a newer one
       *[sent-back] Sent back
    }
jobs-evaluation =
    { $state ->
        [evaluated] Evaluated
        [to-be-checked] Evaluation to be checked
       *[not-evaluated] Not evaluated
    }
jobs-version-since = Version { $number }, since { $day }

jobs-studio-title = { $title }, job description
jobs-to-skills = Skills
jobs-to-documents = Documents
jobs-to-approval = Versions and approval
jobs-closed =
    { $state ->
        [draft] This version cannot be changed now.
        [published] This version is in force and stays as it is. To change it, begin the next version.
        [approved] This version is approved and stays as it is.
       *[other] This version has been sent on and stays as it is. To go on writing, take it back.
    }
jobs-lacking =
    { $needed ->
        [0]
            { $advised ->
                [0] Nothing is missing.
                [one] **Ready to send.** { $advised } thing would make it better.
               *[other] **Ready to send.** { $advised } things would make it better.
            }
        [one]
            { $advised ->
                [0] **{ $needed } thing is needed** before it can be approved.
                [one] **{ $needed } thing is needed** before it can be approved. { $advised } more would make it better.
               *[other] **{ $needed } thing is needed** before it can be approved. { $advised } more would make it better.
            }
       *[other]
            { $advised ->
                [0] **{ $needed } things are needed** before it can be approved.
               *[other] **{ $needed } things are needed** before it can be approved. { $advised } more would make it better.
            }
    }
jobs-lacking-list = See what is missing
jobs-needed = Needed for approval
jobs-lack-title = Give it a title
jobs-lack-lines = Not filled in: { $names }
jobs-lack-unanswered = Not asked yet: { $names }
jobs-lack-purpose = Say what the job is for
jobs-lack-purpose-sentences =
    { $found ->
        [one] The purpose has { $found } sentence. Two to four are usual
       *[other] The purpose has { $found } sentences. Two to four are usual
    }
jobs-lack-duties = List the main duties
jobs-lack-duty-count =
    { $found ->
        [one] There is { $found } duty. 8 to 15 are usual
       *[other] There are { $found } duties. 8 to 15 are usual
    }
jobs-lack-corporate = It carries no corporate duties
jobs-lack-essential = Say what is essential in the person specification
jobs-lack-untraced =
    { $found ->
        [one] { $found } criterion belongs to no duty
       *[other] { $found } criteria belong to no duty
    }
jobs-lack-unassessed =
    { $found ->
        [one] Nobody says how { $found } criterion is assessed
       *[other] Nobody says how { $found } criteria are assessed
    }
jobs-lack-adjustments = Say what you do for disabled people who apply
jobs-lack-skills = Choose the skills
jobs-lack-unconfirmed =
    { $found ->
        [one] { $found } skill was suggested and not confirmed
       *[other] { $found } skills were suggested and not confirmed
    }

jobs-change = Change
jobs-change-skills = Change
jobs-nothing-yet = Nothing here yet.
jobs-not-filled-in = Not filled in
jobs-no-corporate = This job description carries no corporate duties.
jobs-no-dimensions = No figures. They are only needed where they are real.
jobs-no-skills = No skills yet.
jobs-unconfirmed = Suggested, not confirmed
jobs-or-experience = or equivalent experience
jobs-assessed-by = Assessed by: { $ways }
jobs-for-duties = For duty { $duties }
jobs-origin =
    { $edited ->
        [yes]
            { $source ->
                [skill] Sentence for { $code }, level { $level }, edited
                [official-text] SFIA text for { $code }, level { $level }, edited
                [corporate] Corporate words, edited
                [old-text] From the old text, edited
                [copied] Copied, edited
               *[own] Own words
            }
       *[no]
            { $source ->
                [skill] Sentence for { $code }, level { $level }
                [official-text] SFIA text for { $code }, level { $level }
                [corporate] Corporate words
                [old-text] From the old text
                [copied] Copied
               *[own] Own words
            }
    }

jobs-about-section =
    { $section ->
        [post] Facts about the post. Political restriction, DBS check and vetting are asked of a person and never guessed.
        [purpose] Two to four sentences: why the job exists and what is better because of it. How the work is done belongs in the duties.
        [dimensions] Figures that show the size of the job, such as a budget or a number of users. Leave it empty where there are none.
        [duties] 8 to 15 duties. Begin each with a verb and say what comes of it rather than how it is done. Write for the post, not for the person in it.
        [person] What somebody must show to be appointed. Each line can be assessed, and a duty needs it. More than ten essential criteria keep good people away.
        [working] What working here is like, so that people can see whether they could do it.
       *[adjustments] What you do for disabled people who apply and who work here.
    }
jobs-notes =
    { $count ->
        [0] The wording check has nothing to say.
        [one] The wording check points out { $count } place
       *[other] The wording check points out { $count } places
    }
jobs-note-source = Source

jobs-save = Save
jobs-cancel = Close without saving
jobs-saved = Saved.
jobs-saved-same = Nothing was changed.
jobs-saved-merged = Saved, together with changes that { $name } made.
jobs-saved-own-merged = Saved, together with changes that you made in another window.
jobs-saving = Saving
jobs-saved-at = Saved at
jobs-not-saved-connection = Not saved: no connection. We will try again.
jobs-not-saved-signed-out = Not saved: you have been signed out. Your text stays on this page. Sign in in another tab, then press Save here.
jobs-not-saved-conflict = Not saved: somebody else changed the same words. Press Save to see both.
jobs-not-saved-invalid = Not saved: something needs another look. Press Save to see what.
jobs-not-saved-closed = Not saved. Copy your text and load the page again.
jobs-unsaved = Changes not saved yet

jobs-purpose-hint = 2 to 4 sentences. A new line begins a new paragraph.
jobs-adjustments-hint = A new line begins a new paragraph.
jobs-post-numbers-hint = One on each line. Leave it empty if there is none.
jobs-grade-hint = As your council writes it. A SFIA level is not a grade.
jobs-hours-hint = For example, 37 hours a week
jobs-pattern-hint = For example, hybrid, two days a week in the office
jobs-responsible-hint = Posts, budgets or contracts
jobs-travel-hint = Say how somebody who does not drive can do it.
jobs-flexibility-hint = For example, job share, part time or compressed hours
jobs-restricted-hint = Whether the Local Government and Housing Act 1989 restricts political activity in this post.
jobs-dbs-hint = The check by the Disclosure and Barring Service that the law allows for this work.
jobs-vetting-hint = National security or police vetting.
jobs-is-apprenticeship = This post is an apprenticeship
jobs-apprenticeship-level-hint = 2 to 7. This is not a SFIA level.

jobs-dimension-number = Figure { $number }
jobs-duty-number = Duty { $number }
jobs-criterion-number = Criterion { $number }
jobs-add-duty = Add a duty
jobs-add-criterion = Add a criterion
jobs-add-dimension = Add a figure
jobs-remove = Remove
jobs-move-up = Move up
jobs-move-down = Move down
jobs-drag = Drag to move
jobs-moved = Moved to place
jobs-offers = Add a sentence for a skill
jobs-offers-text = Drafts in our own words for the skills of this job. Change them until they are true for your post.
jobs-to-texts = Words for all job descriptions
jobs-to-template = How documents look
jobs-to-measures = How job descriptions come along
jobs-offer-official = SFIA text
jobs-offer-skill = { $skill }, level { $level }
jobs-add-sentence = Add
jobs-importance-of = Criterion { $number }, essential or desirable
jobs-traced = Duties that need it
jobs-qualification = Qualification
jobs-is-qualification = This asks for a qualification
jobs-criterion-summary =
    { $assessed ->
        [no]
            { $traced ->
                [no] How it is assessed, and for which duties
               *[yes] How it is assessed. For duty { $duties }
            }
       *[yes]
            { $traced ->
                [no] Assessed by: { $ways }. For no duty yet
               *[yes] Assessed by: { $ways }. For duty { $duties }
            }
    }

jobs-error-title = Enter a job title
jobs-error-blank = Enter the words of { $what }, or remove it
jobs-error-dimension = { $what }: enter what is counted and how much, or remove it
jobs-error-long = { $what } must be { $most } characters or fewer
jobs-error-many = { $what }: there can be at most { $most }
jobs-error-twice = { $what }: the same one stands there twice
jobs-error-date = Enter a date from 1990 to 2100, like 21/11/2026
jobs-error-apprenticeship-level = Enter the level of the apprenticeship as a number from 2 to 7
jobs-error-strange = { $what } cannot be saved as it is

jobs-conflict-title = You both changed the same words
jobs-conflict-page = { $title }: two people changed the same words
jobs-conflict-lede = While you were writing, somebody else saved other words in the same place. Nothing is lost. Choose what is to stand there.
jobs-conflict-order = { $list }: the order
jobs-conflict-before = Before
jobs-conflict-yours = Yours
jobs-conflict-others = Theirs, saved
jobs-conflict-nothing = Taken out
jobs-conflict-choose = What is to stand there?
jobs-conflict-mine = Mine
jobs-conflict-theirs = Theirs
jobs-conflict-custom = The words below
jobs-conflict-words = Words of both
jobs-conflict-save = Save what I chose
jobs-conflict-cancel = Drop my changes and go back

jobs-kept-title = Your changes are not saved
jobs-kept-page = { $title }: changes not saved
jobs-kept-lede = This version was sent on while you were writing, so it cannot be changed now. Here is what you had typed: copy what you need.
jobs-kept-back = See the job description
jobs-kept-nothing = There was no text in the form.

jobs-skills-page = Skills of { $title }
jobs-skills-heading = Which skills does this job need?
jobs-skills-lede = Keep what is right, take out what is not. A level says how somebody works. It is not a grade.
jobs-skills-listed = Skills of this job
jobs-skills-none = No skills yet. Add some that the text asks for, or look for one.
jobs-skills-unconfirmed =
    { $count ->
        [one] { $count } skill was suggested from the text. Say whether it belongs here.
       *[other] { $count } skills were suggested from the text. Say whether they belong here.
    }
jobs-skills-confirm-all = They all belong here
jobs-skills-confirm = It belongs here
jobs-skills-save = Save and go to the job description
jobs-skills-why = The text says:
jobs-skills-suggested = The text also speaks of
jobs-skills-add-at = Add at level { $level }
jobs-skills-no-more = The text asks for nothing else that we know of.
jobs-skills-text = The text, with the words that speak for skills
jobs-skills-no-text = There is no text yet that skills could be suggested from.
jobs-skills-find-heading = Look for another skill
jobs-find = Words of the skill
jobs-find-hint = For example, testing, networks or business cases
jobs-find-button = Find skills
jobs-found = Skills found
jobs-found-nothing = No skill found. Try another word.
jobs-found-more =
    { $count ->
        [one] { $count } more. Another word narrows it down.
       *[other] { $count } more. Another word narrows it down.
    }
jobs-listed = On the list
jobs-no-general-level = Not chosen
jobs-general-level-hint = The level of responsibility of the job as a whole. The wording check compares verbs with it.
jobs-draft =
    { $what ->
        [both] Suggest duties and criteria for these skills
        [duties] Suggest duties for these skills
       *[criteria] Suggest criteria for these skills
    }
jobs-draft-hint = Writes drafts in our own words. You change them in the job description.
