package org.basra.exchange.testing.authorisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How one operation is called. Objects are made anew for each call, and their names are what the
 * page shows: a cell {@code own} says that of all objects only the own one was reached.
 */
public final class OperationCase {

  private final String id;
  private final Map<String, Function<String, ?>> objects = new LinkedHashMap<>();
  private String body = "";

  OperationCase(String id) {
    this.id = id;
  }

  /** An object that belongs to the person of that name, see {@code Tokens.subject}. */
  public OperationCase own(Function<String, ?> objectOf) {
    return own("own", objectOf);
  }

  /** A kind of own object, for example {@code own draft}. */
  public OperationCase own(String name, Function<String, ?> objectOf) {
    if (objects.put(name, objectOf) != null) {
      throw new IllegalArgumentException(id + " has two objects named " + name);
    }
    return this;
  }

  /** An object of somebody else. */
  public OperationCase foreign(Supplier<?> object) {
    return object("foreign", object);
  }

  /**
   * A kind of object that is nobody's own, for example {@code published}. Its value is the id in
   * the path; a path with several ids takes them joined by {@code /}.
   */
  public OperationCase object(String name, Supplier<?> object) {
    return own(name, person -> object.get());
  }

  /**
   * A valid body. Needed where an operation with objects has a body: an invalid one is refused
   * before the object is looked for.
   */
  public OperationCase body(String validBody) {
    this.body = validBody;
    return this;
  }

  String id() {
    return id;
  }

  String body() {
    return body;
  }

  Map<String, Function<String, ?>> objects() {
    return objects;
  }
}
