-- Jobs that come again have a day and an hour.

ALTER TABLE jobs ADD COLUMN due INTEGER;
DROP INDEX open_jobs;
CREATE INDEX open_jobs ON jobs (made, id, due) WHERE state IN ('waiting', 'working');

-- Instance tables: what boards publish, kept once for all. Nothing in them says who looks at what.

CREATE TABLE postings (
  number  INTEGER NOT NULL PRIMARY KEY,
  id      BLOB    NOT NULL UNIQUE,
  name    TEXT    NOT NULL UNIQUE,
  board   TEXT,
  opening INTEGER NOT NULL,      -- The number of its first posting.
  there   INTEGER NOT NULL,
  body    TEXT    NOT NULL
) STRICT;
CREATE INDEX postings_by_opening ON postings (opening, number);
CREATE INDEX postings_by_board ON postings (board, number) WHERE board IS NOT NULL AND there = 1;

-- The words by which what stands there is found, and the index over them. The latest stand last, and are looked at first.
CREATE TABLE posting_words (
  number  INTEGER NOT NULL PRIMARY KEY,
  opening INTEGER NOT NULL,
  words   TEXT    NOT NULL
) STRICT;
CREATE VIRTUAL TABLE posting_search USING fts5(
  words, content = 'posting_words', content_rowid = 'number', detail = 'none', tokenize = "ascii tokenchars '+#'"
);
CREATE TRIGGER posting_words_come AFTER INSERT ON posting_words BEGIN
  INSERT INTO posting_search (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER posting_words_go AFTER DELETE ON posting_words BEGIN
  INSERT INTO posting_search (posting_search, rowid, words) VALUES ('delete', old.number, old.words);
END;
CREATE TRIGGER posting_words_change AFTER UPDATE OF words ON posting_words BEGIN
  INSERT INTO posting_search (posting_search, rowid, words) VALUES ('delete', old.number, old.words);
  INSERT INTO posting_search (rowid, words) VALUES (new.number, new.words);
END;

-- What a new posting is compared with: those that lie under one of its keys.
CREATE TABLE posting_keys (
  key    INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (key, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE boards (
  name TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;
