package org.basra.exchange.library.returns;

import org.basra.exchange.library.items.ItemCondition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a copy looks that is back.
 *
 * @param condition null: as before
 */
record ConditionRequest(@Schema(nullable = true, examples = "WORN") ItemCondition condition) {

  /** The condition in a body that need not come. */
  static ItemCondition in(ConditionRequest request) {
    return request == null ? null : request.condition();
  }
}
