package org.basra.exchange.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How every pod runs: the restricted profile and more, probes, resources, rollout. */
final class PodRules {

  private static final long USER = 10001;
  private static final Pattern PINNED =
      Pattern.compile(".+:(?!latest$|set-by-overlay$)[A-Za-z0-9_][A-Za-z0-9_.-]*");

  private final Findings findings = new Findings();

  private PodRules() {}

  static List<String> findings(Manifests manifests) {
    var rules = new PodRules();
    for (var deployment : manifests.deployments()) {
      rules.pod(deployment.getMetadata().getName(), Manifests.pod(deployment));
      for (var container : Manifests.containers(deployment)) {
        var where = deployment.getMetadata().getName() + "/" + container.getName();
        rules.container(where, container);
      }
      rules.serves(deployment);
      rules.rollout(deployment);
      rules.budget(deployment, manifests);
    }
    return rules.findings.list();
  }

  private void pod(String where, PodSpec pod) {
    var security = pod.getSecurityContext();
    findings.equal(security.getRunAsNonRoot(), true, where, "runAsNonRoot");
    findings.equal(security.getRunAsUser(), USER, where, "runAsUser");
    findings.equal(security.getRunAsGroup(), USER, where, "runAsGroup");
    findings.equal(
        security.getSeccompProfile().getType(), "RuntimeDefault", where, "seccompProfile.type");
    findings.require(security.getSysctls().isEmpty(), where, "sysctls must not be set");
    findings.equal(pod.getAutomountServiceAccountToken(), false, where, "automount of a token");
    findings.equal(pod.getEnableServiceLinks(), false, where, "enableServiceLinks");
    findings.equal(pod.getHostNetwork(), null, where, "hostNetwork");
    findings.equal(pod.getHostPID(), null, where, "hostPID");
    findings.equal(pod.getHostIPC(), null, where, "hostIPC");
    pod.getVolumes().forEach(volume -> volume(where, volume));
    spread(where, pod.getTopologySpreadConstraints());
  }

  private void volume(String where, Volume volume) {
    var allowed = new VolumeBuilder().withName("tmp").withEmptyDir(volume.getEmptyDir()).build();
    findings.require(
        volume.getEmptyDir() != null && volume.equals(allowed),
        where,
        "only an emptyDir named tmp may be mounted, not " + volume);
    findings.require(
        volume.getEmptyDir() == null || volume.getEmptyDir().getSizeLimit() != null,
        where,
        "an emptyDir needs a sizeLimit");
  }

  private void spread(String where, List<TopologySpreadConstraint> spreads) {
    findings.equal(
        spreads.stream().map(TopologySpreadConstraint::getTopologyKey).toList(),
        List.of("kubernetes.io/hostname", "topology.kubernetes.io/zone"),
        where,
        "what pods are spread over");
    for (var spread : spreads) {
      findings.equal(
          spread.getLabelSelector().getMatchLabels(),
          Map.of("app.kubernetes.io/name", where),
          where,
          "labelSelector of the spread");
    }
  }

  private void container(String where, Container container) {
    var security = container.getSecurityContext();
    findings.equal(
        security.getAllowPrivilegeEscalation(), false, where, "allowPrivilegeEscalation");
    findings.equal(security.getReadOnlyRootFilesystem(), true, where, "readOnlyRootFilesystem");
    findings.equal(
        security.getCapabilities().getDrop(), List.of("ALL"), where, "capabilities.drop");
    findings.equal(security.getCapabilities().getAdd(), List.of(), where, "capabilities.add");
    findings.equal(security.getPrivileged(), null, where, "privileged");
    findings.equal(security.getProcMount(), null, where, "procMount");
    // What the pod says holds unless a container says otherwise.
    findings.equal(security.getRunAsUser(), null, where, "runAsUser of the container");
    findings.equal(security.getRunAsNonRoot(), null, where, "runAsNonRoot of the container");
    findings.equal(security.getSeccompProfile(), null, where, "seccompProfile of the container");
    for (var port : container.getPorts()) {
      findings.equal(port.getHostPort(), null, where, "hostPort");
    }
    var mounts = container.getVolumeMounts();
    findings.require(
        mounts.size() == 1 && mounts.getFirst().getMountPath().equals("/tmp"),
        where,
        "/tmp must be the one mount");
    resources(where, container);
    image(where, container);
  }

  private void resources(String where, Container container) {
    var requests = container.getResources().getRequests();
    var limits = container.getResources().getLimits();
    findings.require(requests.containsKey("cpu"), where, "a CPU request is missing");
    findings.equal(limits.keySet(), Set.of("memory"), where, "what is limited");
    var request = requests.getOrDefault("memory", new Quantity("0"));
    findings.equal(request, limits.get("memory"), where, "the memory request");
  }

  private void image(String where, Container container) {
    findings.require(
        PINNED.matcher(container.getImage()).matches(),
        where,
        "the overlay must give the image a tag, not " + container.getImage());
    findings.equal(container.getImagePullPolicy(), "IfNotPresent", where, "imagePullPolicy");
  }

  private void serves(Deployment deployment) {
    var where = deployment.getMetadata().getName();
    var main = Manifests.main(deployment);
    probe(where, "startupProbe", "/q/health/started", main.getStartupProbe());
    probe(where, "livenessProbe", "/q/health/live", main.getLivenessProbe());
    probe(where, "readinessProbe", "/q/health/ready", main.getReadinessProbe());
    var startup = main.getStartupProbe();
    findings.require(
        startup.getPeriodSeconds() * startup.getFailureThreshold() >= 300,
        where,
        "a start may take five minutes");
  }

  private void probe(String where, String name, String path, Probe probe) {
    findings.equal(probe.getHttpGet().getPath(), path, where, name + " path");
    findings.equal(probe.getHttpGet().getPort().getStrVal(), "http", where, name + " port");
    findings.equal(probe.getInitialDelaySeconds(), null, where, name + " initialDelaySeconds");
  }

  private void rollout(Deployment deployment) {
    var where = deployment.getMetadata().getName();
    var rolling = deployment.getSpec().getStrategy().getRollingUpdate();
    findings.equal(rolling.getMaxUnavailable().getIntVal(), 0, where, "maxUnavailable");
    findings.equal(rolling.getMaxSurge().getIntVal(), 1, where, "maxSurge");
    // Selectors cannot be changed: nothing that changes, such as a version, may be in them.
    findings.equal(
        deployment.getSpec().getSelector().getMatchLabels(),
        Map.of("app.kubernetes.io/name", where),
        where,
        "selector");
  }

  private void budget(Deployment deployment, Manifests manifests) {
    var where = deployment.getMetadata().getName();
    var budget = manifests.find(PodDisruptionBudget.class, where);
    findings.require(budget.isPresent(), where, "a PodDisruptionBudget is missing");
    budget.ifPresent(
        found -> {
          findings.equal(
              found.getSpec().getSelector(),
              deployment.getSpec().getSelector(),
              where,
              "selector of the budget");
          findings.equal(
              found.getSpec().getMaxUnavailable().getIntVal(), 1, where, "budget maxUnavailable");
        });
  }
}
