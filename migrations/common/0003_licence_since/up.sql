-- The first day of the licence, as its holder says; empty where that was not said.
ALTER TABLE framework_licences ADD COLUMN held_since DATE;
