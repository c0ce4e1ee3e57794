package org.digitaltrust.gateway.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** For whom a part of the document is: what they may call, by the names that their tokens carry, and what is public. */
public enum Audience {
    PUBLIC,
    PARTNER,
    MEMBER,
    OFFICER;

    /** Scopes have a colon, roles have none. */
    static boolean isScope(String name) {
        return name.indexOf(':') > 0;
    }

    private boolean canHave(String name) {
        return switch (this) {
            case PUBLIC -> false;
            case PARTNER -> isScope(name) || name.equals("partner_user");
            case MEMBER -> name.equals("member");
            case OFFICER -> !PARTNER.canHave(name) && !MEMBER.canHave(name);
        };
    }

    static Optional<Audience> named(String name) {
        for (var audience : values()) {
            if (audience.wireName().equals(name)) {
                return Optional.of(audience);
            }
        }
        return Optional.empty();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those of the names that this audience can have; empty where the way is closed to it. */
    Set<String> of(Set<String> who) {
        if (who.contains("public") || (who.contains("authenticated") && this != PUBLIC)) {
            return who;
        }
        return who.stream().filter(this::canHave).collect(Collectors.toUnmodifiableSet());
    }
}
