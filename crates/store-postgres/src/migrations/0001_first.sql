-- Instants are microseconds since 1970 in UTC. Bodies are JSON as UTF-8: {"v": version, "body": …}; bytes, because a text of
-- PostgreSQL takes no NUL. Texts that people wrote have NUL as \0 and \ as \\. Keys of text are compared byte by byte.

-- Instance tables: looked up by more than an account. Reference tables where the rest is spread over machines.

CREATE TABLE accounts (
  id       uuid   NOT NULL PRIMARY KEY,
  revision bigint NOT NULL,
  email    text COLLATE "C",     -- NULL for a guest. An address that nobody verified, so several accounts may go by it.
  made     bigint NOT NULL,
  expires  bigint,
  body     bytea  NOT NULL
);
CREATE INDEX accounts_by_email ON accounts (email, made, id) WHERE email IS NOT NULL;
CREATE INDEX guests_by_end ON accounts (expires) WHERE email IS NULL AND expires IS NOT NULL;

CREATE TABLE sessions (
  id              uuid    NOT NULL PRIMARY KEY,
  account_id      uuid    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  secret          bytea   NOT NULL,
  began           bigint  NOT NULL,
  seen            bigint  NOT NULL,
  ends            bigint  NOT NULL,
  shared_computer boolean NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX sessions_by_account ON sessions (account_id);

CREATE TABLE tokens (
  id         uuid   NOT NULL PRIMARY KEY,
  purpose    text   NOT NULL,
  account_id uuid   REFERENCES accounts (id) ON DELETE CASCADE,
  issued_by  text   NOT NULL,
  secret     bytea  NOT NULL,
  made       bigint NOT NULL,
  ends       bigint NOT NULL,
  used       bigint
);
CREATE INDEX tokens_by_account ON tokens (account_id, made, id);

-- Attempts of one key and instant are one row with how many there were, so that every row has a key.
CREATE TABLE attempts (
  key   text COLLATE "C" NOT NULL,
  at    bigint           NOT NULL,
  times bigint           NOT NULL,
  PRIMARY KEY (key, at)
);

CREATE TABLE jobs (
  id         uuid             NOT NULL PRIMARY KEY,
  account_id uuid             NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  key        text COLLATE "C" NOT NULL,
  kind       text             NOT NULL,
  state      text             NOT NULL,
  words      text             NOT NULL,
  attempts   bigint           NOT NULL,
  lease      bigint,
  made       bigint           NOT NULL,
  UNIQUE (account_id, key)
);
CREATE INDEX open_jobs ON jobs (made, id) WHERE state IN ('waiting', 'working');

-- Where the change sequence stands: the sum of its rows. Several, so that two who commit at once do not wait for each other.
CREATE TABLE changes (
  one      integer NOT NULL PRIMARY KEY,
  sequence bigint  NOT NULL
) WITH (fillfactor = 10);
INSERT INTO changes (one, sequence) SELECT one, 0 FROM generate_series(0, 15) AS one;

-- Personal tables: the account comes first in every key, and everything goes with it. All hang on the mark, so that keeping
-- something touches nothing but what is the person's own.

CREATE TABLE marks (
  account_id uuid   NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  mark       bigint NOT NULL
) WITH (fillfactor = 70);

CREATE TABLE records (
  account_id uuid             NOT NULL REFERENCES marks (account_id) ON DELETE CASCADE,
  kind       text COLLATE "C" NOT NULL,
  id         uuid             NOT NULL,
  revision   bigint           NOT NULL,
  body       bytea            NOT NULL,
  PRIMARY KEY (account_id, kind, id)
);

CREATE TABLE originals (
  account_id  uuid  NOT NULL REFERENCES marks (account_id) ON DELETE CASCADE,
  document_id uuid  NOT NULL,
  bytes       bytea NOT NULL,
  PRIMARY KEY (account_id, document_id)
);
-- Documents are compressed already, for the most part.
ALTER TABLE originals ALTER COLUMN bytes SET STORAGE EXTERNAL;
