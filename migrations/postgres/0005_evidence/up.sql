-- Files kept with an item. The two databases differ in the name of the type for bytes, and in nothing else.
CREATE TABLE evidence_files (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    file_sha256 TEXT NOT NULL,
    content BYTEA NOT NULL,
    added_at TIMESTAMP NOT NULL,
    UNIQUE (org_id, evidence_id, id),
    FOREIGN KEY (org_id, evidence_id) REFERENCES evidence (org_id, id)
);

-- Which files belong to which version. A file that stays from one version to the next is kept once.
CREATE TABLE evidence_version_files (
    org_id TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    file_id TEXT NOT NULL,
    position SMALLINT NOT NULL,
    PRIMARY KEY (org_id, evidence_id, version, file_id),
    FOREIGN KEY (org_id, evidence_id, version) REFERENCES evidence_versions (org_id, evidence_id, version),
    FOREIGN KEY (org_id, evidence_id, file_id) REFERENCES evidence_files (org_id, evidence_id, id)
);
CREATE INDEX evidence_version_files_by_file ON evidence_version_files (org_id, evidence_id, file_id);
