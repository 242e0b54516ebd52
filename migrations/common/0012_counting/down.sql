DROP INDEX current_records_by_use;
DROP INDEX posts_by_department;
DROP INDEX people_at_work;
