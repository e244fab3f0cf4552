package org.basra.exchange.local;

import java.util.List;
import java.util.Optional;

/** One server of the stack. */
interface Component {

  /** Its name in progress lines, pid files and log files. */
  String name();

  /** Address for people and clients. */
  String url();

  /** The loopback ports it will listen on. */
  List<Integer> ports();

  /** Starts it and returns when it answers; throws {@link StackFailure} with its log otherwise. */
  void start();

  /** Stops it and returns when it is gone; does nothing when it does not run. */
  void stop();

  /** Whether stopping takes some seconds more because a start-up cache is written. */
  boolean writesCacheAtStop();

  /** Its process, while it runs; none for what runs inside the launcher. */
  Optional<ProcessHandle> process();

  /** Whether there is something to stop. */
  default boolean isUp() {
    return process().isPresent();
  }
}
