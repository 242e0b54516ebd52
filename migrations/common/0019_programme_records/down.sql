DROP TABLE usability_ratings;
DROP TABLE usability_answers;
DROP TABLE programme_funding;
DROP TABLE programme_issues;
DROP TABLE programme_lessons;
DROP TABLE support_tasks;
