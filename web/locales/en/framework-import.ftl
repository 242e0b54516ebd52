# Words of importing the framework's official wording.

framework-import-settings = Settings
framework-import-title = The framework’s official wording
framework-import-lede = Aspire has its own short words for every skill. If your council holds a SFIA licence, its staff can read the official wording instead.
framework-import-none = Nothing has been imported yet. Everybody reads Aspire’s own words.
framework-import-imported = { $edition } is imported
framework-import-not-used = Your council works with { $edition }, so this wording is not shown at the moment.
framework-import-remove = Remove the wording of { $edition }
framework-import-holder = Licence holder
framework-import-since = Licence held since
framework-import-since-unknown = Not recorded
framework-import-accepted = Terms accepted
framework-import-accepted-by = { $who }, { $when }
framework-import-by-command-line = At the command line
framework-import-from-file = From the file

framework-import-upload = Import from a file
framework-import-step-licence = Make sure that your council has a licence. Use inside one organisation is free for most purposes.
framework-import-licence-link = SFIA Foundation: using and licensing SFIA
framework-import-step-download = Download the SFIA 8 or SFIA 9 workbook from sfia-online.org under that licence.
framework-import-step-check = Choose it here. You see what is in it before anything is imported.
framework-import-file = SFIA workbook
framework-import-file-hint = An Excel workbook (.xlsx), or one of its sheets as a CSV file, 10 MB at most
framework-import-check = Check the file
framework-import-file-missing = Choose the SFIA workbook

framework-import-check-title = Check before you import
framework-import-good = Nothing has been changed yet. This is { $edition }, and everything fits.
framework-import-bad =
    { $count ->
        [one] Nothing has been changed. This is { $edition }, but { $count } thing in it is not as it should be.
       *[other] Nothing has been changed. This is { $edition }, but { $count } things in it are not as they should be.
    }
framework-import-in-file = In the file
framework-import-skills = Skills
framework-import-skill-levels = Skill levels
framework-import-attributes = Attributes
framework-import-of = { $edition } has { $all }
framework-import-problems =
    { $count ->
        [one] { $count } thing to mend
       *[other] { $count } things to mend
    }
framework-import-problems-text = A file with mistakes is not imported, so that nobody reads wrong wording. Download the workbook again, or mend these places in it.
framework-import-problems-caption = What is wrong in the file, by sheet, row and column
framework-import-sheet = Sheet
framework-import-row = Row
framework-import-column = Column
framework-import-found = In the file
framework-import-nothing = Nothing
framework-import-expected = What should be there
framework-import-unlisted =
    { $count ->
        [one] { $count } more like these is not listed.
       *[other] { $count } more like these are not listed.
    }
framework-import-another = Choose another file

framework-import-terms-heading = The terms of the licence
framework-import-other-edition = This file is { $edition }. Your council works with { $used }, so the wording is kept but not shown until you change the edition in Settings.
framework-import-replaces = Wording of { $edition } was imported before. This file takes its place.
# Stored as accepted: change it only together with the reason.
framework-import-terms = The licence holder has a licence from the SFIA Foundation that covers this use. The wording stays inside this organisation: it is not passed on to others, sold, translated or built into products. Results in Aspire are not certified or accredited by the SFIA Foundation.
framework-import-holder-hint = The organisation named in the licence. It is shown wherever the wording is shown.
framework-import-since-optional = Licence held since (optional)
framework-import-since-wrong = Enter the day the licence began as a real date, such as 21/11/2026, or leave it empty
framework-import-since-future = The day the licence began must be today or in the past
framework-import-since-early = The day the licence began must be in the year 2000 or later
framework-import-documents-legend = Does the licence allow its words in your own job descriptions?
framework-import-documents-hint = Leave this blank if you are not sure. Managers are then offered draft duties in Aspire’s words only.
framework-import-documents = Yes, our managers may draft duties from its words
framework-import-agree-legend = Do you accept these terms?
framework-import-agree = Yes, I accept them for the licence holder
framework-import-button = Import the wording of { $edition }
framework-import-holder-missing = Enter the organisation that holds the licence
framework-import-holder-long = The licence holder must have { $most } characters or fewer
framework-import-agree-missing = Tick the box to accept the terms. Without that the wording cannot be imported

framework-import-remove-title = Remove the wording of { $edition }?
framework-import-remove-text = All imported wording of { $edition } is deleted, and everybody reads Aspire’s own words again. Role profiles and assessments stay as they are. You can import the file again later.
framework-import-remove-button = Remove the wording
framework-import-remove-cancel = Keep it

framework-import-done = The official wording was imported.
framework-import-removed = The wording was removed.
