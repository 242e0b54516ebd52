-- How many answered a survey, noted once it has ended, when who they were is forgotten. Teams of few are then put
-- together with everybody else, and those that are left have numbers in place of their line manager.
ALTER TABLE surveys ADD COLUMN answered BIGINT;

-- When somebody first saved an answer on their sheet, so that they can be told how long it took.
ALTER TABLE readiness_respondents ADD COLUMN began_at TIMESTAMP;
