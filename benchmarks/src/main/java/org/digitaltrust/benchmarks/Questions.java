package org.digitaltrust.benchmarks;

import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the load asks: 90 accounts of members without a restriction and 10 that are restricted, in turn. */
final class Questions {

    static final String PATH = "/access/v1/evaluation";

    private static final int RESTRICTED = 10;
    private static final String CLEAR = """
            select i.platform || ':@' || i.value from subject_identifier i
            where i.kind = 'handle' and not exists (select 1 from restriction r where r.subject_id = i.subject_id)
            order by i.subject_id, i.value limit 90
            """;

    private Questions() {}

    static List<String> of(RunningStack stack) throws SQLException {
        var restricted =
                Stream.generate(() -> restricted(stack)).limit(RESTRICTED).toList();
        var accounts = new ArrayList<>(restricted);
        try (var connection = stack.database(Replicas.DATABASE);
                var statement = connection.createStatement();
                var found = statement.executeQuery(CLEAR)) {
            while (found.next()) {
                accounts.add(found.getString(1));
            }
        }
        return accounts.stream().map(Questions::question).toList();
    }

    /** The mean size of the answers, in bytes. */
    static int answerSize(RunningStack stack, URI base, List<String> questions) {
        var token = stack.client("tiktok");
        return (int) questions.stream()
                .mapToInt(it -> stack.post(base, token, PATH, it).length)
                .average()
                .orElseThrow();
    }

    static String question(String account) {
        return """
                {"subject": {"type": "account", "id": "%s"}, "action": {"name": "host"},
                 "resource": {"type": "medium", "id": "television"}}
                """.formatted(account);
    }

    private static String restricted(RunningStack stack) {
        var decision = new Decision(stack, "tiktok:@bench." + UUID.randomUUID());
        decision.confirm();
        return decision.account();
    }
}
