-- A programme's people have roles; until now each was its manager.
ALTER TABLE programme_managers RENAME TO programme_members;
ALTER TABLE programme_members ADD COLUMN role TEXT NOT NULL DEFAULT 'manager';

-- A council's place in the pilot of its programme.
CREATE TABLE pilots (
    org_id TEXT NOT NULL PRIMARY KEY REFERENCES organisations (id),
    cohort TEXT NOT NULL,
    stage TEXT NOT NULL,
    status TEXT NOT NULL,
    begins_on DATE,
    ends_on DATE,
    version BIGINT NOT NULL
);

-- The figures of a round as they were last worked out, as JSON: what a programme is shown.
CREATE TABLE readiness_figures (
    org_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    worked_out_at TIMESTAMP NOT NULL,
    figures TEXT NOT NULL,
    PRIMARY KEY (org_id, round_id),
    FOREIGN KEY (org_id, round_id) REFERENCES readiness_rounds (org_id, id)
);

-- Who reviews a round, from when, and until when without that moment. An account of the programme.
CREATE TABLE readiness_reviewers (
    org_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    from_at TIMESTAMP NOT NULL,
    until_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, round_id, account_id),
    FOREIGN KEY (org_id, round_id) REFERENCES readiness_rounds (org_id, id)
);
CREATE INDEX readiness_reviewers_by_account ON readiness_reviewers (account_id);

-- What reviewers make of a question that was drawn. `item` is the reading as JSON with what it said before; `state` repeats
-- its word; `version` counts its changes.
CREATE TABLE readiness_readings (
    org_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    state TEXT NOT NULL,
    item TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, round_id, question_id),
    FOREIGN KEY (org_id, round_id) REFERENCES readiness_rounds (org_id, id)
);

-- A waiver of a gate, as JSON; `state` and `question_id` repeat what it says.
CREATE TABLE readiness_waivers (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    state TEXT NOT NULL,
    waiver TEXT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, round_id) REFERENCES readiness_rounds (org_id, id)
);
CREATE INDEX readiness_waivers_by_round ON readiness_waivers (org_id, round_id);

-- The decision on a round with the evidence it was made on, as JSON. Never changed.
CREATE TABLE readiness_decisions (
    org_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    verdict TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided_by_id TEXT NOT NULL REFERENCES accounts (id),
    decided_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, round_id),
    FOREIGN KEY (org_id, round_id) REFERENCES readiness_rounds (org_id, id)
);

-- Conditions of a decision, as JSON; `state`, `owner_id` and `due_on` repeat what it says.
CREATE TABLE readiness_conditions (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    state TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    due_on DATE NOT NULL,
    condition TEXT NOT NULL,
    reminded_on DATE NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, round_id) REFERENCES readiness_rounds (org_id, id),
    FOREIGN KEY (org_id, owner_id) REFERENCES people (org_id, id)
);
CREATE INDEX readiness_conditions_by_round ON readiness_conditions (org_id, round_id);
CREATE INDEX readiness_conditions_by_owner ON readiness_conditions (org_id, owner_id);

-- What a council does about a question or a section: with an owner, a first day, planned days, and when it was done.
CREATE TABLE readiness_actions (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    about TEXT NOT NULL,
    what_text TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    begins_on DATE NOT NULL,
    days BIGINT NOT NULL,
    done_on DATE,
    reminded_on DATE NOT NULL,
    UNIQUE (org_id, id),
    FOREIGN KEY (org_id, round_id) REFERENCES readiness_rounds (org_id, id),
    FOREIGN KEY (org_id, owner_id) REFERENCES people (org_id, id)
);
CREATE INDEX readiness_actions_by_round ON readiness_actions (org_id, round_id);
CREATE INDEX readiness_actions_by_owner ON readiness_actions (org_id, owner_id);
