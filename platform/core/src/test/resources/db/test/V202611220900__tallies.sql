CREATE TABLE tally (
  id      uuid   PRIMARY KEY,
  version bigint NOT NULL,
  count   int    NOT NULL CONSTRAINT tally_count_not_negative CHECK (count >= 0)
);
-- What a consumer of tallies has understood, in the order of its understanding.
CREATE TABLE tally_mirror (
  seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tally   uuid   NOT NULL,
  version bigint NOT NULL,
  count   int    NOT NULL
);
