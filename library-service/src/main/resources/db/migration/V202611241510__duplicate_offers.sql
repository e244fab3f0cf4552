CREATE TABLE duplicate_offer (
  id         uuid        CONSTRAINT duplicate_offer_pk PRIMARY KEY,
  version    bigint      NOT NULL,
  record_id  uuid        NOT NULL
    CONSTRAINT duplicate_offer_record_exists REFERENCES bibliographic_record (id),
  offered_at timestamptz NOT NULL
);

CREATE TABLE duplicate_offer_item (
  offer_id uuid NOT NULL CONSTRAINT duplicate_offer_item_offer_exists REFERENCES duplicate_offer (id),
  item_id  uuid NOT NULL CONSTRAINT duplicate_offer_item_exists REFERENCES item (id),
  barcode  text NOT NULL,
  CONSTRAINT duplicate_offer_item_pk PRIMARY KEY (offer_id, item_id),
  -- A copy leaves the library once.
  CONSTRAINT duplicate_offer_item_once UNIQUE (item_id)
);
