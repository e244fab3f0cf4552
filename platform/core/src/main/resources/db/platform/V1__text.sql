-- exchange_fold(text): the key by which two spellings of one word meet, Arabic or romanised.
-- The same rules as org.basra.exchange.platform.text.ArabicText.fold; fold-vectors.tsv tests both.
--   1  NFKD: presentation forms, ligatures and full-width letters become plain letters,
--      letters fall apart from their marks (أ إ آ ؤ ئ become the letter that carries them)
--   2  small letters, by Unicode and not by the database's locale
--   3  out go control marks, Latin and Arabic diacritics, Quranic signs, tatweel, soft hyphen,
--      invisible and bidirectional marks, and every apostrophe romanisation uses for hamza and ayn
--   4  one letter for each family of look-alikes; European digits
--   5  NFC, so that the result is in normal form and folding it again changes nothing
-- Without unaccent, which is only STABLE: an index may be built on this.
-- The two tests in the middle only save time: translate costs as much as its list is long, and
-- most text needs two letters of it (measured on 7,000 catalogue records: half the time).
CREATE FUNCTION exchange_fold(input text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
  folded text :=
    translate(
      regexp_replace(
        lower(normalize(input, NFKD) COLLATE pg_catalog.pg_c_utf8),
        '[\u0080-\u0084\u0086-\u009f\u00ad'
          '\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\ufe20-\ufe2f'
          '\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u0674\u06d6-\u06ed\u08d3-\u08ff'
          '\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff'
          '\u0027\u0060\u02b9-\u02bf\u02c8\u02ca\u02cb\u2018\u2019\u201b\u2032\u2035]',
        '', 'g'),
      'ىة',
      'يه');
BEGIN
  IF folded ~ '[ٱٲٳیےەہھۃکڪ٠-٩۰-۹ıøłđðħßæœ]' THEN
    folded := translate(
      folded,
      'ٱٲٳ'
      'یے'
      'ەہھۃ'
      'کڪ'
      '٠١٢٣٤٥٦٧٨٩'
      '۰۱۲۳۴۵۶۷۸۹'
      'ıøłđðħ',
      'ااا'
      'يي'
      'هههه'
      'كك'
      '0123456789'
      '0123456789'
      'iolddh');
    folded := replace(replace(replace(folded, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');
  END IF;
  IF folded IS NOT NFC NORMALIZED THEN
    folded := normalize(folded, NFC);
  END IF;
  RETURN folded;
END
$$;

COMMENT ON FUNCTION exchange_fold(text) IS
  'Folds Arabic and romanised text to the key by which spellings of one word meet';
