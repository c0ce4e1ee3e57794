package org.digitaltrust.sanctions.party;

/**
 * Who asks.
 *
 * @param subject the token's {@code sub}
 * @param client the OIDC client, {@code azp}
 * @param party on whose behalf: {@code member:<id>} for a caller of exactly one member, else {@code client:<id>} for a
 *     service's own token and {@code user:<sub>} for a person's. What one party has asked, reviewed or been granted, no other
 *     party sees
 * @param bound whether contractual restrictions bind it: it acts for a member that is active, in grace or suspended now
 */
public record Asker(String subject, String client, String party, boolean bound) {

    /** Whether this names the caller: as its party, as the client it is, or as the person. */
    public boolean answersTo(String name) {
        return name.equals(party) || name.equals("client:" + client) || name.equals("user:" + subject);
    }
}
