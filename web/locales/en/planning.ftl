# One person’s skills for planning.

planning-person-title = Skills of { $person } for planning
planning-person-lede = What { $person } says and what is endorsed. Use it to plan training and to find people for a piece of work, never for pay, selection, discipline or redundancy.
planning-person-sent = Sent on { $date }, for planning too.
planning-person-noted = That you opened this page stands in the person’s own list of who looked.
planning-person-empty = Nothing to plan with
planning-person-empty-text = { $person } has not sent an assessment, or holds no level in any skill yet.
planning-column-skill = Skill
planning-column-says = Says
planning-column-endorsed = Endorsed
planning-person-link = Skills, for planning

planning-refused-heading = You cannot plan with this record
planning-refused-why = { $person } sent it on { $date } for development alone: that is what the statement of use said before the first question.
planning-refused-draft = { $person } has not sent it.
planning-refused-change = Your council’s statement has changed since and now names planning. Only { $person } can change what this record is for, by starting an assessment under the new statement and sending it.
planning-refused-change-rules = Nobody can change that for { $person }. An administrator can first let the council plan with results, under the rules of assessment. Then { $person } reads the new statement, and decides by sending again.
