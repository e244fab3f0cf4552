package org.basra.exchange.library.contributors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What has become of a name.
 *
 * @param contributor the contributor of the path, as it is now
 * @param owner the one whose name it is now
 */
record MovedNameView(
    @Schema(required = true) ContributorDetailView contributor,
    @Schema(required = true) ContributorEntryView owner) {

  static MovedNameView of(ContributorNameService.Moved moved) {
    var owner = moved.owner();
    return new MovedNameView(
        moved.contributor().view(), ContributorEntryView.of(owner.contributor(), owner.names()));
  }
}
