-- How documents of the organisation look. The two databases differ in the name of the type for bytes, and in nothing else.
CREATE TABLE job_templates (
    org_id TEXT NOT NULL PRIMARY KEY REFERENCES organisations (id),
    logo_kind TEXT,
    logo BLOB,
    colour TEXT NOT NULL,
    heading_font TEXT NOT NULL,
    body_font TEXT NOT NULL,
    header TEXT NOT NULL,
    footer TEXT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL
);
