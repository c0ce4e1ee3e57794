package org.digitaltrust.sanctions.workday;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which days are public holidays. */
@ConfigMapping(prefix = "workdays")
interface WorkdayConfig {
    /**
     * A file of lines {@code date,holiday} under a line of headings, in place of the one that comes along: the government settles
     * each year's Tết and National Day late in the year before.
     */
    Optional<Path> holidaysFile();
}
