package com.vivition.sla.engine;

/**
 * What is wrong with one field of what somebody sent.
 *
 * @param field   the field's path, like {@code components[2].endpoint.port}; empty for the whole
 * @param message what is wrong and what would be right, to be read behind the field's name
 */
public record FieldProblem(String field, String message) {
}
