/** The library's duplicates: each offer it tells of becomes one donation. */
package org.basra.exchange.aid.duplicates;
