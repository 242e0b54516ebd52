# Words of endorsement: reading others’ skills, having one’s own read, deciding and moderating.

# The rule. One message each, shown in the same words to the person, the line manager and every other reader.
reviews-rule-heading = The rule, in the same words for everybody
reviews-rule-level = The level is the highest at which the person has worked regularly in the last three years. Each level includes those below it. Knowing about something is not enough: it has been done in real work.
reviews-rule-route = The line manager rates the three most important skills before seeing what the person says, and then looks at the rest. The same level is endorsed at once. One level apart is talked about, and nothing is endorsed until one side accepts the other’s level; after 20 working days either side may ask for a second reader. Two or more levels apart needs a second reader from another team within 10 working days, and an example of work that shows the higher level before anybody can endorse it. If that settles nothing, the Head of Profession decides, and the person’s own statement stays beside the decision. Working days are Monday to Friday.

reviews-blind-title = Rate the three most important skills of { $person }
reviews-blind-lede = Choose the level at which { $person } works in each. You see what { $person } says afterwards, so that it does not sway you.
reviews-blind-save = Save and see what they say
reviews-blind-saved = Your levels are saved.
reviews-blind-already = These skills are rated already. Nothing of what you chose now was saved.
reviews-paused = This is on hold, because the person says: “{ $what }”. Nobody rates or decides anything until that is settled.

reviews-start-title = Start to read the skills of { $person }
reviews-start-lede = Nothing is under way. If { $person } has sent a self-assessment, you read that one. If not, you read the skills of the role after talking with { $person }, who then accepts your levels or says what they should be.
reviews-start = Start
reviews-started = You can begin.
reviews-nothing-to-start = There is nothing to read: nothing was sent, and there is no role profile with skills.

reviews-own-title = Your skills as others read them
reviews-own-lede = What you said, what your line manager says, and what is endorsed.
reviews-own-empty-title = Your skills: nothing is being read
reviews-own-empty-heading = Nothing is being read
reviews-own-empty-text = When you send a self-assessment, your line manager reads it, and you follow it here.
reviews-own-empty-action = Go to your self-assessment
reviews-reader-title = Reading the skills of { $person }
reviews-reader-lede = Open a skill to rate it, to ask { $person } something, or to see what happens next.
reviews-caption = What { $person } says, what others say and what is endorsed, skill by skill
reviews-column-says = { $person } says
reviews-column-state = Where it stands
reviews-no-level-yet = No level yet
reviews-rubber-stamp = You have agreed with every level so far, mostly within a few seconds. Only you see this. If you looked closely, all is well; if not, look again at what the levels say.

reviews-level-person = { $person } says
reviews-level-first = Line manager
reviews-level-second = Second reader
reviews-level-moderator = Moderator
reviews-level-endorsed = Endorsed

reviews-state-waiting = Not rated yet
reviews-state-asked = A question
reviews-state-proposed = A level is proposed
reviews-state-talk = Talk about it
reviews-state-second = Second reader
reviews-state-head = Head of Profession
reviews-state-endorsed = Endorsed
reviews-state-decided = Decided

reviews-next-waiting = The line manager rates it next.
reviews-next-asked = The line manager has asked something. { $person } answers, and then the line manager rates it.
reviews-next-proposed = The line manager proposes this level after talking. { $person } accepts it, or says which level it should be.
reviews-next-talk = You are one level apart. Talk about it. Nothing is endorsed until one of you accepts the other’s level. From { $date } either of you may ask for a second reader.
reviews-next-choose = The levels are two or more apart, or a second reader was asked for. The Head of Profession chooses somebody from another team, who reads it by { $date }. Add evidence that shows the level. Accepting the other level ends it at any time.
reviews-next-second = Somebody from another team reads it by { $date }. Add evidence that shows the level. Accepting the other level ends it at any time.
reviews-next-head-none = The second reader saw another level than both of you. The Head of Profession decides, and that ends it.
reviews-next-head-late = The second reader did not read it in time. The Head of Profession decides, and that ends it.
reviews-next-head-appeal = One of you has taken it further. The Head of Profession decides, and that ends it.
reviews-next-appeal = The second reader has settled it. Whose level was another may take it to the Head of Profession until { $date }.
reviews-next-carried = Endorsed before, and that still stands.
reviews-next-equal = Both gave the same level. Nothing more to do.
reviews-next-owner-accepted = { $person } accepted this level. Nothing more to do.
reviews-next-reader-accepted = The line manager accepted this level. Nothing more to do.
reviews-next-decided = The Head of Profession has decided, and that ends it. What { $person } says about it stays beside the decision.

reviews-case-title-own = { $skill }: your level as others read it
reviews-case-title-first = { $skill }: the level of { $person }
reviews-case-title-second = { $skill }: second reading for { $person }
reviews-case-title-head = { $skill }: decision about { $person }
reviews-case-title-moderator = { $skill }: moderation for { $person }
reviews-case-where = Where it stands
reviews-evidence = Evidence for this skill
reviews-evidence-none = Nothing has been added for this skill.
reviews-said-heading = What was done and said
reviews-event = { $person } ({ $who }): { $what }
reviews-capacity-owner = the person
reviews-capacity-first = first reader
reviews-capacity-second = second reader
reviews-capacity-head = Head of Profession
reviews-capacity-moderator = moderator
reviews-capacity-administrator = administrator
reviews-done-rate-blind = rated it before seeing the other level
reviews-done-rate = rated it
reviews-done-send-back = asked
reviews-done-answer = answered
reviews-done-accept = accepted the other level
reviews-done-keep = keeps the level
reviews-done-decline = declined, and says
reviews-done-accept-claim = accepted the person’s level
reviews-done-ask-second = asked for a second reader
reviews-done-choose-second = chose a second reader
reviews-done-read-second = read it as second reader
reviews-done-appeal = took it to the Head of Profession
reviews-done-decide = decided
reviews-done-state = made a statement
reviews-done-moderate = moderated it

reviews-which-level = At which level does this person work?
reviews-which-decline = Which level should it be?
reviews-which-decide = Which level is it?
reviews-write-question = What would you like to ask?
reviews-write-answer = Your answer
reviews-write-statement = Your own statement
reviews-choose-label = Second reader
reviews-choose-nobody = Choose somebody
reviews-do-rate = Save your level
reviews-do-send-back = Send the question
reviews-do-answer = Send the answer
reviews-do-accept = Accept the other level
reviews-do-keep = Keep your level
reviews-do-decline = Decline and send your level
reviews-do-accept-claim = Accept the person’s level
reviews-do-ask-second = Ask for a second reader
reviews-do-appeal = Take it to the Head of Profession
reviews-do-state = Save the statement
reviews-do-read-second = Save your reading
reviews-do-choose = Choose this reader
reviews-do-decide = Decide
reviews-do-moderate = Save your level and go on
reviews-saved = Saved.
reviews-level-missing = Choose a level
reviews-reader-missing = Choose a second reader
reviews-words-missing = Write something
reviews-words-too-long = Write at most 4,000 characters
reviews-kind-missing = Choose what is wrong
reviews-conflict = Somebody else did something here at the same moment. Look at how it stands now, and try again if you still want to.

reviews-refused-replaced = A newer version of this self-assessment was sent in the meantime. Nothing was saved. What you see now is the newer version.
reviews-refused-paused = This is on hold until what the person says is wrong is settled. Nothing was saved.
reviews-refused-not-paused = There is nothing to settle or to take back.
reviews-refused-already-paused = You have said already that something is wrong.
reviews-refused-yourself = Nobody rates or decides about their own skills. Nothing was saved.
reviews-refused-upwards = This person is above you in the reporting line, and nobody endorses upwards. Nothing was saved.
reviews-refused-circle = This person has read your skills, or those of somebody above you, so you cannot read theirs. Nothing was saved.
reviews-refused-not-yours = Somebody else has to do this. Nothing was saved.
reviews-refused-conflicted = You have had a part in this, so somebody else has to do it. Nothing was saved.
reviews-refused-not-your-turn = This cannot be done as things stand now. Nothing was saved.
reviews-refused-ended = This has ended already. Nothing was saved.
reviews-refused-blind-first = Rate the three most important skills first. Nothing was saved.
reviews-refused-blind-incomplete = The skills to rate have changed: look at { $skill }. Nothing was saved.
reviews-refused-too-early = This can be done from { $date } on. Nothing was saved.
reviews-refused-too-late = This could be done until { $date }. Nothing was saved.
reviews-refused-no-such-level = { $skill } has no level { $level } in the edition that is used. Choose one of the levels it has.
reviews-refused-no-such-skill = This skill is not being read. Nothing was saved.
reviews-refused-unfit-reader = This person cannot be the second reader: they are of the same team, or have a part in it. Choose somebody else.
reviews-refused-no-evidence = The levels are two or more apart, and no example of work shows { $skill } at level { $level } or above. Ask the person to add one, or give a lower level. Nothing was saved.
reviews-refused-not-dissenting = The second reader gave your level, so there is nothing to take further.

reviews-object-heading = Is something wrong?
reviews-object-text = You can say so at any time. Then nobody rates or decides anything until it is settled. Nothing is lost.
reviews-object-legend = What is wrong?
reviews-object-manager = This is not my line manager
reviews-object-role = This is not my role
reviews-object = Say that this is wrong
reviews-withdraw = It is right after all
reviews-objections-title = People who say that something is wrong
reviews-objections-lede = Put it right in the people data where it is wrong, and then settle it here. With another line manager it ends by itself.
reviews-objections-empty = Nothing to settle
reviews-objections-empty-text = When somebody says that their line manager or role is wrong, it appears here.
reviews-objection-line = “{ $what }”, since { $date }
reviews-settle = Settled, go on
reviews-settled = Settled. Reading goes on.
reviews-not-settled = This could not be settled by you, or was settled already.

reviews-decisions-title = Skills that wait for a decision
reviews-decisions-lede = What the rules send to you: to decide, or to choose a second reader.
reviews-decisions-empty = Nothing waits for you
reviews-decisions-empty-text = Skills appear here when a second reader is to be chosen, and when no two levels agree.
reviews-decisions-moderation = Moderation sample
reviews-decision-decide = Decide it
reviews-decision-choose = Second reader: choose one, or see who reads
reviews-since = Since { $date }

reviews-moderation-title = Moderation sample
reviews-moderation-lede = One in ten people with an endorsed skill, at least five, drawn after the fact. Look at each skill and give the level that you see.
reviews-moderation-drawn = Drawn on { $date }: { $drawn } of { $people } people.
reviews-moderation-rubber-stamp = At least one line manager has agreed with every level so far, mostly within a few seconds. It is shown to them, and nobody else is told who it is.
reviews-moderation-how = How it was drawn
reviews-moderation-seed = With the seed { $seed }. Large differences and readers who seldom give another level have more weight. The list, the weights and the seed are stored, so that the draw can be repeated; docs/DOMAIN.md says how.
reviews-moderation-empty = Nothing left to moderate
reviews-moderation-empty-text = When a sample is drawn, its skills appear here until each is looked at.
reviews-draw = Draw a new sample
reviews-drawn = A new sample is drawn.
reviews-nothing-to-draw = Nobody has an endorsed skill yet.

reviews-stand-ins-title = Who stands in for you
reviews-stand-ins-lede = During an absence somebody else can read your team’s skills. They rate blind first, as you do, and see what you would see.
reviews-stand-in-new = Name somebody
reviews-stand-in-person = Who stands in
reviews-stand-in-from = First day
reviews-stand-in-until = Last day
reviews-stand-in-save = Name this person
reviews-stand-in-end = End it now
reviews-stand-in-days = From { $from } to { $until }
reviews-stand-in-named = Named. They are told by mail.
reviews-stand-in-ended = Ended.
reviews-stand-in-missing = Choose somebody who can sign in
reviews-stand-in-date = Enter a date, such as 21/11/2026
reviews-stand-in-yourself = Choose somebody else than yourself
reviews-stand-in-order = The last day must not be before the first, nor over
reviews-stand-in-long = Choose at most { $days } days

reviews-home-heading = Waiting for you
reviews-home-own = { $skill }: your answer
reviews-home-read = Read the skills of { $person }
reviews-home-blind =
    { $count ->
        [one] One skill to rate before you see what they say
       *[other] { $count } skills to rate before you see what they say
    }
reviews-home-open =
    { $open ->
        [0] { "" }
        [one] One skill to rate.
       *[other] { $open } skills to rate.
    } { $talks ->
        [0] { "" }
        [one] One to talk about.
       *[other] { $talks } to talk about.
    }
reviews-home-second = { $skill }, { $person }
reviews-home-lead = Decisions and moderation
reviews-home-lead-detail = Skills that the rules send to you, and the moderation sample
reviews-home-due = By { $date }
reviews-home-decisions =
    { $count ->
        [one] One skill waits for your decision
       *[other] { $count } skills wait for your decision
    }
reviews-home-moderation =
    { $count ->
        [one] One person of the moderation sample
       *[other] { $count } people of the moderation sample
    }
reviews-home-objections =
    { $count ->
        [one] One person says that something is wrong
       *[other] { $count } people say that something is wrong
    }
reviews-exercise-first = Before you endorse for the first time, practise on ten made-up cases. It takes about ten minutes, and only you see the result.
