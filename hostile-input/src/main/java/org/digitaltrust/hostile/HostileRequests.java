package org.digitaltrust.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.digitaltrust.hostile.HostileRequest.Header;
import org.jspecify.annotations.Nullable;

/** Makes requests that are well-formed but for one fault, and now and then one without. */
final class HostileRequests {

    /** Where the fault is. */
    private enum Fault {
        NONE(2),
        CALLER(2),
        PATH(3),
        QUERY(2),
        HEADER(3),
        MEDIA_TYPE(1),
        BODY_BYTES(4),
        BODY_VALUE(12);

        private final int weight;

        Fault(int weight) {
            this.weight = weight;
        }

        boolean canBeIn(Operation operation) {
            return switch (this) {
                case NONE, CALLER, QUERY, HEADER -> true;
                case PATH -> !operation.parameters(Parameter.In.PATH).isEmpty();
                case MEDIA_TYPE, BODY_BYTES, BODY_VALUE -> !operation.bodies().isEmpty();
            };
        }
    }

    private static final List<String> STRANGE_MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/json; charset=utf-16",
            "application/problem+json",
            "json",
            "a/b/c",
            "*/*",
            "application/json;",
            "");

    private final Contract contract;
    private final Callers callers;
    private final long seed;

    HostileRequests(Contract contract, Callers callers, long seed) {
        this.contract = contract;
        this.callers = callers;
        this.seed = seed;
    }

    /** The request of this number. */
    HostileRequest of(Operation operation, Situation situation, int number) {
        var chance = Chance.of(seed, operation, number);
        var fault = fault(operation, chance);
        var sample = new Sample(contract, chance);
        var target = new Target(situation, sample, chance);
        var caller = fault == Fault.CALLER ? callers.refused(operation, chance) : callers.admitted(operation, chance);
        var path = target.path(operation, fault == Fault.PATH) + target.query(operation, fault == Fault.QUERY);
        var headers = headers(operation, situation, fault, chance);
        Body body = null;
        if (!operation.bodies().isEmpty()) {
            var form =
                    chance.oneOf(operation.bodies().keySet().stream().sorted().toList());
            var good = good(form, operation.bodies().get(form), situation, chance, sample);
            body = new Body(body(form.endsWith("json"), good, fault, chance));
            addType(headers, fault == Fault.MEDIA_TYPE ? chance.oneOf(STRANGE_MEDIA_TYPES) : form);
        }
        return new HostileRequest(operation, number, caller, path, headers, body);
    }

    private static Fault fault(Operation operation, Chance chance) {
        var faults = new ArrayList<Fault>();
        for (var fault : Fault.values()) {
            if (fault.canBeIn(operation)) {
                faults.addAll(Collections.nCopies(fault.weight, fault));
            }
        }
        return chance.oneOf(faults);
    }

    private static void addType(List<Header> headers, String type) {
        if (!type.isEmpty()) {
            headers.add(new Header("Content-Type", type));
        }
    }

    private static String good(
            String form, @Nullable JsonNode schema, Situation situation, Chance chance, Sample sample) {
        var known = situation.bodies().get(form);
        if (known != null && chance.in(0.8)) {
            return chance.oneOf(known);
        }
        return schema == null || !form.endsWith("json")
                ? OddText.any(chance)
                : sample.of(schema).toString();
    }

    private static byte[] body(boolean json, String good, Fault fault, Chance chance) {
        return switch (fault) {
            case BODY_VALUE -> json ? new Damage(chance).of(good).getBytes(UTF_8) : Mangling.of(good, chance);
            case BODY_BYTES -> Mangling.of(good, chance);
            case NONE, CALLER, PATH, QUERY, HEADER, MEDIA_TYPE -> good.getBytes(UTF_8);
        };
    }

    private static List<Header> headers(Operation operation, Situation situation, Fault fault, Chance chance) {
        var headers = new ArrayList<Header>();
        var parameters = operation.parameters(Parameter.In.HEADER);
        var odd = fault == Fault.HEADER && !parameters.isEmpty() && chance.in(0.6)
                ? chance.oneOf(parameters).name()
                : "";
        for (var parameter : parameters) {
            if (parameter.name().equals(odd)) {
                headers.add(new Header(odd, OddHead.value(chance)));
            } else if (situation.values().containsKey(parameter.name())) {
                headers.add(new Header(
                        parameter.name(), chance.oneOf(situation.values().get(parameter.name()))));
            } else if (parameter.name().equals("Idempotency-Key") && chance.in(0.5)) {
                // Few keys, so that some come again.
                headers.add(new Header(parameter.name(), "key-" + chance.below(6)));
            }
        }
        if (fault == Fault.HEADER && odd.isEmpty()) {
            headers.add(OddHead.any(chance));
        }
        return headers;
    }
}
