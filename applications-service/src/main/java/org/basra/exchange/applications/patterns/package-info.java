/**
 * Regular expressions that strangers write: refused where they can explode, and stopped where they
 * are slow all the same.
 */
package org.basra.exchange.applications.patterns;
