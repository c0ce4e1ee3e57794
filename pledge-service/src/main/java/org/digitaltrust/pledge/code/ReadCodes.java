package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;

/** What the public reads of codes and versions. */
@ApplicationScoped
class ReadCodes {

    private final CodeStore codes;
    private final VersionStore versions;

    ReadCodes(CodeStore codes, VersionStore versions) {
        this.codes = codes;
        this.versions = versions;
    }

    @Transactional
    Optional<CodeView> code(UUID id) {
        return codes.code(id)
                .map(it -> CodeView.of(
                        it,
                        versions.inForceFor(it.audience())
                                .filter(current ->
                                        current.version().facts().codeId().equals(id))));
    }

    @Transactional
    Page<CodeView> page(PageRequest request) {
        var page = Page.of(codes.page(request), request, Code::id);
        var inForce = versions.inForceOf(page.items().stream().map(Code::id).toList()).stream()
                .collect(Collectors.toMap(it -> it.version().facts().codeId(), Function.identity()));
        return page.map(it -> CodeView.of(it, Optional.ofNullable(inForce.get(it.id()))));
    }

    @Transactional
    Optional<VersionView> version(UUID id) {
        return versions.version(id).map(VersionView::of);
    }

    @Transactional
    Optional<VersionTextView> text(UUID code, int number, Language language) {
        return versions.version(code, number).map(it -> text(it, language));
    }

    @Transactional
    Optional<VersionTextView> currentText(String audience, Language language) {
        return versions.inForceFor(audience).map(it -> text(it, language));
    }

    @Transactional
    Optional<WrittenVersion> written(UUID code, int number) {
        return versions.version(code, number);
    }

    private VersionTextView text(WrittenVersion written, Language language) {
        var code = codes.code(written.version().facts().codeId()).orElseThrow();
        return VersionTextView.of(written, code, language);
    }
}
