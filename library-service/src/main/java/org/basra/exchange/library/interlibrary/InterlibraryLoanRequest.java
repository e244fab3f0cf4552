package org.basra.exchange.library.interlibrary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one library asks of another. A borrowing names a title and a reader, a lending one of our
 * copies.
 *
 * @param partner code of the partner library
 * @param title of the work that a reader wants; only for a borrowing
 * @param author of that work, or null
 * @param recordId the record that describes that work in our catalogue, or null
 * @param patronId for whom; left out by members, who ask for themselves
 * @param itemBarcode the copy that the partner wants; only for a lending
 */
record InterlibraryLoanRequest(
    @NotNull @Schema(examples = "BORROWING") InterlibraryDirection direction,
    @NotNull @Pattern(regexp = PartnerLibrary.CODE) @Schema(examples = "NAJAH-LIB") String partner,
    @Size(min = 1, max = 500)
        @Pattern(regexp = InterlibraryLoanRequest.TEXT)
        @Schema(nullable = true, examples = "أرض البرتقال الحزين")
        String title,
    @Size(min = 1, max = 300)
        @Pattern(regexp = InterlibraryLoanRequest.TEXT)
        @Schema(nullable = true, examples = "غسان كنفاني")
        String author,
    @Schema(nullable = true, examples = "01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a") UUID recordId,
    @Schema(nullable = true, examples = "01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d") UUID patronId,
    @Pattern(regexp = "[A-Za-z0-9-]{3,32}") @Schema(nullable = true) String itemBarcode) {

  /** One line without blanks around it. */
  static final String TEXT = "\\S(.*\\S)?";
}
