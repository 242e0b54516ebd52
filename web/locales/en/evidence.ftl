# Words of evidence: what people can show for their skills.

evidence-title = Your evidence
evidence-lede =
    { $count ->
        [one] You have kept one thing that shows what you can do.
       *[other] You have kept **{ $count }** things that show what you can do.
    }
evidence-lede-skill = What shows { $skill }.
evidence-see-all = See all your evidence
evidence-who = Your line manager can read an item once you have sent a self-assessment with a skill that the item shows. Until then only you can.
evidence-row-private = Only you can read it
evidence-item-private = Only you can read this. Your line manager can, once you have sent a self-assessment with one of its skills.
evidence-item-shared = Your line manager can read this, because you have sent a self-assessment with one of its skills.
evidence-row-shared = Your line manager can read it
evidence-shared-link = See what your line manager can see
evidence-add = Add evidence
evidence-add-short = Add evidence
evidence-empty-heading = No evidence yet
evidence-empty-text = Keep work that shows what you can do, with files and links, while you still remember it. A few lines are enough. Only you can see it until you send a self-assessment.
evidence-old = Old
evidence-old-after =
    { $months ->
        [one] Evidence counts as old one month after it happened.
       *[other] Evidence counts as old { $months } months after it happened.
    }

evidence-kind-key = What it is
evidence-happened-key = Happened on
evidence-supports-key = Shows
evidence-links-key = Links
evidence-files-key = Files
evidence-kind-work = Piece of work
evidence-kind-certificate = Certificate or course
evidence-knowledge = Counts as knowledge. Add a piece of work to show that you use it.
evidence-support = { $skill }: { $level }
evidence-file-pdf = PDF document
evidence-file-png = PNG picture
evidence-file-jpeg = JPEG picture
evidence-file-docx = Word document
evidence-file-xlsx = Excel workbook
evidence-file-detail = { $kind }, { $size }
evidence-size-kb = { $size } kB
evidence-size-mb = { $size } MB

evidence-covered = How your skills are covered
evidence-covered-text = Work counts for the level it shows and for those below. A certificate alone counts as knowledge.
evidence-covered-caption = Your skills and the evidence for each
evidence-column-skill = Skill
evidence-column-level = Level
evidence-column-covered = Evidence
evidence-column-add = What to do
evidence-not-asked = Not asked for by your role
evidence-coverage-none = No evidence
evidence-coverage-knowledge = Knowledge only
evidence-coverage-old = Old work only
evidence-coverage-shown = Shown by work

evidence-new-title = Add something that shows what you can do
evidence-edit-title = Change “{ $title }”
evidence-private = Only you can read this, until you send a self-assessment with a skill that it shows. Then your line manager can, too.
evidence-about-title = Add an example
evidence-about = Of { $skill } at { $level }. Private until you send.
evidence-about-more = A certificate, other skills, links and files
evidence-kind = What is it?
evidence-kind-certificate-hint = Alone it counts as knowledge. A title, a date and a skill are enough.
evidence-form-title = Title
evidence-happened = When did it happen?
evidence-situation = Situation
evidence-situation-hint = How did things stand, and what was needed?
evidence-part = Your part
# The same question, where somebody else reads the answer.
evidence-part-theirs = What { $person } did
evidence-part-hint = What did you do and decide yourself?
evidence-result = Result
evidence-result-hint = What came of it? How do you know?
evidence-skills = Which skills does it show?
evidence-skills-text = Add each skill it shows and choose the level you worked at. You can add up to 10.
evidence-level = Level you worked at
evidence-skill-remove = Remove
evidence-skill-add = Add
evidence-find-heading = Add a skill
evidence-find = Find a skill
evidence-find-hint = A word for the work, or a code: testing, data, PROG
evidence-find-button = Find skills
evidence-found = Skills found:
evidence-suggested = Skills of your role and your self-assessment:
evidence-found-level = Level { $level }.
evidence-found-levels = Levels { $lowest } to { $highest }.
evidence-found-more =
    { $count ->
        [one] { $count } more skill fits. Another word narrows it down.
       *[other] { $count } more skills fit. Another word narrows them down.
    }
evidence-found-nothing = No skill found. Try one plain word for the work.
evidence-listed = Added
evidence-more = Links and files
evidence-links = Links
evidence-links-hint = One address a line, up to 5, each beginning with https:// or http://. They open only for people who may open them there.
evidence-present = Files you keep with it
evidence-drop = Remove { $name }
evidence-files-add = Add files
evidence-files-hint = Up to { $files } files: PDF, PNG, JPEG, Word (.docx) or Excel (.xlsx), { $megabytes } MB each at most. Leave out names and other details of residents and colleagues.
evidence-files-again = Choose your files again before you save. A page cannot keep them for you.
evidence-save = Save
evidence-cancel = Leave without saving

evidence-title-missing = Enter a title
evidence-title-long = The title must have { $most } characters or fewer. It has { $characters }
evidence-kind-missing = Choose whether it is a piece of work or a certificate
evidence-situation-missing = Describe the situation
evidence-situation-long = The situation must have { $most } characters or fewer. It has { $characters }
evidence-part-missing = Say what your part was
evidence-part-long = Your part must have { $most } characters or fewer. It has { $characters }
evidence-result-missing = Say what the result was
evidence-result-long = The result must have { $most } characters or fewer. It has { $characters }
evidence-happened-missing = Enter when it happened
evidence-happened-unreadable = Enter the date as day, month and year, such as 21/11/2026
evidence-happened-no-such-day = The date must be a real one, such as 21/11/2026
evidence-happened-future = The date must be today or in the past
evidence-happened-early = The date must be in 1960 or later
evidence-link-scheme = { $link } must begin with https:// or http://
evidence-link-incomplete = { $link } is not a complete address. Copy it from the browser’s address bar
evidence-link-long = A link must have { $most } characters or fewer
evidence-links-many = You can give { $most } links at most. Remove some
evidence-supports-missing = Add at least one skill that it shows
evidence-supports-many = You can name { $most } skills at most. Remove some
evidence-skill-unknown = { $edition } has no skill { $skill }. Remove it
evidence-skill-twice = { $skill } is on the list already
evidence-level-missing = Choose the level you worked at in { $skill }
evidence-level-not-defined = { $skill } exists at levels { $lowest } to { $highest }. Choose one of them
evidence-file-many = You can keep { $most } files with one item, and this would make { $count }. Leave some out
evidence-file-large = { $name } is larger than { $megabytes } MB. Choose a smaller file
evidence-file-empty = { $name } is empty. Choose another file
evidence-file-other = { $name } is not one of the files that can be kept, whatever its name says. Choose a PDF, PNG or JPEG, or a Word (.docx) or Excel (.xlsx) file without macros or password
evidence-file-lies = { $name } is not what its name says: by its name it is { $claimed }, by its content { $found }. Rename it, or choose another PDF, PNG, JPEG, Word (.docx) or Excel (.xlsx) file
# A kind of file within a sentence.
evidence-file-a =
    { $kind ->
        [pdf] a PDF document
        [png] a PNG picture
        [jpeg] a JPEG picture
        [docx] a Word document
       *[xlsx] an Excel workbook
    }
evidence-items-many = You can keep { $most } items. Withdraw one that you no longer need
evidence-files-full = Aspire keeps { $most } files for you at most, and there is no room for these. Save without them, or use links

evidence-overtaken = You changed this in another window while this one was open
evidence-overtaken-text = Nothing is lost, and nothing of this window was saved. Compare the two. If you save now, what stands below becomes the newest version, and the one that is saved stays in the history.
evidence-overtaken-saved = What is saved now
evidence-overtaken-yours = What this window says

evidence-gone = You withdrew this in another window while this one was open
evidence-gone-text = Nothing you typed here is lost, and nothing was saved. If you save now, it becomes a new item.

evidence-item-title = Your evidence: { $title }
evidence-version-title = Version { $version } of { $title }
evidence-change = Change it
evidence-withdraw = Withdraw it
evidence-withdrawn-on = You withdrew this on { $date }. It is in no list, and nobody else can read it or its files.
evidence-earlier-version = This is version { $version }, saved on { $date }. It has been changed since.
evidence-newest = See the newest version
evidence-versions = Versions
evidence-versions-text = Every change makes a new version. Earlier ones stay, because somebody may have said something about one of them.
evidence-version = Version { $version }
evidence-version-shown = Shown above

evidence-withdraw-title = Withdraw “{ $title }”?
evidence-withdraw-lists = It leaves your list and everybody else’s, and no longer covers any skill.
evidence-withdraw-files = Nobody but you can download its files any more.
evidence-withdraw-versions = Its versions stay stored, so that what was said about it before can be understood. It cannot be brought back.
evidence-withdraw-button = Withdraw it
evidence-withdraw-cancel = Keep it

evidence-shared-title = Evidence of { $person }
evidence-shared-lede = What { $person } can show for skills they have sent.
evidence-shared-lede-own = This is what your line manager can see: items with a skill that you have sent.
evidence-shared-empty-heading = No evidence to read
evidence-shared-empty-text = Evidence appears here when a self-assessment with one of its skills was sent. Until then it is private.
evidence-shared-note = Only skills that were sent are named. Use it for talking about work and development.
evidence-shared-item-title = { $title }, evidence of { $person }
evidence-shared-see = See the evidence

evidence-added = Your evidence was saved.
evidence-changed = Your changes were saved as a new version.
evidence-unchanged = Nothing was different, so no new version was made.
evidence-withdrawn = The item was withdrawn.
