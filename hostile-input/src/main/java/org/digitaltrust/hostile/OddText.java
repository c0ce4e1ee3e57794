package org.digitaltrust.hostile;

import java.util.List;

/** Texts that programs trip over. All are sequences of UTF-16 units; some are no text at all. */
final class OddText {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\t\n\r",
            "\u00a0\u2003\u3000",
            "\u0000",
            "a\u0000b",
            "\u001b[31m",
            "\u007f\u0085\u009f",
            "\ud800",
            "\udc00\ud800",
            "a\udfffb",
            "\ufeffa",
            "\ufffe\uffff",
            "\u202eabc\u202c",
            "\u200f\u200b\u200d\u2060",
            "e\u0301\u0302\u0303",
            "Nguye\u0302\u0303n Thi\u0323 \u0110a\u0300o",
            "Nguyễn Thị Đào",
            "a" + "\u0301".repeat(600),
            "\ud835\udc00\ud83d\ude00\ud83d\udc69\u200d\ud83d\udc67",
            "İıẞßǅ",
            "\uff21\uff22\uff0f\uff0e\uff0e",
            "' or '1'='1' --",
            "%",
            "_%\\",
            "%s%n%x",
            "${jndi:ldap://127.0.0.1:1/a}",
            "#{7*7}",
            "../../../../etc/passwd",
            "<script>alert(1)</script>",
            "=cmd|'/c calc'!A0",
            "null",
            "true",
            "NaN",
            "0",
            "-1",
            "1e9",
            "99999999999999999999",
            "0x7f",
            "٣٤٥",
            "0000-00-00",
            "2026-02-30",
            "-9999-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:60Z",
            "2026-01-01T00:00:00+25:00",
            "-999999999-01-01T00:00:00+18:00",
            "+999999999-12-31T23:59:59.999999999-18:00",
            "00000000-0000-0000-0000-000000000000",
            "0-0-0-0-0",
            "@",
            "a@b",
            "x".repeat(256),
            "ư".repeat(2_001),
            "y".repeat(70_000));

    private OddText() {}

    static String any(Chance chance) {
        return chance.oneOf(ODD);
    }

    /** Of a length that fits into a head. */
    static String brief(Chance chance) {
        var brief = ODD.stream().filter(it -> it.length() <= 2_001).toList();
        return chance.oneOf(brief);
    }
}
