# The home page.

home-heading = What comes next for you
home-over = { $name }, { $job }
home-elsewhere = Elsewhere
home-area-heading = What you look after
home-start-heading = Say what you do
home-start-text = Go through the skills of your role, one level at a time. Most people take less than 20 minutes. Every answer is saved, and nobody sees it until you send it.
home-start-button = Start your self-assessment
home-no-role-heading = Say what you do
home-no-role-text = Your post has no role profile yet. You can begin with skills that you choose yourself, or ask your council’s administrator to add your role.
home-no-role-button = Start with your own skills
home-carry-on-heading = Finish your self-assessment
home-carry-on-text = You have done { $done } of { $total } skills. Every answer is saved as you go.
home-carry-on-count = { $done } of { $total } skills done
home-carry-on-caption = { $count }. Next: { $skill }
home-carry-on-button = Carry on with skill { $place }
home-add-heading = Choose your skills
home-add-text = Your assessment has no skills yet. Add those that you use in your work.
home-add-button = Add a skill
home-send-heading = Look over your answers
home-send-text =
    { $total ->
        [one] You have answered for one skill. Look it over, then send it to your line manager or keep it private.
       *[other] You have answered for all { $total } skills. Look them over, then send them to your line manager or keep them private.
    }
home-send-button = Check your answers
home-result-heading = See your skills beside your role
home-result-text = You sent your self-assessment on { $date }.
home-result-button = Look at your skills
home-team = My team
home-team-detail =
    { $waiting ->
        [0] Everybody has sent an assessment
        [one] One person has not sent an assessment yet
       *[other] { $waiting } people have not sent an assessment yet
    }
home-team-meta = { $sent } of { $people } sent
home-people = People
home-people-detail = { $invited } invited, { $new } not invited yet
home-people-meta = { $joined } of { $people } joined
home-framework = Framework text
home-framework-detail = The official wording, under your council’s licence
home-framework-there = Imported
home-framework-missing = Not imported
home-panel-skills = My skills
home-panel-role-text = Your skills beside what { $role } asks.
home-panel-role-none = Your skills. Your post has no role profile yet.
home-panel-roles = Roles
home-panel-roles-text = What each role asks, and how roles build on each other.
home-panel-framework = Skills framework
home-panel-framework-text = All skills and levels, in plain words.
