-- Whether the holder says that the licence lets its words stand in the organisation's own job descriptions.
ALTER TABLE framework_licences ADD COLUMN in_documents BOOLEAN NOT NULL DEFAULT FALSE;
