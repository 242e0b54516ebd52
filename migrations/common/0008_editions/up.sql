-- Another edition of the framework: who changed it when, and what open assessments laid aside for it.

CREATE TABLE edition_changes (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    from_edition SMALLINT NOT NULL,
    to_edition SMALLINT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by TEXT,
    undone_at TIMESTAMP,
    FOREIGN KEY (org_id, changed_by) REFERENCES people (org_id, id)
);
CREATE INDEX edition_changes_by_time ON edition_changes (org_id, changed_at);

-- Skills of an assessment that its present edition lacks. They come back with an edition that has them.
CREATE TABLE laid_aside_skills (
    org_id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    skill_code TEXT NOT NULL,
    position SMALLINT NOT NULL,
    added BOOLEAN NOT NULL,
    last_used TEXT,
    note TEXT NOT NULL,
    asked_again SMALLINT,
    sureness TEXT,
    PRIMARY KEY (org_id, assessment_id, skill_code),
    FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
);

-- Answers about levels that the present edition does not define, of those skills and of skills that stayed.
CREATE TABLE laid_aside_answers (
    org_id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    skill_code TEXT NOT NULL,
    level SMALLINT NOT NULL,
    answer TEXT NOT NULL,
    answered_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, assessment_id, skill_code, level),
    FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
);

-- What was said of sentences of another edition's text. The answers that followed from them stay.
CREATE TABLE laid_aside_sentences (
    org_id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    edition SMALLINT NOT NULL,
    skill_code TEXT NOT NULL,
    level SMALLINT NOT NULL,
    sentence SMALLINT NOT NULL,
    verdict TEXT NOT NULL,
    PRIMARY KEY (org_id, assessment_id, edition, skill_code, level, sentence),
    FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
);

-- Where asking about a skill starts, if what decided under another edition was laid aside.
ALTER TABLE assessment_skills ADD COLUMN asked_from SMALLINT;
