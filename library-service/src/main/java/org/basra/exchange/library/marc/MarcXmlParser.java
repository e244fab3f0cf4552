package org.basra.exchange.library.marc;

import java.util.Map;

/** Reads back what {@link MarcXmlWriter} wrote. */
public final class MarcXmlParser {

  private MarcXmlParser() {}

  /**
   * The record in one {@code record} element.
   *
   * @throws IllegalArgumentException the text is not such an element
   */
  public static MarcRecord parse(String marcXml) {
    try {
      return new MarcXmlRecord(Map.of(), new MarcReader.Warnings()).parse(marcXml);
    } catch (MarcRecordException bad) {
      throw new IllegalArgumentException(bad.getMessage(), bad);
    }
  }
}
