package org.digitaltrust.chassis.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the client. Carries codes and arguments; the words are chosen when the language is known. */
public final class Problem extends RuntimeException {

    private final transient ProblemType type;
    private final transient Object[] arguments;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private transient @Nullable Duration wait;

    Problem(ProblemType type, Object... arguments) {
        this(type, List.of(), arguments);
    }

    private Problem(ProblemType type, List<Violation> violations, Object... arguments) {
        super(type.slug(), null, false, false);
        this.type = type;
        this.violations = violations;
        this.arguments = arguments.clone();
    }

    /** Refuses one property: 400, {@code invalid-request}, with the property named. */
    public static Problem invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    public static Problem invalid(List<Violation> violations) {
        return new Problem(EdgeProblem.INVALID_REQUEST, List.copyOf(violations));
    }

    /** The same refusal with the properties at fault named. */
    public Problem at(String field, String message) {
        return at(List.of(new Violation(field, message)));
    }

    public Problem at(List<Violation> faults) {
        return new Problem(type, List.copyOf(faults), arguments);
    }

    /** Adds a member that a program can act on, such as the states that are possible now. */
    public Problem and(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    /** Says in {@code Retry-After} how long to wait; at least a second. */
    public Problem retryAfter(Duration wait) {
        this.wait = wait;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    public List<Violation> violations() {
        return violations;
    }

    Optional<Duration> patience() {
        return Optional.ofNullable(wait);
    }

    Map<String, Object> extensions() {
        return extensions;
    }
}
