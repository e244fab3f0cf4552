package org.basra.exchange.library.contributors;

/**
 * A contributor with what belongs to it, read at one time.
 *
 * @param records how many records name it
 */
record ContributorDetail(Contributor contributor, ContributorNames names, long records) {

  private static final int BITS_FOR_NAMES = 12;
  private static final int BITS_FOR_RECORDS = 24;

  /**
   * Version of what the API shows: it changes with the contributor and also when an import brings a
   * name or a record, which does not touch the contributor itself.
   */
  long shownVersion() {
    return ((contributor.version << BITS_FOR_NAMES) + names.all().size() << BITS_FOR_RECORDS)
        + records;
  }

  ContributorDetailView view() {
    return new ContributorDetailView(
        contributor.id,
        contributor.kind,
        names.original(contributor),
        names.latin(contributor),
        names.dates(),
        names.all().stream().map(ContributorNameView::of).toList(),
        contributor.origins,
        contributor.externalIds,
        records);
  }
}
