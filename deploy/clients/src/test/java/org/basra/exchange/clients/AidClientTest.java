package org.basra.exchange.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.clients.StackForClients.user;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.basra.exchange.client.ApiClient;
import org.basra.exchange.client.api.AidDonationsApi;
import org.basra.exchange.client.api.AidDonationsApi.APIAidOfferDonationRequest;
import org.basra.exchange.client.api.AidDonationsApi.APIAidReceiveDonationRequest;
import org.basra.exchange.client.api.AidLocationsApi;
import org.basra.exchange.client.api.AidLocationsApi.APIAidAddLocationRequest;
import org.basra.exchange.client.api.AidProductsApi;
import org.basra.exchange.client.api.AidProductsApi.APIAidDefineProductRequest;
import org.basra.exchange.client.api.AidStockApi;
import org.basra.exchange.client.api.AidStockApi.APIAidListStockRequest;
import org.basra.exchange.client.model.AidAddLocationRequest;
import org.basra.exchange.client.model.AidBilingualName;
import org.basra.exchange.client.model.AidDefineAidItemRequest;
import org.basra.exchange.client.model.AidDonatedGoods;
import org.basra.exchange.client.model.AidDonationStatus;
import org.basra.exchange.client.model.AidDonationView;
import org.basra.exchange.client.model.AidItemKind;
import org.basra.exchange.client.model.AidLocationKind;
import org.basra.exchange.client.model.AidOfferDonationRequest;
import org.basra.exchange.client.model.AidReceiptRequest;
import org.basra.exchange.client.model.AidReceivedGoods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackForClients.class)
class AidClientTest {

  private static final LocalDate EXPIRY = LocalDate.now(ZoneOffset.UTC).plusYears(2);

  @Test
  void receivedGoodsAreInStockWithTheirLot() throws Exception {
    // Given
    var coordinator = user("aid-coordinator");
    var product = product(coordinator);
    var location = location(coordinator);
    var donation = donation(coordinator, product);
    assertThat(donation.getStatus()).isEqualTo(AidDonationStatus.OFFERED);

    // When
    var received =
        new AidDonationsApi(user("warehouse"))
            .aidReceiveDonation(
                APIAidReceiveDonationRequest.newBuilder()
                    .id(donation.getId())
                    .aidReceiptRequest(receipt(donation, location))
                    .idempotencyKey(UUID.randomUUID().toString())
                    .build());

    // Then
    assertThat(received.getStatus()).isEqualTo(AidDonationStatus.RECEIVED);
    var stock =
        new AidStockApi(coordinator)
            .aidListStock(APIAidListStockRequest.newBuilder().productId(product).build());
    assertThat(stock.getNext()).isNull();
    assertThat(stock.getItems())
        .singleElement()
        .satisfies(
            balance -> {
              assertThat(balance.getLocationId()).isEqualTo(location);
              assertThat(balance.getLotNumber()).isEqualTo("AMX-2311");
              assertThat(balance.getExpiresOn()).isEqualTo(EXPIRY);
              assertThat(balance.getOnHand()).isEqualTo(400);
              assertThat(balance.getReserved()).isZero();
            });
  }

  private static UUID product(ApiClient coordinator) throws Exception {
    var request =
        new AidDefineAidItemRequest()
            .name(new AidBilingualName().ar("أموكسيسيلين").en("Amoxicillin"))
            .kind(AidItemKind.MEDICINE)
            .inn("amoxicillin")
            .strength("500 mg")
            .form("capsule")
            .unit("capsule");
    return new AidProductsApi(coordinator)
        .aidDefineProduct(
            APIAidDefineProductRequest.newBuilder()
                .aidDefineAidItemRequest(request)
                .idempotencyKey(UUID.randomUUID().toString())
                .build())
        .getId();
  }

  private static UUID location(ApiClient coordinator) throws Exception {
    var request =
        new AidAddLocationRequest()
            .code("CLIENT-1")
            .name(new AidBilingualName().ar("مستودع البصرة").en("Basra warehouse"))
            .kind(AidLocationKind.WAREHOUSE)
            .governorate("IQG02");
    return new AidLocationsApi(coordinator)
        .aidAddLocation(
            APIAidAddLocationRequest.newBuilder()
                .aidAddLocationRequest(request)
                .idempotencyKey(UUID.randomUUID().toString())
                .build())
        .getId();
  }

  private static AidDonationView donation(ApiClient coordinator, UUID product) throws Exception {
    var request =
        new AidOfferDonationRequest()
            .donorCode("DONOR-17")
            .addLinesItem(
                new AidDonatedGoods()
                    .productId(product)
                    .quantity(400L)
                    .lotNumber("AMX-2311")
                    .expiresOn(EXPIRY));
    return new AidDonationsApi(coordinator)
        .aidOfferDonation(
            APIAidOfferDonationRequest.newBuilder()
                .aidOfferDonationRequest(request)
                .idempotencyKey(UUID.randomUUID().toString())
                .build());
  }

  private static AidReceiptRequest receipt(AidDonationView donation, UUID location) {
    return new AidReceiptRequest()
        .locationId(location)
        .addLinesItem(
            new AidReceivedGoods()
                .lineId(donation.getLines().getFirst().getId())
                .quantity(donation.getLines().getFirst().getQuantity()));
  }
}
