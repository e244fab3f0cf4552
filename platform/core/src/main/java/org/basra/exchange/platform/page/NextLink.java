package org.basra.exchange.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells the next page also in a header (RFC 8288), for programs that follow links without reading
 * the body, and for formats without a place for the cursor.
 */
@ApplicationScoped
public class NextLink {

  @ServerResponseFilter
  void tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page && page.next() != null) {
      response.getHeaders().add(HttpHeaders.LINK, to(request.getUriInfo(), page.next()));
    }
  }

  /**
   * The value of the header. A relative reference: the gateway serves the list under another path.
   *
   * @param list the list as it was asked for
   * @param cursor behind the last item shown
   */
  public static String to(UriInfo list, String cursor) {
    var query =
        UriBuilder.fromUri(list.getRequestUri())
            .replaceQueryParam("cursor", cursor)
            .build()
            .getRawQuery();
    return "<?" + query + ">; rel=\"next\"";
  }
}
