ALTER TABLE framework_licences DROP COLUMN held_since;
