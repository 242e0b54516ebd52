-- Who looked at whose record: a row for each viewer, capacity, kind of thing and day, so that it stays bounded. Kept as
-- long as the record itself.
CREATE TABLE record_looks (
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    viewer_id TEXT NOT NULL,
    capacity TEXT NOT NULL,
    seen TEXT NOT NULL,
    purpose TEXT NOT NULL,
    looked_on DATE NOT NULL,
    first_at TIMESTAMP NOT NULL,
    last_at TIMESTAMP NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (org_id, person_id, looked_on, viewer_id, capacity, seen, purpose),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, viewer_id) REFERENCES people (org_id, id)
);
