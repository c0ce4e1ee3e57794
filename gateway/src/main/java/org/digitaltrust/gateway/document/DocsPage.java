package org.digitaltrust.gateway.document;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.gateway.answer.Answers;

/** {@code GET /docs}: the document for people, by Swagger UI, from files of our own and nobody else's. */
@Singleton
public class DocsPage {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/";
    private static final String SWAGGER_UI_VERSION = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final Map<String, Rendering> files;
    private final String policy;
    private final StaticAnswers sending;
    private final Answers answers;

    DocsPage(DocumentSettings settings, StaticAnswers sending, Answers answers) {
        this.sending = sending;
        this.answers = answers;
        this.policy = policy(settings.issuer());
        var library = SWAGGER_UI + libraryVersion() + "/";
        this.files = Map.of(
                "docs", file("docs/index.html", HTML),
                "docs.js", file("docs/docs.js", SCRIPT),
                "swagger-ui.css", file(library + "swagger-ui.css", "text/css; charset=utf-8"),
                "swagger-ui-bundle.js", file(library + "swagger-ui-bundle.js", SCRIPT),
                "swagger-ui-standalone-preset.js", file(library + "swagger-ui-standalone-preset.js", SCRIPT),
                "favicon-32x32.png", file(library + "favicon-32x32.png", "image/png"));
    }

    /** Scripts from here only; beside us the page may ask the identity provider, for tokens. */
    private static String policy(URI issuer) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
                + "img-src 'self' data:; connect-src 'self' "
                + issuer.getScheme() + "://" + issuer.getAuthority()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    public void serve(RoutingContext request) {
        var path = request.normalizedPath();
        var file = files.get(path.substring(path.lastIndexOf('/') + 1));
        if (file == null || path.equals("/docs/docs")) {
            answers.send(EdgeProblem.NOT_FOUND.with(), request);
            return;
        }
        request.response().putHeader("Content-Security-Policy", policy);
        sending.send(file, request);
    }

    private static String libraryVersion() {
        var properties = new Properties();
        try (var in = open(SWAGGER_UI_VERSION)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static Rendering file(String resource, String contentType) {
        try (var in = open(resource)) {
            return Rendering.of(in.readAllBytes(), contentType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource), resource);
    }
}
