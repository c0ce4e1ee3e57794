package org.digitaltrust.pledge.badge;

import org.digitaltrust.pledge.certificate.CertificateStatus;

/** The colours of a badge, each with enough contrast to its ground (WCAG 2.2, 4.5 to 1). */
enum Theme {
    LIGHT("#ffffff", "#d0d7de", "#1f2328", "#59636e") {
        @Override
        String colour(CertificateStatus status) {
            return switch (status) {
                case ISSUED -> "#1a7f37";
                case REFRESH_DUE -> "#7d5600";
                case SUSPENDED -> "#bc4c00";
                case REVOKED -> "#cf222e";
                case EXPIRED -> "#59636e";
            };
        }
    },
    DARK("#0d1117", "#3d444d", "#f0f6fc", "#9198a1") {
        @Override
        String colour(CertificateStatus status) {
            return switch (status) {
                case ISSUED -> "#3fb950";
                case REFRESH_DUE -> "#d29922";
                case SUSPENDED -> "#f0883e";
                case REVOKED -> "#f85149";
                case EXPIRED -> "#9198a1";
            };
        }
    };

    private final String ground;
    private final String border;
    private final String text;
    private final String quiet;

    Theme(String ground, String border, String text, String quiet) {
        this.ground = ground;
        this.border = border;
        this.text = text;
        this.quiet = quiet;
    }

    abstract String colour(CertificateStatus status);

    String ground() {
        return ground;
    }

    String border() {
        return border;
    }

    String text() {
        return text;
    }

    String quiet() {
        return quiet;
    }
}
