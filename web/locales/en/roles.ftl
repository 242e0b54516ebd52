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
roles-finding-no-skills = No skills yet
roles-finding-no-skills-text = Nobody can assess themselves against this profile until it asks for at least one skill.
roles-finding-far-above = A skill stands well above the rest
roles-finding-far-above-text = { $skill } is asked for at level { $level }, and the role is level { $general } in general. Somebody without the freedom and influence of level { $level } may not be able to work at it.
roles-finding-not-in-edition = Not in your council’s edition
roles-finding-not-in-edition-text = { $edition } does not have { $skill } at level { $level }, so it is left out of the profile. Edit the profile to choose another.
roles-finding-many = { $count } skills are many
roles-finding-many-text = Most profiles name two to seven. With fewer, people see what matters.

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
