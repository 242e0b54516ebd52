# Words of the self-assessment: starting, answering, checking, sending.

# Names of levels and skills
assessment-nothing-held = Not yet at any level
assessment-not-finished = Not finished
assessment-partly = Partly level { $level }
assessment-used-now = Used now
assessment-used-in-period = Used, but not regularly now
assessment-used-before = Not used in the period that counts
assessment-noted = With a note

# The period that counts, as questions name it
assessment-period =
    { $years ->
        [1] the last 12 months
        [2] the last two years
        [3] the last three years
        [4] the last four years
       *[other] the last five years
    }

# Starting
assessment-start-title = Say what you can do
assessment-start-lede = See where you stand in your role and plan what comes next. Most people need less than 20 minutes.
assessment-use = What it is for
assessment-use-development = It is for talking about your work and your development.
assessment-use-planning = Your council may count levels to plan training and find people with a skill for a piece of work.
assessment-use-no-planning = Your council does not use it for anything else.
assessment-use-never = It never decides pay, selection, discipline or redundancy.
assessment-start-who = Who sees it
assessment-start-who-draft = Until you send it, nobody but you, and nobody sees that you have begun.
assessment-start-who-sent = Then your line manager, who first rates your three most important skills without seeing your answers. Where you two differ, a second reader or your Head of Profession may be asked.
assessment-start-how = How it works
assessment-start-how-text = You confirm your job, answer a few questions about responsibility, choose about eight skills, and say what your work is like. Every answer is saved, so you can stop and come back on any device.
assessment-start-practice = Practise first with two made-up cases (two minutes)
assessment-start-again = You sent an assessment on { $date }. If you start again, your answers are copied, so you only change what is different now. What you sent stays as it is until you send again.
assessment-start-button = Start now
assessment-start-again-button = Start again
assessment-started-again = Your earlier answers are here. Change what is different now.
assessment-start-statement-changed = What the assessment is used for has changed since you opened the page. Read it once more, then start.

# The job
assessment-job-heading = Your job
assessment-job-lede = Your skills are compared with what this role asks for.
assessment-job-title-label = Job title
assessment-job-role-label = Role
assessment-job-manager-label = Line manager
assessment-job-unknown = Not set
assessment-job-question = Is this right?
assessment-job-right = Yes, my role is { $role }
assessment-job-right-none = Yes, go on without a role
assessment-job-other = No, another role fits my work better
assessment-job-role-select = The role that fits better
assessment-job-role-hint = Only if you answered no. It counts for this assessment. Ask your administrator to change your record.
assessment-job-choose = Choose a role
assessment-job-missing = Choose “Yes”, or “No, another role fits my work better”
assessment-job-role-missing = Choose the role that fits better
assessment-job-role-gone = That role is no longer offered. Choose another

# Responsibility
assessment-attribute-over = Responsibility, { $place } of { $total }
assessment-attribute-title = Responsibility, { $place } of { $total }: { $attribute }, level { $level }
assessment-attribute-progress = { $done } of { $total } questions about responsibility done
assessment-responsibility-heading = Your general level
assessment-responsibility-lede = Your answers come to { $level }. Questions about your skills start there.
assessment-responsibility-lede-open = Answer all four to see your general level.
assessment-responsibility-spread = Your answers lie { $spread } levels apart, so one level says less about your work. That is common when a job is changing.

# Choosing skills
assessment-group-over = Choosing skills, { $place } of { $total }
assessment-group-title = Choosing skills, { $place } of { $total }
assessment-group-heading = Which of these do you do?
assessment-group-question = Done in your work in { $period }
assessment-group-hint = Tick all that apply. Leave the others.
assessment-choose-heading = Choose your skills
assessment-choose-lede = Keep those that matter most in your work. { $well } is a good number, { $most } the most.
assessment-choose-lede-few =
    { $count ->
        [one] You go through this skill next.
       *[other] You go through these { $count } skills next.
    }
assessment-choose-question = Go through these
assessment-choose-now = Which do you do regularly now?
assessment-choose-in-role = Your role asks for it
assessment-choose-nothing = You ticked no skill. Go back and tick what you do, or search for a skill.
assessment-choose-add = Search for a skill that is missing
assessment-choose-none = Choose at least one skill
assessment-choose-too-many = You chose { $count } skills. Choose { $most } or fewer
assessment-choose-foreign = { $skill } was not among the skills you ticked. Go back and tick it, or search for it

# The framework as a table
assessment-grid-heading = Say your levels in a table
assessment-grid-title = Say your levels in a table: { $category }
assessment-grid-lede = For people who know the framework. Choose the level you hold in each skill you use. What you leave is left out.
assessment-grid-categories = Parts of the framework
assessment-grid-own = Skills in your assessment
assessment-grid-skill = Skill
assessment-grid-none = None
assessment-grid-cell = { $skill }, level { $level }
assessment-grid-none-cell = { $skill }, no level
assessment-grid-empty = There is no skill in your assessment yet. Choose a part of the framework above.
assessment-grid-save = Save levels
assessment-grid-no-level = { $skill } has no level { $level }. Choose one of the levels in its row
assessment-grid-changed = Your assessment changed in another window or on another device. Nothing was saved. Your choices are kept here: save again to use them
assessment-overview-grid = Say your levels in a table instead

# Examples
assessment-examples-heading = Examples that help most
assessment-examples-lede = For these skills an example says more than a level. Add one now or later. Each takes about a minute.
assessment-examples-none = Your answers fit your role, so no example is needed now. You can add one at any time.
assessment-examples-say =
    { $count ->
        [0] You say level { $level }. No example yet.
        [one] You say level { $level }. One example.
       *[other] You say level { $level }. { $count } examples.
    }
assessment-examples-go-on = Look over your answers

# Looking over
assessment-sure-heading = How sure are you?
assessment-sure-text = Only you see this. Later it shows you how well you judge yourself.
assessment-sure-sure = Sure
assessment-sure-fairly = Fairly sure
assessment-sure-guess = A guess
assessment-hint-above = This level usually goes with wider responsibility than your level { $level }. Is there an example?
assessment-hint-below = Your general level is { $level }. Do you do more than this?

# Carrying on
assessment-overview-title = Your self-assessment
assessment-overview-progress =
    { $total ->
        [one] { $done } of { $total } skill done
       *[other] { $done } of { $total } skills done
    }
assessment-overview-lede = You have done **{ $done } of { $total }** skills. Nobody sees this until you send it.
assessment-overview-lede-done = You have answered everything. Nobody sees this until you send it.
assessment-overview-lede-empty = There is no skill in it yet. Nobody sees this until you send it.
assessment-overview-lede-begun = You have begun. Nobody sees this until you send it.
assessment-overview-begun = Next come your skills
assessment-overview-general = Your general level: { $level }
assessment-overview-carry-on = Carry on with skill { $place }
assessment-overview-check = Check your answers
assessment-overview-add = Add another skill
assessment-overview-role = Skills of your role, { $role }
assessment-overview-added = Skills you added
assessment-overview-changed = Last saved { $moment }
assessment-saved = Your answers are saved.

assessment-state-done = Done
assessment-state-begun = Begun
assessment-state-new = Not begun

# One level of one skill
assessment-level-over = Skill { $place } of { $total }
assessment-level-title = Skill { $place } of { $total }: { $skill }, level { $level }
assessment-question = Have you worked like this in { $period }?
assessment-sentences-link = Go through it sentence by sentence
assessment-sentences-title = { $skill }, level { $level }, sentence by sentence
assessment-sentence-met = Met
assessment-sentence-partly = Partly
assessment-sentence-not-yet = Not yet
assessment-sentence-chance = No chance to show it
assessment-sentence-missing = Choose an answer for this sentence
assessment-sentence-no-chance = You had no chance to show any of these. Go back and answer for the level as a whole
assessment-again = We ask this once more, because it is far from your general level.
assessment-answer-yes = Yes, regularly
assessment-answer-yes-hint = More than once, and I could show it
assessment-answer-partly = Partly
assessment-answer-partly-hint = Some of it, or with help
assessment-answer-not-yet = Not yet
assessment-answer-not-yet-hint = I have not had the chance, or it is not my work
assessment-answer-missing = Choose “Yes, regularly”, “Partly” or “Not yet”
assessment-answer-elsewhere = You answered this in another window or on another device: “{ $stored }”. Nothing was changed. Choose again to change it.
assessment-answer-elsewhere-gone = This answer was changed in another window or on another device. Nothing was changed. Choose again.
assessment-help = What does this mean?
assessment-help-skill = { $skill }: { $sentence }
assessment-help-think = Think of one real piece of work. Did you do it as described, or did you follow what somebody else had decided? Knowing how is not yet the same as having done it.
assessment-help-partly = “Partly” means that you hold the level below and are on your way to this one.
assessment-help-levels = The levels build on one another. You never need to answer for all of them.
assessment-help-own-words = The words above are Aspire’s own, not SFIA’s. Your council can show the official wording here once an administrator imports it.
assessment-save = Save and continue
assessment-carry-on = Carry on
assessment-later = Save and come back later
assessment-attribution = { $edition } is owned by the SFIA Foundation. Its wording is used here under the licence of { $holder }.

# When last used, and a note
assessment-details-title = When you last used { $skill }
assessment-details-held = You say { level-name }.
assessment-details-held-partly = You say { level-name }, and partly level { $partly }.
assessment-details-partly = You say partly { level-name }.
assessment-details-nothing = You say not yet at any level.
assessment-used-legend = When did you last use this skill?
assessment-used-now-choice = I use it regularly now
assessment-used-in-period-choice =
    { $years ->
        [1] In the last 12 months
        [2] In the last two years
        [3] In the last three years
        [4] In the last four years
       *[other] In the last five years
    }
assessment-used-before-choice = Before that
assessment-used-missing = Choose when you last used this skill
assessment-used-too-long-ago = You said that you have worked like this in the period asked about. Choose a time in it, or go back and change your answer
assessment-note-label = A note to go with it (optional)
assessment-note-hint = For instance a piece of work that shows it. Your line manager can read it once you have sent your assessment. Leave out anything private about other people.
assessment-note-too-long = Your note has { $characters } characters. Shorten it to { $most } or fewer.
assessment-details-elsewhere = You changed this in another window or on another device. There it says: “{ $note }”. Nothing was changed. What you typed here is kept: save it again to use it instead.
assessment-details-elsewhere-empty = You changed this in another window or on another device, and there the note is empty. Nothing was changed. What you typed here is kept: save it again to use it instead.

# One skill with all its answers
assessment-skill-title = Your answers for { $skill }
assessment-skill-heading = Your answers
assessment-skill-levels = Level by level
assessment-skill-not-asked = Not asked
assessment-skill-answer = Answer
assessment-skill-set-aside =
    { $count ->
        [one] Your “yes” to level { $levels } does not count yet, because you said less than “yes” to a level below it. If you do work at level { $levels }, change the answer below it.
       *[other] Your “yes” to levels { $levels } does not count yet, because you said less than “yes” to a level below them. If you do work at those levels, change the answer below them.
    }
assessment-skill-details = When you last used it, and your note
assessment-skill-used = Last used
assessment-skill-note = Note
assessment-skill-no-note = No note
assessment-skill-unknown = Not said yet
assessment-skill-remove = Remove this skill from your assessment

# Adding and removing a skill
assessment-add-title = Add a skill
assessment-add-lede = For what you can do beyond your role. Search in everyday words, or by code.
assessment-add-search = What is the work about, or which code?
assessment-add-button = Find skills
assessment-add-found =
    { $count ->
        [one] { $count } skill found
       *[other] { $count } skills found, best match first
    }
assessment-add-short = Type two letters or more
assessment-add-more = Showing the first { $shown } of { $count }. Another word narrows it down.
assessment-add-levels = Levels { $lowest } to { $highest }
assessment-add-level = Level { $lowest } only
assessment-add-nothing = No skill matches “{ $words }”
assessment-add-nothing-help = Try one plain word for the work, such as “testing” or “data”, or the four letters of a code.
assessment-add-this = Add
assessment-add-there = Already in your assessment
assessment-add-browse = See all skills by category
assessment-remove = Remove
assessment-remove-title = Remove { $skill }?
assessment-remove-text = What you said about this skill in this assessment is deleted. What you sent earlier stays as it is.
assessment-remove-button = Remove this skill
assessment-remove-keep = Keep it
assessment-removed = The skill was removed.
assessment-skill-gone = That skill is no longer in your assessment, so nothing was saved. It was removed in another window or on another device.

# Checking and sending
assessment-check-title = Check your answers
assessment-check-lede = You are at the end. Nobody has seen any of this yet.
assessment-check-lede-open =
    { $count ->
        [one] One skill is not finished. Nobody has seen any of this yet.
       *[other] { $count } skills are not finished. Nobody has seen any of this yet.
    }
assessment-check-open = Still to finish
assessment-check-role = Skills of your role, { $role }
assessment-check-added = Skills you added
assessment-check-skills = Your skills
assessment-check-then = What happens then
assessment-check-then-read = { $manager } can read your levels and notes.
assessment-check-then-read-nobody = Nobody can read it until you have a line manager in Aspire.
assessment-check-then-lists = Lists show that you have sent it, and the date. They never show your levels.
assessment-check-then-again = You can start again at any time. What you sent is kept.
# One answer of several, as a link to its question: "Level 3: Yes, regularly".
assessment-check-given = Your answers
assessment-check-answer = Level { $level }: { $answer }
assessment-check-note = Note: “{ $note }”
assessment-check-change-level = Change level
assessment-check-change-details = Change details
assessment-send = Send
assessment-send-to = Send to { $manager }
assessment-keep-private = Keep it private for now
assessment-send-unfinished = Finish { $skill }
assessment-send-empty = Add at least one skill
assessment-send-changed = Your answers changed in another window or on another device after you opened this page, so nothing was sent. Here they are as they are now. Check them and send again.
assessment-sent-title = Your assessment is sent
assessment-sent-lede = You sent it on { $moment }.
assessment-sent-manager = { $manager } can read it now. A good next step is to talk about it together.
assessment-sent-nobody = No line manager is set for you in Aspire, so nobody else can read it for now.
assessment-sent-see = See your skills and your role
assessment-sent-already = You have sent this assessment already, so nothing was changed. You can start again to change your answers.
