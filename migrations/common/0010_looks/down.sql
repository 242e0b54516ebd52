DROP TABLE record_looks;
