package org.digitaltrust.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which metrics the dashboard and the alert rules under k8s/observability ask for. */
public final class ObservedMetrics {

    static final String RULES = "k8s/observability/rules.yml";
    static final String DASHBOARD = "k8s/observability/dashboard.json";

    /** Made by Prometheus itself for everything it scrapes. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]");
    private static final Pattern GROUPINGS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.])[a-zA-Z_][a-zA-Z0-9_]*(?![\\w:(]|\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool", "inf", "e");

    private ObservedMetrics() {}

    /** All names, without those that a recording rule makes, which have colons. */
    public static Set<String> used() {
        var names = new TreeSet<String>();
        Stream.concat(ofRules().stream(), ofDashboard().stream()).forEach(query -> names.addAll(namesIn(query)));
        names.removeAll(OF_PROMETHEUS);
        return names;
    }

    static Set<String> namesIn(String query) {
        var bare = GROUPINGS.matcher(TEXTS.matcher(query).replaceAll(" ")).replaceAll(" ");
        var names = new TreeSet<String>();
        NAME.matcher(bare).results().map(it -> it.group()).forEach(names::add);
        names.removeAll(WORDS);
        names.removeIf(it -> it.matches("\\d.*"));
        return names;
    }

    static List<Map<String, Object>> rules() {
        var groups = Checkout.<Map<String, Object>>list(
                Checkout.documents(Checkout.text(RULES)).getFirst().get("groups"));
        return groups.stream()
                .flatMap(group -> Checkout.<Map<String, Object>>list(group.get("rules")).stream())
                .toList();
    }

    private static List<String> ofRules() {
        return rules().stream().map(it -> it.get("expr").toString()).toList();
    }

    static List<Map<String, Object>> panels() {
        return Checkout.list(
                Checkout.documents(Checkout.text(DASHBOARD)).getFirst().get("panels"));
    }

    private static List<String> ofDashboard() {
        var queries = new ArrayList<String>();
        for (var panel : panels()) {
            for (var target : Checkout.<Map<String, Object>>list(panel.getOrDefault("targets", List.of()))) {
                queries.add(target.get("expr").toString());
            }
        }
        return queries;
    }
}
