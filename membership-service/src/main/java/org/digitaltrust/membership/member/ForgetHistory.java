package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.digitaltrust.membership.notice.NoticeStore;

/** Forgets what a member was called, said and was told, for whoever erases them. That and when they left stays. */
@ApplicationScoped
public class ForgetHistory {

    private final NameStore names;
    private final ChangeStore changes;
    private final NoticeStore notices;

    ForgetHistory(NameStore names, ChangeStore changes, NoticeStore notices) {
        this.names = names;
        this.changes = changes;
        this.notices = notices;
    }

    @Transactional(TxType.MANDATORY)
    public void of(UUID member) {
        names.forget(member);
        changes.forget(member);
        notices.forget(member);
    }
}
