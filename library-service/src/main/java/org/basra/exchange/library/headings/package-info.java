/**
 * From headings to contributors: which person, body or meeting the name in a record means, decided
 * batch by batch while records are written. The decision is a pure function of the names that are
 * known; that a new name is one contributor is a constraint of the database.
 */
package org.basra.exchange.library.headings;
