-- The sitemap reads nothing of a record but this.
CREATE INDEX bibliographic_record_sitemap ON bibliographic_record (id) INCLUDE (updated_at)
  WHERE status = 'ACTIVE';

-- A harvest of a language that few records are in must not look at all of them.
CREATE INDEX bibliographic_record_languages ON bibliographic_record USING gin (languages)
  WITH (fastupdate = off);
