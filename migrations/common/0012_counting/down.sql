DROP INDEX people_by_name;
CREATE INDEX people_by_name ON people (org_id, name_key);
DROP INDEX posts_by_department;
DROP INDEX current_records_by_use;
