/** What the library forgets about readers: after a while by itself, and all of it when asked. */
package org.basra.exchange.library.privacy;
