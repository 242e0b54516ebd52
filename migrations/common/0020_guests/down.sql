CREATE TABLE outbox_of_accounts (
    id TEXT NOT NULL PRIMARY KEY,
    template TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    link_id TEXT REFERENCES sign_in_links (id),
    created_at TIMESTAMP NOT NULL,
    next_attempt_at TIMESTAMP NOT NULL,
    leased_until TIMESTAMP,
    attempts SMALLINT NOT NULL,
    sent_at TIMESTAMP,
    gave_up_at TIMESTAMP,
    org_id TEXT
);
INSERT INTO outbox_of_accounts
    (id, template, account_id, link_id, created_at, next_attempt_at, leased_until, attempts, sent_at, gave_up_at, org_id)
SELECT id, template, account_id, link_id, created_at, next_attempt_at, leased_until, attempts, sent_at, gave_up_at, org_id
FROM outbox WHERE account_id IS NOT NULL;
DROP TABLE outbox;
ALTER TABLE outbox_of_accounts RENAME TO outbox;
CREATE INDEX outbox_waiting ON outbox (sent_at, next_attempt_at);
CREATE INDEX outbox_by_account ON outbox (account_id, org_id);
