package org.digitaltrust.membership.proof;

/** How a handle is written: letters, numbers, dots, hyphens and underscores, not of dots alone, which no profile is at. */
final class Handles {

    static final String PATTERN = "@?(?=[._-]*[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}._-]{1,100}";
    static final String MESSAGE = "must be a handle of 1 to 100 characters";

    private Handles() {}

    /** Without a leading {@code @}. */
    static String plain(String handle) {
        return handle.startsWith("@") ? handle.substring(1) : handle;
    }
}
