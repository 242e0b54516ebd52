# Versions of a job description, what was said of them, and the way to approval.
