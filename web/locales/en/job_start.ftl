# Beginning a job description: from an old text, a role profile, another job description, or a title.

job-start-jobs = Job descriptions
job-start-title = Start a job description
job-start-lede = Choose one way to begin. Nothing is sent to anybody until you say so.

job-start-way-text = From an old job description
job-start-way-text-lede = We find its sections, and you check them before the draft is started.
job-start-text = Paste the text
job-start-text-hint = All of it, with its headings. Up to 10,000 lines.
job-start-file = Or choose a file
job-start-file-hint = A Word document (.docx), a PDF with text, or plain text (.txt), 10 MB at most
job-start-read = Read the text
job-start-both = Paste the text or choose a file, not both
job-start-text-missing = Paste the text of the old job description, or choose its file

job-start-way-role = From a role profile
job-start-way-role-lede = The draft has the role’s title, summary, skills and levels. You choose sentences for its duties next.
job-start-role = Role profile
job-start-choose = Choose a role profile
job-start-from-role = Start from this role
job-start-role-missing = Choose a role profile

job-start-way-copy = From another job description
job-start-way-copy-lede = The draft says the same. Post numbers, and what has to be asked for every post, are left out.
job-start-search = Find a job description by its title
job-start-find = Find
job-start-from = Which job description?
job-start-more = { $shown } of { $total } are shown. Find another one by words of its title.
job-start-none-found = No job description has these words in its title.
job-start-copy = Start from this job description
job-start-from-missing = Choose a job description

job-start-way-title = With only a title
job-start-from-title = Start with this title
job-start-title-missing = Enter the job title
job-start-title-long = The job title must be { $most } characters or fewer
job-start-unfit = This does not fit your council’s edition of the framework any more. Choose another way to begin

job-start-file-large = The file must be { $megabytes } MB or smaller. Save a copy without pictures, or paste the text
job-start-file-pages = The PDF must have { $most } pages or fewer. Save only the pages of the job description
job-start-file-empty = There is no text in this file. Choose another file, or paste the text
job-start-file-inflates = The document is far larger inside than a job description. Paste its text instead
job-start-file-text = The file holds far more text than a job description. Save only the pages of the job description, or paste them
job-start-file-macros = This Word document carries macros. Save it as an ordinary Word document (.docx), or paste its text
job-start-file-password = The file is protected by a password. Save a copy without the password, or paste its text
job-start-file-old-word = This is an old Word document (.doc). Open it in Word, save it as .docx, and choose the new copy
job-start-file-scanned = This PDF holds pictures of pages and no text. Use text recognition on it first, or paste or type the text
job-start-file-other = This is not a Word document (.docx), a PDF or plain text. Choose another file, or paste the text
job-start-file-damaged = The file cannot be read: it is damaged. Open it, save it again, and choose the new copy, or paste its text
job-start-lines = The text must have { $most } lines or fewer. Leave out what does not belong to the job description
job-start-bytes = The text must be { $megabytes } MB or smaller. Leave out what does not belong to the job description

job-start-found = What we found
job-start-found-lede =
    { $all ->
        [one] We read { $all } paragraph.
       *[other] We read { $all } paragraphs.
    } { $undecided ->
        [0] All of them have a place.
        [one] { $undecided } has no place yet.
       *[other] { $undecided } have no place yet.
    }
job-start-title-found = As the old text says. Change it if it has changed.
job-start-title-unknown = The old text does not say it. Type it here, or choose “Job title” for one of the paragraphs.
job-start-check = You can change every sentence later. What you leave out here is not kept.
job-start-start = Start the draft
job-start-another = Use another text
job-start-welsh = This text is in Welsh. The draft will say so. Aspire suggests skills and checks the wording in English only, so the draft starts without suggested skills.
job-start-both-languages = This text is partly in Welsh. Aspire suggests skills and checks the wording in English only.
job-start-beyond = This text is far longer than a job description. The first { $shown } paragraphs are shown. The other { $beyond } are left out.
job-start-many-duties = There are { $count } main duties. 8 to 15 are usual: you can join them in the draft.
job-start-goes = Goes to
job-start-goes-number = Paragraph { $number }:
job-start-note-long = Too long for “{ $place }”, which takes { $most } characters. Choose the purpose, or leave it out and write it anew.
job-start-note-full = “{ $place }” is full already.
job-start-too-long = Choose another place for this paragraph, or leave it out. “{ $place }” takes { $most } characters in all
job-start-too-many = Choose another place for this paragraph, or leave it out. “{ $place }” takes { $most } at most
job-start-does-not-fit = Choose another place for this paragraph, or leave it out. It does not fit in “{ $place }”

job-start-part-undecided = No place found
job-start-part-undecided-text = These paragraphs are left out unless you choose a place.
job-start-part-asked = What has to be asked again
job-start-part-asked-text = This is what the old text says of political restriction, DBS checks and vetting. It is not taken over: the draft asks for each of them.
job-start-part-post = About the post
job-start-part-purpose = Purpose
job-start-part-dimensions = Dimensions
job-start-part-duties = Main duties
job-start-part-essential = Essential criteria
job-start-part-desirable = Desirable criteria
job-start-part-person = Person specification
job-start-part-conditions = Working in this post
job-start-part-adjustments = Adjustments
job-start-part-corporate = What your council says in every job description
job-start-part-corporate-text = These are left out, because your council keeps one text for all its job descriptions and adds it by itself.
job-start-part-led = Headings and dates
job-start-part-led-text = They showed where the sections are, and are left out.
job-start-led-show = Show headings and dates

job-start-to-leave = Leave out
job-start-to-post-numbers = Post number
job-start-to-purpose = Purpose
job-start-to-dimension = Dimension
job-start-to-duty = Main duty
job-start-to-essential = Essential criterion
job-start-to-desirable = Desirable criterion
job-start-to-adjustments = Adjustments
job-start-line-title = Job title
job-start-line-directorate = Directorate
job-start-line-service = Service
job-start-line-section = Section or team
job-start-line-grade = Grade
job-start-line-hours = Hours
job-start-line-place = Place of work
job-start-line-pattern = Working pattern
job-start-line-contract = Contract
job-start-line-reports-to = Reports to
job-start-line-responsible-for = Responsible for
job-start-line-flexibility = Flexible working
job-start-line-unsocial-hours = Evenings, weekends and on call
job-start-line-travel = Travel
job-start-line-standard = Apprenticeship standard
job-start-line-reference = Reference of the standard
job-start-line-length = Length of the apprenticeship
job-start-line-training = Training

job-start-returned = Bring back an edited document
job-start-returned-lede = Somebody edited the document outside Aspire. Choose it here to see what is different. The draft changes only where you accept it.
job-start-returned-file = The edited document
job-start-returned-compare = Compare with the draft
job-start-returned-missing = Choose the edited document
job-start-returned-other = We found no sections of a job description in this file. Choose the document that was downloaded here and edited
job-start-returned-in-review = This version is with others, so its words cannot change now. Ask whoever has it to send it back to you. Then bring the document here.
job-start-returned-approved = This version is approved, so its words do not change. Start a new version first. Then bring the document here.
job-start-returned-go = Go to { $title }

job-start-review = Changes in the document
job-start-review-lede =
    { $count ->
        [0] The document says the same as the draft.
        [one] { $count } place differs from the draft.
       *[other] { $count } places differ from the draft.
    }
job-start-review-how = Accept or decline each change. What you do not answer stays as it is in the draft.
job-start-review-save = Save what I accepted
job-start-review-all = Accept all that I have not declined
job-start-review-again = Choose another document
job-start-review-nothing = There is nothing to accept.
job-start-review-none = Accept or decline at least one change
job-start-review-unfit = What you accepted does not fit in a job description: it is too long, or there is too much of it. Decline some of it
job-start-review-conflict = Somebody changed the same places of the draft in the meantime. Nothing was saved. Bring the document once more to compare it with the draft as it is now
job-start-review-saved = What you accepted is in the draft.
job-start-review-same = Nothing was accepted. The draft is as it was.
job-start-review-refused = This version is no draft any more. Nothing was saved.
job-start-accept = Accept
job-start-decline = Decline
job-start-gone = Taken out:
job-start-new = Put in:
job-start-nothing = Nothing
job-start-yes = Yes
job-start-no = No
job-start-others = Without a place
job-start-others-text = These paragraphs of the document belong to no section of a job description. Nothing happens with them. Copy what you need into the draft.
job-start-spot-dimension = Dimension
job-start-spot-dimension-order = Order of the dimensions
job-start-spot-duty = Main duty { $number }
job-start-spot-new-duty = New main duty
job-start-spot-duty-order = Order of the main duties
job-start-spot-essential = Essential criterion
job-start-spot-desirable = Desirable criterion
job-start-spot-new-criterion = New criterion
job-start-spot-importance = Essential or desirable: { $criterion }
job-start-spot-assessed = How it is assessed: { $criterion }
job-start-spot-criterion-order = Order of the criteria
job-start-spot-apprenticeship = Apprenticeship
job-start-spot-other = Another place
job-start-by-application = application
job-start-by-interview = interview
job-start-by-test = test
job-start-by-presentation = presentation
job-start-by-certificate = certificate
job-start-by-reference = reference
