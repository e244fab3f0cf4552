/** XML as it goes out: written while it is sent, whatever the texts hold. */
package org.basra.exchange.library.xml;
