DROP TABLE job_measures;
DROP TABLE job_sentences;
