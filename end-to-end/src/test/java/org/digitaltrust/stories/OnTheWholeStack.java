package org.digitaltrust.stories;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import org.digitaltrust.localstack.Application;
import org.digitaltrust.localstack.Applications;
import org.digitaltrust.localstack.Infrastructure;
import org.digitaltrust.localstack.Stack;
import org.digitaltrust.localstack.StackOptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the whole stack: started once for all stories, stopped after the last. Its traces are collected. */
final class OnTheWholeStack implements ParameterResolver {

    /** Closed by JUnit when all tests have run. */
    record Running(Stack stack, Collector collector) implements AutoCloseable {
        static Running start() {
            var collector = Collector.start();
            try {
                return new Running(Stack.start(tracedTo(collector.endpoint())), collector);
            } catch (RuntimeException e) {
                collector.close();
                throw e;
            }
        }

        @Override
        public void close() {
            stack.close();
            collector.close();
        }
    }

    private static StackOptions tracedTo(URI collector) {
        var usual = StackOptions.forTest();
        Applications traced = (infrastructure, options) -> tracedTo(collector, infrastructure, options);
        return new StackOptions(
                usual.checkout(), usual.state(), usual.ports(), usual.throwaway(), traced, usual.progress());
    }

    private static List<Application> tracedTo(URI collector, Infrastructure infrastructure, StackOptions options) {
        return Applications.suite().on(infrastructure, options).stream()
                .map(it -> {
                    var environment = new HashMap<>(it.environment());
                    environment.put("TRACING_ENDPOINT", collector.toString());
                    environment.put("TRACING_RATIO", "1");
                    return new Application(it.name(), it.command(), environment, it.port(), it.managementPort());
                })
                .toList();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == World.class || type == Collector.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
        return parameter.getParameter().getType() == World.class ? new World(running.stack()) : running.collector();
    }
}
