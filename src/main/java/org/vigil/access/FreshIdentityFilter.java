package org.vigil.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says who acts in this request: the bearer of a token, or the session's person with the roles that they hold now.
 *
 * <p>Roles are never taken from the session, so that a change holds from the next request.
 */
class FreshIdentityFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final AccountManagement accounts;

    FreshIdentityFilter(AccountManagement accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var known = header != null && header.startsWith(BEARER)
                ? accounts.byToken(header.substring(BEARER.length()))
                : CurrentUser.current().flatMap(user -> accounts.refresh(user.id()));
        var context = SecurityContextHolder.createEmptyContext();
        known.ifPresent(user -> context.setAuthentication(authenticated(user)));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    static Authentication authenticated(SignedInUser user) {
        var authorities = user.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()));
        var staff = user.isCaseStaff()
                ? List.of(new SimpleGrantedAuthority("CASE_STAFF"))
                : List.<SimpleGrantedAuthority>of();
        return UsernamePasswordAuthenticationToken.authenticated(
                user,
                null,
                java.util.stream.Stream.concat(authorities, staff.stream()).toList());
    }

    static boolean carriesCredentials(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && Arrays.asList("bearer", "basic")
                        .contains(header.split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT));
    }
}
