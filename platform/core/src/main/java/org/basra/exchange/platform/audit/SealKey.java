package org.basra.exchange.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of the chain and what is computed with it. Immutable; safe for use by threads. */
final class SealKey {

  /** What stands before the first position. */
  static final byte[] GENESIS = new byte[32];

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 32;

  private final SecretKeySpec entries;
  private final SecretKeySpec heads;

  private SealKey(byte[] secret) {
    entries = new SecretKeySpec(secret, ALGORITHM);
    heads = new SecretKeySpec(derive("audit-head"), ALGORITHM);
  }

  /**
   * @param base64 at least 32 bytes
   * @throws IllegalArgumentException where it is not Base64 or too short; the message holds no part
   *     of it
   */
  static SealKey of(String base64) {
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("exchange.audit.key is not Base64", e);
    }
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException("exchange.audit.key has fewer than 32 bytes");
    }
    return new SealKey(secret);
  }

  /** The seal of an entry that follows the seal {@code previous}. */
  byte[] seal(byte[] previous, StoredEntry entry) {
    var mac = mac(entries);
    mac.update(previous);
    return mac.doFinal(entry.canonical());
  }

  /** The signature of a chain that ends at this position with this seal. */
  byte[] signHead(long position, byte[] hash) {
    var mac = mac(heads);
    mac.update(ByteBuffer.allocate(Long.BYTES).putLong(0, position));
    return mac.doFinal(hash);
  }

  private byte[] derive(String purpose) {
    return mac(entries).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
