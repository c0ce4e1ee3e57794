package org.digitaltrust.pledge.statuslist;

import java.util.UUID;

/** The place of a credential in a list. */
public record StatusBit(Purpose purpose, UUID list, int index) {

    public StatusBit {
        if (index < 0 || index >= Bitstring.LENGTH) {
            throw new IllegalArgumentException("no list has an index " + index);
        }
    }
}
