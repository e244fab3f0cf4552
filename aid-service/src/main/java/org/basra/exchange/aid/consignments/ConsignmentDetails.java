package org.basra.exchange.aid.consignments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What belongs to a few consignments, read together. */
final class ConsignmentDetails {

  private final Map<UUID, List<ConsignmentNeed>> needs;
  private final Map<UUID, List<ConsignmentPick>> picks;
  private final Map<UUID, List<ConsignmentSkip>> skips;

  ConsignmentDetails(
      List<ConsignmentNeed> needs, List<ConsignmentPick> picks, List<ConsignmentSkip> skips) {
    this.needs = by(needs, ConsignmentNeed::consignmentId);
    this.picks = by(picks, ConsignmentPick::consignmentId);
    this.skips = by(skips, ConsignmentSkip::consignmentId);
  }

  Stream<ConsignmentNeed> needs(Consignment of) {
    return needs.getOrDefault(of.id, List.of()).stream();
  }

  Stream<ConsignmentPick> picks(Consignment of) {
    return picks.getOrDefault(of.id, List.of()).stream();
  }

  Stream<ConsignmentSkip> skips(Consignment of) {
    return skips.getOrDefault(of.id, List.of()).stream();
  }

  private static <T> Map<UUID, List<T>> by(List<T> all, Function<T, UUID> owner) {
    return all.stream().collect(Collectors.groupingBy(owner));
  }
}
