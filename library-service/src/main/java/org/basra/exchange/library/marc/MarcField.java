package org.basra.exchange.library.marc;

/** One field of a MARC record: a control field (001–009) or a data field with subfields. */
public sealed interface MarcField permits ControlField, DataField {

  /** The tag, usually three digits; kept as it was read, even where it is not. */
  String tag();
}
