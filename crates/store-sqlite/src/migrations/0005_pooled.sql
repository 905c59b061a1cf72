-- Who agreed to be summed with others, and the blurred sums that were released. A release says nothing of anybody.

CREATE TABLE pooled_agreements (
  account_id BLOB NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  day        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pooled_releases (
  number INTEGER NOT NULL PRIMARY KEY, -- Without gaps, so that two who release at once do not both spend.
  body   TEXT    NOT NULL
) STRICT;
