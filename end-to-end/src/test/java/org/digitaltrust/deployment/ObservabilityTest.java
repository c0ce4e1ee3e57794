package org.digitaltrust.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard and the alert rules as they are committed; whether the metrics exist is asked of the running stack. */
class ObservabilityTest {

    private static final String TESTS = "k8s/observability/tests/rules-test.yml";
    private static final Pattern RECORDED = Pattern.compile("gateway:[a-z0-9_:]+");

    @ParameterizedTest
    @ValueSource(strings = {"check rules " + ObservedMetrics.RULES, "test rules " + TESTS})
    void prometheus_own_tool_finds_nothing_wrong(String command) throws IOException, InterruptedException {
        // Given
        Assumptions.assumeTrue(runs("--version"), "promtool is not installed here");
        // When
        var process = promtool(command);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // Then
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("SUCCESS");
    }

    @Test
    void every_alert_says_how_urgent_it_is_and_leads_to_what_to_do() {
        // Given
        var known = anchorsOf(Checkout.text("docs/operations.md"));
        // When
        var alerts = alerts();
        // Then
        assertThat(alerts).hasSizeGreaterThan(10).allSatisfy(it -> {
            assertThat(Checkout.map(it.get("labels")).get("severity")).isIn("page", "ticket");
            var annotations = Checkout.map(it.get("annotations"));
            assertThat(annotations.get("summary")).asString().isNotBlank();
            var runbook = annotations.get("runbook").toString();
            assertThat(runbook).startsWith("docs/operations.md#");
            assertThat(known).contains(runbook.substring(runbook.indexOf('#') + 1));
            assertThat(runbook).contains(it.get("alert").toString().toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void every_alert_is_tested_and_fires_in_a_test() {
        // Given
        var tests = Checkout.text(TESTS);
        // Then
        assertThat(alerts()).allSatisfy(it -> {
            var name = it.get("alert").toString();
            assertThat(tests).containsPattern("alertname: " + name + "\\b");
            if (!name.equals("GatewayFailuresBurnSlow")) { // differs from the fast one in its windows only
                assertThat(tests).containsPattern("alertname: " + name + "\\n\\s+exp_alerts:\\n");
            }
        });
    }

    @Test
    void every_panel_asks_something_in_its_own_place() {
        // When
        var panels = ObservedMetrics.panels();
        // Then
        assertThat(panels).hasSizeGreaterThan(20);
        assertThat(panels).extracting(it -> it.get("id")).doesNotHaveDuplicates();
        assertThat(panels).extracting(it -> it.get("gridPos")).doesNotHaveDuplicates();
        assertThat(panels)
                .filteredOn(it -> !it.get("type").equals("row"))
                .allSatisfy(it -> assertThat(Checkout.list(it.get("targets"))).isNotEmpty());
    }

    @Test
    void what_a_rule_records_is_what_the_others_ask_for() {
        // Given
        var recorded = new TreeSet<String>();
        ObservedMetrics.rules().stream()
                .filter(it -> it.containsKey("record"))
                .forEach(it -> recorded.add(it.get("record").toString()));
        // When
        var asked = new TreeSet<String>();
        var everything = Checkout.text(ObservedMetrics.RULES) + Checkout.text(ObservedMetrics.DASHBOARD);
        RECORDED.matcher(everything).results().forEach(it -> asked.add(it.group()));
        // Then
        assertThat(asked).isEqualTo(recorded);
    }

    @Test
    void the_names_in_a_query_are_found() {
        // When
        var names = ObservedMetrics.namesIn("sum by (le, route) (rate(a_bucket{b=\"c d\",e!~\"f\"}[$__rate_interval]))"
                + " / scalar(max(g_total offset 1h)) > 5e8 unless h:i:rate5m or j_k{l=\"m\"} > 1");
        // Then
        assertThat(names).containsExactly("a_bucket", "g_total", "j_k");
    }

    private static List<Map<String, Object>> alerts() {
        return ObservedMetrics.rules().stream()
                .filter(it -> it.containsKey("alert"))
                .toList();
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchorsOf(String markdown) {
        return markdown.lines()
                .filter(it -> it.startsWith("#"))
                .map(it -> it.replaceAll("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(it -> it.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }

    private static boolean runs(String command) throws InterruptedException {
        try {
            return promtool(command).waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static Process promtool(String arguments) throws IOException {
        return new ProcessBuilder(("promtool " + arguments).split(" ", -1))
                .directory(Checkout.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
