package org.basra.exchange.library.marc;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.ArrayList;
import java.util.List;

/** A record as a fuzzer likes it; every one of them could have come out of a file. */
public final class FuzzedRecord {

  private static final String[] TAGS = {
    "020", "041", "100", "110", "245", "246", "260", "264", "490", "600", "650", "700", "856", "880"
  };
  private static final int MOST_FIELDS = 30;
  private static final int LONGEST = 300;

  private FuzzedRecord() {}

  /** Takes what it needs from the fuzzer's bytes. */
  public static MarcRecord of(FuzzedDataProvider data) {
    var fields = new ArrayList<MarcField>();
    do {
      fields.add(data.consumeBoolean() ? data(data) : control(data));
    } while (data.remainingBytes() > 0 && fields.size() < MOST_FIELDS);
    return new MarcRecord(text(data, 24), fields);
  }

  private static ControlField control(FuzzedDataProvider data) {
    return new ControlField(
        data.pickValue(new String[] {"001", "003", "005", "008"}), text(data, 60));
  }

  private static DataField data(FuzzedDataProvider data) {
    var tag = data.pickValue(TAGS);
    var subfields = new ArrayList<Subfield>();
    int count = data.consumeInt(1, 5);
    for (int i = 0; i < count; i++) {
      boolean link = data.consumeBoolean();
      subfields.add(
          link
              ? new Subfield('6', data.pickValue(TAGS) + "-0" + data.consumeInt(0, 3))
              : new Subfield(
                  data.pickValue(List.of('a', 'b', 'c', 'e', 'n', 'u', 'x')), text(data, LONGEST)));
    }
    return new DataField(
        tag, (char) data.consumeInt(' ', '~'), (char) data.consumeInt(' ', '~'), subfields);
  }

  private static String text(FuzzedDataProvider data, int longest) {
    return StorableText.of(data.consumeString(longest), new MarcReader.Warnings());
  }
}
