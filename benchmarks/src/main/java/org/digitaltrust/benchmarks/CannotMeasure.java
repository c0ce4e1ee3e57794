package org.digitaltrust.benchmarks;

/** Something is missing without which an area cannot be measured. */
final class CannotMeasure extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotMeasure(String why) {
        super(why);
    }
}
