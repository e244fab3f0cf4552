package org.basra.exchange.kubernetes;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basra.exchange.kubernetes.Reachability.Pod;

/** Our pods among those that the README asks a cluster to hold, and strangers. */
record Town(List<Pod> pods, Reachability reachability) {

  private static final String DATA = "basra-exchange-data";
  private static final String NAME = "app.kubernetes.io/name";

  /** Every port that anything in here listens on. */
  private static final List<Integer> PORTS =
      List.of(53, 587, 5432, 8080, 8081, 8082, 8083, 8084, 9092, 9093);

  static Town of(Manifests manifests) {
    var ours = manifests.all(Namespace.class).getFirst().getMetadata();
    var pods = new ArrayList<Pod>();
    for (var deployment : manifests.deployments()) {
      var labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
      pods.add(
          new Pod(deployment.getMetadata().getName(), ours.getName(), ours.getLabels(), labels));
    }
    for (var server : List.of("postgresql", "kafka", "keycloak", "mail")) {
      pods.add(elsewhere(server, DATA, Map.of(NAME, server)));
    }
    pods.add(elsewhere("dns", "kube-system", Map.of("k8s-app", "kube-dns")));
    pods.add(
        new Pod(
            "front-door", "ingress", Map.of("exchange.basra.org/front-door", "true"), Map.of()));
    // A stranger who wears our name, and one who is in our namespace without it.
    pods.add(elsewhere("impostor", "elsewhere", Map.of(NAME, "gateway")));
    pods.add(new Pod("lodger", ours.getName(), ours.getLabels(), Map.of()));
    return new Town(pods, new Reachability(manifests.all(NetworkPolicy.class)));
  }

  private static Pod elsewhere(String name, String namespace, Map<String, String> labels) {
    return new Pod(name, namespace, Map.of("kubernetes.io/metadata.name", namespace), labels);
  }

  Pod pod(String name) {
    return pods.stream().filter(pod -> pod.name().equals(name)).findFirst().orElseThrow();
  }

  boolean ours(Pod pod) {
    return pod.namespace().equals(pod("gateway").namespace());
  }

  /** All connections that begin or end in our namespace, as {@code from > to:port/protocol}. */
  Set<String> connections() {
    var open = new TreeSet<String>();
    for (var from : pods) {
      for (var to : pods) {
        if (!from.equals(to) && (ours(from) || ours(to))) {
          open.addAll(connections(from, to));
        }
      }
    }
    return open;
  }

  private List<String> connections(Pod from, Pod to) {
    var open = new ArrayList<String>();
    for (var protocol : List.of("TCP", "UDP")) {
      for (int port : PORTS) {
        if (reachability.open(from, to, protocol, port)) {
          open.add(from.name() + " > " + to.name() + ":" + port + "/" + protocol);
        }
      }
    }
    return open;
  }
}
