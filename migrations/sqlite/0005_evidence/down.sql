DROP TABLE evidence_version_files;
DROP TABLE evidence_files;
