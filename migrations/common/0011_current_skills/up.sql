-- What people at work say of their skills now and what is endorsed of it, for counting over a whole council. Every row
-- follows from reviews, assessments, endorsements and evidence, and is written anew with them.

-- What a person sent last, or an interview (sent_at empty). planning: whether it was given for planning, too.
CREATE TABLE current_records (
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    edition SMALLINT NOT NULL,
    planning BOOLEAN NOT NULL,
    sent_at TIMESTAMP,
    PRIMARY KEY (org_id, person_id),
    FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id)
);

-- Levels are 0 for "not at any level"; claimed is empty where the person says nothing of the skill.
CREATE TABLE current_skills (
    org_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    skill_code TEXT NOT NULL,
    planning BOOLEAN NOT NULL,
    claimed SMALLINT,
    endorsed SMALLINT,
    endorsed_at TIMESTAMP,
    PRIMARY KEY (org_id, person_id, skill_code),
    FOREIGN KEY (org_id, person_id) REFERENCES current_records (org_id, person_id)
);

INSERT INTO current_records (org_id, person_id, edition, planning, sent_at)
SELECT r.org_id, r.person_id, r.edition, COALESCE(a.planning, FALSE), a.submitted_at
FROM reviews r
JOIN people p ON p.org_id = r.org_id AND p.id = r.person_id
LEFT JOIN assessments a ON a.org_id = r.org_id AND a.id = r.assessment_id
WHERE r.replaced_at IS NULL AND p.left_on IS NULL;

-- An endorsement stands on the levels of its edition, while the person says the same or that level or nothing, and
-- while the evidence it rests on is as it was.
INSERT INTO current_skills (org_id, person_id, skill_code, planning, claimed, endorsed, endorsed_at)
SELECT c.org_id, c.person_id, s.skill_code, c.planning, s.claimed, NULL, NULL
FROM current_records c
JOIN reviews r ON r.org_id = c.org_id AND r.person_id = c.person_id AND r.replaced_at IS NULL
JOIN review_skills s ON s.org_id = r.org_id AND s.review_id = r.id
WHERE s.claimed IS NOT NULL;

INSERT INTO current_skills (org_id, person_id, skill_code, planning, claimed, endorsed, endorsed_at)
SELECT c.org_id, c.person_id, e.skill_code, c.planning, NULL, NULL, NULL
FROM current_records c
JOIN endorsements e ON e.org_id = c.org_id AND e.person_id = c.person_id
WHERE e.superseded_at IS NULL AND e.edition = c.edition
AND NOT EXISTS (
    SELECT 1 FROM current_skills t
    WHERE t.org_id = e.org_id AND t.person_id = e.person_id AND t.skill_code = e.skill_code
)
AND NOT EXISTS (
    SELECT 1 FROM endorsement_evidence b
    WHERE b.org_id = e.org_id AND b.endorsement_id = e.id AND NOT EXISTS (
        SELECT 1 FROM evidence v
        WHERE v.org_id = b.org_id AND v.id = b.evidence_id AND v.version = b.version AND v.withdrawn_at IS NULL
    )
);

UPDATE current_skills SET
    endorsed = (
        SELECT e.level FROM endorsements e
        WHERE e.org_id = current_skills.org_id AND e.person_id = current_skills.person_id
        AND e.skill_code = current_skills.skill_code AND e.superseded_at IS NULL
    ),
    endorsed_at = (
        SELECT e.endorsed_at FROM endorsements e
        WHERE e.org_id = current_skills.org_id AND e.person_id = current_skills.person_id
        AND e.skill_code = current_skills.skill_code AND e.superseded_at IS NULL
    )
WHERE EXISTS (
    SELECT 1 FROM endorsements e
    JOIN current_records c ON c.org_id = e.org_id AND c.person_id = e.person_id
    WHERE e.org_id = current_skills.org_id AND e.person_id = current_skills.person_id
    AND e.skill_code = current_skills.skill_code AND e.superseded_at IS NULL AND e.edition = c.edition
    AND (
        current_skills.claimed IS NULL OR current_skills.claimed = e.level OR current_skills.claimed = e.claimed
    )
    AND NOT EXISTS (
        SELECT 1 FROM endorsement_evidence b
        WHERE b.org_id = e.org_id AND b.endorsement_id = e.id AND NOT EXISTS (
            SELECT 1 FROM evidence v
            WHERE v.org_id = b.org_id AND v.id = b.evidence_id AND v.version = b.version AND v.withdrawn_at IS NULL
        )
    )
);

CREATE INDEX current_skills_by_level ON current_skills (org_id, planning, skill_code, claimed, person_id);
CREATE INDEX current_skills_by_endorsed ON current_skills (org_id, planning, skill_code, endorsed, endorsed_at, person_id)
    WHERE endorsed IS NOT NULL;
