-- What people can show for their skills. `version` is the newest one; withdrawn items keep all of theirs.
CREATE TABLE evidence (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);
CREATE INDEX evidence_by_person ON evidence (org_id, person_id, withdrawn_at);

-- What an item said at each of its versions, counted from 1. Never changed: what others say of it is bound to one.
CREATE TABLE evidence_versions (
    org_id TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    edition SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    situation TEXT NOT NULL,
    part TEXT NOT NULL,
    result TEXT NOT NULL,
    happened_on DATE NOT NULL,
    made_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, evidence_id, version),
    FOREIGN KEY (org_id, evidence_id) REFERENCES evidence (org_id, id)
);

-- The skills and levels that a version speaks for.
CREATE TABLE evidence_supports (
    org_id TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    skill_code TEXT NOT NULL,
    level SMALLINT NOT NULL,
    PRIMARY KEY (org_id, evidence_id, version, skill_code),
    FOREIGN KEY (org_id, evidence_id, version) REFERENCES evidence_versions (org_id, evidence_id, version)
);

-- Addresses that a version names.
CREATE TABLE evidence_links (
    org_id TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    position SMALLINT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (org_id, evidence_id, version, position),
    FOREIGN KEY (org_id, evidence_id, version) REFERENCES evidence_versions (org_id, evidence_id, version)
);
