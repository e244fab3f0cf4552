package org.basra.exchange.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What {@code ./exchange} starts: {@code up [--fresh] [--no-demo-data]}. */
public final class Main {

  private Main() {}

  /** The first argument is the command; exits with a status other than 0 when it failed. */
  public static void main(String[] arguments) {
    var words = Arrays.asList(arguments);
    var root = Path.of(System.getProperty("exchange.root", "")).toAbsolutePath().normalize();
    int status = 0;
    try {
      run(root, words.getFirst(), words.subList(1, words.size()));
    } catch (StackFailure e) {
      System.err.println();
      System.err.println(e.getMessage());
      if (e.getCause() != null) {
        e.getCause().printStackTrace();
      }
      status = 1;
    }
    System.exit(status);
  }

  private static void run(Path root, String command, List<String> options) {
    switch (command) {
      case "up" -> up(Folders.of(root), options);
      default -> throw new StackFailure("Unknown command: " + command);
    }
  }

  private static void up(Folders folders, List<String> options) {
    var progress = new Progress(System.out);
    try (var ground = Ground.take(folders)) {
      var layout = new StackLayout(folders, Ports.standard(), ServiceSpec.all(), true);
      ground.clear(layout, progress);
      Ground.requireFreePorts(layout);
      if (options.contains("--fresh")) {
        Folders.delete(folders.state());
        Folders.create(folders.state());
      }
      try (var stack = new Stack(layout, progress)) {
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
        stack.start();
        new Welcome(stack, System.out).print(progress);
        var dead = stack.awaitDeath();
        throw new StackFailure(dead.name() + " has ended" + Logs.tail(folders.log(dead.name())));
      }
    }
  }
}
