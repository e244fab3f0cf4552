/**
 * What producers and consumers of events share: topics and the CloudEvents form of a record.
 * Nothing here knows the database.
 */
package org.basra.exchange.platform.broker;
