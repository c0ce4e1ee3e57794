package org.digitaltrust.stories;

import org.digitaltrust.localstack.Stack;
import org.digitaltrust.localstack.StackOptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the whole stack: started once for all stories, stopped after the last. */
final class OnTheWholeStack implements ParameterResolver {

    /** Closed by JUnit when all tests have run. */
    record Running(Stack stack) implements AutoCloseable {
        static Running start() {
            return new Running(Stack.start(StackOptions.forTest()));
        }

        @Override
        public void close() {
            stack.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
        return new World(running.stack());
    }
}
