DROP TABLE readiness_evidence;
