# Versions of job descriptions, what was said of them, and the way to approval.

job-approval-jobs = Job descriptions
job-approval-untitled = Job description without a title
job-approval-version = Version { $number }
job-approval-english = English
job-approval-welsh = Welsh

# Where a version stands
job-approval-state-draft = Draft
job-approval-state-in-review = In review
job-approval-state-hr-check = With HR
job-approval-state-head = With the Head of Profession
job-approval-state-approved = Approved
job-approval-state-published = Published
job-approval-state-superseded = Replaced by a newer version
job-approval-state-sent-back = Went back to be changed
job-approval-not-evaluated = Not evaluated
job-approval-evaluated = Evaluated
job-approval-to-be-checked = Evaluation to be checked

# Who
job-approval-as-author = writer
job-approval-as-reviewer = reader
job-approval-as-hr = HR
job-approval-as-head = approver
job-approval-who = { $name } ({ $capacity })
job-approval-nobody-yet = Nobody yet

# What was done
job-approval-did-start = Job description begun
job-approval-did-begin = Next version begun
job-approval-did-edit = Text changed
job-approval-did-send = Sent for review
job-approval-did-comment = Comment made
job-approval-did-consulted = Postholders consulted
job-approval-did-no-postholders = Noted that nobody holds the post
job-approval-did-pass-review = Passed on to HR
job-approval-did-take-back = Taken back
job-approval-did-send-back = Sent back
job-approval-did-pass-check = Checked by HR
job-approval-did-approve = Approved
job-approval-did-publish = Published
job-approval-did-evaluate = Evaluation recorded
job-approval-did-wording-only = Evaluation confirmed: only the wording changed

# Buttons
job-approval-button-begin = Begin the next version
job-approval-button-edit = Change the text
job-approval-button-send = Send for review
job-approval-button-comment = Add comment
job-approval-button-consulted = Note that postholders were consulted
job-approval-button-no-postholders = Note that nobody holds the post
job-approval-button-pass-review = Pass on to HR
job-approval-button-take-back = Take it back
job-approval-button-send-back = Send it back
job-approval-button-pass-check = HR has checked it
job-approval-button-approve = Approve
job-approval-button-publish = Publish
job-approval-button-evaluate = Record the evaluation
job-approval-button-wording-only = Only the wording changed

# Messages
job-approval-said-begin = The next version is begun.
job-approval-said-send = It is sent for review.
job-approval-said-comment = Your comment is saved.
job-approval-said-consulted = That is noted.
job-approval-said-pass-review = It is with HR now.
job-approval-said-take-back = You have taken it back. A new version goes on from it.
job-approval-said-send-back = It went back to those who write it.
job-approval-said-pass-check = It is with the Head of Profession now.
job-approval-said-approve = It is approved.
job-approval-said-publish = It is published.
job-approval-said-evaluation = The evaluation is saved.
job-approval-posts-saved = The list of posts is saved.
job-approval-reviewers-saved = The list of readers is saved.

# What happens next
job-approval-next = What happens next
job-approval-next-draft = { $authors } can send this draft for review. From then on this version does not change.
job-approval-next-in-review = Readers comment. When the comments are dealt with, { $authors } can pass it on to HR, or take it back to change it.
job-approval-next-hr-check = An HR adviser checks it, then passes it on to the Head of Profession or sends it back. It has to be somebody who did not write it and does not hold the post.
job-approval-next-head = The Head of Profession, the deputy or the sponsor approves it or sends it back. It has to be somebody who did not write it, did not check it for HR and does not hold the post.
job-approval-next-approved = HR or the Head of Profession publishes it. Everybody in the council can read it then.
job-approval-next-published = This version is in force. A line manager or HR can begin the next one.
job-approval-next-over = A newer version took its place.
job-approval-others = What else you can do
job-approval-facts = In short
job-approval-timeline = What was done
job-approval-comments =
    { $count ->
        [one] One comment
       *[other] { $count } comments
    }
job-approval-changes-from = What changed since version { $from }
job-approval-heading = Approval of { $title }
job-approval-lacks = Missing
job-approval-lacks-draft = HR cannot take it without these.
job-approval-lacks-review = HR cannot take it without these. Take it back to add them.
job-approval-wrote = Written by
job-approval-consultation = Consultation
job-approval-checked-by = Checked for HR by
job-approval-approved-by = Approved by
job-approval-evaluation = Job evaluation
job-approval-evaluation-last = { $scheme }: { $outcome }, { $date }
job-approval-consultation-none = Not noted yet
job-approval-consultation-nobody = Nobody holds the post
job-approval-consultation-held = Postholders were consulted on { $date }, on version { $version }
job-approval-consulted-on = When were postholders consulted?
job-approval-send-back-words = What has to change?
job-approval-take-back-words = Why do you take it back? (optional)
job-approval-stale = Somebody was here before you: { $what }, { $name }, { $when }. Nothing of yours was done. Look again, then decide.
job-approval-stale-unknown = Somebody changed this since you opened it. Nothing of yours was done. Look again, then decide.

# Other pages
job-approval-way-approval = Where it stands, and approval
job-approval-way-version = Read the newest version, with comments
job-approval-way-evaluation = Job evaluation
job-approval-way-posts = Posts that it serves
job-approval-way-reviewers = Who is asked to read it

# Refusals
job-approval-refused-not-yours = You cannot do this here. These people wrote this version: { $authors }.
job-approval-refused-not-now = It is not at that point. Look at what happens next.
job-approval-refused-version-open = A newer version is on its way. Finish that one first.
job-approval-refused-author = You wrote some of this version. Nobody checks or approves what they wrote, so somebody else has to do this.
job-approval-refused-postholder = You hold a post that this job description serves. Nobody checks, approves or evaluates their own post.
job-approval-refused-same-person = You checked this version for HR. Somebody else has to approve it: it always takes two people.
job-approval-refused-not-consulted = Note first whether the people who hold the post were consulted.
job-approval-refused-in-future = The date must be today or in the past.
job-approval-refused-has-postholders = Somebody holds the post, so they have to be consulted.
job-approval-refused-no-such-place = That part is not in this version.
job-approval-refused-lacks = Something is missing that nobody can approve without.
job-approval-refused-nothing-to-check = No evaluation has to be checked.

# What is missing
job-approval-lack-title = A job title
job-approval-lack-purpose = The purpose of the job
job-approval-lack-duties = Main duties
job-approval-lack-criterion = An essential criterion in the person specification
job-approval-lack-restricted = Whether the post is politically restricted
job-approval-lack-dbs = Which DBS check the post needs
job-approval-lack-vetting = Which vetting the post needs

# Errors
job-approval-date-wrong = Enter a date, for example 21/11/2026
job-approval-words-missing = Write what you want to say
job-approval-words-long = Write at most 4,000 characters

# One version
job-approval-version-heading = { $title }, version { $number }
job-approval-version-open = You can comment on each part. Everybody who reads this version sees your comments and your name.
job-approval-version-closed = Comments can be made while a version is in review, with HR or with the Head of Profession. What was said stays with the version.
job-approval-fixed = Every job description of the council carries these.
job-approval-whole = the whole version
job-approval-whole-heading = The version as a whole
job-approval-comment = Comment
job-approval-comment-about = on { $about }
job-approval-comment-on = Your comment on { $about }
job-approval-about-duty = duty { $number }
job-approval-about-dimension = dimension { $number }
job-approval-about-criterion = { $kind } criterion { $number }
job-approval-assessed = Assessed by: { $ways }.
job-approval-for-duties = Needed for duty: { $duties }.
job-approval-assessed-for = Assessed by: { $ways }. Needed for duty: { $duties }.

# Two versions
job-approval-compare-heading = { $title }: from version { $from } to version { $to }
job-approval-compare-lede =
    { $count ->
        [0] These versions say the same.
        [one] **One change.**
       *[other] **{ $count } changes.**
    }
job-approval-compare-from = From
job-approval-compare-to = To
job-approval-compare-button = Compare
job-approval-compare-key = This is how changes are shown:
job-approval-compare-gone = taken out
job-approval-compare-new = put in
job-approval-compare-none = Nothing changed
job-approval-compare-none-text = Choose two other versions to compare them.
job-approval-gone-begins = Taken out:
job-approval-gone-ends = end of what was taken out.
job-approval-new-begins = Put in:
job-approval-new-ends = end of what was put in.
job-approval-moved = “{ $what }” moved from number { $from } to number { $to }
job-approval-spot-language = Language
job-approval-spot-edition = Edition of SFIA
job-approval-spot-dimension-order = Order of the dimensions
job-approval-spot-duty = Duty { $number }
job-approval-spot-duty-order = Order of the duties
job-approval-spot-corporate = Version of the corporate duties
job-approval-spot-criterion = Criterion { $number }
job-approval-spot-criterion-importance = Criterion { $number }: essential or desirable
job-approval-spot-criterion-assessed = Criterion { $number }: how it is assessed
job-approval-spot-criterion-duties = Criterion { $number }: duties that need it
job-approval-spot-criterion-qualification = Criterion { $number }: whether it is a qualification
job-approval-spot-criterion-order = Order of the criteria
job-approval-spot-skill-order = Order of the skills

# Evaluation
job-approval-evaluation-heading = Job evaluation of { $title }
job-approval-evaluation-explained = A job description is not evaluated until HR says so. A change of duties, skills, levels, reporting or dimensions means that HR has to look at the evaluation again. A SFIA level is not a grade.
job-approval-evaluation-last-heading = The last evaluation
job-approval-evaluation-changed = What changed since then
job-approval-evaluation-draft = What the next version changes
job-approval-evaluation-draft-text = When it is sent for review, its evaluation has to be checked, because of:
job-approval-evaluation-hr = An HR adviser records the evaluation.
job-approval-evaluation-not-now = An HR adviser can record the evaluation once the job description is with HR.
job-approval-scheme = Evaluation scheme
job-approval-scheme-hint = For example NJC job evaluation
job-approval-scheme-missing = Enter the name of the evaluation scheme
job-approval-evaluated-on = Date of the evaluation
job-approval-evaluated-on-range = The date must be between 1990 and today
job-approval-outcome = Outcome
job-approval-outcome-hint = Points or grade, as your council writes it
job-approval-outcome-missing = Enter the outcome of the evaluation
job-approval-line-long = Enter at most { $most } characters
job-approval-evaluated-by = Holds for
job-approval-evaluated-by-value = Version { $version }, recorded by { $name }
job-approval-record-heading = Record an evaluation
job-approval-wording-heading = Does the last evaluation still hold?
job-approval-wording-text = Choose this only when what the job asks for has not changed.
job-approval-wording-words = Why does it still hold? (optional)
job-approval-touched-duties = Main duties
job-approval-touched-skills = Skills
job-approval-touched-levels = Levels
job-approval-touched-reporting = Reporting, or what the post is responsible for
job-approval-touched-dimensions = Dimensions

# Posts
job-approval-search = Search
job-approval-posts-heading = Posts that { $title } serves
job-approval-posts-lede =
    { $count ->
        [0] It serves no post yet.
        [one] It serves **one post**.
       *[other] It serves **{ $count } posts**.
    }
job-approval-posts-search = Find a post
job-approval-posts-search-hint = The name of who holds it, or its whole job title as in the staff list. You see at most 50.
job-approval-posts-found = Posts found
job-approval-posts-none = No post was found for “{ $words }”.
job-approval-posts-add = Add the ticked posts
job-approval-posts-present = Posts that it serves
job-approval-posts-remove = Take the ticked posts off the list
job-approval-posts-here = On the list already
job-approval-posts-elsewhere = Now served by { $title }. Adding it here takes it from there
job-approval-posts-many = A job description serves at most { $most } posts
job-approval-post-missing = Tick at least one post

# Readers
job-approval-reviewers-heading = Who is asked to read { $title }
job-approval-reviewers-lede =
    { $count ->
        [0] Nobody is asked yet. Those who are asked get a mail when it is sent for review.
        [one] **One person** is asked. They get a mail when it is sent for review.
       *[other] **{ $count } people** are asked. They get a mail when it is sent for review.
    }
job-approval-reviewers-search = Find a colleague by name
job-approval-reviewers-found = People found
job-approval-reviewers-none = Nobody who can sign in was found for “{ $words }”.
job-approval-reviewers-add = Ask the ticked people
job-approval-reviewers-present = People who are asked
job-approval-reviewers-remove = Ask the ticked people no longer
job-approval-reviewers-many = At most { $most } people can be asked
job-approval-person-missing = Tick at least one person
job-approval-asked-on = Asked on { $date }

# The rule, in the same words for everybody
job-approval-rule-heading = How a job description is approved
job-approval-rule-review = Who writes it sends it for review. Readers comment, and the people who hold the post are consulted.
job-approval-rule-two = HR checks it, then the Head of Profession approves it. These are two different people, and neither of them wrote it or holds the post.
job-approval-rule-versions = A version that was sent never changes. When it goes back, a new version goes on from it. Publishing a version replaces the one before.
job-approval-rule-evaluation = It is “not evaluated” until HR records an evaluation. When duties, skills, levels, reporting or dimensions change, HR looks at the evaluation again.
job-approval-measured = For the pilot we count how long job descriptions take to be approved, and how many suggested sentences are kept, changed or removed. The figures are only told for several job descriptions together, never for a person.

# Measures
job-approval-measures-heading = Pilot measures of job descriptions
job-approval-measures-lede = How long approval takes, and which suggested texts are kept. Figures are for the whole council, never for a person.
job-approval-measures-time =
    { $days ->
        [one] Of { $jobs } job descriptions, half were approved within one day of being begun.
       *[other] Of { $jobs } job descriptions, half were approved within { $days } days of being begun.
    }
job-approval-measures-texts = What became of sentences that nobody had to write
job-approval-measures-source = Where they came from
job-approval-measures-unchanged = Kept as they were
job-approval-measures-edited = Changed
job-approval-measures-removed = Removed
job-approval-measures-rounded = Shares are rounded to the nearest 5%. A source is left out when fewer than 5 job descriptions had sentences from it.
job-approval-measures-few = Not enough job descriptions yet
job-approval-measures-few-text = Figures appear here when at least { $least } job descriptions have been approved.
job-approval-share = { $share }%
job-approval-source-skill = Suggested for a skill and level
job-approval-source-official-text = Imported SFIA text
job-approval-source-corporate = Fixed words of the council
job-approval-source-old-text = An older job description
job-approval-source-copied = Another job description, or the role profile

# The home page
job-approval-home-read = Read and comment on { $title }
job-approval-home-back = { $title } came back to you to be changed
job-approval-home-pass = { $title } is in review: pass it on when the comments are dealt with
job-approval-home-check = Check { $title } for HR
job-approval-home-approve = { $title } waits to be approved
job-approval-home-publish = { $title } is approved and waits to be published
job-approval-home-approved = { $title }, which you wrote, is approved
