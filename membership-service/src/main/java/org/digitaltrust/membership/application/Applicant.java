package org.digitaltrust.membership.application;

import org.jspecify.annotations.Nullable;

/**
 * Whose application it is.
 *
 * @param holder token subject of the person who applies; null when they applied on paper
 * @param filedBy token subject of whoever filed it: the same person, or an administrator on their behalf
 */
record Applicant(@Nullable String holder, String filedBy) {

    static Applicant inPerson(String subject) {
        return new Applicant(subject, subject);
    }

    static Applicant onPaper(String filedBy) {
        return new Applicant(null, filedBy);
    }

    boolean includes(String subject) {
        return subject.equals(holder) || subject.equals(filedBy);
    }
}
