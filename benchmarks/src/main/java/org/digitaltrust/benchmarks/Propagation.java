package org.digitaltrust.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/**
 * From the second confirmation of a restriction to the changed answer: from the moment the confirmation is sent until an
 * evaluation through the gateway, asked again and again, is answered with {@code restricted}. Beside it, in the same rounds,
 * what a confirmation and an evaluation alone take.
 */
final class Propagation implements Area {

    private static final int WARM_UP = 20;
    private static final int TRIES = 100;

    private final Histogram confirmed = new Histogram(3);
    private final Histogram answered = new Histogram(3);
    private final Histogram changed = new Histogram(3);

    @Override
    public List<String> measure(RunningStack stack) {
        for (int i = 0; i < WARM_UP + TRIES; i++) {
            if (i == WARM_UP) {
                List.of(confirmed, answered, changed).forEach(Histogram::reset);
            }
            once(stack);
        }
        var rows = new ArrayList<String>();
        rows.add(row("confirmation sent → changed answer received", changed));
        rows.add(row("reference: the confirmation alone", confirmed));
        rows.add(row("reference: one evaluation alone", answered));
        return rows;
    }

    private void once(RunningStack stack) {
        var account = "tiktok:@bench." + UUID.randomUUID();
        var decisions = "/sanctions/v1/external-decisions";
        var id = stack.post(stack.user("admin"), decisions, decision(account))
                .get("id")
                .asText();
        ask(stack, account);
        var began = System.nanoTime();
        stack.post(stack.user("admin2"), decisions + "/" + id + "/confirmation", "");
        confirmed.recordValue(System.nanoTime() - began);
        while (!"restricted".equals(ask(stack, account))) {
            Thread.onSpinWait();
        }
        changed.recordValue(System.nanoTime() - began);
    }

    private String ask(RunningStack stack, String account) {
        var token = stack.client("tiktok");
        var began = System.nanoTime();
        var answer = stack.post(token, "/access/v1/evaluation", """
                {"subject": {"type": "account", "id": "%s"}, "action": {"name": "host"},
                 "resource": {"type": "medium", "id": "television"}}
                """.formatted(account));
        answered.recordValue(System.nanoTime() - began);
        return answer.at("/context/outcome").asText();
    }

    private static String decision(String account) {
        return """
                {"subject": {"type": "account", "id": "%s"},
                 "legal_basis": {"instrument": "decree-38-2021", "article": "Art. 11(9)(a)", "decision_number": "bench",
                                 "authority": "Cơ quan mẫu", "issued_on": "2026-01-15"},
                 "bindingness": "mandatory",
                 "restriction": {"media": ["television"], "from": "2026-02-01T00:00:00+07:00",
                                 "until": "2036-02-01T00:00:00+07:00", "level": "restricted"}}
                """.formatted(account);
    }

    private static String row(String what, Histogram it) {
        return "| %s | %d | %.1f | %.1f | %.1f |"
                .formatted(
                        what,
                        it.getTotalCount(),
                        it.getValueAtPercentile(50) / 1e6,
                        it.getValueAtPercentile(99) / 1e6,
                        it.getMaxValue() / 1e6);
    }
}
