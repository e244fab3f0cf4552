package org.basra.exchange.library.readinglists;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reading list without its entries, new or changed as a whole.
 *
 * @param title in both languages
 * @param introduction in both languages, or null
 * @param seriesId the series of the events service that it is read for, or null; when that series
 *     is published, so is the list
 */
record ReadingListRequest(
    @NotNull @Valid ReadingListTitle title,
    @Valid @Schema(nullable = true) ReadingListIntroduction introduction,
    @Schema(nullable = true, examples = "01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a") UUID seriesId) {

  /** A title that readers of either language understand. */
  record ReadingListTitle(
      @NotBlank @Size(max = 200) @Schema(examples = "قراءات في غسان كنفاني") String ar,
      @NotBlank @Size(max = 200) @Schema(examples = "Reading Ghassan Kanafani") String en) {}

  /** What the list is about. */
  record ReadingListIntroduction(
      @NotBlank @Size(max = 4000) @Schema(examples = "أعمال تُقرأ في الأمسيات الأربع") String ar,
      @NotBlank @Size(max = 4000) @Schema(examples = "Works read on the four evenings")
          String en) {}
}
