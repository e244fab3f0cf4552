package org.basra.exchange.aid;

import static org.basra.exchange.aid.AidCalls.deliveryPoint;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.basra.exchange.aid.Consignments.arrived;
import static org.basra.exchange.aid.Consignments.deliver;
import static org.basra.exchange.aid.Consignments.planned;
import static org.basra.exchange.aid.Consignments.shipped;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.authorisation.AuthorisationMatrix;
import org.basra.exchange.testing.authorisation.OperationCase;

@QuarkusTest
class AidAuthorisationTest extends AuthorisationMatrix {

  AidAuthorisationTest() {
    super("aid");
  }

  @Override
  protected List<OperationCase> cases() {
    return List.of(
        operation("listProducts").object("product", AidCalls::medicine),
        operation("getProduct").object("product", AidCalls::medicine),
        operation("listLocations")
            .object("warehouse", AidCalls::warehouse)
            .object("delivery point", AidCalls::deliveryPoint),
        operation("getLocation")
            .object("warehouse", AidCalls::warehouse)
            .object("delivery point", AidCalls::deliveryPoint),
        operation("listLots").object("lot", AidAuthorisationTest::lot),
        operation("getLot").object("lot", AidAuthorisationTest::lot),
        operation("listStock")
            .object("in a warehouse", AidAuthorisationTest::warehouseWithStock)
            .object("at a delivery point", AidAuthorisationTest::deliveryPointWithStock),
        operation("listConsignments").object("consignment", AidAuthorisationTest::consignment),
        operation("getConsignment").object("consignment", AidAuthorisationTest::consignment),
        operation("deliverConsignment")
            .object("consignment", AidAuthorisationTest::consignment)
            .body(json("{'lines': [%s]}", arrived(UUID.randomUUID(), 1, 0, 0))));
  }

  private static UUID lot() {
    return stocked(medicine(), warehouse(), 1, "M", in(500));
  }

  private static UUID warehouseWithStock() {
    var warehouse = warehouse();
    stocked(medicine(), warehouse, 1, "M", in(500));
    return warehouse;
  }

  private static UUID deliveryPointWithStock() {
    var product = medicine();
    var warehouse = warehouse();
    var point = deliveryPoint();
    var lot = stocked(product, warehouse, 1, "M", in(500));
    deliver(shipped(warehouse, point, in(1), product, 1), arrived(lot, 1, 0, 0))
        .then()
        .statusCode(200);
    return point;
  }

  private static UUID consignment() {
    return planned(warehouse(), deliveryPoint(), in(1), medicine(), 1);
  }
}
