package org.basra.exchange.library.contributors;

import java.util.UUID;

/**
 * An invented author whom no other test knows.
 *
 * @param mark a word of all its names
 */
record Author(String mark, String arabic, String latin) {

  static Author unique() {
    var mark = "w" + UUID.randomUUID().toString().replace("-", "");
    return new Author(mark, "كنفاني، غسان " + mark, "Kanafānī, Ghassān " + mark);
  }
}
