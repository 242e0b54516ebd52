DROP TABLE platform_events;
DROP TABLE audit_events;
DROP FUNCTION refuse_change();
