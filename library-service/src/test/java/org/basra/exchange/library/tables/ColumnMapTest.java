package org.basra.exchange.library.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMapTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title:a,titel:b|true",
        "author:a|true",
        "title:a,title:b|true",
        "title,author,colour|true",
        "author,year|false",
        "title:a|false",
        "''|false"
      })
  void aMapThatCannotBeMeantIsTold(String entries, boolean heading) {
    var list = entries.isEmpty() ? List.<String>of() : List.of(entries.split(","));
    assertThat(new ColumnMap(list, heading).flaw()).isPresent();
  }
}
