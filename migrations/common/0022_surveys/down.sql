CREATE TABLE usability_answers (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    digits TEXT NOT NULL,
    UNIQUE (org_id, id)
);
DROP TABLE usability_rated;
DROP TABLE usability_minutes;
DROP TABLE survey_counts;
DROP TABLE survey_people;
DROP TABLE surveys;
