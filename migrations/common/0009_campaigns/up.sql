-- Assessment rounds. Days are London's; counts_from is the moment at which the first day begins there: an assessment
-- sent from then on counts. closed_at is set where somebody closed the round before its last day was over.
CREATE TABLE campaigns (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    purpose_text TEXT NOT NULL,
    planning BOOLEAN NOT NULL,
    everybody BOOLEAN NOT NULL,
    opens_on DATE NOT NULL,
    closes_on DATE NOT NULL,
    counts_from TIMESTAMP NOT NULL,
    closed_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (org_id, id),
    UNIQUE (org_id, name_key)
);
CREATE INDEX campaigns_by_end ON campaigns (closes_on);

-- The departments and role profiles that a round was made for, to tell who came later.
CREATE TABLE campaign_departments (
    org_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    department TEXT NOT NULL,
    PRIMARY KEY (org_id, campaign_id, department),
    FOREIGN KEY (org_id, campaign_id) REFERENCES campaigns (org_id, id)
);

CREATE TABLE campaign_roles (
    org_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    role_profile_id TEXT NOT NULL,
    PRIMARY KEY (org_id, campaign_id, role_profile_id),
    FOREIGN KEY (org_id, campaign_id) REFERENCES campaigns (org_id, id),
    FOREIGN KEY (org_id, role_profile_id) REFERENCES role_profiles (org_id, id)
);

-- Who is asked: fixed when the round is made, and added to by an act.
CREATE TABLE campaign_people (
    org_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    added_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, campaign_id, person_id),
    FOREIGN KEY (org_id, campaign_id) REFERENCES campaigns (org_id, id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);
CREATE INDEX campaign_people_by_person ON campaign_people (org_id, person_id);

-- When reminders were queued, so that nobody has more than the rules allow.
CREATE TABLE reminder_log (
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, person_id, at),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);

-- Who switched reminders off. Why is nobody's business, so it is not asked.
CREATE TABLE reminder_choices (
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    off_since TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, person_id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);
