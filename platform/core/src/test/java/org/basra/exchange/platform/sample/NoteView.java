package org.basra.exchange.platform.sample;

import java.util.UUID;

record NoteView(UUID id, String name, int count) {
  static NoteView of(Note note) {
    return new NoteView(note.id, note.name, note.count);
  }
}
