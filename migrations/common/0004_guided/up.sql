-- The guided flow: what was said of its use, the job, responsibility, choosing skills, examples; the organisation's rules.

-- Which statement of use was shown before the first answer (0: from before there was one), and whether it lets the
-- organisation plan with the record. The period that the questions name, in years. When the steps were done.
ALTER TABLE assessments ADD COLUMN statement SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE assessments ADD COLUMN planning BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE assessments ADD COLUMN period_years SMALLINT NOT NULL DEFAULT 3;
ALTER TABLE assessments ADD COLUMN role_chosen BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE assessments ADD COLUMN job_at TIMESTAMP;
ALTER TABLE assessments ADD COLUMN choosing_at TIMESTAMP;
ALTER TABLE assessments ADD COLUMN examples_at TIMESTAMP;
UPDATE assessments SET job_at = started_at, choosing_at = started_at, examples_at = started_at;

-- The level that was asked about once more, and how sure the person is.
ALTER TABLE assessment_skills ADD COLUMN asked_again SMALLINT;
ALTER TABLE assessment_skills ADD COLUMN sureness TEXT;
UPDATE assessment_skills SET last_used = 'in-period' WHERE last_used IN ('within-year', 'one-to-three-years');
UPDATE assessment_skills SET last_used = 'before' WHERE last_used = 'longer';

-- What was answered for a level of an attribute of responsibility.
CREATE TABLE assessment_attributes (
    org_id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    attribute TEXT NOT NULL,
    level SMALLINT NOT NULL,
    answer TEXT NOT NULL,
    answered_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, assessment_id, attribute, level),
    FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
);

-- The skills offered to choose from, and which of them are used.
CREATE TABLE assessment_candidates (
    org_id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    skill_code TEXT NOT NULL,
    position SMALLINT NOT NULL,
    used TEXT,
    PRIMARY KEY (org_id, assessment_id, skill_code),
    FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
);

-- What was said of one sentence of an imported text, counted from 0. The answer to the level follows from these.
CREATE TABLE assessment_sentences (
    org_id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    skill_code TEXT NOT NULL,
    level SMALLINT NOT NULL,
    sentence SMALLINT NOT NULL,
    verdict TEXT NOT NULL,
    PRIMARY KEY (org_id, assessment_id, skill_code, level, sentence),
    FOREIGN KEY (org_id, assessment_id, skill_code)
        REFERENCES assessment_skills (org_id, assessment_id, skill_code)
);

-- The rules of assessment of an organisation; without a row the rules are the shipped ones.
CREATE TABLE assessment_rules (
    org_id TEXT NOT NULL PRIMARY KEY REFERENCES organisations (id),
    period_years SMALLINT NOT NULL,
    met_percent SMALLINT NOT NULL,
    evidence_months SMALLINT NOT NULL,
    endorsement_months SMALLINT NOT NULL,
    exercise_first BOOLEAN NOT NULL,
    planning BOOLEAN NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL
);

-- What a person would like to do with a skill, and when they last said that their level is still true.
CREATE TABLE skill_wishes (
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    skill_code TEXT NOT NULL,
    interest TEXT,
    still_true_at TIMESTAMP,
    PRIMARY KEY (org_id, person_id, skill_code),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);
