# The pack for a meeting of the steering group.

agenda-link = Pack for the steering group (PDF)
agenda-kind = Pack for the steering group
agenda-foot = Made with Aspire on { $date }. Its figures name councils and no person; lessons, issues and tasks are in the words of the programme’s manager.
agenda-summary = { $all ->
    [0] No council takes part yet.
    [one] One council takes part. Go: { $go }. Go with conditions: { $conditions }. Not yet: { $not }. No round so far: { $none }.
   *[other] { $all } councils take part. Go: { $go }. Go with conditions: { $conditions }. Not yet: { $not }. No round so far: { $none }.
}
agenda-decisions = How the councils stand
agenda-forecast = Gates at the earliest
agenda-local = Settled locally
agenda-issues = Open issues
agenda-issues-none = No issue is open.
agenda-issue = Issue
agenda-answers = Who answers
agenda-since = Since
agenda-lessons = Lessons not acted on yet
agenda-lessons-none = There is none.
agenda-lesson = Lesson
agenda-tasks = Support
agenda-tasks-none = No support task is kept.
agenda-task = Task
agenda-now = Now
agenda-later = In the end
agenda-society = The society
agenda-council = The council
agenda-share = { $local } of { $all }
agenda-funding = Funding
agenda-funding-none = No funding line is kept.
agenda-line = Line
agenda-planned = Planned
agenda-spent = Spent
agenda-left = Left
agenda-score = How easy Aspire is to use (System Usability Scale): { $score }
agenda-contents = In this pack
agenda-heat = What is evidenced, section by section
agenda-heat-text = Points of 100 in each council’s newest round. The darker a cell, the more is evidenced. An empty row has no round yet.
