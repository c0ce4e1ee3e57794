package org.digitaltrust.pledge.badge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.evidence.CanonicalJson;
import org.digitaltrust.pledge.document.Document;
import org.digitaltrust.pledge.document.Held;

/**
 * The badges that are shown most, in all their forms, as this replica last drew them. They are drawn again when the
 * certificate has changed; whether it has, the database is asked at most once in a moment.
 */
@ApplicationScoped
class KeptBadges {

    private final CertifiedBadges certified;
    private final SignBadge sign;
    private final BadgeConfig config;
    private final Clock clock;
    private final Cache<UUID, Held<Badge>> badges;
    private final Cache<Drawn, Document> documents;

    KeptBadges(CertifiedBadges certified, SignBadge sign, BadgeConfig config, Clock clock) {
        this.certified = certified;
        this.sign = sign;
        this.config = config;
        this.clock = clock;
        this.badges = Caffeine.newBuilder().maximumSize(config.kept()).build();
        this.documents = Caffeine.newBuilder().maximumSize(config.kept()).build();
    }

    private record Drawn(Badge badge, Wanted form) {}

    /** What is in memory, if the database was asked about it a moment ago. */
    Optional<Document> fresh(UUID certificate, Wanted form) {
        return Optional.ofNullable(badges.getIfPresent(certificate))
                .filter(it -> it.isFresh(clock.instant(), config.lookAgainAfter()))
                .map(it -> documents.getIfPresent(new Drawn(it.value(), form)));
    }

    /** As the certificate stands now. Empty if there is no such certificate. */
    Optional<Document> current(UUID certificate, Wanted form) {
        var now = clock.instant();
        var badge = certified.badge(certificate);
        if (badge.isEmpty()) {
            badges.invalidate(certificate);
            return Optional.empty();
        }
        badges.put(certificate, new Held<>(badge.get(), now));
        return Optional.of(documents.get(new Drawn(badge.get(), form), it -> draw(it.badge(), it.form())));
    }

    private Document draw(Badge badge, Wanted form) {
        return switch (form) {
            case Wanted.Picture it ->
                Document.of(BadgePicture.of(badge, it.theme(), it.language()), "image/svg+xml;charset=UTF-8");
            case Wanted.Shield it ->
                Document.of(CanonicalJson.of(ShieldView.of(badge, it.language())), "application/json");
            case Wanted.Credential _ -> sign.of(badge);
        };
    }
}
