package org.digitaltrust.pledge.code;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;

@ApplicationScoped
class CodeStore implements PanacheRepositoryBase<CodeRow, UUID> {

    void add(Code code) {
        persist(new CodeRow(code));
    }

    Optional<Code> code(UUID id) {
        return findByIdOptional(id).map(CodeRow::toCode);
    }

    /** Makes whoever else proposes a version of this code wait, so that numbers follow one another. */
    Optional<Code> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(CodeRow::toCode);
    }

    /** One row more than the page has, if there are more. */
    List<Code> page(PageRequest page) {
        return find("id > ?1 order by id", page.after()).range(0, page.limit()).stream()
                .map(CodeRow::toCode)
                .toList();
    }
}
