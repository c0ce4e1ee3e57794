package org.digitaltrust.sanctions.rundown;

/**
 * A row that was not answered.
 *
 * @param row its number as a person sees it in the file
 * @param message what is wrong with it, naming the column
 */
record UnreadableRow(int row, String message) {}
