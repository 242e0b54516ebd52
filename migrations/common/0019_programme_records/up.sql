-- Tasks of supporting a council: who does each now, who is to do it in the end, how many requests there were, and how many
-- of them the council settled itself. Kept by the programme's manager.
CREATE TABLE support_tasks (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    task_text TEXT NOT NULL,
    owner TEXT NOT NULL,
    target_owner TEXT NOT NULL,
    settled_locally BIGINT NOT NULL,
    requests BIGINT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (org_id, id)
);

-- What a programme learnt, perhaps about a question of the questionnaire.
CREATE TABLE programme_lessons (
    id TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programmes (id),
    stage TEXT NOT NULL,
    question_id TEXT,
    lesson_text TEXT NOT NULL,
    noted_on DATE NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX programme_lessons_by_programme ON programme_lessons (programme_id);

-- What stands in a programme's way, and which role or organisation answers for it.
CREATE TABLE programme_issues (
    id TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programmes (id),
    issue_text TEXT NOT NULL,
    answers_text TEXT NOT NULL,
    raised_on DATE NOT NULL,
    closed_on DATE,
    version BIGINT NOT NULL
);
CREATE INDEX programme_issues_by_programme ON programme_issues (programme_id);

-- A programme's money, in pence.
CREATE TABLE programme_funding (
    id TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programmes (id),
    title TEXT NOT NULL,
    planned_pence BIGINT NOT NULL,
    spent_pence BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX programme_funding_by_programme ON programme_funding (programme_id);

-- One person's answers on the System Usability Scale, as ten digits. Neither who it was nor when.
CREATE TABLE usability_answers (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    digits TEXT NOT NULL,
    UNIQUE (org_id, id)
);

-- How often a journey was rated how, month by month. Nobody's rating by itself.
CREATE TABLE usability_ratings (
    org_id TEXT NOT NULL REFERENCES organisations (id),
    journey TEXT NOT NULL,
    month DATE NOT NULL,
    rating SMALLINT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (org_id, journey, month, rating)
);
