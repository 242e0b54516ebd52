# The wording check of job descriptions: names of the rules, why a place is pointed out, what to write instead, and sources.

wording-try = Try: { $words }.

wording-sentence-length-name = Long sentences
wording-sentence-length-reason = This sentence has { $words } words. Beyond { $most }, readers lose the thread.
wording-sentence-length-better = Make two sentences of it, or a list.

wording-readability-name = Hard to read
wording-readability-reason = This paragraph is very hard to read: its readability index (LIX) is { $lix }, and a newspaper’s is about 45.
wording-readability-better = Use shorter words, say who does what, and write whole sentences.

wording-jargon-name = Jargon
wording-jargon-reason = “{ $place }” sounds busy and says little.
wording-jargon-better = Say it as you would to somebody who is new to the council.

wording-abbreviations-name = Abbreviations that are not explained
wording-abbreviations-reason = “{ $place }” is not explained where it first appears.
wording-abbreviations-better = Write it out, with the abbreviation in brackets behind it if it comes again.

wording-gender-coded-name = Gender-coded words
wording-gender-coded-reason-masculine = “{ $place }” is a word that studies found to be coded masculine. Adverts with many of them appeal less to women.
wording-gender-coded-reason-feminine = “{ $place }” is a word that studies found to be coded feminine. It suggests who is expected to apply.
wording-gender-coded-reason-gendered = “{ $place }” takes it for granted that the work is done by a man, or by a woman.
wording-gender-coded-better = Say what the person does rather than what they are like.

wording-age-name = Words that stand for an age
wording-age-reason = “{ $place }” suggests that people of a certain age are wanted.
wording-age-reason-limit = “{ $place }” sets an age. That is lawful only where it can be justified, or where the law itself sets it.
wording-age-better = Say what the person must be able to do.

wording-health-name = Words about health
wording-health-reason-record = “{ $place }” asks about health or absence. That must not be asked before a job is offered, apart from a few exceptions.
wording-health-reason-body = “{ $place }” asks for a kind of body rather than for a result, and can shut out disabled people who would do the work with an adjustment.
wording-health-reason-pressure = “{ $place }” makes strain a condition of the job, and can shut out people with a health condition.
wording-health-better = Say what has to be achieved, and that adjustments will be made.

wording-years-of-experience-name = Years of experience
wording-years-of-experience-reason = “{ $place }” counts years, which shuts out younger people and does not show what somebody can do.
wording-years-of-experience-better = Say what the person must have done or be able to do.

wording-driving-name = Driving where it is not needed
wording-driving-reason = “{ $place }” shuts out people who cannot drive, and no duty says that driving is part of the work.
wording-driving-better = Try: able to travel between places of work, by any means. If driving is part of the work, say so in a duty.

wording-inflated-verbs-name = Verbs above the level
wording-inflated-verbs-reason = “{ $place }” is work of level { $from } or above, and this role is at level { $level }.
wording-inflated-verbs-better = Say what this role does towards it, or look at the level again.

wording-responsible-for-name = Responsible for, without an outcome
wording-responsible-for-reason = “{ $place }” says neither what is done nor what comes of it.
wording-responsible-for-better = Begin with a verb and say what is different when the work is done well.

wording-products-name = Products instead of activities
wording-products-reason = “{ $place }” is a product. Products change, and people who know a similar one may not apply.
wording-products-better = Name the activity, and the product at most as an example: “such as”, “or similar”.

wording-too-many-essentials-name = Too many essential criteria
wording-too-many-essentials-reason = There are { $count } essential criteria. More than { $most } cannot be assessed well, and people who could do the job do not apply.
wording-too-many-essentials-better = Keep those without which nobody could start. Make others desirable, or leave out what is learned in the job.

wording-not-assessable-name = Essentials that cannot be assessed
wording-not-assessable-reason-trait = “{ $place }” is a trait. Nobody can show it fairly in an application or an interview.
wording-not-assessable-reason-broad = “{ $place }” is so broad that everybody can claim it.
wording-not-assessable-better = Say what the person has done or can do, and how it will be assessed.

wording-person-not-post-name = Duties for a person and not for the post
wording-person-not-post-reason = “{ $place }” has to do with a person rather than with the post.
wording-person-not-post-reason-named = “{ $place }” is somebody’s name. The post outlasts whoever holds it.
wording-person-not-post-better = Write the duty so that it holds for whoever has the post next.

wording-source-govuk-sentences = GOV.UK, Content design: writing for GOV.UK
wording-source-lix = Björnsson 1968; Anderson, “Lix and Rix”, Journal of Reading 26 (1983)
wording-source-govuk-words = GOV.UK style guide, words to avoid
wording-source-govuk-abbreviations = GOV.UK style guide, abbreviations and acronyms
wording-source-gaucher = Gaucher, Friesen and Kay, “Evidence that gendered wording in job advertisements exists and sustains gender inequality”, Journal of Personality and Social Psychology 101 (2011)
wording-source-age = Equality Act 2010, sections 5 and 19; Acas on age discrimination
wording-source-years = Equality Act 2010, section 19; Acas on age discrimination
wording-source-health = Equality Act 2010, sections 15, 19, 20 and 60
wording-source-driving = Equality Act 2010, sections 19 and 20
wording-source-levels = The seven levels of responsibility, in our own reading
wording-source-nhs-employers = NHS Employers, Writing successful job descriptions
wording-source-person-specification = Acas, Hiring someone
