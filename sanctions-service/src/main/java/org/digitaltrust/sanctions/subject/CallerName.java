package org.digitaltrust.sanctions.subject;

/** An OIDC client ({@code azp}) or user ({@code sub}) that acts for a member. */
public record CallerName(Kind kind, String value) {
    public enum Kind {
        CLIENT,
        USER
    }
}
