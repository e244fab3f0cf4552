package org.basra.exchange.platform.etag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.function.Supplier;
import org.basra.exchange.platform.problem.CommonProblem;
import org.jboss.resteasy.reactive.RestResponse;

/** The current request's conditions, checked against an entity's version. */
@RequestScoped
public class EntityTag {

  private final HttpHeaders headers;

  EntityTag(HttpHeaders headers) {
    this.headers = headers;
  }

  /** The ETag of a version, quoted: {@code "v3"}. */
  public static String of(long version) {
    return "\"v" + version + "\"";
  }

  /** The view with its ETag, or 304 when the caller has this version already. */
  public <T> RestResponse<T> answer(long version, Supplier<T> view) {
    return answer(of(version), view);
  }

  /**
   * Another representation of the same version, for example {@code "v3-marcxml"}: a strong tag
   * names the bytes, not only the version (RFC 9110, 8.8.3).
   */
  public <T> RestResponse<T> answer(long version, String variant, Supplier<T> view) {
    return answer(of(version, variant), view);
  }

  private <T> RestResponse<T> answer(String tag, Supplier<T> view) {
    var response =
        matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)
            ? RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
            : RestResponse.ResponseBuilder.ok(view.get());
    return response.header(HttpHeaders.ETAG, tag).build();
  }

  /** The view of a version that has just been written. */
  public <T> RestResponse<T> changed(long version, T view) {
    return RestResponse.ResponseBuilder.ok(view).header(HttpHeaders.ETAG, of(version)).build();
  }

  /**
   * Demands that the caller changes the version it has read. Call it inside the transaction that
   * has loaded the entity.
   *
   * @throws org.basra.exchange.platform.problem.Problem 428 without If-Match, 412 when stale
   */
  public void require(long version) {
    var condition = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (condition == null) {
      throw CommonProblem.VERSION_REQUIRED.problem();
    }
    if (!matches(condition, of(version))) {
      throw CommonProblem.VERSION_MISMATCH.problem().header(HttpHeaders.ETAG, of(version));
    }
  }

  /**
   * The same where the caller may as well have read another representation of the version, see
   * {@link #answer(long, String, Supplier)}.
   *
   * @throws org.basra.exchange.platform.problem.Problem 428 without If-Match, 412 when stale
   */
  public void require(long version, String variant) {
    if (!matches(headers.getHeaderString(HttpHeaders.IF_MATCH), of(version, variant))) {
      require(version);
    }
  }

  private static String of(long version, String variant) {
    return "\"v" + version + "-" + variant + "\"";
  }

  private static boolean matches(String condition, String tag) {
    if (condition == null) {
      return false;
    }
    return condition.strip().equals("*")
        || Arrays.stream(condition.split(",")).map(String::strip).anyMatch(tag::equals);
  }
}
