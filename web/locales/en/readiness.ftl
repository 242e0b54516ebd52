# Readiness rounds, for whoever leads them.

nav-readiness = Readiness
readiness-title = Readiness
readiness-lede = Find out what is in place before you begin: what people say, what can be shown, and what is still missing.
readiness-round = Readiness round
readiness-round-name = { $stage } · { $moment }
readiness-round-title = { $name } – readiness round
readiness-rounds = Rounds
readiness-new = Start a readiness round
readiness-new-lede = You name who answers in the next step. Nobody is told before you open the round.
readiness-empty-heading = No rounds yet
readiness-empty-text = Each round appears here with its stage and how many people have locked their answers.
readiness-own = Your answers
readiness-own-sheet = Questions for you
readiness-own-label = { $stage } · { $role }
readiness-own-open = Waits for you
readiness-own-locked = Locked
readiness-own-missed = Closed without you
readiness-own-empty-heading = Nothing waits for you
readiness-own-empty-text = If your organisation asks you about its readiness, the questions appear here.

readiness-stage = Stage
readiness-stage-question = What do you want to be ready for?
readiness-stage-missing = Choose what you want to be ready for
readiness-stage-join = Joining the pilot
readiness-stage-join-hint = Somebody answers for it, and there is time for it.
readiness-stage-launch = Launching to staff
readiness-stage-launch-hint = Everything that has to stand before the first person is asked about their skills.
readiness-stage-stand-alone = Standing alone
readiness-stage-stand-alone-hint = Running the service without help from outside.
readiness-moment = When this round is held
readiness-moment-hint = Rounds are compared by this over the course of the pilot.
readiness-moment-choose = Choose a moment
readiness-moment-missing = Choose when this round is held
readiness-moment-application = With the application
readiness-moment-eight-weeks = Eight weeks before the launch
readiness-moment-two-weeks = Two weeks before the launch
readiness-moment-middle = In the middle of the pilot
readiness-moment-end = At the end of the pilot
readiness-moment-six-months = Six months after the end
readiness-closes = Last day to answer
readiness-closes-wrong = Enter the last day to answer as a date, such as 11/12/2026
readiness-closes-past = The last day to answer must be today or later
readiness-closes-far = The last day to answer must be at most { $days } days from now
readiness-make = Go on and name people
readiness-made = The round is made. Name who answers, then open it

readiness-state = State
readiness-state-preparing = Being prepared
readiness-state-answering = Open for answers
readiness-state-meeting = Claims are final
readiness-state-reviewing = With the reviewers
readiness-state-decided = Decided
readiness-state-abandoned = Given up
readiness-answers = Answers
readiness-locked-of = { $locked } of { $all } locked
readiness-why-ended = Why it was given up

readiness-next-name = Name who answers.
readiness-next-open = Name everybody you need, then open the round.
readiness-next-answer = People answer, each alone. Nobody sees what others say before the round is closed.
readiness-next-meet = Talk about what is disputed, unknown or a gate, and look at the picture.
readiness-next-review = Reviewers from outside read what you show.
readiness-next-decided = Nothing changes here any more.
readiness-next-abandoned = Nothing changes here any more. What was answered is kept and does not count.
readiness-to-meeting = What to talk about
readiness-to-picture = The picture: claimed, expected and evidenced

readiness-who = Who answers
readiness-who-text = Each role is asked its own questions. You see who has locked their answers, and never what one person said.
readiness-role = Role
readiness-role-hint = The role decides which questions somebody is asked.
readiness-role-choose = Choose a role
readiness-role-missing = Choose a role
readiness-role-sponsor = Sponsor
readiness-role-head = Head of Profession
readiness-role-lead = Pilot lead
readiness-role-hr = Human resources
readiness-role-union = Trade union
readiness-role-dpo = Data protection officer
readiness-role-security = ICT security
readiness-role-manager = Line manager
readiness-role-staff = Staff
readiness-role-finance = Finance
readiness-questions = Questions
readiness-people-named = Named
readiness-nobody = Nobody yet
readiness-enough = Enough?
readiness-least-met = Yes
readiness-least-all = Everybody you have
readiness-least-short = { $more } more to reach { $least }
readiness-sheet-locked = Locked
readiness-sheet-open = Not locked yet
readiness-sheet-missed = Not locked, does not count
readiness-remove = Remove { $name }
readiness-removed = The name is off the list

readiness-naming = Name people
readiness-people = Work email addresses
readiness-people-hint = One or several people at work here, each on a new line.
readiness-people-missing = Enter at least one work email address
readiness-people-many = Name at most { $most } people at once
readiness-people-unknown = { $count ->
    [one] Nobody at work here has this address: { $listed }
   *[other] Nobody at work here has these { $count } addresses: { $listed }
}
readiness-name = Name them
readiness-named = { $count ->
    [one] One person is named
   *[other] { $count } people are named
}
readiness-name-and-role = { $name }, { $role }

readiness-open-heading = Open the round
readiness-open-text = Everybody who is named gets an email that something waits for them. You can name more people while the round is open.
readiness-open = Open for answers
readiness-opened = The round is open
readiness-close-heading = Close answering
readiness-close-text = { $missing ->
    [0] Everybody has locked their answers. Once you close, claims are final.
    [one] One person has not locked their answers. If you close now, what they wrote is kept and does not count:
   *[other] { $missing } people have not locked their answers. If you close now, what they wrote is kept and does not count:
}
readiness-close = Close answering
readiness-close-without = Close without them
readiness-closed = Answering is closed. Claims are final
readiness-abandon-heading = Give the round up
readiness-abandon-text = If plans change, you can end the round without a decision. What was answered is kept and does not count.
readiness-reason = Why you give it up
readiness-reason-hint = Everybody who leads rounds here can read this.
readiness-reason-missing = Enter why you give the round up
readiness-text-long = Write at most { $most } characters. These are { $are }
readiness-abandon = Give the round up
readiness-abandoned = The round is given up
readiness-changed-meanwhile = Somebody changed the round while you had this page open. Look at it as it is now, then try again
readiness-refused-nobody-named = Name at least one person first
readiness-refused-nobody-locked = Nobody has locked their answers yet
readiness-refused-others-missing = Others are missing now than when you looked. Look again, then close
readiness-refused-named = They are named for this role already
readiness-refused-role = Nothing is asked of this role
readiness-refused-gone = This name is off the list already
readiness-refused-now = The round has moved on, so this cannot be done any more

readiness-meeting = What to talk about
readiness-meeting-title = What to talk about – { $name }
readiness-meeting-lede = { $count ->
    [0] Nothing is disputed or unknown, and nothing here is a gate.
    [one] One question is worth the meeting’s time.
   *[other] { $count } questions are worth the meeting’s time.
}
readiness-meeting-text = Claims are final. What the meeting says is kept as a note beside them and changes none.
readiness-why-disputed = People disagree
readiness-why-gate = This is a gate
readiness-why-unknown = Too many do not know
readiness-spread = How each role answered { $id }
readiness-unknown-short = Not known
readiness-withheld = Fewer than five people answered, so their answers are not shown
readiness-nobody-answered = Nobody answered this question.
readiness-note = What the meeting says of { $id }
readiness-note-save = Save the note
readiness-note-missing = Enter what the meeting says
readiness-note-meanwhile = Somebody wrote another note meanwhile. Yours is still here: read theirs, then save
readiness-noted = The note is kept

readiness-picture = Claimed, expected and evidenced
readiness-picture-title = The picture – { $name }
readiness-verdict = If it were decided today
readiness-verdict-go = Go
readiness-verdict-conditions = Go with conditions
readiness-verdict-not-yet = Not yet
readiness-verdict-go-text = Every gate holds, and so does every section.
readiness-verdict-conditions-text = Nothing stops you. Each of these needs an owner and a date within 30 days:
readiness-verdict-not-yet-text = These gates are not evidenced. A claim never opens a gate:
readiness-more-reasons = Show the others
readiness-reason-gate = { $id }: { $text }
readiness-reason-waived = { $id }, waived: { $text }
readiness-reason-section = Less than 40 of 100 is evidenced in “{ $name }”
readiness-reason-total = Less than 60 of 100 is evidenced in all
readiness-bars = Section by section
readiness-nobody-looked = Nobody has looked at the evidence yet, so nothing counts as evidenced. That accuses nobody of anything.
readiness-legend-claimed = Claimed: what people say
readiness-legend-expected = Expected: claims, less the usual optimism
readiness-legend-evidenced = Evidenced: what was seen
readiness-section = Section
readiness-bar-heading = From 0 to 100
readiness-bar = { $name }: claimed { $claimed }, expected { $expected }, evidenced { $evidenced } of 100
readiness-claimed = Claimed
readiness-expected = Expected
readiness-evidenced = Evidenced
readiness-gap = Gap
readiness-judged = How it was judged
readiness-total = All sections
readiness-not-known = Not known: too many do not know
readiness-not-looked-at = Nobody has looked yet
readiness-over-modest = Modest
readiness-over-well = Well judged
readiness-over-over = Over-confident
readiness-over-badly = Badly over-confident
readiness-actions = Next three actions
readiness-action-who = { $days ->
    [one] Usually takes one day. Who leads it: { $role }
   *[other] Usually takes { $days } days. Who leads it: { $role }
}

readiness-checks = What the service sees
readiness-checks-link = What the service sees by itself
readiness-checks-lede = { $ran } of { $all } checks could look just now. What is seen counts more than a document, and a document more than a word.
readiness-checks-text = Numbers alone are looked at, and never what one person wrote or chose. A check runs anew each time you open this page.
readiness-question = Question
readiness-check-seen = Level { $level }. { $next }
readiness-check-next = Level { $level } asks for: { $anchor }
readiness-level-seen = Level seen
readiness-looked-at = What was looked at
readiness-not-run = Checks that have not run
readiness-not-run-text = These questions are left to documents and to the people who read them.
readiness-not-run-why = Why
readiness-not-run-nothing = There is nothing to look at yet.
readiness-not-run-few = There are fewer than five people to count, so counting them would tell what is private.
readiness-waits-pilot-lead = The service does not know pilot leads and deputies yet.
readiness-waits-privacy-notice = The service does not keep your privacy notice yet.
readiness-waits-keeping-periods = The service has no keeping periods yet.
readiness-waits-sharing-agreement = The service does not keep the agreement on sharing yet.
readiness-waits-person-exports = The service keeps no log of exports yet.
readiness-waits-access-reviews = The service has no reviews of access yet.
readiness-waits-single-sign-on = The service has no single sign-on yet.
readiness-waits-try-outs = The service keeps no records of try-outs yet.
readiness-waits-welsh = The service has no Welsh pages yet.
readiness-waits-managers-hours = The service does not count managers’ hours yet.
readiness-waits-dry-run-answers = The service does not ask people about a dry run yet.
readiness-waits-benefits = The service keeps no benefits yet.
readiness-waits-learning = The service has no catalogue of learning yet.
readiness-waits-mentors = The service has no register of mentors yet.
readiness-waits-help-log = The service keeps no log of questions yet.
readiness-waits-full-export = The service cannot export everything yet.
readiness-look-shown-statement = { $seen } of { $of } who have joined were shown what results are used for
readiness-look-heads = Heads of Profession: { $seen }
readiness-look-deputies = Deputies: { $seen }
readiness-look-head-acts = Decisions and approvals by a Head of Profession: { $seen }
readiness-look-administrators = Administrators: { $seen }
readiness-look-team-finished = { $seen } of { $of } with a role have finished the exercise
readiness-look-imports = Staff lists imported: { $seen }
readiness-look-people-with-errors = { $seen } of { $of } people have no main post or no line manager
readiness-look-posts-in-family = { $seen } of { $of } posts are in a job family
readiness-look-people-with-role = { $seen } of { $of } people have a role profile with skills
readiness-look-posts-dated = { $seen } of { $of } posts have an approved job description
readiness-look-posts-linked = { $seen } of { $of } posts have one that is linked to a role profile
readiness-look-read-twice = Skills read by two people: { $seen }
readiness-look-departments = Departments among these: { $seen }
readiness-look-families = { $seen } of { $of } job families among these
readiness-look-kappa = Agreement of those who read (weighted kappa): { $figure }
readiness-look-mailboxes = Mailboxes in which an email was opened in the last 90 days: { $seen }
readiness-look-managers-finished = { $seen } of { $of } line managers have finished the exercise
readiness-look-managers-sent = { $seen } of { $of } line managers have sent an assessment
readiness-look-heads-sent = { $seen } of { $of } Heads of Profession have sent an assessment
readiness-look-assessors = Assessors: { $seen }
readiness-look-at-work = People at work: { $seen }
readiness-look-drawn = { $seen } of { $of } people were drawn in the newest sample
readiness-look-staff-complete = Staff with every skill endorsed: { $seen }
readiness-look-managers-complete = Line managers with every skill of their own endorsed: { $seen }
readiness-look-median-seconds = Middle time for an assessment: { $seen } minutes
readiness-look-pulse-answers = Answers to the newest survey that has ended: { $seen }
readiness-look-pulse-why = { $seen } of { $of } can say why Aspire is coming and when
readiness-look-pulse-helps = { $seen } of { $of } say that it will help them
readiness-look-pulse-misuse = { $seen } of { $of } fear misuse
readiness-look-accepted-level = Level that a reviewer accepted for a document: { $seen }

readiness-home = Say how ready your organisation is, by { $date }
readiness-home-detail = Your own questions, about ten minutes. Nobody sees what you alone answered.

readiness-workings = How the figures come about
readiness-working = { $name }: question by question
readiness-working-claimed = Claimed { $result } = 100 × sum of (weight × mean claim) ÷ (3 × { $weights }), where { $weights } is the sum of the weights.
readiness-working-evidenced = Evidenced { $result } = 100 × sum of (weight × level found) ÷ (3 × { $weights }). What nobody has looked at counts 0.
readiness-working-expected = Expected { $result }: the level found where somebody looked, and elsewhere the mean claim less { $optimism }, the usual optimism.
readiness-working-gap = Gap { $result } = { $unproven } that nobody has looked at + { $disproved } that was looked at and not borne out.
readiness-working-withheld = Fewer than five members of staff answered, so the figures of single questions are not shown.
readiness-working-weight = Weight
readiness-working-mean = Mean claim
readiness-working-found = Level found
readiness-working-counts = Counts as expected
readiness-working-unknown = Not known
readiness-working-nobody = Nobody has looked

readiness-decided-on = Decided on { $date }
readiness-forecast = { $actions ->
    [0] The gates can be passed by { $date } at the earliest, if work begins today. That is the longest of their usual times and half as long again, since there is no record yet of how plans go here.
    [one] The gates can be passed by { $date } at the earliest, if work begins today. That is the longest of their usual times, changed by { $more }%, as the one finished action went.
   *[other] The gates can be passed by { $date } at the earliest, if work begins today. That is the longest of their usual times, changed by { $more }%, as the { $actions } finished actions went on average.
}
readiness-warnings = Some evidence has aged or was taken back since. The decision stands until people decide anew.
readiness-warning = { $id } was evidenced at level { $was } and would be at level { $now } now
readiness-warning-gate = { $id } was evidenced at level { $was } and would be at level { $now } now: its gate would fail
readiness-level-anchor = Level { $level }: { $anchor }

readiness-how-answered = How people answered
readiness-how-answered-text = Agreement is Krippendorff’s alpha: 1 where all say the same, about 0 where answers look like chance. It is low as well where all answers are alike, so look at single questions first.
readiness-alpha = Agreement
readiness-alpha-too-few = Too few answers to tell
readiness-tilt = Those who lead and those who do the work
readiness-tilt-too-few = Too few people to tell
readiness-tilt-none = Both see the same
readiness-tilt-above = Those who lead see { $points } points more
readiness-tilt-below = Those who lead see { $points } points less
readiness-unknown = Do not know
readiness-unknown-none = Nobody answered
readiness-unknown-share = { $share }% of answers

readiness-trend = From round to round
readiness-trend-closed = Claims final
readiness-trend-says = What changed
readiness-trend-first = The first round
readiness-trend-up = Claims are higher.
readiness-trend-down = Claims are lower.
readiness-trend-not-clear = No clear change in claims.
readiness-trend-not-told = Too few people answered to tell whether claims changed.
readiness-trend-nearer = Claims are { $points } points nearer to the evidence.
readiness-trend-further = Claims are { $points } points further from the evidence.

readiness-evidence = Evidence and review
readiness-evidence-title = Evidence and review – { $name }
readiness-to-evidence = Evidence and review, question by question
readiness-evidence-before = Add what you can show, then hand the round on. Reviewers from outside read every gate, every question that the service checks itself, and two others in each section.
readiness-evidence-text = Reviewers read what you show and accept a level with a reason. You can challenge a level within ten working days; then another reviewer decides.
readiness-begin-review = Hand the round on to the reviewers
readiness-review-begun = The round is with the reviewers
readiness-seed-heading = How the questions were drawn
readiness-seed = { $count } questions are read. They were drawn from this seed, which is made of your organisation, this round and the moment at which answering closed, so anybody can draw them again: { $seed }
readiness-shown = Shown
readiness-shown-count = { $count ->
    [0] Nothing
    [one] 1 item
   *[other] { $count } items
}
readiness-gate = Gate
readiness-gate-needs = A gate: level { $level } has to be evidenced
readiness-proved = Evidenced
readiness-proved-nothing = Nobody has looked
readiness-proved-seen = Level { $level }, seen by the service
readiness-proved-document = Level { $level }, accepted by a reviewer
readiness-proved-old = Level { $level }, since what shows it is out of date
readiness-reading = Review
readiness-reading-none = Not drawn
readiness-reading-waiting = Waits for a reviewer
readiness-reading-asked = A reviewer asks for more
readiness-reading-supplied = Answered, waits for a reviewer
readiness-reading-accepted = Level { $level } accepted
readiness-reading-challenged = Level { $level } challenged
readiness-reading-decided = Level { $level } decided
readiness-reading-not-applicable = Does not apply
readiness-reading-withdrawn = Evidence was taken back

readiness-question-title = { $id } – { $name }
readiness-question-over = { $id } · { $section }
readiness-asked-for = What would show it
readiness-age = How long evidence counts
readiness-age-days = { $days ->
    [one] One day, then as level 1 at most
   *[other] { $days } days, then as level 1 at most
}
readiness-anchors = What each level means
readiness-seen = What the service sees
readiness-said-asked = The reviewer asks: { $text }
readiness-said-supplied = You answered: { $text }
readiness-said-reason = The reviewer’s reason: { $text }
readiness-said-challenge = The challenge: { $text }
readiness-said-decided = The other reviewer’s reason: { $text }
readiness-said-first = The first reviewer’s reason: { $text }
readiness-shown-heading = What you show
readiness-shown-none = Nothing is shown yet.
readiness-shown-adding = Show something
readiness-shown-adding-text = Add a link or a file. Reviewers of this round see it, and nobody else outside your organisation.
readiness-shown-title = What it is
readiness-shown-title-hint = For example, “Letter of appointment of the sponsor”.
readiness-shown-title-missing = Enter what it is
readiness-shown-title-long = Enter what it is in at most 200 characters
readiness-shown-link = Link
readiness-shown-link-hint = A page that reviewers from outside can open. Leave this empty if you add a file.
readiness-shown-link-wrong = Enter a whole link that begins with https://
readiness-shown-nothing = Enter a link or choose a file
readiness-shown-both = Add a link or a file, not both at once
readiness-shown-file = File
readiness-shown-file-hint = A PDF, Word document, workbook or picture of at most 5 MB.
readiness-shown-on = The date it is from
readiness-shown-day-wrong = Enter the date it is from, such as 21/11/2026
readiness-shown-day-ahead = The date must be today or earlier
readiness-shown-detail = From { $date }
readiness-shown-detail-owner = From { $date } · { $owner }
readiness-shown-taken-back = Taken back on { $date }
readiness-shown-withdraw = Take back “{ $title }”
readiness-shown-add = Show it
readiness-shown-added = It is shown
readiness-shown-withdrawn = It is taken back. If a level rested on it, a reviewer reads it again
readiness-owner = Work email address of who answers for it
readiness-owner-hint = Leave this empty if it is you.
readiness-owner-unknown = Nobody at work here has this address
readiness-supply = Your answer
readiness-supply-hint = Say what you added, or why there is no more.
readiness-supply-missing = Enter your answer
readiness-supply-send = Send the answer
readiness-supplied = The answer is with the reviewers
readiness-challenge = Why you challenge this level
readiness-challenge-hint = Another reviewer reads this, and their level is final.
readiness-challenge-missing = Enter why you challenge this level
readiness-challenge-until = You can challenge this level until { $date }.
readiness-challenge-send = Challenge this level
readiness-challenged = The level is challenged. Another reviewer decides
readiness-refused-challenge-late = The ten working days to challenge this level are over
readiness-refused-own-council = Nobody reviews their own organisation
readiness-refused-in-future = The date must be today or earlier
readiness-refused-read-first = Another reviewer has to decide, because you gave the level that is challenged
readiness-refused-reads-blind = You were chosen to read this question blind, so read it first
readiness-refused-read-already = Somebody else has to read this question, because you have read it already
readiness-refused-applies = Somebody who answered says that the question applies

readiness-plan = Plan
readiness-plan-title = Plan – { $name }
readiness-to-plan = The plan: actions, conditions and the earliest date
readiness-conditions = Conditions
readiness-conditions-text = The programme’s board sees whether a condition is met. If its day passes, the pilot pauses.
readiness-condition-open = Open
readiness-condition-missed = Missed: the pilot pauses
readiness-condition-met = Met
readiness-condition-lifted = Let go by the board
readiness-what = What
readiness-about = About
readiness-owner-short = Owner
readiness-due = By
readiness-days = When
readiness-planned = Actions
readiness-planned-none = Nothing is planned yet.
readiness-suggested = What would help
readiness-why-hard = A gate that stops you. { $id }: { $text }
readiness-why-waived = A gate that is waived for now. { $id }: { $text }
readiness-why-soft = A gate that becomes a condition. { $id }: { $text }
readiness-why-low = In a section with little evidence. { $id }: { $text }
readiness-plan-this = Plan this for { $id }
readiness-action-adding = Add an action
readiness-action-about = What it is about
readiness-action-about-choose = Choose a section or a question
readiness-action-about-missing = Choose a section or a question
readiness-action-what = What is to be done
readiness-action-what-missing = Enter what is to be done
readiness-action-begins = First day
readiness-action-begins-wrong = Enter the first day as a date, such as 23/11/2026
readiness-action-days = Days it takes
readiness-action-days-hint = Calendar days, weekends included.
readiness-action-days-wrong = Enter a whole number of days from 1 to 730
readiness-action-add = Add the action
readiness-action-planned = The action is planned
readiness-action-from-to = { $from } to { $to }
readiness-action-open = Planned
readiness-action-late = Late
readiness-action-done-on = Done on { $date }
readiness-action-done-label = Day on which this was done: { $what }
readiness-action-done = Mark as done
readiness-action-is-done = This is done
readiness-action-done-wrong = Enter the day on which it was done, such as 23/11/2026
readiness-action-done-already = This was marked as done already
readiness-action-before-begun = The day is before the first day of the action
readiness-action-finished = The action is done

readiness-report = Readiness report
readiness-to-report = Report to take to a meeting (PDF)
readiness-report-foot = Made with Aspire on { $date }. It names owners of conditions and those who signed waivers, and says of nobody what they answered.
readiness-report-page = Page
readiness-report-of = of
readiness-report-decided = { $decision }. Decided on { $date }.
readiness-report-open = { $decision }, if it were decided today.
readiness-report-gates = Gates that are not evidenced
readiness-report-needed = What is needed
readiness-report-kind = What it means
readiness-report-hard = Stops the round
readiness-report-soft = Becomes a condition
readiness-report-waived = Waived for now
readiness-report-seen = Seen
readiness-report-days = Usual days
readiness-report-waivers = Waivers in force
readiness-report-reason = Reason
readiness-report-signatures = Signed by
readiness-report-signed = { $first } and { $second }
readiness-report-until = Last day
readiness-report-looked = What was looked at
readiness-report-counts = Of { $all } questions, the service itself saw { $seen }, reviewers from outside read { $read }, and nobody has looked at { $nobody }.
readiness-report-note = Claims come from people’s own answers, evidence from the service and from reviewers outside the council. A claim never opens a gate.

readiness-duties = What you see to
readiness-duty-kind = Kind
readiness-duty-condition = Condition of a decision
readiness-duty-action = Action
