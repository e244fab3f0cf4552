CREATE TABLE donation (
  id          uuid        CONSTRAINT donation_pk PRIMARY KEY,
  version     bigint      NOT NULL,
  source      text        NOT NULL,
  status      text        NOT NULL,
  donor_code  text,
  offer_id    uuid        CONSTRAINT donation_offer_unique UNIQUE,
  offered_at  timestamptz NOT NULL,
  received_at timestamptz,
  receipts    int         NOT NULL,
  CONSTRAINT donation_source_is_known CHECK (source IN ('DONOR', 'LIBRARY')),
  CONSTRAINT donation_status_is_known CHECK (status IN ('OFFERED', 'RECEIVED')),
  CONSTRAINT donation_comes_from_somebody CHECK
    (CASE source WHEN 'DONOR' THEN donor_code IS NOT NULL AND offer_id IS NULL
                 ELSE donor_code IS NULL AND offer_id IS NOT NULL END),
  CONSTRAINT donation_donor_code_is_printable CHECK (donor_code ~ '^[A-Za-z0-9._-]{2,32}$'),
  CONSTRAINT donation_is_received_by_receipts CHECK
    ((status = 'RECEIVED') = (receipts > 0) AND (receipts > 0) = (received_at IS NOT NULL))
);
COMMENT ON COLUMN donation.donor_code IS 'Who gave, as a code; names live elsewhere.';
COMMENT ON COLUMN donation.offer_id IS 'The library''s offer: it becomes one donation, however often it is told.';

CREATE TABLE donation_line (
  id          uuid     CONSTRAINT donation_line_pk PRIMARY KEY,
  donation_id uuid     NOT NULL CONSTRAINT donation_line_of_a_donation REFERENCES donation (id),
  position    int      NOT NULL,
  kind        text     NOT NULL,
  product_id  uuid     CONSTRAINT donation_line_product_exists REFERENCES aid_item (id),
  description text,
  quantity    bigint   NOT NULL,
  received    bigint   NOT NULL,
  lot_number  text,
  expires_on  date,
  CONSTRAINT donation_line_position_unique UNIQUE (donation_id, position),
  CONSTRAINT donation_line_kind_is_known CHECK (kind IN ('MEDICINE', 'EDUCATIONAL')),
  CONSTRAINT donation_line_says_what CHECK (product_id IS NOT NULL OR description IS NOT NULL),
  CONSTRAINT donation_line_description_is_short CHECK (length(description) <= 500),
  CONSTRAINT donation_line_quantity_is_positive CHECK (quantity > 0),
  CONSTRAINT donation_line_received_within_offer CHECK (received BETWEEN 0 AND quantity),
  CONSTRAINT donation_line_received_is_identified CHECK (received = 0 OR product_id IS NOT NULL),
  CONSTRAINT donation_line_expiry_is_plausible CHECK (expires_on BETWEEN '2000-01-01' AND '2199-12-31')
);
