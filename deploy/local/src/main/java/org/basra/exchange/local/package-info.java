/**
 * The whole of Basra Exchange on one machine: PostgreSQL, Kafka, Keycloak, the services and the
 * gateway as real processes on loopback ports. Nothing here is part of a deployment.
 */
package org.basra.exchange.local;
