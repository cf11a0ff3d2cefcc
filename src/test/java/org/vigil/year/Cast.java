package org.vigil.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.testing.Staff;

/** The people of the year: of every role, some with two, each away for a fortnight twice. */
final class Cast {

    private static final String TEAM = "The simulated year";
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final Staff staff;
    private final YearSettings settings;
    private final Map<String, Member> members = new TreeMap<>();

    /** Somebody, and when they are away. */
    private record Member(SignedInUser user, List<Instant> leaves) {

        boolean isPresent(Instant at) {
            return leaves.stream().noneMatch(from -> !at.isBefore(from) && at.isBefore(from.plus(FORTNIGHT)));
        }
    }

    Cast(Staff staff, YearSettings settings) {
        this.staff = staff;
        this.settings = settings;
        hire(3, Role.INTAKE);
        hire(1, Role.INTAKE, Role.VERIFIER);
        hire(4, Role.VERIFIER);
        hire(4, Role.REVIEWER);
        hire(1, Role.REVIEWER, Role.VERIFIER);
        hire(4, Role.ADVOCATE);
        hire(1, Role.ADVOCATE, Role.COORDINATOR);
        hire(2, Role.COORDINATOR);
        hire(1, Role.PARTNER);
        hire(1, Role.AUDITOR);
        hire(1, Role.ADMIN);
    }

    private void hire(int people, Role... roles) {
        for (var person = 0; person < people; person++) {
            hireOne(roles);
        }
    }

    /** Somebody new; also when those who are there have all had a part already. */
    SignedInUser hireOne(Role... roles) {
        var name = "year-%02d-%s".formatted(members.size(), roles[0].name().toLowerCase(java.util.Locale.ROOT));
        var dice = settings.dice("leaves", name);
        var leaves = new ArrayList<Instant>();
        for (var leave = 0; leave < 2; leave++) {
            leaves.add(settings.start().plus(Duration.ofDays(dice.between(0, 365))));
        }
        var member = new Member(staff.hireFor(TEAM, name + "-" + settings.seed(), roles), leaves);
        members.put(name, member);
        return member.user();
    }

    int size() {
        return members.size();
    }

    /** Who may do it and is not away, in the order in which they are asked; when all are away, all. */
    List<SignedInUser> forAnyOf(Collection<Role> roles, Instant at, Dice dice) {
        var able = members.values().stream()
                .filter(member -> member.user().roles().stream().anyMatch(roles::contains))
                .toList();
        var present = able.stream().filter(member -> member.isPresent(at)).toList();
        return dice.shuffled(
                (present.isEmpty() ? able : present).stream().map(Member::user).toList());
    }

    SignedInUser one(Role role, Instant at, Dice dice) {
        return forAnyOf(List.of(role), at, dice).get(0);
    }

    <T> T as(SignedInUser who, Callable<T> work) {
        return staff.as(who, work);
    }
}
