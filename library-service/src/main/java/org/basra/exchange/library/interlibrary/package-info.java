/**
 * Lending between partner libraries, both ways: our readers get what a partner has, and partners
 * get copies of ours.
 */
package org.basra.exchange.library.interlibrary;
