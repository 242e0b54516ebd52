# Words of the practice and of the exercise: reading levels in invented cases.

# Beginning, carrying on, and the summary
exercise-practice-title = Practise with two made-up people
exercise-practice-lede = Before you say what you can do, try it on two made-up people. It takes about two minutes.
exercise-title = Practise reading levels
exercise-lede = Read what ten made-up people did, and say which level it shows. People who have practised on the same cases agree better.
exercise-lede-begun = You have answered **{ $done } of { $total }** cases. Carry on where you stopped.
exercise-how = How it works
exercise-how-case = You read what one person did and choose the level of one skill that it shows.
exercise-how-answer = Then you see the model answer beside yours, and the reason for it. Your first answer stays.
exercise-how-stop = Every answer is saved, so you can stop and come back on any device.
exercise-who = Who sees it
exercise-who-text = Your answers and how they compare are for you alone. All that counts for others is whether you have finished.
exercise-start = Start with the first case
exercise-carry-on = Carry on
exercise-to-assessment = Say what you can do
exercise-to-home = Go to your home page
exercise-all = Practise with all ten cases
exercise-answered = Cases you have answered
exercise-answered-case = { $name }: { $skill }
exercise-answered-levels = You said level { $given }. The model answer is level { $model }.
exercise-beside-same = The same
exercise-beside-higher =
    { $apart ->
        [one] One level higher
       *[other] { $apart } levels higher
    }
exercise-beside-lower =
    { $apart ->
        [one] One level lower
       *[other] { $apart } levels lower
    }
exercise-summary =
    { $exact ->
        [0] You read none of the { $total } cases exactly as the model answers do, and **{ $near } of { $total }** at most one level away.
       *[other] You read **{ $exact } of { $total }** cases exactly as the model answers do, and **{ $near } of { $total }** at most one level away.
    }
exercise-reads-high = On the whole you read levels higher than the model answers. Before you go up a level, look for what the person decided alone, and not for what the team, the title or a certificate says.
exercise-reads-low = On the whole you read levels lower than the model answers. Before you go down a level, look at what the person decided and who acted on it, and not at how modestly it is told.
exercise-reads-even = On the whole you read levels neither higher nor lower than the model answers.

# A case
exercise-over = Case { $place } of { $total }
exercise-progress =
    { $total ->
        [one] { $done } of { $total } case answered
       *[other] { $done } of { $total } cases answered
    }
exercise-question-title =
    { $series ->
        [practice] Practice case { $place } of { $total }: which level does { $name } show?
       *[whole] Case { $place } of { $total }: which level does { $name } show?
    }
exercise-question = Which level does { $name } show?
exercise-invented = { $name } and everything in this case are made up.
exercise-choose = Choose the level that fits best
exercise-help = How do I choose?
exercise-help-acts = Look at what this person did and decided lately: how much was up to them, whom it reached, and how tangled it was. A title, a certificate or a good team says nothing about the level.
exercise-help-words = The skill is defined at the levels below and at no others. The words under each are Aspire’s own, not SFIA’s.
exercise-answer = Answer
exercise-later = Come back later
exercise-level-missing = Choose the level that { $name } shows
exercise-level-unknown = { $skill } does not have the level you sent. Choose one from { $low } to { $high }
exercise-answered-already = You had answered this case already. Your first answer stays.

# The model answer
exercise-told-title =
    { $series ->
        [practice] Practice case { $place } of { $total }: the model answer about { $name }
       *[whole] Case { $place } of { $total }: the model answer about { $name }
    }
exercise-told = The model answer about { $name }
exercise-same = Your answer is the model answer.
exercise-higher =
    { $apart ->
        [one] Your answer is one level higher than the model answer.
       *[other] Your answer is { $apart } levels higher than the model answer.
    }
exercise-lower =
    { $apart ->
        [one] Your answer is one level lower than the model answer.
       *[other] Your answer is { $apart } levels lower than the model answer.
    }
exercise-skill = Skill
exercise-yours = You said
exercise-model = Model answer
exercise-why = Why this level
exercise-story-again = Read again what { $name } did
exercise-next = Next case
exercise-result = See how you did
exercise-stop = Stop for now

# On other pages
exercise-offer-readers = Before you read what others say of themselves, practise on ten made-up people. Only you see how you did.
