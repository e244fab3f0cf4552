package org.basra.exchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The problems of the gateway itself, as docs/problems.md lists them. */
final class GatewayProblems {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `/problems/[a-z-]+` \\| `([A-Z_]+)`");

  private GatewayProblems() {}

  static Set<String> documented() {
    try {
      var page = Files.readString(Repository.root().resolve("docs/problems.md"));
      var chapter = page.split("(?m)^## Gateway$")[1].split("(?m)^## ")[0];
      return ROW.matcher(chapter).results().map(row -> row.group(1)).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
