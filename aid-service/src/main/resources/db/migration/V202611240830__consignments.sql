CREATE TABLE consignment (
  id             uuid        CONSTRAINT consignment_pk PRIMARY KEY,
  version        bigint      NOT NULL,
  status         text        NOT NULL,
  origin_id      uuid        NOT NULL CONSTRAINT consignment_origin_exists REFERENCES location (id),
  destination_id uuid        NOT NULL CONSTRAINT consignment_destination_exists REFERENCES location (id),
  arrives_on     date        NOT NULL,
  planned_at     timestamptz NOT NULL,
  allocated_at   timestamptz,
  shipped_at     timestamptz,
  delivered_at   timestamptz,
  cancelled_at   timestamptz,
  CONSTRAINT consignment_status_is_known CHECK
    (status IN ('PLANNED', 'ALLOCATED', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
  CONSTRAINT consignment_goes_somewhere CHECK (origin_id <> destination_id),
  CONSTRAINT consignment_arrival_is_plausible CHECK (arrives_on BETWEEN '2000-01-01' AND '2199-12-31'),
  CONSTRAINT consignment_steps_are_dated CHECK
    (CASE status
       WHEN 'PLANNED' THEN num_nonnulls(allocated_at, shipped_at, delivered_at, cancelled_at) = 0
       WHEN 'ALLOCATED' THEN allocated_at IS NOT NULL AND num_nonnulls(shipped_at, delivered_at, cancelled_at) = 0
       WHEN 'SHIPPED' THEN num_nonnulls(allocated_at, shipped_at) = 2 AND num_nonnulls(delivered_at, cancelled_at) = 0
       WHEN 'DELIVERED' THEN num_nonnulls(allocated_at, shipped_at, delivered_at) = 3 AND cancelled_at IS NULL
       ELSE cancelled_at IS NOT NULL AND num_nonnulls(shipped_at, delivered_at) = 0 END),
  CONSTRAINT consignment_delivered_after_shipping CHECK (delivered_at >= shipped_at)
);

CREATE TABLE consignment_need (
  id             uuid   CONSTRAINT consignment_need_pk PRIMARY KEY,
  consignment_id uuid   NOT NULL CONSTRAINT consignment_need_of_a_consignment REFERENCES consignment (id),
  position       int    NOT NULL,
  product_id     uuid   NOT NULL CONSTRAINT consignment_need_product_exists REFERENCES aid_item (id),
  quantity       bigint NOT NULL,
  CONSTRAINT consignment_need_once_per_product UNIQUE (consignment_id, product_id),
  CONSTRAINT consignment_need_is_positive CHECK (quantity > 0)
);

-- What was set aside, then shipped, then arrived. On arrival it adds up or is not recorded.
CREATE TABLE consignment_pick (
  id             uuid   CONSTRAINT consignment_pick_pk PRIMARY KEY,
  consignment_id uuid   NOT NULL CONSTRAINT consignment_pick_of_a_consignment REFERENCES consignment (id),
  lot_id         uuid   NOT NULL CONSTRAINT consignment_pick_lot_exists REFERENCES lot (id),
  quantity       bigint NOT NULL,
  received       bigint,
  damaged        bigint,
  lost           bigint,
  CONSTRAINT consignment_pick_once_per_lot UNIQUE (consignment_id, lot_id),
  CONSTRAINT consignment_pick_is_positive CHECK (quantity > 0),
  CONSTRAINT consignment_pick_arrival_balances CHECK
    (num_nulls(received, damaged, lost) = 3
     OR num_nulls(received, damaged, lost) = 0 AND least(received, damaged, lost) >= 0
        AND received + damaged + lost = quantity)
);
CREATE INDEX consignment_pick_by_lot ON consignment_pick (lot_id);

CREATE TABLE consignment_skip (
  id             uuid   CONSTRAINT consignment_skip_pk PRIMARY KEY,
  consignment_id uuid   NOT NULL CONSTRAINT consignment_skip_of_a_consignment REFERENCES consignment (id),
  lot_id         uuid   NOT NULL CONSTRAINT consignment_skip_lot_exists REFERENCES lot (id),
  available      bigint NOT NULL,
  reason         text   NOT NULL,
  CONSTRAINT consignment_skip_once_per_lot UNIQUE (consignment_id, lot_id),
  CONSTRAINT consignment_skip_reason_is_known CHECK
    (reason IN ('EXPIRED_AT_ARRIVAL', 'TOO_LITTLE_LIFE_AT_ARRIVAL'))
);
