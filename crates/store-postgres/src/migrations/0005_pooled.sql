-- Who agreed to be summed with others, and the blurred sums that were released. A release says nothing of anybody.

CREATE TABLE pooled_agreements (
  account_id uuid             NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  day        text COLLATE "C" NOT NULL
);

CREATE TABLE pooled_releases (
  number bigint NOT NULL PRIMARY KEY, -- Without gaps, so that two who release at once do not both spend.
  body   bytea  NOT NULL
);
