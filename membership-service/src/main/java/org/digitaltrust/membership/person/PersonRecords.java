package org.digitaltrust.membership.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.Whose;

/** A person's legal name, birth date and contact. With the key all else goes that was sealed with it. */
@ApplicationScoped
class PersonRecords implements PersonalRecords {

    private final PersonStore persons;

    PersonRecords(PersonStore persons) {
        this.persons = persons;
    }

    @Override
    public String area() {
        return "person";
    }

    @Override
    public List<?> of(Whose whose) {
        return whose.persons().stream().flatMap(it -> persons.find(it).stream()).toList();
    }

    @Override
    public void erase(Whose whose) {
        whose.persons().forEach(persons::destroy);
    }
}
