ALTER TABLE framework_licences DROP COLUMN in_documents;
