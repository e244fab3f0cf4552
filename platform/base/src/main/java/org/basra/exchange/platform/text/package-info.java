/** Text that people read in Arabic and English, and the folding that lets them find it again. */
package org.basra.exchange.platform.text;
