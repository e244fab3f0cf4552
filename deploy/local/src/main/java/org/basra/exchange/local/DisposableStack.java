package org.basra.exchange.local;

import java.nio.file.Path;
import java.util.ArrayList;

/** The whole stack on free ports and with data of its own, for the tests of other modules. */
public final class DisposableStack implements AutoCloseable {

  private final Stack stack;

  private DisposableStack(Stack stack) {
    this.stack = stack;
  }

  /**
   * Starts what {@code root} has built; returns when everything answers.
   *
   * @param root the repository
   * @param home where data and logs go; data of an earlier run is deleted
   */
  public static DisposableStack start(Path root, Path home) {
    Folders.delete(home);
    var layout = layout(Folders.under(root, Folders.of(root).tools(), home));
    if (!layout.missing().isEmpty()) {
      throw new StackFailure("Not packaged: " + layout.missing());
    }
    var stack = new Stack(layout, new Progress(System.out));
    stack.start();
    return new DisposableStack(stack);
  }

  private static StackLayout layout(Folders folders) {
    var services = new ArrayList<ServiceSpec>();
    var free = Ports.free(5 + ServiceSpec.all().size()).iterator();
    ServiceSpec.all().forEach(spec -> services.add(spec.withPort(free.next())));
    var ports = new Ports(free.next(), free.next(), free.next(), free.next(), free.next());
    return new StackLayout(folders, ports, services, false);
  }

  /** Address of the gateway. */
  public String gateway() {
    return stack.layout().addresses().gateway();
  }

  /** Address of the realm that signs the tokens. */
  public String issuer() {
    return stack.layout().addresses().issuer();
  }

  @Override
  public void close() {
    stack.close();
  }
}
