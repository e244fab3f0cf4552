package org.basra.exchange.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

  @TempDir Path home;

  private static void submit(int port, List<String> lines) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(in.readLine()).startsWith("220");
      for (var line : lines) {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        if (!line.startsWith("Subject") && !line.isEmpty()) {
          assertThat(in.readLine()).matches("[23].*");
        }
      }
    }
  }

  @Test
  void aMailBecomesAFileAndTheServerStopsWithTheStack() throws IOException {
    int port = Ports.free(1).getFirst();
    var folder = home.resolve("mail");
    var server = new MailServer(folder, port);

    server.start();
    assertThat(server.isUp()).isTrue();
    submit(
        port,
        List.of(
            "HELO test",
            "MAIL FROM:<library@mail.example>",
            "RCPT TO:<reader@mail.example>",
            "DATA",
            "Subject: reminder",
            "",
            ".",
            "QUIT"));
    server.stop();

    assertThat(server.isUp()).isFalse();
    assertThat(Ports.isFree(port)).isTrue();
    try (var mails = Files.list(folder)) {
      assertThat(mails)
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.getFileName().toString()).matches("[0-9T.]+Z-[0-9a-f]{8}\\.eml");
                assertThat(Files.readString(mail)).contains("Subject: reminder");
              });
    }
  }
}
