package org.digitaltrust.sanctions.subject;

/**
 * What a subject is called.
 *
 * @param open whether anybody may see it: display names and aliases; a legal name is only ever compared with
 */
public record SubjectName(String text, boolean open) {}
