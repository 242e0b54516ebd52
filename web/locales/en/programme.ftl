# The programme of a society.

programme-heading = The councils of your programme
programme-lede =
    { $count ->
        [0] No council takes part yet.
        [one] One council takes part.
       *[other] { $count } councils take part.
    }
programme-caption = Councils with their kind, edition of the framework, and numbers of people
programme-council = Council
programme-kind = Kind
programme-edition = Framework
programme-people = On the list
programme-joined = Joined
programme-count = { $count }
programme-few = Fewer than 10
programme-nearly-all = Nearly all
programme-note = You see totals, never a person. A number below 10 is not shown. Nor is a number that would let you work out one below 10.
programme-empty-heading = No councils yet
programme-empty-text = Councils appear here when they are set up on this server.
edition-name = SFIA { $number }
kind-county = County council
kind-district = District council
kind-metropolitan = Metropolitan council
kind-unitary = Unitary council
kind-london-borough = London borough
kind-welsh = Welsh council
kind-other = Other organisation

programme-standing = How the councils stand
programme-numbers = People and framework
programme-status = Pilot
programme-place = { $status } · { $stage }
programme-no-place = Not placed yet
programme-decision = Decision
programme-evidenced = Evidenced
programme-expected = Expected
programme-claimed-heading = Claimed
programme-claimed = claimed { $points }
programme-forecast = Gates may be passed
programme-no-forecast = No gate stops it
programme-support = Support settled locally
programme-support-share = { $percent }% of { $all } requests
programme-support-few =
    { $all ->
        [one] Too few to tell (1 request)
       *[other] Too few to tell ({ $all } requests)
    }
programme-support-none = No requests yet
programme-day = Figures of
programme-no-round = No finished round yet
programme-none = –
programme-not-asked = Not asked
programme-heat = Evidence by section
programme-heat-text = The number is what was seen, in points of 100; darker is more. Under it is what the council claims. Figures are of each council’s newest round whose claims are final.
programme-total = Total
programme-export = Download for publication (CSV)
programme-stage = Stage
programme-cohort = Cohort
programme-cohort-hint = The councils that begin together, such as “Spring 2026”. Leave it empty if there are no cohorts.
programme-cohort-long = Cohort must be { $most } characters or fewer
programme-stage-missing = Choose a stage
programme-status-missing = Choose how the pilot stands
programme-status-applied = Applied
programme-status-preparing = Preparing
programme-status-live = Live
programme-status-paused = Paused
programme-status-ended = Ended
programme-status-withdrawn = Withdrawn
programme-begins = First day
programme-ends = Last day
programme-date-wrong = Enter a date such as 1/4/2026, or leave it empty
programme-ends-early = The last day must not be before the first day
programme-choose = Choose
programme-place-heading = Change its place in the pilot
programme-place-save = Save
programme-place-saved = Its place in the pilot is saved
programme-place-changed = Somebody changed this meanwhile. What you typed is still here: look at what it says now, then save again if yours is right.
programme-council-over = Council in the pilot
programme-council-lede = Its place in the pilot, and how its readiness moves from round to round.
programme-council-title = { $name } in the pilot
programme-trend = Rounds
programme-round = Round
programme-closed = Claims final on
programme-distance = Distance
programme-gain = Better judged by
programme-change = Claims since the round before
programme-change-up = Higher
programme-change-down = Lower
programme-change-not-clear = No clear change
programme-change-not-told = Too few answers to tell
programme-trend-note = Figures are points of 100. Distance is how far claims and evidence lie apart, either way; “better judged by” is how much smaller it is than in the round before. Claims count as higher or lower only if the difference is more than the respondents differ among themselves would explain by chance, one time in twenty.
programme-lines = Claimed, expected and evidenced over { $count } rounds; the table below has the figures
programme-line-claimed = Claimed { $points }
programme-line-expected = Expected { $points }
programme-line-evidenced = Evidenced { $points }
programme-no-rounds-heading = No finished round yet
programme-no-rounds-text = The figures of a round appear here when its claims are final and its figures were worked out.
