CREATE TABLE aid_item (
  id         uuid        CONSTRAINT aid_item_pk PRIMARY KEY,
  version    bigint      NOT NULL,
  kind       text        NOT NULL,
  name_ar    text        NOT NULL,
  name_en    text        NOT NULL,
  inn        text,
  strength   text,
  form       text,
  unit       text        NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT aid_item_kind_is_known CHECK (kind IN ('MEDICINE', 'EDUCATIONAL')),
  CONSTRAINT aid_item_medicine_is_told_by_inn_strength_form
    CHECK (num_nonnulls(inn, strength, form) = CASE kind WHEN 'MEDICINE' THEN 3 ELSE 0 END),
  CONSTRAINT aid_item_texts_are_short
    CHECK (greatest(length(name_ar), length(name_en), length(inn), length(strength), length(form), length(unit)) <= 200)
);

CREATE TABLE location (
  id          uuid        CONSTRAINT location_pk PRIMARY KEY,
  version     bigint      NOT NULL,
  code        text        NOT NULL CONSTRAINT location_code_unique UNIQUE,
  name_ar     text        NOT NULL,
  name_en     text        NOT NULL,
  kind        text        NOT NULL,
  governorate text,
  created_at  timestamptz NOT NULL,
  CONSTRAINT location_code_is_printable CHECK (code ~ '^[A-Za-z0-9-]{2,32}$'),
  CONSTRAINT location_kind_is_known CHECK (kind IN ('WAREHOUSE', 'TRANSIT', 'DELIVERY_POINT')),
  CONSTRAINT location_governorate_is_a_place_code CHECK
    (governorate ~ '^(IQG[0-9]{2}|PS[0-9]{4}|JO-[A-Z]{2}|EG[0-9]{2}|LB[0-9]|SY[0-9]{2})$'),
  -- Only goods on the way are at no place.
  CONSTRAINT location_is_somewhere CHECK
    ((governorate IS NULL) = (id = '019aa000-0000-7000-8000-000000000001')),
  CONSTRAINT location_names_are_short CHECK (greatest(length(name_ar), length(name_en)) <= 200)
);
COMMENT ON COLUMN location.governorate IS 'The finest place that is stored: no address, no coordinates.';

INSERT INTO location (id, version, code, name_ar, name_en, kind, created_at) VALUES
  ('019aa000-0000-7000-8000-000000000001', 0, 'ON-THE-WAY', 'في الطريق', 'On the way', 'TRANSIT',
   '2026-11-24T00:00:00Z');

CREATE TABLE lot (
  id         uuid        CONSTRAINT lot_pk PRIMARY KEY,
  product_id uuid        NOT NULL CONSTRAINT lot_product_exists REFERENCES aid_item (id),
  lot_number text        NOT NULL,
  expires_on date,
  created_at timestamptz NOT NULL,
  CONSTRAINT lot_number_unique_in_product UNIQUE (product_id, lot_number),
  -- GS1 application identifier 10: up to 20 characters of character set 82.
  CONSTRAINT lot_number_is_gs1 CHECK (lot_number ~ '^[!"%-?A-Z_a-z]{1,20}$' COLLATE "C"),
  CONSTRAINT lot_expiry_is_plausible CHECK (expires_on BETWEEN '2000-01-01' AND '2199-12-31')
);
CREATE INDEX lot_by_product ON lot (product_id, id);
