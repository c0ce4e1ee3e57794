package org.digitaltrust.pledge.code;

import java.time.Instant;

/** What came of a step. */
sealed interface Transition {

    record Moved(CodeVersion to) implements Transition {}

    /** This step does not lead on from the state in which the version is. */
    record NotPossible(CodeVersion from) implements Transition {}

    record OwnProposal() implements Transition {}

    record TooEarly(Instant effectiveFrom) implements Transition {}

    record Overtaken(int by) implements Transition {}

    record UnknownVersion() implements Transition {}
}
