package org.digitaltrust.pledge.training;

import org.digitaltrust.pledge.training.Attempt.Status;

/** What comes of handing in answers. */
sealed interface Submission {

    record Judged(Attempt.Submitted attempt) implements Submission {}

    /** No such attempt, or somebody else's. */
    record Unknown() implements Submission {}

    record NotOpen(Status status) implements Submission {}

    record StrangeAnswer(String question) implements Submission {}
}
