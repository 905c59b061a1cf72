-- Circle tables: the circle comes first in every key, and everything of it goes with it. What somebody put there goes with
-- their seat, and their seat with their account.

CREATE TABLE circles (
  circle_id uuid   NOT NULL PRIMARY KEY,
  revision  bigint NOT NULL,
  mark      bigint NOT NULL,     -- Grows with every change of the circle, of who is in, and of what stands in it.
  body      bytea  NOT NULL
) WITH (fillfactor = 70);

CREATE TABLE circle_seats (
  circle_id  uuid   NOT NULL REFERENCES circles (circle_id) ON DELETE CASCADE,
  seat       uuid   NOT NULL,
  account_id uuid   NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  role       text   NOT NULL,
  name       text   NOT NULL,
  joined     bigint NOT NULL,
  ended      bigint,
  PRIMARY KEY (circle_id, seat)
);
CREATE INDEX seats_by_account ON circle_seats (account_id, circle_id, seat);

CREATE TABLE circle_things (
  circle_id uuid   NOT NULL,
  id        uuid   NOT NULL,
  seat      uuid   NOT NULL,
  about     uuid,
  revision  bigint NOT NULL,
  body      bytea  NOT NULL,
  PRIMARY KEY (circle_id, id),
  FOREIGN KEY (circle_id, seat) REFERENCES circle_seats (circle_id, seat) ON DELETE CASCADE,
  FOREIGN KEY (circle_id, about) REFERENCES circle_seats (circle_id, seat) ON DELETE CASCADE
);
CREATE INDEX things_by_seat ON circle_things (circle_id, seat);
CREATE INDEX things_by_about ON circle_things (circle_id, about) WHERE about IS NOT NULL;
