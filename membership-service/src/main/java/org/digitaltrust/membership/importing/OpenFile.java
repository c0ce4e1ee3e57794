package org.digitaltrust.membership.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.digitaltrust.chassis.problem.Violation;

/** Takes in a file and looks whether it can be read at all. */
@ApplicationScoped
class OpenFile {

    private final ImportsConfig config;
    private final ObjectMapper json;

    OpenFile(ImportsConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /** What came of it. */
    sealed interface Opening {
        record Opened(ImportFile file) implements Opening {}

        record Unreadable(List<Violation> violations) implements Opening {}
    }

    Opening of(InputStream body, ImportFormat format) throws IOException {
        var spool = Spool.of(body);
        try {
            var opening = open(spool, format);
            if (opening instanceof Opening.Unreadable) {
                spool.close();
            }
            return opening;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private Opening open(Spool spool, ImportFormat format) throws IOException {
        var lines =
                new Lines(spool.content(), Math.toIntExact(config.longestLine().asLongValue()));
        var first = lines.next();
        if (first == null) {
            return unreadable("body", "is empty");
        }
        return switch (format) {
            case NDJSON -> new Opening.Opened(new ImportFile(spool, lines, new NdjsonFormat(json), first));
            case CSV ->
                switch (first) {
                    case Line.Unreadable(var number, var why) -> unreadable("header", why);
                    case Line.Text(var number, var text) ->
                        switch (CsvFormat.of(text)) {
                            case CsvFormat.Header.Read(var read) ->
                                new Opening.Opened(new ImportFile(spool, lines, read, null));
                            case CsvFormat.Header.Wrong(var violations) -> new Opening.Unreadable(violations);
                        };
                };
        };
    }

    private static Opening unreadable(String field, String why) {
        return new Opening.Unreadable(List.of(new Violation(field, why)));
    }
}
