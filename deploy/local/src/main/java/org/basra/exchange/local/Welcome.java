package org.basra.exchange.local;

import java.io.PrintStream;
import java.util.Locale;

/** What the person at the terminal sees when everything answers. */
final class Welcome {

  private final Stack stack;
  private final PrintStream out;

  Welcome(Stack stack, PrintStream out) {
    this.stack = stack;
    this.out = out;
  }

  void print(Progress progress) {
    out.printf(
        Locale.ROOT,
        "%nBasra Exchange is up after %.1f s.%n%n",
        Progress.seconds(progress.elapsed()));
    row("COMPONENT", "ADDRESS", "PID", "MEMORY", "START");
    stack.layout().components().forEach(this::row);
    stack.layout().missing().forEach(spec -> row(spec.name(), "not built", "-", "-", "-"));
    out.println();
    out.println("Demo users, password = name:");
    out.println("  " + String.join(", ", DemoUsers.names()));
    out.println("Keycloak console: " + stack.layout().keycloak().url() + "/admin (admin, admin)");
    out.println("Mails: " + stack.layout().folders().mail() + "/*.eml");
    out.println("Logs: " + stack.layout().folders().logs() + "/*.log");
    samples();
    out.println("Ctrl-C stops everything; the data stays for the next run.");
    out.flush();
  }

  private void row(Component component) {
    var process = component.process();
    var start = stack.startTimes().get(component.name());
    row(
        component.name(),
        component.url(),
        process.map(handle -> Long.toString(handle.pid())).orElse("-"),
        process.map(handle -> Memory.megabytes(handle) + " MB").orElse("-"),
        "%.1f s".formatted(Progress.seconds(start)));
  }

  private void row(String name, String address, String pid, String memory, String start) {
    out.printf("  %-12s %-28s %8s %8s %8s%n", name, address, pid, memory, start);
  }

  private void samples() {
    stack.layout().services().stream()
        .filter(service -> service.name().equals("gateway"))
        .findFirst()
        .ifPresent(
            gateway -> {
              out.println("API documentation: " + gateway.url() + "/docs");
              out.println("Try:");
              out.println(
                  "  curl -s -H \"Authorization: Bearer $(./exchange token librarian)\" \\");
              out.println("    '" + gateway.url() + "/api/library/v1/records?limit=3'");
            });
  }
}
