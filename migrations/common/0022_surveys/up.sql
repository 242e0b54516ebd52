-- Short surveys among a council's people. closed_on is set where somebody closed one before its last day was over.
CREATE TABLE surveys (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL,
    opened_on DATE NOT NULL,
    closes_on DATE NOT NULL,
    closed_on DATE,
    UNIQUE (org_id, id)
);

-- Who has answered, so that everybody does once. Neither what nor when.
CREATE TABLE survey_people (
    org_id TEXT NOT NULL,
    survey_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (org_id, survey_id, person_id),
    FOREIGN KEY (org_id, survey_id) REFERENCES surveys (org_id, id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);
CREATE INDEX survey_people_by_person ON survey_people (org_id, person_id);

-- How often each statement was answered how. Of a pulse survey team by team, named by the line manager; the team is
-- empty for who reports to nobody, and for every other survey.
CREATE TABLE survey_counts (
    org_id TEXT NOT NULL,
    survey_id TEXT NOT NULL,
    team TEXT NOT NULL,
    statement TEXT NOT NULL,
    answer SMALLINT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (org_id, survey_id, team, statement, answer),
    FOREIGN KEY (org_id, survey_id) REFERENCES surveys (org_id, id)
);

-- How often a journey took how many minutes, month by month.
CREATE TABLE usability_minutes (
    org_id TEXT NOT NULL REFERENCES organisations (id),
    journey TEXT NOT NULL,
    month DATE NOT NULL,
    minutes SMALLINT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (org_id, journey, month, minutes)
);

-- Which assessment or sheet its journey was rated after, so that each is rated once. Not how.
CREATE TABLE usability_rated (
    org_id TEXT NOT NULL REFERENCES organisations (id),
    journey TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    PRIMARY KEY (org_id, journey, subject_id)
);

-- Answers on the System Usability Scale are counted like those of every survey.
DROP TABLE usability_answers;
