# Another edition of the framework: the report, changing and undoing, and what changed for oneself.

editions-title = Edition of SFIA
editions-to-report = What another edition of SFIA would change
editions-lede = Your council works with { $before }. This is what changing to { $edition } would do.
editions-what = What { $edition } changes
editions-to-skills = Every skill that changes
editions-download = Download this report (CSV)
editions-kind-renamed = Skills with another name
editions-kind-split = Skills of which a part is a skill of its own
editions-kind-merged = Skills taken into another one
editions-kind-new = New skills
editions-kind-removed = Skills that are no longer there
editions-kind-added = Skills with further levels
editions-kind-levels-removed = Skills with fewer levels
editions-people = People
editions-people-nobody = Nobody has sent an assessment yet that would be carried over.
editions-people-none = People who have sent an assessment: { $sent }. None of them has a skill in it that needs a look.
editions-people-some = People who have sent an assessment: { $sent }. Those who have a skill in it that may need a look: { $any }.
editions-sent-stays = What was sent stays as it is, and stays marked with { $before }. Nobody starts again: when people next open their assessment, their answers are there, and they are asked only about what moved.
editions-open = { $count } people have begun an assessment and not sent it. It moves to { $edition } with their answers.
# Fewer than ten open assessments are not told apart from none: a draft is private.
editions-open-few = An assessment that somebody has begun and not sent moves to { $edition } with its answers.
editions-roles = Role profiles
editions-roles-none = No role profile loses a skill: { $edition } has all that they ask for.
editions-roles-losing = These role profiles ask for skills that { $edition } does not have at that level. Those skills will be left out until somebody edits the profile.
editions-asked = { $skill } at level { $level }
editions-roles-lacking = Already left out today
editions-making = Changing the edition
editions-back = Nothing is deleted. For 30 days you can go back, and everybody has what they had before.
editions-administrator = An administrator of your council makes the change.
editions-change = Change to { $edition }
editions-undo = Go back to { $before }
editions-undo-text = You can go back until { $date }. Open assessments go back with what they held. What was sent stays as it was sent.
editions-undo-button = Go back to { $before }
editions-history = { $by } changed from { $before } to { $edition } on { $date }.
editions-history-undone = { $by } changed from { $before } to { $edition } on { $date }. It was undone on { $undone }.
editions-command = The operator of this service
editions-skills = Skills that change
editions-skills-note = People are counted by the assessment that they sent last. Numbers from one to four are not told.
editions-column-code = Code
editions-column-skill = Skill
editions-column-change = What changes
editions-column-people = People
editions-column-roles = Role profiles
editions-nobody = None
editions-count = { $count }
editions-few = Fewer than 5
editions-and = { $first } and { $last }
editions-levels =
    { $count ->
        [one] level { $levels }
       *[other] levels { $levels }
    }
editions-what-renamed = Another name: before, it was { $before }
editions-what-new = New in { $edition }
editions-what-new-from = New in { $edition }; before, this was part of { $skills }
editions-what-removed = { $edition } does not have it
editions-what-merged = { $edition } does not have it; there it is part of { $skills }
editions-what-split = A part of it is now { $skills }
editions-what-split-level = Its work at { $levels } is now in { $skills }
editions-what-added = Also defined at { $levels }
editions-what-levels-removed = No longer defined at { $levels }
editions-applied = The edition is changed.
editions-undone = The change is undone. Your council works with the edition that it had before.
editions-undo-late = The change is more than 30 days old, so it can no longer be undone. You can still change to the other edition: answers are carried over the same way.
editions-undo-not-present = The change was undone already, so nothing was done.
editions-conflict = Somebody else changed the settings in the meantime. This is the report as it is now: read it, then change the edition if you still want to.

editions-level-gone = Your council changed the edition of SFIA in the meantime, and that level is not defined any more. Your other answers are here.

editions-changed-title = What changed for you
editions-changed-link = Your council changed the edition of SFIA. See what changed for you
editions-changed-lede = Your council changed from { $before } to { $edition } on { $date }. Your answers are carried over.
editions-changed-lede-undated = Your answers were about { $before }, and your council works with { $edition }. They are carried over.
editions-changed-unchanged =
    { $count ->
        [one] { $count } of your skills is carried over unchanged. You are not asked about it again.
       *[other] { $count } of your skills are carried over unchanged. You are not asked about them again.
    }
editions-changed-which = Which ones
editions-changed-nothing = There is nothing for you to do.
editions-changed-look = Worth a look
editions-changed-start = Start with these skills
editions-changed-next = Answer the first question
editions-changed-empty = Nothing changed for you
editions-changed-empty-text = Your council works with { $edition }, and all that you said is about that edition.
editions-changed-empty-action = Your skills
editions-why-gone = { $edition } does not have this skill. What you said about it is kept, and comes back if your council goes back.
editions-why-levels-gone = { $edition } does not define it at { $levels }. What you said about that is kept, and your other answers stand.
editions-why-levels-added = { $edition } defines it at { $levels } as well.
editions-why-split = A part of this work is a skill of its own now. Your answers stand.
editions-then-asked = You are asked about { $level }.
editions-then-settled = Your other answers settle where you stand, so there is no question.
editions-answer = Answer for level { $level }
editions-offer = In { $edition } this work is in { $skills }. Add it if it is part of what you do.
editions-add = Add { $skill }
