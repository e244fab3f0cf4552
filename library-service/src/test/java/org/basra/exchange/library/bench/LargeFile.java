package org.basra.exchange.library.bench;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.NoSuchElementException;

/** MARCXML of any length, made while it is read. */
enum LargeFile {
  /** Records of everyday length, 2,000 of them different: the others are duplicates. */
  EVERYDAY(6_000, 2_000),
  /** Records as long as the reader takes them, each one new. */
  LONGEST(1_800_000, Long.MAX_VALUE);

  private static final String TEXT = "كتاب في تاريخ البصرة وفلسطين ";

  private final int recordBytes;
  private final long different;

  LargeFile(int recordBytes, long different) {
    this.recordBytes = recordBytes;
    this.different = different;
  }

  InputStream stream(long bytes) {
    long records = bytes / recordBytes;
    return new SequenceInputStream(
        new Enumeration<>() {
          private long next;

          @Override
          public boolean hasMoreElements() {
            return next <= records + 1;
          }

          @Override
          public InputStream nextElement() {
            if (!hasMoreElements()) {
              throw new NoSuchElementException();
            }
            long now = next++;
            var text = now == 0 ? "<collection>" : now > records ? "</collection>" : record(now);
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  private String record(long position) {
    long number = position % different;
    var notes = new StringBuilder();
    int filled = 0;
    while (filled < recordBytes - 700) {
      var note = TEXT.repeat(10) + (number + filled);
      notes
          .append("<datafield tag='500' ind1=' ' ind2=' '><subfield code='a'>")
          .append(note)
          .append("</subfield></datafield>");
      filled += 620;
    }
    return ("<record><leader>00000nam a2200000 a 4500</leader>"
            + "<controlfield tag='001'>%d</controlfield><controlfield tag='003'>IqBaBENCH"
            + "</controlfield><datafield tag='245' ind1='1' ind2='0'><subfield code='a'>%s%d"
            + "</subfield></datafield>%s</record>")
        .formatted(number, TEXT, number, notes);
  }
}
