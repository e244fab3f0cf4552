package org.basra.exchange.applications.answers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.applications.forms.Form;

/**
 * What an applicant keeps to show later what was submitted: the SHA-256, in hexadecimal, of the
 * UTF-8 text {@code {"answers":…,"callId":"…","form":{"schema":…,"version":…}}}, in which answers
 * and schema stand in canonical form (no spaces, sorted properties, plain numbers).
 */
final class Receipt {

  private Receipt() {}

  static String of(JsonDocument answers, UUID callId, Form form) {
    var submitted =
        "{\"answers\":%s,\"callId\":\"%s\",\"form\":{\"schema\":%s,\"version\":%d}}"
            .formatted(answers.canonical(), callId, form.schema().canonical(), form.number());
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(submitted.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
