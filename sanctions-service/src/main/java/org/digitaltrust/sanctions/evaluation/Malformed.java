package org.digitaltrust.sanctions.evaluation;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.MALFORMED_QUESTION;

import org.digitaltrust.chassis.problem.Problem;

/** A member of a question that cannot be read. In a batch it spoils its own item only. */
public final class Malformed extends RuntimeException {

    private final String path;
    private final String complaint;

    public Malformed(String path, String complaint) {
        super(path, null, false, false);
        this.path = path;
        this.complaint = complaint;
    }

    /** Where it stands, such as {@code subject.id}. */
    public String path() {
        return path;
    }

    public String complaint() {
        return complaint;
    }

    /** As the error of one item of a batch. */
    String inItsPlace() {
        return path + " " + complaint;
    }

    /** As the answer to the whole request. */
    Problem asProblem() {
        return MALFORMED_QUESTION.with(path, complaint).at(path, complaint);
    }
}
