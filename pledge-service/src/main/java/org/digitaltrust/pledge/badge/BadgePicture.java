package org.digitaltrust.pledge.badge;

import org.digitaltrust.pledge.certificate.CertificateStatus;
import org.digitaltrust.pledge.wording.VisibleText;

/** Draws a badge as SVG: the state by a word and by the shape of its sign, and by colour besides. Without scripts and styles. */
final class BadgePicture {

    static final String NAME = "Influencer Trust";

    private static final int LETTERS = 26;

    @SuppressWarnings("InlineFormatString") // the picture is read apart from what is written into it
    private static final String FRAME = """
            <svg xmlns="http://www.w3.org/2000/svg" width="360" height="96" viewBox="0 0 360 96" role="img" lang="%1$s" xml:lang="%1$s">
            <title>%2$s</title>
            <rect x="0.5" y="0.5" width="359" height="95" rx="12" fill="%3$s" stroke="%4$s"/>
            <g fill="%5$s" stroke="%3$s" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">
            %6$s
            </g>
            <g font-family="system-ui,-apple-system,Roboto,Noto Sans,sans-serif" aria-hidden="true">
            <text x="92" y="31" font-size="13" fill="%7$s">%8$s</text>
            <text x="92" y="54" font-size="18" font-weight="600" fill="%9$s" direction="ltr" unicode-bidi="isolate">%10$s</text>
            <text x="92" y="77" font-size="14" font-weight="600" fill="%5$s">%11$s</text>
            </g>
            </svg>
            """;

    private BadgePicture() {}

    static String of(Badge badge, Theme theme, BadgeLanguage language) {
        var name = VisibleText.of(badge.publicName());
        return FRAME.formatted(
                language.tag(),
                ShownText.escaped((name.isEmpty() ? NAME : NAME + ": " + name) + ". " + language.said(badge)),
                theme.ground(),
                theme.border(),
                theme.colour(badge.status()),
                sign(badge.status()),
                theme.quiet(),
                ShownText.escaped(heading(badge, language)),
                theme.text(),
                ShownText.escaped(ShownText.cut(name, LETTERS)),
                ShownText.escaped(language.said(badge)));
    }

    private static String heading(Badge badge, BadgeLanguage language) {
        return badge.result().map(it -> NAME + " · " + language.result(it)).orElse(NAME);
    }

    /** A disc with a tick, a disc with a clock, a square with two bars, an octagon with a cross, a diamond with a bar. */
    private static String sign(CertificateStatus status) {
        return switch (status) {
            case ISSUED -> """
                    <circle cx="48" cy="48" r="28" stroke="none"/><path d="M35 49l9 9 17-19" fill="none"/>""";
            case REFRESH_DUE -> """
                    <circle cx="48" cy="48" r="28" stroke="none"/><path d="M48 32v17l11 7" fill="none"/>""";
            case SUSPENDED -> """
                    <rect x="22" y="22" width="52" height="52" rx="8" stroke="none"/><path d="M40 37v22M56 37v22" fill="none"/>""";
            case REVOKED -> """
                    <path d="M36.4 20h23.2L76 36.4v23.2L59.6 76H36.4L20 59.6V36.4z" stroke="none"/><path d="M39 39l18 18M57 39L39 57" fill="none"/>""";
            case EXPIRED -> """
                    <path d="M48 16l32 32-32 32-32-32z" stroke="none"/><path d="M37 48h22" fill="none"/>""";
        };
    }
}
