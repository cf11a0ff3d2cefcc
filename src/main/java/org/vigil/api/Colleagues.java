package org.vigil.api;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.access.AccountManagement;
import org.vigil.access.SignedInUser;
import org.vigil.shared.UserId;

/** Finds the colleague whom a body names by user name. */
@Component
class Colleagues {

    private final AccountManagement accounts;

    Colleagues(AccountManagement accounts) {
        this.accounts = accounts;
    }

    UserId require(String field, @Nullable String username) {
        return accounts.byUsername(Fields.require(field, username))
                .filter(SignedInUser::isCaseStaff)
                .map(SignedInUser::id)
                .orElseThrow(() -> new ProblemException(Problem.field(field, "refusal.hand-over.nobody")));
    }
}
