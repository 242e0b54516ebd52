-- Endorsement: readings of submitted assessments and of interviews, skill by skill, and what was endorsed.

CREATE TABLE reviews (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    -- Empty for an interview.
    assessment_id TEXT,
    edition SMALLINT NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    replaced_at TIMESTAMP,
    version BIGINT NOT NULL,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
);
CREATE UNIQUE INDEX reviews_one_present ON reviews (org_id, person_id) WHERE replaced_at IS NULL;
CREATE INDEX reviews_by_assessment ON reviews (org_id, assessment_id);

-- One skill of a review. Levels are 0 for "not at any level" and empty where nobody has given one.
CREATE TABLE review_skills (
    org_id TEXT NOT NULL,
    review_id TEXT NOT NULL,
    skill_code TEXT NOT NULL,
    position SMALLINT NOT NULL,
    critical BOOLEAN NOT NULL,
    claimed SMALLINT,
    rated SMALLINT,
    rated_by TEXT,
    second SMALLINT,
    second_by TEXT,
    moderated SMALLINT,
    moderated_by TEXT,
    before_level SMALLINT,
    state TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    kept BOOLEAN NOT NULL,
    level SMALLINT,
    reason TEXT,
    due_on DATE,
    second_reader_id TEXT,
    PRIMARY KEY (org_id, review_id, skill_code),
    FOREIGN KEY (org_id, review_id) REFERENCES reviews (org_id, id),
    FOREIGN KEY (org_id, rated_by) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, second_by) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, moderated_by) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, second_reader_id) REFERENCES people (org_id, id)
);
CREATE INDEX review_skills_by_state ON review_skills (org_id, state);
CREATE INDEX review_skills_by_second_reader ON review_skills (org_id, second_reader_id);

-- Every act in order, with the words that go with it. Rows are only ever added.
CREATE TABLE review_events (
    org_id TEXT NOT NULL,
    review_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    place SMALLINT NOT NULL,
    at TIMESTAMP NOT NULL,
    person_id TEXT NOT NULL,
    capacity TEXT NOT NULL,
    act TEXT NOT NULL,
    skill_code TEXT,
    level SMALLINT,
    words TEXT NOT NULL,
    PRIMARY KEY (org_id, review_id, version, place),
    FOREIGN KEY (org_id, review_id) REFERENCES reviews (org_id, id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);

-- What was endorsed. One for each person and skill is the present one.
CREATE TABLE endorsements (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    skill_code TEXT NOT NULL,
    edition SMALLINT NOT NULL,
    claimed SMALLINT,
    level SMALLINT NOT NULL,
    review_id TEXT NOT NULL,
    reader_id TEXT NOT NULL,
    capacity TEXT NOT NULL,
    endorsed_at TIMESTAMP NOT NULL,
    superseded_at TIMESTAMP,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, review_id) REFERENCES reviews (org_id, id),
    FOREIGN KEY (org_id, reader_id) REFERENCES people (org_id, id)
);
CREATE UNIQUE INDEX endorsements_one_present ON endorsements (org_id, person_id, skill_code)
    WHERE superseded_at IS NULL;
CREATE INDEX endorsements_by_reader ON endorsements (org_id, capacity, reader_id);

-- On which versions of which evidence an endorsement rests.
CREATE TABLE endorsement_evidence (
    org_id TEXT NOT NULL,
    endorsement_id TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, endorsement_id, evidence_id),
    FOREIGN KEY (org_id, endorsement_id) REFERENCES endorsements (org_id, id)
);

-- Who stands in for a line manager, from the first to the last day.
CREATE TABLE delegations (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    manager_id TEXT NOT NULL,
    delegate_id TEXT NOT NULL,
    from_on DATE NOT NULL,
    until_on DATE NOT NULL,
    created_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, manager_id) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, delegate_id) REFERENCES people (org_id, id)
);
CREATE INDEX delegations_by_manager ON delegations (org_id, manager_id);
CREATE INDEX delegations_by_delegate ON delegations (org_id, delegate_id);

-- "This is not my manager", "not my role": holds a review up until it is settled.
CREATE TABLE objections (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    review_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    settled_at TIMESTAMP,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, review_id) REFERENCES reviews (org_id, id)
);
CREATE UNIQUE INDEX objections_one_open ON objections (org_id, review_id) WHERE settled_at IS NULL;

-- The line managers of the day on which an objection was made.
CREATE TABLE objection_managers (
    org_id TEXT NOT NULL,
    objection_id TEXT NOT NULL,
    manager_id TEXT NOT NULL,
    PRIMARY KEY (org_id, objection_id, manager_id),
    FOREIGN KEY (org_id, objection_id) REFERENCES objections (org_id, id),
    FOREIGN KEY (org_id, manager_id) REFERENCES people (org_id, id)
);

-- Samples of endorsed people, with all that is needed to draw them again.
CREATE TABLE moderation_rounds (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    seed TEXT NOT NULL,
    drawn_at TIMESTAMP NOT NULL,
    UNIQUE (org_id, id)
);

CREATE TABLE moderation_items (
    org_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    review_id TEXT NOT NULL,
    steps_apart SMALLINT NOT NULL,
    reader_changes BIGINT NOT NULL,
    drawn BOOLEAN NOT NULL,
    PRIMARY KEY (org_id, round_id, person_id),
    FOREIGN KEY (org_id, round_id) REFERENCES moderation_rounds (org_id, id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, review_id) REFERENCES reviews (org_id, id)
);
CREATE INDEX moderation_items_by_person ON moderation_items (org_id, person_id);

-- A notice that something waits names the organisation whose home page it links to. Other mails leave it empty.
ALTER TABLE outbox ADD COLUMN org_id TEXT;
CREATE INDEX outbox_by_account ON outbox (account_id, org_id);
