package org.basra.exchange.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basra.exchange.local.story.Narrator;
import org.basra.exchange.local.story.Stage;
import org.basra.exchange.local.story.Story;
import org.basra.exchange.local.story.StoryFailure;

/** What {@code ./exchange demo} tells. */
public final class Demo {

  private final Narrator narrator;
  private final List<Story> stories;

  /** Everybody in the stories signs in at once. */
  public Demo(Stage stage, Narrator narrator, Inputs inputs) {
    this.narrator = narrator;
    this.stories =
        List.of(
            new LibraryStory(stage, inputs.marcXml()),
            new SeminarStory(stage),
            new ScholarshipStory(stage, inputs),
            new ConsignmentStory(stage, inputs),
            new PartnerStory(stage));
  }

  /** The stories in their order. */
  public List<Story> stories() {
    return stories;
  }

  /** Tells all stories in their order, or those that are named; stops at the first surprise. */
  public void tell(List<String> names) {
    var told = new ArrayList<String>();
    for (var story : named(names)) {
      narrator.story(story.about());
      long begin = System.nanoTime();
      story.tell();
      double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
      told.add(
          String.format(Locale.ROOT, "%-12s %5.1f s  %s", story.name(), seconds, story.about()));
    }
    narrator.story("All as promised");
    told.forEach(narrator::note);
  }

  private List<Story> named(List<String> names) {
    var known = stories.stream().map(Story::name).toList();
    for (var name : names) {
      if (!known.contains(name)) {
        throw new StoryFailure("There is no story '%s'; there are: %s".formatted(name, known));
      }
    }
    return stories.stream()
        .filter(story -> names.isEmpty() || names.contains(story.name()))
        .toList();
  }
}
