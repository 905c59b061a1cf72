-- Instants are microseconds since 1970 in UTC, ids the 16 bytes of a UUID. Bodies are JSON: {"v": version, "body": …}.

-- Instance tables: looked up by more than an account.

CREATE TABLE accounts (
  id       BLOB    NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  email    TEXT,                -- NULL for a guest. An address that nobody verified, so several accounts may go by it.
  made     INTEGER NOT NULL,
  expires  INTEGER,
  body     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_by_email ON accounts (email, made, id) WHERE email IS NOT NULL;
CREATE INDEX guests_by_end ON accounts (expires) WHERE email IS NULL AND expires IS NOT NULL;

CREATE TABLE sessions (
  id              BLOB    NOT NULL PRIMARY KEY,
  account_id      BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  secret          BLOB    NOT NULL,
  began           INTEGER NOT NULL,
  seen            INTEGER NOT NULL,
  ends            INTEGER NOT NULL,
  shared_computer INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_account ON sessions (account_id);

CREATE TABLE tokens (
  id         BLOB    NOT NULL PRIMARY KEY,
  purpose    TEXT    NOT NULL,
  account_id BLOB    REFERENCES accounts (id) ON DELETE CASCADE,
  issued_by  TEXT    NOT NULL,
  secret     BLOB    NOT NULL,
  made       INTEGER NOT NULL,
  ends       INTEGER NOT NULL,
  used       INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX tokens_by_account ON tokens (account_id, made, id);

CREATE TABLE attempts (
  key TEXT    NOT NULL,
  at  INTEGER NOT NULL
) STRICT;
CREATE INDEX attempts_by_key ON attempts (key, at);

CREATE TABLE jobs (
  id         BLOB    NOT NULL PRIMARY KEY,
  account_id BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  key        TEXT    NOT NULL,
  kind       TEXT    NOT NULL,
  state      TEXT    NOT NULL,
  words      TEXT    NOT NULL,
  attempts   INTEGER NOT NULL,
  lease      INTEGER,
  made       INTEGER NOT NULL,
  UNIQUE (account_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX open_jobs ON jobs (made, id) WHERE state IN ('waiting', 'working');

-- One row: where the change sequence stands.
CREATE TABLE changes (
  one      INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  sequence INTEGER NOT NULL
) STRICT;
INSERT INTO changes (one, sequence) VALUES (1, 0);

-- Personal tables: the account comes first in every key, and everything goes with it.

CREATE TABLE marks (
  account_id BLOB    NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  mark       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Bodies are long, so these two have rows of their own beside the key: a table kept in the order of its key would read
-- whole bodies while it compares keys.
CREATE TABLE records (
  account_id BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  kind       TEXT    NOT NULL,
  id         BLOB    NOT NULL,
  revision   INTEGER NOT NULL,
  body       TEXT    NOT NULL,
  PRIMARY KEY (account_id, kind, id)
) STRICT;

CREATE TABLE originals (
  account_id  BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  document_id BLOB NOT NULL,
  bytes       BLOB NOT NULL,
  PRIMARY KEY (account_id, document_id)
) STRICT;
