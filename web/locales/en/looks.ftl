# Who looked at one’s record.

looks-heading = Who looked at your record
looks-lede = Everybody but you who opened your levels, your evidence or a review of your skills.
looks-kept = One line stands for one day. Lists that only say that something waits are not in it. Lines are kept for as long as your record is.
looks-empty = Nobody has looked yet
looks-empty-text = Others can read your record only after you send it. Whoever opens it then stands here.
looks-column-who = Who
looks-column-as = As what
looks-column-what = What they opened
looks-column-for = What for
looks-column-when = When
looks-times = { $times } times that day

looks-as-line-manager = Your line manager
looks-as-stand-in = Standing in for your line manager
looks-as-second-reader = Second reader
looks-as-head = Head of Profession
looks-as-deputy = Deputy Head of Profession
looks-as-sponsor = Sponsor of the profession
looks-as-assessor = Assessor
looks-as-moderator = Moderator

looks-saw-levels = Your skills and levels
looks-saw-evidence-list = The list of your evidence
looks-saw-evidence = An item of your evidence
looks-saw-evidence-file = A file of your evidence
looks-saw-review = The review of your skills
looks-saw-found = Your line in a list of people with a skill

looks-for-development = To talk about your work and development
looks-for-endorsement = To endorse levels
looks-for-moderation = To check a sample of endorsements
looks-for-planning = To plan for the council
