package org.basra.exchange.applications.answers;

import org.basra.exchange.applications.schemas.Fault;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would keep a draft from being submitted as it is.
 *
 * @param pointer JSON pointer of the answer, below {@code /answers}
 * @param detail what is wrong there
 */
public record Warning(
    @Schema(required = true) String pointer, @Schema(required = true) LocalizedText detail) {

  static Warning of(Fault fault) {
    return new Warning(fault.pointer(), fault.detail());
  }
}
