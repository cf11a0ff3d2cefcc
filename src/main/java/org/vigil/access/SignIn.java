package org.vigil.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Turns a name and a password into a signed-in person, no faster than the limits allow. */
@Component
class SignIn implements AuthenticationProvider {

    private final AccountManagement accounts;
    private final SignInLimits limits;

    SignIn(AccountManagement accounts, SignInLimits limits) {
        this.accounts = accounts;
        this.limits = limits;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        if (username.length() > 64 || password.length() > 512 || !limits.allow(username)) {
            throw new BadCredentialsException("refused");
        }
        var user = accounts.authenticate(username, password).orElseThrow(() -> new BadCredentialsException("refused"));
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
