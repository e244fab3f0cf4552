package org.basra.exchange.gateway.document;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import org.basra.exchange.gateway.call.Call;
import org.basra.exchange.gateway.call.Refusals;
import org.basra.exchange.gateway.encoding.Compression;
import org.basra.exchange.gateway.encoding.EntityTags;
import org.basra.exchange.platform.problem.CommonProblem;
import org.jboss.logging.Logger;

/** Serves the gateway's own files with entity tags, compressed where the client takes it. */
@ApplicationScoped
public class PageHandler {

  private static final Logger LOG = Logger.getLogger(PageHandler.class);

  private final Pages pages;
  private final Refusals refusals;
  private final String contentSecurityPolicy;

  PageHandler(Pages pages, Refusals refusals) {
    this.pages = pages;
    this.refusals = refusals;
    // Swagger UI styles elements inline and draws its icons from data addresses.
    this.contentSecurityPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " connect-src 'self' "
            + pages.issuerOrigin()
            + "; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
  }

  /** Answers a GET or HEAD of one of {@link Pages}. */
  public void serve(Call call) {
    call.here(pages.page(call.target().path()))
        .onSuccess(page -> send(call, page))
        .onFailure(
            missing -> {
              LOG.error("A file of the gateway could not be read", missing);
              refusals.refuse(call, CommonProblem.INTERNAL);
            });
  }

  private void send(Call call, Page page) {
    var request = call.request();
    var response = call.response();
    var headers = response.headers();
    boolean compressed =
        page.gzip() != null && Compression.accepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    headers.set(HttpHeaders.ETAG, compressed ? EntityTags.weak(page.etag()) : page.etag());
    headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
    headers.add(HttpHeaders.VARY, "Accept-Encoding");
    var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && (known.strip().equals("*") || known.contains(page.etag()))) {
      response.setStatusCode(304).end();
      return;
    }
    headers.set(HttpHeaders.CONTENT_TYPE, page.type());
    if (call.target().path().startsWith("/docs/")) {
      headers.set("Content-Security-Policy", contentSecurityPolicy);
    }
    var body = compressed ? page.gzip() : page.plain();
    if (compressed) {
      headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    if (request.method() == HttpMethod.HEAD) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length())).end();
    } else {
      response.end(body);
    }
  }
}
