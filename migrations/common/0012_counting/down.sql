DROP INDEX current_records_by_use;
