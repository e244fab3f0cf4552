package org.basra.exchange.gateway.path;

/**
 * A request target in its canonical spelling, still encoded.
 *
 * @param path starts with a slash
 * @param query what follows the question mark, or null
 */
public record Target(String path, String query) {

  /** Path and query as they go to the service when {@code prefix} is taken off the path. */
  public String without(String prefix) {
    var rest = path.substring(prefix.length());
    return query == null ? rest : rest + '?' + query;
  }
}
