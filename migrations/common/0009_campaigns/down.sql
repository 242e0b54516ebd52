DROP TABLE reminder_choices;
DROP TABLE reminder_log;
DROP TABLE campaign_people;
DROP TABLE campaign_roles;
DROP TABLE campaign_departments;
DROP TABLE campaigns;
