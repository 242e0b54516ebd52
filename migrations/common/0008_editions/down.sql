ALTER TABLE assessment_skills DROP COLUMN asked_from;
DROP TABLE laid_aside_sentences;
DROP TABLE laid_aside_answers;
DROP TABLE laid_aside_skills;
DROP TABLE edition_changes;
