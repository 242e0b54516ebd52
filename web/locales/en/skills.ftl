# Words of one's skills beside one's role.

skills-title = Your skills and your role
skills-title-no-role = Your skills

# $count is a number of skills at the beginning of a sentence.
skills-number =
    { $count ->
        [1] One
        [2] Two
        [3] Three
        [4] Four
        [5] Five
        [6] Six
        [7] Seven
        [8] Eight
        [9] Nine
       *[other] { $count }
    }
skills-met =
    { $met ->
        [0] You do not meet any of the **{ $total }** skills for { $role } yet.
       *[other] You meet **{ $met } of { $total }** skills for { $role }.
    }
skills-met-so-far = So far you meet **{ $met } of { $total }** skills for { $role }.
skills-met-all =
    { $total ->
        [one] You meet the skill that { $role } asks for.
       *[other] You meet **all { $total }** skills for { $role }.
    }
skills-away =
    { $count ->
        [one] One is one level away.
       *[other] { skills-number } are one level away.
    }
skills-unanswered =
    { $count ->
        [one] One is not answered yet.
       *[other] { skills-number } are not answered yet.
    }
skills-no-role-lede =
    { $count ->
        [one] You have said what you can do in one skill.
       *[other] You have said what you can do in { $count } skills.
    }

skills-sent = You sent this on { $date }. Your line manager can read it.
skills-private = You have not sent this yet. Nobody else can see it.
skills-draft = You have begun a new assessment, { $done } of { $total } skills done. Until you send it, this page shows what you sent before.
skills-draft-continue = Carry on with it
skills-private-continue = Carry on
skills-private-check = Check it and send it
skills-start-again = Start a new assessment
skills-no-role = You have no role profile yet, so there is nothing to compare your skills with. Your council’s administrator can give you one.
skills-empty-role = Your role, { $role }, asks for no skills yet, so there is nothing to compare your skills with.

skills-empty-heading = Nothing here yet
skills-empty-text = When you have said what you can do, this page shows your skills beside what your role asks for.
skills-empty-action = Say what you can do
skills-empty-carry-on = Carry on with your self-assessment

skills-table-caption = The level the role asks for, the level you say, the endorsed level and your evidence, skill by skill
skills-table-caption-no-role = The level you say, the endorsed level and your evidence, skill by skill
skills-column-skill = Skill
skills-column-asks = Role asks
skills-column-says = You say
skills-column-said = You said
skills-column-endorsed = Endorsed
skills-column-evidence = Evidence
skills-column-attribute = Attribute
skills-column-used = Last used
skills-column-note = Your note
skills-column-change = Change
skills-column-todo = What to do
skills-group-below = Below what the role asks ({ $count })
skills-group-met = At or above what the role asks ({ $count })
skills-group-unanswered = Not answered yet ({ $count })
skills-group-added = Beyond the role ({ $count })
skills-group-all = Your skills ({ $count })
skills-desirable = Desirable
skills-partly = Partly level { $level }

skills-distance-beyond = Beyond
skills-distance-meets = Meets
skills-distance-one = One level to go
skills-distance-further = Further to go
skills-distance-not-yet = Not yet
skills-distance-unanswered = Not answered
skills-todo-nothing = Nothing now
skills-todo-read = See what level { $level } is like
skills-todo-answer = Answer this one
skills-todo-evidence = Add evidence

skills-match = Overall match **{ $percent }%**
skills-formula = How { $met } of { $total } and { $percent }% are worked out
skills-formula-met-only = How { $met } of { $total } is worked out
skills-formula-met = A skill counts as met when the level held is at or above the level the role asks for. Essential and desirable skills count alike.
skills-formula-match = The overall match is { $percent }%: one minus the levels that are missing, divided by the levels the role asks for, where each level of an essential skill counts twice. Here that is 1 − { $missing } ÷ { $asked }.
skills-formula-open = There is no overall match until every skill of the role is answered.

skills-evidence = Your evidence and how it is read
skills-evidence-text = Keep work that shows what you can do, and see which skills it covers.
skills-evidence-count =
    { $count ->
        [one] You keep one item that shows what you can do.
       *[other] You keep { $count } items that show what you can do.
    }
skills-evidence-nothing = Nothing to show yet
skills-items =
    { $count ->
        [one] 1 item
       *[other] { $count } items
    }
skills-evidence-link = See your evidence

skills-keep = Keep a copy
skills-keep-text = Your record is yours. Take it to a talk, or to your next post.
skills-download = Download everything about you (JSON)
skills-download-csv = Download your levels through all versions (CSV)

# What others endorsed, beside one’s own level
skills-endorsed = Endorsed: level { $level }
skills-reviews = How your skills are being read

# What is next
skills-next = What is next:
skills-next-finish = finish your self-assessment, so that you can send it.
skills-next-send = look over your self-assessment and send it.
skills-next-confirm =
    { $count ->
        [one] say of one level whether it is still true. You said it more than { $months } months ago.
       *[other] say of { $count } levels whether they are still true. You said them more than { $months } months ago.
    }
skills-next-confirm-link = Say what is still true
skills-next-show = show an example of { $skill } at level { $level }. It is one of the skills that matter most in your role.
skills-next-show-any = show an example of { $skill } at level { $level }.
skills-next-grow = work towards level { $level } in { $skill }.
skills-next-nothing = nothing for now. Your levels are up to date, and there are examples for those that matter most.

# Beside a level
skills-levels = Your levels
skills-known-still = Still true on { $date }
skills-known-old =
    { $months ->
        [one] Said more than a month ago
       *[other] Said more than { $months } months ago
    }
skills-lapsed-claim = You say another level now
skills-lapsed-edition = Endorsed in another edition
skills-lapsed-evidence = Its evidence changed
skills-lapsed-due = Due again

# Attributes
skills-attributes = Your level of responsibility
skills-attributes-open = Not all attributes are answered yet, so there is no general level.
skills-attributes-own = Your general level is **{ $level }**.
skills-attributes-both = Your general level is **{ $level }**. Your role asks for **{ $asked }**.
skills-attributes-one = { $attribute }: level { $level }.
skills-attributes-caption = Your level in each attribute of responsibility

# Wishes
skills-wished = What you would like
skills-wished-none = Say which skills you would like to use more, to learn, or rather not to use.
skills-wish-use-more = Want to use it more
skills-wish-learn = Want to learn it
skills-wish-rather-not = Would rather not use it

# Versions
skills-versions = What you sent
skills-versions-one = When you send another one, you can compare the two.
skills-version-shown = Shown above
skills-version-newest = Newest
skills-history-all = See every version you sent
skills-history-title = Every version you sent
skills-history-lede = Each stays as it was, in the edition it was made on.
skills-history-empty = Nothing sent yet
skills-history-empty-text = Every self-assessment you send is kept here as it was, and you can compare any two.
skills-version-title = What you sent on { $date }
skills-version-facts =
    { $years ->
        [one] Made on { $edition }, about the last year.
       *[other] Made on { $edition }, about the last { $years } years.
    } { $count ->
        [one] One skill.
       *[other] { $count } skills.
    } It stays as it was.
skills-version-caption = The level you said, the level endorsed when it was read, when you last used it, and your note, skill by skill
skills-version-compare = Compare it with your newest version

# Two versions compared
skills-compare-title = Two versions compared
skills-compare-link = Compare two versions
skills-compare-heading = Compare other versions
skills-compare-then = Earlier version
skills-compare-now = Later version
skills-compare-option = { $moment }, { $edition }
skills-compare-button = Compare
skills-compare-caption = The level in each version and what became of it, skill by skill
skills-compare-attributes = The level in each version and what became of it, attribute by attribute
skills-compare-unsaid = Not assessed
skills-compare-editions = The two were made on different editions of the framework, { $then } and { $now }. Skills are matched by their codes, and each level is read in its own edition, so a level may have meant something else then.
skills-compare-called = Called { $name } in { $edition }
skills-compare-missing = Not in { $edition }
skills-compare-empty = Nothing to compare yet
skills-compare-empty-text = When you have sent two self-assessments, this page shows what changed from one to the other.
skills-compare-back = See your skills
skills-compare-nothing = Neither version says anything.
skills-compare-up =
    { $count ->
        [one] **One** went up.
       *[other] **{ skills-number }** went up.
    }
skills-compare-down =
    { $count ->
        [one] **One** went down.
       *[other] **{ skills-number }** went down.
    }
skills-compare-new =
    { $count ->
        [one] **One** is new.
       *[other] **{ skills-number }** are new.
    }
skills-compare-gone =
    { $count ->
        [one] **One** is no longer assessed.
       *[other] **{ skills-number }** are no longer assessed.
    }
skills-compare-same =
    { $count ->
        [one] **One** stayed the same.
       *[other] **{ skills-number }** stayed the same.
    }
skills-change-up = Went up
skills-change-down = Went down
skills-change-same = Same
skills-change-new = New
skills-change-gone = No longer assessed
skills-group-up = Went up ({ $count })
skills-group-down = Went down ({ $count })
skills-group-same = Stayed the same ({ $count })
skills-group-new = New ({ $count })
skills-group-gone = No longer assessed ({ $count })

# Headings of the CSV file
skills-csv-version = Version
skills-csv-date = Date
skills-csv-edition = SFIA edition
skills-csv-code = Code
skills-csv-skill = Skill
skills-csv-self = Level you say
skills-csv-partly = Partly level
skills-csv-sure = How sure
skills-csv-endorsed = Endorsed level
skills-csv-required = Level the role asks for today
skills-csv-used = Last used
skills-csv-evidence = Items of evidence
skills-csv-note = Note
skills-csv-draft = Draft
