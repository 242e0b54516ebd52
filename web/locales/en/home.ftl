# The home page.

home-heading = What comes next for you
