package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What is asked at the doors: files with a path and a token in each line. */
record Requests(Path folder) {

    /** About 250 bytes. */
    static final String BODY = """
            {"subject": {"type": "account", "id": "tiktok:@bench.%s"}, "action": {"name": "host"}, \
            "resource": {"type": "medium", "id": "television"}, "context": {"time": "2026-03-05T19:00:00+07:00"}}\
            """.formatted("0123456789".repeat(5));

    /** At the door of an evaluation, with each of these tokens. */
    Path evaluations(String name, List<String> tokens) throws IOException {
        return write(name, tokens.stream().map(it -> line(Questions.PATH, it)).toList());
    }

    /** To read what is public. */
    Path reading(String name, List<String> paths) throws IOException {
        return write(name, paths.stream().map(it -> line(it, "-")).toList());
    }

    /** At as many routes as there are tokens, each with a token of its own. */
    Path acrossRoutes(String name, List<String> tokens) throws IOException {
        return write(
                name,
                IntStream.range(0, tokens.size())
                        .mapToObj(it -> line(path(it, Integer.toString(it)), tokens.get(it)))
                        .toList());
    }

    /** Configuration that adds so many routes to those the gateway has. */
    Path moreRoutes(String name, int count) throws IOException {
        // Behind all others, in a list that may have gaps.
        return Files.write(
                folder.resolve(name),
                IntStream.range(0, count)
                        .mapToObj(it -> """
                                gateway.routes[%1$d].path=%2$s
                                gateway.routes[%1$d].methods=POST
                                gateway.routes[%1$d].to=sanctions
                                gateway.routes[%1$d].who=access:evaluate,partner_user
                                """.formatted(1000 + it, path(it, "{id}")))
                        .toList());
    }

    private static String path(int route, String id) {
        return "/bench/v1/things-%d/%s/evaluation".formatted(route, id);
    }

    private static String line(String path, String token) {
        return path + " " + token;
    }

    private Path write(String name, List<String> lines) throws IOException {
        // The load has two threads, and each takes every second line.
        return Files.write(
                folder.resolve(name), lines.size() == 1 ? List.of(lines.getFirst(), lines.getFirst()) : lines);
    }
}
