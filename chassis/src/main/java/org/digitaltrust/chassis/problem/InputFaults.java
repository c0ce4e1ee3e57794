package org.digitaltrust.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Says which property of a request is at fault, by the path that the client wrote. */
public final class InputFaults {

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private InputFaults() {}

    static List<Violation> of(ConstraintViolationException e) {
        return of(e.getConstraintViolations());
    }

    /** What a validator says. */
    public static List<Violation> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(it -> new Violation(path(it), it.getMessage()))
                .sorted(Comparator.comparing(Violation::field))
                .toList();
    }

    /** A value of the wrong type or form, an unknown or a duplicate property. */
    public static Problem of(JsonMappingException e) {
        if (e.getPath().isEmpty() && e.getCause() instanceof JsonProcessingException syntax) {
            return unreadable(syntax);
        }
        return Problem.invalid(path(e), message(e));
    }

    /** Broken JSON: where it breaks, and nothing of what stands there. */
    public static Problem unreadable(JsonProcessingException e) {
        var where = e.getLocation();
        return EdgeProblem.UNREADABLE_JSON.with(
                where == null ? "it ends too early" : "line " + where.getLineNr() + ", column " + where.getColumnNr());
    }

    private static String message(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "is not a known property";
            case InvalidFormatException format -> "must be " + expected(format.getTargetType());
            default -> "has the wrong type or form";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another form";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(it -> it.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (UUID.class.isAssignableFrom(type)) {
            return "a UUID";
        }
        return Temporal.class.isAssignableFrom(type) ? "an ISO 8601 date or a time with offset" : "of another type";
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    /** The path below the method's parameter: {@code file.arg0.accounts[0].displayName} is {@code accounts[0].display_name}. */
    private static String path(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(it -> it.getKind() != ElementKind.METHOD && it.getKind() != ElementKind.PARAMETER)
                .forEach(it -> append(path, it));
        return path.isEmpty() ? lastOf(violation.getPropertyPath()) : path.toString();
    }

    private static void append(StringBuilder path, Path.Node step) {
        if (step.getIndex() != null) {
            path.append('[').append(step.getIndex()).append(']');
        }
        if (step.getKind() == ElementKind.CONTAINER_ELEMENT || step.getName() == null) {
            return;
        }
        path.append(path.isEmpty() ? "" : ".").append(SNAKE_CASE.translate(step.getName()));
    }

    private static String lastOf(Path path) {
        var last = "body";
        for (var step : path) {
            last = step.getKind() == ElementKind.PARAMETER && step.getName() != null ? step.getName() : last;
        }
        return SNAKE_CASE.translate(last);
    }
}
