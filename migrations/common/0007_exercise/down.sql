DROP TABLE exercise_answers;
