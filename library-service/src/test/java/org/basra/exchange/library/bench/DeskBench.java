package org.basra.exchange.library.bench;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A check-out and its return, beside the statements they need through one JDBC loop. */
final class DeskBench {

  private static final int USERS = 10;
  private static final int SECONDS = 10;

  private static final List<String> CHECK_OUT =
      List.of(
          "SELECT * FROM patron WHERE id = ?::uuid FOR NO KEY UPDATE",
          "SELECT * FROM item WHERE id = ?::uuid FOR NO KEY UPDATE",
          "SELECT count(*) FROM loan WHERE patron_id = ?::uuid AND returned_at IS NULL",
          """
          INSERT INTO loan (id, version, item_id, patron_id, checked_out_at, due_at)
          SELECT uuidv7(), 0, i.id, p.id, now() - interval '1 second', now() + interval '21 days'
          FROM item i, patron p WHERE i.id = ?::uuid AND p.id = ?::uuid
          """);

  private static final String RETURN =
      "UPDATE loan SET returned_at = now(), version = version + 1"
          + " WHERE item_id = ?::uuid AND returned_at IS NULL";

  private final BenchStack stack;
  private final Api api;

  DeskBench(BenchStack stack) {
    this.stack = stack;
    this.api = new Api(stack.url());
  }

  /** A reader with a copy of their own. */
  private record Desk(String patron, String item, String barcode) {}

  void run() throws Exception {
    var record = api.json("/v1/records?limit=1").at("/items/0/id").asText();
    var desks = new ArrayList<Desk>();
    for (int user = 0; user <= USERS; user++) {
      desks.add(desk(record));
    }
    Load.run(USERS, SECONDS, user -> lends(desks.get(user)));
    System.out.println(
        Load.run(USERS, SECONDS, user -> lends(desks.get(user)))
            .line("check-out and return, 10 users"));
    alone(desks.getLast());
  }

  private void alone(Desk desk) throws Exception {
    try (var connection = stack.database().getConnection()) {
      connection.setAutoCommit(false);
      var lend = new ArrayList<PreparedStatement>();
      for (var sql : CHECK_OUT) {
        lend.add(connection.prepareStatement(sql));
      }
      lend.get(0).setString(1, desk.patron());
      lend.get(1).setString(1, desk.item());
      lend.get(2).setString(1, desk.patron());
      lend.get(3).setString(1, desk.item());
      lend.get(3).setString(2, desk.patron());
      var giveBack = connection.prepareStatement(RETURN);
      giveBack.setString(1, desk.item());
      Load.Step step =
          () -> {
            for (var statement : lend) {
              statement.execute();
            }
            connection.commit();
            giveBack.execute();
            connection.commit();
          };
      System.out.println(
          Load.run(1, SECONDS, user -> step).line("  one JDBC loop, without events"));
    }
  }

  private Desk desk(String record) throws Exception {
    var barcode = UUID.randomUUID().toString().substring(0, 18);
    var item =
        api.post(
            "/v1/records/" + record + "/items",
            "{\"barcode\": \"%s\", \"location\": \"MAIN\"}".formatted(barcode),
            201);
    var patron =
        api.post(
            "/v1/patrons",
            "{\"cardNumber\": \"%s\", \"category\": \"PUBLIC\"}"
                .formatted(UUID.randomUUID().toString().substring(0, 18)),
            201);
    return new Desk(patron.get("id").asText(), item.get("id").asText(), barcode);
  }

  private Load.Step lends(Desk desk) {
    return () -> {
      var loan =
          api.post(
              "/v1/loans",
              "{\"itemBarcode\": \"%s\", \"patronId\": \"%s\"}"
                  .formatted(desk.barcode(), desk.patron()),
              201);
      api.post("/v1/loans/" + loan.get("id").asText() + "/returns", "", 200);
    };
  }
}
