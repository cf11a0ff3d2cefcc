package org.vigil.access;

import org.vigil.shared.DomainEvent;
import org.vigil.shared.UserId;

/** What an administrator did to an account. */
sealed interface AccountEvent extends DomainEvent {

    UserId account();

    @Override
    default String entity() {
        return "ACCOUNT";
    }

    @Override
    default String entityId() {
        return account().toString();
    }

    /** Somebody new can sign in. */
    record AccountAdded(UserId account) implements AccountEvent {}

    /** The account cannot sign in any more. */
    record AccountDisabled(UserId account) implements AccountEvent {}

    /** The account has another password. */
    record PasswordReset(UserId account) implements AccountEvent {}
}
