package org.digitaltrust.pledge.badge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrust.pledge.badge.OpenBadgeView.Result;
import org.digitaltrust.pledge.badge.OpenBadgeView.Status;
import org.digitaltrust.pledge.did.CredentialSigner;
import org.digitaltrust.pledge.document.Document;
import org.digitaltrust.pledge.statuslist.Purpose;
import org.digitaltrust.pledge.statuslist.StatusBit;
import org.digitaltrust.pledge.statuslist.StatusListAddresses;
import org.digitaltrust.pledge.statuslist.StatusLists;
import org.jspecify.annotations.Nullable;

/** Makes the credential of a certificate: always the same one, unless the member shows more or less of the result. */
@ApplicationScoped
class SignBadge {

    /** Open Badges 3.0 allows no other {@code typ}; the W3C only recommends one. */
    private static final String TYPE = "JWT";

    private final BadgeAddresses addresses;
    private final StatusListAddresses lists;
    private final StatusLists statuses;
    private final CredentialSigner signer;

    SignBadge(BadgeAddresses addresses, StatusListAddresses lists, StatusLists statuses, CredentialSigner signer) {
        this.addresses = addresses;
        this.lists = lists;
        this.statuses = statuses;
        this.signer = signer;
    }

    Document of(Badge badge) {
        var bits = statuses.of(badge.credential());
        if (bits.isEmpty()) {
            throw new IllegalStateException("issued without bits in the status lists: certificate " + badge.id());
        }
        return Document.of(signer.sign(TYPE, credential(badge, bits)), "application/vc+jwt");
    }

    private OpenBadgeView credential(Badge badge, List<StatusBit> bits) {
        // A JWT knows whole seconds only, and both must say the same.
        var from = badge.validFrom().truncatedTo(ChronoUnit.SECONDS);
        var until = badge.validUntil().truncatedTo(ChronoUnit.SECONDS);
        var subject = "urn:uuid:" + badge.member();
        return new OpenBadgeView(
                OpenBadgeView.CONTEXT,
                badge.urn(),
                List.of("VerifiableCredential", "OpenBadgeCredential"),
                BadgePicture.NAME,
                IssuerView.within(addresses),
                from.toString(),
                until.toString(),
                new OpenBadgeView.Subject(
                        subject, List.of("AchievementSubject"), AchievementView.within(addresses), results(badge)),
                statuses(bits),
                addresses.issuer(),
                badge.urn(),
                subject,
                from.getEpochSecond(),
                until.getEpochSecond());
    }

    private @Nullable List<Result> results(Badge badge) {
        return badge.result()
                .map(it -> List.of(
                        Result.of(AchievementView.score(addresses), Integer.toString(it.score())),
                        Result.of(AchievementView.band(addresses), it.band())))
                .orElse(null);
    }

    private List<Status> statuses(List<StatusBit> bits) {
        var all = new ArrayList<Status>();
        for (var bit : bits) {
            var list = lists.list(bit.list());
            var index = Integer.toString(bit.index());
            all.add(new Status(
                    list + "#" + index,
                    "BitstringStatusListEntry",
                    bit.purpose().written(),
                    index,
                    list));
            if (bit.purpose() == Purpose.REVOCATION) {
                all.add(new Status(lists.revocations(bit.list()), "1EdTechRevocationList", null, null, null));
            }
        }
        return all;
    }
}
