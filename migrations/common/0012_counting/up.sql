-- What pages over a whole council count, read from the index alone.
CREATE INDEX people_at_work ON people (org_id, left_on);
CREATE INDEX posts_by_department ON posts (org_id, ended_on, department);
CREATE INDEX current_records_by_use ON current_records (org_id, planning, edition, sent_at);
