package org.basra.exchange.library.marc;

import com.code_intelligence.jazzer.junit.FuzzTest;

class MarcXmlFuzz {

  @FuzzTest(maxDuration = "60s")
  void anyBytesAreReadElementByElement(byte[] file) {
    ReaderPromises.check(file, in -> MarcReader.open(MarcFormat.MARCXML, in));
  }
}
