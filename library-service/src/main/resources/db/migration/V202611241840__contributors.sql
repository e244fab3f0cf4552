-- Persons, bodies and meetings as things of their own, made from the headings of records. What a
-- librarian has said of one (origins, external ids, the names to show) is here; how libraries
-- write its name is in contributor_name.
CREATE TABLE contributor (
  id                 uuid    CONSTRAINT contributor_pk PRIMARY KEY,
  version            bigint  NOT NULL,
  kind               text    NOT NULL,
  -- Null: the first name of that script is shown.
  preferred_original text,
  preferred_latin    text,
  origins            text[]  NOT NULL DEFAULT '{}',
  external_ids       jsonb   NOT NULL DEFAULT '{}',
  sort_key           text    NOT NULL COLLATE "C",
  merged_into        uuid,
  created_at         timestamptz NOT NULL,
  CONSTRAINT contributor_kind_is_known CHECK (kind IN ('PERSON', 'BODY', 'MEETING')),
  CONSTRAINT contributor_origins_are_codes
    CHECK (array_to_string(origins, ',', '?') ~ '^([A-Z]{2}(,[A-Z]{2})*)?$'),
  CONSTRAINT contributor_external_ids_are_named CHECK (jsonb_typeof(external_ids) = 'object'),
  CONSTRAINT contributor_survivor_exists FOREIGN KEY (merged_into) REFERENCES contributor (id),
  CONSTRAINT contributor_is_not_its_own_survivor CHECK (merged_into <> id)
);
CREATE INDEX contributor_in_order ON contributor (sort_key, id) WHERE merged_into IS NULL;
CREATE INDEX contributor_merged ON contributor (merged_into) WHERE merged_into IS NOT NULL;

-- One key is one contributor: that two imports of a new name make one contributor is decided here.
CREATE TABLE contributor_name (
  key            text CONSTRAINT contributor_name_key_is_of_one PRIMARY KEY COLLATE "C",
  contributor_id uuid NOT NULL,
  name           text NOT NULL,
  dates          text,
  script         text NOT NULL,
  seq            bigint GENERATED ALWAYS AS IDENTITY,
  words          tsvector NOT NULL
    GENERATED ALWAYS AS (array_to_tsvector(string_to_array(key, ' '))) STORED,
  CONSTRAINT contributor_name_contributor_exists
    FOREIGN KEY (contributor_id) REFERENCES contributor (id),
  CONSTRAINT contributor_name_script_is_known CHECK (script IN ('ARABIC', 'LATIN', 'OTHER'))
);
COMMENT ON COLUMN contributor_name.key IS
  'P, B or M and the folded words of name and dates, see NameKey; a blank between two words.';
COMMENT ON COLUMN contributor_name.dates IS 'As printed, for example 1936-1972.';
CREATE INDEX contributor_name_of_contributor ON contributor_name (contributor_id, seq);
CREATE INDEX contributor_name_words ON contributor_name USING gin (words);

CREATE TABLE record_contributor (
  record_id      uuid    NOT NULL,
  position       integer NOT NULL,
  contributor_id uuid    NOT NULL,
  role           text,
  main_entry     boolean NOT NULL,
  author         boolean NOT NULL,
  CONSTRAINT record_contributor_pk PRIMARY KEY (record_id, position),
  CONSTRAINT record_contributor_record_exists
    FOREIGN KEY (record_id) REFERENCES bibliographic_record (id) ON DELETE CASCADE,
  CONSTRAINT record_contributor_contributor_exists
    FOREIGN KEY (contributor_id) REFERENCES contributor (id),
  CONSTRAINT record_contributor_position_counts_from_zero CHECK (position >= 0)
);
COMMENT ON COLUMN record_contributor.position IS
  'The place in bibliographic_record.contributors, from 0.';
COMMENT ON COLUMN record_contributor.author IS
  'Whether the record calls them its author: the main entry, or the role says so.';
CREATE INDEX record_contributor_records ON record_contributor (contributor_id, record_id);

-- Where the authors of a record come from, as librarians have said.
ALTER TABLE record_search ADD COLUMN origins text[] NOT NULL DEFAULT '{}';
ALTER TABLE record_search ALTER COLUMN origins SET STORAGE MAIN;
CREATE INDEX record_search_origins ON record_search USING gin (origins);

ALTER TABLE bibliographic_record
  ADD COLUMN digital_links jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN hijri_year    integer,
  ADD CONSTRAINT bibliographic_record_links_are_a_list
    CHECK (jsonb_typeof(digital_links) = 'array'),
  ADD CONSTRAINT bibliographic_record_hijri_year_is_plausible
    CHECK (hijri_year BETWEEN 1 AND 1600);

-- For the runtime role, which owns no table and so may not run ANALYZE itself.
CREATE FUNCTION contributors_after_bulk_load() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  PERFORM gin_clean_pending_list('contributor_name_words');
  ANALYZE contributor, contributor_name, record_contributor;
END
$$;
