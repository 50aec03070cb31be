package com.vivition.sla.bugfix;

/**
 * A bug has come a step further, which those who follow it elsewhere want to read. Published once a step, within the
 * transaction that takes it.
 *
 * @param bug   its number
 * @param words Markdown; names no customer, person or studio
 */
public record BugNews(String bug, String words) {
}
