package org.basra.exchange.platform.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries are asked for; a {@code @BeanParam}. Everything that is given must match. */
public class AuditFilter {

  private static final int LONGEST = 200;

  @QueryParam("objectType")
  @Parameter(description = "Kind of the object acted upon, for example loan.")
  String objectType;

  @QueryParam("objectId")
  @Parameter(description = "Id of the object acted upon; needs objectType.")
  String objectId;

  @QueryParam("actor")
  @Parameter(description = "Pseudonymous subject id of who acted.")
  String actor;

  @QueryParam("from")
  @Parameter(
      description = "First instant, inclusive.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  String from;

  @QueryParam("to")
  @Parameter(
      description = "Last instant, exclusive.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  String to;

  /**
   * Conditions on {@code audit_entry e} with their values, in a fixed order.
   *
   * @throws Problem 400 where a value has no sense: empty, no instant, an id without its type
   */
  Map<String, Object> conditions() {
    if (objectId != null && objectType == null) {
      throw refused("objectType", "objectId → objectType");
    }
    given().forEach(AuditFilter::checkLength);
    var conditions = new LinkedHashMap<String, Object>();
    conditions.put("e.object_type = ?", objectType);
    conditions.put("e.object_id = ?", objectId);
    conditions.put("e.actor = ?", actor);
    conditions.put("e.at >= ?", instant("from", from));
    conditions.put("e.at < ?", instant("to", to));
    conditions.values().removeIf(Objects::isNull);
    return conditions;
  }

  /** The act of reading with the filters that were given. */
  AuditEntry describe(AuditEntry reading) {
    var described = reading;
    for (var filter : given().entrySet()) {
      described = described.with(filter.getKey(), filter.getValue());
    }
    return described;
  }

  private Map<String, String> given() {
    var given = new LinkedHashMap<String, String>();
    given.put("objectType", objectType);
    given.put("objectId", objectId);
    given.put("actor", actor);
    given.put("from", from);
    given.put("to", to);
    given.values().removeIf(Objects::isNull);
    return given;
  }

  private static void checkLength(String name, String value) {
    if (value.isEmpty() || value.length() > LONGEST) {
      throw refused(name, "1…" + LONGEST);
    }
  }

  private static Object instant(String name, String text) {
    try {
      return text == null ? null : Instant.parse(text).atOffset(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw refused(name, "2026-11-22T08:00:00Z");
    }
  }

  private static Problem refused(String parameter, String allowed) {
    return CommonProblem.INVALID_PARAMETER.problem().at(ProblemError.parameter(parameter, allowed));
  }
}
