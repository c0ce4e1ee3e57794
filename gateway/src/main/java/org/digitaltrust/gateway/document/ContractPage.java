package org.digitaltrust.gateway.document;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.gateway.answer.Answers;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /openapi}: JSON, or YAML where Accept prefers it; {@code /openapi.json} and {@code /openapi.yaml} whatever
 * Accept says; {@code ?audience=} for what one audience may call.
 */
@Singleton
public class ContractPage {

    private static final String AUDIENCE = "audience";
    private static final String NAMES =
            Arrays.stream(Audience.values()).map(Audience::wireName).collect(Collectors.joining(", "));
    private static final List<String> YAML_NAMES =
            List.of("application/yaml", "application/openapi+yaml", "application/x-yaml", "text/yaml");

    private final Map<String, Rendering> json = new HashMap<>();
    private final Map<String, Rendering> yaml = new HashMap<>();
    private final StaticAnswers files;
    private final Answers answers;

    ContractPage(Contract contract, StaticAnswers files, Answers answers) {
        this.files = files;
        this.answers = answers;
        var whole = contract.whole();
        json.put("", Rendering.of(whole, Rendering.JSON));
        yaml.put("", Rendering.of(whole, Rendering.YAML));
        for (var audience : Audience.values()) {
            var view = contract.of(audience);
            json.put(audience.wireName(), Rendering.of(view, Rendering.JSON));
            yaml.put(audience.wireName(), Rendering.of(view, Rendering.YAML));
        }
    }

    public void serve(RoutingContext request) {
        var asked = request.queryParam(AUDIENCE);
        if (asked.size() > 1
                || (asked.size() == 1 && Audience.named(asked.getFirst()).isEmpty())) {
            answers.send(Problem.invalid(AUDIENCE, "must be one of " + NAMES), request);
            return;
        }
        var view = asked.isEmpty() ? "" : asked.getFirst();
        var form = Objects.requireNonNull((wantsYaml(request) ? yaml : json).get(view));
        request.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        files.send(form, request);
    }

    private static boolean wantsYaml(RoutingContext request) {
        var path = request.normalizedPath();
        if (path.endsWith(".yaml")) {
            return true;
        }
        return !path.endsWith(".json")
                && isYamlPreferred(request.parsedHeaders().accept());
    }

    /** Most wanted first, as Vert.x sorts them; whoever takes anything gets JSON. */
    private static boolean isYamlPreferred(@Nullable List<MIMEHeader> accept) {
        if (accept == null) {
            return false;
        }
        for (var wanted : accept) {
            var name = wanted.value().toLowerCase(Locale.ROOT);
            if (YAML_NAMES.contains(name)) {
                return true;
            }
            if (name.endsWith("json") || name.endsWith("/*")) {
                return false;
            }
        }
        return false;
    }
}
