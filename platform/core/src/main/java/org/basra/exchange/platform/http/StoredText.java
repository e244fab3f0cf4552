package org.basra.exchange.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Normalizer;
import org.basra.exchange.platform.problem.CommonProblem;

/**
 * Text as it may be stored: no NUL and no lone surrogate (PostgreSQL refuses both), NFC, so that
 * equal text has equal characters.
 */
@Singleton
class StoredText implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(
        new SimpleModule("stored-text").addDeserializer(String.class, new CleanString()));
  }

  /** Whether PostgreSQL can store it as text. */
  static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)
          && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  private static final class CleanString extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    CleanString() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken().isNumeric() || parser.currentToken().isBoolean()) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      var text = StringDeserializer.instance.deserialize(parser, context);
      if (text == null) {
        return null;
      }
      if (!isStorable(text)) {
        throw CommonProblem.TEXT_NOT_ALLOWED.because("NUL or lone surrogate");
      }
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
  }
}
