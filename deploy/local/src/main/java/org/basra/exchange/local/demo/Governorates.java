package org.basra.exchange.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basra.exchange.local.story.StoryFailure;

/** Names of governorates by p-code (OCHA): the finest places that are ever stored. */
final class Governorates {

  /** Where the story takes place; known without the list. */
  private static final Map<String, List<String>> OF_STORY =
      Map.of(
          "IQG02", List.of("محافظة البصرة", "Al-Basrah"),
          "PS0260", List.of("محافظة غزة", "Gaza"));

  private static final int PCODE = 0;
  private static final int ENGLISH = 2;
  private static final int ARABIC = 3;

  private final Map<String, List<String>> names;

  private Governorates(Map<String, List<String>> names) {
    this.names = names;
  }

  /** The real list, if it is at hand. */
  static Governorates of(Inputs inputs) {
    return new Governorates(inputs.governorates().map(Governorates::read).orElse(OF_STORY));
  }

  private static Map<String, List<String>> read(Path csv) {
    try (var lines = Files.lines(csv)) {
      return lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .collect(
              Collectors.toMap(
                  fields -> fields[PCODE], fields -> List.of(fields[ARABIC], fields[ENGLISH])));
    } catch (IOException e) {
      throw new StoryFailure(csv + " cannot be read", e);
    }
  }

  /** The name in both languages, each behind what kind of place it is. */
  ObjectNode name(String pcode, String arabicKind, String englishKind) {
    var name = names.get(pcode);
    if (name == null) {
      throw new StoryFailure("No governorate " + pcode);
    }
    return FilledForm.JSON
        .createObjectNode()
        .put("ar", arabicKind + " " + name.get(0))
        .put("en", englishKind + " " + name.get(1));
  }
}
