/** What a reader sees and decides without the desk: their card, loans, blocks and settings. */
package org.basra.exchange.library.mylibrary;
