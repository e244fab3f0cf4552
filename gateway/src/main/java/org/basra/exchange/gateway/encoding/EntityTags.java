package org.basra.exchange.gateway.encoding;

/**
 * Entity tags across compression. Services give strong tags only; a compressed body has other bytes
 * than the plain one, so its tag goes out weak. A weak tag that comes back is therefore one of
 * ours, and its strong form is what the service knows.
 */
public final class EntityTags {

  private static final String WEAK = "W/";

  private EntityTags() {}

  /** The tag of a compressed body. */
  public static String weak(String tag) {
    return tag.startsWith(WEAK) ? tag : WEAK + tag;
  }

  /** The list of an {@code If-Match} or {@code If-None-Match} header as the service knows it. */
  public static String strong(String list) {
    if (!list.contains(WEAK)) {
      return list;
    }
    var strong = new StringBuilder(list.length());
    boolean quoted = false;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      quoted ^= c == '"';
      if (!quoted && list.startsWith("W/\"", i)) {
        i++;
      } else {
        strong.append(c);
      }
    }
    return strong.toString();
  }
}
