package org.digitaltrust.hostile;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everybody who may call, and some who have no business here. */
final class Callers {

    private static final List<Caller> NOBODY = List.of(
            Caller.unknown("nobody", ""),
            Caller.unknown("nonsense", "Bearer not.a.token"),
            Caller.unknown("blank", "Bearer "),
            Caller.unknown("basic", "Basic bWVtYmVyOm1lbWJlcg=="),
            Caller.unknown("unsigned", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."),
            Caller.unknown("endless", "Bearer " + "a".repeat(3_000)));

    private final List<Caller> known;
    private final List<Caller> strangers;

    Callers(List<Caller> known) {
        this.known = known;
        var forged = known.stream()
                .limit(1)
                .map(it -> new Caller("forged", () -> forged(it.authorization().get()), Set.of(), false));
        this.strangers = Stream.concat(NOBODY.stream(), forged).toList();
    }

    /** Somebody who is let in. */
    Caller admitted(Operation operation, Chance chance) {
        var admitted = known.stream().filter(operation::admits).toList();
        if (admitted.isEmpty()) {
            throw new IllegalStateException("nobody may call " + operation + ", which is open to "
                    + operation.access().roles());
        }
        return chance.oneOf(admitted);
    }

    /** Somebody who is not; of an open operation, somebody who says nonsense of themselves. */
    Caller refused(Operation operation, Chance chance) {
        var refused = known.stream().filter(it -> !operation.admits(it)).toList();
        return refused.isEmpty() || chance.in(0.4) ? chance.oneOf(strangers) : chance.oneOf(refused);
    }

    /** A good token with another signature. */
    private static String forged(String authorization) {
        var last = authorization.charAt(authorization.length() - 10);
        return authorization.substring(0, authorization.length() - 10)
                + (last == 'A' ? 'B' : 'A')
                + authorization.substring(authorization.length() - 9);
    }
}
