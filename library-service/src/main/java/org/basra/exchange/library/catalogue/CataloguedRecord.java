package org.basra.exchange.library.catalogue;

import java.util.Objects;
import java.util.UUID;
import org.basra.exchange.library.marc.MarcRecord;

/**
 * A record of a batch, ready to be written.
 *
 * @param id the id it gets if it is new
 * @param key what it is known by
 * @param contentHash see {@link StoredMarc#contentHash}
 * @param marc the whole record, see {@link StoredMarc}
 * @param description what readers look for in it
 * @param entry what the search keeps of it
 */
record CataloguedRecord(
    UUID id, Key key, String contentHash, String marc, Description description, SearchEntry entry) {

  /**
   * What makes two records the same one: the number its library gave it, or, for a record without a
   * number, all that it says.
   *
   * @param number MARC 001, or null
   * @param source MARC 003, whose number it is, or null
   * @param content the content hash of a record without a number, else null
   */
  record Key(String number, String source, String content) {

    static Key numbered(String number, String source) {
      return new Key(number, source, null);
    }

    static Key unnumbered(String contentHash) {
      return new Key(null, null, contentHash);
    }

    /** Whether both name one record; those without a number may say anything. */
    boolean isOf(Key other) {
      return Objects.equals(number, other.number) && Objects.equals(source, other.source);
    }
  }

  static CataloguedRecord of(UUID id, MarcRecord record, Description description) {
    var hash = StoredMarc.contentHash(record);
    var key =
        record
            .controlNumber()
            .map(number -> Key.numbered(number, record.controlNumberIdentifier().orElse(null)))
            .orElseGet(() -> Key.unnumbered(hash));
    var plain = new CataloguedRecord(id, key, hash, StoredMarc.write(record), description, null);
    return plain.with(SearchEntry.of(plain));
  }

  private CataloguedRecord with(SearchEntry made) {
    return new CataloguedRecord(id, key, contentHash, marc, description, made);
  }
}
