package org.basra.exchange.platform.broker;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Creates missing topics before their first use, so that the number of partitions is ours and never
 * the broker's default for auto-created topics: it decides the order of events. Where topics are
 * managed from outside, switch it off.
 *
 * <p>Best effort: where it fails, the send or the subscription that follows tells why.
 */
public final class Topics {

  private static final Logger LOG = Logger.getLogger(Topics.class);
  private static final int TIMEOUT_MS = 5_000;

  private final Map<String, Object> connection;
  private final int partitions;
  private final short replicationFactor;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /**
   * Topics of the cluster reached by {@code connection}.
   *
   * @param connection Kafka client settings
   * @param partitions of a topic made here
   * @param replicationFactor of a topic made here; -1 leaves it to the broker
   */
  public Topics(Map<String, Object> connection, int partitions, short replicationFactor) {
    this.connection = new HashMap<>(connection);
    this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    this.connection.put(AdminClientConfig.CLIENT_ID_CONFIG, "exchange-topics");
    this.partitions = partitions;
    this.replicationFactor = replicationFactor;
  }

  /** A helper that creates nothing. */
  public static Topics managedElsewhere() {
    return new Topics(Map.of(), 0, (short) 0);
  }

  /** Makes those of {@code names} that are missing. Waits at most about 5 seconds. */
  public void ensure(Collection<String> names) {
    var missing = names.stream().filter(name -> !known.contains(name)).distinct().toList();
    if (missing.isEmpty() || partitions == 0) {
      return;
    }
    try (var admin = Admin.create(connection)) {
      for (var name : missing) {
        create(admin, name);
      }
    } catch (KafkaException e) {
      LOG.warnf("Topics %s could not be checked: %s", missing, e.getMessage());
    }
  }

  private void create(Admin admin, String name) {
    var topic = new NewTopic(name, partitions, replicationFactor);
    try {
      admin.createTopics(List.of(topic)).all().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
      LOG.infof("Created topic %s with %d partitions", name, partitions);
      known.add(name);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        known.add(name);
      } else {
        LOG.warnf("Topic %s could not be created: %s", name, e.getCause().toString());
      }
    } catch (TimeoutException e) {
      LOG.warnf("Topic %s could not be created within %d ms", name, TIMEOUT_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
