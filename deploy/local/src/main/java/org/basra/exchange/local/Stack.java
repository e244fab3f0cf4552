package org.basra.exchange.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * All servers together: started side by side as far as they need each other, stopped in reverse
 * order, watched in between.
 */
final class Stack implements AutoCloseable {

  private final StackLayout layout;
  private final Progress progress;
  private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Duration> startTimes = new ConcurrentHashMap<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final CompletableFuture<Component> death = new CompletableFuture<>();
  private volatile boolean closing;
  private boolean closed;

  Stack(StackLayout layout, Progress progress) {
    this.layout = layout;
    this.progress = progress;
  }

  StackLayout layout() {
    return layout;
  }

  /** How long each component took from its start until it answered. */
  Map<String, Duration> startTimes() {
    return Map.copyOf(startTimes);
  }

  /** Starts everything and returns when everything answers; the first failure ends it all. */
  void start() {
    var postgres = run(() -> bringUp(layout.postgres()));
    var kafka = run(() -> bringUp(layout.kafka()));
    var mail = run(() -> bringUp(layout.mail()));
    var home = run(this::prepareKeycloak);
    var keycloak = after(List.of(postgres, home), () -> bringUp(layout.keycloak()));
    var all = new ArrayList<>(List.of(postgres, kafka, mail, keycloak));
    for (var service : layout.services()) {
      all.add(after(List.of(postgres, keycloak), () -> bringUp(service)));
    }
    try {
      together(all).join();
    } catch (CompletionException e) {
      var first = failure.get();
      throw first instanceof StackFailure told
          ? told
          : new StackFailure("The stack did not start: " + first, first);
    }
    watch();
  }

  private CompletableFuture<Void> run(Runnable step) {
    return CompletableFuture.runAsync(step, threads).whenComplete(this::noteFailure);
  }

  private CompletableFuture<Void> after(List<CompletableFuture<Void>> ground, Runnable step) {
    return together(ground).thenRunAsync(step, threads).whenComplete(this::noteFailure);
  }

  private static CompletableFuture<Void> together(List<CompletableFuture<Void>> steps) {
    return CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new));
  }

  /** The first failure is the one to tell; it also ends the waiting of all other starts. */
  private void noteFailure(Void nothing, Throwable problem) {
    if (problem == null) {
      return;
    }
    var cause = problem instanceof CompletionException ? problem.getCause() : problem;
    if (failure.compareAndSet(null, cause)) {
      closing = true;
      layout.components().reversed().forEach(Component::stop);
    }
  }

  private void prepareKeycloak() {
    if (!layout.keycloak().prepared()) {
      progress.say("keycloak", "unpacking and building, once: about half a minute");
    }
    layout.keycloak().prepare();
  }

  private void bringUp(Component component) {
    if (closing) {
      throw new StackFailure(component.name() + " was not started");
    }
    progress.say(component.name(), "starting");
    long begin = System.nanoTime();
    component.start();
    var took = Duration.ofNanos(System.nanoTime() - begin);
    startTimes.put(component.name(), took);
    progress.say(component.name(), "ready after %.1f s".formatted(Progress.seconds(took)));
  }

  private void watch() {
    for (var component : layout.components()) {
      component.process().ifPresent(process -> reportEnd(component, process));
    }
  }

  private void reportEnd(Component component, ProcessHandle process) {
    process
        .onExit()
        .thenRun(
            () -> {
              if (!closing) {
                death.complete(component);
              }
            });
  }

  /** Waits until a server ends by itself, and names it. */
  Component awaitDeath() {
    return death.join();
  }

  @Override
  public synchronized void close() {
    closing = true;
    if (closed) {
      return;
    }
    closed = true;
    for (var group : layout.stopOrder()) {
      together(
              group.stream()
                  .map(one -> CompletableFuture.runAsync(() -> end(one), threads))
                  .toList())
          .join();
    }
    progress.say("stack", "stopped");
  }

  private void end(Component component) {
    if (component.isUp()) {
      progress.say(
          component.name(),
          component.writesCacheAtStop()
              ? "stopping; this first time it also writes its start-up cache"
              : "stopping");
      component.stop();
    }
  }
}
