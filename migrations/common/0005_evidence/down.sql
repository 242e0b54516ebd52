DROP TABLE evidence_links;
DROP TABLE evidence_supports;
DROP TABLE evidence_versions;
DROP TABLE evidence;
