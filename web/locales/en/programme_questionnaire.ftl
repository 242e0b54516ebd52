programme-questionnaire-heading = Questionnaire
programme-questionnaire-lede = What councils of your programme are asked about their readiness. A round keeps the version that it began with.
programme-questionnaire-versions = Versions
programme-questionnaire-number = Version
programme-questionnaire-version = Version { $number }
programme-questionnaire-none = Councils are asked the questionnaire that comes with Aspire. Your programme has no version of its own.
programme-questionnaire-shipped-file = Download the questionnaire that comes with Aspire (CSV)
programme-questionnaire-file-of = Download version { $number } (CSV)
programme-questionnaire-lesson-short = Lesson
programme-questionnaire-kept-on = Kept on
programme-questionnaire-size = What it asks
programme-questionnaire-asks = { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    } in { $sections ->
        [one] 1 section
       *[other] { $sections } sections
    }
programme-questionnaire-changes = What changed from the version before
programme-questionnaire-adding = Keep a new version
programme-questionnaire-adding-text = Download the newest version, change it in a spreadsheet program and send it back. Keep the id of a question that stays the same: figures are compared by id. Rounds that have begun are not changed.
programme-questionnaire-file = File
programme-questionnaire-file-hint = CSV or Excel workbook, with the same headings
programme-questionnaire-file-missing = Choose the file of the new version
programme-questionnaire-note = What changed and why
programme-questionnaire-note-hint = Followers of the programme read this.
programme-questionnaire-note-missing = Write what changed and why
programme-questionnaire-lesson = Lesson that led to it
programme-questionnaire-lesson-hint = The lesson is then shown as one for which something was changed.
programme-questionnaire-lesson-none = No lesson
programme-questionnaire-keep = Keep this version
programme-questionnaire-kept = The version was kept. New rounds ask it.
programme-questionnaire-wrong = What is wrong in the file
programme-questionnaire-problems = { $count ->
        [one] Correct one thing in the file. It is listed below
       *[other] Correct { $count } things in the file. They are listed below
    }
programme-questionnaire-problem = Row { $row }, column { $column }: { $found }. Accepted: { $accepted }.
programme-questionnaire-problem-row = Row { $row }: { $found }. Accepted: { $accepted }.
programme-questionnaire-more = { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
programme-questionnaire-same = This file asks the same as the newest version. Choose a file in which something changed
programme-questionnaire-newer = Somebody kept a newer version meanwhile. Look at what changed there, then choose your file again
programme-questionnaire-full = Your programme has 200 versions, which is as many as are kept.
programme-change-added = { $question } is new
programme-change-removed = { $question } is no longer asked
programme-change-changed = { $question } says something else
programme-change-moved = { $question } now follows { $after }
programme-change-first = { $question } now comes first
programme-change-empty = nothing
programme-change-was = Before:
programme-change-is = Now:
