-- How ready an organisation is for a stage of a pilot. A round keeps its questionnaire as it was asked, as CSV, so that
-- later changes of the questionnaire change nothing that was answered. `closes_on` is the day told to
-- those who answer; `closed_at` is when claims became final, and the draw of what is reviewed begins from it. `ended_text`
-- says why a round was given up.
CREATE TABLE readiness_rounds (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    stage TEXT NOT NULL,
    moment TEXT NOT NULL,
    state TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    questionnaire_id TEXT NOT NULL,
    questionnaire_version BIGINT NOT NULL,
    questionnaire_title TEXT NOT NULL,
    questions TEXT NOT NULL,
    made_by_id TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    closes_on DATE NOT NULL,
    closed_at TIMESTAMP,
    ended_text TEXT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, made_by_id) REFERENCES people (org_id, id)
);
CREATE INDEX readiness_rounds_by_person ON readiness_rounds (org_id, made_by_id);
CREATE INDEX readiness_rounds_by_time ON readiness_rounds (org_id, created_at);

-- Somebody who answers and is not in the people list, by a link. The link's token is kept only as a hash; sent again, the
-- older link is void.
CREATE TABLE readiness_guests (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    token_hash TEXT UNIQUE,
    sent_at TIMESTAMP,
    UNIQUE (org_id, round_id, id),
    UNIQUE (org_id, round_id, email_key),
    FOREIGN KEY (org_id, round_id) REFERENCES readiness_rounds (org_id, id)
);

-- Who answers, and as what: a person or a guest.
CREATE TABLE readiness_respondents (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    person_id TEXT,
    guest_id TEXT,
    role TEXT NOT NULL,
    named_at TIMESTAMP NOT NULL,
    locked_at TIMESTAMP,
    UNIQUE (org_id, id),
    UNIQUE (org_id, round_id, person_id, role),
    UNIQUE (org_id, round_id, guest_id),
    FOREIGN KEY (org_id, round_id) REFERENCES readiness_rounds (org_id, id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, round_id, guest_id) REFERENCES readiness_guests (org_id, round_id, id)
);
CREATE INDEX readiness_respondents_by_person ON readiness_respondents (org_id, person_id);

-- One answer: what could be shown, then a level from 0 to 3, "do-not-know", "not-applicable" with a reason, or "none"
-- before a level was chosen. `version` counts its changes, so that two devices do not overwrite one another.
CREATE TABLE readiness_answers (
    org_id TEXT NOT NULL,
    respondent_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    shown_text TEXT NOT NULL,
    claim TEXT NOT NULL,
    reason_text TEXT NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, respondent_id, question_id),
    FOREIGN KEY (org_id, respondent_id) REFERENCES readiness_respondents (org_id, id)
);

-- What was said of a question at the meeting. It stands beside the claims and changes none.
CREATE TABLE readiness_notes (
    org_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    question_id TEXT NOT NULL,
    note_text TEXT NOT NULL,
    noted_by_id TEXT NOT NULL,
    noted_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, round_id, number),
    FOREIGN KEY (org_id, round_id) REFERENCES readiness_rounds (org_id, id),
    FOREIGN KEY (org_id, noted_by_id) REFERENCES people (org_id, id)
);
CREATE INDEX readiness_notes_by_person ON readiness_notes (org_id, noted_by_id);
