package org.basra.exchange.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that never fires proves nothing: each is shown a manifest with one thing wrong. */
class BrokenManifestsTest {

  private static final String POD = "/spec/template/spec";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          /securityContext/runAsNonRoot                            | false          | runAsNonRoot
          /securityContext/runAsNonRoot                            | -              | runAsNonRoot
          /securityContext/runAsUser                               | 0              | runAsUser
          /securityContext/runAsGroup                              | 0              | runAsGroup
          /securityContext/seccompProfile/type                     | "Unconfined"   | seccompProfile
          /automountServiceAccountToken                            | true           | automount
          /enableServiceLinks                                      | -              | enableServiceLinks
          /hostNetwork                                             | true           | hostNetwork
          /serviceAccountName                                      | "default"      | serviceAccountName
          /terminationGracePeriodSeconds                           | 30             | terminationGracePeriodSeconds
          /volumes/0/emptyDir                                      | {}             | sizeLimit
          /volumes/0/hostPath                                      | {"path":"/"}   | only an emptyDir
          /initContainers                                          | []             | number of migrations
          /initContainers/0/securityContext/capabilities/drop      | []             | capabilities.drop
          /initContainers/0/env/0/value                            | "false"        | QUARKUS_INIT_AND_EXIT
          /initContainers/0/env/5/valueFrom/secretKeyRef/name      | "library-keys" | Secret of QUARKUS_FLYWAY_USERNAME
          /containers/0/securityContext/allowPrivilegeEscalation   | true           | allowPrivilegeEscalation
          /containers/0/securityContext/readOnlyRootFilesystem     | -              | readOnlyRootFilesystem
          /containers/0/securityContext/privileged                 | true           | privileged
          /containers/0/securityContext/runAsUser                  | 0              | runAsUser of the container
          /containers/0/securityContext/capabilities/add           | ["NET_ADMIN"]  | capabilities.add
          /containers/0/image                                      | "library"      | tag
          /containers/0/image                                      | "a/b:latest"   | tag
          /containers/0/imagePullPolicy                            | "Always"       | imagePullPolicy
          /containers/0/resources/limits/cpu                       | "1"            | what is limited
          /containers/0/resources/requests/memory                  | "128Mi"        | memory request
          /containers/0/ports/0/containerPort                      | 8080           | containerPort
          /containers/0/ports/0/name                               | "web"          | targetPort
          /containers/0/readinessProbe/httpGet/path                | "/health"      | readinessProbe path
          /containers/0/livenessProbe/initialDelaySeconds          | 60             | initialDelaySeconds
          /containers/0/startupProbe/failureThreshold              | 3              | five minutes
          /containers/0/lifecycle/preStop/sleep/seconds            | 0              | endpoints
          /containers/0/env/0/name                                 | "QUARKUS_FLYWAY_MIGRATE_ON_START" | nothing reads
          /containers/0/env/0/name                                 | "QUARKUS_DATASOURCE_DB_KIND"      | nothing reads
          /containers/0/env/0/value                                | "true"         | only the init container
          /containers/0/env/1/valueFrom/secretKeyRef/name          | "library-database-owner" | owner's Secret
          /containers/0/env/1/valueFrom/secretKeyRef/key           | "user"         | no Secret
          /containers/0/env/5/name                                 | "EXCHANGE_AUDIT_KEY"     | EXCHANGE_PAGE_KEY must be given
          /containers/0/envFrom/0/configMapRef/name                | "adresses"     | no ConfigMap
          """)
  void aWrongPodIsFound(String pointer, String json, String finding)
      throws JsonProcessingException {
    // Given
    var documents = Rendering.of(Repository.OVERLAYS.resolve("dev"));
    // When
    change(document(documents, "Deployment", "library"), POD + pointer, json);
    // Then
    assertFound(documents, finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Deployment          | /spec/strategy/rollingUpdate/maxUnavailable  | 1     | maxUnavailable
          Deployment          | /spec/selector/matchLabels/version           | "1"   | selector
          Deployment          | /metadata/namespace                          | "default" | must be in namespace
          Service             | /spec/ports/0/port                           | 80    | port of the Service
          Service             | /spec/selector/app.kubernetes.io~1name       | "lib" | does not select
          Service             | /metadata/name                               | "books" | names
          ServiceAccount      | /automountServiceAccountToken                | true  | account's token
          PodDisruptionBudget | /spec/maxUnavailable                         | 0     | budget maxUnavailable
          PodDisruptionBudget | /spec/selector/matchLabels                   | {}    | selector of the budget
          ConfigMap           | /data/QUARKUS_DATASOURCE_JDBC_URL            | -     | QUARKUS_DATASOURCE_JDBC_URL must be given
          ConfigMap           | /data/QUARKUS_DATASOURCE_PASSWORDS           | "x"   | nothing reads
          ConfigMap           | /data/QUARKUS_SHUTDOWN_TIMEOUT               | "60S" | terminationGracePeriodSeconds
          """)
  void aWrongObjectIsFound(String kind, String pointer, String json, String finding)
      throws JsonProcessingException {
    // Given
    var documents = Rendering.of(Repository.OVERLAYS.resolve("dev"));
    // When
    change(document(documents, kind, "library"), pointer, json);
    // Then
    assertFound(documents, finding);
  }

  @Test
  void aWiderPolicyIsFound() throws JsonProcessingException {
    // Given
    var documents = Rendering.of(Repository.OVERLAYS.resolve("dev"));
    var before = Town.of(Manifests.parse(documents)).connections();
    // When: a rule without peers lets everybody in.
    change(document(documents, "NetworkPolicy", "library"), "/spec/ingress/0/from", "[]");
    // Then
    var more = new ArrayList<>(Town.of(Manifests.parse(documents)).connections());
    more.removeAll(before);
    assertThat(more)
        .contains("impostor > library:8081/TCP")
        .doesNotContain("impostor > events:8082/TCP");
  }

  private static void assertFound(List<ObjectNode> documents, String finding)
      throws JsonProcessingException {
    var manifests = Manifests.parse(documents);
    var findings = new ArrayList<>(PodRules.findings(manifests));
    findings.addAll(ReferenceRules.findings(manifests));
    findings.addAll(ConfigurationRules.findings(manifests));
    assertThat(findings).anyMatch(found -> found.contains(finding));
  }

  private static ObjectNode document(List<ObjectNode> documents, String kind, String name) {
    return documents.stream()
        .filter(document -> document.get("kind").asText().equals(kind))
        .filter(document -> document.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void change(ObjectNode document, String pointer, String json)
      throws JsonProcessingException {
    var path = JsonPointer.compile(pointer);
    var parent = document.at(path.head());
    var field = path.last().getMatchingProperty();
    assertThat(parent.isContainerNode()).as(pointer).isTrue();
    if (parent instanceof ArrayNode array) {
      array.set(path.last().getMatchingIndex(), StrictYaml.MAPPER.readTree(json));
    } else if (json == null) {
      ((ObjectNode) parent).remove(field);
    } else {
      ((ObjectNode) parent).set(field, StrictYaml.MAPPER.readTree(json));
    }
  }
}
