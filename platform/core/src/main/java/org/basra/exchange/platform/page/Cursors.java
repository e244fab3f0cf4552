package org.basra.exchange.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signed keyset cursors. A cursor holds the position behind the last item and belongs to one query:
 * its HMAC-SHA256 covers sort and filters, so a tampered or foreign cursor is refused with 400.
 */
@ApplicationScoped
public class Cursors {

  private static final int SIGNATURE_BYTES = 16;
  private static final char SEPARATOR = '\u001f';

  private final SecretKeySpec key;

  Cursors(@ConfigProperty(name = "exchange.page.key") String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /**
   * The position that a request's cursor points behind; empty on the first page.
   *
   * @param query name, sort and filters of the list, always in the same order
   * @param size how many values a position of this list has
   * @throws Problem 400 when the cursor is tampered with or comes from another query
   */
  public Optional<List<String>> position(PageRequest request, List<String> query, int size) {
    return Optional.ofNullable(request.cursor()).map(cursor -> position(cursor, query, size));
  }

  /**
   * The position in a cursor that came in another way than {@link PageRequest}.
   *
   * @param query what the cursor was made for
   * @param size how many values its position has
   * @throws Problem 400 when the cursor is tampered with or comes from another query
   */
  public List<String> position(String cursor, List<String> query, int size) {
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length <= SIGNATURE_BYTES) {
        throw invalid();
      }
      var signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
      var payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
      if (!MessageDigest.isEqual(signature, sign(payload, query))) {
        throw invalid();
      }
      var text = new String(payload, StandardCharsets.UTF_8);
      var position = List.of(text.split(String.valueOf(SEPARATOR), -1));
      if (position.size() != size) {
        throw invalid();
      }
      return position;
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
  }

  /**
   * Makes a page of rows that were read with {@code limit + 1}.
   *
   * @param position the values a row is sorted by, unique as a whole
   */
  public <T> Page<T> page(
      PageRequest request, List<String> query, List<T> rows, Function<T, List<String>> position) {
    int limit = request.limit();
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null, null);
    }
    var items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, cursor(query, position.apply(items.getLast())), null);
  }

  /**
   * A cursor by itself, for a protocol that has its own form of pages.
   *
   * @param query what it is good for
   * @param position the values behind which the next page begins
   */
  public String cursor(List<String> query, List<String> position) {
    var payload = String.join(String.valueOf(SEPARATOR), position).getBytes(StandardCharsets.UTF_8);
    var cursor = Arrays.copyOf(sign(payload, query), SIGNATURE_BYTES + payload.length);
    System.arraycopy(payload, 0, cursor, SIGNATURE_BYTES, payload.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  /**
   * A page of a list that is sorted by a unique id.
   *
   * @param rows reads so many rows behind an id; the first ones without
   * @param all counts the whole list; asked only when the caller wants the total
   */
  public <T> Page<T> byId(
      PageRequest request,
      List<String> query,
      BiFunction<Optional<UUID>, Integer, List<T>> rows,
      Function<T, UUID> id,
      LongSupplier all) {
    var after = position(request, query, 1).map(List::getFirst).map(UUID::fromString);
    var read = rows.apply(after, request.limit() + 1);
    var page = page(request, query, read, row -> List.of(id.apply(row).toString()));
    return request.count() ? page.withTotal(all.getAsLong()) : page;
  }

  private byte[] sign(byte[] payload, List<String> query) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      for (var part : query) {
        var bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
        mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        mac.update(bytes);
      }
      mac.update(payload);
      return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  private static Problem invalid() {
    return CommonProblem.INVALID_CURSOR.problem();
  }
}
