package org.basra.exchange.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import org.basra.exchange.gateway.GatewayProblem;
import org.basra.exchange.gateway.call.Call;
import org.basra.exchange.gateway.call.Linger;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemType;

/** One call's way to its service and back. All its events happen on one event loop. */
final class Forwarding {

  private enum Phase {
    CONNECTING,
    SENDING,
    WAITING,
    ANSWERING,
    OVER
  }

  private final Call call;
  private final PublicPath path;
  private final Upstream upstream;
  private final Proxy proxy;
  private final Watchdog watchdog;
  private Phase phase = Phase.CONNECTING;
  private HttpClientRequest request;
  private BodyPump upload;
  private BodyPump download;

  Forwarding(Call call, PublicPath path, Upstream upstream, Proxy proxy) {
    this.call = call;
    this.path = path;
    this.upstream = upstream;
    this.proxy = proxy;
    this.watchdog = new Watchdog(proxy.vertx(), this::silence);
  }

  void begin() {
    if (!upstream.breaker().permits()) {
      phase = Phase.OVER;
      proxy.unavailable(call, upstream);
      return;
    }
    call.response().closeHandler(left -> clientLeft());
    call.response().exceptionHandler(broken -> clientLeft());
    upstream
        .connect(call.request().method(), call.target().without(path.prefix()))
        .onComplete(this::connected);
  }

  private void connected(AsyncResult<HttpClientRequest> connection) {
    if (connection.failed()) {
      notConnected(connection.cause());
      return;
    }
    request = connection.result();
    if (phase == Phase.OVER) {
      request.reset();
      return;
    }
    call.connected();
    request.exceptionHandler(this::upstreamBroke);
    request.response().onSuccess(this::answered).onFailure(this::upstreamBroke);
    RequestHeaders.fill(call, request.headers());
    send();
  }

  private void notConnected(Throwable cause) {
    if (phase == Phase.OVER) {
      return;
    }
    if (cause instanceof ConnectionPoolTooBusyException) {
      // Too many calls at once says nothing about the service's health.
      upstream.breaker().abandoned();
    } else {
      upstream.breaker().failed();
    }
    phase = Phase.OVER;
    proxy.unavailable(call, upstream);
  }

  private void send() {
    if (!Linger.hasBody(call.request())) {
      phase = Phase.WAITING;
      watchdog.allow(upstream.firstByteTimeout());
      request.end();
      return;
    }
    phase = Phase.SENDING;
    watchdog.allow(proxy.config().idleTimeout());
    long length = Proxy.announcedLength(call);
    request.setChunked(length < 0);
    upload =
        new BodyPump(call.request(), request, new Upload())
            .expecting(length)
            .upTo(proxy.bodyLimit());
    if (call.request().headers().contains(HttpHeaders.EXPECT)) {
      call.response().writeContinue();
    }
    call.request().exceptionHandler(broken -> clientLeft());
    upload.start();
  }

  private void answered(HttpClientResponse answer) {
    if (phase == Phase.OVER) {
      return;
    }
    answer.exceptionHandler(this::upstreamBroke);
    if (answer.statusCode() < 200) {
      upstreamBroke(new IllegalStateException("Informational status as final answer"));
      return;
    }
    phase = Phase.ANSWERING;
    call.answered();
    upstream.breaker().succeeded();
    watchdog.allow(proxy.config().idleTimeout());
    var gzip = AnswerHead.set(call, answer, upstream, path.prefix());
    if (uploading()) {
      call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    download = new BodyPump(answer, call.response(), new Download()).through(gzip);
    if (!AnswerHead.bodiless(call, answer) && gzip == null) {
      var length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
      download.expecting(length == null ? -1 : Long.parseLong(length));
    }
    download.start();
  }

  private boolean uploading() {
    return upload != null && !upload.over();
  }

  /** Nothing moved for too long. */
  private void silence() {
    switch (phase) {
      case SENDING -> {
        if (upload.held()) {
          fail(GatewayProblem.UPSTREAM_TIMEOUT);
        } else {
          upstream.breaker().abandoned();
          giveUp(GatewayProblem.REQUEST_TIMEOUT);
        }
      }
      case CONNECTING, WAITING -> fail(GatewayProblem.UPSTREAM_TIMEOUT);
      case ANSWERING -> breakOff();
      case OVER -> {}
    }
  }

  private void upstreamBroke(Throwable cause) {
    switch (phase) {
      case CONNECTING, SENDING, WAITING -> fail(GatewayProblem.UPSTREAM_FAILED);
      case ANSWERING -> breakOff();
      case OVER -> {}
    }
  }

  private void clientLeft() {
    if (phase == Phase.OVER) {
      return;
    }
    if (phase != Phase.ANSWERING) {
      upstream.breaker().abandoned();
    }
    close();
  }

  private void fail(ProblemType problem) {
    upstream.breaker().failed();
    giveUp(problem);
  }

  private void giveUp(ProblemType problem) {
    close();
    proxy.refusals().refuse(call, problem);
  }

  /** A half-sent answer cannot be taken back: the client must see that it is incomplete. */
  private void breakOff() {
    close();
    call.response().reset();
  }

  private void close() {
    phase = Phase.OVER;
    watchdog.stop();
    if (upload != null) {
      upload.stop();
    }
    if (download != null) {
      download.stop();
    }
    if (request != null) {
      request.reset();
    }
  }

  private final class Upload implements BodyPump.Listener {
    @Override
    public void moved() {
      watchdog.moved();
    }

    @Override
    public void delivered() {
      if (phase == Phase.SENDING) {
        phase = Phase.WAITING;
        watchdog.allow(upstream.firstByteTimeout());
      }
    }

    @Override
    public void overflowed() {
      if (phase == Phase.SENDING) {
        upstream.breaker().abandoned();
        giveUp(CommonProblem.BODY_TOO_LARGE);
      } else {
        breakOff();
      }
    }
  }

  private final class Download implements BodyPump.Listener {
    @Override
    public void moved() {
      watchdog.moved();
    }

    @Override
    public void delivered() {
      phase = Phase.OVER;
      watchdog.stop();
      if (uploading()) {
        upload.stop();
        request.reset();
        Linger.close(call.request(), proxy.vertx());
      } else if (AnswerHead.endsByClosing(call)) {
        call.request().connection().close();
      }
    }
  }
}
