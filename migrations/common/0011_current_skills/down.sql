DROP TABLE current_skills;
DROP TABLE current_records;
