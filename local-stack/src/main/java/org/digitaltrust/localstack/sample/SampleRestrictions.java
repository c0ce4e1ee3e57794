package org.digitaltrust.localstack.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A few restrictions of each bindingness and level, so that every answer can be seen. */
final class SampleRestrictions {

    private static final List<String> BINDINGNESS = List.of("mandatory", "contractual", "recommendation");
    private static final List<String> LEVELS = List.of("restricted", "conditional", "advisory");

    private SampleRestrictions() {}

    /** Restricts nine of these, one for each bindingness and level, and says whom and how. */
    static List<String> impose(Api api, List<SampleMember> people) {
        var told = new ArrayList<String>();
        for (int i = 0; i < BINDINGNESS.size() * LEVELS.size() && i < people.size(); i++) {
            var bindingness = BINDINGNESS.get(i / LEVELS.size());
            var level = LEVELS.get(i % LEVELS.size());
            var account = people.get(i).account();
            var path = "/sanctions/v1/external-decisions";
            var decision = api.create(
                    "admin", path, decision(account, bindingness, level, i + 1), "sample-decision-" + (i + 1));
            var confirmation = path + "/" + decision.body().get("id").asText() + "/confirmation";
            Api.expect(confirmation, api.post("admin2", confirmation, ""), Set.of(200, 409));
            told.add("%s %s: %s".formatted(bindingness, level, account));
        }
        return told;
    }

    private static Map<String, Object> decision(String account, String bindingness, String level, int number) {
        return Map.of(
                "subject", Map.of("type", "account", "id", account),
                "legal_basis",
                        Map.of(
                                "instrument", "decree-38-2021",
                                "article", "Art. 11(9)(a)",
                                "decision_number", "MAU-%02d/2026".formatted(number),
                                "authority", "Cơ quan mẫu",
                                "issued_on", "2026-01-15"),
                "bindingness", bindingness,
                "restriction",
                        Map.of(
                                "media", List.of("television", "live_performance"),
                                "from", "2026-02-01T00:00:00+07:00",
                                "until", "2036-02-01T00:00:00+07:00",
                                "level", level,
                                "obligations", level.equals("conditional") ? List.of("label", "blur") : List.of(),
                                "carve_outs", List.of("testimony", "right_of_reply")));
    }
}
