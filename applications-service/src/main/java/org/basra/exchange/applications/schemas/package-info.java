/**
 * The form language: a bounded part of JSON Schema 2020-12 with a label in two languages for every
 * question, checked when a form is written, and the checking of answers in the words of the form.
 * Pure: no database and no HTTP.
 */
package org.basra.exchange.applications.schemas;
