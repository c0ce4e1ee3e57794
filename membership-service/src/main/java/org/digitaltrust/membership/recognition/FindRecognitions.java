package org.digitaltrust.membership.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.membership.member.FindMembers;
import org.digitaltrust.membership.member.Member;

/** Reads recognitions, as far as a reader may know of them. */
@ApplicationScoped
class FindRecognitions {

    private final RecognitionStore recognitions;
    private final FindMembers members;

    FindRecognitions(RecognitionStore recognitions, FindMembers members) {
        this.recognitions = recognitions;
        this.members = members;
    }

    /** Of all members whom everybody may know of. */
    @Transactional
    Page<RecognitionView> known(RecognitionStore.Filter filter, PageRequest request) {
        var found = recognitions.known(filter, request.after(), request.limit() + 1);
        return Page.of(found, request, Recognition::id).map(RecognitionView::forEverybody);
    }

    /** Of one member; empty where the reader may not know of it. */
    @Transactional
    Optional<Page<RecognitionView>> of(UUID id, PageRequest request, Reader reader) {
        return member(id).flatMap(member -> {
            if (reader.seesAllOf(member)) {
                var all = recognitions.of(id, request.after(), request.limit() + 1);
                return Optional.of(Page.of(all, request, Recognition::id).map(RecognitionView::whole));
            }
            if (!isPublic(member)) {
                return Optional.empty();
            }
            var inForce = recognitions.inForceOf(id, request.after(), request.limit() + 1);
            return Optional.of(Page.of(inForce, request, Recognition::id).map(RecognitionView::forEverybody));
        });
    }

    /** One of them. */
    @Transactional
    Optional<RecognitionView> one(UUID member, UUID id, Reader reader) {
        return member(member).flatMap(holder -> {
            var found = recognitions.find(member, id);
            return reader.seesAllOf(holder)
                    ? found.map(RecognitionView::whole)
                    : found.filter(it -> it.isInForce() && isPublic(holder)).map(RecognitionView::forEverybody);
        });
    }

    private Optional<Member> member(UUID id) {
        return members.those(List.of(id)).stream().findFirst();
    }

    private static boolean isPublic(Member member) {
        return switch (member.status()) {
            case ACTIVE, GRACE -> true;
            case PENDING_PLEDGE, SUSPENDED, LAPSED, RESIGNED, EXPELLED, DECEASED_OR_DISSOLVED -> false;
        };
    }
}
