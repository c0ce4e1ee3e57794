package org.digitaltrust.chassis.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * RFC 9457, as {@code application/problem+json}.
 *
 * @param traceId the W3C trace id to quote when asking for help
 * @param violations for invalid input, which properties are at fault; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonProperty("trace_id") String traceId,
        List<Violation> violations,
        @JsonAnyGetter Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Puts a problem into words for one reader. */
    public static ProblemBody of(Problem problem, Locale locale, String instance, String traceId) {
        var texts = ProblemTexts.in(locale, problem.type());
        return new ProblemBody(
                problem.type().page().toString(),
                texts.title(),
                problem.type().status(),
                texts.detail(problem.arguments()),
                instance,
                traceId,
                problem.violations(),
                problem.extensions());
    }
}
