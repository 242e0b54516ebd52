-- The house: programmes and organisations, accounts and people, roles, assessments, framework text.
-- A table that belongs to an organisation has org_id, and its children refer to (org_id, parent): a link
-- from one organisation's row to another's cannot be stored.

CREATE TABLE programmes (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE organisations (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    staff_count BIGINT,
    edition SMALLINT NOT NULL,
    programme_id TEXT REFERENCES programmes (id),
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX organisations_by_programme ON organisations (programme_id);

-- Ways to sign in. A password is absent until the first link is used.
CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    password_hash TEXT,
    password_changed_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE programme_managers (
    programme_id TEXT NOT NULL REFERENCES programmes (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    name TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (programme_id, account_id)
);
CREATE INDEX programme_managers_by_account ON programme_managers (account_id);

-- Signed-in browsers. The cookie's token is kept only as a hash.
CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account_id);

-- Failed sign-ins in a window of time, by account and by address, under hashed keys.
CREATE TABLE sign_in_failures (
    key TEXT NOT NULL PRIMARY KEY,
    window_started_at TIMESTAMP NOT NULL,
    failures BIGINT NOT NULL
);

-- Facts about this database: whether it holds demo data, the key that signs links.
CREATE TABLE server_facts (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE role_profiles (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    family TEXT NOT NULL,
    summary TEXT NOT NULL,
    general_level SMALLINT NOT NULL,
    retired_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (org_id, id),
    UNIQUE (org_id, reference)
);

CREATE TABLE role_profile_skills (
    org_id TEXT NOT NULL,
    role_profile_id TEXT NOT NULL,
    skill_code TEXT NOT NULL,
    position SMALLINT NOT NULL,
    level SMALLINT NOT NULL,
    importance TEXT NOT NULL,
    PRIMARY KEY (org_id, role_profile_id, skill_code),
    FOREIGN KEY (org_id, role_profile_id) REFERENCES role_profiles (org_id, id)
);

CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    staff_number TEXT,
    left_on DATE,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (org_id, id),
    UNIQUE (org_id, email_key),
    UNIQUE (org_id, staff_number)
);
CREATE INDEX people_by_name ON people (org_id, name_key);

-- Jobs that people hold. fte_hundredths is 100 for full time.
CREATE TABLE posts (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    is_main BOOLEAN NOT NULL,
    job_title TEXT NOT NULL,
    department TEXT NOT NULL,
    manager_id TEXT,
    role_profile_id TEXT,
    fte_hundredths SMALLINT,
    started_on DATE,
    ended_on DATE,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, manager_id) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, role_profile_id) REFERENCES role_profiles (org_id, id)
);
CREATE INDEX posts_by_person ON posts (org_id, person_id);
CREATE INDEX posts_by_manager ON posts (org_id, manager_id);
CREATE INDEX posts_by_role_profile ON posts (org_id, role_profile_id);

-- The link between an account and a person. joined_at is empty until an invitation is taken up.
CREATE TABLE memberships (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    person_id TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    joined_at TIMESTAMP,
    suspended_at TIMESTAMP,
    UNIQUE (org_id, id),
    UNIQUE (org_id, account_id),
    UNIQUE (org_id, person_id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);
CREATE INDEX memberships_by_account ON memberships (account_id);

CREATE TABLE membership_roles (
    org_id TEXT NOT NULL,
    membership_id TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (org_id, membership_id, role),
    FOREIGN KEY (org_id, membership_id) REFERENCES memberships (org_id, id)
);

-- Links that let somebody choose a password: an invitation, or a forgotten password. The signed token
-- names the row; the row says whether it was used. A programme manager's link has no organisation.
CREATE TABLE sign_in_links (
    id TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    org_id TEXT,
    membership_id TEXT,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP,
    -- A pair half empty would escape the foreign key.
    CHECK ((org_id IS NULL) = (membership_id IS NULL)),
    FOREIGN KEY (org_id, membership_id) REFERENCES memberships (org_id, id)
);
CREATE INDEX sign_in_links_by_account ON sign_in_links (account_id);
CREATE INDEX sign_in_links_by_membership ON sign_in_links (org_id, membership_id);

-- Self-assessments. Not submitted means private to the person; there is one such at a time.
CREATE TABLE assessments (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    role_profile_id TEXT,
    edition SMALLINT NOT NULL,
    started_at TIMESTAMP NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    submitted_at TIMESTAMP,
    version BIGINT NOT NULL,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, role_profile_id) REFERENCES role_profiles (org_id, id)
);
CREATE UNIQUE INDEX assessments_one_draft ON assessments (org_id, person_id) WHERE submitted_at IS NULL;
CREATE INDEX assessments_by_person ON assessments (org_id, person_id, submitted_at);

-- Skills looked at in an assessment: those of the role and those added.
CREATE TABLE assessment_skills (
    org_id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    skill_code TEXT NOT NULL,
    position SMALLINT NOT NULL,
    added BOOLEAN NOT NULL,
    last_used TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (org_id, assessment_id, skill_code),
    FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
);

-- What was answered for a level of a skill. The level held is worked out from these.
CREATE TABLE assessment_answers (
    org_id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    skill_code TEXT NOT NULL,
    level SMALLINT NOT NULL,
    answer TEXT NOT NULL,
    answered_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, assessment_id, skill_code, level),
    FOREIGN KEY (org_id, assessment_id, skill_code)
        REFERENCES assessment_skills (org_id, assessment_id, skill_code)
);

-- Under whose licence an organisation imported framework text.
CREATE TABLE framework_licences (
    org_id TEXT NOT NULL REFERENCES organisations (id),
    edition SMALLINT NOT NULL,
    holder TEXT NOT NULL,
    accepted_by TEXT,
    accepted_at TIMESTAMP NOT NULL,
    terms TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    PRIMARY KEY (org_id, edition)
);

-- The organisation's own imported copy of licensed text. Level 0 means the text is not about one level.
CREATE TABLE framework_texts (
    org_id TEXT NOT NULL,
    edition SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    level SMALLINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (org_id, edition, kind, code, level),
    FOREIGN KEY (org_id, edition) REFERENCES framework_licences (org_id, edition)
);

-- Files that were read and wait for a person to say go. They expire.
CREATE TABLE previews (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL,
    made_by TEXT NOT NULL,
    file_name TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, made_by) REFERENCES people (org_id, id)
);

-- One-time keys of forms that succeeded, with the answer to give when the same form comes again.
CREATE TABLE form_keys (
    key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    answer TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (key, body_hash)
);
CREATE INDEX form_keys_by_age ON form_keys (created_at);

-- Mail waiting to be sent: names a template and the rows to fill it from, never a secret.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    template TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    link_id TEXT REFERENCES sign_in_links (id),
    created_at TIMESTAMP NOT NULL,
    next_attempt_at TIMESTAMP NOT NULL,
    leased_until TIMESTAMP,
    attempts SMALLINT NOT NULL,
    sent_at TIMESTAMP,
    gave_up_at TIMESTAMP
);
CREATE INDEX outbox_waiting ON outbox (sent_at, next_attempt_at);
