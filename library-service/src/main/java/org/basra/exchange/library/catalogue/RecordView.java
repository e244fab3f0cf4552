package org.basra.exchange.library.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A publication as everybody sees it; the scripts of one statement stand side by side.
 *
 * @param controlNumber the number its library gave it (MARC 001)
 * @param controlNumberSource whose number that is (MARC 003)
 * @param title the title proper
 * @param otherTitles variant, parallel and uniform titles
 * @param publishers place and name, as printed
 * @param subjects headings with their subdivisions
 * @param dates the date of publication as printed, often Hijri and Gregorian
 * @param year Gregorian year of publication
 * @param hijriYear Hijri year of publication, where the record prints one
 * @param languages ISO 639-2/B codes
 * @param identifiers ISBN and ISSN, wrong ones included
 * @param digitalLinks digital copies and what else the record links to
 * @param createdAt when it came into this catalogue, UTC
 * @param updatedAt when it last changed here, UTC
 */
public record RecordView(
    @Schema(required = true) UUID id,
    @Schema(nullable = true, examples = "b12307154") String controlNumber,
    @Schema(nullable = true, examples = "LeBAU") String controlNumberSource,
    @Schema(required = true) ScriptedTextView title,
    @Schema(required = true) List<ScriptedTextView> otherTitles,
    @Schema(required = true) List<ContributorView> contributors,
    @Schema(required = true) List<ScriptedTextView> publishers,
    @Schema(required = true) List<ScriptedTextView> series,
    @Schema(required = true) List<ScriptedTextView> subjects,
    @Schema(required = true) List<ScriptedTextView> dates,
    @Schema(nullable = true, examples = "1963") Integer year,
    @Schema(nullable = true, examples = "1382") Integer hijriYear,
    @Schema(required = true) List<String> languages,
    @Schema(required = true) List<Identifier> identifiers,
    @Schema(required = true) List<DigitalLink> digitalLinks,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant updatedAt) {

  /** The view of a stored record. */
  public static RecordView of(BibliographicRecord record) {
    var titles = shown(record.titles);
    return new RecordView(
        record.id,
        record.controlNumber,
        record.controlNumberSource,
        titles.getFirst(),
        titles.subList(1, titles.size()),
        contributors(record),
        shown(record.publishers),
        shown(record.series),
        shown(record.subjects),
        shown(record.dates),
        record.publicationYear,
        record.hijriYear,
        record.languages,
        record.identifiers,
        record.digitalLinks,
        record.createdAt,
        record.updatedAt);
  }

  /** Without ids where they are not known yet, see {@link SearchRebuild}. */
  private static List<ContributorView> contributors(BibliographicRecord record) {
    var texts = record.contributors;
    var known = record.contributorIds == null ? new String[0] : record.contributorIds.split(" ");
    boolean isKnown = known.length == texts.size();
    return IntStream.range(0, texts.size())
        .mapToObj(i -> ContributorView.of(texts.get(i), isKnown ? UUID.fromString(known[i]) : null))
        .toList();
  }

  private static List<ScriptedTextView> shown(List<ScriptedText> texts) {
    return texts.stream().map(ScriptedTextView::of).toList();
  }
}
