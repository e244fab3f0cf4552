package org.basra.exchange.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who may open a connection to whom, computed from NetworkPolicies by the rules of their
 * specification: a pod that some policy selects may do only what one of its policies allows, and
 * both ends must allow a connection.
 */
final class Reachability {

  private static final String INGRESS = "Ingress";
  private static final String EGRESS = "Egress";

  private final List<NetworkPolicy> policies;

  Reachability(List<NetworkPolicy> policies) {
    this.policies = policies;
    policies.forEach(policy -> onlyLabels(policy.getSpec().getPodSelector()));
  }

  /** A pod as policies see it. */
  record Pod(
      String name,
      String namespace,
      Map<String, String> namespaceLabels,
      Map<String, String> labels) {}

  boolean open(Pod from, Pod to, String protocol, int port) {
    return leaves(from, to, protocol, port) && enters(from, to, protocol, port);
  }

  private boolean leaves(Pod from, Pod to, String protocol, int port) {
    var mine = of(from, EGRESS);
    return mine.isEmpty()
        || mine.stream()
            .flatMap(policy -> policy.getSpec().getEgress().stream())
            .anyMatch(
                rule ->
                    matches(rule.getTo(), to, from.namespace())
                        && carries(rule.getPorts(), protocol, port));
  }

  private boolean enters(Pod from, Pod to, String protocol, int port) {
    var mine = of(to, INGRESS);
    return mine.isEmpty()
        || mine.stream()
            .flatMap(policy -> policy.getSpec().getIngress().stream())
            .anyMatch(
                rule ->
                    matches(rule.getFrom(), from, to.namespace())
                        && carries(rule.getPorts(), protocol, port));
  }

  private List<NetworkPolicy> of(Pod pod, String type) {
    Predicate<NetworkPolicy> near =
        policy -> policy.getMetadata().getNamespace().equals(pod.namespace());
    return policies.stream()
        .filter(near)
        .filter(policy -> policy.getSpec().getPolicyTypes().contains(type))
        .filter(policy -> selects(policy.getSpec().getPodSelector(), pod.labels()))
        .toList();
  }

  /** A rule without peers means everybody. */
  private static boolean matches(List<NetworkPolicyPeer> peers, Pod pod, String home) {
    return peers.isEmpty() || peers.stream().anyMatch(peer -> matches(peer, pod, home));
  }

  private static boolean matches(NetworkPolicyPeer peer, Pod pod, String home) {
    if (peer.getIpBlock() != null) {
      throw new AssertionError("Addresses in policies are not understood here");
    }
    boolean there =
        peer.getNamespaceSelector() == null
            ? pod.namespace().equals(home)
            : selects(peer.getNamespaceSelector(), pod.namespaceLabels());
    return there && (peer.getPodSelector() == null || selects(peer.getPodSelector(), pod.labels()));
  }

  private static boolean selects(LabelSelector selector, Map<String, String> labels) {
    onlyLabels(selector);
    return labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
  }

  private static void onlyLabels(LabelSelector selector) {
    if (!selector.getMatchExpressions().isEmpty()) {
      throw new AssertionError("Expressions in selectors are not understood here");
    }
  }

  private static boolean carries(List<NetworkPolicyPort> ports, String protocol, int port) {
    return ports.isEmpty()
        || ports.stream()
            .anyMatch(
                open ->
                    open.getEndPort() == null
                        && protocol.equals(open.getProtocol())
                        && Integer.valueOf(port).equals(open.getPort().getIntVal()));
  }
}
