/**
 * The catalogue as other libraries' programs search it (SRU 1.2 and 2.0): queries in CQL, records
 * in MARCXML or Dublin Core, and a record that explains the server. Needs no login.
 */
package org.basra.exchange.library.sru;
