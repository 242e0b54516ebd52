# Frame: navigation, footer, errors that the request layer words.

nav-home = Home
nav-skills = My skills
nav-team = My team
nav-roles = Roles
nav-framework = Skills framework
nav-people = People
nav-settings = Settings
nav-programme = Programme
nav-account = Your account
footer-help = Help
footer-privacy = How your information is used
footer-accessibility = Accessibility statement
printed-line = Aspire, { $organisation } · { $name } · Printed { $date }
error-way-on = Go to your start page
error-conflict-detail = Somebody else changed the same thing while you had the page open. Go back, reload the page and look at what is there now.
upload-unreadable = This file could not be read. Save it again as a workbook (.xlsx) or as CSV, and try once more.
