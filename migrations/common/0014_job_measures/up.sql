-- Sentences that came into a draft and that nobody wrote there: which piece, and from what source. `begun_as` is the
-- version in which writing began. Rows go when the version is published.
CREATE TABLE job_sentences (
    org_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    begun_as BIGINT NOT NULL,
    item TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (org_id, job_id, begun_as, item),
    FOREIGN KEY (org_id, job_id, begun_as) REFERENCES job_versions (org_id, job_id, number)
);

-- What an approval comes to, for the pilot: seconds from the first word, and JSON of how many sentences of each source
-- were kept, changed and removed. Told only of several job descriptions together.
CREATE TABLE job_measures (
    org_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    begun_as BIGINT NOT NULL,
    approved_at TIMESTAMP NOT NULL,
    seconds BIGINT NOT NULL,
    texts TEXT NOT NULL,
    PRIMARY KEY (org_id, job_id, begun_as),
    FOREIGN KEY (org_id, job_id, begun_as) REFERENCES job_versions (org_id, job_id, number)
);
CREATE INDEX job_measures_by_moment ON job_measures (org_id, approved_at);
