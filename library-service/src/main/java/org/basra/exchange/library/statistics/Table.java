package org.basra.exchange.library.statistics;

import java.util.List;
import java.util.stream.Stream;

/** A statistic as rows of a spreadsheet. */
interface Table {

  List<String> head();

  Stream<List<String>> rows();
}
