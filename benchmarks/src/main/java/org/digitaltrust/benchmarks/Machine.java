package org.digitaltrust.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** On what it was measured. */
final class Machine {

    static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Machine() {}

    static String described() {
        return "%d cores, %d GiB of memory, %s %s, JDK %s"
                .formatted(
                        SYSTEM.getAvailableProcessors(),
                        SYSTEM.getTotalMemorySize() >> 30,
                        SYSTEM.getName(),
                        SYSTEM.getArch(),
                        Runtime.version());
    }
}
