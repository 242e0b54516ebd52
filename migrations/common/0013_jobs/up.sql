-- Job descriptions. `title` is that of the newest version, `newest` its number; `changes` counts every act.
CREATE TABLE job_descriptions (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    role_profile_id TEXT,
    newest BIGINT NOT NULL,
    changes BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, role_profile_id) REFERENCES role_profiles (org_id, id)
);
CREATE INDEX job_descriptions_by_title ON job_descriptions (org_id, title_key);
CREATE INDEX job_descriptions_by_role_profile ON job_descriptions (org_id, role_profile_id);

-- Versions, counted from 1. Only a draft's content changes; `saved` counts how often. Consultation, evaluation and
-- content are JSON; `evaluated_by` says again, for the database to hold, who evaluated.
CREATE TABLE job_versions (
    org_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    from_number BIGINT,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    state TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    begun TIMESTAMP NOT NULL,
    consultation TEXT NOT NULL,
    checked_by TEXT,
    approved_by TEXT,
    approved_at TIMESTAMP,
    evaluation TEXT NOT NULL,
    evaluated_by TEXT,
    content TEXT NOT NULL,
    saved BIGINT NOT NULL,
    PRIMARY KEY (org_id, job_id, number),
    FOREIGN KEY (org_id, job_id) REFERENCES job_descriptions (org_id, id),
    FOREIGN KEY (org_id, job_id, from_number) REFERENCES job_versions (org_id, job_id, number),
    FOREIGN KEY (org_id, checked_by) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, approved_by) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, evaluated_by) REFERENCES people (org_id, id)
);
CREATE INDEX job_versions_by_state ON job_versions (org_id, state, title_key);

-- What a draft said before it was saved again: what a form was made from, until the draft is sent.
CREATE TABLE job_saves (
    org_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    saved BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (org_id, job_id, number, saved),
    FOREIGN KEY (org_id, job_id, number) REFERENCES job_versions (org_id, job_id, number)
);

-- Who wrote in a version, in order of their first word.
CREATE TABLE job_authors (
    org_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    person_id TEXT NOT NULL,
    position SMALLINT NOT NULL,
    PRIMARY KEY (org_id, job_id, number, person_id),
    FOREIGN KEY (org_id, job_id, number) REFERENCES job_versions (org_id, job_id, number),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);
CREATE INDEX job_authors_by_person ON job_authors (org_id, person_id);

-- Who was asked to read and comment.
CREATE TABLE job_reviewers (
    org_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, job_id, person_id),
    FOREIGN KEY (org_id, job_id) REFERENCES job_descriptions (org_id, id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);
CREATE INDEX job_reviewers_by_person ON job_reviewers (org_id, person_id);

-- Every act in order, with the words that go with it. Rows are only ever added. Place is JSON, of comments only.
CREATE TABLE job_events (
    org_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    number BIGINT NOT NULL,
    at TIMESTAMP NOT NULL,
    person_id TEXT NOT NULL,
    capacity TEXT NOT NULL,
    act TEXT NOT NULL,
    place TEXT,
    words TEXT NOT NULL,
    PRIMARY KEY (org_id, job_id, seq),
    FOREIGN KEY (org_id, job_id, number) REFERENCES job_versions (org_id, job_id, number),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);
CREATE INDEX job_events_by_person ON job_events (org_id, person_id);

-- The job description that a post has. One serves many posts.
CREATE TABLE job_posts (
    org_id TEXT NOT NULL,
    post_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, post_id),
    FOREIGN KEY (org_id, post_id) REFERENCES posts (org_id, id),
    FOREIGN KEY (org_id, job_id) REFERENCES job_descriptions (org_id, id)
);
CREATE INDEX job_posts_by_job ON job_posts (org_id, job_id);

-- The organisation's fixed words, in versions counted from 1. Duties are a JSON list of texts.
CREATE TABLE corporate_texts (
    org_id TEXT NOT NULL REFERENCES organisations (id),
    version BIGINT NOT NULL,
    duties TEXT NOT NULL,
    adjustments TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, version)
);
