-- A mail goes to an account, or to a guest of a readiness round, who has none. A guest's mail whose guest is gone is given
-- up when its turn comes.
CREATE TABLE outbox_with_guests (
    id TEXT NOT NULL PRIMARY KEY,
    template TEXT NOT NULL,
    account_id TEXT REFERENCES accounts (id),
    link_id TEXT REFERENCES sign_in_links (id),
    created_at TIMESTAMP NOT NULL,
    next_attempt_at TIMESTAMP NOT NULL,
    leased_until TIMESTAMP,
    attempts SMALLINT NOT NULL,
    sent_at TIMESTAMP,
    gave_up_at TIMESTAMP,
    org_id TEXT,
    guest_id TEXT
);
INSERT INTO outbox_with_guests
    (id, template, account_id, link_id, created_at, next_attempt_at, leased_until, attempts, sent_at, gave_up_at, org_id)
SELECT id, template, account_id, link_id, created_at, next_attempt_at, leased_until, attempts, sent_at, gave_up_at, org_id
FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_with_guests RENAME TO outbox;
CREATE INDEX outbox_waiting ON outbox (sent_at, next_attempt_at);
CREATE INDEX outbox_by_account ON outbox (account_id, org_id);
CREATE INDEX outbox_by_guest ON outbox (guest_id);
