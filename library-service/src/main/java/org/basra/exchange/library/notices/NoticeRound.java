package org.basra.exchange.library.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.rounds.Round;

/** Decides what is to be told, then sends what waits. */
@ApplicationScoped
class NoticeRound implements Round {

  private final NoticeService service;
  private final NoticeSender sender;
  private final LibraryConfig config;

  NoticeRound(NoticeService service, NoticeSender sender, LibraryConfig config) {
    this.service = service;
    this.sender = sender;
    this.config = config;
  }

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public Duration every() {
    return config.notices().every();
  }

  @Override
  public void run() {
    service.tellAll();
    sender.sendAll();
  }
}
