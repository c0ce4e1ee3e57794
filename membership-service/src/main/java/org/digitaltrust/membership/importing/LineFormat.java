package org.digitaltrust.membership.importing;

import java.util.List;
import org.digitaltrust.chassis.problem.Violation;

/** Reads lines of one format. */
interface LineFormat {

    LineContent read(String line);

    /** The violations of a form under the names that its properties have in this format. */
    List<Violation> inItsWords(List<Violation> violations);
}
