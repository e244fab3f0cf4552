package org.basra.exchange.gateway.path;

/** Follows a sequence of bytes and says whether it is UTF-8 (RFC 3629, table of section 4). */
final class Utf8Check {

  private int missing;
  private int lowest;
  private int highest;

  /** Takes the next byte (0–255); false where the sequence can no longer be UTF-8. */
  boolean accept(int octet) {
    if (missing > 0) {
      boolean fits = octet >= lowest && octet <= highest;
      missing--;
      expect(missing, 0x80, 0xBF);
      return fits;
    }
    return octet < 0x80 || lead(octet);
  }

  /** True where no character is left half read. */
  boolean complete() {
    return missing == 0;
  }

  private boolean lead(int octet) {
    switch (octet) {
      case 0xE0 -> expect(2, 0xA0, 0xBF);
      case 0xED -> expect(2, 0x80, 0x9F);
      case 0xF0 -> expect(3, 0x90, 0xBF);
      case 0xF4 -> expect(3, 0x80, 0x8F);
      default -> {
        int length = octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
        expect(length, 0x80, 0xBF);
        return octet >= 0xC2 && octet <= 0xF4;
      }
    }
    return true;
  }

  private void expect(int count, int low, int high) {
    missing = count;
    lowest = low;
    highest = high;
  }
}
