# The rules of assessment: the published page, and the form of the administrator.

rules-heading = How levels are judged
rules-lede = One set of rules for everybody: staff, line managers and assessors read the same words.
rules-period-heading = The period that counts
rules-period-text =
    { $years ->
        [1] Work of the last 12 months counts. What was done before that shows no level.
       *[other] Work of the last { $years } years counts. What was done before that shows no level.
    }
rules-level-heading = When a level is held
rules-level-yes = “Yes, regularly”: the person has worked like this more than once and could show it.
rules-level-partly = “Partly”: some of it, or with help. The level below is held and this one is developing.
rules-level-held = The level held is the highest with a “yes” and with no lower answer below it.
rules-sentences-text = When a level is judged sentence by sentence, it is “yes” if at least { $percent }% of its sentences are met, “not yet” if none is met even partly, and otherwise “partly”. Sentences that there was no chance to show do not count.
rules-ages-heading = Examples and endorsements
rules-evidence-text = An example is marked as old { $months } months after the work.
rules-certificate-text = A certificate alone shows knowledge, not a level.
rules-endorsement-text = An endorsement is due again after { $months } months.
rules-use-heading = What results are for
rules-planning-text = Results are for development, and for planning by the council: counting levels, and finding people with a skill.
rules-no-planning-text = Results are for development alone.
rules-change = Change the rules

rules-edit-heading = Rules of assessment
rules-edit-lede = A change counts for assessments started from now on.
rules-period = Period that counts, in years
rules-period-hint = 1 to 5. Every question names it.
rules-period-wrong = Give the period as a whole number of years from 1 to 5
rules-met = Sentences that must be met for “yes”, in per cent
rules-met-hint = 50 to 100. For levels judged sentence by sentence.
rules-met-wrong = Give the share of sentences as a whole number from 50 to 100
rules-evidence = Months until an example is marked as old
rules-evidence-hint = 6 to 60.
rules-evidence-wrong = Give the months until an example is old as a whole number from 6 to 60
rules-endorsement = Months until an endorsement is due again
rules-endorsement-hint = 6 to 60.
rules-endorsement-wrong = Give the months until an endorsement is due as a whole number from 6 to 60
rules-exercise = Before their first endorsement, managers
rules-exercise-yes = do the exercise of ten made-up cases
rules-exercise-no = may do the exercise
rules-exercise-missing = Choose whether managers do the exercise first
rules-planning = May the council plan with results?
rules-planning-yes = Yes, count levels and find people with a skill
rules-planning-no = No, use them for development alone
rules-planning-missing = Choose whether the council may plan with results
rules-save = Save rules
rules-changed = The rules are changed.
rules-conflict = Somebody else changed the rules after you opened this page. What you typed is kept here: save it again to use it
