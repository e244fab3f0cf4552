/**
 * What applies to whom: how long, how often and how many, as data that librarians change while the
 * service runs. The most specific rule decides, and every answer says which one it was.
 */
package org.basra.exchange.library.rules;
