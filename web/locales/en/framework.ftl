# Words of the framework: the grid, a skill, the levels, searching.

framework-grid-title = All skills and levels
framework-grid-lede = Choose a level to read what it means.
framework-filter-words = Word or code
framework-filter-category = Category
framework-filter-all-categories = All categories
framework-filter-level = Level
framework-filter-all-levels = All levels
framework-filter-show = Show skills
framework-nothing = No skill matches. Try one word, or choose all categories and levels.
framework-grid-all = All { $all } skills, by category. A number is a level at which the skill exists.
framework-grid-shown =
    { $shown ->
        [one] Showing { $shown } of { $all } skills.
       *[other] Showing { $shown } of { $all } skills.
    }
framework-grid-ranked = Show these as a list, best match first
framework-grid-jump = Categories
framework-grid-skill = Skill
framework-grid-download = Download the list (CSV)

framework-search-title = Find a skill
framework-search-label = What is the work about, or which code?
framework-search-button = Find skills
framework-search-found =
    { $count ->
        [one] { $count } skill found
       *[other] { $count } skills found, best match first
    }
framework-search-level = Level { $level } only
framework-search-levels = Levels { $lowest } to { $highest }
framework-search-all = See all skills by category

framework-own-words = These are Aspire’s own words, to show what each level is like. They are not SFIA’s. Your council can have the official wording here, once an administrator imports it under the council’s licence.
framework-own-words-import = Import the official wording
framework-attribution = { $edition } is owned by the SFIA Foundation. Its wording is used here under the licence of { $holder }.
framework-official-page = { $name } on the SFIA Foundation’s site

framework-skill-about = What the skill is
framework-skill-guidance = Guidance notes
framework-skill-levels = What each level is like
framework-skill-one-level = SFIA defines this skill at level { $level } only.
framework-skill-range = SFIA defines this skill at levels { $lowest } to { $highest }.
framework-skill-roles = Roles that ask for it
framework-skill-role-essential = { level-name }, essential
framework-skill-role-desirable = { level-name }, desirable
framework-skill-own-role = Your role asks for this
framework-skill-you = You: level { $level }
framework-skill-you-partly = You: partly level { $level }
framework-grid-you = You say this level
framework-grid-role = Your role asks for this
framework-grid-marks = How to read the marks
framework-skill-own = Your role.
framework-skill-no-roles = No role profile of your council asks for this skill.

framework-levels-title = Levels of responsibility
framework-levels-one = Level of responsibility
framework-levels-lede = Seven levels say how much responsibility work carries. They are the same for every skill and every role.
framework-level-skills =
    { $count ->
        [one] { $count } skill is defined at this level
       *[other] { $count } skills are defined at this level
    }
framework-level-near = Next to this level
framework-attributes = What makes a level
framework-attributes-lede = Each level is described by these attributes. Choose one to see how it grows.
framework-business-skills = Business skills and behavioural factors
framework-attribute-over = What makes a level
framework-attribute-title = { $name } at each level

framework-csv-code = Code
framework-csv-skill = Skill
framework-csv-category = Category
framework-csv-subcategory = Subcategory
