/**
 * What the library can spare: each offer of duplicates that it tells of, and each donated title
 * that it passes on, becomes one donation.
 */
package org.basra.exchange.aid.duplicates;
