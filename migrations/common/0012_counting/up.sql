-- What pages over a whole council count of records, read from the index alone.
CREATE INDEX current_records_by_use ON current_records (org_id, planning, edition, sent_at);
