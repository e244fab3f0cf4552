package org.basra.exchange.platform.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} of them
 * @param next cursor of the next page, null on the last one
 * @param total how many there are in all; only when asked for with {@code count=true}
 * @param <T> the view
 */
public record Page<T>(
    List<T> items,
    @Schema(nullable = true) String next,
    @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {

  /** The same page with every item changed into its view. */
  public <V> Page<V> map(Function<? super T, V> view) {
    return new Page<>(items.stream().<V>map(view).toList(), next, total);
  }

  /** The same page with the number of all matches. */
  public Page<T> withTotal(long all) {
    return new Page<>(items, next, all);
  }
}
