package org.digitaltrust.sanctions.disclosure;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;

/** A log that takes no disclosure, as if its spool were full, and only counts clears. It is never started. */
public final class FullLog {

    private FullLog() {}

    public static DisclosureLog in(Path folder) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DisclosureConfig.class)
                .withDefaultValue("disclosure.spool-directory", folder.toString())
                .withDefaultValue("disclosure.spool-limit", "1")
                .build();
        return new DisclosureLog(config.getConfigMapping(DisclosureConfig.class), null, SpoolTest.IDS);
    }
}
