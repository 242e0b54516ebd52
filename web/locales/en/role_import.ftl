# Words of the import of role profiles.

role-import-heading = Import or export role profiles
role-import-lede = Work on many profiles in a table. You see what would change before anything does.
role-import-export = Take all profiles in use along:
role-import-export-csv = Download as CSV
role-import-export-workbook = Download as Excel
role-import-mode = Which rows to use
role-import-mode-both = New profiles and changes
role-import-mode-insert = New profiles only
role-import-mode-update = Changes only
role-import-mode-missing = Choose which rows to use
role-import-file = Table of role profiles
role-import-file-hint = A CSV or Excel file with a row for each profile, 5,000 rows and 10 MB at most.
role-import-file-missing = Choose a file
role-import-button = See what would change
role-import-no-headings = The file has no row with headings. The first row needs at least “Reference”
role-import-no-reference = The file has no heading “Reference”. It has: { $found }
role-import-no-rows = The file has headings and no rows beneath them
role-import-too-many = The file must have { $most } rows or fewer
role-import-columns = Columns of the table
role-import-column = Column
role-import-holds = What it holds
role-import-rules = Only the reference must be there. A blank cell or a missing column leaves what is there as it is, and no profile is ever deleted.
role-import-reference = Reference
role-import-reference-what = Which profile the row is about, for example DEV-1. A new one makes a new profile.
role-import-title = Title
role-import-title-what = A new profile needs one.
role-import-family = Job family
role-import-family-what = A new profile needs one.
role-import-summary = What the role does
role-import-summary-what = Two or three sentences.
role-import-general-level = General level
role-import-general-level-what = A number from 1 to 7. A new profile needs one.
role-import-essential = Essential skills
role-import-essential-what = Codes with levels, for example PROG 3; TEST 3 weight 5. A filled cell takes the place of all essential skills.
role-import-desirable = Desirable skills
role-import-desirable-what = The same for desirable skills.
role-import-owner = Owner’s email
role-import-owner-what = The work email address of whoever looks after the profile.
role-import-department = Department
role-import-department-what = Where the role belongs.
role-import-reports-to = Reports to
role-import-reports-to-what = A job title, or the reference of another profile.
role-import-posts = Posts (FTE)
role-import-posts-what = A number from 0 to 9,999.99.
role-import-grade = Grade label
role-import-grade-what = Your council’s own name for the grade, from job evaluation.
role-import-attributes = Attributes
role-import-attributes-what = Codes with levels, for example AUTO 3; INFL 4.
role-import-tags = Other frameworks
role-import-tags-what = Framework, role and level, for example GOV.UK | Developer | Lead. A semicolon between several.
role-import-preview-heading = What the table would change
role-import-preview-over = { $file }, { $rows } rows
role-import-preview-lede = Nothing has changed yet. Look through it, then apply it.
role-import-preview-nothing = The table would change nothing.
role-import-summary-heading = In short
role-import-stale = Profiles have changed since you looked. Check what would change now
role-import-new = New profiles
role-import-new-text = Their reference is not in use yet.
role-import-new-heading =
    { $count ->
        [one] { $count } new profile
       *[other] { $count } new profiles
    }
role-import-changed = Changed profiles
role-import-changed-text = What they say now is kept as a version.
role-import-changed-heading =
    { $count ->
        [one] { $count } profile would change
       *[other] { $count } profiles would change
    }
role-import-left-out = Left out
role-import-left-out-text = Rows that cannot be used, and why.
role-import-left-out-heading =
    { $count ->
        [one] { $count } row is left out
       *[other] { $count } rows are left out
    }
role-import-show-all = Show all { $total }
role-import-now = Now
role-import-will-be = Will be
role-import-row = Row
role-import-cell = The cell says
role-import-why = Why
role-import-unchanged =
    { $count ->
        [one] { $count } row says what is there already.
       *[other] { $count } rows say what is there already.
    }
role-import-unused = Columns that are not used: { $columns }.
role-import-blank = A blank cell leaves the value as it is. Nothing is ever deleted.
role-import-expires = This table waits for you until { $until }.
role-import-apply =
    { $new ->
        [0] { $changed ->
            [one] Change { $changed } profile
           *[other] Change { $changed } profiles
        }
       *[other] { $changed ->
            [0] Add { $new } and change none
           *[other] Add { $new } and change { $changed }
        }
    }
role-import-another = Choose another file
role-import-done = { $added } profiles were added and { $changed } were changed.
role-import-same-as-row = Row { $row } is about the same profile. Take one of the two out
role-import-already-there = There is a profile with this reference, and you asked for new ones only
role-import-not-there = There is no profile with this reference, and you asked for changes only
role-import-is-retired = This profile is out of use. Put it back into use first
role-import-not-a-skill = “{ $piece }” is not a skill with a level. Write, for example, PROG 3 or PROG 3 weight 5
role-import-skill-twice = { $piece } stands twice in this row
role-import-not-an-attribute = “{ $piece }” is not an attribute with a level. Write, for example, AUTO 3
role-import-not-a-tag = “{ $piece }” is not a role of another framework. Write, for example, GOV.UK | Developer | Lead
