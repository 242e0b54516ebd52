# Words of role profiles.

roles-title = Roles
roles-lede = What each role asks for: a general level of responsibility, and skills with the level of each.
roles-retired-title = Roles that are no longer used
roles-retired-lede = Nobody new is given these. People who hold one keep it.
roles-new = Make a role profile
roles-show-retired = Roles no longer used
roles-show-all = See all roles
roles-count =
    { $count ->
        [one] { $count } role
       *[other] { $count } roles
    }
roles-filter-words = Title or reference
roles-filter-family = Job family
roles-filter-all-families = All job families
roles-filter-show = Show roles
roles-none = No role profiles yet
roles-none-text = A role profile says which skills a role needs, and at which level. People assess themselves against it.
roles-none-found = No role found
roles-none-found-text = Try a single word of the title, or all job families.
roles-none-retired = Every role is in use
roles-none-retired-text = When a role is taken out of use, it is listed here and can be brought back.
roles-caption = Roles in { $family }

roles-role = Role
roles-reference = Reference
roles-general-level = General level
roles-skills = Skills
roles-people = People in it
roles-number = { $number }
roles-own = Your role

roles-role-profile = Role profile
roles-show-title = { $title } ({ $reference })
roles-what-it-does = What the role does
roles-no-summary = Nobody has described this role yet.
roles-family = Job family
roles-skills-caption = Skills with the level that the role asks for
roles-skill = Skill
roles-asks = Role asks
roles-essential = Essential
roles-desirable = Desirable
roles-no-skills = This profile asks for no skills yet, so nobody can assess themselves against it.
roles-what-level-means = What { level-name } means
roles-level-more = More about { level-name }
roles-same-family = In the same job family
roles-near =
    { $skills ->
        [one] Level { $level }, { level-word }. { $skills } skill
       *[other] Level { $level }, { level-word }. { $skills } skills
    }
roles-aside = Around this profile
roles-edit = Edit this profile
roles-copy = Copy it to a new profile
roles-retire = Take it out of use
roles-restore = Put it back into use
roles-is-retired = This role is no longer given to anybody new.

roles-findings = Worth a look

roles-new-title = Make a role profile
roles-copy-title = Copy “{ $title }”
# The title of a new profile that was made out of another.
roles-copy-of = { $title } (copy)
roles-edit-title = Edit “{ $title }”
roles-form-title = Title
roles-reference-hint = Capital letters, digits and hyphens, for example DEV-1. Files of people name roles by it.
roles-family-hint = Roles of a family are listed together, for example Software development.
roles-family-hint-used = Roles of a family are listed together. In use: { $families }.
roles-summary = What the role does
roles-summary-hint = Two or three sentences for somebody who does not know the role.
roles-general-level-hint = How much responsibility the whole role carries.
roles-choose-level = Choose a level
roles-levels-help = What the levels mean
roles-form-holders =
    { $count ->
        [one] One person holds this role. Changing a level changes what they see.
       *[other] { $count } people hold this role. Changing a level changes what they see.
    }
roles-form-no-skills = No skills yet. Find them below; most roles need two to seven.
roles-level = Level the role asks for
roles-importance = Essential or desirable
roles-remove = Remove
roles-find-heading = Add a skill
roles-find = Find a skill
roles-find-hint = A word for the work, or a code: testing, data, PROG
roles-find-button = Find skills
roles-found = Skills found
roles-found-level = Level { $level }.
roles-found-levels = Levels { $lowest } to { $highest }.
roles-found-more =
    { $count ->
        [one] { $count } more skill fits. Another word narrows it down.
       *[other] { $count } more skills fit. Another word narrows them down.
    }
roles-found-nothing = No skill found. Try one plain word for the work.
roles-listed = In the profile
roles-add = Add
roles-save = Save the profile
roles-cancel = Leave without saving

roles-title-missing = Enter a title, for example Developer
roles-title-taken = There is already a profile called { $title } ({ $reference }). Choose another title
roles-title-long = The title must have { $most } characters or fewer
roles-reference-missing = Enter a reference, for example DEV-1
roles-reference-long = The reference must have { $most } characters or fewer
roles-reference-characters = The reference can have only letters A to Z, digits and hyphens, for example DEV-1
roles-reference-taken = Another profile has this reference. Choose one that is free
roles-family-missing = Enter a job family, for example Software development
roles-family-long = The job family must have { $most } characters or fewer
roles-summary-long = The description must have { $most } characters or fewer
roles-general-level-missing = Choose a general level, 1 to 7
roles-level-missing = Choose the level the role asks for in { $skill }
roles-importance-missing = Choose whether { $skill } is essential or desirable
roles-too-many-skills = A profile can have { $most } skills at most. Remove some
roles-unknown-skill = { $edition } has no skill { $skill }. Remove it
roles-duplicate-skill = { $skill } is in the profile already
roles-level-not-defined = { $skill } exists at levels { $lowest } to { $highest }. Choose one of them

roles-overtaken = Somebody else changed this profile while you had it open
roles-overtaken-text = Nothing of yours is lost, and nothing was saved. If you save now, your version takes the place of theirs.
roles-overtaken-link = See it as it is now (opens in a new tab)

roles-retire-title = Take “{ $title }” out of use?
roles-retire-text = Nobody new can be given this role. It can be brought back at any time, and what people have said against it stays.
roles-retire-holders =
    { $count ->
        [0] Nobody holds it today.
        [one] { $count } person holds it today and keeps it.
       *[other] { $count } people hold it today and keep it.
    }
roles-retire-button = Take it out of use
roles-retire-cancel = Keep it

roles-saved-bare = Saved. This profile asks for no skills yet. Add skills so that people can assess themselves against it.
roles-created = The role profile was saved.
roles-changed = Your changes were saved.
roles-retired = The role is out of use.
roles-restored = The role is in use again.

# What a profile says beside its skills.
roles-around = Where the role stands
roles-owner = Looked after by
roles-owner-hint = The work email address of somebody who works here. They can edit this profile. Leave it empty for nobody.
roles-owner-left = Has left. Choose somebody else.
roles-owner-unknown = Nobody who works here has this email address. Check it, or leave it empty
roles-department = Department
roles-department-long = The department must have { $most } characters or fewer
roles-reports-to = Reports to
roles-reports-to-hint = A job title, or the reference of another role profile, for example HEAD-1.
roles-reports-to-long = What the role reports to must have { $most } characters or fewer
roles-reports-to-itself = A role cannot report to itself. Enter another role
roles-posts = Number of posts (FTE)
roles-posts-hint = How many full-time posts this profile stands for, 0 to 9,999.99. For example 2.5.
roles-posts-wrong = The number of posts must be between 0 and 9,999.99, with two decimals at most
roles-grade = Grade label
roles-grade-hint = Your council’s own name for the grade. Enter what job evaluation gave. It is never worked out from SFIA levels.
roles-grade-long = The grade label must have { $most } characters or fewer
roles-grade-not-derived = From the council’s job evaluation, not from SFIA.
roles-attributes = Attributes
roles-attributes-text = Only where the role asks for more or less than its general level.
roles-attributes-wrong = An attribute must be one of your council’s edition, at a level from 1 to 7
roles-attribute-none = As the general level
roles-attribute-at = { $name }: level { $level }
roles-tags = Other frameworks
roles-tags-text = Where this role stands in another framework, for example the GOV.UK capability framework.
roles-tag-framework = Framework
roles-tag-role = Role in that framework
roles-tag-level = Level in that framework (optional)
roles-tag-by-hand = Add a role of another framework by hand
roles-tag-add = Add it to the list
roles-tag-half = Enter the framework and the role, 100 characters or fewer each
roles-tag-marks = A framework, role or level cannot have the characters | or ;
roles-tags-many = A profile can have { $most } roles of other frameworks at most. Remove some
roles-find-other-heading = Add a GOV.UK role
roles-find-other = Find a GOV.UK role
roles-find-other-hint = Words of the role, its family or its level
roles-find-other-button = Find GOV.UK roles
roles-found-others = GOV.UK roles found
roles-found-other-nothing = No GOV.UK role found. Try one word of its name.
roles-weight = How much of the work this skill is
roles-weight-1 = 1, a small part
roles-weight-2 = 2, less than most
roles-weight-3 = 3, about as much as the others
roles-weight-4 = 4, more than most
roles-weight-5 = 5, most of the work
roles-weight-wrong = The weight of { $skill } must be a whole number from 1 to 5
roles-weight-of = Weight { $weight } of 5
roles-weight-use = A weight says how much of the work a skill is, for whoever writes a job description. It is 3 where none is shown. It does not change anybody’s match with the role.

# The check.
roles-check-title = Check of role profiles
roles-check-lede = What is worth a look in the profiles in use and in their families. Nothing here stops anybody.
roles-check-count =
    { $count ->
        [one] { $count } thing in { $profiles } profiles
       *[other] { $count } things in { $profiles } profiles
    }
roles-check-nothing = Nothing to look at. Every profile passes.
roles-check-more =
    { $count ->
        [one] { $count } more profile or family has something. Begin with these.
       *[other] { $count } more profiles or families have something. Begin with these.
    }
roles-check-family = Job family: { $family }
roles-check-see-other = See the other profile
roles-check-see-family = See the family
roles-check-to-skill = Go to the skill
roles-check-to-skills = Go to the skills
roles-check-rules = What is checked
roles-check-rules-skills = Skills: more than seven essential ones, a level that your council’s edition does not have, and the same skills and levels in two profiles.
roles-check-rules-step = Levels: a skill two or more levels away from the general level. One level apart is usual, because few skills have all seven levels. Two apart is another kind of responsibility. A desirable skill below the general level is left alone.
roles-check-rules-families = Families: no role between two whose levels are two or more apart, no role at level 3 or below, and all roles at one level.
roles-check-no-skills = No skills yet
roles-check-no-skills-why = Nobody can assess themselves against this profile.
roles-check-no-skills-way = Add at least one skill.
roles-check-too-many = { $count } essential skills are many
roles-check-too-many-why = Most profiles name two to seven. Where everything is essential, people cannot see what matters.
roles-check-too-many-way = Make some of them desirable, or take them out.
roles-check-not-in-edition = { $skill } is not in your council’s edition at this level
roles-check-not-in-edition-why = { $edition } does not have it at level { $level }, so it is left out when people assess themselves.
roles-check-not-in-edition-way = Choose another level, or another skill.
roles-check-out-of-step = { $skill } is out of step with the general level
roles-check-out-of-step-why = It is asked for at level { $level }, and the role is level { $general } in general. Two levels apart is another kind of responsibility.
roles-check-out-of-step-way = Change one of the two levels. Leave it if the role really is like this.
roles-check-duplicate = Another profile asks for the same
roles-check-duplicate-why = { $other } asks for the same skills at the same levels.
roles-check-duplicate-way = Say in the skills what differs, or take one out of use and put the other in its place.
roles-check-jump = A jump from level { $from } to level { $to } in { $family }
roles-check-jump-why = No role stands between the two, so nobody can grow from one into the other.
roles-check-jump-way = Make a role between them, or move one to another family.
roles-check-no-entry = { $family } has no way in
roles-check-no-entry-why = Its lowest role is level { $level }. People begin in a profession at level 3 or below.
roles-check-no-entry-way = Make a role at level 3 or below, or join this family with one that has it.
roles-check-no-progression = { $family } has only one level
roles-check-no-progression-why = All of its roles are level { $level }, so nobody can progress in it.
roles-check-no-progression-way = Make a role at the next level, or join this family with another.

# Two profiles, or two versions of one.
roles-difference-what = What
roles-not-said = Nothing
roles-not-asked = Not asked for
roles-in-use = In use
roles-out-of-use = Out of use
roles-level-importance = Level { $level }, { $importance }
roles-level-importance-weight = Level { $level }, { $importance }, weight { $weight }
roles-way = Your way to this role
roles-start-job = Start a job description
roles-compare-with = Compare with another role
roles-compare-title = Compare two roles
roles-compare-two = { $a } and { $b }
roles-compare-lede = What both ask for, and what somebody needs who goes from one to the other.
roles-compare-choose = Choose a role
roles-compare-a = First role
roles-compare-b = Second role
roles-compare-show = Compare
roles-compare-both = Skills that both ask for
roles-compare-only = Only { $title } asks for
roles-compare-needs = From { $from } to { $to }
roles-compare-nothing = Nothing more. The other role asks for all of it.
roles-compare-new = New, at level { $level }
roles-compare-higher = From level { $from } to level { $level }
roles-versions = Versions of this profile
roles-versions-title = Versions of “{ $title }”
roles-versions-lede = What this profile said before each change. Who looks after it is not part of a version.
roles-versions-none = This profile has not been changed since versions are kept. The first change keeps what it says today.
roles-versions-version = Version
roles-versions-when = Saved
roles-versions-who = By
roles-versions-changed = What changed
roles-versions-see = See what changed
roles-versions-first = First version
roles-version = Version { $number }
roles-version-now = As it is now
roles-version-nobody = Not known
roles-versions-from = Version
roles-versions-to = Compared with
roles-versions-show = Compare versions
roles-versions-compared = Version { $from } and version { $to }
roles-versions-same = The two versions say the same.

# In its place.
roles-retire-replacement = What people should use instead (optional)
roles-retire-replacement-hint = It is shown to everybody who holds this role. You can then move them to it in one step.
roles-retire-nothing = Nothing takes its place
roles-retire-replacement-gone = This role is out of use. Choose another
roles-use-instead = Use instead:
roles-own-old = Your role { $title } is out of use. Use instead:
roles-move =
    { $count ->
        [one] Move { $count } person to the role in its place
       *[other] Move { $count } people to the role in its place
    }
roles-moved =
    { $count ->
        [one] { $count } post was moved. What people have said against the old role stays with it.
       *[other] { $count } posts were moved. What people have said against the old role stays with it.
    }

# Shared through the programme.
roles-shared-title = Profiles shared in your programme
roles-shared-lede = Role profiles that other councils of your programme offer. You see codes and levels, not texts or names.
roles-shared-words = Title
roles-shared-no-programme = Your council is in no programme
roles-shared-no-programme-text = Councils of the same programme can share role profiles. The programme’s manager can tell you how to join one.
roles-shared-none = Nothing is shared yet
roles-shared-none-text = When another council of your programme offers a role profile, it is listed here.
roles-shared-none-found-text = Try a single word of the title.
roles-shared-full = Only the first 100 are shown. A word of the title narrows them down.
roles-shared-over = Shared by a council of your programme
roles-shared-one = Shared: { $title }
roles-shared-lost =
    { $count ->
        [one] { $count } skill is not in your council’s edition at this level and would be left out.
       *[other] { $count } skills are not in your council’s edition at these levels and would be left out.
    }
roles-shared-adopt = Adopt this profile
roles-shared-adopt-text = You get a profile of your own that you can change. It remembers where it came from and shows how it differs.
roles-shared-back = Back to all shared profiles
roles-offer-link = Offer it to your programme
roles-offered-link = Offered to your programme
roles-offer-title = Offer “{ $title }” to your programme
roles-offer-text = Councils of your programme see what is listed here and nothing else: no description, people, posts, grade or department, and not which council offers it. A later change is not seen by them until you offer it again.
roles-offer-not-yet = This profile is not offered at present.
roles-offer-since = This profile is offered as it was on { $when }.
roles-offer-seen = What other councils would see
roles-offer-button = Offer this profile
roles-offer-again = Offer it again as it is now
roles-offer-withdraw = Take the offer back
roles-offer-cancel = Leave it as it is
roles-offered = The profile is offered to the councils of your programme.
roles-withdrawn = The offer was taken back. Councils that adopted the profile keep their own.
# The title of an adopted profile where one’s own has the same.
roles-adopted-title = { $title } (shared)
roles-adopted = The profile is yours now. It has no description yet.
roles-adopted-heading = Beside the shared profile it was made from
roles-adopted-gone = The council that offered it has taken the offer back.
roles-adopted-moved-on = The shared profile has changed since you last looked.
roles-adopted-seen = I have looked at it
roles-adopted-here = Here
roles-adopted-there = Shared
roles-adopted-same = The two ask for the same.
roles-adopted-see = See the shared profile
roles-shared-noted = Noted. You are told when the shared profile changes again.

# The second framework.
roles-ddat-title = GOV.UK roles and levels
roles-ddat-lede = Import the GOV.UK Digital and Data Profession Capability Framework, so that roles can be tagged with a GOV.UK role and level.
roles-ddat-count =
    { $count ->
        [0] Nothing is imported yet.
        [one] { $count } GOV.UK role with its level is imported. A new file takes its place.
       *[other] { $count } GOV.UK roles with their levels are imported. A new file takes their place.
    }
roles-ddat-file = File of roles
roles-ddat-file-hint = A CSV or Excel file, 10 MB at most. Tags that roles already have stay as they are.
roles-ddat-button = Import the file
roles-ddat-columns = Columns of the file
roles-ddat-columns-text = One row for each skill of a role at a level. Headings may be spelt a little differently.
roles-ddat-column = Column
roles-ddat-holds = What it holds
roles-ddat-family = Role family
roles-ddat-family-what = The group that the role belongs to. May be left out.
roles-ddat-role = Role
roles-ddat-role-what = The role. Every row needs one.
roles-ddat-role-level = Role level
roles-ddat-role-level-what = The level of the role. Empty for a role with a single level.
roles-ddat-skill = Skill
roles-ddat-skill-what = A skill of the role at that level. May be left out.
roles-ddat-skill-level = Skill level
roles-ddat-skill-level-what = The level of the skill. May be left out.
roles-ddat-licence = Aspire comes without the framework’s text. Check the licence of the file before you import it.
roles-ddat-file-missing = Choose a file
roles-ddat-missing-columns = The file has no heading for: { $missing }
roles-ddat-no-rows = The file has headings and no rows beneath them
roles-ddat-too-many = The file must have { $most } rows or fewer
roles-ddat-cell-empty = Cell { $cell } ({ $column }) is empty. Every row needs a role. Nothing was imported
roles-ddat-cell-wrong = Cell { $cell } ({ $column }) must have { $most } characters or fewer and none of | and ;. Nothing was imported
roles-ddat-imported =
    { $count ->
        [one] { $count } GOV.UK role was imported.
       *[other] { $count } GOV.UK roles were imported.
    }
