# Settings of the organisation.

settings-heading = Settings of your council
settings-lede = What everybody here works with.
settings-about = About the council
settings-areas = Set up
settings-name = Name
settings-name-hint = As it stands in the header of every page
settings-kind = Kind of council
settings-staff = Staff in all
settings-staff-hint = Everybody the council employs, not only digital and ICT. Leave it empty if you do not know.
settings-edition = Edition of SFIA
settings-edition-hint = The edition that role profiles and assessments use
settings-save = Save
settings-edition-title = Change to { $edition }?
settings-edition-roles =
    { $count ->
        [one] { $count } of your { $roles } role profiles asks for skills that { $edition } does not have at that level. Those skills will be left out.
       *[other] { $count } of your { $roles } role profiles ask for skills that { $edition } does not have at that level. Those skills will be left out.
    }
settings-edition-roles-none = No role profile loses a skill: { $edition } has all that they ask for.
settings-edition-losing = What { $edition } leaves out
# Fewer than ten open assessments are not told apart from none: a draft is private.
settings-edition-open = { $count } people have begun an assessment and not sent it. They finish it in { $before }. New assessments use { $edition }.
settings-edition-open-few = An assessment that somebody has begun and not sent is finished in { $before }. New assessments use { $edition }.
settings-edition-back = Nothing is deleted. If you change back to { $before }, role profiles are as they are now.
settings-edition-button = Change to { $edition }
settings-edition-cancel = Stay with { $before }
settings-changed = The settings are saved.
settings-name-wrong = Enter a name of at most 120 characters
settings-kind-wrong = Choose a kind of council
settings-staff-wrong = Enter a whole number from 1 to 1,000,000, or leave it empty
settings-edition-wrong = Choose an edition
settings-conflict = Somebody else changed the settings in the meantime. What you typed is still here: look at it, then save again.
settings-people = Import people
settings-people-detail = From your HR list, as CSV or Excel
settings-framework = Framework text
settings-framework-detail = Import the official wording under your council’s licence
settings-rules = Rules of assessment
settings-rules-detail = The period that counts, when a level is held, when examples are old.
settings-roles = Role profiles
settings-roles-detail = What each job asks for
