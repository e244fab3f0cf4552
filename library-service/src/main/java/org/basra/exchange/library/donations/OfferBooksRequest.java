package org.basra.exchange.library.donations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.basra.exchange.library.items.ItemCondition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Books that somebody would give.
 *
 * @param donorKind who gives
 * @param creditName how the donor agrees to be named to everybody; null for who wants no name
 * @param lines the titles
 */
record OfferBooksRequest(
    @NotNull DonorKind donorKind,
    @Valid @Schema(nullable = true) CreditName creditName,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid OfferedTitle> lines) {

  /**
   * One title, as the donor reads it from the book.
   *
   * @param author null where none is named
   * @param year Gregorian year of publication, or null
   * @param isbn with or without hyphens, or null
   * @param copies how many
   * @param condition how they look
   */
  record OfferedTitle(
      @NotBlank @Size(max = 500) @Schema(examples = "رجال في الشمس") String title,
      @Size(min = 1, max = 300) @Schema(nullable = true, examples = "غسان كنفاني") String author,
      @Min(1450) @Max(2200) @Schema(nullable = true, examples = "1963") Integer year,
      @Pattern(regexp = "(97[89][- ]?)?([0-9][- ]?){9}[0-9Xx]")
          @Size(max = 17)
          @Schema(nullable = true, examples = "978-9953-71-000-0")
          String isbn,
      @NotNull @Min(1) @Max(50) @Schema(examples = "2") Integer copies,
      @NotNull ItemCondition condition) {}
}
