-- What a council shows for a question of a round: a link, or a file with its content. The two databases differ in the name of the
-- type for bytes, and in nothing else. What was taken back stays, with the day.
CREATE TABLE readiness_evidence (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    address TEXT NOT NULL,
    file_name TEXT NOT NULL,
    size BIGINT NOT NULL,
    content BLOB,
    shown_on DATE NOT NULL,
    owner_id TEXT NOT NULL,
    added_at TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, round_id) REFERENCES readiness_rounds (org_id, id),
    FOREIGN KEY (org_id, owner_id) REFERENCES people (org_id, id)
);
CREATE INDEX readiness_evidence_by_round ON readiness_evidence (org_id, round_id, question_id);
CREATE INDEX readiness_evidence_by_owner ON readiness_evidence (org_id, owner_id);
