package org.basra.exchange.library.notices;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.basra.exchange.platform.transaction.Attempt;
import org.basra.exchange.platform.transaction.Causes;

/** What a mail server made of a mail. Holds no text of the server: servers repeat the address. */
sealed interface MailOutcome {

  /** It took the mail. */
  record Accepted() implements MailOutcome {}

  /** Nobody listened: it has certainly not got the mail. */
  record Unreachable() implements MailOutcome {}

  /**
   * It said no: it has certainly not got the mail.
   *
   * @param forGood whether it would say so again (5xx, RFC 5321, 4.2.1)
   */
  record Refused(boolean forGood) implements MailOutcome {}

  /**
   * The conversation broke off: it may have got the mail.
   *
   * @param how kind of the failure, without its words
   */
  record Unknown(String how) implements MailOutcome {}

  static MailOutcome of(Attempt<?> attempt) {
    return switch (attempt) {
      case Attempt.Done<?> done -> new Accepted();
      case Attempt.Failed<?>(Exception cause) -> of(cause);
    };
  }

  private static MailOutcome of(Exception failure) {
    var reply = Causes.find(failure, SMTPException.class);
    if (reply.isPresent()) {
      return new Refused(reply.get().getReplyCode() >= 500);
    }
    boolean neverMet =
        Stream.of(
                ConnectException.class,
                UnknownHostException.class,
                NoRouteToHostException.class,
                SSLHandshakeException.class)
            .map(type -> Causes.find(failure, type))
            .anyMatch(Optional::isPresent);
    return neverMet ? new Unreachable() : new Unknown(failure.getClass().getSimpleName());
  }
}
