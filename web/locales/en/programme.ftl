# The programme of a society.

programme-heading = The councils of your programme
programme-lede =
    { $count ->
        [0] No council takes part yet.
        [one] One council takes part.
       *[other] { $count } councils take part.
    }
programme-caption = Councils with their kind, edition of the framework, and numbers of people
programme-council = Council
programme-kind = Kind
programme-edition = Framework
programme-people = On the list
programme-joined = Joined
programme-count = { $count }
programme-few = Fewer than 10
programme-nearly-all = Nearly all
programme-note = You see totals, never a person. A number below 10 is not shown. Nor is a number that would let you work out one below 10.
programme-empty-heading = No councils yet
programme-empty-text = Councils appear here when they are set up on this server.
edition-name = SFIA { $number }
kind-county = County council
kind-district = District council
kind-metropolitan = Metropolitan council
kind-unitary = Unitary council
kind-london-borough = London borough
kind-welsh = Welsh council
kind-other = Other organisation
