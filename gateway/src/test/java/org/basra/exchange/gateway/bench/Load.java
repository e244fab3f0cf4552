package org.basra.exchange.gateway.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Users who each send the next request when they have read the last answer. */
final class Load {

  private static final int USERS = 32;

  /**
   * What a run showed.
   *
   * @param perSecond answered requests a second
   * @param p50 median latency in microseconds
   * @param p99 99th percentile in microseconds
   */
  record Result(double perSecond, long p50, long p99) {}

  private Load() {}

  /** Runs for {@code seconds}; fails at the first answer that is not 200. */
  static Result run(int port, String path, String token, int seconds)
      throws InterruptedException, ExecutionException {
    var request =
        ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token)
            + "\r\nAccept: application/json\r\n\r\n";
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs = new ArrayList<Future<long[]>>();
      for (int i = 0; i < USERS; i++) {
        runs.add(users.submit(user(port, request.getBytes(StandardCharsets.US_ASCII), end)));
      }
      var all = new ArrayList<long[]>();
      for (var run : runs) {
        all.add(run.get());
      }
      return summary(all.stream().flatMapToLong(Arrays::stream).sorted().toArray(), seconds);
    }
  }

  private static Result summary(long[] sorted, int seconds) {
    return new Result(
        (double) sorted.length / seconds,
        sorted[sorted.length / 2] / 1000,
        sorted[(int) (sorted.length * 0.99)] / 1000);
  }

  private static Callable<long[]> user(int port, byte[] request, long end) {
    return () -> {
      var times = new long[1_000_000];
      int count = 0;
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        var in = new BufferedInputStream(socket.getInputStream(), 16_384);
        long start = System.nanoTime();
        while (start < end && count < times.length) {
          socket.getOutputStream().write(request);
          readAnswer(in);
          long now = System.nanoTime();
          times[count++] = now - start;
          start = now;
        }
      }
      return Arrays.copyOf(times, count);
    };
  }

  private static void readAnswer(InputStream in) throws IOException {
    var status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("Unexpected answer: " + status);
    }
    int length = -1;
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The connection ended");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
