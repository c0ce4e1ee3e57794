package org.digitaltrust.sanctions.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.subject.CallerName;

/** Finds out on whose behalf a caller asks, from the register in memory. */
@ApplicationScoped
public class Askers {

    private final Register register;

    Askers(Register register) {
        this.register = register;
    }

    public Asker of(Caller caller) {
        var principals = new ArrayList<SubjectRecord>();
        principals.addAll(register.byCaller(new CallerName(CallerName.Kind.CLIENT, caller.client())));
        register.byCaller(new CallerName(CallerName.Kind.USER, caller.subject())).stream()
                .filter(it -> !principals.contains(it))
                .forEach(principals::add);
        var bound = principals.stream()
                .map(it -> it.subject().memberStatus())
                .anyMatch(it -> it != null && it.bindsItsCallers());
        var party = principals.size() == 1
                ? "member:" + principals.getFirst().subject().id()
                : own(caller);
        return new Asker(caller.subject(), caller.client(), party, bound);
    }

    private static String own(Caller caller) {
        return caller.service() ? "client:" + caller.client() : "user:" + caller.subject();
    }
}
