/**
 * Memberships that come from an accepted award: who won a residency, a scholarship, a project or a
 * place in a youth programme may borrow without registering at the desk. What a patron is stays
 * with the patrons.
 */
package org.basra.exchange.library.memberships;
