package org.digitaltrust.pledge.badge;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.digitaltrust.pledge.certificate.CertificateStatus;

/** The words of a badge. */
enum BadgeLanguage {
    VI("dd/MM/yyyy") {
        @Override
        String word(CertificateStatus status) {
            return switch (status) {
                case ISSUED -> "Còn hiệu lực";
                case REFRESH_DUE -> "Sắp hết hạn";
                case SUSPENDED -> "Tạm đình chỉ";
                case REVOKED -> "Đã thu hồi";
                case EXPIRED -> "Đã hết hạn";
            };
        }

        @Override
        String when(Badge badge) {
            return badge.status().holds() ? "đến ngày " + day(badge.validUntil()) : "từ ngày " + day(badge.since());
        }

        @Override
        String result(Badge.Result result) {
            return result.score() + "/100 điểm";
        }
    },
    EN("yyyy-MM-dd") {
        @Override
        String word(CertificateStatus status) {
            return switch (status) {
                case ISSUED -> "Valid";
                case REFRESH_DUE -> "Renewal due";
                case SUSPENDED -> "Suspended";
                case REVOKED -> "Revoked";
                case EXPIRED -> "Expired";
            };
        }

        @Override
        String when(Badge badge) {
            return badge.status().holds() ? "until " + day(badge.validUntil()) : "since " + day(badge.since());
        }

        @Override
        String result(Badge.Result result) {
            return result.score() + " of 100 points";
        }
    };

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DateTimeFormatter days;

    BadgeLanguage(String days) {
        this.days = DateTimeFormatter.ofPattern(days, Locale.ROOT);
    }

    abstract String word(CertificateStatus status);

    abstract String when(Badge badge);

    abstract String result(Badge.Result result);

    /** How it stands, and until when it does, or since when it does no more. */
    String said(Badge badge) {
        return word(badge.status()) + ", " + when(badge);
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    String day(Instant time) {
        return days.format(time.atZone(ZONE));
    }
}
