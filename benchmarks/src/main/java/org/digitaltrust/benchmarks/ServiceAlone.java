package org.digitaltrust.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Evaluations over HTTP at sanctions-service itself, beside an endpoint of the same make that answers always the same. */
final class ServiceAlone implements Area {

    @Override
    public List<String> measure(RunningStack stack) throws Exception {
        var replicas = new Replicas(stack);
        var questions = Questions.of(stack);
        try (var service = replicas.sanctions()) {
            var size = Questions.answerSize(stack, service.base(), questions);
            try (var constant = replicas.constant(size)) {
                var lines = new ArrayList<String>();
                lines.add(
                        "Single evaluations without receipts, one account in ten restricted, answers of %d bytes on average, at a replica of its own with the JVM's usual"
                                        .formatted(size)
                                + " compilers. `constant` has the same JVM, authentication and body reading, and answers as many bytes.");
                lines.add("");
                lines.addAll(new Comparison(stack, questions, service.base(), constant.base()).measure());
                return lines;
            }
        }
    }
}
