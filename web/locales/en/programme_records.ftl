# What the manager of a programme writes down: support, lessons, issues, funding.

programme-records-empty = Nothing is kept yet
programme-records-full = There are 500 here, and no more can be added. Change one that is over.
programme-record-adding = Add one
programme-record-add = Add
programme-record-changing = Change it
programme-record-change = Change
programme-record-cancel = Do not change it
programme-record-added = It is added
programme-record-changed = It is changed
programme-record-day-wrong = Enter a date such as 1/4/2026

programme-support-heading = Support tasks
programme-support-lede = Who does which task of supporting a council now, and who is to do it in the end.
programme-support-empty = Tasks appear here when the programme’s manager adds them.
programme-task-missing = Enter the task
programme-task-council-missing = Choose a council
programme-task-owner = Who does it now
programme-task-target = Who is to do it in the end
programme-task-owner-missing = Choose who does it
programme-task-requests = Requests so far
programme-task-local = Requests settled in the council
programme-task-number-wrong = Enter a whole number from 0 to 1,000,000
programme-task-local-more = No more requests can be settled than there are

programme-lessons-heading = Lessons
programme-lessons-lede = What the programme learnt, and whether something was changed for it.
programme-lessons-empty = Lessons appear here when the programme’s manager adds them.
programme-lesson-missing = Enter what was learnt
programme-lesson-question = Question
programme-lesson-question-label = Which question it is about
programme-lesson-question-none = No single question
programme-lesson-question-wrong = Choose a question from the list
programme-lesson-noted = Noted on
programme-lesson-state = What became of it
programme-lesson-state-missing = Choose what became of it
programme-lesson-open = Nothing changed yet
programme-lesson-changed = Something was changed

programme-issues-heading = Issues
programme-issues-lede = What stands in the programme’s way. Name roles and organisations, never a person.
programme-issues-empty = Issues appear here when the programme’s manager adds them.
programme-issue-missing = Enter the issue
programme-issue-answers-hint = A role or an organisation
programme-issue-answers-missing = Enter who answers for it
programme-issue-raised = Raised on
programme-issue-closed = Closed
programme-issue-closed-label = Closed on (leave it empty while it is open)
programme-issue-closed-early = The day it was closed must not be before the day it was raised
programme-issue-open = Open

programme-funding-heading = Funding
programme-funding-lede = What is planned and what is spent, line by line.
programme-funding-empty = Lines appear here when the programme’s manager adds them.
programme-funding-title = What for
programme-funding-title-missing = Enter what the money is for
programme-funding-planned = Planned (£)
programme-funding-spent = Spent (£)
programme-funding-hint = Pounds, or pounds and pence, such as 1,250.50
programme-funding-wrong = Enter pounds, or pounds and pence, such as 1,250.50
