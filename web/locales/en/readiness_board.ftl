# A council's round, for its programme.

board-title = { $council }: { $name }
board-reviewers = Reviewers
board-reviewers-none = Nobody has access to this round yet.
board-read = { $all ->
    [0] The council has not handed the round on to reviewers yet.
   *[other] { $open } of { $all } questions still wait for somebody.
}
board-twice-unknown = Questions read by two reviewers: { $pairs }. That is too few, or they are too alike, to tell whether reviewers read alike.
board-twice-hold = Questions read by two reviewers: { $pairs }. They read alike (weighted kappa { $kappa }, 0.6 or more is wanted).
board-twice-rewrite = Questions read by two reviewers: { $pairs }. They read differently (weighted kappa { $kappa }, 0.6 or more is wanted), so the words of the levels need work.
board-access-until = Access until { $date }
board-access-over = Access ended on { $date }
board-access-end = End access of { $name }
board-access-given = The reviewer has access
board-access-ended = The access is ended
board-giving = Give a reviewer access
board-second-waits = { $question } waits for { $name }, who reads it without seeing the first reading.
board-reviewer-number = Reviewer { $number }
board-reviewer = Reviewer
board-reviewer-choose = Choose a reviewer
board-reviewer-missing = Choose a reviewer
board-no-reviewers = The programme has no reviewer who does not belong to this council.
board-days = Days of access
board-days-wrong = Enter a whole number of days from 1 to 180
board-give = Give access
board-seconds = Second readings
board-seconds-text = A fifth of the questions is read twice. Whoever reads second sees nothing of what the first reader said.
board-second = Second reader of { $question }
board-choose-second = Choose
board-second-chosen = The second reader is chosen

board-waivers = Waivers
board-waivers-none = No gate is waived.
board-waiver-is-proposed = Proposed
board-waiver-is-in-force = In force
board-waiver-is-withdrawn = Withdrawn
board-waiver-is-over = Over
board-waiver-by-one = Proposed by { $first }, not signed
board-waiver-by-both = Proposed by { $first }, signed by { $second }
board-waiver-last-day = last day
board-sign = Sign this waiver
board-withdraw-reason = Why you withdraw the waiver of { $question }
board-withdraw = Withdraw
board-withdraw-missing = Enter why you withdraw the waiver
board-waiver-proposed = The waiver is proposed. Another member of the board has to sign it
board-waiver-signed = The waiver is in force
board-waiver-withdrawn = The waiver is withdrawn
board-proposing = Propose a waiver
board-gate = Gate
board-gate-choose = Choose a gate
board-gate-missing = Choose a gate
board-waiver-why = Why this gate can wait
board-waiver-why-hint = At least 20 characters. Everybody in the council can read this. A waiver lasts { $days } days at most and ends by itself.
board-waiver-why-missing = Enter why this gate can wait, in at least 20 characters
board-waiver-until = Last day of the waiver
board-waiver-until-wrong = Enter the last day of the waiver, such as 21/12/2026
board-propose = Propose this waiver
board-refused-no-gate = This question is no gate
board-refused-soft-gate = This gate is never waived: it becomes a condition
board-refused-later-stage = This gate belongs to a later stage
board-refused-never-waived = This gate is a duty in law or a promise to staff, so it is never waived
board-refused-proposed-already = A waiver of this gate is proposed already. Sign it, or withdraw it first.
board-refused-days-passed = The last day of the waiver must be today or later
board-refused-too-long = The last day of the waiver must be at most 30 days from now
board-refused-same-person = Another member of the board has to sign
board-refused-over = The last day of this waiver has passed

board-decide-heading = Record the decision
board-decide-waits = { $open ->
    [one] One question still waits for a reviewer or the council, so the round cannot be decided yet.
   *[other] { $open } questions still wait for a reviewer or the council, so the round cannot be decided yet.
}
board-decide-text = The decision follows from the evidence. Once it is recorded, it keeps the evidence it was made on and does not change. A condition goes to whoever has an action on it in the council’s plan, or else to whoever made the round.
board-decide = Record this decision
board-decided = The decision is recorded
board-overtaken = The evidence changed meanwhile, so another decision follows now. Look again, then record it
board-readings-open = Some questions still wait for a reviewer or the council
board-what = What has to be done for condition { $number }
board-what-missing = Enter what has to be done
board-due = Last day for condition { $number }
board-due-wrong = Enter the last day of the condition, such as 21/12/2026
board-due-far = The last day of a condition must be within 30 days of today
board-meet = This condition is met
board-lift-reason = Why the board lets this condition go
board-lift = Let it go
board-lift-missing = Enter why the board lets this condition go
board-condition-met = The condition is met
board-condition-lifted = The condition is let go
