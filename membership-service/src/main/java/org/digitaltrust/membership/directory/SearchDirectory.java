package org.digitaltrust.membership.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.recognition.RecognitionStore;

/** Finds members for everybody. */
@ApplicationScoped
class SearchDirectory {

    private final DirectoryStore entries;
    private final LikenessFollower likeness;
    private final AccountStore accounts;
    private final RecognitionStore recognitions;

    SearchDirectory(
            DirectoryStore entries, LikenessFollower likeness, AccountStore accounts, RecognitionStore recognitions) {
        this.entries = entries;
        this.likeness = likeness;
        this.accounts = accounts;
        this.recognitions = recognitions;
    }

    /** Those who fit, behind a place in the order. */
    @Transactional
    Page<DirectoryEntryView> page(Wanted wanted, Place after, int limit) {
        var found = find(wanted, after, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                views(shown), found.size() > limit ? shown.getLast().place().toCursor() : null);
    }

    private List<Hit> find(Wanted wanted, Place after, int most) {
        var found = new ArrayList<Hit>();
        for (var stage : Stage.from(after, wanted)) {
            if (stage == Stage.RESEMBLES && !(found.isEmpty() && after.mayLeadTo(stage))) {
                break;
            }
            found.addAll(
                    stage == Stage.RESEMBLES
                            ? resembling(after.in(stage), wanted, most)
                            : entries.after(after.in(stage), wanted, most - found.size()));
            if (found.size() == most) {
                break;
            }
        }
        return found;
    }

    /** Found in memory, shown as they are listed now. */
    private List<Hit> resembling(Place after, Wanted wanted, int most) {
        var likest = likeness.likest(wanted, after, most);
        var listed = entries.those(likest.stream().map(Place::member).toList());
        return likest.stream()
                .flatMap(it -> Stream.ofNullable(listed.get(it.member())).map(now -> new Hit(now, it)))
                .toList();
    }

    private List<DirectoryEntryView> views(List<Hit> hits) {
        var members = hits.stream().map(it -> it.listing().member()).toList();
        var listed = accounts.ofMembers(members);
        var awarded = recognitions.inForceOf(members);
        return hits.stream()
                .map(Hit::listing)
                .map(it -> DirectoryEntryView.of(
                        it, listed.getOrDefault(it.member(), List.of()), awarded.getOrDefault(it.member(), List.of())))
                .toList();
    }
}
