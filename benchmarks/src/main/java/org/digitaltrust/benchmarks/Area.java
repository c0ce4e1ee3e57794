package org.digitaltrust.benchmarks;

import java.util.List;

/** One thing that is measured. */
@FunctionalInterface
interface Area {
    /** Lines of Markdown: a sentence on how, a table, and whether the targets are met. */
    List<String> measure(RunningStack stack) throws Exception;
}
