package org.basra.exchange.library.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.basra.exchange.testing.MailSink;

/** A running mail server and what came in, read with somebody else's library. */
public final class Mails implements AutoCloseable {

  private final Path folder;
  private final MailSink sink;

  private Mails(Path folder, MailSink sink) {
    this.folder = folder;
    this.sink = sink;
  }

  /** A server that takes everything. */
  public static Mails running() {
    return refusing(address -> false);
  }

  /** A server that refuses some addresses for good. */
  public static Mails refusing(Predicate<String> refused) {
    try {
      var folder = Files.createTempDirectory("mails");
      return new Mails(folder, MailSink.start(Integer.getInteger(MailPort.PORT), folder, refused));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A mail as its reader sees it. */
  public record Mail(MimeMessage message, String subject, String text, String html) {

    /** The header as it was sent; null where there is none. */
    public String header(String name) {
      try {
        return message.getHeader(name, null);
      } catch (MessagingException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** The mails to an address, the oldest first. */
  public List<Mail> to(String address) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted()
          .map(Mails::read)
          .filter(mail -> isTo(mail, address))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTo(Mail mail, String address) {
    return mail.header("To").contains(address);
  }

  private static Mail read(Path file) {
    try (var in = Files.newInputStream(file)) {
      var message = new MimeMessage(Session.getInstance(new Properties()), in);
      var parts = (MimeMultipart) message.getContent();
      return new Mail(
          message, message.getSubject(), part(parts, "text/plain"), part(parts, "text/html"));
    } catch (IOException | MessagingException e) {
      throw new AssertionError("Not a mail: " + file, e);
    }
  }

  private static String part(MimeMultipart parts, String type)
      throws MessagingException, IOException {
    for (int i = 0; i < parts.getCount(); i++) {
      var part = parts.getBodyPart(i);
      if (part.isMimeType(type)) {
        return (String) part.getContent();
      }
    }
    throw new AssertionError("No part " + type + " in " + parts.getContentType());
  }

  @Override
  public void close() {
    sink.close();
  }
}
