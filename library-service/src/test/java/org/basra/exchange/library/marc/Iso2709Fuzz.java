package org.basra.exchange.library.marc;

import com.code_intelligence.jazzer.junit.FuzzTest;

class Iso2709Fuzz {

  @FuzzTest(maxDuration = "60s")
  void anyBytesAreReadRecordByRecord(byte[] file) {
    ReaderPromises.check(file, in -> MarcReader.open(MarcFormat.ISO2709, in));
  }
}
