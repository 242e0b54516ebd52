# Beginning a job description: from an old text, a role profile, another job description, or a title.
