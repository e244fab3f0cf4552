package org.basra.exchange.platform.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.basra.exchange.platform.security.Caller;

/**
 * One act to be remembered. Holds no personal data: people are pseudonymous subject ids, and
 * neither {@code reason} nor {@code details} may name or describe a person.
 *
 * @param actor pseudonymous subject id of who acted, at most 100 characters
 * @param actorRole the role in which they acted, for example {@code librarian}
 * @param action object and verb, for example {@code loan.read}
 * @param objectType kind of the object acted upon, for example {@code loan}
 * @param objectId its id, at most 200 characters
 * @param reason why, in the actor's words, at most 500 characters, or null
 * @param requestId the request in which it happened; null for the current one, if there is one
 * @param details facts about the act, for example which filter a list was read with
 */
public record AuditEntry(
    String actor,
    String actorRole,
    String action,
    String objectType,
    String objectId,
    String reason,
    String requestId,
    Map<String, String> details) {

  /** Longest {@code reason}, in characters. */
  public static final int LONGEST_REASON = 500;

  private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

  /**
   * @throws IllegalArgumentException where a value is empty, too long, or holds U+0000, which the
   *     database cannot store
   */
  public AuditEntry {
    details = Map.copyOf(details);
    check("actor", actor, 100);
    check("actorRole", actorRole, 100);
    check("action", action, 100);
    check("objectType", objectType, 100);
    check("objectId", objectId, 200);
    checkOptional("reason", reason, LONGEST_REASON);
    checkOptional("requestId", requestId, 100);
    details.forEach((name, value) -> check(name, value, 1000));
    if (!ACTION.matcher(action).matches()) {
      throw new IllegalArgumentException("An action is like loan.read, not " + action);
    }
  }

  /**
   * An act of the current caller, in the first of these roles that they hold.
   *
   * @throws IllegalArgumentException where the caller holds none of them
   */
  public static AuditEntry by(
      Caller caller, List<String> roles, String action, String objectType, Object objectId) {
    var role =
        roles.stream()
            .filter(caller::has)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The caller has none of " + roles));
    return of(caller.subject().toString(), role, action, objectType, objectId);
  }

  /** An act without reason, request or details. */
  public static AuditEntry of(
      String actor, String actorRole, String action, String objectType, Object objectId) {
    return new AuditEntry(
        actor, actorRole, action, objectType, objectId.toString(), null, null, Map.of());
  }

  /** The same act with the reason that the actor gave. */
  public AuditEntry because(String why) {
    return new AuditEntry(actor, actorRole, action, objectType, objectId, why, requestId, details);
  }

  /** The same act as part of this request. */
  public AuditEntry inRequest(String id) {
    return new AuditEntry(actor, actorRole, action, objectType, objectId, reason, id, details);
  }

  /** The same act with one more fact about it. */
  public AuditEntry with(String name, Object value) {
    var more = new TreeMap<>(details);
    more.put(name, value.toString());
    return new AuditEntry(actor, actorRole, action, objectType, objectId, reason, requestId, more);
  }

  private static void check(String name, String value, int longest) {
    Objects.requireNonNull(value, name);
    checkOptional(name, value, longest);
  }

  private static void checkOptional(String name, String value, int longest) {
    if (value == null) {
      return;
    }
    int length = value.codePointCount(0, value.length());
    if (length == 0 || length > longest || value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          name + " needs 1 to " + longest + " characters without U+0000");
    }
  }
}
