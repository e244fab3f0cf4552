package org.basra.exchange.local;

import java.util.List;
import java.util.Set;

/** {@code ./exchange up}: the stack in the foreground of a terminal. */
final class Up {

  private static final Set<String> OPTIONS = Set.of("--fresh", "--no-demo-data");

  private final Folders folders;
  private final List<String> options;

  Up(Folders folders, List<String> options) {
    this.folders = folders;
    this.options = options;
  }

  /** Returns by throwing only: the stack runs until a signal or until one of its servers ends. */
  void run() {
    options.stream()
        .filter(option -> !OPTIONS.contains(option))
        .findFirst()
        .ifPresent(
            option -> {
              throw new StackFailure("Unknown option: " + option);
            });
    try (var ground = Ground.take(folders)) {
      var progress = new Progress(System.out);
      var layout = new StackLayout(folders, Ports.standard(), ServiceSpec.all(), true);
      ground.clear(layout, progress);
      Ground.requireFreePorts(layout);
      if (options.contains("--fresh")) {
        Folders.delete(folders.state());
        Folders.delete(folders.mail());
        Folders.create(folders.state());
        progress.say("stack", "data deleted");
        layout = new StackLayout(folders, Ports.standard(), ServiceSpec.all(), true);
      }
      serve(new Stack(layout, progress), progress);
    }
  }

  private void serve(Stack stack, Progress progress) {
    try (stack) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
      stack.start();
      if (!options.contains("--no-demo-data")) {
        new DemoData(stack.layout(), progress).load();
      }
      new Welcome(stack, System.out).print(progress);
      var dead = stack.awaitDeath();
      throw new StackFailure(dead.name() + " has ended" + Logs.tail(folders.log(dead.name())));
    }
  }
}
