package org.digitaltrust.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.digitaltrust.deployment.Slugs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever follows a problem's type finds it explained. */
@ExtendWith(OnTheWholeStack.class)
class ProblemPagesIT {

    @Test
    void every_problem_that_code_or_document_names_has_a_page_in_both_languages(World world) {
        // Given
        var slugs = new TreeSet<>(Slugs.all());
        assertThat(slugs).contains("not-found", "malformed-question", "already-pledged");
        for (var type : types(world)) {
            slugs.add(type.substring("/problems/".length()));
        }
        for (var slug : slugs) {
            for (var language : List.of("en", "vi")) {
                // When
                var page = world.nobody().header("Accept-Language", language).get("/problems/" + slug);
                // Then
                page.then()
                        .statusCode(200)
                        .header("Content-Language", language)
                        .body(containsString("<code>/problems/" + slug + "</code>"));
            }
        }
    }

    private static List<String> types(World world) {
        var document = world.nobody().get("/openapi.json").asString();
        return Pattern.compile("\"type\":\"(/problems/[a-z0-9-]+)\"")
                .matcher(document)
                .results()
                .map(it -> it.group(1))
                .distinct()
                .toList();
    }
}
