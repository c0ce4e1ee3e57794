package org.digitaltrust.hostile;

import java.util.List;

/** Values and headers that are odd, but can be sent at all: HTTP has no control characters, and heads are small. */
final class OddHead {

    private static final List<String> VALUES = List.of(
            "",
            "*",
            "\"\"",
            "\"",
            "W/\"1\"",
            "\"1\", \"2\"",
            "\"-1\"",
            "\"99999999999999999999\"",
            "1",
            "a b",
            "\u00e9\u00ff",
            "null",
            "%00",
            "'",
            "{}",
            "k".repeat(256),
            "k".repeat(4_000));

    private static final List<String> ACCEPT = List.of(
            "text/html",
            "application/xml",
            "application/json;q=0",
            "*/*;q=0.1",
            "nonsense",
            "a/b/c",
            "application/*",
            ",,;");

    private static final List<HostileRequest.Header> HEADERS = List.of(
            header("Accept-Language", "x".repeat(2_000)),
            header("Accept-Language", "vi;q=abc, ;;, *"),
            header("Accept-Charset", "utf-7"),
            header("Accept-Encoding", "br, nonsense;q=2"),
            header("X-Request-ID", ""),
            header("X-Request-ID", "<script>\u00ff"),
            header("X-Request-ID", "r".repeat(4_000)),
            header("traceparent", "00-0-0-0"),
            header("traceparent", "ff-" + "f".repeat(32) + "-" + "f".repeat(16) + "-ff"),
            header("tracestate", "=,=;".repeat(300)),
            header("Cookie", "=;=; session=\u00ff; $Version=1"),
            header("Range", "bytes=0-0,5-1"),
            header("If-None-Match", "*"),
            header("If-Modified-Since", "yesterday"),
            header("Forwarded", "for=\"[::\";host=x"),
            header("X-Forwarded-For", "127.0.0.1, nonsense"),
            header("X-HTTP-Method-Override", "DELETE"),
            header("Origin", "null"));

    private OddHead() {}

    static String value(Chance chance) {
        return chance.oneOf(VALUES);
    }

    static HostileRequest.Header any(Chance chance) {
        return chance.in(0.25) ? header("Accept", chance.oneOf(ACCEPT)) : chance.oneOf(HEADERS);
    }

    private static HostileRequest.Header header(String name, String value) {
        return new HostileRequest.Header(name, value);
    }
}
