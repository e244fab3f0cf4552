package org.basra.exchange.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;
import org.basra.exchange.gateway.encoding.Gzip;

/** Moves a body piece by piece, never reading faster than the other side takes. */
final class BodyPump {

  /** Who wants to know how it goes. */
  interface Listener {
    /** A piece moved. */
    void moved();

    /** The last piece is on its way. */
    void delivered();

    /** The body is longer than allowed; nothing more will be moved. */
    default void overflowed() {}
  }

  private final ReadStream<Buffer> from;
  private final WriteStream<Buffer> to;
  private final Listener listener;
  private long expected = -1;
  private long limit = Long.MAX_VALUE;
  private Gzip gzip;
  private long count;
  private boolean over;
  private boolean held;

  BodyPump(ReadStream<Buffer> from, WriteStream<Buffer> to, Listener listener) {
    this.from = from;
    this.to = to;
    this.listener = listener;
  }

  /** The length the sender announced: its last piece is then known as such, which saves a write. */
  BodyPump expecting(long length) {
    this.expected = length;
    return this;
  }

  /** More bytes than this are refused. */
  BodyPump upTo(long most) {
    this.limit = most;
    return this;
  }

  /** Compresses on the way; takes over the stream and closes it. */
  BodyPump through(Gzip compression) {
    this.gzip = compression;
    return this;
  }

  void start() {
    from.handler(this::piece);
    from.endHandler(end -> end());
    from.resume();
  }

  /** Stops moving; what still comes is forgotten. */
  void stop() {
    if (!over) {
      over = true;
      release();
    }
  }

  /** Whether the receiver is the one who lets the other wait. */
  boolean held() {
    return held;
  }

  /** Whether there is nothing left to move. */
  boolean over() {
    return over;
  }

  private void piece(Buffer piece) {
    if (over) {
      return;
    }
    count += piece.length();
    if (count > limit) {
      stop();
      listener.overflowed();
      return;
    }
    listener.moved();
    if (gzip != null) {
      write(gzip.next(piece));
    } else if (count == expected) {
      over = true;
      to.end(piece);
      listener.delivered();
    } else {
      write(piece);
    }
  }

  private void write(Buffer piece) {
    if (piece.length() > 0) {
      to.write(piece);
    }
    if (to.writeQueueFull()) {
      held = true;
      from.pause();
      to.drainHandler(space -> flow());
    }
  }

  private void flow() {
    held = false;
    listener.moved();
    from.resume();
  }

  private void end() {
    if (over) {
      return;
    }
    over = true;
    if (gzip != null) {
      to.end(gzip.last());
      release();
    } else {
      to.end();
    }
    listener.delivered();
  }

  private void release() {
    if (gzip != null) {
      gzip.close();
      gzip = null;
    }
  }
}
