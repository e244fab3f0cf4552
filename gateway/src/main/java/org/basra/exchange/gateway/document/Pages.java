package org.basra.exchange.gateway.document;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.basra.exchange.gateway.GatewayConfig;

/**
 * The gateway's own files by their public path. A file is read when it is first asked for, off the
 * event loop, and stays in memory; nothing outside this list can be asked for.
 */
@ApplicationScoped
public class Pages {

  /** Issuer in the committed document, replaced by the configured one. */
  static final String COMMITTED_ISSUER = "http://127.0.0.1:8180/realms/basra-exchange";

  private static final String OWN = "/openapi/";
  private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.31.0/";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** A file in the class path and its media type. */
  private record Source(String resource, String type) {}

  private static final Map<String, Source> SOURCES =
      Map.ofEntries(
          Map.entry("/openapi.json", new Source(OWN + "openapi.json", "application/json")),
          Map.entry("/openapi.yaml", new Source(OWN + "openapi.yaml", "application/yaml")),
          Map.entry("/docs/", new Source("/docs/index.html", HTML)),
          Map.entry("/docs/start.js", new Source("/docs/start.js", SCRIPT)),
          swagger("swagger-ui.css", "text/css; charset=utf-8"),
          swagger("swagger-ui-bundle.js", SCRIPT),
          swagger("swagger-ui-standalone-preset.js", SCRIPT),
          swagger("oauth2-redirect.html", HTML),
          swagger("oauth2-redirect.js", SCRIPT),
          swagger("favicon-32x32.png", "image/png"));

  private final Map<String, Future<Page>> read = new ConcurrentHashMap<>();
  private final Vertx vertx;
  private final URI issuer;
  private final String client;

  Pages(Vertx vertx, GatewayConfig config) {
    this.vertx = vertx;
    this.issuer = config.login().issuer();
    this.client = config.login().client();
  }

  private static Map.Entry<String, Source> swagger(String file, String type) {
    return Map.entry("/docs/" + file, new Source(SWAGGER + file, type));
  }

  /** Whether {@code path} is one of the gateway's own files. */
  public boolean has(String path) {
    return SOURCES.containsKey(path);
  }

  Future<Page> page(String path) {
    return read.computeIfAbsent(
        path, p -> vertx.executeBlocking(() -> load(SOURCES.get(p)), false));
  }

  private Page load(Source source) throws IOException {
    try (var in = Pages.class.getResourceAsStream(source.resource)) {
      if (in == null) {
        throw new IOException("Missing in the build: " + source.resource);
      }
      var bytes = in.readAllBytes();
      return Page.of(source.type, own(source) ? configured(bytes) : bytes);
    }
  }

  private static boolean own(Source source) {
    return !source.resource.startsWith(SWAGGER);
  }

  private byte[] configured(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8)
        .replace(COMMITTED_ISSUER, issuer.toString())
        .replace("{client}", client)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Scheme, host and port of the issuer, which the documentation page must be able to call. */
  String issuerOrigin() {
    return issuer.getScheme() + "://" + issuer.getRawAuthority();
  }
}
