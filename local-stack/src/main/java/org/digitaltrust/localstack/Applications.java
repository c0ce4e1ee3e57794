package org.digitaltrust.localstack;

import java.util.List;

/** Which applications run on an infrastructure. */
@FunctionalInterface
public interface Applications {
    List<Application> on(Infrastructure infrastructure, StackOptions options);

    /** The four of the suite, as the build left them. */
    static Applications suite() {
        return new Suite();
    }
}
