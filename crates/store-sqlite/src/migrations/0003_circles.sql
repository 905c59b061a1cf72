-- Circle tables: the circle comes first in every key, and everything of it goes with it. What somebody put there goes with
-- their seat, and their seat with their account.

CREATE TABLE circles (
  circle_id BLOB    NOT NULL PRIMARY KEY,
  revision  INTEGER NOT NULL,
  mark      INTEGER NOT NULL,    -- Grows with every change of the circle, of who is in, and of what stands in it.
  body      TEXT    NOT NULL
) STRICT;

CREATE TABLE circle_seats (
  circle_id  BLOB    NOT NULL REFERENCES circles (circle_id) ON DELETE CASCADE,
  seat       BLOB    NOT NULL,
  account_id BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  role       TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  joined     INTEGER NOT NULL,
  ended      INTEGER,
  PRIMARY KEY (circle_id, seat)
) STRICT, WITHOUT ROWID;
CREATE INDEX seats_by_account ON circle_seats (account_id, circle_id, seat);

CREATE TABLE circle_things (
  circle_id BLOB    NOT NULL,
  id        BLOB    NOT NULL,
  seat      BLOB    NOT NULL,
  about     BLOB,
  revision  INTEGER NOT NULL,
  body      TEXT    NOT NULL,
  PRIMARY KEY (circle_id, id),
  FOREIGN KEY (circle_id, seat) REFERENCES circle_seats (circle_id, seat) ON DELETE CASCADE,
  FOREIGN KEY (circle_id, about) REFERENCES circle_seats (circle_id, seat) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX things_by_seat ON circle_things (circle_id, seat);
CREATE INDEX things_by_about ON circle_things (circle_id, about) WHERE about IS NOT NULL;
