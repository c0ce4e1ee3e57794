package org.digitaltrust.membership.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How proofs of control work. */
@ConfigMapping(prefix = "proof")
public interface ProofConfig {
    /** How long a one-time code can be used. */
    @WithDefault("15m")
    Duration codeLifetime();

    /** How many codes are given out for one account in 24 hours. */
    @WithDefault("10")
    int codesPerDay();

    /** How often one code is looked for before another has to be asked for. */
    @WithDefault("10")
    int attemptsPerCode();

    /** After what time control has to be shown again. */
    @WithDefault("90d")
    Duration validity();

    /** How often an account can change its handle in 24 hours. */
    @WithDefault("10")
    int handlesPerDay();

    /** How many accounts a member can list that are not revoked, and how many in all. */
    @WithDefault("50")
    int mostAccounts();

    @WithDefault("200")
    int mostAccountsEver();

    /** How often it is looked which proofs have become stale. */
    @WithDefault("1m")
    Duration checkEvery();
}
