package org.basra.exchange.applications.documents;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;

/**
 * Reads a tree that can be stored, compared and computed with: text without NUL and lone surrogates
 * in NFC, numbers kept to the last digit, neither deeper nor larger than anybody needs.
 */
class JsonDocumentReader extends StdDeserializer<JsonDocument> {

  private static final long serialVersionUID = 1L;

  static final int DEPTH = 32;
  private static final int NUMBER_TEXT = 64;
  private static final int INTEGER_DIGITS = 30;
  private static final int DECIMALS = 20;
  private static final long SMALL = 18;

  JsonDocumentReader() {
    super(JsonDocument.class);
  }

  @Override
  public JsonDocument deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      return (JsonDocument) context.handleUnexpectedToken(JsonDocument.class, parser);
    }
    return new JsonDocument(object(parser, 1));
  }

  private static ObjectNode object(JsonParser parser, int depth) throws IOException {
    var object = JsonNodeFactory.instance.objectNode();
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      object.set(text(name), value(parser, depth));
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser, int depth) throws IOException {
    var array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser, depth));
    }
    return array;
  }

  private static JsonNode value(JsonParser parser, int depth) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, deeper(depth));
      case START_ARRAY -> array(parser, deeper(depth));
      case VALUE_STRING -> TextNode.valueOf(text(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
      case VALUE_TRUE -> BooleanNode.TRUE;
      case VALUE_FALSE -> BooleanNode.FALSE;
      default -> NullNode.instance;
    };
  }

  private static int deeper(int depth) {
    if (depth == DEPTH) {
      throw refused("More than " + DEPTH + " levels of nesting");
    }
    return depth + 1;
  }

  private static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (c == 0 || (Character.isSurrogate(c) && !pair)) {
        throw CommonProblem.TEXT_NOT_ALLOWED.because("NUL or lone surrogate");
      }
      if (pair) {
        i++;
      }
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Exact, in its shortest form; 1.0 and 1 are one number (JSON Schema core, 4.2.2). */
  private static JsonNode number(String text) {
    if (text.length() > NUMBER_TEXT) {
      throw tooManyDigits();
    }
    try {
      var exact = new BigDecimal(text).stripTrailingZeros();
      long integerDigits = (long) exact.precision() - exact.scale();
      if (integerDigits > INTEGER_DIGITS || exact.scale() > DECIMALS) {
        throw tooManyDigits();
      }
      if (exact.scale() > 0) {
        return DecimalNode.valueOf(exact);
      }
      return integerDigits <= SMALL
          ? JsonNodeFactory.instance.numberNode(exact.longValueExact())
          : BigIntegerNode.valueOf(exact.toBigIntegerExact());
    } catch (NumberFormatException exponentOutOfRange) {
      throw tooManyDigits();
    }
  }

  private static Problem tooManyDigits() {
    return refused(
        "A number has more than "
            + INTEGER_DIGITS
            + " digits before the point or "
            + DECIMALS
            + " behind it");
  }

  private static Problem refused(String why) {
    return CommonProblem.VALIDATION_FAILED.because(why);
  }
}
