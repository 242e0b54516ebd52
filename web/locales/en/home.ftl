# The home page.

home-heading = What comes next for you
home-over = { $name }, { $job }
home-elsewhere = Elsewhere
home-area-heading = What you look after
home-start-heading = Say what you can do
home-start-text = Go through the skills of your role, one level at a time. Most people take less than 20 minutes. Every answer is saved, and nobody sees it until you send it.
home-start-button = Start your self-assessment
home-no-role-text = Your post has no role profile yet. You can begin with skills that you choose yourself, or ask your council’s administrator to add your role.
home-no-role-text-administrator = Your post has no role profile yet. You can begin with skills that you choose yourself, or give your post a role profile under People.
home-no-role-button = Start with your own skills
home-begun-text = You have begun to say what you can do. Carry on where you stopped.
home-begun-button = Carry on
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
home-talk-heading = Talk with { $manager } about what you sent
home-talk-text = You sent your self-assessment on { $date }. Print the page with your skills beside your role and take it with you.
home-talk-button = Open the page to print
home-sent-heading = Your self-assessment is sent
home-sent-text = You sent it on { $date }. Nothing waits for you.
home-sent-button = Look at your skills
home-waiting-heading =
    { $waiting ->
        [one] One person has not sent an assessment
       *[other] { $waiting } people have not sent an assessment
    }
home-waiting-text = { $sent } of { $people } people in your team have sent theirs.
home-waiting-not-joined =
    { $count ->
        [one] One person has not joined yet.
       *[other] { $count } people have not joined yet.
    }
home-waiting-button = Look at your team
home-bring-heading = Bring in your people
home-bring-text = So far you are the only one here. Import a list from your HR system: you see what it would add before anything is saved. Then invite people when you are ready.
home-bring-button = Import a list of people
home-tasks-heading = Also to set up
home-task-done = Done
home-task-open = Not done
home-task-settings = Settings of your council
home-task-settings-detail = Its kind, its number of staff, and the edition of SFIA
home-task-framework = Framework text
home-task-framework-detail = If your council has a SFIA licence, its official wording
home-team = My team
home-team-detail =
    { $waiting ->
        [0] Everybody has sent an assessment
        [one] One person has not sent an assessment yet
       *[other] { $waiting } people have not sent an assessment yet
    }
home-team-meta = { $sent } of { $people } sent
home-people = People
home-people-detail =
    { $stopped ->
        [0] { $invited } invited, { $new } not invited yet
       *[other] { $invited } invited, { $new } not invited yet, { $stopped } stopped
    }
home-people-detail-reader = Names, posts and line managers
home-people-meta = { $joined } of { $people } joined
home-roles = Role profiles
home-roles-detail =
    { $bare ->
        [0] What each role asks for
        [one] One asks for no skills yet
       *[other] { $bare } ask for no skills yet
    }
home-roles-meta = { $count } in use
home-framework = Framework text
home-framework-detail = The official wording, under your council’s licence
home-framework-there = Imported
home-framework-missing = Not imported
home-panel-skills = My skills
home-panel-role-text = Your skills beside what { $role } asks.
home-panel-role-none = Your skills. Your post has no role profile yet.
home-panel-again = Assess yourself again
home-panel-again-text = When your work has changed, go through your skills once more.
home-panel-roles = Roles
home-panel-roles-text = What each role asks, and how roles build on each other.
home-panel-framework = Skills framework
home-panel-framework-text = All skills and levels, in plain words.
