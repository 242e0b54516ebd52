-- What pages over a whole council count is read from the index alone. No column beyond the organisation is one by which
-- people or posts are looked up otherwise, so that SQLite, which has no statistics, keeps to the other indexes there.
CREATE INDEX current_records_by_use ON current_records (org_id, planning, edition, sent_at);
CREATE INDEX posts_by_department ON posts (org_id, department, ended_on);
DROP INDEX people_by_name;
CREATE INDEX people_by_name ON people (org_id, name_key, left_on);
