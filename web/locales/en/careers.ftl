# Words of careers: roles that fit, the way to one, two of them beside oneself.

careers-title = Roles that fit you
careers-lede = Every role of the council, by how much of what it asks for you say you hold. Nobody else sees this.
careers-caption = Roles by match, the best first
careers-match = Your match
careers-two-steps = What raises it most
careers-percent = { $percent }%
careers-percent-least = At least { $percent }%
careers-unanswered = { $count ->
    [one] 1 skill not answered
   *[other] { $count } skills not answered
}
careers-step = { $skill } to { $level }: then { $percent }%
careers-no-steps = You hold everything it asks for.
careers-how = Open a role to see how its figure is made, and the way to it.
careers-draft = You have not sent your assessment yet. These figures follow your draft.
careers-no-answers = Nothing to compare yet
careers-no-answers-text = When you have assessed your skills, the roles that fit you stand here.
careers-assess = Assess your skills
careers-no-roles = No roles yet
careers-no-roles-text = The council has no role profile that asks for a skill. They appear here when somebody adds them.
careers-goal-title = Your way to { $role }
careers-goal-heading = Your way to { $role }
careers-matched = Your match is { $percent }%.
careers-matched-least = Your match is at least { $percent }%.
careers-asks-nothing = This role asks for no skills yet, so there is nothing to compare.
careers-unanswered-text = { $count ->
    [one] One of its skills you have not answered. It counts as not held until you do.
   *[other] { $count } of its skills you have not answered. They count as not held until you do.
}
careers-steps-heading = These steps raise it most
careers-after-steps = Both together bring you to { $percent }%.
careers-formula-heading = How the match is worked out
careers-formula = One minus the levels that are missing, divided by the levels the role asks for, where each level of an essential skill counts twice. Here that is 1 − { $missing } ÷ { $asked }, which is { $percent }%. A step is one level more in one skill.
careers-way-heading = The way there
careers-way-own = This is your role.
careers-way-moves = { $count ->
    [one] You can reach this role in one move.
   *[other] You can reach this role in { $count } moves:
}
careers-way-none = No way of { $moves } moves or fewer leads from what you hold to this role. Begin with the steps above, or talk to your line manager about roles in between.
careers-station = General level { $level }. Your match when you get there: { $percent }%
careers-rules-heading = What counts as a move
careers-rules = A role is within reach when you match it by { $percent }% or more, and its general level is at most one above the role you are in. In a role you are taken to learn what it asks for. The way shown has the fewest moves, up to { $moves }, and then the least to learn. It is arithmetic, not a promise of a post.
careers-compare-title = { $first } and { $second } beside you
careers-compare-title-short = Compare with another role
careers-compare-with = Another role
careers-compare-show = Compare
careers-compare-heading = Two roles beside you
careers-compare-lede = What you hold, and what each of the two roles asks for.
careers-compare-caption = Skills, the level that you hold, and the level that each role asks for
careers-skill = Skill
careers-you-hold = You hold
careers-not-asked = Not asked for
careers-met = You meet this
careers-missing = Some levels to go
careers-private = Nobody else sees this comparison.
careers-read-role = Read the role profile
careers-link = Roles that fit you
