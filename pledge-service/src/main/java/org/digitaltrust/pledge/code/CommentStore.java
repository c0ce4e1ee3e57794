package org.digitaltrust.pledge.code;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;

@ApplicationScoped
class CommentStore implements PanacheRepositoryBase<CommentRow, UUID> {

    void add(Comment comment) {
        persist(new CommentRow(comment));
    }

    Optional<Comment> comment(UUID version, UUID id) {
        return find("versionId = ?1 and id = ?2", version, id)
                .firstResultOptional()
                .map(CommentRow::toComment);
    }

    /** One row more than the page has, if there are more. */
    List<Comment> page(UUID version, PageRequest page) {
        return find("versionId = ?1 and id > ?2 order by id", version, page.after()).range(0, page.limit()).stream()
                .map(CommentRow::toComment)
                .toList();
    }
}
