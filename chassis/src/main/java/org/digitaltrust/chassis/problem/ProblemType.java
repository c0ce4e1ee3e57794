package org.digitaltrust.chassis.problem;

import java.net.URI;
import java.util.Locale;

/**
 * One kind of refusal. Each service lists its own in an enum; titles and details stand in a resource bundle, as
 * {@code <slug>.title} and {@code <slug>.detail} (a {@link String#format} pattern), in English and Vietnamese.
 */
public interface ProblemType {

    String name();

    int status();

    /** Base name of the resource bundle with the texts. */
    String bundle();

    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A page that explains this problem. */
    default URI page() {
        return URI.create("/problems/" + slug());
    }

    default Problem with(Object... arguments) {
        return new Problem(this, arguments);
    }
}
