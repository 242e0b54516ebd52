# Documents of a job description, and how an organisation's documents look.
