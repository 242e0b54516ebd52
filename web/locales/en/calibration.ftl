# How well levels are judged alike.

calibration-heading = How alike levels are judged
calibration-lede = What people said of their skills, beside what their readers gave before both were talked about.
calibration-few = Too few ratings yet
calibration-few-text = Figures are shown once at least five people were rated, so that nobody can be recognised.
calibration-count =
    { $pairs ->
        [one] One rating of { $people } people.
       *[other] { $pairs } ratings of { $people } people.
    }
calibration-over =
    { $over ->
        [one] One time the person said more than the reader gave.
       *[other] { $over } times the person said more than the reader gave.
    }
calibration-under =
    { $under ->
        [one] One time the person said less. Ask what they do that nobody sees.
       *[other] { $under } times the person said less. Ask what they do that nobody sees.
    }
calibration-figures = Figures of agreement
calibration-figure = Figure
calibration-value = Value
calibration-n = Ratings
calibration-reading = How to read it
calibration-exact = Same level
calibration-within-one = At most one level apart
calibration-bias = Mean difference
calibration-kappa = Weighted kappa
calibration-icc = Agreement of two readers (ICC)
calibration-percent = { $percent }%
calibration-not-told = Too few
calibration-read-exact = The share of ratings in which both gave the same level.
calibration-read-within-one = The share in which both were the same or one level apart. A talk settles most of these.
calibration-read-bias = Above 0, people say more than readers give; below 0, less. About a third of a level above is usual.
calibration-read-kappa = 1 is full agreement and 0 what chance would give. Shown from 30 ratings on, and only with the mean difference beside it.
calibration-read-icc = How far two readers of the same skills agree; 1 is full agreement. Shown once two readers have read skills of five people.
calibration-departments = By department
calibration-department = Department
calibration-people = People
calibration-no-department = No department
calibration-hidden = Fewer than five
calibration-own-heading = How well you judge yourself
calibration-own-lede = Only you see this page.
calibration-own-sure = Of { $all } answers you were sure of, { $unchanged } were endorsed unchanged.
calibration-own-guess = Of { $all } guesses, { $unchanged } were endorsed unchanged.
calibration-own-nothing = Nothing to show yet. Say how sure you are when you check your answers, and come back when your skills are endorsed.
calibration-link = How alike levels are judged
calibration-link-detail = Agreement between staff and their readers, never about one person.
