rating-title = How easy was it?
rating-question-assessment = How easy was your assessment?
rating-question-readiness-sheet = How easy was it to answer?
rating-hint = Counted without your name, to make Aspire better.
rating-5 = Very easy
rating-4 = Easy
rating-3 = Neither easy nor hard
rating-2 = Hard
rating-1 = Very hard
rating-time-legend = How long it took
rating-time-hint-assessment = From starting to sending. Pauses longer than five minutes count as five minutes.
rating-time-hint-readiness-sheet = From your first saved answer to the end. Pauses longer than five minutes count as five minutes.
rating-time = Count that it took me about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
rating-send = Send
rating-missing = Choose how easy it was
rating-counted = Your answer is counted. Thank you.
rating-counted-before = You had answered already.
rating-nothing = You have nothing to rate now.
programme-usability-heading = What people say of Aspire
programme-usability-lede = Numbers of all councils together, and nobody’s name. A survey counts once it has ended, if five people or more answered; ratings and times count once their month is over.
programme-usability-score-heading = How easy Aspire is to use
programme-usability-score = { $score } of 100, from { $people } people in { $councils } councils
programme-usability-no-score = No score yet. It takes two councils with a survey that has ended and that five people or more answered.
programme-usability-ratings = Right after a journey
programme-usability-no-ratings = No month that is over has five ratings or more.
programme-usability-journey = Journey
programme-usability-journey-assessment = Assessment
programme-usability-journey-readiness-sheet = Readiness questions
programme-usability-month = Month
programme-usability-easy = Easy
programme-usability-neither = Neither
programme-usability-hard = Hard
programme-usability-times = How long it takes
programme-usability-times-text = Of those who let their time be counted. The aim is an assessment in under 20 minutes.
programme-usability-no-times = No month that is over has five people or more who let their time be counted.
programme-usability-median = Half took at most
programme-usability-ninetieth = Nine of ten took at most
programme-usability-counted = Counted
programme-usability-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
programme-usability-end = The end of the pilot
programme-usability-end-text = { $people } people in { $councils } councils
