package org.basra.exchange.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.basra.exchange.platform.etag.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;

/** 201 with Location and ETag. */
public final class Created {

  private Created() {}

  /**
   * The answer to a create.
   *
   * @param collection path of the list the new object belongs to, for example {@code /v1/loans}
   */
  public static <T> RestResponse<T> in(String collection, UUID id, long version, T view) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .header(HttpHeaders.LOCATION, collection + "/" + id)
        .header(HttpHeaders.ETAG, EntityTag.of(version))
        .build();
  }
}
