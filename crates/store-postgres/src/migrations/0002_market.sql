-- Jobs that come again have a day and an hour.

ALTER TABLE jobs ADD COLUMN due bigint;
DROP INDEX open_jobs;
CREATE INDEX open_jobs ON jobs (made, id, due) WHERE state IN ('waiting', 'working');

-- Instance tables: what boards publish, kept once for all. Nothing in them says who looks at what.

CREATE TABLE postings (
  number  bigint           NOT NULL PRIMARY KEY,
  id      uuid             NOT NULL UNIQUE,
  name    text COLLATE "C" NOT NULL UNIQUE,
  board   text COLLATE "C",
  opening bigint           NOT NULL, -- The number of its first posting.
  there   boolean          NOT NULL,
  body    bytea            NOT NULL
);
CREATE INDEX postings_by_opening ON postings (opening, number);
CREATE INDEX postings_by_board ON postings (board, number) WHERE board IS NOT NULL AND there;

-- The words by which what stands there is found. The latest are looked at first, block by block of 16,384 numbers: a word
-- stands in the index together with its block, so that what is older is not touched while the newer is enough.
CREATE TABLE posting_words (
  number  bigint           NOT NULL PRIMARY KEY,
  opening bigint           NOT NULL,
  words   text COLLATE "C" NOT NULL
);
CREATE FUNCTION posting_terms(number bigint, words text) RETURNS bigint[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT coalesce(array_agg(hashtextextended(word, number >> 14)), '{}') FROM unnest(string_to_array(words, ' ')) AS word $$;
CREATE INDEX posting_search ON posting_words USING gin (posting_terms(number, words)) WITH (gin_pending_list_limit = 256);

-- What a new posting is compared with: those that lie under one of its keys.
CREATE TABLE posting_keys (
  key    bigint NOT NULL,
  number bigint NOT NULL,
  PRIMARY KEY (key, number)
);

CREATE TABLE boards (
  name text COLLATE "C" NOT NULL PRIMARY KEY,
  body bytea            NOT NULL
);
