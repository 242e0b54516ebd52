DROP TABLE readiness_notes;
DROP TABLE readiness_answers;
DROP TABLE readiness_respondents;
DROP TABLE readiness_guests;
DROP TABLE readiness_rounds;
