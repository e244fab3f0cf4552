-- Words as the catalogue looks them up: folded, with every separator a blank. The parser of text
-- search would take a/b for a file and a.b for a host; here a word is a word on both sides.
-- The cap keeps one monstrous field from failing its whole batch (a tsvector holds 1 MB).
CREATE FUNCTION catalogue_words(written text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(
    exchange_fold(left(written, 20000)),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7'
      '\u055a-\u055f\u0589\u05be\u05c0\u05c3\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4'
      '\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufd3e\ufd3f\ufffd]+',
    ' ', 'g');

-- All texts of a list of {"original": …, "latin": …} or {"value": …}, in order.
CREATE FUNCTION catalogue_texts(entries jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT coalesce(string_agg(
      coalesce(entry ->> 'original', '') || ' / ' || coalesce(entry ->> 'latin', '')
        || ' / ' || coalesce(entry ->> 'value', ''), ' / '), '')
    FROM jsonb_array_elements(entries) AS entry);

CREATE TABLE bibliographic_record (
  id                    uuid PRIMARY KEY,
  version               bigint NOT NULL,
  control_number        text,
  control_number_source text,
  -- The whole record, see StoredMarc: nothing a library sent us is lost.
  marc                  text NOT NULL,
  content_hash          bytea NOT NULL,
  titles                jsonb NOT NULL,
  contributors          jsonb NOT NULL,
  publishers            jsonb NOT NULL,
  series                jsonb NOT NULL,
  subjects              jsonb NOT NULL,
  dates                 jsonb NOT NULL,
  identifiers           jsonb NOT NULL,
  languages             text[] NOT NULL,
  publication_year      integer,
  created_at            timestamptz NOT NULL,
  updated_at            timestamptz NOT NULL,
  search                tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', catalogue_words(catalogue_texts(titles))), 'A')
    || setweight(to_tsvector('simple', catalogue_words(catalogue_texts(contributors))), 'B')
    || setweight(to_tsvector('simple', catalogue_words(catalogue_texts(subjects))), 'C')
    || setweight(to_tsvector('simple', catalogue_words(
         catalogue_texts(publishers) || ' / ' || catalogue_texts(series)
         || ' / ' || catalogue_texts(identifiers) || ' / ' || coalesce(control_number, ''))), 'D')
  ) STORED,

  CONSTRAINT bibliographic_record_has_a_title CHECK (jsonb_array_length(titles) > 0),
  CONSTRAINT bibliographic_record_lists_are_lists CHECK (
    jsonb_typeof(titles) = 'array' AND jsonb_typeof(contributors) = 'array'
    AND jsonb_typeof(publishers) = 'array' AND jsonb_typeof(series) = 'array'
    AND jsonb_typeof(subjects) = 'array' AND jsonb_typeof(dates) = 'array'
    AND jsonb_typeof(identifiers) = 'array'),
  CONSTRAINT bibliographic_record_hash_is_sha_256 CHECK (octet_length(content_hash) = 32),
  CONSTRAINT bibliographic_record_year_is_gregorian
    CHECK (publication_year BETWEEN 1450 AND 2200)
);

-- A library's control number means one record; two libraries may use the same number.
CREATE UNIQUE INDEX bibliographic_record_control_number_unique
  ON bibliographic_record (control_number, control_number_source) NULLS NOT DISTINCT
  WHERE control_number IS NOT NULL;

-- A record without a number is known by its content, so that a file may be imported again.
CREATE UNIQUE INDEX bibliographic_record_unnumbered_content_unique
  ON bibliographic_record (content_hash) WHERE control_number IS NULL;

CREATE INDEX bibliographic_record_search ON bibliographic_record USING gin (search);

CREATE TABLE item (
  id         uuid PRIMARY KEY,
  version    bigint NOT NULL,
  record_id  uuid NOT NULL,
  barcode    text NOT NULL,
  location   text NOT NULL,
  status     text NOT NULL,
  created_at timestamptz NOT NULL,

  CONSTRAINT item_record_exists FOREIGN KEY (record_id) REFERENCES bibliographic_record (id),
  CONSTRAINT item_barcode_unique UNIQUE (barcode),
  CONSTRAINT item_barcode_is_printable CHECK (barcode ~ '^[A-Za-z0-9-]{3,32}$'),
  CONSTRAINT item_location_is_a_code CHECK (location ~ '^[A-Za-z0-9-]{1,32}$'),
  CONSTRAINT item_status_is_known CHECK (status IN ('AVAILABLE', 'WITHDRAWN'))
);

CREATE INDEX item_of_record ON item (record_id, id);

-- For the runtime role, which owns no table and so may not run ANALYZE itself: a plan made while
-- the catalogue was empty reads thousands of records where one would do.
CREATE FUNCTION catalogue_after_bulk_load() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  PERFORM gin_clean_pending_list('bibliographic_record_search');
  ANALYZE bibliographic_record;
END
$$;
