DROP TABLE programme_questionnaires;
