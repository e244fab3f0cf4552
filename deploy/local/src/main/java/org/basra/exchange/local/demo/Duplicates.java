package org.basra.exchange.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basra.exchange.local.story.EventWatch;
import org.basra.exchange.local.story.Stage;
import org.basra.exchange.local.story.StoryFailure;

/** Copies that the library does not need become an offer of a donation. */
public final class Duplicates {

  private static final String LIBRARY = "/api/library/v1";

  private final Stage stage;

  /** Acts as librarian and as aid coordinator. */
  public Duplicates(Stage stage) {
    this.stage = stage;
  }

  /** The library offers this many copies of one record and keeps one; the answer is the event. */
  public EventWatch.Event offer(int copies) {
    stage.chapter("The library offers duplicates of a book and keeps one copy");
    var librarian = stage.as("librarian");
    var record =
        librarian.quietly().get(LIBRARY + "/records?limit=1").expect(200).field("/items/0/id");
    var barcodes =
        IntStream.rangeClosed(0, copies)
            .mapToObj(copy -> addCopy(record))
            .skip(1)
            .map(barcode -> "\"" + barcode + "\"")
            .collect(Collectors.joining(", "));
    var offer =
        librarian
            .post(
                LIBRARY + "/duplicate-offers",
                "{\"recordId\": \"%s\", \"itemBarcodes\": [%s]}".formatted(record, barcodes),
                "/id")
            .expect(201)
            .id();
    return stage
        .events("library.duplicate-offers", 1, event -> offer.equals(event.key()))
        .getFirst();
  }

  private String addCopy(String record) {
    return stage
        .as("librarian")
        .quietly()
        .post(
            LIBRARY + "/records/" + record + "/items",
            "{\"barcode\": \"%s\", \"location\": \"BASRA-MAIN\"}".formatted(Stage.unique("DUP")))
        .expect(201)
        .field("/barcode");
  }

  /** Waits until aid has a donation for the offer, and that it is the only one. */
  public void showAsDonation(EventWatch.Event offer) {
    stage.chapter("Aid has them as an offered donation");
    stage.eventually(
        "Aid has a donation for offer " + offer.key(),
        () -> donations(offer),
        donations -> !donations.isEmpty());
    showOnce(offer);
  }

  /** There is exactly one donation for the offer now. */
  public void showOnce(EventWatch.Event offer) {
    var donations = donations(offer);
    donations.forEach(
        donation ->
            stage.note(
                "donation %s from %s, %s"
                    .formatted(
                        donation.path("id").asText(),
                        donation.path("source").asText(),
                        donation.path("lines"))));
    if (donations.size() != 1) {
      throw new StoryFailure("%d donations for offer %s".formatted(donations.size(), offer.key()));
    }
  }

  /** The offers in the order in which aid took them down. */
  public List<EventWatch.Event> inOrderOfDonations(List<EventWatch.Event> offers) {
    var newestFirst =
        stage.as("aid-coordinator").all("/api/aid/v1/donations").stream()
            .map(donation -> donation.path("offerId").asText())
            .toList();
    return offers.stream()
        .sorted(
            Comparator.comparingInt((EventWatch.Event offer) -> -newestFirst.indexOf(offer.key())))
        .toList();
  }

  private List<JsonNode> donations(EventWatch.Event offer) {
    return stage.as("aid-coordinator").all("/api/aid/v1/donations").stream()
        .filter(donation -> donation.path("offerId").asText().equals(offer.key()))
        .toList();
  }
}
