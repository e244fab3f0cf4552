package org.basra.exchange.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whatever an object names is there, and everything that must have an object has one. */
final class ReferenceRules {

  private final Manifests manifests;
  private final Findings findings = new Findings();

  private ReferenceRules(Manifests manifests) {
    this.manifests = manifests;
  }

  static List<String> findings(Manifests manifests) {
    var rules = new ReferenceRules(manifests);
    rules.namespace();
    rules.processes();
    manifests.deployments().forEach(rules::deployment);
    return rules.findings.list();
  }

  private void namespace() {
    var namespaces = manifests.all(Namespace.class);
    findings.equal(namespaces.size(), 1, "overlay", "number of namespaces");
    for (var namespace : namespaces) {
      var where = namespace.getMetadata().getName();
      var labels = namespace.getMetadata().getLabels();
      findings.equal(
          labels.get("pod-security.kubernetes.io/enforce"), "restricted", where, "pod security");
      for (var object : manifests.objects()) {
        findings.require(
            object instanceof Namespace || where.equals(object.getMetadata().getNamespace()),
            object.getKind() + " " + object.getMetadata().getName(),
            "must be in namespace " + where);
      }
    }
  }

  private void processes() {
    var expected =
        Repository.processes().stream().map(Repository.Process::name).collect(Collectors.toSet());
    for (var kind : List.of(Deployment.class, Service.class, ServiceAccount.class)) {
      var names =
          manifests.all(kind).stream()
              .map(object -> object.getMetadata().getName())
              .collect(Collectors.toSet());
      findings.equal(names, expected, kind.getSimpleName(), "names");
    }
  }

  private void deployment(Deployment deployment) {
    var where = deployment.getMetadata().getName();
    var pod = Manifests.pod(deployment);
    findings.equal(pod.getServiceAccountName(), where, where, "serviceAccountName");
    manifests
        .find(ServiceAccount.class, pod.getServiceAccountName())
        .ifPresent(
            account ->
                findings.equal(
                    account.getAutomountServiceAccountToken(), false, where, "account's token"));
    var labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
    selects(where, deployment.getSpec().getSelector().getMatchLabels(), labels);
    manifests
        .find(Service.class, where)
        .ifPresent(service -> service(where, service, deployment, labels));
    Manifests.containers(deployment).forEach(container -> environment(where, container));
  }

  private void selects(String where, Map<String, String> selector, Map<String, String> labels) {
    findings.require(
        labels.entrySet().containsAll(selector.entrySet()),
        where,
        "the selector " + selector + " does not select the pods " + labels);
  }

  private void service(
      String where, Service service, Deployment deployment, Map<String, String> labels) {
    selects(where, service.getSpec().getSelector(), labels);
    var offered = Manifests.main(deployment).getPorts().getFirst();
    var port = service.getSpec().getPorts().getFirst();
    findings.equal(port.getTargetPort().getStrVal(), offered.getName(), where, "targetPort");
    findings.equal(port.getPort(), Repository.process(where).port(), where, "port of the Service");
    findings.equal(
        offered.getContainerPort(), Repository.process(where).port(), where, "containerPort");
  }

  private void environment(String where, Container container) {
    for (var source : container.getEnvFrom()) {
      findings.require(source.getSecretRef() == null, where, "a whole Secret as environment");
      var name = source.getConfigMapRef().getName();
      findings.require(
          manifests.find(ConfigMap.class, name).isPresent(), where, "no ConfigMap " + name);
    }
    for (var variable : container.getEnv()) {
      if (variable.getValueFrom() != null) {
        reference(where, variable.getValueFrom());
      }
    }
  }

  private void reference(String where, EnvVarSource source) {
    if (source.getSecretKeyRef() != null) {
      var reference = source.getSecretKeyRef();
      var secret = manifests.find(Secret.class, reference.getName());
      findings.require(
          secret.filter(found -> found.getData().containsKey(reference.getKey())).isPresent(),
          where,
          "no Secret " + reference.getName() + " with " + reference.getKey());
    } else {
      var reference = source.getConfigMapKeyRef();
      var map = manifests.find(ConfigMap.class, reference.getName());
      findings.require(
          map.filter(found -> found.getData().containsKey(reference.getKey())).isPresent(),
          where,
          "no ConfigMap " + reference.getName() + " with " + reference.getKey());
    }
  }
}
