-- The questionnaire as a programme changed it, as CSV and whole in each version, with a note of what changed and why and the
-- lesson that led to it. Versions count from 1 and are never changed.
CREATE TABLE programme_questionnaires (
    id TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programmes (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    questions TEXT NOT NULL,
    note_text TEXT NOT NULL,
    lesson_id TEXT REFERENCES programme_lessons (id),
    kept_at TIMESTAMP NOT NULL,
    UNIQUE (programme_id, number)
);
CREATE INDEX programme_questionnaires_by_lesson ON programme_questionnaires (lesson_id);
