-- Every search looks through what waits to be put into an index. Few records of the smallest
-- sample come in a day: its index takes them at once.
ALTER INDEX record_search_words_of_two_parts SET (fastupdate = off);
SELECT gin_clean_pending_list('record_search_words_of_two_parts');

-- Takes what waits into the indexes of words; for a helper beside a bulk load, which would wait for
-- it a third of its time.
CREATE FUNCTION catalogue_take_in_words() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  PERFORM gin_clean_pending_list('record_search_words');
  PERFORM gin_clean_pending_list('record_search_words_of_some_parts');
END
$$;

-- No statement asks how often a value of these occurs, and to count them took most of ANALYZE.
ALTER TABLE bibliographic_record
  ALTER COLUMN marc SET STATISTICS 0,
  ALTER COLUMN content_hash SET STATISTICS 0,
  ALTER COLUMN titles SET STATISTICS 0,
  ALTER COLUMN contributors SET STATISTICS 0,
  ALTER COLUMN publishers SET STATISTICS 0,
  ALTER COLUMN series SET STATISTICS 0,
  ALTER COLUMN subjects SET STATISTICS 0,
  ALTER COLUMN dates SET STATISTICS 0,
  ALTER COLUMN identifiers SET STATISTICS 0,
  ALTER COLUMN digital_links SET STATISTICS 0;

-- To compress these took half of the time in which a record is stored, and words hardly shrink.
ALTER TABLE bibliographic_record ALTER COLUMN marc SET STORAGE EXTERNAL;
ALTER TABLE record_search ALTER COLUMN words SET STORAGE EXTERNAL;
