package org.vigil.shared.web;

/**
 * One thing to put right in a form: the field, and a sentence that says what to do.
 *
 * @param field id of the input, so that the summary can link to it
 * @param message what to do, not what went wrong inside
 */
public record FieldError(String field, String message) {}
