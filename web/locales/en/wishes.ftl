# What is still true of one's skills, and what one would like to do with them.

wishes-heading = Keep your skills up to date
wishes-lede = Tick what has not changed, and say what you would like to do. It takes a minute.
wishes-still = Still true
wishes-still-hint = A tick says that the level is right today.
wishes-said = { $level }, last said on { $date }
wishes-changed = Something has changed: start a new assessment
wishes-wish = What would you like?
wishes-use-more = Use it more
wishes-learn = Learn it
wishes-rather-not = Rather not
wishes-none = No wish
wishes-save = Save
wishes-kept = Your skills are up to date.
wishes-empty = Nothing to keep up to date yet
wishes-empty-text = When you have sent an assessment, you confirm it here without answering again.
wishes-empty-action = Say what you can do
