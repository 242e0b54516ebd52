-- Twenty councils of 5,000 people, each with 8 to 20 skills in the review of what they sent, four in ten of them endorsed, and
-- nine records of ten given for planning. SQLite alone; councils one after the other, as imports write them. The answers behind the
-- levels are left out: no page measured here reads them.
CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);
WITH RECURSIVE c (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < 99999) INSERT INTO n SELECT i FROM c;

INSERT INTO organisations (id, slug, name, kind, edition, created_at, version)
SELECT printf('c%031d', i), 'many-' || i, 'Council ' || i, 'county', 9, '2026-01-05 09:00:00', 1 FROM n WHERE i BETWEEN 1 AND 19;

CREATE TEMP TABLE councils AS
SELECT 0 AS i, id FROM organisations WHERE slug = 'bench'
UNION ALL SELECT CAST(substr(slug, 6) AS INTEGER), id FROM organisations WHERE slug LIKE 'many-%';

CREATE TEMP TABLE everybody AS
SELECT n.i, c.id AS org_id, lower(hex(randomblob(16))) AS id, abs(random()) AS luck
FROM n JOIN councils c ON c.i = n.i / 5000
-- The measured council has people already, and comes to 5,000.
WHERE n.i >= (SELECT COUNT(*) FROM people p JOIN organisations o ON o.id = p.org_id WHERE o.slug = 'bench')
ORDER BY n.i;

INSERT INTO people (id, org_id, name, name_key, email, email_key, created_at, version)
SELECT id, org_id, 'Person ' || printf('%05d', luck % 90001) || ' Numbered', 'person ' || printf('%05d', luck % 90001) || ' numbered',
    'p' || i || '@many.example', 'p' || i || '@many.example', '2026-01-05 09:00:00', 1
FROM everybody ORDER BY i;

INSERT INTO posts (id, org_id, person_id, is_main, job_title, department, role_profile_id, created_at)
SELECT lower(hex(randomblob(16))), e.org_id, e.id, 1, 'Specialist', 'Department ' || (e.luck % 12),
    (SELECT r.id FROM role_profiles r WHERE r.org_id = e.org_id ORDER BY r.id LIMIT 1), '2026-01-05 09:00:00'
FROM everybody e ORDER BY e.i;

INSERT INTO assessments (id, org_id, person_id, edition, started_at, changed_at, submitted_at, version, statement, planning)
SELECT lower(hex(randomblob(16))), org_id, id, 9, '2026-04-30 10:00:00', '2026-05-01 10:00:00', '2026-05-01 10:00:00', 2, 1, luck % 10 <> 0
FROM everybody ORDER BY i;

INSERT INTO reviews (id, org_id, person_id, assessment_id, edition, opened_at, version)
SELECT lower(hex(randomblob(16))), a.org_id, a.person_id, a.id, 9, a.submitted_at, 1
FROM everybody e JOIN assessments a ON a.org_id = e.org_id AND a.person_id = e.id ORDER BY e.i;

-- Five of everybody's skills are among the thirty most common ones.
INSERT OR IGNORE INTO review_skills (org_id, review_id, skill_code, position, critical, claimed, state, since, kept, level, reason)
SELECT e.org_id, r.id, s.code, k.i, k.i < 3, s.lowest + (e.luck / 7 + k.i * 5) % (s.highest - s.lowest + 1),
    CASE WHEN k.i = 4 AND e.luck % 20 = 0 THEN 'talk' WHEN (e.luck / 3 + k.i) % 5 < 2 THEN 'endorsed' ELSE 'waiting' END,
    '2026-05-01 10:00:00', 0, NULL, NULL
FROM everybody e
JOIN reviews r ON r.org_id = e.org_id AND r.person_id = e.id AND r.replaced_at IS NULL
JOIN n k ON k.i < 8 + e.luck % 13
JOIN bench_skills s ON s.k = CASE WHEN k.i < 5 THEN (e.luck % 1009 * 5 + k.i * 7) % 30 ELSE (e.luck % 7919 + k.i * 37) % (SELECT COUNT(*) FROM bench_skills) END
ORDER BY e.i, k.i;
UPDATE review_skills SET level = claimed, reason = 'equal' WHERE state = 'endorsed' AND level IS NULL;

INSERT OR IGNORE INTO endorsements (id, org_id, person_id, skill_code, edition, claimed, level, review_id, reader_id, capacity, endorsed_at)
SELECT lower(hex(randomblob(16))), e.org_id, e.id, s.skill_code, 9, s.claimed, s.claimed, r.id, e.id, 'first-reader', '2026-06-01 10:00:00'
FROM everybody e
JOIN reviews r ON r.org_id = e.org_id AND r.person_id = e.id AND r.replaced_at IS NULL
JOIN review_skills s ON s.org_id = r.org_id AND s.review_id = r.id AND +s.state = 'endorsed'
ORDER BY e.i;
DROP TABLE everybody;
DELETE FROM current_skills;
DELETE FROM current_records;
