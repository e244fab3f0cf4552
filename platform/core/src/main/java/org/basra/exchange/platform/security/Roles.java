package org.basra.exchange.platform.security;

/** Names of roles as the identity provider gives them, for {@code @RolesAllowed}. */
public final class Roles {

  /** A person with an account. */
  public static final String MEMBER = "member";

  /** Catalogues and lends. */
  public static final String LIBRARIAN = "librarian";

  /** Plans seminars, workshops and forums. */
  public static final String EVENT_ORGANISER = "event-organiser";

  /** Runs calls for residencies and scholarships. */
  public static final String PROGRAMME_OFFICER = "programme-officer";

  /** Reviews submissions. */
  public static final String REVIEWER = "reviewer";

  /** Plans aid consignments. */
  public static final String AID_COORDINATOR = "aid-coordinator";

  /** Handles stock. */
  public static final String WAREHOUSE = "warehouse";

  /** Releases medicines. */
  public static final String PHARMACIST = "pharmacist";

  /** Delivers in the field. */
  public static final String FIELD_AGENT = "field-agent";

  /** A partner institution's program; what it may do is said by its scopes. */
  public static final String PARTNER = "partner";

  /** Reads the audit log. */
  public static final String AUDITOR = "auditor";

  /** Runs the platform. */
  public static final String ADMIN = "admin";

  /** Prefix under which a partner's OAuth scopes appear as roles, see {@link PartnerScopes}. */
  public static final String SCOPE_PREFIX = "scope:";

  private Roles() {}
}
