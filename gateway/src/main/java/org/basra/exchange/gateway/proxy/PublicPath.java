package org.basra.exchange.gateway.proxy;

/**
 * Public paths: {@code /api/<service>/v<n>/…}. Only versioned paths of a service are public; its
 * health, metrics and other inner affairs are not.
 *
 * @param service name of the service
 * @param prefix what the gateway takes off, {@code /api/<service>}
 */
public record PublicPath(String service, String prefix) {

  private static final String ROOT = "/api/";

  /** The parts of {@code path}, or null where it is not a public path of a service. */
  public static PublicPath of(String path) {
    if (!path.startsWith(ROOT)) {
      return null;
    }
    int end = path.indexOf('/', ROOT.length());
    if (end < 0 || !versioned(path, end)) {
      return null;
    }
    return new PublicPath(path.substring(ROOT.length(), end), path.substring(0, end));
  }

  /** Whether {@code /v<digits>/} or the end of the path stands at {@code start}. */
  static boolean versioned(String path, int start) {
    if (!path.startsWith("/v", start)) {
      return false;
    }
    int i = start + 2;
    while (i < path.length() && path.charAt(i) >= '0' && path.charAt(i) <= '9') {
      i++;
    }
    return i > start + 2 && (i == path.length() || path.charAt(i) == '/' || path.charAt(i) == '?');
  }
}
