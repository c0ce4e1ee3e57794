package org.digitaltrust.pledge.wording;

/** The same in both languages. */
public record Wording(String vi, String en) {}
