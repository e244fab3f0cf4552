CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What is looked up, beside the records: many hits are ranked and counted in narrow rows. Written
-- with its record; org.basra.exchange.library.words makes the vectors, so that the parser of text
-- search, which takes a/b for a file and a.b for a host, has no part in them.
CREATE TABLE record_search (
  record_id   uuid     CONSTRAINT record_search_pk PRIMARY KEY,
  -- Rules by which the row was made; rows of older rules are made again in the background.
  form        integer  NOT NULL,
  words       tsvector NOT NULL,
  title       tsvector NOT NULL,
  title_words integer  NOT NULL,
  sort_title  text     NOT NULL COLLATE "C",
  languages   text[]   NOT NULL,
  subjects    text[]   NOT NULL,
  year        integer,
  digital     boolean  NOT NULL,
  CONSTRAINT record_search_record_exists
    FOREIGN KEY (record_id) REFERENCES bibliographic_record (id) ON DELETE CASCADE
);

-- Long and seldom read: the index answers. Kept out of the row, the others stay together.
ALTER TABLE record_search ALTER COLUMN words SET STORAGE EXTERNAL;

CREATE INDEX record_search_words ON record_search USING gin (words);
CREATE INDEX record_search_subjects ON record_search USING gin (subjects);
CREATE INDEX record_search_sort_title ON record_search (sort_title, record_id);
CREATE INDEX record_search_year ON record_search ((coalesce(year, 0)), record_id);

-- Every word of the catalogue once, with the stems under their sign: what a mistyped word is
-- compared with. Words of deleted records stay; a suggestion is checked by finding something.
CREATE TABLE catalogue_word (
  word text CONSTRAINT catalogue_word_pk PRIMARY KEY COLLATE "C"
);
CREATE INDEX catalogue_word_alike ON catalogue_word USING gin (word gin_trgm_ops);

DROP INDEX bibliographic_record_search;
ALTER TABLE bibliographic_record DROP COLUMN search;
DROP FUNCTION catalogue_texts(jsonb);
DROP FUNCTION catalogue_words(text);

CREATE OR REPLACE FUNCTION catalogue_after_bulk_load() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  PERFORM gin_clean_pending_list('record_search_words');
  PERFORM gin_clean_pending_list('catalogue_word_alike');
  ANALYZE bibliographic_record, record_search, catalogue_word;
END
$$;
