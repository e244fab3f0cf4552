package org.basra.exchange.events.registrations;

/** Whether somebody has a seat. */
public enum RegistrationStatus {
  CONFIRMED,
  WAITLISTED,
  CANCELLED
}
