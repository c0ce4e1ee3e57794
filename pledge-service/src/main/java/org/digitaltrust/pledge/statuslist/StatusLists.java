package org.digitaltrust.pledge.statuslist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.statuslist.StatusListStore.Entry;

/** The bits of credentials, for those who issue them. Changes belong to the transaction of what caused them. */
@ApplicationScoped
public class StatusLists {

    private final StatusListStore lists;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    StatusLists(StatusListStore lists, Ids ids, Clock clock) {
        this.lists = lists;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Gives a credential a bit for each purpose, unless it has them: any that is free, so that nothing can be told from its
     * place.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allocate(UUID credential) {
        for (var purpose : Purpose.values()) {
            var list = lockOpen(purpose);
            // Only now, since somebody else may have done so while we waited for the list.
            if (lists.entries(credential).stream().noneMatch(it -> it.bit().purpose() == purpose)) {
                takeAny(credential, purpose, list);
            }
        }
    }

    private UUID lockOpen(Purpose purpose) {
        for (var list = lists.lockOpen(purpose); ; list = lists.lockOpen(purpose)) {
            if (list.isPresent()) {
                return list.get();
            }
            lists.open(ids.next(), purpose, clock.instant());
        }
    }

    private void takeAny(UUID credential, Purpose purpose, UUID list) {
        boolean taken = false;
        while (!taken) {
            var bit = new StatusBit(purpose, list, chance.nextInt(Bitstring.LENGTH));
            taken = lists.take(credential, bit, clock.instant());
        }
    }

    /**
     * Sets or clears a bit; setting it twice is the same as once.
     *
     * @throws IllegalStateException if the credential has no bits, or a revocation would be taken back
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(Purpose purpose, UUID credential, boolean on) {
        var entry = lists.entries(credential).stream()
                .filter(it -> it.bit().purpose() == purpose)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("without bits: credential " + credential));
        if (entry.raised() && !on && !purpose.isReversible()) {
            throw new IllegalStateException("a revocation is never taken back: credential " + credential);
        }
        lists.set(credential, purpose, on, clock.instant());
    }

    /** The bits of a credential; none if none were allocated. */
    public List<StatusBit> of(UUID credential) {
        return lists.entries(credential).stream().map(Entry::bit).toList();
    }
}
