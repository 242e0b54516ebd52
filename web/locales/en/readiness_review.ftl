# Reviewers of readiness rounds.

review-list = Rounds you review
review-list-lede = You read what a council shows, accept a level and say why. You do not see what anybody claimed.
review-empty-heading = No rounds to review
review-empty-text = When the programme manager gives you access to a round, it appears here.
review-council = Council
review-waiting = Waiting
review-until = Access until
review-queue-title = Review – { $name }
review-queue-lede = { $count ->
    [0] Nothing waits for you.
    [one] One question waits for you.
   *[other] { $count } questions wait for you.
}
review-queue-waiting = Waiting for you
review-queue-others = The others
review-blind = Read this blind
review-blind-text = You were chosen to read this question blind. What others said is not shown until you have read it.
review-reading-title = { $id } – review of { $name }
review-shown = What the council shows
review-typed = What you had typed
review-level-heading = Accept a level
review-decide-heading = Decide on the challenge
review-second-heading = Your own reading
review-again-heading = Read again
review-level = Which level does this show?
review-level-hint = Level by what is shown, not by what is said.
review-level-missing = Choose a level
review-shown-on = Date of the newest thing that shows it
review-reason = Why this level
review-reason-hint = The council reads this.
review-reason-missing = Enter why you choose this level
review-accept = Accept this level
review-decide = Decide for this level
review-give-second = Give this level
review-accepted = The level is accepted
review-decided = The challenge is decided
review-read-second = Your reading is kept
review-more-heading = Ask for more
review-more = What you need to see
review-more-hint = The council gets this and can answer.
review-more-missing = Enter what you need to see
review-ask = Ask for more
review-asked = The council is asked for more
review-applies-heading = Confirm that it does not apply
review-applies = Why it does not apply to this council
review-applies-hint = Everybody who answered says that it does not apply.
review-applies-missing = Enter why it does not apply
review-confirm = Confirm that it does not apply
review-confirmed = It is confirmed that the question does not apply
