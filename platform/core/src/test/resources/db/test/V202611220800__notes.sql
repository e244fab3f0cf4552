CREATE TABLE note (
  id      uuid   PRIMARY KEY,
  version bigint NOT NULL,
  owner   uuid   NOT NULL,
  name    text   NOT NULL,
  count   int    NOT NULL CONSTRAINT note_count_not_negative CHECK (count >= 0),
  CONSTRAINT note_name_unique UNIQUE (name)
);
