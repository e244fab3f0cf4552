package org.basra.exchange.platform.openapi;

import java.util.HashMap;
import java.util.Map;
import org.basra.exchange.platform.problem.ProblemType;
import org.jboss.jandex.IndexView;

/** All problem types of an application, by code. */
final class ProblemIndex {

  private final Map<String, ProblemType> byCode = new HashMap<>();

  ProblemIndex(IndexView index) {
    for (var implementation : index.getAllKnownImplementations(ProblemType.class)) {
      for (var constant : constants(implementation.name().toString())) {
        var before = byCode.putIfAbsent(constant.name(), constant);
        if (before != null && before.getClass() != constant.getClass()) {
          throw new IllegalStateException("Two problem types have the code " + constant.name());
        }
      }
    }
  }

  ProblemType named(String code) {
    var type = byCode.get(code);
    if (type == null) {
      throw new IllegalStateException("@Refuses names an unknown problem: " + code);
    }
    return type;
  }

  private static ProblemType[] constants(String className) {
    try {
      var loader = Thread.currentThread().getContextClassLoader();
      var type = Class.forName(className, true, loader);
      return type.isEnum() ? (ProblemType[]) type.getEnumConstants() : new ProblemType[0];
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Problem type " + className + " cannot be loaded", e);
    }
  }
}
