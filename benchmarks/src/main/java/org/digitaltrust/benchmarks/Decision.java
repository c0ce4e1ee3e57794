package org.digitaltrust.benchmarks;

/** An authority's decision about an account, entered by one person and to be confirmed by another. */
final class Decision {

    private static final String DECISIONS = "/sanctions/v1/external-decisions";

    private final RunningStack stack;
    private final String account;
    private final String id;

    Decision(RunningStack stack, String account) {
        this.stack = stack;
        this.account = account;
        this.id = stack.post(stack.user("admin"), DECISIONS, text(account))
                .get("id")
                .asText();
    }

    String account() {
        return account;
    }

    void confirm() {
        stack.post(stack.user("admin2"), DECISIONS + "/" + id + "/confirmation", "");
    }

    private static String text(String account) {
        return """
                {"subject": {"type": "account", "id": "%s"},
                 "legal_basis": {"instrument": "decree-38-2021", "article": "Art. 11(9)(a)", "decision_number": "bench",
                                 "authority": "Cơ quan mẫu", "issued_on": "2026-01-15"},
                 "bindingness": "mandatory",
                 "restriction": {"media": ["television"], "from": "2026-02-01T00:00:00+07:00",
                                 "until": "2036-02-01T00:00:00+07:00", "level": "restricted"}}
                """.formatted(account);
    }
}
