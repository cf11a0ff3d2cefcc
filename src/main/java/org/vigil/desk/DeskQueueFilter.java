package org.vigil.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.access.AccountManagement;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.access.Team;
import org.vigil.cases.Stage;
import org.vigil.cases.TagManagement;
import org.vigil.shared.web.Choice;
import org.vigil.workflow.TaskFilter;
import org.vigil.workflow.TaskManagement;
import org.vigil.workflow.TaskQuery;

/** The queue's filter as a form, and as a sentence. */
@Component
class DeskQueueFilter {

    private static final List<Integer> DAYS = List.of(1, 3, 7, 14, 30);

    private final TaskManagement tasks;
    private final TagManagement tags;
    private final AccountManagement accounts;
    private final DeskWords words;

    DeskQueueFilter(TaskManagement tasks, TagManagement tags, AccountManagement accounts, DeskWords words) {
        this.tasks = tasks;
        this.tags = tags;
        this.accounts = accounts;
        this.words = words;
    }

    DeskQueuePage.Filter form(TaskFilter filter, List<SignedInUser> staff) {
        return new DeskQueuePage.Filter(
                any(tasks.kinds().stream().map(kind -> choice(kind, kind(kind), filter.kind()))),
                any(Arrays.stream(Stage.values())
                        .map(stage ->
                                choice(stage.name(), words.say("component.stage." + stage), name(filter.stage())))),
                any(words.countries(filter.country()).stream()),
                any(Stream.of("URGENT", "HIGH", "NORMAL")
                        .map(code -> choice(code, words.say("desk.queue.urgency." + code), filter.urgency()))),
                any(Stream.of("HIGH", "MEDIUM", "LOW")
                        .map(code -> choice(code, words.say("desk.queue.risk." + code), filter.risk()))),
                any(Stream.concat(
                        Stream.of(TaskFilter.ME, TaskFilter.NOBODY)
                                .map(code -> choice(code, words.say("desk.queue.holder." + code), filter.holder())),
                        colleagues(staff, filter.holder()).stream())),
                any(Stream.of(Role.values())
                        .filter(Role::isCaseStaff)
                        .map(role -> choice(role.name(), words.say("layout.role." + role), name(filter.role())))),
                any(accounts.myTeams().stream().map(Team::name).map(team -> choice(team, team, filter.team()))),
                any(tags.known().stream().map(tag -> choice(tag, tag, filter.tag()))),
                any(DAYS.stream()
                        .map(days -> choice(
                                days.toString(),
                                words.say("desk.queue.dueWithin.days", days),
                                name(filter.dueWithin())))),
                filter.text() == null ? "" : filter.text(),
                !filter.narrowsNothing());
    }

    List<Choice> colleagues(List<SignedInUser> staff, @Nullable String chosen) {
        return staff.stream()
                .map(person -> choice(person.username(), person.displayName(), chosen))
                .toList();
    }

    String kind(String key) {
        return words.sayOr("desk.task." + key, key);
    }

    private List<Choice> any(Stream<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of("", words.say("desk.cases.any")));
        choices.forEach(all::add);
        return all;
    }

    private static Choice choice(String value, String label, @Nullable String chosen) {
        return Choice.of(value, label).selectedIf(value.equals(chosen));
    }

    private static @Nullable String name(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** How many there are, and what narrows them. */
    String sentence(TaskQuery query, int count) {
        var filter = query.filter();
        if (filter.narrowsNothing()) {
            return count < TaskManagement.MOST_COUNTED
                    ? words.say("desk.queue.sentence." + query.scope(), count)
                    : words.say("desk.queue.sentence.many", TaskManagement.MOST_COUNTED - 1);
        }
        return words.say(
                "desk.queue.sentence.filter",
                Math.min(count, TaskManagement.MOST_COUNTED - 1),
                count < TaskManagement.MOST_COUNTED ? 0 : 1,
                String.join(", ", parts(filter)));
    }

    private List<String> parts(TaskFilter filter) {
        var parts = new ArrayList<String>();
        var kind = filter.kind();
        add(parts, "kind", kind == null ? null : kind(kind));
        add(parts, "stage", filter.stage() == null ? null : words.say("component.stage." + filter.stage()));
        var country = filter.country();
        add(parts, "country", country == null ? null : words.country(country));
        add(parts, "urgency", filter.urgency() == null ? null : words.say("desk.queue.urgency." + filter.urgency()));
        add(parts, "risk", filter.risk() == null ? null : words.say("desk.queue.risk." + filter.risk()));
        add(parts, "holder", holder(filter.holder()));
        add(parts, "role", filter.role() == null ? null : words.say("layout.role." + filter.role()));
        add(parts, "team", filter.team());
        add(parts, "tag", filter.tag());
        add(parts, "dueWithin", filter.dueWithin());
        add(parts, "caseRef", filter.caseRef());
        add(parts, "q", filter.text());
        return parts;
    }

    private @Nullable String holder(@Nullable String holder) {
        if (holder == null || holder.equals(TaskFilter.ME) || holder.equals(TaskFilter.NOBODY)) {
            return holder == null ? null : words.say("desk.queue.holder." + holder);
        }
        return accounts.byUsername(holder).map(SignedInUser::displayName).orElse(holder);
    }

    private void add(List<String> parts, String part, @Nullable Object value) {
        if (value != null) {
            parts.add(words.say("desk.queue.part." + part, value));
        }
    }
}
