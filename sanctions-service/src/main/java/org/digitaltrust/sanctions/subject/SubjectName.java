package org.digitaltrust.sanctions.subject;

/**
 * What a subject is called.
 *
 * @param open whether anybody may see it: display names and aliases; a legal name is only ever compared with
 * @param former whether the subject goes by it no longer; compared with, and shown to nobody
 */
public record SubjectName(String text, boolean open, boolean former) {

    /** In the place of one that cannot be decrypted. It is like no other name, and shown to nobody. */
    public static final SubjectName UNREADABLE = new SubjectName("", false, true);

    /** One that the subject goes by. */
    public SubjectName(String text, boolean open) {
        this(text, open, false);
    }
}
