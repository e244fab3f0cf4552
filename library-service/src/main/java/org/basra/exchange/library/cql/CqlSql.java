package org.basra.exchange.library.cql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basra.exchange.library.cql.CqlQuery.And;
import org.basra.exchange.library.cql.CqlQuery.Clause;
import org.basra.exchange.library.cql.CqlQuery.Not;
import org.basra.exchange.library.cql.CqlQuery.Or;
import org.basra.exchange.library.words.Lexemes;
import org.basra.exchange.library.words.SearchWord;
import org.basra.exchange.library.words.WordField;
import org.basra.exchange.platform.text.ArabicText;

/**
 * A query as a condition on {@code record_search s} and {@code bibliographic_record r}. What asks
 * for words alone becomes one {@code tsquery}, which one index answers; values are always bound.
 */
public final class CqlSql {

  private static final Pattern YEAR = Pattern.compile("\\d{1,4}");
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** A part of the condition. */
  private sealed interface Part {

    /** Words to be found. */
    record Words(String tsquery) implements Part {}

    /** Anything else. */
    record Condition(String sql) implements Part {}
  }

  /**
   * The condition.
   *
   * @param where SQL
   * @param values of its named parameters
   */
  public record Where(String where, Map<String, Object> values) {}

  private CqlSql() {}

  /**
   * Translates a query.
   *
   * @throws DiagnosticException where it asks for what is not offered
   */
  public static Where of(CqlQuery query) {
    var translation = new CqlSql();
    var where = translation.sql(translation.part(query));
    return new Where(where, Map.copyOf(translation.values));
  }

  private Part part(CqlQuery query) {
    return switch (query) {
      case And(var left, var right) -> joined(part(left), " & ", " AND ", part(right));
      case Or(var left, var right) -> joined(part(left), " | ", " OR ", part(right));
      case Not(var left, var right) -> without(part(left), part(right));
      case Clause clause -> clause(clause);
    };
  }

  private Part joined(Part left, String words, String operator, Part right) {
    return left instanceof Part.Words(var one) && right instanceof Part.Words(var other)
        ? new Part.Words("(" + one + words + other + ")")
        : new Part.Condition("(" + sql(left) + operator + sql(right) + ")");
  }

  /** What is unknown of a record is not what is excluded. */
  private Part without(Part left, Part right) {
    return left instanceof Part.Words(var one) && right instanceof Part.Words(var other)
        ? new Part.Words("(" + one + " & !" + other + ")")
        : new Part.Condition("(" + sql(left) + " AND (" + sql(right) + ") IS NOT TRUE)");
  }

  private String sql(Part part) {
    return switch (part) {
      case Part.Words(var tsquery) -> "s.words @@ CAST(" + value(tsquery) + " AS tsquery)";
      case Part.Condition(var sql) -> sql;
    };
  }

  private String value(Object value) {
    var name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }

  private Part clause(Clause clause) {
    var index = CqlIndex.named(clause.index());
    var relation = index.relation(clause.relation());
    if (index == CqlIndex.EVERYTHING) {
      return new Part.Condition("TRUE");
    }
    var term = CqlTerm.of(clause.term());
    return switch (index) {
      case ANYWHERE -> words(relation, term, null, null);
      case TITLE -> words(relation, term, WordField.TITLE, "r.titles");
      case CREATOR -> words(relation, term, WordField.CONTRIBUTOR, "r.contributors");
      case SUBJECT -> words(relation, term, WordField.SUBJECT, "r.subjects");
      case LANGUAGE -> new Part.Condition(language(relation, unmasked(term)));
      case DATE -> new Part.Condition(date(relation, unmasked(term)));
      case RECORD_ID -> new Part.Condition(recordId(unmasked(term)));
      case NUMBER -> new Part.Condition(number(unmasked(term)));
      case EVERYTHING -> throw new IllegalStateException("Handled above");
    };
  }

  private static CqlTerm unmasked(CqlTerm term) {
    if (term.isMasked()) {
      throw Diagnostic.UNSUPPORTED_MASKING.about(term.text());
    }
    return term;
  }

  private Part words(CqlRelation relation, CqlTerm term, WordField field, String column) {
    return switch (relation) {
      case ALL -> new Part.Words(CqlText.all(term, field));
      case ANY -> new Part.Words(CqlText.any(term, field));
      case EXACT -> new Part.Condition(exact(unmasked(term), field, column));
      default -> new Part.Words(CqlText.adjacent(term, field));
    };
  }

  /** The index finds where the words are; only there the statements themselves are compared. */
  private String exact(CqlTerm term, WordField field, String column) {
    var words = sql(new Part.Words(CqlText.all(term, field)));
    var text = value(ArabicText.fold(term.text()));
    return """
        (%s AND EXISTS (SELECT 1 FROM jsonb_array_elements(%s) AS statement
          WHERE %s IN (exchange_fold(statement ->> 'original'), exchange_fold(statement ->> 'latin'))))
        """
        .formatted(words, column, text);
  }

  private String language(CqlRelation relation, CqlTerm term) {
    var codes = value(folded(term).toArray(String[]::new));
    return switch (relation) {
      case ANY -> "s.languages && CAST(" + codes + " AS text[])";
      case UNEQUAL -> "NOT s.languages && CAST(" + codes + " AS text[])";
      default -> "s.languages @> CAST(" + codes + " AS text[])";
    };
  }

  private String date(CqlRelation relation, CqlTerm term) {
    var years = folded(term).stream().map(CqlSql::year).toList();
    if (years.size() != (relation == CqlRelation.WITHIN ? 2 : 1)) {
      throw Diagnostic.INVALID_TERM.about(term.text());
    }
    var year = value(years.getFirst());
    return switch (relation) {
      case UNEQUAL -> "s.year <> " + year;
      case LESS -> "s.year < " + year;
      case AT_MOST -> "s.year <= " + year;
      case MORE -> "s.year > " + year;
      case AT_LEAST -> "s.year >= " + year;
      case WITHIN -> "s.year BETWEEN " + year + " AND " + value(years.getLast());
      default -> "s.year = " + year;
    };
  }

  private static Integer year(String word) {
    if (!YEAR.matcher(word).matches()) {
      throw Diagnostic.INVALID_TERM.about(word);
    }
    return Integer.valueOf(word);
  }

  private String recordId(CqlTerm term) {
    var ids =
        List.of(term.text().split(" ")).stream()
            .map(word -> word.substring(word.lastIndexOf(':') + 1))
            .filter(word -> UUID_FORM.matcher(word).matches())
            .map(UUID::fromString)
            .toArray(UUID[]::new);
    return "s.record_id = ANY (CAST(" + value(ids) + " AS uuid[]))";
  }

  /** A number may be printed in its old or its new form: either finds the other. */
  private String number(CqlTerm term) {
    return List.of(term.text().split(" ")).stream()
        .flatMap(word -> StandardNumber.forms(word).stream())
        .distinct()
        .map(this::hasNumber)
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private String hasNumber(String number) {
    var words = Lexemes.folded(SearchWord.of(number).getFirst());
    return "(%s AND r.identifiers @> CAST(%s AS jsonb))"
        .formatted(sql(new Part.Words(words)), value("[{\"value\": \"" + number + "\"}]"));
  }

  private static List<String> folded(CqlTerm term) {
    return term.words().stream().map(word -> word.word().folded()).toList();
  }
}
