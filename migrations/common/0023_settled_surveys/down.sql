ALTER TABLE readiness_respondents DROP COLUMN began_at;
ALTER TABLE surveys DROP COLUMN answered;
