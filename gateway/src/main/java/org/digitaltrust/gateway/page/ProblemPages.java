package org.digitaltrust.gateway.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.ProblemTexts;
import org.digitaltrust.gateway.answer.Answers;
import org.jspecify.annotations.Nullable;

/** {@code GET /problems} and {@code GET /problems/{slug}}: what a problem's {@code type} points to, from the same texts as the problem itself. */
@Singleton
public class ProblemPages {

    private static final List<String> BUNDLES = List.of("edge", "membership", "pledge", "sanctions");
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Map<Locale, Map<String, Words>> pages;
    private final Answers answers;

    ProblemPages(Answers answers) {
        this.answers = answers;
        this.pages = Map.of(Locale.ENGLISH, read(""), Locale.of("vi"), read("_vi"));
    }

    private record Words(String title, String meaning) {}

    public void serve(RoutingContext request) {
        var path = request.normalizedPath();
        var slug = path.substring(path.lastIndexOf('/') + 1);
        var language = ProblemTexts.languageOf(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var page = path.equals("/problems") ? index(language) : pageOf(slug, language);
        if (page == null) {
            answers.send(EdgeProblem.NOT_FOUND.with(), request);
            return;
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .putHeader("Content-Security-Policy", POLICY)
                .end(page);
        answers.linger(request);
    }

    @Nullable
    String pageOf(String slug, Locale language) {
        var words = pages.getOrDefault(language, Map.of()).get(slug);
        if (words == null) {
            return null;
        }
        var title = escaped(words.title());
        return html(
                language,
                title,
                "<p>%s</p>\n<p><code>/problems/%s</code></p>".formatted(escaped(words.meaning()), escaped(slug)));
    }

    /** All of them, by their slugs. */
    String index(Locale language) {
        var lines = new TreeMap<>(pages.getOrDefault(language, Map.of()))
                .entrySet().stream()
                        .map(it -> "<li><a href=\"/problems/%1$s\"><code>%1$s</code></a> %2$s</li>"
                                .formatted(
                                        escaped(it.getKey()),
                                        escaped(it.getValue().title())))
                        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return html(language, language.getLanguage().equals("vi") ? "Các lỗi" : "Problems", lines);
    }

    private static String html(Locale language, String title, String content) {
        return """
            <!doctype html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s</title>
            <style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
            </head>
            <body>
            <h1>%2$s</h1>
            %3$s
            </body>
            </html>
            """.formatted(language.getLanguage(), title, content);
    }

    private static Map<String, Words> read(String suffix) {
        var all = new HashMap<String, Words>();
        for (var bundle : BUNDLES) {
            var texts = propertiesOf("problems/" + bundle + suffix + ".properties");
            for (var key : texts.stringPropertyNames()) {
                if (key.endsWith(".title")) {
                    var slug = key.substring(0, key.length() - ".title".length());
                    var meaning = texts.getProperty(slug + ".detail", "");
                    all.putIfAbsent(slug, new Words(texts.getProperty(key), withoutArguments(meaning)));
                }
            }
        }
        return Map.copyOf(all);
    }

    private static Properties propertiesOf(String resource) {
        var texts = new Properties();
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in != null) {
                texts.load(new InputStreamReader(in, UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return texts;
    }

    /** Details are patterns for {@link String#format}; a page tells of the problem in general. */
    private static String withoutArguments(String pattern) {
        return pattern.replaceAll("%(\\d+\\$)?[sd]", "…").replace("%%", "%");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
