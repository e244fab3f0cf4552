package org.basra.exchange.local.negative;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A small API to draw requests for. */
final class Documents {

  private static final String NOTES =
      """
      {"paths": {
        "/health": {"get": {"operationId": "health", "responses": {}}},
        "/api/notes/v1/notes": {
          "get": {"operationId": "listNotes", "parameters": [
              {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1}},
              {"$ref": "#/components/parameters/Cursor"}],
            "responses": {"400": {"content": {"application/problem+json": {
              "examples": {"INVALID_CURSOR": {}, "INVALID_PARAMETER": {}}}}}}},
          "post": {"operationId": "addNote", "x-roles": ["member"],
            "parameters": [{"name": "Idempotency-Key", "in": "header", "schema": {}}],
            "requestBody": {"required": true, "content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Note"}}}},
            "responses": {"413": {"$ref": "#/components/responses/TooLarge"}}}},
        "/api/notes/v1/notes/{id}": {
          "parameters": [{"name": "id", "in": "path", "required": true,
            "schema": {"type": "string", "format": "uuid"}}],
          "get": {"operationId": "getNote", "responses": {}}}},
       "components": {
        "parameters": {"Cursor": {"name": "cursor", "in": "query", "schema": {"type": "string"}}},
        "responses": {"TooLarge": {"description": "BODY_TOO_LARGE: the body is too large"}},
        "schemas": {"Note": {"type": "object", "required": ["text", "kind", "noteId", "on"],
          "properties": {
            "text": {"type": "string", "minLength": 30, "maxLength": 40},
            "kind": {"enum": ["LONG", "SHORT"]},
            "noteId": {"type": "string", "format": "uuid"},
            "on": {"type": ["string", "null"], "format": "date"},
            "stars": {"type": "integer", "minimum": 3, "maximum": 5},
            "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Note"}}}}}}}
      """;

  private Documents() {}

  static ApiDocument notes() {
    try {
      return new ApiDocument(new ObjectMapper().readTree(NOTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
