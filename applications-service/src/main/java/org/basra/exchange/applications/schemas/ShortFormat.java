package org.basra.exchange.applications.schemas;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;

/** A format that no long text has: some formats are checked by expressions of quadratic time. */
record ShortFormat(Format format) implements Format {

  private static final int LONGEST = 2048;

  @Override
  public String getName() {
    return format.getName();
  }

  @Override
  public String getMessageKey() {
    return format.getMessageKey();
  }

  @Override
  public boolean matches(ExecutionContext execution, SchemaContext schema, String value) {
    return value.length() <= LONGEST && format.matches(execution, schema, value);
  }
}
