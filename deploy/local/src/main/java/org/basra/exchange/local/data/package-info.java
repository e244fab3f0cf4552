/**
 * The demo data: what a person finds who looks around after the first start. It goes in through the
 * public API like anybody's data; what is there already is left as it is.
 */
package org.basra.exchange.local.data;
