# Words of a line manager's team.

team-title = Your team
team-lede =
    { $submitted ->
        [0] Nobody has sent a self-assessment yet.
       *[other] **{ $submitted } of { $people }** people have sent a self-assessment.
    }
team-lede-all =
    { $people ->
        [one] The person in your team has sent a self-assessment.
       *[other] All { $people } people have sent a self-assessment.
    }
team-private = You can read an assessment once it is sent. Until then it is private to the person, and so is whether they have begun.
team-column-name = Name
team-column-post = Post
team-column-state = Self-assessment
team-column-date = Sent on
team-talks = Waits for you
team-wait-blind =
    { $blind ->
        [one] Rate one skill first, without seeing what they say.
       *[other] Rate { $blind } skills first, without seeing what they say.
    }
team-wait-talks =
    { $talks ->
        [one] Talk about one skill: you are one level apart.
       *[other] Talk about { $talks } skills: you are one level apart.
    }
team-wait-open =
    { $open ->
        [one] One skill to read.
       *[other] { $open } skills to read.
    }
team-old =
    { $years ->
        [one] More than a year ago
       *[other] More than { $years } years ago
    }
team-caption = The people who report to you
team-state-not-joined = Not joined Aspire yet
team-state-not-submitted = Not sent yet
team-state-submitted = Sent
team-reading = Reading skills
team-reading-interview = Somebody may not want to fill in a self-assessment. Talk with them, and then give the levels here; they accept them or say what they should be.
team-stand-ins = Who stands in for you
team-empty-heading = Nobody reports to you
team-empty-text = When people report to you in Aspire, they appear here with what they have sent.

team-person-title = Skills of { $person }
team-person-sent = Sent on { $date }. What you read here is what { $person } says. Use it for talking about work and development.
team-person-met =
    { $met ->
        [0] { $person } does not meet any of the **{ $total }** skills for { $role } yet.
       *[other] { $person } meets **{ $met } of { $total }** skills for { $role }.
    }
team-person-empty-heading = Nothing sent yet
team-person-empty-text = When { $person } sends a self-assessment, you can read it here.
team-person-back = See your team
team-person-caption = The level { $person } says and the level the role asks for, skill by skill
team-person-column-says = { $person } says
team-person-column-where = Where they are
team-person-column-used = Last used
team-person-column-note = Note
team-person-not-in-role = { $person } has no role profile, so the levels stand alone.
team-person-blind-heading = Rate three skills first
team-person-blind-text = { $person } has sent a self-assessment. You see it once you have rated the most important skills yourself.
team-person-blind-action = Rate the skills of { $person }
team-person-review = Read and endorse these skills
