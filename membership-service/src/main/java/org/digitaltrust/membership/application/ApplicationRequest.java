package org.digitaltrust.membership.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.person.PersonalData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is filed. */
@Schema(examples = """
        {"kind": "kol", "display_name": "Lan Kể Chuyện", "legal_name": "Nguyễn Thị Mẫu", "aliases": [],
         "birth_date": "1995-04-12", "chapter": "79", "contact": {"email": "lan@example.vn"}, "topics": ["reading"],
         "accounts": [{"platform": "tiktok", "handle": "@lan_ke_chuyen", "audience": 52000}], "language": "vi"}""")
record ApplicationRequest(
        @NotNull MemberKind kind,
        @NotBlank @Size(max = 100) String displayName,
        @NotBlank @Size(max = 200) String legalName,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> aliases,
        @Nullable @CalendarDate @Past LocalDate birthDate,
        @NotBlank @Size(max = 10) String chapter,
        @NotNull @Valid ContactBody contact,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> topics,
        @NotNull @Size(max = 50) List<@NotNull @Valid AccountBody> accounts,
        @NotNull Details.Language language) {

    Form toForm() {
        return new Form(
                new Details(
                        kind,
                        displayName.strip(),
                        aliases == null ? List.of() : aliases,
                        chapter,
                        topics == null ? List.of() : topics,
                        language),
                new PersonalData(
                        legalName.strip(), birthDate, new PersonalData.Contact(contact.email(), contact.phone()), null),
                accounts.stream().map(AccountBody::toClaim).toList());
    }

    /** What has been filed so far, to be changed; null for a person who is erased. */
    static @Nullable ApplicationRequest of(Application it, List<Account> accounts) {
        var personal = it.personal();
        if (personal == null) {
            return null;
        }
        var details = it.details();
        return new ApplicationRequest(
                details.kind(),
                details.displayName(),
                personal.legalName(),
                details.aliases(),
                personal.birthDate(),
                details.chapter(),
                new ContactBody(personal.contact().email(), personal.contact().phone()),
                details.topics(),
                accounts.stream().map(AccountBody::of).toList(),
                details.language());
    }
}
