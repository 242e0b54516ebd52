# One’s profile as a document. It may be read by others, so it speaks of the person and not to them.

profile-pdf-title = Skills profile
profile-pdf-download = Download your profile (PDF)
profile-pdf-sent = Sent on { $date }, on { $edition }. Endorsed levels as they stand today.
profile-pdf-met =
    { $met ->
        [0] Meets none of the { $total } skills for { $role } yet.
       *[other] Meets { $met } of { $total } skills for { $role }.
    }
profile-pdf-skills = Skills
profile-pdf-no-skills = No self-assessment has been sent yet.
profile-pdf-short = { $level } { level-word }
profile-pdf-levels = Levels 1 to 7
profile-pdf-says = Says
profile-pdf-endorsed = Endorsed
profile-pdf-legend-said = Says they do this
profile-pdf-legend-endorsed = Endorsed level
profile-pdf-legend-asked = The role asks for this
profile-pdf-attributes = Responsibility
profile-pdf-attribute = Attribute
profile-pdf-level = Says
profile-pdf-evidence = Evidence
profile-pdf-evidence-about = { $kind }, { $date }, for { $skills }
profile-pdf-purposes = What this record is for
profile-pdf-foot = { $council }. Made with Aspire on { $date }.
profile-pdf-page = Page
profile-pdf-of = of
