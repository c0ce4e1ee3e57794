package org.digitaltrust.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Indexer;

/** Every problem that the suite's code can answer, read from its compiled classes. */
public final class Slugs {
    private static final DotName PROBLEM_TYPE = DotName.createSimple("org.digitaltrust.chassis.problem.ProblemType");
    private static final List<String> MODULES =
            List.of("chassis", "membership-service", "pledge-service", "sanctions-service", "gateway");

    private Slugs() {}

    public static SortedSet<String> all() {
        var indexer = new Indexer();
        for (var module : MODULES) {
            for (var file : Checkout.filesUnder(module + "/target/classes", ".class")) {
                try (var bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        var slugs = new TreeSet<String>();
        for (var type : indexer.complete().getAllKnownImplementations(PROBLEM_TYPE)) {
            type.fields().stream()
                    .filter(FieldInfo::isEnumConstant)
                    .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .forEach(slugs::add);
        }
        return slugs;
    }
}
