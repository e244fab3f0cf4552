package org.basra.exchange.library.cql;

import java.util.Locale;
import org.basra.exchange.library.cql.CqlTokens.Kind;
import org.basra.exchange.library.cql.CqlTokens.Token;
import org.basra.exchange.platform.text.ArabicText;

/** Reads a query by descent; length, depth and number of operators are bounded. */
public final class CqlParser {

  private static final int LONGEST = 1000;
  private static final int DEEPEST = 20;
  private static final int MOST_OPERATORS = 50;
  private static final String SERVER_CHOICE = "cql.serverChoice";

  private final CqlTokens tokens;
  private int depth;
  private int operators;

  private CqlParser(String query) {
    this.tokens = new CqlTokens(query);
  }

  /**
   * The query as a tree.
   *
   * @throws DiagnosticException where it is none, is too large or asks for what is not offered
   */
  public static CqlQuery parse(String query) {
    // A ligature can unfold into eighteen letters, so the folded length counts as well.
    if (query.length() > LONGEST || ArabicText.fold(query).length() > LONGEST) {
      throw Diagnostic.TOO_MANY_CHARACTERS.about(Integer.toString(LONGEST));
    }
    var parser = new CqlParser(query);
    var tree = parser.query();
    if (parser.tokens.peek().isWord("sortby")) {
      throw Diagnostic.UNSUPPORTED_SORT.about("sortBy");
    }
    if (parser.tokens.peek().kind() != Kind.END) {
      throw syntax(parser.tokens.peek());
    }
    return tree;
  }

  private CqlQuery query() {
    if (tokens.peek().is(">")) {
      throw Diagnostic.UNSUPPORTED_QUERY_FEATURE.about("prefix assignment");
    }
    var left = clause();
    while (isOperator(tokens.peek())) {
      var operator = tokens.take().text().toLowerCase(Locale.ROOT);
      if (++operators > MOST_OPERATORS) {
        throw Diagnostic.TOO_MANY_BOOLEANS.about(Integer.toString(MOST_OPERATORS));
      }
      if (tokens.peek().is("/")) {
        throw Diagnostic.UNSUPPORTED_BOOLEAN_MODIFIER.about(operator);
      }
      left = combined(operator, left);
    }
    return left;
  }

  private CqlQuery combined(String operator, CqlQuery left) {
    return switch (operator) {
      case "and" -> new CqlQuery.And(left, clause());
      case "or" -> new CqlQuery.Or(left, clause());
      case "not" -> new CqlQuery.Not(left, clause());
      default -> throw Diagnostic.UNSUPPORTED_BOOLEAN.about(operator);
    };
  }

  private CqlQuery clause() {
    var first = tokens.take();
    if (first.is("(")) {
      return group();
    }
    if (!first.isTerm() || isOperator(first)) {
      throw syntax(first);
    }
    return isRelation(tokens.peek())
        ? search(first.text())
        : new CqlQuery.Clause(SERVER_CHOICE, "=", first.text());
  }

  private CqlQuery group() {
    if (++depth > DEEPEST) {
      throw Diagnostic.UNSUPPORTED_PARENTHESES.about("more than " + DEEPEST + " deep");
    }
    var inner = query();
    if (!tokens.take().is(")")) {
      throw Diagnostic.QUERY_SYNTAX_ERROR.about("a parenthesis is not closed");
    }
    depth--;
    return inner;
  }

  private CqlQuery search(String index) {
    var relation = tokens.take().text();
    if (tokens.peek().is("/")) {
      throw Diagnostic.UNSUPPORTED_RELATION_MODIFIER.about(relation);
    }
    var term = tokens.take();
    if (!term.isTerm()) {
      throw syntax(term);
    }
    return new CqlQuery.Clause(index, relation, term.text());
  }

  /** A word behind a word names a relation, unless it joins two clauses. */
  private static boolean isRelation(Token token) {
    return token.compares()
        || token.kind() == Kind.WORD && !isOperator(token) && !token.isWord("sortby");
  }

  private static boolean isOperator(Token token) {
    return token.isWord("and") || token.isWord("or") || token.isWord("not") || token.isWord("prox");
  }

  private static DiagnosticException syntax(Token at) {
    return Diagnostic.QUERY_SYNTAX_ERROR.about(
        at.kind() == Kind.END ? "the query ends too early" : "at " + at.text());
  }
}
