package org.basra.exchange.library.marc;

/** The two forms in which MARC 21 records are exchanged. */
public enum MarcFormat {
  /** MARC 21 XML schema, {@code http://www.loc.gov/MARC21/slim}; RFC 6207. */
  MARCXML("application/marcxml+xml"),
  /** Binary exchange format, ISO 2709 with the MARC 21 leader; RFC 2220. */
  ISO2709("application/marc");

  private final String mediaType;

  MarcFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * The format of this media type, given without parameters.
   *
   * @throws IllegalArgumentException none of ours
   */
  public static MarcFormat ofMediaType(String mediaType) {
    for (var format : values()) {
      if (format.mediaType.equals(mediaType)) {
        return format;
      }
    }
    throw new IllegalArgumentException("Not a media type of MARC records: " + mediaType);
  }

  /** Media type without parameters. */
  public String mediaType() {
    return mediaType;
  }
}
