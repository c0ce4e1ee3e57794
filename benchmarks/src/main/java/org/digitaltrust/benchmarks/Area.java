package org.digitaltrust.benchmarks;

import java.util.List;

/** One thing that is measured. */
interface Area {
    /** Rows of a Markdown table: what, and its figures. */
    List<String> measure(RunningStack stack);
}
