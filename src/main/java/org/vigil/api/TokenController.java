package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.access.Team;

/** Signing in as a program, and who one is. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Sign-in")
class TokenController {

    private static final String BASIC = "Basic ";

    private final AuthenticationProvider signIn;
    private final AccountManagement accounts;
    private final Permissions permissions;
    private final CurrentUser currentUser;

    TokenController(
            AuthenticationProvider signIn,
            AccountManagement accounts,
            Permissions permissions,
            CurrentUser currentUser) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.permissions = permissions;
        this.currentUser = currentUser;
    }

    /** A token for the header {@code Authorization: Bearer …}; shown once. */
    record Token(String token) {

        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    /** Who is signed in, and what they may do. */
    record Me(
            String username,
            String displayName,
            List<Role> roles,
            @Nullable String team,
            List<Permission> permissions) {}

    @PostMapping("/tokens")
    @SecurityRequirement(name = "password")
    @Operation(summary = "Sign in with HTTP Basic; the token holds for twelve hours")
    Token issue(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return new Token(accounts.issueToken(authenticate(authorization).id()));
    }

    @GetMapping("/me")
    @Operation(summary = "Who is signed in, with roles and permissions")
    Me me() {
        var user = currentUser.require();
        return new Me(
                user.username(),
                user.displayName(),
                user.roles().stream().sorted().toList(),
                accounts.teamOf(user.id()).map(Team::name).orElse(null),
                Arrays.stream(Permission.values())
                        .filter(permission -> permissions.holds(user, permission))
                        .toList());
    }

    private SignedInUser authenticate(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw ProblemException.of(401, "refusal.basic-missing");
        }
        var pair = decode(authorization.substring(BASIC.length()).strip());
        var colon = pair.indexOf(':');
        if (colon > 0) {
            try {
                var proof = UsernamePasswordAuthenticationToken.unauthenticated(
                        pair.substring(0, colon), pair.substring(colon + 1));
                var known = signIn.authenticate(proof);
                if (known != null && known.getPrincipal() instanceof SignedInUser user) {
                    return user;
                }
            } catch (AuthenticationException refused) {
                throw ProblemException.of(401, "refusal.credentials");
            }
        }
        throw ProblemException.of(401, "refusal.credentials");
    }

    private static String decode(String encoded) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw ProblemException.of(401, "refusal.credentials");
        }
    }
}
