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
skills-draft = You have begun a new assessment: { $done } of { $total } skills done. Until you send it, this page shows what you sent before.
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

skills-table-caption = The level you say and the level the role asks for, skill by skill
skills-table-caption-no-role = The level you say, skill by skill
skills-column-skill = Skill
skills-column-asks = Role asks
skills-column-says = You say
skills-column-where = Where you are
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

skills-evidence = Your evidence
skills-evidence-text = Keep work that shows what you can do, and see which skills it covers.
skills-evidence-link = See your evidence

skills-earlier = Earlier assessments
skills-earlier-sent = Sent on { $date }

skills-keep = Keep a copy
skills-keep-text = Your record is yours. Take it to a talk, or to your next post.
skills-download = Download everything about you here (JSON)

# What others endorsed, beside one’s own level
skills-endorsed = Endorsed: level { $level }
skills-reviews = How your skills are being read
