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
settings-edition-detail = Your council works with { $edition }. See what another edition would change.
settings-save = Save
settings-changed = The settings are saved.
settings-name-wrong = Enter a name of at most 120 characters
settings-kind-wrong = Choose a kind of council
settings-staff-wrong = Enter a whole number from 1 to 1,000,000, or leave it empty
settings-conflict = Somebody else changed the settings in the meantime. What you typed is still here: look at it, then save again.
settings-people = Import people
settings-people-detail = From your HR list, as CSV or Excel
settings-framework = Framework text
settings-framework-detail = Import the official wording under your council’s licence
settings-rules = Rules of assessment
settings-rules-detail = The period that counts, when a level is held, when examples are old.
settings-roles = Role profiles
settings-roles-detail = What each job asks for
