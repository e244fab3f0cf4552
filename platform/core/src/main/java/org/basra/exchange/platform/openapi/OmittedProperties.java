package org.basra.exchange.platform.openapi;

import java.util.HashSet;
import java.util.Set;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Properties that are left out of the JSON when there is nothing to say: {@code @JsonInclude}. */
final class OmittedProperties {

  private static final String INCLUDE = "com.fasterxml.jackson.annotation.JsonInclude";
  private static final String SCHEMA = "org.eclipse.microprofile.openapi.annotations.media.Schema";

  private final Set<String> properties = new HashSet<>();
  private final Set<String> generics = new HashSet<>();

  OmittedProperties(IndexView index) {
    for (var include : index.getAnnotations(INCLUDE)) {
      if (include.target().kind() == AnnotationTarget.Kind.CLASS) {
        include.target().asClass().fields().forEach(f -> add(f.declaringClass(), f.name()));
      } else if (include.target().kind() == AnnotationTarget.Kind.FIELD) {
        var field = include.target().asField();
        add(field.declaringClass(), field.name());
      }
    }
  }

  private void add(ClassInfo type, String property) {
    properties.add(key(schemaName(type), property));
    if (!type.typeParameters().isEmpty()) {
      generics.add(schemaName(type));
    }
  }

  boolean contains(String schema, String property) {
    return properties.contains(key(schema, property))
        || generics.stream()
            .anyMatch(
                generic ->
                    schema.startsWith(generic) && properties.contains(key(generic, property)));
  }

  private static String schemaName(ClassInfo type) {
    AnnotationInstance named = type.declaredAnnotation(SCHEMA);
    return named != null && named.value("name") != null
        ? named.value("name").asString()
        : type.simpleName();
  }

  private static String key(String schema, String property) {
    return schema + '.' + property;
  }
}
