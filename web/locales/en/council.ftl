# Skills across a council, and what they have in common with a team's.

council-title = Skills across the council
council-lede = **{ $sent } of { $people }** people have sent a self-assessment.
council-back = Back to skills across the council
council-ways = See and find
council-map-link = Map of skills and levels
council-map-link-text = How many people hold which level of which skill.
council-find-link = Find people by skill
council-find-link-text = Who has a skill at a level or above, with what is endorsed marked.
council-needs-link = What roles ask for
council-needs-link-text = How many of those whose role asks for a skill have it.

council-waits = What waits
council-wait-decisions =
    { $skills ->
        [one] One skill waits for a decision
       *[other] { $skills } skills of { $people ->
            [one] one person
           *[other] { $people } people
        } wait for a decision
    }
council-wait-second =
    { $skills ->
        [one] One skill is with a second reader
       *[other] { $skills } skills of { $people ->
            [one] one person
           *[other] { $people } people
        } are with second readers
    }
council-wait-talks =
    { $skills ->
        [one] One skill needs a talk
       *[other] { $skills } skills of { $people ->
            [one] one person
           *[other] { $people } people
        } need a talk
    }
council-wait-talks-detail = Person and reader are one level apart. Nothing is endorsed until they have talked.
council-wait-unread =
    { $count ->
        [one] One person waits for their first reader
       *[other] { $count } people wait for their first reader
    }
council-wait-unread-detail = They have sent skills that nobody has read yet.

council-needs-heading = What roles ask for
council-needs-title = What roles ask for across the council
council-needs-lede = People whose role asks for a skill, and where they say they are. The skills with most people below come first.
council-needs-all = See all skills that roles ask for
council-needs-empty = No role asks for a skill yet
council-needs-empty-text = When people hold roles that ask for skills, they are counted here.
council-column-skill = Skill
council-column-asked = Asked
council-column-meet = Meet it
council-column-one = One level below
council-column-further = Further below
council-column-unsaid = Not said
council-cover-heading = Critical skills with fewer than two endorsed people
council-cover-summary =
    { $thin ->
        [0] Every critical skill has two endorsed people or more.
       *[other] **{ $thin } of { $all }** critical skills hang on one person or none.
    }
council-cover-endorsed =
    { $count ->
        [0] Nobody endorsed
        [one] One person endorsed
       *[other] { $count } people endorsed
    }
council-fresh-heading = How old it is
council-fresh =
    { $count ->
        [one] One person sent or renewed their skills within { $years ->
            [one] the last year
           *[other] the last { $years } years
        }
       *[other] { $count } people sent or renewed their skills within { $years ->
            [one] the last year
           *[other] the last { $years } years
        }
    }
council-old =
    { $count ->
        [one] One person did so before that
       *[other] { $count } people did so before that
    }
council-old-detail = They can say skill by skill that a level is still true, or send again.
council-not-sent =
    { $count ->
        [one] One person has sent nothing
       *[other] { $count } people have sent nothing
    }
council-empty = Nothing to show yet
council-empty-text = When people send their self-assessments, their skills are counted here.
council-empty-roles = See the roles

council-left-out-development =
    { $count ->
        [one] One person’s record is not counted: it was given for development only.
       *[other] { $count } people’s records are not counted: they were given for development only.
    }
council-left-out-blind =
    { $count ->
        [one] One person is left out until you have rated their skills without seeing what they say.
       *[other] { $count } people are left out until you have rated their skills without seeing what they say.
    }
council-other-editions =
    { $count ->
        [one] One person’s record was made on another edition. Levels that this edition has, too, are counted.
       *[other] { $count } people’s records were made on another edition. Levels that this edition has, too, are counted.
    }

council-department = Department
council-department-all = All departments
council-family = Job family
council-family-all = All job families
council-map-title = Map of skills and levels
council-map-lede-said =
    { $people ->
        [one] How one person sees their skills.
       *[other] How **{ $people }** people see their skills.
    }
council-map-lede-endorsed =
    { $people ->
        [one] What is endorsed of the skills of one person.
       *[other] What is endorsed of the skills of **{ $people }** people.
    }
council-map-views = What the map shows
council-map-said = What people say
council-map-endorsed = What is endorsed
council-map-see-said = See what people say
council-map-show = Show this part
council-map-how = Each number is the people at that level of that skill. Darker means more people, nothing else. Where there is no number, the skill has no such level.
council-map-few = Few people
council-map-many = Many people
council-map-all = All
council-map-elsewhere =
    { $count ->
        [one] One level is not in the map: this edition does not have it.
       *[other] { $count } levels are not in the map: this edition does not have them.
    }
council-map-nobody =
    { $count ->
        [one] One skill is left out because nobody holds it.
       *[other] { $count } skills are left out because nobody holds them.
    }
council-map-empty = Nobody to show
council-map-empty-part = Nobody in this part of the council holds a level.
council-map-empty-said = When people send their self-assessments, they are counted here.
council-map-empty-endorsed = When levels are endorsed, they are counted here.

council-find-title = Find people by skill and level
council-find-lede = Use this to plan training and to find people for a piece of work. Never for pay, selection, discipline or redundancy.
council-find-skill = Skill
council-find-choose = Choose a skill
council-find-level = At least
council-find-of = By
council-find-said = What they say, or what is endorsed
council-find-endorsed = What is endorsed only
council-find-button = Find people
council-find-result-said =
    { $count ->
        [one] **One person** has { $skill } at { $level } or above.
       *[other] **{ $count } people** have { $skill } at { $level } or above.
    }
council-find-result-endorsed =
    { $count ->
        [one] **One person** is endorsed in { $skill } at { $level } or above.
       *[other] **{ $count } people** are endorsed in { $skill } at { $level } or above.
    }
council-find-person = Person
council-find-says = They say
council-find-says-none = Nothing said
council-find-endorsed-column = Endorsed
council-find-endorsed-at = Endorsed at { level-name }
council-find-not-endorsed = Not endorsed
council-find-begin = Choose a skill and a level
council-find-begin-text = Everybody who has the skill at that level or above is listed here. You can keep the address of a search, and pass it on.
council-find-nobody = Nobody has { $skill } at { $level } or above
council-find-nobody-text = Try a lower level, or another skill close to it.
