package org.digitaltrust.sanctions.party;

import org.digitaltrust.sanctions.register.Register;

/** Makes what the service's container would make. */
public final class AskersOf {

    private AskersOf() {}

    public static Askers register(Register register) {
        return new Askers(register);
    }
}
