-- The list of places that an instance shares, and the record of what was done with each. Nothing says who offered one.

CREATE TABLE shared_places (
  id       uuid             NOT NULL PRIMARY KEY,
  revision bigint           NOT NULL,
  state    text COLLATE "C" NOT NULL, -- shown, hidden, removed
  body     bytea            NOT NULL
);

CREATE TABLE place_deeds (
  place_id uuid   NOT NULL REFERENCES shared_places (id),
  number   bigint NOT NULL,           -- The revision of the place that it made.
  body     bytea  NOT NULL,
  PRIMARY KEY (place_id, number)
);
