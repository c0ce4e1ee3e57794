package org.digitaltrust.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The same evaluations through a gateway, beside the constant endpoint through another gateway. */
final class ThroughGateway implements Area {

    @Override
    public List<String> measure(RunningStack stack) throws Exception {
        var replicas = new Replicas(stack);
        var questions = Questions.of(stack);
        try (var service = replicas.sanctions();
                var before = replicas.gateway("bench-gateway", service)) {
            var size = Questions.answerSize(stack, service.base(), questions);
            try (var constant = replicas.constant(size);
                    var beforeConstant = replicas.gateway("bench-gateway-constant", constant)) {
                var lines = new ArrayList<String>();
                lines.add("The same through a gateway of each one's own.");
                lines.add("");
                lines.addAll(new Comparison(stack, questions, before.base(), beforeConstant.base()).measure());
                return lines;
            }
        }
    }
}
