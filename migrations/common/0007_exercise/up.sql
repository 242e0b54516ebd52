-- What somebody answered to the cases of the exercise. For that person alone; the first answer to a case stands.
CREATE TABLE exercise_answers (
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    level SMALLINT NOT NULL,
    answered_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, person_id, case_id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);
