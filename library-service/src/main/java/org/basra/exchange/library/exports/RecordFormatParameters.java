package org.basra.exchange.library.exports;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The format that a caller of records asks for with {@code Accept}. */
public final class RecordFormatParameters {

  private static final String QUALITY = "q";

  private RecordFormatParameters() {}

  /**
   * The format, empty for JSON.
   *
   * @throws org.basra.exchange.platform.problem.Problem 406 where none is acceptable
   */
  public static Optional<RecordFormat> format(HttpHeaders headers) {
    return RecordFormat.preferred(
        headers.getAcceptableMediaTypes().stream().map(RecordFormatParameters::range).toList());
  }

  /** The platform has refused malformed weights already. */
  private static MediaRange range(MediaType accepted) {
    var weight = accepted.getParameters().getOrDefault(QUALITY, "1");
    return new MediaRange(accepted.getType(), accepted.getSubtype(), Double.parseDouble(weight));
  }
}
