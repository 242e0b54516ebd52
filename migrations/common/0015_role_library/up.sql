-- How much of a role's work a skill is: 1 to 5.
ALTER TABLE role_profile_skills ADD COLUMN weight SMALLINT NOT NULL DEFAULT 3;

-- What a profile says beside its skills. A profile from before has no row, and says nothing. Where `reports_to` is a
-- profile's reference, `reports_to_id` is that profile. Posts are counted in hundredths.
CREATE TABLE role_profile_details (
    org_id TEXT NOT NULL,
    role_profile_id TEXT NOT NULL,
    owner_id TEXT,
    department TEXT NOT NULL,
    reports_to TEXT NOT NULL,
    reports_to_id TEXT,
    posts_hundredths BIGINT,
    grade TEXT NOT NULL,
    PRIMARY KEY (org_id, role_profile_id),
    FOREIGN KEY (org_id, role_profile_id) REFERENCES role_profiles (org_id, id),
    FOREIGN KEY (org_id, owner_id) REFERENCES people (org_id, id),
    FOREIGN KEY (org_id, reports_to_id) REFERENCES role_profiles (org_id, id)
);
CREATE INDEX role_profile_details_by_owner ON role_profile_details (org_id, owner_id);

-- Attributes with the level that the role asks for.
CREATE TABLE role_profile_attributes (
    org_id TEXT NOT NULL,
    role_profile_id TEXT NOT NULL,
    attribute TEXT NOT NULL,
    level SMALLINT NOT NULL,
    PRIMARY KEY (org_id, role_profile_id, attribute),
    FOREIGN KEY (org_id, role_profile_id) REFERENCES role_profiles (org_id, id)
);

-- Where a role stands in other frameworks.
CREATE TABLE role_profile_tags (
    org_id TEXT NOT NULL,
    role_profile_id TEXT NOT NULL,
    position SMALLINT NOT NULL,
    framework TEXT NOT NULL,
    other_role TEXT NOT NULL,
    other_level TEXT NOT NULL,
    PRIMARY KEY (org_id, role_profile_id, position),
    FOREIGN KEY (org_id, role_profile_id) REFERENCES role_profiles (org_id, id)
);

-- What a profile said, from each version on. Content is JSON. Who saved a version from before is not known.
CREATE TABLE role_profile_versions (
    org_id TEXT NOT NULL,
    role_profile_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    saved_by_id TEXT,
    content TEXT NOT NULL,
    PRIMARY KEY (org_id, role_profile_id, number),
    FOREIGN KEY (org_id, role_profile_id) REFERENCES role_profiles (org_id, id),
    FOREIGN KEY (org_id, saved_by_id) REFERENCES people (org_id, id)
);
CREATE INDEX role_profile_versions_by_person ON role_profile_versions (org_id, saved_by_id);

-- What takes the place of a profile that is out of use.
CREATE TABLE role_replacements (
    org_id TEXT NOT NULL,
    role_profile_id TEXT NOT NULL,
    replaced_by_id TEXT NOT NULL,
    PRIMARY KEY (org_id, role_profile_id),
    FOREIGN KEY (org_id, role_profile_id) REFERENCES role_profiles (org_id, id),
    FOREIGN KEY (org_id, replaced_by_id) REFERENCES role_profiles (org_id, id)
);

-- What an organisation offers to the others of its programme: a copy made when somebody offers it, of codes and levels
-- and of nothing else. `revision` goes up when it is offered again. The only rows of one organisation that another reads.
CREATE TABLE shared_roles (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES organisations (id),
    role_profile_id TEXT NOT NULL,
    programme_id TEXT NOT NULL REFERENCES programmes (id),
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    family TEXT NOT NULL,
    general_level SMALLINT NOT NULL,
    revision BIGINT NOT NULL,
    offered_at TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP,
    UNIQUE (org_id, id),
    UNIQUE (org_id, role_profile_id),
    FOREIGN KEY (org_id, role_profile_id) REFERENCES role_profiles (org_id, id)
);
CREATE INDEX shared_roles_by_programme ON shared_roles (programme_id, title_key);

CREATE TABLE shared_role_skills (
    org_id TEXT NOT NULL,
    shared_role_id TEXT NOT NULL,
    position SMALLINT NOT NULL,
    skill_code TEXT NOT NULL,
    level SMALLINT NOT NULL,
    importance TEXT NOT NULL,
    PRIMARY KEY (org_id, shared_role_id, position),
    FOREIGN KEY (org_id, shared_role_id) REFERENCES shared_roles (org_id, id)
);

-- From which shared profile one's own was made, and in which revision. The shared one is another organisation's, so no
-- link of the database leads there.
CREATE TABLE adopted_roles (
    org_id TEXT NOT NULL,
    role_profile_id TEXT NOT NULL,
    shared_role_id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    adopted_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, role_profile_id),
    FOREIGN KEY (org_id, role_profile_id) REFERENCES role_profiles (org_id, id)
);

-- Roles with their levels out of a file of another framework, and the skills of each.
CREATE TABLE ddat_roles (
    org_id TEXT NOT NULL REFERENCES organisations (id),
    position BIGINT NOT NULL,
    family TEXT NOT NULL,
    role_name TEXT NOT NULL,
    level_name TEXT NOT NULL,
    search_key TEXT NOT NULL,
    PRIMARY KEY (org_id, position)
);

CREATE TABLE ddat_skills (
    org_id TEXT NOT NULL,
    role_position BIGINT NOT NULL,
    position BIGINT NOT NULL,
    skill TEXT NOT NULL,
    level_name TEXT NOT NULL,
    PRIMARY KEY (org_id, role_position, position),
    FOREIGN KEY (org_id, role_position) REFERENCES ddat_roles (org_id, position)
);
