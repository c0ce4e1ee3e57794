package org.digitaltrust.pledge.code;

/** A version with its words and their hash. */
record WrittenVersion(CodeVersion version, CodeText text, String sha256) {}
