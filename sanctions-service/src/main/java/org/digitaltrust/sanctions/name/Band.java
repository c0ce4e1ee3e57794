package org.digitaltrust.sanctions.name;

/** How near a name is, best first. */
public enum Band {
    /** The same spelling, save for case, punctuation and where the tone mark sits. */
    EXACT(1.0),
    /** The same name written with less: without marks, joined up, without Thị or Văn after the family name. */
    STRONG(0.95),
    /** Worth a person's look: a typing error, another order, another tone, a part left out. */
    POSSIBLE(0.80);

    private final double least;

    Band(double least) {
        this.least = least;
    }

    /** The lowest score of this band. */
    public double least() {
        return least;
    }

    /** Whether this is as good as the other or better. */
    public boolean reaches(Band other) {
        return compareTo(other) <= 0;
    }
}
