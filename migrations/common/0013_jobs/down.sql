DROP TABLE corporate_texts;
DROP TABLE job_posts;
DROP TABLE job_events;
DROP TABLE job_reviewers;
DROP TABLE job_authors;
DROP TABLE job_saves;
DROP TABLE job_versions;
DROP TABLE job_descriptions;
